"""A block of RDF statements about one subject."""

from __future__ import annotations

from dataclasses import dataclass

from kgraph.namespaces import RDF
from kgraph.rdf.terms import iri

TYPE = iri(RDF + "type")

Statements = list[tuple[str, list[str]]]
"""Predicates with their objects, in the order they are written; N-Triples text."""


@dataclass(frozen=True, slots=True)
class Block:
    """Everything said of one subject; terms are N-Triples text. `graph` is empty for the default.

    A proposition in RDF 1.2 form is in `reifies`.
    """

    subject: str
    statements: Statements
    graph: str = ""
    reifies: tuple[str, str, str] | None = None
