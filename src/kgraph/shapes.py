"""Graphs against shapes, by pySHACL: the built graph against ontology/shapes.ttl, or any others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.errors import MissingExtraError, ProblemsError, QueryError
from kgraph.model import Problem
from kgraph.ontology import built_in_files
from kgraph.query.gate import check

if TYPE_CHECKING:
    from collections.abc import Iterator

    import rdflib

    from kgraph.project import Project

_SH = "http://www.w3.org/ns/shacl#"
_PASSED_OVER = ("js", "rule", "target", "expression", "values", "filterShape", "nodes")
"""Properties of SHACL-JS and of the advanced features: pySHACL would check nothing for them."""
_QUERIES = ("select", "ask", "construct")


@dataclass(frozen=True, slots=True)
class Report:
    """Whether a graph conforms, how many nodes the shapes are about, and what is wrong.

    `graph` is the report as SHACL has it, `text` the same for people.
    """

    conforms: bool
    nodes: int
    text: str
    graph: rdflib.Graph


def conforms(project: Project) -> Report:
    """Check the project's graph against its shapes.

    Raises MissingExtraError without pyshacl, ProblemsError where the shapes ask for what is not
    checked here.
    """
    own = project.root / "ontology" / "shapes.ttl"
    built_in = next(path for path in built_in_files() if path.name == "shapes.ttl")
    path = own if own.is_file() else built_in
    from kgraph.rdf.graph import read_turtle

    return validate(project.graph(), read_turtle(path.read_bytes()), project.shown(path))


def validate(data: rdflib.Graph, shapes: rdflib.Graph, file: str = "shapes") -> Report:
    """Check a graph against shapes: SHACL Core, and constraints in SPARQL.

    What would be passed over, call another server or read files is refused: raises ProblemsError,
    with `file` as the place. Raises MissingExtraError without pyshacl.
    """
    try:
        import pyshacl
    except ImportError:
        raise MissingExtraError("checking shapes", "pyshacl", "shacl") from None
    if problems := [Problem(file, 0, 0, "shapes", *said) for said in _refused(shapes)]:
        raise ProblemsError(problems)
    result, graph, text = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    return Report(bool(result), len(_focus(data, shapes)), str(text), graph)


def _refused(shapes: rdflib.Graph) -> Iterator[tuple[str, str]]:
    import rdflib

    for name in _PASSED_OVER:
        if (None, rdflib.URIRef(_SH + name), None) in shapes:
            step = "Say it in SHACL Core or as sh:sparql."
            yield f"sh:{name} is not checked, and would be passed over.", step
    for name in _QUERIES:
        for text in sorted(map(str, shapes.objects(None, rdflib.URIRef(_SH + name)))):
            try:
                check(text)
            except QueryError as error:
                yield f"a query in sh:{name} is refused, {error}", "A constraint reads the graph."


def _focus(data: rdflib.Graph, shapes: rdflib.Graph) -> set[object]:
    """The nodes that the shapes are about, by the targets they name and the classes they are."""
    from rdflib import RDF, RDFS, URIRef

    found: set[object] = set(shapes.objects(None, URIRef(_SH + "targetNode")))
    classes = set(shapes.objects(None, URIRef(_SH + "targetClass")))
    for kind in ("NodeShape", "PropertyShape"):
        declared = set(shapes.subjects(RDF.type, URIRef(_SH + kind)))
        classes |= {shape for shape in declared if (shape, RDF.type, RDFS.Class) in shapes}
    for one in classes:
        for below in data.transitive_subjects(RDFS.subClassOf, one):
            found |= set(data.subjects(RDF.type, below))
    for predicate in shapes.objects(None, URIRef(_SH + "targetSubjectsOf")):
        found |= set(data.subjects(predicate, None))
    for predicate in shapes.objects(None, URIRef(_SH + "targetObjectsOf")):
        found |= set(data.objects(None, predicate))
    return found
