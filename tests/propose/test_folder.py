"""Many articles: in parallel, in bounded memory, stopped and gone on with."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kgraph as package
from kgraph.draft import Sheet
from kgraph.propose.folder import extract_articles
from kgraph.propose.known import Known

if TYPE_CHECKING:
    from tests.conftest import Kgraph

PEOPLE = [f"{first} {last}" for first in ("Anna", "Boris", "Carl", "Dora", "Emil", "Franka")
          for last in ("Adler", "Bauer", "Cohen", "Dudek", "Engel", "Fiala", "Gross")]  # fmt: skip


def write_articles(root: Path, number: int, sentences: int = 12) -> list[str]:
    """Generate articles that the plug-in can read; the same every time."""
    chance = random.Random(7)
    (root / "seeds").mkdir(parents=True, exist_ok=True)
    (root / "kgraph.toml").write_text('[extract]\nwith = ["tiny"]\n')
    paths = []
    for count in range(number):
        lines = []
        for _ in range(sentences):
            who, other = chance.sample(PEOPLE, 2)
            said = (f"{who} met {other}.", f"He met {other}.", f"{who} will meet {other}.", "")
            lines.append(chance.choice(said))
        path = root / "seeds" / f"{count // 100:03}" / f"a{count:05}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join([f"Report number {count}", *lines]) + "\n")
        paths.append(path.relative_to(root).as_posix())
    return paths


def contents(root: Path) -> dict[str, bytes]:
    found = [*(root / "seeds").rglob("*.kg"), *(root / "runs").rglob("*")]
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in found if p.is_file()}


def test_in_parallel_the_bytes_are_the_same(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    for name, jobs in (("one", 1), ("two", 3)):
        paths = write_articles(tmp_path / name, 40)
        project = package.open(tmp_path / name)
        steps = []
        for added in extract_articles(
            project, paths, ["tiny"], jobs=jobs, progress=lambda done, of: told.append((done, of))
        ):
            assert not isinstance(added, tuple)
            steps.append(added.article)
        assert steps == paths
    assert told == [(n, 40) for n in range(41)] * 2
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert len(contents(tmp_path / "one")) >= 80


def command(root: Path, plugin_folder: Path, *words: str) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": str(plugin_folder)}
    return subprocess.Popen(
        [sys.executable, "-m", "kgraph", "-C", str(root), "extract", *words],
        env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True,
    )  # fmt: skip


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
def test_stopped_in_the_middle(
    tmp_path: Path, plugin_folder: Path, jobs: str, stop: signal.Signals
) -> None:
    """Whatever is there is whole; the next run does the rest, and nobody sees a difference."""
    for name in ("whole", "stopped"):
        write_articles(tmp_path / name, 200)
    done = command(tmp_path / "whole", plugin_folder)
    assert done.communicate(timeout=120)[1] == ""
    root = tmp_path / "stopped"
    process = command(root, plugin_folder, "--jobs", jobs)
    deadline = time.monotonic() + 60
    while len(list((root / "seeds").rglob("a*.kg"))) < 30 and time.monotonic() < deadline:
        time.sleep(0.005)
    os.killpg(process.pid, stop)
    _, said = process.communicate(timeout=60)
    written = len(list((root / "seeds").rglob("a*.kg")))
    assert 30 <= written < 200
    if stop is signal.SIGINT:
        assert process.returncode == 130
        assert said.strip() == "Stopped; nothing was half written."
        assert [path.name for path in root.rglob(".*.*") if path.is_file()] == []
    assert package.open(root).problems == ()
    done = command(root, plugin_folder, "--jobs", jobs)
    out, said = done.communicate(timeout=120)
    assert (done.returncode, said) == (0, "")
    assert f" {200 - written}\n" in out or stop is signal.SIGKILL
    whole, resumed = contents(tmp_path / "whole"), contents(root)
    assert {n: c for n, c in resumed.items() if not Path(n).name.startswith(".")} == whole


def test_what_an_extractor_cannot_read_stops_only_that(tmp_path: Path) -> None:
    paths = write_articles(tmp_path, 8)
    (tmp_path / paths[3]).write_text("This is not for me.")
    found = list(extract_articles(package.open(tmp_path), paths, ["tiny"], jobs=2))
    (problem,) = [item for item in found if isinstance(item, tuple)]
    assert str(problem[0]) == f"{paths[3]}: tiny does not read this. Choose another extractor."
    assert len(list((tmp_path / "seeds").rglob("*.kg"))) == 7


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bug_says_on_which_article(tmp_path: Path, jobs: int) -> None:
    paths = write_articles(tmp_path, 8)
    (tmp_path / paths[5]).write_text("This is a bug.")
    with pytest.raises(ZeroDivisionError) as error:
        list(extract_articles(package.open(tmp_path), paths, ["tiny"], jobs=jobs))
    assert error.value.__notes__ == [f"while tiny read {paths[5]}"]
    assert (tmp_path / paths[4]).with_suffix(".kg").is_file()


def test_nothing_new_is_nothing_written(tmp_path: Path) -> None:
    paths = write_articles(tmp_path, 12)
    project = package.open(tmp_path)
    assert len(list(extract_articles(project, paths, ["tiny"]))) == 12
    before = {p: (tmp_path / p).stat().st_mtime_ns for p in contents(tmp_path)}
    assert list(extract_articles(package.open(tmp_path), paths, ["tiny"])) == []
    changed = tmp_path / paths[3]
    changed.write_text(changed.read_text() + "Anna Adler met Emil Gross.\n")
    (added,) = extract_articles(package.open(tmp_path), paths, ["tiny"])
    assert not isinstance(added, tuple)
    assert added.article == paths[3]
    after = {p: (tmp_path / p).stat().st_mtime_ns for p in contents(tmp_path)}
    assert {Path(p).name.split(".")[0] for p in before if before[p] != after[p]} == {"a00003"}


MEASURE = """
import resource, sys
import kgraph
from kgraph.propose.folder import extract_articles
from kgraph.propose.known import Known
from kgraph.articles import texts
from pathlib import Path
root = Path(sys.argv[1])
for _ in extract_articles(kgraph.open(root), list(texts(root)), ["tiny"], jobs=1):
    pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.long
def test_ten_thousand_articles_in_constant_memory(tmp_path: Path, plugin_folder: Path) -> None:
    """From 500 to 10,000 articles the peak grows by less than 20 MB; so it does with all of
    their proposals there already."""
    peaks = {}
    for name, number in (("small", 500), ("large", 10_000)):
        write_articles(tmp_path / name, number)
        for turn in ("first", "again"):
            if turn == "again":
                touched = next((tmp_path / name / "seeds").rglob("*.txt"))
                touched.write_text(touched.read_text() + "Anna Adler met Emil Gross.\n")
            done = subprocess.run(
                [sys.executable, "-c", MEASURE, str(tmp_path / name)], check=True,
                env=os.environ | {"PYTHONPATH": str(plugin_folder)}, capture_output=True, text=True,
            )  # fmt: skip
            peaks[name, turn] = int(done.stdout) / 1024
    for turn in ("first", "again"):
        assert peaks["large", turn] - peaks["small", turn] < 20, peaks


def test_what_is_known_is_the_same_with_and_without_the_shortcut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files just as a run wrote them are taken from its records, not read."""
    paths = write_articles(tmp_path, 30)
    list(extract_articles(package.open(tmp_path), paths, ["tiny"]))
    claims = sorted((tmp_path / "seeds").rglob("*.kg"))
    accepted = re.sub(r"^\?0.80 ", "", claims[0].read_text(), flags=re.MULTILINE)
    claims[0].write_text(accepted)
    (tmp_path / "seeds" / "mine.kg").write_text('"Carl Cohen" met "Dora Dudek"\n')
    read: list[str] = []
    whole = Known._read

    def told(known: Known, path: Path) -> Sheet:
        read.append(path.name)
        return whole(known, path)

    monkeypatch.setattr(Known, "_read", told)
    short = Known(package.open(tmp_path))
    assert set(read) == {claims[0].name, "mine.kg"}
    assert {"Carl_Cohen", "Dora_Dudek"} <= short.entities.keys()
    for path in (tmp_path / "runs").rglob("*.json"):
        record = json.loads(path.read_text())
        path.write_text(json.dumps(record | {"file": ""}))
    read.clear()
    long = Known(package.open(tmp_path))
    assert len(set(read)) == 31
    assert (long.entities, long.kinds, long.used) == (short.entities, short.kinds, short.used)
    assert long.decisions == short.decisions


def test_two_texts_of_one_file_of_claims_are_named(folder: Path, kgraph: Kgraph) -> None:
    (folder / "seeds" / "a.txt").write_text("Anna Adler met Boris Bauer.")
    assert kgraph("extract").code == 0
    before = (folder / "seeds" / "a.kg").read_text()
    (folder / "seeds" / "a.md").write_text("Carla Cohen met Dora Dahl.")
    done = kgraph("extract")
    assert done.code == 2
    assert "seeds/a.md: a.txt beside it would have the same file of claims. Rename" in done.err
    assert (folder / "seeds" / "a.kg").read_text() == before
