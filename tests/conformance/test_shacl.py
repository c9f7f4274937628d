"""W3C's suite of SHACL Core through `validate`, the function behind `kgraph check --shapes`."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from rdflib import RDF, SH
from rdflib.compare import isomorphic

from kgraph.rdf.graph import read_turtle
from kgraph.shapes import validate

FOLDER = (
    Path(__file__).resolve().parents[3]
    / "shared/conformance/data-shapes/data-shapes-test-suite/tests/core"
)
PRESENT = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"W3C's suite is not there: {FOLDER}")
MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT = rdflib.Namespace("http://www.w3.org/ns/shacl-test#")
SUITES = {
    "complex": 2, "misc": 5, "node": 32, "path": 13, "property": 38, "targets": 7,
    "validation-reports": 1,
}  # fmt: skip
"""Every part of the suite, and how many tests it has."""
FAILING = {("pyshacl", "property"): ["uniqueLang-002.ttl"]}
"""pySHACL takes `sh:uniqueLang "1"` for true, where the suite wants it passed over."""
_SAID = (
    SH.focusNode, SH.resultPath, SH.resultSeverity, SH.sourceConstraintComponent, SH.sourceShape,
    SH.value,
)  # fmt: skip


def _read(path: Path) -> rdflib.Graph:
    return read_turtle(path.read_bytes(), path.as_uri())


def _named(node: rdflib.term.Node | None) -> Path:
    return Path(str(node).removeprefix("file://"))


def _compared(report: rdflib.Graph) -> rdflib.Graph:
    """What the suite compares: of every result these properties."""
    kept = rdflib.Graph()
    for node, _, result in report.triples((None, SH.result, None)):
        kept.add((node, SH.result, result))
        for name in _SAID:
            for value in report.objects(result, name):
                is_path = name == SH.resultPath
                kept.add((result, name, rdflib.Literal(_path(report, value)) if is_path else value))
    return kept


def _path(graph: rdflib.Graph, node: rdflib.term.Node) -> str:
    """A path as text: two results may share its nodes or have nodes of their own for it."""
    if not isinstance(node, rdflib.BNode):
        return str(node)
    steps = graph.predicate_objects(node)
    return (
        f"[{' '.join(f'{name} {_path(graph, value)}' for name, value in sorted(steps, key=str))}]"
    )


@PRESENT
@pytest.mark.parametrize(("engine", "small"), [("pyshacl", 1_000), ("shacl", -1)])
@pytest.mark.parametrize("suite", SUITES)
def test_the_report_is_the_one_that_is_expected(
    suite: str, engine: str, small: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By both engines: which one checks depends on the size of the graph alone."""
    monkeypatch.setattr("kgraph.shapes.SMALL", small)
    failed, count = [], 0
    for path in sorted((FOLDER / suite).glob("*.ttl")):
        manifest = _read(path)
        for case in sorted(manifest.subjects(RDF.type, SHT.Validate), key=str):
            count += 1
            action = manifest.value(case, MF.action)
            data = _read(_named(manifest.value(action, SHT.dataGraph)))
            shapes = _read(_named(manifest.value(action, SHT.shapesGraph)))
            expected = manifest.cbd(manifest.value(case, MF.result))  # type: ignore[arg-type]
            report = validate(data.serialize(format="nt"), shapes)
            conforms = next(expected.objects(None, SH.conforms))
            same = isomorphic(_compared(expected), _compared(report.graph))
            if not same or report.conforms != (str(conforms) == "true"):
                failed.append(path.name)
    assert (failed, count) == (FAILING.get((engine, suite), []), SUITES[suite])
