"""The grammar as an extractor."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import kgraph
from kgraph.documents.wrapping import unwrapped
from kgraph.extract.grammar.english import frames as english_frames
from kgraph.extract.grammar.english.reader import english_proposals
from kgraph.extract.grammar.frames import frames
from kgraph.extract.grammar.guessing import model
from kgraph.extract.grammar.known import Known, known
from kgraph.extract.grammar.naming import mentions
from kgraph.extract.grammar.reader import proposals
from kgraph.extract.grammar.register import Register

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kgraph.extract.proposal import Mention, Proposal
    from kgraph.extract.world import World
    from kgraph.model import Document

_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Signs that say where a line may break or which way it runs."""
_IN_A_NAME = re.compile(r"(?<=\b[OD])’(?=[A-Z])")
"""The apostrophe of *O’Brien*, which the parse knows as *O'Brien*."""


class Grammar:
    """Reads by grammar and by the words of the ontology, without a network.

    Polish by rules, with learned weights for names; English on the parse of spaCy, which the
    extra `en` brings.
    """

    name = "grammar"

    def __init__(self, weights: bytes = b"") -> None:
        """Read names by other weights than those that ship, where some are given."""
        self._weights = weights
        self._known: dict[str, tuple[World, Known]] = {}

    @property
    def model(self) -> str:
        """The weights by which it finds names in Polish."""
        return model()

    @property
    def version(self) -> str:
        """The version of kgraph."""
        return kgraph.__version__

    def extract(self, document: Document, world: World) -> Iterable[Proposal]:
        """Read a document in Polish or English; one of no known language is read as Polish.

        Lines that were broken because they were full are read as one. Raises KgraphError for an
        English document where the extra `en` is not installed.
        """
        text = readable(document.text)
        found = self._proposals(replace(document, text=text), world)
        return found if text == document.text else (_quoting(p, document.text) for p in found)

    def _proposals(self, document: Document, world: World) -> Iterable[Proposal]:
        if document.language == "en":
            words = english_frames.frames(world.ontology)
            return english_proposals(document, world, self._names(world, "en"), words)
        return proposals(document, world, self._names(world, "pl"), frames(world.ontology))

    def names(self, document: Document, world: World) -> Iterable[Mention]:
        """Give the names of a Polish document, with their class and nominative; of others none."""
        if document.language == "en":
            return []
        return mentions(readable(document.text), Register(world, self._names(world, "pl")))

    def _names(self, world: World, language: str) -> Known:
        """The known names in all their forms, made once for a world."""
        held = self._known.get(language)
        if held is None or held[0] is not world:
            held = self._known[language] = (world, known(world, language))
            held[1].weights = self._weights
        return held[1]


def readable(text: str) -> str:
    """Give a text as it is read: every letter at its place, spaces for what nobody sees."""
    return _IN_A_NAME.sub("'", _UNSEEN.sub(" ", unwrapped(text)))


def _quoting(proposal: Proposal, text: str) -> Proposal:
    """A proposal with its quotes as they stand in the text itself, its own words on one line."""
    claim = proposal.claim
    condition = claim.condition and replace(claim.condition, words=_one_line(claim.condition.words))
    claim = replace(
        claim,
        evidence=tuple(replace(e, quote=text[e.start : e.end]) for e in claim.evidence),
        time_text=claim.time_text and _one_line(claim.time_text),
        condition=condition,
    )
    return replace(proposal, claim=claim)


def _one_line(words: str) -> str:
    return " ".join(words.split())
