"""The W3C test suites beside the project: their manifests read, where they are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "conformance" / "rdf-tests"
PRESENT = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the W3C suites are not there: {FOLDER}")
_MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
_QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


@dataclass(frozen=True, slots=True)
class Case:
    """One test: its name, its kind (the local name of its class), and the files it is about."""

    name: str
    kind: str
    action: Path
    data: tuple[Path, ...] = ()
    named: bool = False
    result: Path | None = None
    base: str = ""


def cases(suite: str) -> Iterator[Case]:
    """Give the tests of one manifest in its order."""
    folder = FOLDER / suite
    base = f"https://w3c.github.io/rdf-tests/{suite}/"
    store = ox.Store()
    store.load(path=folder / "manifest.ttl", base_iri=f"{base}manifest.ttl")
    head: object = next(_quads(store, None, _MF + "entries")).object
    while head != ox.NamedNode(_RDF + "nil"):
        yield _case(store, _one(store, head, _RDF + "first"), folder, base)
        head = _one(store, head, _RDF + "rest")


def _case(store: ox.Store, test: object, folder: Path, base: str) -> Case:
    def path(node: object) -> Path:
        assert isinstance(node, ox.NamedNode)
        return folder / node.value.removeprefix(base)

    action = _one(store, test, _MF + "action")
    query = _all(store, action, _QT + "query")
    results = _all(store, test, _MF + "result")
    kind, name = _one(store, test, _RDF + "type"), _one(store, test, _MF + "name")
    assert isinstance(kind, ox.NamedNode)
    assert isinstance(name, ox.Literal)
    return Case(
        name=name.value,
        kind=kind.value.replace("#", "/").rsplit("/", 1)[-1],
        action=path(query[0] if query else action),
        data=tuple(map(path, _all(store, action, _QT + "data"))),
        named=bool(_all(store, action, _QT + "graphData")),
        result=path(results[0]) if results and isinstance(results[0], ox.NamedNode) else None,
        base=base,
    )


def _quads(store: ox.Store, subject: object, predicate: str) -> Iterator[ox.Quad]:
    yield from store.quads_for_pattern(subject, ox.NamedNode(predicate), None, None)  # type: ignore[arg-type]


def _all(store: ox.Store, subject: object, predicate: str) -> list[object]:
    return [quad.object for quad in _quads(store, subject, predicate)]


def _one(store: ox.Store, subject: object, predicate: str) -> object:
    return _all(store, subject, predicate)[0]
