"""A query text to its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.errors import QueryError
from kgraph.query.answer import Answer
from kgraph.query.gate import check, names_graphs
from kgraph.rdf.write import PREFIXES
from kgraph.store.choice import on_server

if TYPE_CHECKING:
    from kgraph.project import Project


def run(project: Project, text: str) -> Answer:
    """Answer a SPARQL 1.1 query over the project's graph.

    The usual prefixes are known without being declared: r: for entities, kp: for predicates,
    kg: for the model, and those of docs/rdf.md.

    Raises QueryError where the query is refused or cannot be parsed, LimitError where it takes
    more time, memory or rows than kgraph.toml lets it.
    """
    plain = check(text)
    settings = project.settings
    if on_server(project) and names_graphs(plain):
        raise QueryError(
            "GRAPH is refused: it would reach graphs of others on the server. A project is one "
            "graph, asked without GRAPH."
        )
    reply = project.store.query(plain, settings.base, prefixes(settings.base), settings.query)
    return Answer(reply, settings.base)


def prefixes(base: str) -> dict[str, str]:
    """The prefixes every query may use."""
    return {"r": base + "entity/", **PREFIXES}
