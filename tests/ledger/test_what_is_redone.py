"""Exactly what depends on a change is redone; a ledger that is not ours is not believed."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kgraph
from kgraph.build import build
from kgraph.errors import ChangedError
from kgraph.ledger import Rendering
from kgraph.ledger.folder import clock
from kgraph.ledger.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Redone = Callable[[], tuple[set[str], set[str]]]

SETTINGS = '[build]\noutputs = ["ttl", "jsonl", "csv"]\n'
PEOPLE = 'Anna : Person = "Anna Kowal"\nJan : Person = "Jan Lis"\nOslo : Place\n'
TEXT = "Anna Kowal met Jan Lis. Jan Lis visited Oslo.\n"


@pytest.fixture(name="root")
def project(tmp_path: Path) -> Path:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (tmp_path / "kgraph.toml").write_text(SETTINGS, "utf-8")
    (seeds / "people.kg").write_text(PEOPLE, "utf-8")
    for name in "abc":
        (seeds / f"{name}.txt").write_text(f"{name}. {TEXT}", "utf-8")
    (seeds / "a.kg").write_text(
        '@document a\n"Anna Kowal" met Jan @2026-01-01 ^a1\n  > Anna Kowal met Jan Lis\n', "utf-8"
    )
    (seeds / "b.kg").write_text(
        "@document b\nJan visited Oslo @2026-01-02 ^b1\n  > Jan Lis visited Oslo\n", "utf-8"
    )
    (seeds / "c.kg").write_text(
        "@document c\nAnna visited Oslo @2026-01-03 ^c1\n  > visited Oslo\n", "utf-8"
    )
    build(kgraph.open(tmp_path), tmp_path / "output")
    return tmp_path


@pytest.fixture(name="redone")
def watched(root: Path, monkeypatch: pytest.MonkeyPatch) -> Redone:
    """Build; give the files whose claims were read, and the pieces that were written anew."""
    files: set[str] = set()
    pieces: set[str] = set()
    read, write = Reading._claims, Rendering.piece

    def reading(self: Reading, number: int, file: str, *rest: object) -> None:
        files.add(Path(file).name)
        read(self, number, file, *rest)  # type: ignore[arg-type]

    def writing(self: Rendering, forms: Sequence[str], section: int, name: str) -> dict[str, str]:
        pieces.add(name)
        return write(self, forms, section, name)

    monkeypatch.setattr(Reading, "_claims", reading)
    monkeypatch.setattr(Rendering, "piece", writing)

    def call() -> tuple[set[str], set[str]]:
        files.clear()
        pieces.clear()
        build(kgraph.open(root), root / "output")
        return set(files), set(pieces)

    return call


def test_nothing_changed_nothing_done(redone: Redone) -> None:
    assert redone() == (set(), set())


def test_a_touched_file_is_compared_and_not_read(root: Path, redone: Redone) -> None:
    os.utime(root / "seeds" / "a.kg", (1, 1))
    assert redone() == (set(), set())


def test_an_added_article_is_read_alone(root: Path, redone: Redone) -> None:
    (root / "seeds" / "d.txt").write_text(TEXT, "utf-8")
    (root / "seeds" / "d.kg").write_text("@document d\nJan not met Anna ^d2\n", "utf-8")
    assert redone() == ({"d.kg"}, {"d", "d2"})


def test_a_name_is_followed_to_those_that_asked_for_it(root: Path, redone: Redone) -> None:
    (root / "seeds" / "people.kg").write_text(PEOPLE.replace("Kowal", "Kowalska"), "utf-8")
    with pytest.raises(kgraph.ProblemsError, match='unknown entity "Anna Kowal"'):
        redone()
    (root / "seeds" / "people.kg").write_text(
        PEOPLE.replace('"Anna Kowal"', '"Anna Kowalska" | "Anna Kowal"'), "utf-8"
    )
    files, pieces = redone()
    assert files == {"people.kg", "a.kg"}
    assert pieces == {"Anna", "a1", "c1"}


def test_a_text_is_followed_to_its_claims(root: Path, redone: Redone) -> None:
    (root / "seeds" / "b.txt").write_text(f"---\npublished: 2026-01-05\n---\n{TEXT}", "utf-8")
    files, pieces = redone()
    assert files == {"b.kg"}
    assert {"b", "b1"} <= pieces
    assert pieces.isdisjoint({"a", "c", "a1", "c1", "Anna"})


def test_a_decision_is_followed_to_its_claim(root: Path, redone: Redone) -> None:
    (root / "seeds" / "later.kg").write_text("^b1 retracted\n", "utf-8")
    files, pieces = redone()
    assert files == {"later.kg"}
    assert pieces == {"b1", "Jan"}


def test_trust_changes_what_is_written_and_reads_nothing(root: Path, redone: Redone) -> None:
    (root / "kgraph.toml").write_text(f'{SETTINGS}[trust]\nnever = ["article"]\n', "utf-8")
    files, pieces = redone()
    assert files == set()
    assert pieces >= {"a1", "b1", "c1"}


def test_an_edited_output_is_written_as_a_whole(root: Path, redone: Redone) -> None:
    path = root / "output" / "claims.csv"
    before = path.read_bytes()
    path.write_bytes(before.replace(b"Anna", b"Enna"))
    _, pieces = redone()
    assert pieces >= {"a1", "b1", "c1"}
    assert path.read_bytes() == before


def test_somebody_else_s_ledger_is_not_believed(root: Path, redone: Redone) -> None:
    before = (root / "output" / "graph.ttl").read_bytes()
    database = sqlite3.connect(root / ".kgraph" / "ledger.sqlite")
    database.execute("UPDATE claims SET record = replace(record, 'visited', 'threatens')")
    database.commit()
    database.close()
    (root / "output" / "graph.ttl").unlink()
    files, _ = redone()
    assert files == {"a.kg", "b.kg", "c.kg", "people.kg"}
    assert (root / "output" / "graph.ttl").read_bytes() == before


def test_a_ledger_of_another_version_is_made_anew(root: Path, redone: Redone) -> None:
    seal = root / ".kgraph" / "ledger.json"
    seal.write_text(json.dumps([0, *json.loads(seal.read_text("utf-8"))[1:]]), "utf-8")
    assert redone()[0] == {"a.kg", "b.kg", "c.kg", "people.kg"}
    assert redone()[0] == set()


def test_a_file_as_young_as_the_look_at_it_is_looked_at_again(
    root: Path, redone: Redone, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = root / "seeds" / "b.kg"
    monkeypatch.setattr("kgraph.ledger.update.clock", lambda _: 0)
    path.write_text(path.read_text("utf-8").replace("01-02", "01-04"), "utf-8")
    state = path.stat()
    redone()
    monkeypatch.setattr("kgraph.ledger.update.clock", clock)
    with path.open("r+b") as file:
        file.write(path.read_bytes().replace(b"01-04", b"01-06"))
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert redone()[0] == {"b.kg"}
    assert '"2026-01-06"' in (root / "output" / "claims.jsonl").read_text("utf-8")


def test_a_file_that_changes_between_look_and_reading_is_named(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = root / "seeds" / "b.kg"
    path.write_text("Jan visited Oslo ^b2\n", "utf-8")
    read = Reading.read

    def reading(self: Reading, changes: object) -> object:
        path.write_text("Jan visited Oslo ^b3\n", "utf-8")
        return read(self, changes)  # type: ignore[arg-type]

    monkeypatch.setattr(Reading, "read", reading)
    before = (root / "output" / "claims.jsonl").read_bytes()
    with pytest.raises(ChangedError, match=r"seeds/b\.kg has changed"):
        build(kgraph.open(root), root / "output")
    assert (root / "output" / "claims.jsonl").read_bytes() == before


def test_without_a_place_for_a_ledger_a_build_still_goes(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    output = tmp_path_factory.mktemp("elsewhere")
    build(kgraph.open(root), output)
    for name in ("graph.ttl", "claims.jsonl", "claims.csv"):
        assert (output / name).read_bytes() == (root / "output" / name).read_bytes()
