"""What a model said of a passage, as proposals: located, linked and dated by our own rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.register import id_of
from kgraph.extract.grammar.times import times
from kgraph.extract.llm.answers import plain
from kgraph.extract.llm.linking import Links
from kgraph.extract.llm.locating import clause_around, located
from kgraph.extract.llm.schema import AXES, WORDS
from kgraph.extract.proposal import ELSEWHERE, Found, Link, Proposal, Span, Way
from kgraph.model import (
    ARTICLE,
    ID,
    Claim,
    Condition,
    Entity,
    Evidence,
    Modality,
    Name,
    Polarity,
    Reading,
)
from kgraph.ontology import phrase_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kgraph.extract.llm.answers import Said
    from kgraph.extract.world import World
    from kgraph.model import Document
    from kgraph.ontology import Ontology

_LONGEST_NAME = 200
_LONGEST_TRIGGER = 6
"""Words of a predicate; more of them are no verb any more."""


class Reader:
    """Turns the answers about one document into proposals."""

    def __init__(self, document: Document, world: World, named: Iterable[Entity]) -> None:
        self.document, self.world = document, world
        self.language = document.language or "pl"
        self.links = Links(document, world)
        self.named = list(named)
        day = date.fromisoformat(document.published) if document.published else None
        self.times = times(document.text, day, self.language)

    def proposals(self, said: Said, within: Span) -> Iterator[Proposal]:
        """Give every claim of an answer as a proposal; one that is broken has its flaws."""
        entities = self._entities(said.entities)
        for item in said.claims:
            yield _Item(self, item if isinstance(item, dict) else {}, entities, within).proposal()

    def _entities(self, items: Iterable[Any]) -> dict[str, Entity]:
        """The entities of an answer by the name it has for them; known ones as they are known."""
        found: dict[str, Entity] = {}
        for item in items:
            name = plain(item.get("name")) if isinstance(item, dict) else ""
            if name and len(name) <= _LONGEST_NAME and name not in found:
                found[name] = self.known(name) or self._new(name, plain(item.get("class")))
        return found

    def known(self, name: str) -> Entity | None:
        """Give the known entity of a name; of part of a name where just one in the text fits."""
        found = self.world.names.find(name)
        if not found:
            parts = set(name.casefold().split())
            found = [
                entity.id for entity in self.named
                if any(parts <= set(n.casefold().split()) for n in self.links.names(entity))
            ]  # fmt: skip
        return self.world.entities.get(found[0]) if len(found) == 1 else None

    def _new(self, name: str, kind: str) -> Entity:
        return Entity(id=id_of(name), kind=kind, names=(Name(name, self.language),))


@dataclass(frozen=True, slots=True)
class _Side:
    """Subject or object: who, how the quote leads there, or why it does not."""

    entity: Entity
    link: Link | None = None
    flaw: str = ""


class _Item:
    """One claim of an answer on its way to a proposal."""

    def __init__(
        self, reader: Reader, item: dict[str, Any], entities: dict[str, Entity], within: Span
    ) -> None:
        self.reader, self.entities = reader, entities
        self.text, self.within = reader.document.text, within
        self.words = {name: plain(item.get(name)) for name in WORDS}
        self.raw_quote = item.get("quote") if isinstance(item.get("quote"), str) else ""
        self.axes = {name: plain(item.get(name)) for name in AXES}
        voices = item.get("voices")
        self.voices = [plain(voice) for voice in voices] if isinstance(voices, list) else []
        unknown = {name: value for name, value in self.axes.items() if value not in AXES[name]}
        self.flaws = [f'"{value}" is no {name}' for name, value in unknown.items()]

    def proposal(self) -> Proposal:
        quote, why = located(self.raw_quote or "", self.text, self.within)
        if quote is None:
            self.flaws.insert(0, f"the quote {why}")
        at = quote or Span(self.within.start, self.within.start)
        trigger = self._trigger(at)
        verb = self._inside("predicate_words", at)
        dropped = (verb.start if verb else at.start) if self.reader.language == "pl" else None
        subject = self._side("subject", at, dropped)
        object_ = self._side("object", at, None)
        sides = (subject, object_)
        self.flaws += [side.flaw for side in sides if side.flaw]
        links = tuple(side.link for side in sides if side.link)
        chain = [self._voice(voice) for voice in self.voices if voice and voice != ARTICLE]
        return Proposal(
            claim=self._claim(at, subject.entity, object_.entity, chain, links),
            rule=self._rule(trigger, links),
            links=links,
            entities=tuple(self._found(sides, chain)),
            trigger=trigger,
            clause=clause_around(at, self.text, self.within),
            flaws=tuple(dict.fromkeys(self.flaws)) if quote is None or self.flaws else (),
        )

    def _claim(
        self, at: Span, subject: Entity, object_: Entity, chain: list[Entity],
        links: tuple[Link, ...],
    ) -> Claim:  # fmt: skip
        axes = {name: AXES[name].get(value) for name, value in self.axes.items()}
        modality = axes["modality"] or Modality.ACTUAL
        reading = axes["reading"] or Reading.EXPLICIT
        if reading is Reading.EXPLICIT and any(link.way in ELSEWHERE for link in links):
            reading = Reading.COREFERENCE  # that is what explicit is not
        time, time_text = self._time(at, modality)
        quote = at.of(self.text) or plain(self.raw_quote)
        return Claim(
            id="", subject=subject.id, predicate=self.words["predicate"], object=object_.id,
            polarity=axes["polarity"] or Polarity.POSITIVE,
            certainty=axes["certainty"] or modality.usual_certainty, modality=modality,
            attribution=(ARTICLE, *(voice.id for voice in chain)), time=time, time_text=time_text,
            condition=self._condition(), reading=reading,
            evidence=(
                Evidence(document=self.reader.document.id, quote=quote, start=at.start, end=at.end),
            ),
        )  # fmt: skip

    def _side(self, side: str, at: Span, dropped: int | None) -> _Side:
        entity = self._entity(self.words[side], side)
        if entity is None:
            return _Side(Entity(id="unnamed", kind=""))
        if at.start == at.end:
            return _Side(entity)
        words = self._inside(f"{side}_words", at)
        if words is None and self.words[f"{side}_words"]:
            said = self.words[f"{side}_words"]
            return _Side(entity, flaw=f'the words of the {side} "{said}" do not stand in the quote')
        others = (*self.entities.values(), *self.reader.named)
        link, why = self.reader.links.find(entity, words, at, others, dropped_at=dropped)
        return _Side(entity, link, f"the {side} {entity.id} {why}" if why else "")

    def _entity(self, name: str, what: str) -> Entity | None:
        found = self.entities.get(name) or (self.reader.known(name) if name else None)
        if found is None:
            self.flaws.append(f'the {what} "{name}" is not among the entities of the answer')
        return found

    def _voice(self, name: str) -> Entity:
        return self._entity(name, "voice") or Entity(id="unnamed", kind="")

    def _inside(self, key: str, at: Span) -> Span | None:
        return located(self.words[key], self.text, at)[0] if self.words[key] else None

    def _trigger(self, at: Span) -> Span | None:
        """The words of the predicate where the ontology has them: only those are no sign."""
        words = self._inside("predicate_words", at)
        implied = self.axes["reading"] in (Reading.IMPLIED, Reading.PRESUPPOSED)
        if words is None:
            if self.words["predicate_words"] or not implied:
                self.flaws.append("the words of the predicate do not stand in the quote")
            return None
        ontology = self.reader.world.ontology
        inside = expressing(ontology, self.words["predicate"], words.of(self.text))
        return Span(words.start + inside.start, words.start + inside.end) if inside else None

    def _rule(self, trigger: Span | None, links: tuple[Link, ...]) -> str:
        marks = ["ontology words" if trigger else "own words"]
        if self.axes["reading"] in (Reading.IMPLIED, Reading.PRESUPPOSED):
            marks = [self.axes["reading"]]
        ways = {link.way for link in links} - {Way.NAMED}
        return "+".join([*marks, *sorted(ways)])

    def _time(self, at: Span, modality: Modality) -> tuple[str | None, str | None]:
        """The day that the words mean by our own rules: a model's reckoning is not asked for."""
        said = self.words["time_words"]
        if not said:
            return None, None
        where = self._inside("time_words", at) or located(said, self.text, self.within)[0]
        if where is None:
            return None, said  # which grounding then finds nowhere
        future = modality is not Modality.ACTUAL
        for time in self.reader.times:
            if Span(time.start, time.end).overlaps(where):
                return time.edtf(future=future), where.of(self.text)
        return None, where.of(self.text)

    def _condition(self) -> Condition | None:
        said = self.words["condition_words"]
        if not said:
            return None
        where = located(said, self.text, self.within)[0]
        return Condition(words=where.of(self.text) if where else said)

    def _found(self, sides: Iterable[_Side], chain: Iterable[Entity]) -> Iterator[Found]:
        for side in sides:
            at = side.link.at if side.link and side.link.way is not Way.DROPPED else None
            if ID.fullmatch(side.entity.id):
                yield Found(entity=side.entity, mentions=(at,) if at else ())
        yield from (Found(entity=voice) for voice in chain)


_expressed: dict[tuple[str, str], frozenset[str]] = {}


def _predicates(ontology: Ontology, words: str) -> frozenset[str]:
    """The predicates that some words express, looked up once."""
    key = (ontology.digest, words)
    if key not in _expressed:
        _expressed[key] = frozenset(phrase.predicate for phrase in phrase_of(ontology, words))
    return _expressed[key]


def expressing(ontology: Ontology, predicate: str, words: str) -> Span | None:
    """Give the longest part of some words that the ontology has for a predicate.

    >>> from kgraph.ontology import built_in_files, read
    >>> expressing(read(built_in_files()), "met", "nie spotkał się z").of("nie spotkał się z")
    'spotkał się z'
    """
    pieces: list[Span] = []
    for piece in words.split():
        start = words.index(piece, pieces[-1].end if pieces else 0)
        pieces.append(Span(start, start + len(piece)))
    spans = [
        Span(first.start, last.end)
        for begin, first in enumerate(pieces)
        for last in pieces[begin : begin + _LONGEST_TRIGGER]
    ]
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
        if predicate in _predicates(ontology, span.of(words)):
            return span
    return None
