"""A corpus to the text of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.namespaces import BASE
from kgraph.page.data import page_data, texts_shown
from kgraph.page.edges import edges_of
from kgraph.page.network import KgraphNetwork
from kgraph.page.nodes import nodes_of
from kgraph.page.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.model import Corpus
    from kgraph.ontology import Ontology
    from kgraph.warrant import Trust


def render(
    corpus: Corpus,
    ontology: Ontology,
    trust: Trust,
    *,
    title: str,
    language: str = "en",
    base: str = BASE,
    known: Mapping[str, tuple[float, float]] | None = None,
) -> str:
    """Give the page as one HTML text that needs nothing else: no file, no network.

    `language` (`en` or `pl`) is the one the page opens in; it holds both. `base` begins the IRIs
    of entities, documents and claims in the Turtle that the page can save. `known` tells where
    entities stood before, by id, as `positions` gives it: the layout begins there. The same input
    gives the same text. Lone surrogates are escaped or replaced, so that it can be written as
    UTF-8.
    """
    reader = Reader(corpus, ontology, trust)
    network = KgraphNetwork(title=title, language=language if language in ("en", "pl") else "en")
    edges = edges_of(reader)
    nodes = nodes_of(reader, edges, known)
    network.fill(nodes, edges, page_data(reader, base), texts_shown(reader))
    return network.generate_html()
