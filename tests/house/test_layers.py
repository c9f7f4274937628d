"""Upper rooms may use lower ones, never the reverse (docs/architecture.md)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent.parent / "src" / "kgraph"

FLOORS: list[set[str]] = [
    {"cli"},
    {"learn", "measure", "review"},
    {"build", "formatting", "shapes", "spark"},
    {"project"},
    {"export", "propose"},
    {"page"},
    {"analyse", "query"},
    {"store"},
    {"ledger"},
    {"sources"},
    {"readers", "positions", "extract"},
    {"rdf", "records", "kgfile"},
    {"articles"},
    {"library", "sentence", "settings", "files", "lock", "exchange"},
    {"documents", "resolve"},
    {"check"},
    {"names"},
    {"warrant", "identity", "undecided"},
    {"ontology", "draft"},
    {"edtf", "namespaces", "order", "utf8"},
    {"errors"},
    {"model"},
]
"""The rooms, the highest first. A room may use those on lower floors, and its own parts."""

OUTSIDE = {
    "cli": {"click", "rich", "rapidfuzz"},
    "page": {"pyvis", "networkx", "numpy", "jinja2", "markupsafe"},
    "export": {"networkx"},
    "analyse": {"networkx", "numpy", "pandas"},
    "query": {"pyoxigraph", "rapidfuzz"},
    "store": {"pyoxigraph", "httpx"},
    "rdf": {"pyoxigraph", "rapidfuzz", "rdflib"},
    "records": {"yaml"},
    "extract": {"keyring", "morfeusz2", "pycrfsuite", "spacy"},
    "exchange": {"httpx"},
    "documents": {"yaml", "lxml", "trafilatura"},
    "resolve": {"rapidfuzz"},
    "names": {"rapidfuzz"},
    "ontology": {"pyoxigraph", "rapidfuzz", "morfeusz2"},
    "shapes": {"pyshacl", "rdflib", "shacl"},
    "project": {"networkx", "pandas", "rdflib"},
    "spark": {"pyspark", "py4j"},
}
"""Packages from outside that a room may import."""

HANDED_DOWN = {
    ("analyse", "project"), ("query", "project"), ("export", "project"), ("rdf", "project"),
    ("propose", "project"), ("store", "project"), ("ledger", "project"),
}  # fmt: skip
"""Rooms whose functions take the project: they name its type, and import nothing of it."""


def _room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


FILES = sorted(path for path in SOURCE.rglob("*.py") if _room(path) not in ("__init__", "__main__"))


def _imports(path: Path) -> list[tuple[str, bool]]:
    """Every imported module, and whether only type checkers import it."""
    tree = ast.parse(path.read_text("utf-8"))
    typing_only = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    found: list[tuple[str, bool]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, id(node) in typing_only) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.append((str(node.module), id(node) in typing_only))
    return found


def test_every_room_has_its_floor() -> None:
    rooms = {_room(path) for path in FILES}
    assert rooms == set().union(*FLOORS)
    assert sum(map(len, FLOORS)) == len(rooms)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_rooms_use_only_lower_floors(path: Path) -> None:
    import sys

    floor = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
    room = _room(path)
    for module, typing_only in _imports(path):
        first, *rest = module.split(".")
        if first == "kgraph":
            used = rest[0] if rest else ""
            if not used or used == room or (typing_only and (room, used) in HANDED_DOWN):
                continue
            assert floor[used] > floor[room], f"{room} may not use {used}"
        elif first not in sys.stdlib_module_names:
            assert first in OUTSIDE.get(room, set()), f"{room} may not use {first}"
