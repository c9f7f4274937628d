"""A corpus to the text of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from kgraph.namespaces import BASE
from kgraph.page.data import page_data, texts_shown
from kgraph.page.edges import edges_of
from kgraph.page.network import KgraphNetwork
from kgraph.page.nodes import nodes_of
from kgraph.page.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from kgraph.model import Corpus
    from kgraph.ontology import Ontology
    from kgraph.warrant import Trust


class Left(TypedDict, total=False):
    """How many claims are not on the page: `waiting` for a decision, and `rejected`."""

    waiting: int
    rejected: int


def render(
    corpus: Corpus,
    ontology: Ontology,
    trust: Trust,
    *,
    title: str,
    language: str = "en",
    base: str = BASE,
    known: Mapping[str, tuple[float, float]] | None = None,
    **left: Unpack[Left],
) -> str:
    """Give the page as one HTML text that needs nothing else: no file, no network.

    `language` (`en` or `pl`) is the one the page opens in; it holds both. `base` begins the IRIs
    of entities, documents and claims in the Turtle that the page can save. `known` tells where
    entities stood before, by id, as `positions` gives it: the layout begins there. `left` is what
    the project has and the page has not. The same input gives the same text. Lone surrogates are
    escaped or replaced, so that it can be written as UTF-8.
    """
    reader = Reader(corpus, ontology, trust)
    network = KgraphNetwork(title=title, language=language if language in ("en", "pl") else "en")
    edges = edges_of(reader)
    nodes = nodes_of(reader, edges, known)
    data = page_data(reader, base) | {"left": {"waiting": 0, "rejected": 0} | left}
    network.fill(nodes, edges, data, texts_shown(reader))
    return network.generate_html()
