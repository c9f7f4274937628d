"""Whose word a clause is: the chain of voices from the article inwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed

_ACCORDING = frozenset({"według", "zdaniem"})
VOICES = ("Actor",)
_HOLDS = words()["wish"] | words()["believe"] | words()["deny"] | words()["blame"]


@dataclass(slots=True)
class Voices:
    """The voices of one sentence: those over all of it, and those of single clauses."""

    whole: list[Argument] = field(default_factory=list)
    reporting: set[int] = field(default_factory=set)
    of_clause: dict[int, list[Argument]] = field(default_factory=dict)

    def over(self, clause: Clause) -> list[Argument]:
        """The chain over a clause, outermost first, the article's own voice left out."""
        chain: list[Argument] = []
        at: Clause | None = clause
        inner: list[list[Argument]] = []
        while at is not None:
            inner.append(self.of_clause.get(id(at), []))
            at = at.parent
        if id(clause) not in self.reporting and not any(
            id(above) in self.reporting for above in _above(clause)
        ):
            chain += self.whole
        for found in reversed(inner):
            chain += found
        unique: list[Argument] = []
        for voice in chain:
            if voice.entity not in (known.entity for known in unique):
                unique.append(voice)
        return unique


def _above(clause: Clause) -> list[Clause]:
    found = []
    at = clause.parent
    while at is not None:
        found.append(at)
        at = at.parent
    return found


def voices(
    parsed: Parsed,
    subject_of: Callable[[Clause], list[Argument]],
    entities_of: Callable[[Phrase], list[Argument]],
) -> Voices:
    """Find the voices of a sentence."""
    found = Voices()
    say = words()["say"]
    headline_voice = _before_colon(parsed)
    if headline_voice is not None:
        found.whole += entities_of(headline_voice)
    for clause in parsed.clauses:
        units = parsed.units
        speaking = any(units[n].has_lemma(say) for n, _ in clause.verbs)
        if clause.marker == "report" or (clause.word == "jak" and speaking):
            found.reporting.add(id(clause))
            found.whole += subject_of(clause)
        elif (
            clause.verbs
            and units[clause.verbs[0][0]].lower in ("czytamy", "wynika")
            and (clause is not parsed.clauses[0] or units[clause.verbs[0][0]].lower == "czytamy")
        ):
            found.reporting.add(id(clause))
            for phrase in clause.phrases:
                if phrase.preposition in ("w", "z", "na"):
                    found.whole += _outlet(phrase, entities_of)
        elif speaking or any(units[n].has_lemma(_HOLDS) for n, _ in clause.verbs):
            inner = [
                c for c in parsed.clauses if c.parent is clause and c.marker in ("that", "purpose")
            ]
            inner += _after_colon(parsed, clause)
            for content in inner:
                told = found.of_clause.setdefault(id(content), [])
                told[:0] = subject_of(clause)
        for phrase in clause.phrases:
            if phrase.preposition == "według" or _opinion(phrase, parsed):
                according = _according(phrase, entities_of)
                if clause.marker:
                    found.of_clause.setdefault(id(clause), []).extend(according)
                else:
                    found.whole += according
        if clause.marker == "participle" and any(
            units[n].lower == "powołując" for n in clause.units
        ):
            cited = [v for p in clause.phrases if p.preposition == "na" for v in entities_of(p)]
            for content in parsed.clauses:
                if content.parent is not None and content.marker == "that":
                    found.of_clause.setdefault(id(content), [])
                    found.of_clause[id(content)] += cited[:1]
    return found


def _after_colon(parsed: Parsed, clause: Clause) -> list[Clause]:
    """What is said after a colon: `Putin powiedział: „Ukraina zaatakowała”`."""
    following = list(range(clause.units[-1] + 1, len(parsed.units)))
    if not following or parsed.units[following[0]].text != ":":
        return []
    return [
        c for c in parsed.clauses
        if c.units[0] > following[0] and c.parent is None and c.marker != "report"
    ]  # fmt: skip


def _outlet(phrase: Phrase, entities_of: Callable[[Phrase], list[Argument]]) -> list[Argument]:
    if phrase.entity:
        return entities_of(phrase)
    return [voice for inner in phrase.genitives if inner.entity for voice in entities_of(inner)]


def _opinion(phrase: Phrase, parsed: Parsed) -> bool:
    return (
        phrase.head.lower in _ACCORDING
        and not phrase.preposition
        and bool(phrase.genitives)
        and (
            phrase.first == parsed.clauses[0].units[0] or parsed.units[phrase.first - 1].text == ","
        )
    )


def _according(phrase: Phrase, entities_of: Callable[[Phrase], list[Argument]]) -> list[Argument]:
    if phrase.head.lower in _ACCORDING:
        return [voice for inner in phrase.genitives for voice in entities_of(inner)][:1]
    if phrase.head.has_lemma(words()["voice_noun"]):
        return [voice for inner in phrase.genitives for voice in entities_of(inner)][:1]
    return entities_of(phrase)[:1]


def _before_colon(parsed: Parsed) -> Phrase | None:
    """The speaker of a headline (`Duda: nie będzie zgody`)."""
    units = parsed.units
    if not parsed.phrases:
        return None
    first = parsed.phrases[0]
    alone = first.first == 0 and first.last < len(units) and units[first.last].text == ":"
    return first if alone and first.head.sort is Sort.NAME and not first.preposition else None
