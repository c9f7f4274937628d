"""kgraph build --keep-layout: where the entities stand, kept for the pages to come."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

import kgraph as library
from kgraph.page import positions, render
from kgraph.positions import FILE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph


def _outputs(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "output").iterdir()}


def test_only_the_option_writes_the_file(kgraph: Kgraph, seed_project: Path) -> None:
    for words in (("build",), ("view", "--no-open"), ("export", "--format", "html")):
        assert kgraph("-C", str(seed_project), *words).code == 0
    assert not (seed_project / FILE).exists()
    done = kgraph("-C", str(seed_project), "build", "--keep-layout")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[-1].endswith(FILE)
    assert (seed_project / FILE).read_text("utf-8").startswith("entity,x,y\nAcceptance_of_US_")
    kept = (seed_project / FILE).stat()
    assert kgraph("-C", str(seed_project), "build").code == 0
    assert (seed_project / FILE).stat().st_mtime_ns == kept.st_mtime_ns


def test_the_file_holds_every_entity_of_the_page(kgraph: Kgraph, seed_project: Path) -> None:
    project = library.open(seed_project)
    assert kgraph("-C", str(seed_project), "build", "--keep-layout").code == 0
    found = library.open(seed_project).layout
    assert found == positions(project.corpus, project.ontology, project.trust)
    spoken = {n for c in project.claims() for n in (c.subject, c.object, *c.attribution)}
    assert found.keys() == spoken - {"article"}


def test_the_output_is_that_of_the_files_as_they_then_are(
    kgraph: Kgraph, seed_project: Path
) -> None:
    assert kgraph("-C", str(seed_project), "build", "--keep-layout").code == 0
    first = _outputs(seed_project)
    assert kgraph("-C", str(seed_project), "build").code == 0
    assert _outputs(seed_project) == first
    digest = hashlib.sha256((seed_project / FILE).read_bytes()).hexdigest()
    assert json.loads(first["build.json"])["files"][FILE] == digest


def test_what_is_kept_reaches_the_page(
    kgraph: Kgraph, seed_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[object] = []

    def watched(*args: object, **options: object) -> str:
        handed.append(options["known"])
        return render(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("kgraph.page.render", watched)
    (seed_project / FILE).write_text("entity,x,y\nWitkoff,100,-50\n", "utf-8")
    for words in (("build",), ("view", "--no-open"), ("export", "--format", "html")):
        assert kgraph("-C", str(seed_project), *words).code == 0
    assert handed == [{"Steve_Witkoff": (100.0, -50.0)}] * 3


def test_the_picture_stays_when_claims_are_added(kgraph: Kgraph, seed_project: Path) -> None:
    assert kgraph("-C", str(seed_project), "build", "--keep-layout").code == 0
    before = library.open(seed_project).layout
    (seed_project / "seeds" / "more.kg").write_text(
        "Oslo : Place\nWitkoff visited Oslo\nOslo partOf Russia\n", "utf-8"
    )
    project = library.open(seed_project)
    after = positions(project.corpus, project.ontology, project.trust, known=project.layout)
    moved = [abs(after[name][0] - x) + abs(after[name][1] - y) for name, (x, y) in before.items()]
    assert sorted(moved)[len(moved) // 2] < 50
    assert "Oslo" in after


def test_an_error_in_it_stops_the_build_and_leaves_everything(
    kgraph: Kgraph, seed_project: Path
) -> None:
    assert kgraph("-C", str(seed_project), "build").code == 0
    before = _outputs(seed_project)
    broken = "entity,x,y\nSteve_Witkoff,1,2\nRussia,one,2\nUkraine,1\n"
    (seed_project / FILE).write_text(broken, "utf-8")
    for words in (
        ("check",),
        ("check", str(seed_project / FILE)),
        ("build",),
        ("build", "--keep-layout"),
        ("view", "--no-open"),
    ):
        done = kgraph("-C", str(seed_project), *words)
        assert (done.code, done.out) == (2, "")
        assert done.err.splitlines() == [
            'layout.csv:3:8: "one" is no number. Write pixels, as in 120 or -40.5, '
            "or delete layout.csv: kgraph build --keep-layout writes it anew.",
            "layout.csv:4:1: the row has 2 cells, not 3. Write entity,x,y, "
            "or delete layout.csv: kgraph build --keep-layout writes it anew.",
            "2 errors",
        ]
    assert _outputs(seed_project) == before
    assert (seed_project / FILE).read_text("utf-8") == broken


def test_a_name_that_left_is_a_warning_until_the_file_is_written_anew(
    kgraph: Kgraph, seed_project: Path
) -> None:
    (seed_project / FILE).write_text("entity,x,y\nJoe_Biden,1,2\n", "utf-8")
    done = kgraph("-C", str(seed_project), "build")
    assert done.code == 0
    assert done.err.splitlines() == [
        'layout.csv:2:1: warning: "Joe_Biden" is nobody\'s name. The line is left out; '
        "kgraph build --keep-layout writes the file without it.",
        "1 warning",
    ]
    anew = kgraph("-C", str(seed_project), "build", "--keep-layout")
    assert (anew.code, anew.err) == (0, "")
    first = _outputs(seed_project)
    assert kgraph("-C", str(seed_project), "build").err == ""
    assert _outputs(seed_project) == first


def test_a_folder_that_cannot_be_written_leaves_the_layout(
    kgraph: Kgraph, seed_project: Path
) -> None:
    (seed_project / "output").write_text("in the way")
    done = kgraph("-C", str(seed_project), "build", "--keep-layout")
    assert done.code == 2
    assert not (seed_project / FILE).exists()
    assert [path.name for path in seed_project.glob(".*")] == [".kgraph"]
