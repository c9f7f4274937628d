"""One English document read from a dependency parse, with the same frames and rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any

from kgraph.edtf import bounds as days_of
from kgraph.extract.grammar.confidence import confidence
from kgraph.extract.grammar.english.auxiliaries import EXPECTED, SEEMING, planned
from kgraph.extract.grammar.english.capitals import with_plain_headlines
from kgraph.extract.grammar.english.clause_times import ClauseTimes, Told
from kgraph.extract.grammar.english.events import as_planned
from kgraph.extract.grammar.english.evidence import clause_of, reading_of, telling, trigger_of
from kgraph.extract.grammar.english.finding import find_names
from kgraph.extract.grammar.english.games import tells_of_games
from kgraph.extract.grammar.english.home import Home
from kgraph.extract.grammar.english.leads import after_colons, after_leads, parted
from kgraph.extract.grammar.english.mood import mood
from kgraph.extract.grammar.english.names import EnglishNames
from kgraph.extract.grammar.english.nodes import (
    child,
    is_verb,
)
from kgraph.extract.grammar.english.nouns import Nouns
from kgraph.extract.grammar.english.parse import parsed
from kgraph.extract.grammar.english.phrases import Phrases
from kgraph.extract.grammar.english.reference import Reference
from kgraph.extract.grammar.english.titles import Titles
from kgraph.extract.grammar.english.tree import (
    clause_verb,
    extent,
    inside,
)
from kgraph.extract.grammar.english.verbs import Verbs
from kgraph.extract.grammar.english.voices import Voices
from kgraph.extract.grammar.mood import Mood
from kgraph.extract.grammar.sentences import Role, sentences
from kgraph.extract.grammar.vocabulary import OF_PEOPLE
from kgraph.extract.proposal import Found, Proposal, Span, Way
from kgraph.model import ARTICLE, Certainty, Claim, Condition, Evidence, Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.english.frames import Frame, Frames
    from kgraph.extract.grammar.english.titles import Role as Title
    from kgraph.extract.grammar.known import Known
    from kgraph.extract.world import World
    from kgraph.model import Document


class EnglishReader:
    """Reads one document; made anew for each."""

    def __init__(self, document: Document, world: World, known: Known, frames: Frames) -> None:
        self.document, self.frames, self.text = document, frames, document.text
        self.names = EnglishNames(world, known, document.text)
        self.phrases = Phrases(self.names, Reference(self.names))
        self.home = Home(self.names, document.published)
        self.phrases.holder = self.home.holder
        self.titles = Titles(self.phrases, frames, self.home)
        self.voices = Voices(self.phrases)
        self.nouns, self.verbs = Nouns(self.phrases, frames), Verbs(self.phrases, frames)
        self.dateline = date.fromisoformat(document.published) if document.published else None
        self.times = ClauseTimes(self.text, self.dateline)
        self.found: dict[tuple[object, ...], Proposal] = {}
        self.told: set[int] = set()
        self.of_games = False

    def read(self) -> list[Proposal]:
        """All proposals of the document, each said once."""
        places = [s for s in sentences(self.text) if s.role is not Role.FRAME]
        heads = [Span(s.start, s.end) for s in places if s.role is Role.HEADLINE]
        spans = [Span(s.start, s.end) for s in places]
        stretches = [range(s.start, s.end) for s in places]
        starts = {place.start for place in places}
        starts |= {*after_colons(self.text, heads), *after_leads(self.text, spans)}
        text = with_plain_headlines(parted(self.text, starts), heads, self.names.known)
        doc = parsed(text, starts)
        find_names(self.names, doc)
        self.of_games = tells_of_games(doc)
        self.titles.remember(doc)
        self.home.remember(doc)
        self.phrases.reference.remember(doc)
        self.voices.read(doc)
        self.voices.headlines(doc, heads)
        said = [t for t in doc if t.pos_ in _TELLING and any(t.idx in span for span in stretches)]
        for token in said:
            self._clause(token)
        for token in said:
            self._phrase(token)
        return list(self.found.values())

    def _clause(self, token: Any) -> None:
        if is_verb(token):
            self._verb(token)
        if token.pos_ in ("ADJ", "VERB"):
            self._adjective(token)

    def _phrase(self, token: Any) -> None:
        if token.pos_ in ("NOUN", "PROPN"):
            if token.i not in self.told:
                self._noun(token)
            for frame, holder, of, head, span in self.titles.roles(token):
                rule = "title" if of.way is not Way.DESCRIBED else "title+article"
                now = Mood(present=True)
                self._claim(frame, (holder, of), now, ([head], head, span), [], rule)

    def _verb(self, verb: Any) -> None:
        if (role := self.titles.copula(verb)) is not None:
            self._role(role, verb)
        found = self.verbs.read(verb)
        how = as_planned(verb, mood(verb)) if found else None
        over = self.voices.over(verb) if how is not None else None
        if how is None or over is None:
            return
        for ends in found:
            said = how
            if ends.denied and how.polarity is Polarity.POSITIVE:
                said = replace(how, polarity=Polarity.NEGATIVE)
            self.told |= {word.i for word in ends.held}
            told = telling(verb, ends.held)
            groups = [[subject] for subject in ends.subjects] if how.wished else [ends.subjects]
            for subjects in groups:
                by = [*over, *subjects] if how.wished else over  # each wishes in its own word
                self._state(ends.frame, subjects, ends.objects, said, told, by, ends.rule)

    def _role(self, role: Title, verb: Any) -> None:
        """What somebody `is`: a role, as the clause says it."""
        frame, holder, of, head, _ = role
        how, over = mood(verb), self.voices.over(verb)
        if how is not None and over is not None and not how.wished:
            self._state(frame, [holder], [of], how, ([head], verb), over, "title+be")

    def _adjective(self, word: Any) -> None:
        ends = self.verbs.adjective(word)
        if ends is None:
            return
        said = word.dep_ in ("acomp", "oprd", "attr")  # "was not opposed": `was` has the `not`
        verb = clause_verb(word.head if said else word)
        aside = word.dep_ in ("acl", "amod", "appos") and child(word, "aux", "mark", "neg") is None
        how = as_planned(word, Mood()) if aside else mood(verb)
        if how is not None and not aside and verb.lemma_ in SEEMING:
            how = replace(how, certainty=Certainty.PROBABLE)
        if how is not None and word.lower_ in EXPECTED:
            how = planned(how)
        over = self.voices.over(verb)
        if how is not None and over is not None and not how.wished:
            told = [word], verb
            self._state(ends.frame, ends.subjects, ends.objects, how, told, over, ends.rule)

    def _noun(self, noun: Any) -> None:
        found = self.nouns.read(noun)
        if found is None:
            return
        verb = clause_verb(noun)
        over = self.voices.over(verb) if is_verb(verb) else []
        if over is None:
            return
        if found.wisher is not None:
            voice = self.voices.voice(found.wisher)
            if voice is None:
                return
            over = [*over, voice]
        elif found.how.wished:
            over = [*over, *found.subjects[:1]]
        light = "light" in found.rule and is_verb(verb)
        heads = ([noun], verb if light else noun)
        how = found.how if light else replace(found.how, present=False)
        self._state(found.frame, found.subjects, found.objects, how, heads, over, found.rule)

    # --- claims

    def _ahead(self, frame: Frame, how: Mood, clause: Any) -> Told | None:
        """A day to come that the present tells of: `The talks begin on Monday`."""
        said = self.frames.predicates[frame.predicate].group in _SAID
        if self.dateline is None or clause.lemma_ == "be":
            return None
        for future in (False,) if said else (False, True):
            time, words = self.times.of(planned(how) if future else how, clause)
            first, last = days_of(time) if time is not None else (None, None)
            near = last is not None and first is not None and last - first < _WEEKS
            if first is not None and first > self.dateline and (near or not future):
                return time, words
        return None

    def _state(
        self, frame: Frame, subjects: Sequence[Argument], objects: Sequence[Argument], how: Mood,
        heads: tuple[list[Any], Any], over: Sequence[Argument], rule: str,
    ) -> None:  # fmt: skip
        """A claim for each subject and object; `heads` are what says it and its clause."""
        words, clause = heads
        if frame.predicate in OF_PEOPLE:
            subjects = [self.phrases.citizens(subject) for subject in subjects]
        span = extent(inside(clause))
        for subject, object_ in product(subjects, objects):
            kinds = [self.names.kind(subject.entity), self.names.kind(object_.entity)]
            if self.of_games and "State" in kinds:
                continue  # "Pakistan beat England": their teams
            if frame.predicate == "attacked" and kinds in _IN_WORDS and not subject.common:
                continue  # "Modi attacked Congress"
            if subject.entity != object_.entity:
                group = "+group" if subject.common else ""
                topic = "+topic" if object_.common else ""
                told = (words, clause, span)
                self._claim(frame, (subject, object_), how, told, over, rule + group + topic)

    def _claim(
        self, frame: Frame, ends: tuple[Argument, Argument], how: Mood,
        told: tuple[list[Any], Any, Span], over: Sequence[Argument], rule: str,
    ) -> None:  # fmt: skip
        words, clause, span = told
        subject, object_ = ends
        start = min(span.start, *(a.at.start for a in ends))
        end = max(span.end, *(a.at.end for a in ends))
        said = list(over)
        title = rule in ("title", "title+article")
        time, words_ = (None, None) if title else self.times.of(how, clause)
        if how.present and not title and (ahead := self._ahead(frame, how, clause)) is not None:
            time, words_ = ahead
            how = planned(how, how.certainty)
        if title and self.dateline is not None:
            time = str(self.dateline)
        claim = Claim(
            id="", subject=subject.entity, predicate=frame.predicate, object=object_.entity,
            polarity=how.polarity, certainty=how.certainty, modality=how.modality,
            attribution=(ARTICLE, *dict.fromkeys(v.entity for v in said)), time=time,
            time_text=words_, document=self.document.id,
            condition=Condition(words=how.condition) if how.condition else None,
            evidence=(Evidence(document=self.document.id, quote=self.text[start:end],
                               start=start, end=end),),
            reading=reading_of(ends), confidence=confidence(f"en:{rule}"),
        )  # fmt: skip
        used = dict.fromkeys((subject.entity, object_.entity, *claim.attribution[1:]))
        proposal = Proposal(
            claim=claim, rule=f"en:{rule}", links=tuple(a.link for a in (*said, subject, object_)),
            entities=tuple(
                Found(entity=self.names.entities[n], mentions=tuple(self.names.mentions.get(n, ())))
                for n in used
            ),
            trigger=trigger_of(words, how), clause=clause_of(words[0], clause, title=title),
        )  # fmt: skip
        key = (claim.subject, claim.predicate, claim.object, claim.polarity, claim.modality)
        self.found.setdefault(key, proposal)


_IN_WORDS = (["Person", "Person"], ["Person", "Organisation"])
"""Who attacks whom in words, as a rule."""
_WEEKS = timedelta(days=10)
_SAID = ("Statements", "Positions")
_TELLING = ("VERB", "AUX", "ADJ", "NOUN", "PROPN")


def english_proposals(
    document: Document, world: World, known: Known, frames: Frames
) -> Iterator[Proposal]:
    """Read an English document."""
    yield from EnglishReader(document, world, known, frames).read()
