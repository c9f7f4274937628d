"""A query text to its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.query.answer import Answer
from kgraph.query.gate import check
from kgraph.rdf.write import PREFIXES

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
    reply = project.store.query(plain, settings.base, prefixes(settings.base), settings.query)
    return Answer(reply, settings.base)


def prefixes(base: str) -> dict[str, str]:
    """The prefixes every query may use."""
    return {"r": base + "entity/", **PREFIXES}
