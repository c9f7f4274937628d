"""The grammar as an extractor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import kgraph
from kgraph.extract.grammar.frames import frames
from kgraph.extract.grammar.known import Known, known
from kgraph.extract.grammar.reader import proposals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kgraph.extract.proposal import Proposal
    from kgraph.extract.world import World
    from kgraph.model import Document


class Grammar:
    """Reads by grammar and by the words of the ontology; no model, no network."""

    name = "grammar"
    model = ""

    def __init__(self) -> None:
        self._known: tuple[World, Known] | None = None

    @property
    def version(self) -> str:
        """The version of kgraph."""
        return kgraph.__version__

    def extract(self, document: Document, world: World) -> Iterable[Proposal]:
        """Read a document in Polish; others are not understood yet, and give nothing."""
        if document.language not in ("pl", ""):
            return ()
        if self._known is None or self._known[0] is not world:
            self._known = (world, known(world, "pl"))
        return proposals(document, world, self._known[1], frames(world.ontology))
