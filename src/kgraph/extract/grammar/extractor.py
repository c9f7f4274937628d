"""The grammar as an extractor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import kgraph
from kgraph.extract.grammar.english import frames as english_frames
from kgraph.extract.grammar.english.reader import english_proposals
from kgraph.extract.grammar.frames import frames
from kgraph.extract.grammar.known import Known, known
from kgraph.extract.grammar.reader import proposals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kgraph.extract.proposal import Proposal
    from kgraph.extract.world import World
    from kgraph.model import Document


class Grammar:
    """Reads by grammar and by the words of the ontology, without a network.

    Polish by rules alone; English on the parse of spaCy, which the extra `en` brings.
    """

    name = "grammar"
    model = ""

    def __init__(self) -> None:
        self._known: dict[str, tuple[World, Known]] = {}

    @property
    def version(self) -> str:
        """The version of kgraph."""
        return kgraph.__version__

    def extract(self, document: Document, world: World) -> Iterable[Proposal]:
        """Read a document in Polish or English; one of no known language is read as Polish.

        Raises KgraphError for an English document where the extra `en` is not installed.
        """
        if document.language == "en":
            words = english_frames.frames(world.ontology)
            return english_proposals(document, world, self._names(world, "en"), words)
        return proposals(document, world, self._names(world, "pl"), frames(world.ontology))

    def _names(self, world: World, language: str) -> Known:
        """The known names in all their forms, made once for a world."""
        held = self._known.get(language)
        if held is None or held[0] is not world:
            held = self._known[language] = (world, known(world, language))
        return held[1]
