"""Where the entities stand on the page of a corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.page.edges import edges_of
from kgraph.page.nodes import nodes_of
from kgraph.page.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.model import Corpus
    from kgraph.ontology import Ontology
    from kgraph.warrant import Trust


def positions(
    corpus: Corpus,
    ontology: Ontology,
    trust: Trust,
    *,
    known: Mapping[str, tuple[float, float]] | None = None,
) -> dict[str, tuple[float, float]]:
    """Give the place of every entity on the page that `render` makes of the same, by id.

    It is where the entity's sign stands and its edges end: pixels to the right and down from
    the middle of the network.
    """
    reader = Reader(corpus, ontology, trust)
    nodes = nodes_of(reader, edges_of(reader), known)
    return {reader.entities[node["id"]].id: (node["x"], node["y"]) for node in nodes}
