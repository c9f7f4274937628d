"""Claims as they are proposed: what was read, from which words, in whose word, and when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise, product
from typing import TYPE_CHECKING

from kgraph.edtf import bounds
from kgraph.extract.grammar.confidence import confidence
from kgraph.extract.grammar.nameless import is_told_of_nobody
from kgraph.extract.grammar.sentences import Role
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import OF_PEOPLE
from kgraph.extract.grammar.voices import NOBODY
from kgraph.extract.grammar.whose_time import (
    is_ahead,
    is_of_a_thing,
    is_of_participle,
    is_of_the_participle_before,
    is_of_what_is_told,
    is_of_who_begins,
    is_put_in,
    is_reckoned,
)
from kgraph.extract.proposal import ELSEWHERE, Found, Proposal, Span, Way
from kgraph.model import ARTICLE, Claim, Condition, Evidence, Modality, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.article import Article
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.frames import Frame
    from kgraph.extract.grammar.mood import Mood
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit


_CLAIMED = frozenset({"won"})
"""What is not so because its subject says so: who claims a victory has not won."""
_READERS = "Poland"
"""The state whose people are never meant for it: `Polacy popierają rozejm`."""
_SAID = frozenset({"Statements", "Positions"})
"""What is said has the day of the article; a day to come is that of what it is about."""
_WEEKS = timedelta(days=10)
"""A month by its name may as well be the last one."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a claim was read: its sentence and clause, and the words of its predicate.

    `noun` marks a claim read in a noun phrase: of the times of the clause, only one beside it
    is its own. `aside` marks one that holds whatever the clause says of it.
    """

    parsed: Parsed
    clause: Clause | None
    trigger: Span
    bounds: Span
    noun: bool = False
    aside: bool = False

    @property
    def stretch(self) -> Span:
        """The words whose *not* and *perhaps* are about the claim."""
        if self.aside:
            return self.bounds if self.clause else self.trigger
        return self._around(self.clause) if self.clause else self.trigger

    def _around(self, clause: Clause) -> Span:
        """A clause without what another one in its midst cuts off before the predicate."""
        units, (start, end) = self.parsed.units, clause.bounds(self.parsed.units)
        for one, other in pairwise(clause.units):
            cut = any(unit.sort is not Sort.SIGN for unit in units[one + 1 : other])
            if cut and units[other].start <= self.trigger.start:
                start = units[other].start
        return Span(start, end)


class Claims:
    """The claims of one article, each said once."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.found: dict[tuple[object, ...], Proposal] = {}

    def state(
        self, frame: Frame, subjects: Sequence[Argument], objects: Sequence[Argument],
        how: Mood, reach: Reach, over: Sequence[Argument], rule: str,
    ) -> bool:  # fmt: skip
        """Claim that each subject stands so to each object; tell whether there was anything."""
        subjects = [
            self.article.resolver.citizens(s)
            if frame.predicate in OF_PEOPLE or s.entity == _READERS
            else s
            for s in subjects
        ]
        objects = [self._own_people(subjects, o) for o in objects]
        pairs = [(s, o) for s, o in product(subjects, objects) if s.entity != o.entity]
        for pair in pairs:
            self._claim(frame, pair, how, reach, over, rule)
        return bool(pairs)

    def _own_people(self, subjects: Sequence[Argument], argument: Argument) -> Argument:
        """Those whom the head of their state speaks to: `Trudeau wezwał Kanadyjczyków`."""
        held = self.article.descriptions.states
        own = {s.entity for s in subjects}
        if any(state == argument.entity and person in own for (_, person), state in held.items()):
            return self.article.resolver.citizens(argument)
        return argument

    def all(self) -> list[Proposal]:
        """What was read, without what the headline says more shortly than the text under it."""
        said = {
            (p.claim.subject, p.claim.predicate)
            for p in self.found.values() if "headline" not in p.rule
        }  # fmt: skip
        return [
            p for p in self.found.values()
            if "headline" not in p.rule or (p.claim.subject, p.claim.predicate) not in said
        ]  # fmt: skip

    def _claim(
        self, frame: Frame, ends: tuple[Argument, Argument], how: Mood, reach: Reach,
        over: Sequence[Argument], rule: str,
    ) -> None:  # fmt: skip
        subject, object_ = ends
        if NOBODY in over:
            return  # It would be put into the mouth of the article.
        if is_told_of_nobody(frame, subject, object_):
            return
        rule = _rule(rule, subject, object_, reach)
        how = self._told_ahead(frame, how, reach)
        time, time_text = self._time(how, reach, frame, object_)
        own = how.wished or frame.predicate in _CLAIMED
        voices = [v for v in over if v.entity != subject.entity or own]
        document = self.article.document
        start, end = _cover(reach.bounds, ends)
        quote = Evidence(
            document=document.id, quote=self.article.text[start:end], start=start, end=end
        )
        claim = Claim(
            id="", subject=subject.entity, predicate=frame.predicate, object=object_.entity,
            polarity=how.polarity, certainty=how.certainty, modality=how.modality,
            attribution=(ARTICLE, *dict.fromkeys(v.entity for v in voices)),
            time=time, time_text=time_text,
            condition=Condition(words=how.condition) if how.condition else None,
            document=document.id, evidence=(quote,), reading=_reading(subject, object_, how),
            confidence=confidence(rule),
        )  # fmt: skip
        proposal = Proposal(
            claim=claim, rule=rule, links=tuple(a.link for a in (*voices, subject, object_)),
            entities=self._entities(claim), trigger=reach.trigger, clause=reach.stretch,
        )  # fmt: skip
        self._keep(proposal)

    def _entities(self, claim: Claim) -> tuple[Found, ...]:
        register = self.article.register
        used = dict.fromkeys((claim.subject, claim.object, *claim.attribution[1:]))
        return tuple(
            Found(entity=register.entities[name], mentions=tuple(register.mentions.get(name, ())))
            for name in used
        )

    def _keep(self, proposal: Proposal) -> None:
        """Say a thing once: in the body rather than in the headline, the surer way first."""
        claim = proposal.claim
        pair: tuple[str, ...] = (claim.subject, claim.object)
        if self.article.frames.predicates[claim.predicate].symmetric:
            pair = tuple(sorted(pair))
        key = (*pair, claim.predicate, claim.polarity, claim.modality in (Modality.ACTUAL,))
        known = self.found.get(key)
        headline = (
            known is not None and "headline" in known.rule and "headline" not in proposal.rule
        )
        if known is None or headline or (known.claim.confidence or 0) < (claim.confidence or 0):
            self.found[key] = proposal

    def _told_ahead(self, frame: Frame, how: Mood, reach: Reach) -> Mood:
        """What is told in the present of a day to come is planned: `w piątek spotyka się`."""
        now, deed = self.article.dateline, self.article.frames.predicates[frame.predicate]
        if now is None or not how.present or deed.group in _SAID:
            return how
        for unit in _times_near(reach):
            when = unit.time.edtf(future=True) if unit.time is not None else None
            if when is None or is_ahead(reach.parsed, unit) or is_of_a_thing(reach.parsed, unit):
                continue
            first, last = bounds(when)
            if first is not None and last is not None and now < first and last - first < _WEEKS:
                return replace(how, modality=Modality.FUTURE, present=False)
        return how

    def _time(
        self, how: Mood, reach: Reach, frame: Frame, object_: Argument
    ) -> tuple[str | None, str | None]:
        future = how.modality is not Modality.ACTUAL
        said = self.article.frames.predicates[frame.predicate].group in _SAID
        said = said and not future and not reach.noun
        for unit in _times_near(reach):
            assert unit.time is not None
            if not future and is_ahead(reach.parsed, unit):
                continue
            if said and is_of_what_is_told(frame.predicate, object_, reach.trigger, unit):
                continue
            if not reach.noun and (
                is_of_a_thing(reach.parsed, unit)
                or is_put_in(reach.parsed, unit)
                or is_of_participle(reach, unit)
                or is_of_who_begins(reach, unit)
            ):
                continue
            if reach.noun and is_of_the_participle_before(reach.parsed, unit):
                continue
            if is_reckoned(reach.parsed, unit):
                continue
            if (when := unit.time.edtf(future=future)) is not None:
                told = when if future or how.present else self._gone_by(when, unit.time.words)
                return told, unit.time.words if told else None
            if not reach.noun:
                return None, None  # "oskarżył w środę o atak w 2014 roku"
        dateline = self.article.dateline
        if how.present and dateline is not None and how.modality is Modality.ACTUAL:
            return str(dateline), None
        return None, None

    def _gone_by(self, when: str, said: str) -> str | None:
        """A time of the past that was taken for one to come: `podpisała 16 marca`, in January."""
        now, day = self.article.dateline, bounds(when)[0]
        if now is None or day is None or day <= now + timedelta(days=1):
            return when
        told = len(when) == len("2026-01-08") and when[5:] != "02-29" and when[:4] not in said
        return f"{day.year - 1}{when[4:]}" if told else None


def _times_near(reach: Reach) -> list[Unit]:
    """The times of a clause; of a noun only one that stands in its phrase or beside it."""
    found = _clause_times(reach.parsed, reach.clause)
    if reach.parsed.place.role is Role.CAPTION and not found:
        return [u for u in reach.parsed.units if u.sort is Sort.TIME]
    if not reach.noun:
        return found
    bounds = reach.bounds
    return [u for u in found if bounds.start - 2 <= u.end and u.start <= bounds.end + 2]


def _clause_times(parsed: Parsed, clause: Clause | None) -> list[Unit]:
    if clause is None:
        return []
    found = [parsed.units[n] for n in clause.units if parsed.units[n].sort is Sort.TIME]
    if found:
        # The hour that a live report begins a line with says less than a day: "14:00 W środę".
        return sorted(found, key=lambda unit: unit is parsed.units[0] and ":" in unit.text)
    if clause.marker in ("purpose", "participle") or clause.word == "gdzie":
        return _clause_times(parsed, clause.parent)
    return _shared_times(parsed, clause) if clause.coordinate else []


def _shared_times(parsed: Parsed, clause: Clause) -> list[Unit]:
    """The time that begins a sentence is that of all its verbs (`W środę przyleciał i spotkał`)."""
    at = parsed.clauses.index(clause)
    before = parsed.clauses[at - 1] if at else None
    if before is None or not before.verbs or before.quoted != clause.quoted:
        return []
    first = before.verbs[0][0]
    times = [parsed.units[n] for n in before.units if parsed.units[n].sort is Sort.TIME]
    early = [u for u in times if u.start < parsed.units[first].start]
    return early or (_shared_times(parsed, before) if before.coordinate and not times else [])


def _rule(rule: str, subject: Argument, object_: Argument, reach: Reach) -> str:
    """The word by which decisions are counted: the way of reading, and what made it less sure."""
    marks = {
        "headline": reach.parsed.place.role is Role.HEADLINE,
        "pronoun": object_.way is Way.PRONOUN and "relative" not in rule,
        "described": Way.DESCRIBED in (subject.way, object_.way),
        "group": subject.common,
        "topic": object_.common and "clause" not in rule,
    }
    return "+".join([rule, *(mark for mark, holds in marks.items() if holds)])


def _reading(subject: Argument, object_: Argument, how: Mood) -> Reading:
    if how.presupposed:
        return Reading.PRESUPPOSED
    ways = {subject.way, object_.way}
    if subject.implied or object_.implied:
        return Reading.IMPLIED
    if ways & ELSEWHERE or Way.METONYMY in ways:
        return Reading.COREFERENCE
    return Reading.EXPLICIT


def _cover(bounds: Span, ends: tuple[Argument, Argument]) -> tuple[int, int]:
    """The quote holds the clause and all that it points at."""
    start = min([bounds.start, *(a.at.start for a in ends)])
    return start, max([bounds.end, *(a.at.end for a in ends)])
