"""The store on disk: whole or not there, made from the present files or made anew."""

from __future__ import annotations

import os
import random
import shutil
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kgraph
from kgraph.build import build
from kgraph.errors import ChangedError, LimitError
from kgraph.export import exporters
from kgraph.store import Generations, on_disk

if TYPE_CHECKING:
    from collections.abc import Iterator

ALL = "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o"
MEETING = "Witkoff met Zelensky ^extra\n"


@pytest.fixture(name="root")
def on_disk_seed(seed_project: Path) -> Path:
    """The seed's project with its store on disk, and a first generation of it."""
    (seed_project / "kgraph.toml").write_text('store = "disk"\n', "utf-8")
    rows(seed_project)
    return seed_project


def rows(root: Path) -> list[tuple[str | None, ...]]:
    """Every triple of the graph, asked by somebody who opens the project now."""
    project = kgraph.open(root)
    try:
        return project.query(ALL).rows()
    finally:
        project.store.close()


def names(root: Path) -> list[str]:
    return sorted(path.name for path in (root / ".kgraph" / "store").iterdir())


def test_size_decides_and_the_setting_before_it(seed_project: Path) -> None:
    settings = seed_project / "kgraph.toml"
    size = sum(path.stat().st_size for path in (seed_project / "seeds").glob("*.kg")) / 1e6
    for text, expected in [
        ("", False),
        ('store = "disk"', True),
        (f"disk_from = {size:.6f}", True),
        (f"disk_from = {size + 0.000001:.6f}", False),
        (f'store = "memory"\ndisk_from = {size:.6f}', False),
    ]:
        settings.write_text(text, "utf-8")
        assert on_disk(kgraph.open(seed_project)) is expected, text
    settings.write_text('store = "disk"', "utf-8")
    assert not on_disk(kgraph.open(seed_project).with_files([], {"note": MEETING}))


def test_a_format_may_ask_while_a_build_holds_the_store(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asking(project: kgraph.Project) -> Iterator[str]:
        yield f"{len(project.question('who-met-whom'))}\n"

    known = {**exporters(), "asking": lambda: asking}
    monkeypatch.setattr("kgraph.export.table.exporters", lambda: known)
    monkeypatch.setattr("kgraph.build.exporters", lambda: known)
    with (root / "kgraph.toml").open("a") as file:
        file.write('[build]\noutputs = ["asking"]\n')
    (root / "seeds" / "more.kg").write_text("? Witkoff met Zelensky\n", "utf-8")
    project, output = kgraph.open(root), tmp_path / "output"
    building = threading.Thread(
        target=build, args=(project, output), kwargs={"proposals": True}, daemon=True
    )
    building.start()
    building.join(60)
    assert not building.is_alive()
    assert (output / "graph.asking").read_text() == "2\n"
    project.store.close()


def test_both_stores_answer_the_same(root: Path) -> None:
    from_disk = rows(root)
    (root / "kgraph.toml").write_text('store = "memory"\n', "utf-8")
    assert rows(root) == from_disk
    assert len(from_disk) > 1000


def test_a_store_of_the_present_files_is_not_made_again(root: Path) -> None:
    (generation,) = Generations(root)
    before = {path: path.stat().st_ino for path in generation.folder.iterdir()}
    rows(root)
    build(kgraph.open(root), root / "output")
    assert names(root) == ["000001"]
    assert {path: path.stat().st_ino for path in generation.folder.iterdir()} == before


def test_the_clock_decides_nothing(root: Path) -> None:
    """Not a file's time: the same bytes are the same file, others of the same time another."""
    claims = root / "seeds" / "seed.kg"
    claims.chmod(0o644)
    for seconds in (0, 4_000_000_000):
        os.utime(claims, (seconds, seconds))
        rows(root)
        assert names(root) == ["000001"]
    text = claims.read_text("utf-8")
    times = claims.stat().st_atime_ns, claims.stat().st_mtime_ns
    changed = text.replace("^c14", "^c41x"[:4].replace("c41", "d14"))
    assert len(changed) == len(text)
    claims.write_text(changed, "utf-8")
    os.utime(claims, ns=times)
    assert any("claim/d14" in str(row) or "d14" in row for row in rows(root))
    assert names(root) == ["000001", "000002"]


@pytest.mark.parametrize(
    "path", ["seeds/more.kg", "seeds/deep/more.kg", "ontology/own.ttl", "kgraph.toml"]
)
def test_a_change_makes_a_new_generation_and_keeps_the_one_before(path: str, root: Path) -> None:
    content = {
        "ontology/own.ttl": "# nothing\n",
        "kgraph.toml": 'store = "disk"\n[trust]\nnever = ["Axios"]\n',
    }.get(path, MEETING)
    before = rows(root)
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text(content, "utf-8")
    after = rows(root)
    assert (after != before) is ("own.ttl" not in path)
    assert names(root) == ["000001", "000002"]
    (root / "seeds" / "again.kg").write_text("Witkoff criticises Zelensky\n", "utf-8")
    rows(root)
    assert names(root) == ["000002", "000003"]


def test_what_takes_long_is_told(root: Path) -> None:
    told: list[str] = []
    for expected in ([], ["reading", "writing the store"]):
        project = kgraph.open(root)
        project.store.tell = told.append
        project.query("ASK {}")
        project.store.close()
        assert told == expected
        (root / "seeds" / "more.kg").write_text(MEETING, "utf-8")


def test_a_removed_file_leaves_nothing_of_it(root: Path) -> None:
    before = rows(root)
    more = root / "seeds" / "more.kg"
    more.write_text(MEETING, "utf-8")
    assert rows(root) != before
    more.unlink()
    assert rows(root) == before


def _flip(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def _cut(path: Path, chance: random.Random) -> None:
    path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size)])


def _lengthen(path: Path, chance: random.Random) -> None:
    path.write_bytes(path.read_bytes() + bytes([chance.randrange(256)]))


def _remove(path: Path, _: random.Random) -> None:
    path.unlink()


@pytest.mark.parametrize("damage", [_flip, _cut, _lengthen, _remove])
def test_damage_of_any_file_never_changes_an_answer(damage: object, root: Path) -> None:
    assert callable(damage)
    chance = random.Random(7)
    right = rows(root)
    (first,) = Generations(root)
    for name in [*first.contents, "record.json"]:
        newest = next(iter(Generations(root)))
        path = newest.folder / name
        if not path.is_file() or not path.stat().st_size:
            continue
        damage(path, chance)
        assert rows(root) == right, name


@pytest.mark.parametrize("seed", range(12))
def test_damage_inside_a_large_file_never_changes_an_answer(
    seed: int, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Large files are not read as a whole at every opening: the engine checks what it reads."""
    right = rows(root)
    monkeypatch.setattr("kgraph.store.generations._SMALL", 0)
    generation = next(iter(Generations(root)))
    chance = random.Random(seed)
    data = [name for name in generation.contents if name.endswith(".sst")]
    _flip(generation.folder / chance.choice(data), chance)
    assert not generation.damage()
    assert generation.damage(all_of_it=True)
    assert rows(root) == right


def test_a_limit_is_still_a_limit(root: Path) -> None:
    project = kgraph.open(root)
    with pytest.raises(LimitError):
        project.query("SELECT * { ?a ?b ?c . ?d ?e ?f }")
    assert project.query("ASK { ?s kp:met ?o }").truth
    assert names(root) == ["000001"]
    project.store.close()


def test_who_reads_a_generation_that_is_gone_goes_on_with_the_newest(root: Path) -> None:
    project = kgraph.open(root)
    assert not project.query("ASK { <claim/extra> ?p ?o }").truth
    for text in (MEETING, MEETING + "Witkoff criticises Zelensky\n"):
        (root / "seeds" / "more.kg").write_text(text, "utf-8")
        rows(root)
    assert names(root) == ["000002", "000003"]
    with pytest.raises(LimitError):
        project.query("SELECT * { ?a ?b ?c . ?d ?e ?f }")  # and finds the generation gone
    assert project.query("ASK { <claim/extra> ?p ?o }").truth
    project.store.close()


def test_what_a_killed_build_left_is_not_seen_and_goes_with_the_next(root: Path) -> None:
    half = root / ".kgraph" / "store" / "000002.half"
    shutil.copytree(root / ".kgraph" / "store" / "000001", half)
    (half / "CURRENT").unlink()
    rows(root)
    assert names(root) == ["000001", "000002.half"]
    (root / "seeds" / "more.kg").write_text(MEETING, "utf-8")
    rows(root)
    assert names(root) == ["000001", "000002"]


def test_the_folder_keeps_itself_out_of_repositories(root: Path) -> None:
    assert (root / ".kgraph" / ".gitignore").read_text("ascii") == "*\n"


@pytest.mark.parametrize("store", ["disk", "memory"])
@pytest.mark.parametrize(
    "path", ["seeds/seed.kg", "seeds/000_6ea63a04d097cb71.txt", "kgraph.toml", "seeds/new.kg"]
)
def test_a_file_that_changes_during_a_build_stops_it(
    path: str, store: str, seed_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (seed_project / "kgraph.toml").write_text(f'store = "{store}"\n', "utf-8")
    output = seed_project / "output"
    build(kgraph.open(seed_project), output)
    (seed_project / "seeds" / "more.kg").write_text(MEETING, "utf-8")
    before = {p: p.read_bytes() for p in seed_project.rglob("*") if p.is_file()}

    def change(step: str) -> None:
        if step == "writing graph.html":
            file = seed_project / path
            file.parent.mkdir(exist_ok=True)
            if file.exists():
                file.chmod(0o644)
            old = file.read_bytes() if file.exists() else b""
            new = b'base = "https://example.org/"\n' if path == "kgraph.toml" else b"\n"
            file.write_bytes(old + new)

    with pytest.raises(ChangedError, match=rf"^{path} has changed since reading began. Run it"):
        build(kgraph.open(seed_project), output, change)
    after = {p: p.read_bytes() for p in seed_project.rglob("*") if p.is_file()}
    assert {p for p in after if after[p] != before.get(p)} == {seed_project / path}
    assert before.keys() <= after.keys()
    (seed_project / "kgraph.toml").write_text(f'store = "{store}"\n', "utf-8")
    build(kgraph.open(seed_project), output)


def test_a_full_disk_is_no_damage(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(kgraph.open(root), root / "output")
    (root / "seeds" / "more.kg").write_text(MEETING, "utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kgraph.store.generations.fill_from", full)
    with pytest.raises(OSError, match="No space left"):
        build(kgraph.open(root), root / "output")
