"""No look-up in the ledger goes over a whole table: a build takes as long a claim at any size."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

import kgraph
from kgraph.build import build
from kgraph.ledger.schema import TOUCHED

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = """\
Anna : Person = "Anna Kowal"
Jan : Person = "Jan Lis"
Oslo : Place
"""
CLAIMS = """\
@document a
Anna met Jan @2026-01-01 ^a1
  > Anna Kowal met Jan Lis
Jan will visited Oslo if ^a1 ^a2
  > Jan Lis visited Oslo
Anna visited Oslo ^a3
  > Anna
Anna visited Oslo ^a3
  > Oslo
^a3 retracted
"""
TEXT = "Anna Kowal met Jan Lis. Jan Lis visited Oslo.\n"
OVER_ALL = (
    "SELECT section, key, name, state, changed FROM pieces",
    "SELECT d.draft, f.name FROM drafts",
    "DELETE FROM files WHERE kind",
)
"""Asked once a build: what is written, in its order; judgements and decisions; lost articles."""


class _Watched(sqlite3.Connection):
    """A connection that keeps the text of what it is asked, as it stands before values go in."""

    asked: set[str]

    def execute(self, query: str, *values: Any) -> sqlite3.Cursor:
        self.asked.add(query)
        return super().execute(query, *values)

    def executemany(self, query: str, *values: Any) -> sqlite3.Cursor:
        self.asked.add(query)
        return super().executemany(query, *values)


@pytest.fixture(name="asked")
def watched(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    connect, asked = sqlite3.connect, set[str]()

    def opened(*given: Any, **named: Any) -> _Watched:
        database: _Watched = connect(*given, factory=_Watched, **named)
        database.asked = asked
        return database

    monkeypatch.setattr(sqlite3, "connect", opened)
    return asked


def test_every_look_up_goes_by_an_index(
    tmp_path: Path, asked: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "people.kg").write_text(PEOPLE, "utf-8")
    (seeds / "a.txt").write_text(TEXT, "utf-8")
    (seeds / "a.kg").write_text(CLAIMS, "utf-8")
    (tmp_path / "kgraph.toml").write_text('[build]\noutputs = ["ttl", "jsonl", "csv"]\n', "utf-8")
    build(kgraph.open(tmp_path), tmp_path / "output")
    (seeds / "a.kg").write_text(CLAIMS.replace("^a1", "^b1") + "Jan same Anna\n", "utf-8")
    (seeds / "people.kg").write_text(PEOPLE + 'Bergen : Place = "Bergen"\n', "utf-8")
    build(kgraph.open(tmp_path), tmp_path / "output")
    (seeds / "a.kg").unlink()
    build(kgraph.open(tmp_path), tmp_path / "output")
    monkeypatch.undo()
    looked_up = [query for query in asked if "?" in query]
    assert len(looked_up) > 40
    database = sqlite3.connect(tmp_path / ".kgraph" / "ledger.sqlite")
    database.executescript(TOUCHED)
    over_all = {}
    for query in looked_up:
        plan = database.execute(f"EXPLAIN QUERY PLAN {query}", [None] * query.count("?"))
        if scans := [step[-1] for step in plan if step[-1].startswith("SCAN")]:
            over_all[query] = scans
    database.close()
    assert [query for query in over_all if not query.startswith(OVER_ALL)] == []
