"""What measures is right itself: limits hold, and peers are given what the graph says."""

from __future__ import annotations

import csv
import sys
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

import kgraph
from bench import engine, flat
from bench.engine import Line, growth, rows
from bench.measure import Most, Used, run
from kgraph.namespaces import RDF
from kgraph.store.choice import triples

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def _python(code: str, most: Most) -> Used:
    return run([sys.executable, "-c", code], most)


def test_a_command_is_measured_and_killed_at_its_limits() -> None:
    used = _python("import json; print(json.dumps({'cpu': 2, 'triples': 3}))", Most(60, 1000))
    assert used.said == {"cpu": 2, "triples": 3}
    assert (used.given_up, used.peak > 5) == ("", True)
    late = _python("while True: pass", Most(0.5, 1000))
    assert late.given_up == "not within 0.5 s"
    assert 0.5 < late.cpu < 5
    assert _python("x = [1] * 10**8; input()", Most(60, 300)).given_up == "over 300 MB"
    assert _python("1/0", Most()).given_up == "fails: ZeroDivisionError: division by zero"


def test_children_are_counted_and_killed_too() -> None:
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'while True: pass'])"
    assert _python(code, Most(1, 1000)).given_up == "not within 1 s"


def test_the_flat_table_says_only_what_the_graph_says(seed_project: Path, tmp_path: Path) -> None:
    """Expanded as the mappings say, it has most of the claims' triples and no others."""
    project = kgraph.open(seed_project)
    lines = "".join(triples(project))
    graph = {
        (quad.subject.value, quad.predicate.value, getattr(quad.object, "value", ""))
        for quad in ox.parse(lines, ox.RdfFormat.N_TRIPLES)
    }
    flat.write_table([lines], tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert len(table) == 50
    made = set()
    for row in table:
        made |= {(row[owner], RDF + "type", kind) for owner, kind in flat.CLASSES if row[owner]}
        for name, owner, predicate, _ in flat.COLUMNS:
            said = row[predicate[1:-1]] if predicate.startswith("{") else predicate
            if row[name]:
                made.add((row[owner], said, row[name]))
    assert made <= graph
    assert len(made) > 0.6 * len(graph)


def test_a_peer_that_is_given_up_stays_in_the_table() -> None:
    ours, late = Used(2, 50, {"cpu": 2.0, "disk": 1e6}), Used(900, 70, given_up="not within 900 s")
    (row,) = rows(10_000, [Line("Turtle", ours, late, "rdflib", ">= 100x", faster=True)])
    assert row == [
        "10,000", "Turtle", "2.00 s", "50 MB", "1.0 MB", "rdflib", "not within 900 s", "70 MB",
        "-", "> 450.0x faster", ">= 100x",
    ]  # fmt: skip
    (row,) = rows(10, [Line("build", ours, None, "maplib", "-")])
    assert row[5:10] == ["maplib: it cannot be installed", "-", "-", "-", "-"]


def test_questions_stand_in_the_table_where_the_peer_has_no_room(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def asked(who: str, *_: object) -> Used:
        said: dict[str, Any] = {"cpu": 0 if who == "rdflib" else 7.0, "each": {}}
        return Used(2.0, 90.0, said, "over 90 MB" if who == "rdflib" else "")

    monkeypatch.setattr("bench.engine._asked", asked)
    on_disk, _ = rows(1000, list(engine._questions(tmp_path, tmp_path, Most(1, 90))))
    assert on_disk[2:] == ["7.00 s", "90 MB", "-", "rdflib, in memory", "over 90 MB", "90 MB", "-",
                           "-", ">= 20x in the median, none slower"]  # fmt: skip


def test_growth_compares_a_claim_at_the_largest_size_with_the_smallest() -> None:
    names = ("`kgraph build`", "`.kg` files -> checked claims",
             "claims -> Turtle -> store on disk")  # fmt: skip
    table = [
        row
        for size, cpu in ((1000, 1.0), (10_000, 50.0), (100_000, 110.0))
        for row in rows(size, [Line(n, Used(0, 0, {"cpu": cpu}), None, "", "") for n in names])
    ]
    build = growth(table)[0]
    assert (build[0], build[2], build[6], build[9]) == ("100,000", "1.100 ms", "1.000 ms", "1.10x")
    assert growth(table[:3]) == []
