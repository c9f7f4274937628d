"""RDF: Turtle, N-Triples, N-Quads, TriG, JSON-LD, RDF/XML, and Turtle 1.2 with triple terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.rdf import describe, write_rdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.project import Project


def _write(project: Project, name: str) -> Iterator[str]:
    base = project.settings.base
    blocks = describe(project.corpus, project.ontology, project.trust, base)
    return write_rdf(blocks, name, base)


def ttl(project: Project) -> Iterator[str]:
    """Write Turtle, grouped and with prefixes."""
    return _write(project, "ttl")


def nt(project: Project) -> Iterator[str]:
    """Write N-Triples."""
    return _write(project, "nt")


def nq(project: Project) -> Iterator[str]:
    """Write N-Quads: claims stand in the graph of the document that reports them."""
    return _write(project, "nq")


def trig(project: Project) -> Iterator[str]:
    """Write TriG: claims stand in the graph of the document that reports them."""
    return _write(project, "trig")


def jsonld(project: Project) -> Iterator[str]:
    """Write expanded JSON-LD."""
    return _write(project, "jsonld")


def rdfxml(project: Project) -> Iterator[str]:
    """Write RDF/XML."""
    return _write(project, "rdfxml")


def ttl12(project: Project) -> Iterator[str]:
    """Write Turtle 1.2: a claim reifies its triple."""
    return _write(project, "ttl12")
