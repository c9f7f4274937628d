"""Part files of a graph go into a server by its own loader, as docs/scale.md says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kgraph
from kgraph.store.choice import triples

if TYPE_CHECKING:
    from tests.store.conftest import Virtuoso

PAGE = Path(__file__).resolve().parents[2] / "docs" / "scale.md"
GRAPH = "https://example.org/news"


@pytest.fixture(name="lines")
def all_lines(seed_project: Path) -> list[str]:
    return "".join(triples(kgraph.open(seed_project))).splitlines(keepends=True)


def _write(parts: Path, lines: list[str]) -> None:
    for number in range(3):
        path = parts / f"part-{number:05}.nt"
        path.write_text("".join(lines[number::3]), "utf-8", newline="\n")


def _said(virtuoso: Virtuoso, sql: str) -> str:
    return subprocess.run(
        ["isql-vt", virtuoso.sql, "dba", "dba", "VERBOSE=OFF", "BANNER=OFF", "PROMPT=OFF"],
        input=sql, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip


def _count(virtuoso: Virtuoso) -> int:
    said = _said(virtuoso, f"sparql select count(*) from <{GRAPH}> {{ ?s ?p ?o }};\n")
    return int(re.findall(r"^(\d+)", said, re.MULTILINE)[-1])


def test_virtuoso_loads_the_parts_and_those_of_the_next_build(
    virtuoso_server: Virtuoso, lines: list[str]
) -> None:
    page = PAGE.read_text("utf-8")
    block = page[page.index("```sql") + 6 :]
    sql = block[: block.index("```")].replace("/data/output/parts", str(virtuoso_server.parts))
    _write(virtuoso_server.parts, lines)
    assert "part-" not in _said(virtuoso_server, sql)
    assert _count(virtuoso_server) == len(lines)
    _write(virtuoso_server.parts, lines[:-100])
    _said(virtuoso_server, sql)
    assert _count(virtuoso_server) == len(lines) - 100


def test_oxigraph_loads_the_parts(tmp_path: Path, lines: list[str]) -> None:
    _write(tmp_path, lines)
    program = str(Path(sys.executable).parent / "oxigraph")
    parts = sorted(map(str, tmp_path.glob("*.nt")))
    place = ["--location", str(tmp_path / "data")]
    subprocess.run([program, "load", *place, "--file", *parts], check=True, capture_output=True)
    count = ["--query", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "--results-format", "csv"]
    done = subprocess.run([program, "query", *place, *count], check=True, capture_output=True)
    assert done.stdout.split() == [b"n", str(len(lines)).encode()]
