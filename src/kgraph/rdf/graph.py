"""The graph as rdflib has it, for exchange with other Python libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import rdflib

from kgraph.rdf.describe import describe
from kgraph.rdf.write import PREFIXES, write_rdf

if TYPE_CHECKING:
    from kgraph.project import Project


def rdflib_graph(project: Project) -> rdflib.Graph:
    """Give the project's graph; lexical forms stay as they are."""
    base = project.settings.base
    blocks = describe(project.corpus, project.ontology, project.trust, base)
    lines = "".join(write_rdf(blocks, "nt", base))
    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in {"r": base + "entity/", **PREFIXES}.items():
        graph.bind(prefix, namespace)
    for quad in ox.parse(lines, ox.RdfFormat.N_TRIPLES):
        subject, predicate, value = quad.triple
        graph.add((_term(subject), rdflib.URIRef(predicate.value), _term(value)))
    return graph


def read_turtle(data: bytes, base: str = "") -> rdflib.Graph:
    """Read Turtle as rdflib has it; lexical forms stay as they are. Raises SyntaxError."""
    graph = rdflib.Graph(bind_namespaces="none")
    for quad in ox.parse(data, ox.RdfFormat.TURTLE, base_iri=base or None):
        subject, predicate, value = quad.triple
        graph.add((_term(subject), rdflib.URIRef(predicate.value), _term(value)))
    return graph


def _term(term: object) -> rdflib.URIRef | rdflib.BNode | rdflib.Literal:
    if isinstance(term, ox.Literal):
        if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        plain = term.datatype.value == str(rdflib.XSD.string)
        datatype = None if plain else rdflib.URIRef(term.datatype.value)
        return rdflib.Literal(term.value, datatype=datatype, normalize=False)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    assert isinstance(term, ox.NamedNode)
    return rdflib.URIRef(term.value)
