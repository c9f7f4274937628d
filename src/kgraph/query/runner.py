"""A query text to its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.errors import QueryError
from kgraph.query.answer import Answer
from kgraph.query.gate import check
from kgraph.rdf import describe, write_rdf
from kgraph.rdf.write import PREFIXES
from kgraph.store import load

if TYPE_CHECKING:
    from kgraph.project import Project


def run(project: Project, text: str) -> Answer:
    """Answer a SPARQL 1.1 query over the project's graph.

    The usual prefixes are known without being declared: r: for entities, kp: for predicates,
    kg: for the model, and those of docs/rdf.md.

    Raises QueryError where the query is refused or cannot be parsed.
    """
    plain = check(text)
    base = project.settings.base
    blocks = describe(project.corpus, project.ontology, project.trust, base)
    store = load(write_rdf(blocks, "nt", base))
    try:
        result = store.query(plain, base_iri=base, prefixes=prefixes(base))
        return Answer(result, base)
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"the query cannot be run: {error}") from None


def prefixes(base: str) -> dict[str, str]:
    """The prefixes every query may use."""
    return {"r": base + "entity/", **PREFIXES}
