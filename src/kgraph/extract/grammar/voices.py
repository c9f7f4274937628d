"""Whose word a clause is: the chain of voices from the article inwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.extract.grammar.arguments import Argument
from kgraph.extract.grammar.clause import COORDINATE
from kgraph.extract.grammar.morphology import ACC, LOC
from kgraph.extract.grammar.phrase import narrow
from kgraph.extract.grammar.saying import (
    adds,
    can_be_read,
    draws_attention,
    hangs_on_noun,
    is_not_made_out,
    is_quoted_noun,
    is_said_by_nobody,
    is_to_be_said,
    told_aside,
    verbal,
)
from kgraph.extract.grammar.truth import UNCONFIRMED, points_to
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span, Way

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed

    Speakers = Callable[[Clause], list[Argument]]
    Sources = Callable[[Phrase], list[Argument]]

VOICES = ("Actor",)
NOBODY = Argument("", Way.NAMED, Span(0, 0))
"""Somebody whose word it is, and nobody can tell who."""
_HOLDS = words()["wish"] | words()["believe"] | words()["deny"] | words()["blame"]
_OPINION = frozenset({"zdanie", "ocena", "opinia", "przekonanie", "mniemanie"})
_GUESS = ("sugerować", "zasugerować", "spekulować", "przypuszczać", "podejrzewać", "insynuować")
_READING = frozenset({"czytamy", "wynika", "wynikało"})
_ORDERED = frozenset({"zlecenie", "wniosek", "prośba", "podstawa"})
"""What a study was made on, which is nobody's word."""
_REFER = frozenset({"powoływać", "powołać"})
_CITE = frozenset({"cytować", "zacytować"})
_OUTLETS = words()["outlet"]
_POINTING = frozenset({"to", "co", "który"})
_APART = (",", "–", "—", "-", "„", "(")


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


class _Speaking:
    """The voices of one sentence while they are found."""

    def __init__(self, parsed: Parsed, subject_of: Speakers, sources_of: Sources) -> None:
        self.parsed, self.subject_of, self.sources_of = parsed, subject_of, sources_of
        self.found = Voices()

    def of_all(self) -> Voices:
        """Go through the sentence: its headline, its clauses, the nouns that clauses hang on."""
        speaker = _before_colon(self.parsed)
        if speaker is not None:
            self.found.whole += self.sources_of(speaker)
        for clause in self.parsed.clauses:
            self._saying(clause)
            self._according(clause)
            self._citing(clause)
            self._told_by_noun(clause)
        for before, clause in pairwise(self.parsed.clauses):
            behind = not (clause.verbs or clause.marker or clause.quoted or clause.parent)
            if behind and before.marker in ("report", "") and id(before) in self.found.reporting:
                self.found.reporting.add(id(clause))  # "mówił Kos, minister, podczas szczytu"
        return self.found

    def _saying(self, clause: Clause) -> None:
        """*powiedział X*, *jak podaje X*, *X uważa, że*, *czytamy w X*, *z X wynika*."""
        parsed, units = self.parsed, self.parsed.units
        speaking = any(
            units[n].has_lemma(words()["say"] | {"słychać"}) for n in verbal(units, clause)
        )
        speaking = speaking or draws_attention(units, clause)
        reading = bool(clause.verbs) and units[clause.verbs[0][0]].lower in _READING
        reading = reading or can_be_read(units, clause)
        if adds(units, clause) and not reading:
            return
        if clause.word == "jak" and any(units[n].has_lemma(_GUESS) for n in clause.telling(units)):
            self.found.whole.append(NOBODY)  # "jak sugeruje prasa": it may be so
            return
        if reading:
            self._reading(clause)
        elif clause.marker == "report" or (clause.word == "jak" and speaking):
            self.found.reporting.add(id(clause))
            aside = told_aside(units, clause)
            told = self.subject_of(clause)
            if clause.marker == "report" and not speaking:
                told = [v for v in told if not v.common] or [NOBODY]  # "– zaczął swój wpis Kowal"
            (self._over(aside) if aside else self.found.whole).extend(told)
        elif points_to(units, clause) or is_to_be_said(clause):
            return
        elif speaking or any(units[n].has_lemma(_HOLDS) for n in clause.telling(units)):
            content = [*self._content(clause), *_after_colon(parsed, clause)]
            nobody = content and is_said_by_nobody(units, clause)
            for inner in content:
                self._over(inner)[:0] = [NOBODY] if nobody else self.subject_of(clause)
        elif not any(units[n].has_lemma(words()["factive"]) for n in clause.telling(units)):
            self._by_any_verb(clause)

    def _by_any_verb(self, clause: Clause) -> None:
        """What somebody with a name holds by a verb that nobody knows: `Kos zaklinał się, że`."""
        units = self.parsed.units
        content = [
            inner for inner in self._content(clause)
            if inner.marker == "that" and not hangs_on_noun(units, inner)
        ]  # fmt: skip
        told = [v for v in self.subject_of(clause) if v.entity and not v.common] if content else []
        for inner in content:
            self._over(inner)[:0] = told

    def _reading(self, clause: Clause) -> None:
        for phrase in clause.phrases:
            if phrase.preposition == "w" and phrase.case & LOC:
                narrow(phrase, LOC)
        told = [
            voice for p in clause.phrases
            if p.preposition in ("w", "z", "na") and not p.head.has_lemma(_ORDERED)
            for voice in self._source(p)
        ][:1]  # fmt: skip
        content = self._content(clause)
        for inner in content:
            self._over(inner)[:0] = told
        if not content:
            self.found.reporting.add(id(clause))
            self.found.whole += told

    def _according(self, clause: Clause) -> None:
        """*według X*, *zdaniem X*, *w ocenie X*, *zgodnie z komunikatem X*."""
        if is_not_made_out(self.parsed.units, clause):
            self.found.whole.append(NOBODY)
        for phrase in clause.phrases:
            told_above = clause.marker and phrase.head.reads("ppron3")
            if told_above or not self._names_a_source(phrase):
                continue
            told = self._source(phrase)
            if clause.marker or self._goes_on(clause):
                self._over(clause).extend(told)
            else:
                self.found.whole += told

    def _goes_on(self, clause: Clause) -> bool:
        """Whether a clause only goes on with others: `A popiera umowę, ale według B milczy`."""
        at = self.parsed.clauses.index(clause)
        joined = self.parsed.units[clause.units[0]].lower in COORDINATE or clause.coordinate
        return joined and any(c.verbs for c in self.parsed.clauses[:at])

    def _names_a_source(self, phrase: Phrase) -> bool:
        units, head = self.parsed.units, phrase.head
        if phrase.preposition == "według":
            return not head.has_lemma(words()["no_source"])
        if phrase.preposition == "w":
            return head.has_lemma(_OPINION) and bool(phrase.genitives)
        if phrase.preposition == "z":
            before = units[phrase.first - 1].lower if phrase.first else ""
            return before == "zgodnie" and head.has_lemma(words()["voice_noun"])
        begins = phrase.first == self.parsed.clauses[0].units[0]
        apart = begins or units[phrase.first - 1].text in _APART
        return head.lower == "zdaniem" and bool(phrase.genitives) and apart

    def _source(self, phrase: Phrase) -> list[Argument]:
        """Whose word a phrase names: *komunikatu rządu* that of the government."""
        said = phrase.head.has_lemma(words()["voice_noun"] | _OPINION)
        if said and not phrase.entity and phrase.genitives:
            return self._source(phrase.genitives[0])
        if is_quoted_noun(self.parsed.units, phrase):
            return [NOBODY]  # "według informacji „Kuriera”": a paper that is not made out
        vague = any(a.lower.startswith(UNCONFIRMED) for a in phrase.adjectives)
        return [] if vague or phrase.head.has_lemma(_POINTING) else self.sources_of(phrase)

    def _citing(self, clause: Clause) -> None:
        """*powołując się na X*, *cytując X*, *podał za X*: one more voice, behind the other."""
        units = self.parsed.units
        refers = any(units[n].has_lemma(_REFER) for n in clause.units)
        refers = refers and any(units[n].lower == "się" for n in clause.units)
        cites = clause.marker == "participle" and any(
            units[n].has_lemma(_CITE) and units[n].reads("pcon") for n in clause.units
        )
        phrases = [
            p for p in clause.phrases
            if (refers and p.preposition == "na") or (cites and not p.preposition and p.case & ACC)
        ]  # fmt: skip
        if not refers and not cites:
            self._after(clause)
            return
        cited = [voice for p in phrases for voice in self.sources_of(p)][:1]
        self.found.reporting.add(id(clause))
        if self.found.whole and (
            clause.marker == "relative"
            or id(clause.parent) in self.found.reporting
            or not self._content(clause.parent)
        ):
            self.found.whole += cited
        elif clause.parent is not None:
            for content in self._content(clause.parent):
                self._over(content).extend(cited)

    def _after(self, clause: Clause) -> None:
        """*podał Reuters za TASS*: whom an outlet repeats."""
        speaking = any(self.parsed.units[n].has_lemma(words()["say"]) for n, _ in clause.verbs)
        if not speaking:
            return
        behind = [
            p for p in clause.phrases
            if p.preposition == "za" and (self._label(p) == "Outlet" or p.head.has_lemma(_OUTLETS))
        ]  # fmt: skip
        for phrase in behind[:1]:
            if id(clause) in self.found.reporting:
                self.found.whole += self.sources_of(phrase)
            for content in self._content(clause):
                self._over(content).extend(self.sources_of(phrase))

    @staticmethod
    def _label(phrase: Phrase) -> str:
        return phrase.head.readings[0].label if phrase.entity and phrase.head.readings else ""

    def _told_by_noun(self, clause: Clause) -> None:
        """*pojawiły się doniesienia, że*: whose they are stands beside them, or nobody says."""
        nouns = [p for p in self.parsed.phrases if p.last == clause.units[0] - 1]
        if clause.marker != "that" or not nouns or nouns[-1].entity:
            return
        over, told = self._over(clause), nouns[-1]
        if any(a.has_lemma(words()["untrue"]) for a in told.adjectives):
            return
        if told.head.has_lemma(words()["voice_noun"]) and (told.genitives or not over):
            over.extend(self.sources_of(told.genitives[0]) if told.genitives else [NOBODY])

    def _content(self, clause: Clause | None) -> list[Clause]:
        inner = (c for c in self.parsed.clauses if c.parent is clause and clause is not None)
        return [c for c in inner if c.marker in ("that", "purpose")]

    def _over(self, clause: Clause) -> list[Argument]:
        return self.found.of_clause.setdefault(id(clause), [])


def voices(parsed: Parsed, subject_of: Speakers, sources_of: Sources) -> Voices:
    """Find the voices of a sentence.

    `subject_of` gives the subject of a clause and `sources_of` what a phrase names, NOBODY where
    it is not clear who that is.
    """
    return _Speaking(parsed, subject_of, sources_of).of_all()


def _after_colon(parsed: Parsed, clause: Clause) -> list[Clause]:
    """What is said after a colon: `Putin powiedział: „Ukraina zaatakowała”`."""
    following = list(range(clause.units[-1] + 1, len(parsed.units)))
    if not following or parsed.units[following[0]].text != ":":
        return []
    return [
        c for c in parsed.clauses
        if c.units[0] > following[0] and c.parent is None and c.marker != "report"
    ]  # fmt: skip


def _before_colon(parsed: Parsed) -> Phrase | None:
    """The speaker of a headline (`Duda: nie będzie zgody`)."""
    units = parsed.units
    if not parsed.phrases:
        return None
    first = parsed.phrases[0]
    alone = first.first == 0 and first.last < len(units) and units[first.last].text == ":"
    return first if alone and first.head.sort is Sort.NAME and not first.preposition else None
