"""A query text to its answer."""

from __future__ import annotations

import re
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
    except (SyntaxError, ValueError, RuntimeError, OSError) as error:
        raise QueryError(_where(str(error))) from None


def _where(message: str) -> str:
    """Say in a line where a query stops being SPARQL; the parser lists every token it knows."""
    place = re.match(r"error at (\d+):(\d+): (.*)", message, re.DOTALL)
    if place is None:
        return f"the query cannot be run: {message}"
    reason = "its prefix is not known" if "Prefix not found" in place[3] else (
        "it stops being SPARQL there" if "expected one of" in place[3] else place[3]
    )  # fmt: skip
    return f"the query is broken at line {place[1]}, column {place[2]}: {reason}."


def prefixes(base: str) -> dict[str, str]:
    """The prefixes every query may use."""
    return {"r": base + "entity/", **PREFIXES}
