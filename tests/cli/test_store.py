"""kgraph store: what there is, whether it is whole, and away with the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph


@pytest.fixture(name="root")
def on_disk_seed(seed_project: Path) -> Path:
    (seed_project / "kgraph.toml").write_text('store = "disk"\n', "utf-8")
    return seed_project


def _states(out: str) -> list[tuple[str, str]]:
    return re.findall(r"^(\d{6}) +[\d,]+ +[\d.]+ +(.*)$", out, re.MULTILINE)


def test_info_tells_what_there_is(kgraph: Kgraph, root: Path) -> None:
    project = ("-C", str(root))
    assert "There is no store on disk yet." in kgraph(*project, "store", "info").out
    kgraph(*project, "build")
    assert _states(kgraph(*project, "store").out) == [("000001", "current")]
    (root / "seeds" / "more.kg").write_text("Witkoff met Zelensky\n", "utf-8")
    stale = [("000001", "to be made anew: seeds/more.kg has changed")]
    assert _states(kgraph(*project, "store", "info").out) == stale
    kgraph(*project, "query", "ASK {}")
    found = kgraph(*project, "store", "info").out
    assert _states(found) == [("000002", "current"), ("000001", "the one before")]
    (root / ".kgraph" / "store" / "000002" / "CURRENT").unlink()
    damaged = kgraph(*project, "store", "info").out
    assert _states(damaged)[0] == ("000002", "damaged: CURRENT is gone")


def test_verify_reads_every_byte(kgraph: Kgraph, root: Path) -> None:
    project = ("-C", str(root))
    kgraph(*project, "build")
    whole = kgraph(*project, "store", "verify")
    assert whole.code == 0
    assert re.fullmatch(r"000001 is whole: 2,\d\d\d triples\.\n", whole.out)
    folder = root / ".kgraph" / "store" / "000001"
    largest = max(folder.glob("*.sst"), key=lambda path: path.stat().st_size)
    data = bytearray(largest.read_bytes())
    data[len(data) // 2] ^= 1
    largest.write_bytes(data)
    damaged = kgraph(*project, "store", "verify")
    assert (damaged.code, damaged.out) == (2, "")
    assert damaged.err.startswith(f"000001 is damaged: {largest.name} has other bytes.")
    kgraph(*project, "query", "ASK {}")
    assert kgraph(*project, "store", "verify").out.startswith("000002 is whole")


def test_gc_keeps_the_newest_whole_one(kgraph: Kgraph, root: Path) -> None:
    project = ("-C", str(root))
    kgraph(*project, "build")
    (root / "seeds" / "more.kg").write_text("Witkoff met Zelensky\n", "utf-8")
    kgraph(*project, "build")
    store = root / ".kgraph" / "store"
    (store / "000003.half").mkdir()
    assert kgraph(*project, "store", "gc").out == "removed 000001, 000003.half\n"
    assert kgraph(*project, "store", "gc").out == "nothing to remove\n"
    assert [path.name for path in store.iterdir()] == ["000002"]


@pytest.mark.parametrize("what", ["info", "verify", "gc"])
def test_a_store_in_memory_keeps_nothing(what: str, kgraph: Kgraph, seed_project: Path) -> None:
    done = kgraph("-C", str(seed_project), "store", what)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("The graph is in memory")
    assert not (seed_project / ".kgraph").exists()
