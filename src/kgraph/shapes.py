"""Graphs against shapes: the built graph against ontology/shapes.ttl, or any others.

Small graphs are checked by pySHACL, larger ones by `shacl`, an engine in Rust: a test holds both
to W3C's suite.
"""

from __future__ import annotations

from collections import defaultdict
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

SMALL = 50_000
"""Up to so many triples (about 1,300 claims) pySHACL checks a graph; it takes some seconds then."""
_MOST = 100
"""So many findings are told to people."""
_SH = "http://www.w3.org/ns/shacl#"
_PASSED_OVER = ("js", "rule", "target", "expression", "values", "filterShape", "nodes")
"""Properties of SHACL-JS and of the advanced features: pySHACL would check nothing for them."""
_QUERIES = ("select", "ask", "construct")


@dataclass(frozen=True, slots=True)
class Report:
    """Whether a graph conforms, how many nodes the shapes are about, and what is wrong.

    `graph` is the report as SHACL has it, `text` its findings for people.
    """

    conforms: bool
    nodes: int
    text: str
    graph: rdflib.Graph


def conforms(project: Project) -> Report:
    """Check the project's graph against its shapes.

    Raises MissingExtraError without pyshacl or shacl, ProblemsError where the shapes ask for what
    is not checked here.
    """
    own = project.root / "ontology" / "shapes.ttl"
    built_in = next(path for path in built_in_files() if path.name == "shapes.ttl")
    path = own if own.is_file() else built_in
    from kgraph.rdf.graph import read_turtle
    from kgraph.store.choice import triples

    lines = "".join(triples(project))
    return validate(lines, read_turtle(path.read_bytes()), project.shown(path))


def validate(lines: str, shapes: rdflib.Graph, file: str = "shapes") -> Report:
    """Check a graph, as N-Triples, against shapes: SHACL Core, and constraints in SPARQL.

    What would be passed over, call another server or read files is refused: raises ProblemsError,
    with `file` as the place, as it does for shapes that are none. Raises MissingExtraError without
    the engine for a graph of this size.
    """
    if problems := [Problem(file, 0, 0, "shapes", *said) for said in _refused(shapes)]:
        raise ProblemsError(problems)
    small = lines.count("\n") <= SMALL
    try:
        result, graph = (_by_pyshacl if small else _by_shacl)(lines, shapes)
    except _BadShapesError as error:
        finding = Problem(file, 0, 0, "shapes", f"{error}.", "Mend the shapes.")
        raise ProblemsError([finding]) from None
    return Report(result, len(_focus(lines, shapes)), _text(graph), graph)


class _BadShapesError(Exception):
    """An engine does not take the shapes."""


def _by_pyshacl(lines: str, shapes: rdflib.Graph) -> tuple[bool, rdflib.Graph]:
    try:
        import pyshacl
        from pyshacl.errors import ReportableRuntimeError
    except ImportError:
        raise MissingExtraError("checking shapes", "pyshacl", "shacl") from None
    from kgraph.rdf.graph import read_turtle

    try:
        found = pyshacl.validate(read_turtle(lines.encode()), shacl_graph=shapes, inference="none")
    except ReportableRuntimeError as error:
        raise _BadShapesError(error.message.rstrip(".")) from None
    return bool(found[0]), found[1]


def _by_shacl(lines: str, shapes: rdflib.Graph) -> tuple[bool, rdflib.Graph]:
    try:
        import shacl
    except ImportError:
        raise MissingExtraError("checking shapes of a large graph", "shacl", "shacl") from None
    from kgraph.rdf.graph import read_turtle

    try:
        compiled = shacl.Shapes.from_text(shapes.serialize(format="nt"), "ntriples")
        found = compiled.validate_text(lines, "ntriples")
    except ValueError as error:
        raise _BadShapesError(str(error)) from None
    return found.conforms, read_turtle(found.serialize("ntriples").encode())


def _text(report: rdflib.Graph) -> str:
    """A line for each finding: the node, where it is about one value that, and what is wrong."""
    from rdflib import SH

    def said(result: rdflib.term.Node) -> str:
        node, value = report.value(result, SH.focusNode), report.value(result, SH.value)
        shown = "" if value is None or value == node else f" ({value})"
        messages = sorted(map(str, report.objects(result, SH.resultMessage)))
        kind = str(report.value(result, SH.sourceConstraintComponent)).removeprefix(_SH)
        return f"{node}{shown}: {' '.join(messages) or kind}"

    found = sorted(map(said, set(report.objects(None, SH.result))))
    more = [f"... and {len(found) - _MOST:,} more"] if len(found) > _MOST else []
    return "\n".join([*found[:_MOST], *more])


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


def _focus(lines: str, shapes: rdflib.Graph) -> set[str]:
    """The nodes that the shapes are about, by the targets they name and the classes they are.

    As N-Triples writes them.
    """
    from rdflib import RDF, RDFS, SH

    def terms(predicate: rdflib.URIRef) -> set[str]:
        return {term.n3() for term in shapes.objects(None, predicate)}

    classes = terms(SH.targetClass)
    for kind in (SH.NodeShape, SH.PropertyShape):
        declared = set(shapes.subjects(RDF.type, kind))
        classes |= {shape.n3() for shape in declared if (shape, RDF.type, RDFS.Class) in shapes}
    subjects, objects = terms(SH.targetSubjectsOf), terms(SH.targetObjectsOf)
    found, below, of = terms(SH.targetNode), defaultdict(set), defaultdict(set)
    is_a, subclass = RDF.type.n3(), RDFS.subClassOf.n3()
    for line in filter(None, lines.split("\n")):  # other ends of lines stand in texts
        subject, predicate, value = line.removesuffix(".").rstrip().split(" ", 2)
        if predicate == is_a:
            of[value].add(subject)
        if predicate == subclass:
            below[value].add(subject)
        if predicate in subjects:
            found.add(subject)
        if predicate in objects:
            found.add(value)
    left = list(classes)
    while left:
        one = left.pop()
        found |= of[one]
        left += below[one] - classes
        classes |= below[one]
    return found
