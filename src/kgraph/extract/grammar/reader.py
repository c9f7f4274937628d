"""One Polish document read from beginning to end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import combinations, product
from typing import TYPE_CHECKING

from kgraph.edtf import bounds as days_of
from kgraph.extract.grammar.arguments import Argument, Resolver
from kgraph.extract.grammar.confidence import confidence
from kgraph.extract.grammar.mood import Mood, mood
from kgraph.extract.grammar.naming import names
from kgraph.extract.grammar.nominals import (
    TitleMatch,
    every,
    nominal_matches,
    place_matches,
    predicative,
    title_matches,
)  # fmt: skip
from kgraph.extract.grammar.passives import acting_frame, passive_matches
from kgraph.extract.grammar.register import Register, id_of
from kgraph.extract.grammar.sentence import Parsed, parse
from kgraph.extract.grammar.sentences import Role, sentences
from kgraph.extract.grammar.subjects import Subjects
from kgraph.extract.grammar.times import times
from kgraph.extract.grammar.tokens import tokens
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.verbs import Match, adjective_matches, verb_matches
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.grammar.voices import VOICES, Voices, voices
from kgraph.extract.proposal import ELSEWHERE, Found, Proposal, Span, Way
from kgraph.model import (
    ARTICLE,
    Certainty,
    Claim,
    Condition,
    Entity,
    Evidence,
    Modality,
    Name,
    Polarity,
    Reading,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kgraph.extract.grammar.clauses import Clause
    from kgraph.extract.grammar.frames import Frame, Frames
    from kgraph.extract.grammar.known import Known
    from kgraph.extract.grammar.phrases import Phrase
    from kgraph.extract.grammar.units import Unit
    from kgraph.extract.world import World
    from kgraph.model import Document
    from kgraph.ontology.terms import Predicate


_WANTED = Mood(certainty=Certainty.UNSPECIFIED, modality=Modality.DESIRED)
_WANTS = frozenset(
    {"żądać", "zażądać", "domagać", "chcieć", "apelować", "zaapelować", "wezwać", "wzywać"}
)


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a claim was read: its sentence and clause, and the words of its predicate."""

    parsed: Parsed
    clause: Clause | None
    trigger: Span
    bounds: Span
    present: bool = False
    noun: bool = False


class Reader:
    """Reads one document; made anew for each."""

    def __init__(self, document: Document, world: World, known: Known, frames: Frames) -> None:
        self.document, self.world, self.frames = document, world, frames
        self.text = document.text
        self.register = Register(world, known, verbs=likely_verbs(frames))
        self.resolver = Resolver(self.register, world.ontology, self.text)
        self.resolver.offices = _offices(world, frames, document.published)
        self.subjects = Subjects(self.resolver)
        self.dateline = date.fromisoformat(document.published) if document.published else None
        self.before: Parsed | None = None
        self.found: dict[tuple[object, ...], Proposal] = {}

    def read(self) -> list[Proposal]:
        """All proposals of the document, each said once."""
        for parsed in self._parsed():
            said = voices(parsed, partial(self._speakers, parsed), self._entities(parsed))
            self._titles(parsed, said)
            self._places(parsed, said)
            self._nominals(parsed, said)
            self._participles(parsed, said)
            for clause in parsed.clauses:
                self._verbs(parsed, clause, said)
            self.subjects.close(parsed)
            self.before = parsed
        return self._without_headlines()

    def _without_headlines(self) -> list[Proposal]:
        """Leave out what the headline says more shortly than the text under it."""
        said = {
            (p.claim.subject, p.claim.predicate)
            for p in self.found.values() if "headline" not in p.rule
        }  # fmt: skip
        return [
            p for p in self.found.values()
            if "headline" not in p.rule or (p.claim.subject, p.claim.predicate) not in said
        ]  # fmt: skip

    def _parsed(self) -> list[Parsed]:
        places = [s for s in sentences(self.text) if s.role is not Role.FRAME]
        told = times(self.text, self.dateline, "pl")
        cut = [tokens(self.text, place.start, place.end) for place in places]
        self.register.note_forms(cut)
        for line in cut:
            names(line, self.register)
        self.register.mentions.clear()
        found = []
        for place, line in zip(places, cut, strict=True):
            inside = [t for t in told if place.start <= t.start < place.end]
            found.append(parse(place, line, names(line, self.register), inside, self.register))
        for parsed in found:
            for phrase in parsed.phrases:
                self.resolver.remember(phrase)
        return found

    def _entities(self, parsed: Parsed):  # type: ignore[no-untyped-def]
        return lambda phrase: self.resolver.of(phrase, VOICES, parsed.units)

    def _speakers(self, parsed: Parsed, clause: Clause) -> list[Argument]:
        found, _ = self.subjects.arguments(parsed, clause, VOICES)
        return found[:1]

    # --- titles, places, nouns

    def _titles(self, parsed: Parsed, said: Voices) -> None:
        plain = Mood(present=True)
        found: list[tuple[TitleMatch, Sequence[Argument], Mood]] = [
            (match, (), plain) for match in title_matches(parsed, self.frames)
        ]
        for clause in parsed.clauses:
            subject = self.subjects.of(parsed, clause)
            phrase = subject.phrase if subject and not subject.how else None
            if not clause.verbs:
                continue
            how_said = mood(parsed, clause, clause.verbs[0][0], clause.verbs[0][0])
            told = predicative(parsed, clause, phrase, self.frames)
            found += [(match, _over(said, clause), how_said) for match in told]
        for match, over, how_said in found:
            predicate = self.frames.predicates[match.frame.predicate]
            holders = self.resolver.of(match.holder, predicate.domain, parsed.units)
            if match.object is not None:
                objects = self.resolver.of(match.object, predicate.range, parsed.units)
            else:
                objects = []
            how = match.how
            if not objects and (state := self.resolver.state_of(match.title)):
                objects, how = [state], match.how + "+adjective"
            ends = [match.title.start, match.holder.start]
            last = max(parsed.units[p.last - 1].end for p in (match.title, match.holder))
            bounds = Span(min(ends), last)
            trigger = Span(match.title.head.start, match.title.head.end)
            reach = Reach(parsed, None, trigger, bounds, present=True)
            self._state(match.frame, holders, objects, how_said, reach, over, how)

    def _places(self, parsed: Parsed, said: Voices) -> None:
        for frame, event, place in place_matches(parsed, self.frames):
            predicate = self.frames.predicates[frame.predicate]
            subjects = self.resolver.of(event, predicate.domain, parsed.units)
            objects = self.resolver.of(place, predicate.range, parsed.units)
            clause = _clause_of(parsed, event)
            how = self._nominal_mood(parsed, clause, event)
            if how is None:
                continue
            bounds = Span(event.start, parsed.units[place.last - 1].end)
            trigger = Span(event.head.start, event.head.end)
            reach = Reach(parsed, clause, trigger, bounds, noun=True)
            self._state(frame, subjects, objects, how, reach, _over(said, clause), "place")

    def _nominals(self, parsed: Parsed, said: Voices) -> None:
        if parsed.place.role is Role.HEADLINE:
            return  # a bare noun in a headline may be a plan or a rumour as well
        for match in nominal_matches(parsed, self.frames):
            predicate = self.frames.predicates[match.frame.predicate]
            clause = _clause_of(parsed, match.noun)
            how, wisher = self._nominal_mood(parsed, clause, match.noun), []
            if how is None and clause is not None:
                wisher = self._wisher(parsed, clause, match.noun)
                how = _WANTED if wisher else None
            if how is None:
                continue
            last = max(
                parsed.units[p.last - 1].end for p in (match.noun, match.subject, match.object)
            )
            bounds = Span(min(match.noun.start, match.subject.start), last)
            trigger = Span(match.noun.head.start, match.noun.head.end)
            reach = Reach(parsed, clause, trigger, bounds, noun=True)
            over = (*_over(said, clause), *wisher)
            if match.pairs:
                members = self.resolver.of(match.subject, predicate.domain, parsed.units)
                for one, other in combinations(members, 2):
                    self._state(match.frame, [one], [other], how, reach, over, "noun")
                continue
            event = self.resolver.kind(match.noun) == "Event"
            if match.shared and not (clause is not None and predicate.symmetric and event):
                continue
            how_found = ""
            if match.shared and clause is not None:
                subjects, how_found = self.subjects.arguments(parsed, clause, predicate.domain)
                bounds = Span(clause.bounds(parsed.units)[0], bounds.end)
                reach = replace(reach, bounds=bounds)
            elif match.adjective:
                state = self.resolver.state_of(match.subject)
                subjects = [state] if state else []
            else:
                subjects = self.resolver.of(match.subject, predicate.domain, parsed.units)
            objects = self.resolver.of(match.object, predicate.range, parsed.units)
            rule = (
                "noun"
                + ("+adjective" if match.adjective else "")
                + ("+shared" if match.shared else "")
            )
            rule += f"+{how_found}" if how_found else ""
            self._state(match.frame, subjects, objects, how, reach, over, rule)

    def _wisher(self, parsed: Parsed, clause: Clause, noun: Phrase) -> list[Argument]:
        """Who demands what the noun tells (`domaga się wycofania wojsk`), if it is demanded."""
        if not clause.verbs:
            return []
        verb, reading = clause.verbs[0]
        wants = parsed.units[verb].has_lemma(_WANTS) and not reading.would
        if not wants or noun.preposition not in ("", "do", "o") or noun.first < verb:
            return []
        if not mood(parsed, clause, verb, verb).plain:
            return []
        return self._speakers(parsed, clause)

    def _nominal_mood(self, parsed: Parsed, clause: Clause | None, noun: Phrase) -> Mood | None:
        """The mood a noun takes from where it stands; None where it is not said to be so."""
        units = parsed.units
        first = units[noun.first].lower
        near = [units[n].lower for n in range(max(0, noun.first - 2), noun.first)]
        if first in ("bez", "zamiast", "za", "przeciw", "przeciwko") or "bez" in near:
            return None
        above = [p for p in parsed.phrases if p.first <= noun.first and noun.last <= p.last]
        heads = {
            r.lemma
            for p in above
            for part in p.parts()
            if part is not noun
            for r in part.head.readings
        }
        if first in ("o", "do", "na"):
            heads |= {
                r.lemma for p in parsed.phrases if p.last == noun.first for r in p.head.readings
            }
        if heads & words()["unreal"]:
            return None
        if clause is None or not clause.verbs:
            clause = _governing(parsed, clause)
        if clause is None:
            return Mood()
        verb = clause.verbs[0][0]
        found = mood(parsed, clause, verb, verb)
        if found.polarity is Polarity.NEGATIVE or found.modality in (
            Modality.DESIRED,
            Modality.HYPOTHETICAL,
        ):
            return None
        if any(units[n].has_lemma(words()["unreal_verb"]) for n, _ in clause.verbs):
            return None
        if units[verb].has_lemma(("mieć",)) and any(units[n].reads("inf") for n in clause.units):
            return Mood(modality=Modality.FUTURE, certainty=Certainty.PROBABLE)
        return replace(found, present=False)

    def _participles(self, parsed: Parsed, said: Voices) -> None:
        """`żądania zgłaszane przez Norwegię`: a participle in a phrase, and its agent."""
        for position, phrase in enumerate(parsed.phrases[:-1]):
            agent = parsed.phrases[position + 1]
            if agent.preposition != "przez" or agent.first != phrase.last or not phrase.adjectives:
                continue
            unit = phrase.adjectives[-1]
            frame = acting_frame(unit, self.frames)
            clause = _clause_of(parsed, phrase)
            how = self._nominal_mood(parsed, clause, phrase)
            if frame is None or how is None:
                continue
            predicate = self.frames.predicates[frame.predicate]
            subjects = self.resolver.of(agent, predicate.domain, parsed.units)
            objects = self.resolver.of(phrase, predicate.range, parsed.units)
            bounds = Span(phrase.start, parsed.units[agent.last - 1].end)
            reach = Reach(parsed, clause, Span(unit.start, unit.end), bounds)
            self._state(frame, subjects, objects, how, reach, _over(said, clause), "participle")

    # --- verbs

    def _verbs(self, parsed: Parsed, clause: Clause, said: Voices) -> None:
        subject = self.subjects.of(parsed, clause)
        phrase = subject.phrase if subject is not None else None
        filled: dict[int, list[Match]] = {}
        for match in verb_matches(parsed, clause, self.frames, phrase):
            before = filled.setdefault(match.target, [])
            taken = any(
                len(other.frame.fixed) > len(match.frame.fixed)
                or (match.filler is not None and other.filler is match.filler)
                for other in before
            )
            if not taken and self._verb(parsed, match, said):
                before.append(match)
        for match in adjective_matches(parsed, clause, self.frames, phrase):
            self._verb(parsed, match, said, "adjective")
        for match in passive_matches(parsed, clause, self.frames, phrase):
            self._passive(parsed, match, said)

    def _verb(self, parsed: Parsed, match: Match, said: Voices, kind: str = "verb") -> bool:
        """State what a verb says; tell whether it did."""
        predicate = self.frames.predicates[match.frame.predicate]
        clause = match.clause
        subjects, how = self.subjects.arguments(parsed, clause, predicate.domain)
        if not subjects:
            return False
        rule = kind + (f"+{how}" if how else "")
        objects, last = self._objects(parsed, match, predicate)
        found = self._mood(parsed, match) if objects else None
        if found is None:
            return False
        over = _over(said, clause)
        if found.wished:
            over = (*over, *subjects[:1])
            rule += "+wish"
        if match.content is not None or match.infinitive:
            rule += "+clause"
        elif match.target != match.verb and kind == "verb":
            rule += "+inf"
        start, end = clause.bounds(parsed.units)
        bounds = Span(start, max(end, last))
        trigger = _trigger(parsed, match)
        reach = Reach(parsed, clause, trigger, bounds, present=found.present)
        self._state(match.frame, subjects, objects, found, reach, over, rule)
        return True

    def _mood(self, parsed: Parsed, match: Match) -> Mood | None:
        clause = match.clause
        if clause.verbs:
            return mood(parsed, clause, match.verb, match.target)
        if clause.marker == "purpose" and clause.parent is not None and clause.parent.verbs:
            verb = clause.parent.verbs[0][0]
            above = mood(parsed, clause.parent, verb, verb)
            if above.modality is Modality.FUTURE and above.polarity is Polarity.POSITIVE:
                return replace(above, present=False)
            return None
        if clause.marker == "participle" and clause.parent is not None and clause.parent.verbs:
            verb = clause.parent.verbs[0][0]
            return replace(mood(parsed, clause.parent, verb, verb), present=False)
        return None

    def _objects(
        self, parsed: Parsed, match: Match, predicate: Predicate
    ) -> tuple[list[Argument], int]:
        if match.content is not None:
            return self._content(parsed, match.content, predicate)
        if match.infinitive:
            argument = self._words(parsed, match.clause, match.infinitive)
            return ([argument] if argument else []), match.clause.bounds(parsed.units)[1]
        assert match.filler is not None
        if match.filler is match.clause.relative and match.clause.antecedent is not None:
            head = match.filler.head
            found = self.resolver.of(match.clause.antecedent, predicate.range, parsed.units)
            at = Span(head.start, head.end)
            return [self.resolver.pronoun(a, at) for a in found], head.end
        if match.filler.head.reads("ppron3"):
            return self._meant(parsed, match, predicate), match.filler.head.end
        last = _extended(parsed, match.clause, match.filler)
        found = self.resolver.of(match.filler, predicate.range, parsed.units, last=last)
        return found, max((a.at.end for a in found), default=0)

    def _meant(self, parsed: Parsed, match: Match, predicate: Predicate) -> list[Argument]:
        """What a pronoun as object means: the one name before that it agrees with."""
        assert match.filler is not None
        pronoun, before = match.filler, self.before
        subjects, _ = self.subjects.arguments(parsed, match.clause, predicate.domain)
        taken = {argument.entity for argument in subjects}
        found: dict[str, Argument] = {}
        for outer in before.phrases if before is not None else ():
            for phrase in (part for p in outer.parts() for part in every(p)):
                both = phrase.number & pronoun.number and phrase.gender & pronoun.gender
                if phrase.entity and phrase.entity not in taken and both:
                    for argument in self.resolver.of(phrase, predicate.range, parsed.units):
                        if argument.way is Way.NAMED and not argument.common:
                            found[argument.entity] = argument
        head = pronoun.head
        if len(found) != 1:
            return []
        return [self.resolver.pronoun(a, Span(head.start, head.end)) for a in found.values()]

    def _content(
        self, parsed: Parsed, content: Clause, predicate: Predicate
    ) -> tuple[list[Argument], int]:
        """What a clause with *że* tells about: its subject where anything may be the object."""
        _, end = content.bounds(parsed.units)
        if not predicate.range:
            found, how = self.subjects.arguments(parsed, content, ())
            sure = not how and _says_what_it_is(parsed, content)
            return ([a for a in found if not a.common] if sure else []), end
        argument = self._topic(parsed, content)
        return ([argument] if argument else []), end

    def _topic(self, parsed: Parsed, content: Clause) -> Argument | None:
        start, _ = content.bounds(parsed.units)
        first = next(n for n in content.units if parsed.units[n].start >= start)
        after = [n for n in content.units if n > first]
        if not after:
            return None
        return self._words(parsed, content, after[0])

    def _words(self, parsed: Parsed, clause: Clause, first: int) -> Argument | None:
        """A topic that is named by the words of a clause from one of them on."""
        start, end = parsed.units[first].start, clause.bounds(parsed.units)[1]
        text = " ".join(self.text[start:end].split())
        if not 8 <= len(text) <= 140:
            return None
        entity = Entity(id=id_of(text)[:80].rstrip("_-"), kind="Topic", names=(Name(text, "pl"),))
        at = Span(start, end)
        self.register.add(entity, at)
        return Argument(entity.id, Way.NAMED, at, common=True)

    def _passive(self, parsed: Parsed, match: Match, said: Voices) -> None:
        predicate = self.frames.predicates[match.frame.predicate]
        assert match.agent is not None
        assert match.filler is not None
        subjects = self.resolver.of(match.agent, predicate.domain, parsed.units)
        objects = self.resolver.of(match.filler, predicate.range, parsed.units)
        found = mood(parsed, match.clause, match.verb, match.verb)
        bounds = Span(*match.clause.bounds(parsed.units))
        reach = Reach(parsed, match.clause, _trigger(parsed, match), bounds)
        over = _over(said, match.clause)
        self._state(
            match.frame, subjects, objects, replace(found, present=False), reach, over, "passive"
        )

    # --- claims

    def _state(
        self, frame: Frame, subjects: Sequence[Argument], objects: Sequence[Argument],
        how: Mood, reach: Reach, over: Sequence[Argument], rule: str,
    ) -> None:  # fmt: skip
        for subject, object_ in product(subjects, objects):
            if subject.entity != object_.entity:
                self._claim(frame, (subject, object_), how, reach, over, rule)

    def _claim(
        self, frame: Frame, ends: tuple[Argument, Argument], how: Mood, reach: Reach,
        over: Sequence[Argument], rule: str,
    ) -> None:  # fmt: skip
        subject, object_ = ends
        rule = _rule(rule, subject, object_, reach)
        time, time_text = self._time(how, reach)
        reading = _reading(subject, object_)
        voices_ = [v for v in over if v.entity != subject.entity or how.wished]
        start, end = _cover(reach.bounds, ends)
        quote = Evidence(
            document=self.document.id, quote=self.text[start:end], start=start, end=end
        )
        claim = Claim(
            id="", subject=subject.entity, predicate=frame.predicate, object=object_.entity,
            polarity=how.polarity, certainty=how.certainty, modality=how.modality,
            attribution=(ARTICLE, *dict.fromkeys(v.entity for v in voices_)),
            time=time, time_text=time_text,
            condition=Condition(words=how.condition) if how.condition else None,
            document=self.document.id,
            evidence=(quote,), reading=reading, confidence=confidence(rule),
        )  # fmt: skip
        used = dict.fromkeys((subject.entity, object_.entity, *claim.attribution[1:]))
        entities = tuple(
            Found(
                entity=self.register.entities[name],
                mentions=tuple(self.register.mentions.get(name, ())),
            )
            for name in used
        )
        links = tuple(a.link for a in (*voices_, subject, object_))
        clause = None if reach.clause is None else Span(*reach.clause.bounds(reach.parsed.units))
        proposal = Proposal(
            claim=claim, rule=rule, links=links, entities=entities, trigger=reach.trigger,
            clause=clause or reach.trigger,
        )  # fmt: skip
        self._keep(proposal, reach)

    def _keep(self, proposal: Proposal, reach: Reach) -> None:
        """Say a thing once: in the body rather than in the headline, the surer way first."""
        claim = proposal.claim
        pair = tuple(sorted((claim.subject, claim.object))) if (
            self.frames.predicates[claim.predicate].symmetric
        ) else (claim.subject, claim.object)  # fmt: skip
        key = (*pair, claim.predicate, claim.polarity, claim.modality in (Modality.ACTUAL,))
        known = self.found.get(key)
        headline = (
            known is not None and "headline" in known.rule and "headline" not in proposal.rule
        )
        if known is None or headline or (known.claim.confidence or 0) < (claim.confidence or 0):
            self.found[key] = proposal

    def _times_near(self, reach: Reach) -> list[Unit]:
        """The times of a clause; of a noun only one that stands in its phrase or beside it."""
        found = _clause_times(reach.parsed, reach.clause)
        if not reach.noun:
            return found
        return [
            u for u in found if reach.bounds.start - 2 <= u.end and u.start <= reach.bounds.end + 2
        ]

    def _time(self, how: Mood, reach: Reach) -> tuple[str | None, str | None]:
        future = how.modality is not Modality.ACTUAL
        for unit in self._times_near(reach):
            assert unit.time is not None
            return unit.time.edtf(future=future), unit.time.words
        if how.present and self.dateline is not None and how.modality is Modality.ACTUAL:
            return str(self.dateline), None
        return None, None


def _clause_times(parsed: Parsed, clause: Clause | None) -> list[Unit]:
    if clause is None:
        return []
    found = [parsed.units[n] for n in clause.units if parsed.units[n].sort is Sort.TIME]
    return found or (_clause_times(parsed, clause.parent) if clause.marker == "purpose" else [])


def _says_what_it_is(parsed: Parsed, content: Clause) -> bool:
    """Whether a clause judges its subject (`jest projektem politycznym`) rather than tells."""
    units = parsed.units
    return any(
        r.lemma in ("być", "stanowić", "pozostawać", "zagrażać", "służyć")
        and not any(units[n].reads("ppas") for n in content.units)
        for _, r in content.verbs
    )


def _rule(rule: str, subject: Argument, object_: Argument, reach: Reach) -> str:
    marks = []
    if reach.parsed.place.role is Role.HEADLINE:
        marks.append("headline")
    if object_.way is Way.PRONOUN and "relative" not in rule:
        marks.append("pronoun")
    if subject.way is Way.DESCRIBED or object_.way is Way.DESCRIBED:
        marks.append("described")
    if subject.common:
        marks.append("group")
    if object_.common and "clause" not in rule:
        marks.append("topic")
    return "+".join([rule, *marks])


def _reading(subject: Argument, object_: Argument) -> Reading:
    ways = {subject.way, object_.way}
    if ways & ELSEWHERE or Way.METONYMY in ways:
        return Reading.COREFERENCE
    return Reading.EXPLICIT


def _cover(bounds: Span, ends: tuple[Argument, Argument]) -> tuple[int, int]:
    """The quote holds the clause and all that it points at."""
    start = min([bounds.start, *(a.at.start for a in ends)])
    return start, max([bounds.end, *(a.at.end for a in ends)])


def _trigger(parsed: Parsed, match: Match) -> Span:
    places = [match.verb, match.target, *match.fixed]
    return Span(
        min(parsed.units[n].start for n in places), max(parsed.units[n].end for n in places)
    )


def _governing(parsed: Parsed, clause: Clause | None) -> Clause | None:
    """The clause with a verb that a piece without one stands beside."""
    if clause is None:
        return None
    before = parsed.clauses[: parsed.clauses.index(clause)]
    return next((c for c in reversed(before) if c.verbs and c.marker in ("", "that")), None)


def _clause_of(parsed: Parsed, phrase: Phrase) -> Clause | None:
    return next((c for c in parsed.clauses if phrase.first in c.units), None)


def _over(said: Voices, clause: Clause | None) -> tuple[Argument, ...]:
    return tuple(said.over(clause)) if clause is not None else tuple(said.whole)


def _extended(parsed: Parsed, clause: Clause, filler: Phrase) -> int:
    """The end of an object that is a common noun, with the phrases that hang on it."""
    last = filler.last
    for phrase in clause.phrases:
        if phrase.first == last and phrase.preposition and phrase.preposition != "podczas":
            last = phrase.last
    return last


def _offices(world: World, frames: Frames, day: str | None) -> dict[tuple[str, str], str]:
    """Who held which office on the day of a document, by the noun for it and what it is of."""
    if day is None:
        return {}
    told = date.fromisoformat(day)
    held: dict[tuple[str, str], set[str]] = {}
    for claim in world.offices:
        first, last = days_of(claim.time) if claim.time else (None, None)
        if claim.time and (first or told) <= told <= (last or told):
            held.setdefault((claim.predicate, claim.object), set()).add(claim.subject)
    found = {}
    for noun, titles in frames.titles.items():
        for frame in titles:
            for (predicate, of), people in held.items():
                single = predicate in _SINGLE and len(people) == 1
                if frame.predicate == predicate and not frame.fixed and single:
                    found[noun, of] = min(people)
    return found


_SINGLE = frozenset({"presidentOf", "headOfGovernmentOf"})


def likely_verbs(frames: Frames) -> frozenset[str]:
    """The verbs that a word is taken for rather than for a noun."""
    lists = words()
    known = ("say", "wish", "intend", "obliged", "possible", "begin")
    return frozenset(frames.verbs).union(
        *(lists[name] for name in known), ("mieć", "być", "zostać")
    )


def proposals(document: Document, world: World, known: Known, frames: Frames) -> Iterator[Proposal]:
    """Read a Polish document."""
    yield from Reader(document, world, known, frames).read()
