"""Grounding: what a machine can check of a proposal, whoever made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.edtf import bounds
from kgraph.extract.forms import is_form, named_in
from kgraph.extract.proposal import ELSEWHERE, Link, Proposal, Span, Way
from kgraph.extract.signs import sign_in, unreflected
from kgraph.model import ARTICLE, ID, Reading, stands_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kgraph.extract.world import World
    from kgraph.model import Document, Entity


def ungrounded(proposal: Proposal, document: Document, world: World) -> list[str]:
    """List the reasons why a proposal does not hold to its text and its ontology; none if it does.

    Checked: the quote stands where it should; predicate, classes and ids are those of the
    ontology and of known or introduced entities; subject and object are named in the quote, or
    a link says how the quote leads to them, and holds; every voice is named in the document;
    a negation, condition, hedge or wish in the clause shows in the claim; the words of a
    condition stand in the text; the time is a date.
    """
    if proposal.flaws:
        return list(proposal.flaws)
    if reason := _misquoted(proposal, document):
        return [reason]
    # What is known wins: an extractor cannot give a known id another class.
    entities = {item.entity.id: item.entity for item in proposal.entities} | dict(world.entities)
    check = _Check(proposal, document, world, entities)
    return [
        *check.proposition(),
        *check.arguments(),
        *check.voices(),
        *check.signs(),
        *check.when(),
    ]


def _misquoted(proposal: Proposal, document: Document) -> str:
    evidence = proposal.claim.evidence
    if len(evidence) != 1 or evidence[0].document != document.id:
        return "it does not have just one quote, from this document"
    if not evidence[0].quote.strip() or not evidence[0].verify(document.text):
        return "the quote does not stand in the text at its place"
    whole = Span(0, len(document.text))
    spans = [proposal.trigger, proposal.clause, *(link.at for link in proposal.links)]
    if not all(span.within(whole) for span in spans if span is not None):
        return "it points outside the text"
    return ""


class _Check:
    """The checks of one proposal whose quote is right."""

    def __init__(
        self, proposal: Proposal, document: Document, world: World, entities: Mapping[str, Entity]
    ) -> None:
        self.proposal, self.claim = proposal, proposal.claim
        self.text, self.world, self.entities = document.text, world, entities

    def proposition(self) -> Iterator[str]:
        """The predicate is the ontology's, the entities are known and of fitting classes."""
        predicate = self.world.ontology.predicates.get(self.claim.predicate)
        if predicate is None:
            yield f'"{self.claim.predicate}" is no predicate of the ontology'
        if self.claim.subject == self.claim.object:
            yield "subject and object are the same"
        sides = [("subject", self.claim.subject, predicate.domain if predicate else ())]
        sides += [("object", self.claim.object, predicate.range if predicate else ())]
        for side, name, allowed in sides:
            entity = self.entities.get(name)
            if entity is None:
                yield f"the {side} {name} is no known or introduced entity"
            elif not ID.fullmatch(name) or name == ARTICLE or entity.id != name:
                yield f'"{name}" cannot be the id of an entity'
            elif entity.kind not in self.world.ontology.kinds:
                yield f'"{entity.kind}" is no class of the ontology'
            elif not self.world.ontology.fits(entity.kind, allowed):
                yield f"{name} is a {entity.kind}: {self.claim.predicate} takes none as {side}"

    def arguments(self) -> Iterator[str]:
        """Subject and object are named in the quote, or linked to it."""
        links = {link.entity: link for link in self.proposal.links}
        for side, name in (("subject", self.claim.subject), ("object", self.claim.object)):
            if name not in self.entities:
                continue
            link = links.get(name)
            if link is not None:
                yield from (f"the {side} {name} {reason}" for reason in self._link(link))
            elif not self._named_in(self.proposal.quote.of(self.text), name):
                yield f"the {side} {name} is not named in the quote, and no link leads to it"

    def _link(self, link: Link) -> Iterator[str]:
        if not link.at.within(self.proposal.quote):
            yield "is linked to words outside the quote"
        if link.way is not Way.DROPPED and not link.at.of(self.text).strip():
            yield "is linked to no words"
        if link.way is Way.NAMED and not is_form(link.at.of(self.text), self._names(link.entity)):
            yield f'is not what "{link.at.of(self.text)}" names'
        if link.way in (Way.METONYMY, Way.KNOWN) and link.entity not in self.world.entities:
            yield "is said to be known, and is not"
        if link.way in ELSEWHERE:
            if sign := sign_in(link.at.of(self.text)):
                yield f'is linked to words that say more than who it is ("{sign}")'
            if link.name is None or not is_form(link.name.of(self.text), self._names(link.entity)):
                yield "is not named where its link says"
            if self.claim.reading is Reading.EXPLICIT:
                yield "is not named in the quote, and the reading says explicit"

    def _names(self, entity: str) -> list[str]:
        return [name.text for name in self.entities[entity].names] or [entity.replace("_", " ")]

    def _named_in(self, passage: str, entity: str) -> bool:
        person = "Person" in self.world.ontology.ancestors(self.entities[entity].kind)
        return named_in(passage, self._names(entity), surname=person)

    def voices(self) -> Iterator[str]:
        """Every voice is an entity that the document names, or that a link leads to."""
        if self.claim.attribution[:1] != (ARTICLE,):
            yield "the chain of voices does not begin with the article"
        linked = {link.entity for link in self.proposal.links}
        for voice in self.claim.attribution[1:]:
            if voice not in self.entities:
                yield f"the voice {voice} is no known or introduced entity"
            elif voice not in linked and not self._named_in(self.text, voice):
                yield f"the voice {voice} is not named in the document"

    def signs(self) -> Iterator[str]:
        """What the clause denies, supposes, doubts or wishes, the claim does too."""
        own = [link.at for link in self.proposal.links]
        if self.proposal.trigger:
            own.append(self.proposal.trigger)
        clause = self.proposal.clause or self.proposal.quote
        yield from unreflected(self.claim, self.text, clause, tuple(own), self.world.ontology)
        condition = self.claim.condition
        if condition and condition.words and not stands_in(condition.words, self.text):
            yield f'the words of the condition "{condition.words}" are not in the text'

    def when(self) -> Iterator[str]:
        """The time is EDTF, its words stand in the text, the confidence is a probability."""
        if self.claim.time is not None:
            try:
                bounds(self.claim.time)
            except ValueError:
                yield f'"{self.claim.time}" is no date'
        if self.claim.time_text is not None and not stands_in(self.claim.time_text, self.text):
            yield f'the time words "{self.claim.time_text}" are not in the text'
        if self.claim.confidence is not None and not 0 <= self.claim.confidence <= 1:
            yield f"{self.claim.confidence} is no probability"
