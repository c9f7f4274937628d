"""Whose a verb without a person is: `Na szczycie NATO uzgodniono`, `w komunikacie MSZ podano`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import ANY_GENDER, INST, NOM, PL
from kgraph.extract.grammar.phrase import Phrase
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.sentence import Parsed

GROUPS = frozenset({"Statements", "Positions", "Agreements"})
"""What a meeting or a notice tells of those whose it is: words, and no deeds."""
_AT = ("w", "we", "na", "po", "podczas")


def body(parsed: Parsed, clause: Clause, before: Parsed | None) -> Phrase | None:
    """Give who met or gave notice, by the clause itself or by the sentence before, else nobody."""
    for phrase in clause.phrases:
        found = _whose(parsed, phrase) if phrase.preposition in _AT else None
        if found is not None:
            return found
    main = [c for c in before.clauses if c.verbs and not c.marker] if before is not None else []
    if before is None or not main or clause is not parsed.clauses[0]:
        return None
    meetings = [p for p in main[0].phrases if not p.preposition and p.case & NOM]
    return next(filter(None, (_met(before, p) for p in meetings)), None)


def _whose(parsed: Parsed, phrase: Phrase) -> Phrase | None:
    """The body of `na posiedzeniu Rady`, `w komunikacie MSZ`, `w Pentagonie`."""
    if phrase.entity:
        organisation = phrase.head.readings[0].label == "Organisation"
        return phrase if organisation and phrase.preposition in ("w", "we") else None
    bodies = [g for g in phrase.genitives if _is_body(g)]
    if phrase.head.has_lemma(words()["voice_noun"]):
        return bodies[0] if bodies else None
    if not phrase.head.has_lemma(words()["event"]):
        return None
    return _met(parsed, phrase) or (bodies[0] if bodies else None)


def _is_body(phrase: Phrase) -> bool:
    return phrase.head.sort is Sort.NAME and phrase.head.readings[0].label == "Organisation"


def _met(parsed: Parsed, event: Phrase) -> Phrase | None:
    """Both sides of `rozmowy A z B` and of `spotkanie A i B`, as one phrase."""
    if event.entity or not event.head.has_lemma(words()["own_doing"]) or not event.genitives:
        return None
    one = event.genitives[0]
    if len(one.members) > 1:
        return one
    for phrase, other in pairwise(parsed.phrases):
        beside = phrase is event and other.first == event.last
        if beside and other.preposition == "z" and other.case & INST:
            return _together([*one.parts(), *other.parts()])
    return None


def _together(sides: list[Phrase]) -> Phrase:
    first, last = sides[0], sides[-1]
    return Phrase(first.first, last.last, first.head, NOM, PL, ANY_GENDER, start=first.start,
                  members=sides)  # fmt: skip
