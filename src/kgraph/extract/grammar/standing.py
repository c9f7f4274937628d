"""Where a clause stands: what it shares with the clause before, and who could answer for it.

Nobody does for the plot of a film, for a scenario, for the words of a banner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.clause import COORDINATE
from kgraph.extract.grammar.morphology import NOM
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed

_OR = frozenset({"lub", "albo", "bądź"})
_TOLD_IN = ("w", "we", "według")
_TELLING = ("jak", "że")


def goes_on_with(parsed: Parsed, clause: Clause) -> Iterator[Clause]:
    """The clause itself, then those whose beginning it shares: `Podobno kłamała i zaatakowała`.

    One set off by a comma shares it only where it has no subject of its own.
    """
    yield clause
    while clause.coordinate and (at := parsed.clauses.index(clause)):
        before = parsed.units[clause.units[0] - 1].lower
        verb = clause.verbs[0][0] if clause.verbs else clause.units[-1]
        named = any(_may_act(p) and p.first < verb for p in clause.phrases)
        if before not in COORDINATE and named:
            return
        clause = parsed.clauses[at - 1]
        yield clause


def _may_act(phrase: Phrase) -> bool:
    return not phrase.preposition and bool(phrase.case & NOM)


def is_one_of_two(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause is one of two that may be so: `albo milczała, albo zaatakowała`."""
    first, last = clause.units[0], clause.units[-1]
    near = parsed.units[max(0, first - 1) : first] + parsed.units[last + 1 : last + 2]
    verb = clause.verbs[0][0] if clause.verbs else first
    near += [parsed.units[n] for n in clause.units if n < verb and parsed.units[n].lower == "albo"]
    return any(unit.lower in _OR for unit in near)


def is_supposed_above(clause: Clause) -> bool:
    """Whether what is said stands in a supposition: `Gdyby okazało się, że zaatakowała`."""
    at = clause
    while at.marker == "that" and at.parent is not None:
        at = at.parent
    return at is not clause and (at.marker == "condition" or at.word == "czy")


def is_wished_above(clause: Clause) -> bool:
    """Whether somebody is to say it: `zalecił, by pochwalił go, podkreślając, że zaatakowała`."""
    at = clause
    while at.marker in ("that", "participle") and at.parent is not None:
        at = at.parent
    return at.marker == "purpose"


def in_story(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause tells a plot or a scenario, or what stands on a banner."""
    at: Clause | None = clause
    while at is not None:
        if any(_tells_story(parsed, each) for each in goes_on_with(parsed, at)):
            return True
        if at.marker == "relative" and at.relative is not None and at.antecedent is not None:
            inside = at.relative.preposition in _TOLD_IN
            if inside and at.antecedent.head.has_lemma(words()["story"]):
                return True
        told = at.parent if at.word in _TELLING else None
        if told is not None and parsed.units[told.units[0]].has_lemma(words()["story"]):
            return True
        at = at.parent
    return _is_inscribed(parsed, clause)


def _tells_story(parsed: Parsed, clause: Clause) -> bool:
    """`W filmie Polska zaatakowała`, but not `w filmie Putin przyznał`."""
    quotes = any(c.parent is clause and c.marker == "that" for c in parsed.clauses)
    if quotes and any(parsed.units[n].has_lemma(words()["say"]) for n, _ in clause.verbs):
        return False
    return any(p.preposition in _TOLD_IN and _is_story(p) for p in clause.phrases)


def _is_story(phrase: Phrase) -> bool:
    if any(a.has_lemma(words()["unreal_story"]) for a in phrase.adjectives):
        return True
    true = any(a.has_lemma(("dokumentalny", "propagandowy")) for a in phrase.adjectives)
    played = phrase.head.has_lemma(("gra",)) and any(
        a.has_lemma(("komputerowy", "wojenny", "strategiczny", "planszowy"))
        for a in phrase.adjectives
    )
    return (played or phrase.head.has_lemma(words()["story"])) and not phrase.entity and not true


def _is_inscribed(parsed: Parsed, clause: Clause) -> bool:
    """`Na transparencie widniał napis: „...”`, `Fabuła jest prosta: ...`."""
    first = clause.units[0]
    while first and parsed.units[first - 1].text in '„“"«':
        first -= 1
    if not first or parsed.units[first - 1].text != ":":
        return False
    before = next((c for c in parsed.clauses if first - 2 in c.units), None)
    lists = words()["inscription"] | words()["story"]
    return before is not None and any(
        part.head.has_lemma(lists) for p in before.phrases for part in (p, *p.genitives)
    )
