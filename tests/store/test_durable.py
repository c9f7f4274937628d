"""Killed, out of space, not allowed to write, two at once: nothing is lost and all is said."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kgraph
from kgraph.build import RECORD, build, file_of
from kgraph.export import export
from kgraph.files import mend
from kgraph.lock import alone, holder
from kgraph.settings import OUTPUTS as FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Kgraph

OUTPUTS = {file_of(form): form for form in FORMATS}
ALL = "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o"
COMMAND = [sys.executable, "-m", "kgraph"]
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="mounts and /proc are Linux's")


def rows(root: Path) -> list[tuple[str | None, ...]]:
    project = kgraph.open(root)
    try:
        return project.query(ALL).rows()
    finally:
        project.store.close()


def outputs(root: Path) -> dict[str, str]:
    """What a build from nothing would write, without a store."""
    project = kgraph.open(root)
    return {name: "".join(export(project, form)) for name, form in OUTPUTS.items()}


def set_claims(root: Path, number: int) -> None:
    lines = [f'Witkoff criticises Zelensky if "point {n}"\n' for n in range(number)]
    (root / "seeds" / "more.kg").write_text("".join(lines), "utf-8")


def _written(root: Path) -> dict[str, str]:
    return {name: (root / "output" / name).read_text("utf-8") for name in OUTPUTS}


def _kill_often(root: Path, times: int) -> None:
    chance = random.Random(times)
    (root / "kgraph.toml").write_text('store = "disk"\n', "utf-8")
    start = time.monotonic()
    build(kgraph.open(root), root / "output")
    longest = (time.monotonic() - start) * 2 + 0.5
    old = outputs(root)
    acknowledged = 0
    for number in range(1, times + 1):
        set_claims(root, 1 + number % 3)
        if number % 4 == 0:
            shutil.rmtree(root / ".kgraph")  # all is loaded, not only what differs
        with subprocess.Popen(
            [*COMMAND, "-C", str(root), "build"], stdout=subprocess.DEVNULL
        ) as run:
            try:
                run.wait(chance.uniform(0, longest))
            except subprocess.TimeoutExpired:
                run.kill()
        new = outputs(root)
        acknowledged += run.returncode == 0
        assert _written(root) == new or run.returncode != 0
        for name, content in _written(root).items():
            assert content in (old[name], new[name]), name
        # The next build begins so: where only some files had changed their names, all do.
        mend(root / "output", [root / "output" / name for name in (*OUTPUTS, RECORD)])
        assert _written(root) in (old, new)
        old = _written(root)
        assert len(rows(root)) > 1000
        store = sorted(path.name for path in (root / ".kgraph" / "store").iterdir())
        assert len(store) <= 3, store
    assert 0 < acknowledged < times
    set_claims(root, 5)
    build(kgraph.open(root), root / "output")
    assert _written(root) == outputs(root)
    written = sorted(path.name for path in (root / "output").iterdir())
    assert written == sorted([*OUTPUTS, RECORD])
    store = [path.name for path in (root / ".kgraph" / "store").iterdir()]
    assert len(store) == 2
    from_disk = rows(root)
    (root / "kgraph.toml").write_text('store = "memory"\n', "utf-8")
    assert rows(root) == from_disk


def test_a_build_may_be_killed_at_any_moment(seed_project: Path) -> None:
    _kill_often(seed_project, 20)


@pytest.mark.long
def test_a_build_may_be_killed_at_200_moments(seed_project: Path) -> None:
    _kill_often(seed_project, 200)


def test_a_second_build_waits_and_reads_after_the_first(seed_project: Path) -> None:
    command = [*COMMAND, "-C", str(seed_project), "build"]
    with alone(seed_project):
        second = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(3)
        assert not (seed_project / "output").exists()
        set_claims(seed_project, 2)
    assert second.wait(60) == 0
    assert "point 1" in (seed_project / "output" / "claims.jsonl").read_text("utf-8")


def test_who_waits_is_told_for_whom(tmp_path: Path) -> None:
    told: list[str] = []
    ended: list[str] = []

    def wait() -> None:
        with alone(tmp_path, told.append):
            ended.append("held")

    with alone(tmp_path):
        thread = threading.Thread(target=wait)
        thread.start()
        while not told:
            time.sleep(0.01)
        assert ended == []
    thread.join(10)
    who = f"process {os.getpid()}" if sys.platform == "linux" else "another process"
    assert told == [f"waiting for {who}, which builds here"]
    assert ended == ["held"]
    assert holder(tmp_path) == ""


@pytest.fixture(name="small_disk")
def mounted(tmp_path: Path) -> Iterator[Path]:
    """A folder of its own file system, which `mount -o remount` can change."""
    folder = tmp_path / "disk"
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", "size=64M", "kgraph-test", str(folder)]
    done = subprocess.run(["mount", *options], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"this user may not mount a file system: {done.stderr.strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def _remount(folder: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(folder)], check=True)


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@LINUX
@pytest.mark.parametrize("store", ["memory", "disk"])
def test_a_full_disk_loses_nothing(
    store: str, small_disk: Path, seed_project: Path, kgraph: Kgraph
) -> None:
    root = small_disk / "p"
    shutil.copytree(seed_project, root)
    (root / "kgraph.toml").write_text(f'store = "{store}"\n', "utf-8")
    assert kgraph("-C", str(root), "build").code == 0
    set_claims(root, 3)
    before = _contents(root)
    used = shutil.disk_usage(small_disk).used // 1024
    codes = []
    for more in (16, 64, 256, 512, 1024, 2048, 32768):
        _remount(small_disk, f"size={used + more}k")
        done = kgraph("-C", str(root), "build")
        codes.append(done.code)
        if done.code:
            assert "No space left on device" in done.err, done.err
            assert "Traceback" not in done.err
            assert _contents(root) == before
    assert codes[0] == 2
    assert codes[-1] == 0
    assert (root / "output" / "claims.jsonl").read_text("utf-8").count("point 2") == 1


@LINUX
def test_a_folder_that_cannot_be_written_is_named_and_can_still_be_asked(
    small_disk: Path, seed_project: Path, kgraph: Kgraph
) -> None:
    root = small_disk / "p"
    shutil.copytree(seed_project, root)
    (root / "kgraph.toml").write_text('store = "disk"\n', "utf-8")
    assert kgraph("-C", str(root), "build").code == 0
    _remount(small_disk, "ro")
    question = ("-C", str(root), "query", "--question", "who-met-whom")
    asked = kgraph(*question)
    assert asked.code == 0
    assert "Kirill_Dmitriev" in asked.out
    _remount(small_disk, "rw")
    set_claims(root, 1)
    before = _contents(root)
    _remount(small_disk, "ro")
    for words in (("-C", str(root), "build"), question):
        done = kgraph(*words)
        assert done.code == 2
        assert f"kgraph: {root}" in done.err
        assert "Read-only file system" in done.err
    _remount(small_disk, "rw")
    assert _contents(root) == before
