"""kgraph export and view of a part: --title, --only, --focus, --depth."""

from __future__ import annotations

import csv
import io
import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from kgraph.export import exporters
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Kgraph

FUTURE = "SELECT ?claim { ?claim kg:modality kg:Future }"


def _claims(text: str) -> list[str]:
    return list(dict.fromkeys(row["id"] for row in csv.DictReader(io.StringIO(text))))


def _heading(page: Path) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page.read_text("utf-8"))
    assert found
    return unescape(found[1])


def test_export_takes_a_query_in_each_form(
    kgraph: Kgraph, seed_project: Path, tmp_path: Path
) -> None:
    file = tmp_path / "future.rq"
    file.write_text(FUTURE, "utf-8")
    export = ("-C", str(seed_project), "export", "--format", "csv", "--only")
    given = kgraph(*export, FUTURE)
    assert (given.code, given.err) == (0, "")
    assert len(_claims(given.out)) == 6
    assert kgraph(*export, f"@{file}") == given
    assert kgraph(*export, "@-", given=FUTURE.encode()) == given
    asked = kgraph(*export, "refusals")
    assert _claims(asked.out) == ["c12"] or len(_claims(asked.out)) == 1


def test_export_takes_an_entity_and_a_depth(kgraph: Kgraph, seed_project: Path) -> None:
    export = ("-C", str(seed_project), "export", "--format", "csv")
    one = _claims(kgraph(*export, "--focus", "witkoff").out)
    assert one == ["c01", "c03", "c04", "c14", "c16"]
    assert _claims(kgraph(*export, "--focus", "Steve Witkoff", "--depth", "1").out) == one
    two = _claims(kgraph(*export, "--focus", "Witkoff", "--depth", "2").out)
    assert set(one) < set(two)
    both = kgraph(*export, "--focus", "Witkoff", "--depth", "2", "--only", FUTURE)
    assert set(_claims(both.out)) == set(two) & set(_claims(kgraph(*export, "--only", FUTURE).out))


def test_the_page_holds_the_part_under_the_title_given(kgraph: Kgraph, seed_project: Path) -> None:
    view = ("-C", str(seed_project), "view", "--no-open")
    page = seed_project / "output" / "view.html"
    done = kgraph(*view, "--focus", "Witkoff", "--title", "Witkoff & <Dmitriev>")
    assert (done.code, done.err) == (0, "")
    assert done.out.strip().endswith("view.html")
    assert _heading(page) == "Witkoff & <Dmitriev>"
    assert "Crimea" not in page.read_text("utf-8")
    export = ("-C", str(seed_project), "export", "--format", "html")
    same = kgraph(*export, "--focus", "Witkoff", "--title", "Witkoff & <Dmitriev>")
    assert same.out == page.read_bytes().decode("utf-8")
    kgraph(*view, "--focus", "Witkoff")
    assert _heading(page) == "Steve Witkoff: 5 of 50 claims · Talks on Ukraine, January 2026"


def test_a_view_of_a_part_leaves_the_page_of_all(kgraph: Kgraph, seed_project: Path) -> None:
    assert kgraph("-C", str(seed_project), "build").code == 0
    page = seed_project / "output" / "graph.html"
    before = page.read_bytes()
    for words in (("--only", FUTURE), ("--title", "Other")):
        assert kgraph("-C", str(seed_project), "view", "--no-open", *words).code == 0
        assert page.read_bytes() == before
    page.unlink()
    assert kgraph("-C", str(seed_project), "view", "--no-open").out.strip().endswith("graph.html")
    assert page.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--focus", "Witkof"), 'no entity is called "Witkof". Did you mean Steve_Witkoff?'),
        (("--focus", "Witkoff", "--depth", "0"), "the depth is 0. It can be 1, 2 or 3."),
        (("--focus", "Witkoff", "--depth", "two"), "'two' is not a valid integer."),
        (("--depth", "2"), "--depth goes with --focus."),
        (("--only", "SELECT ?who { ?who kp:met ?o }"), "no column of the answer (who) names a"),
        (("--only", "ASK { ?s kp:met ?o }"), "the answer has no rows that could name claims."),
        (("--only", "SELECT ?claim {"), "the query is broken at line 1, column 16"),
        (("--only", "LOAD <http://127.0.0.1/>"), "LOAD is refused"),
        (("--only", "overdue-plans"), "no claim is left: the query names none."),
        (("--only", "refusal"), 'no question is called "refusal". Did you mean refusals?'),
        (("--only", "@nowhere.rq"), "nowhere.rq: No such file or directory."),
        (("--only", ""), "the query is empty."),
        (("--only", "refusals", "--focus", "Paris"), "none that the query names is within 1 step"),
        (("--title", " "), "--title needs a text."),
    ],
)
@pytest.mark.parametrize("command", [("export", "--format", "html"), ("view", "--no-open")])
def test_a_part_that_cannot_be_is_refused_and_nothing_is_written(
    command: tuple[str, ...], words: tuple[str, ...], said: str, kgraph: Kgraph, seed_project: Path
) -> None:
    done = kgraph("-C", str(seed_project), *command, *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "Traceback" not in done.err
    assert not (seed_project / "output" / "view.html").exists()


@pytest.mark.parametrize("name", sorted(set(exporters()) - {"html"}))
def test_only_the_page_takes_a_title(
    name: str, kgraph: Kgraph, seed_project: Path, tmp_path: Path
) -> None:
    target = tmp_path / "written"
    words = ("export", "--format", name, "--title", "Talks", "-o", str(target))
    done = kgraph("-C", str(seed_project), *words)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"kgraph: the format {name} takes no title. Formats that do: html.\n"
    assert not target.exists()


@pytest.fixture
def plug_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package that declares two formats: `heads` takes a title, `counts` nothing."""
    (tmp_path / "plugged.py").write_text(
        "def heads(project, *, title='none'):\n    yield f'{title}: {len(project.claims())}'\n"
        "def counts(project):\n    yield str(len(project.claims()))\n",
        "utf-8",
    )
    described = tmp_path / "plugged-1.0.dist-info"
    described.mkdir()
    (described / "METADATA").write_text("Name: plugged\nVersion: 1.0\n", "utf-8")
    declared = "[kgraph.exporters]\nheads = plugged:heads\ncounts = plugged:counts\n"
    (described / "entry_points.txt").write_text(declared, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    exporters.cache_clear()
    yield
    exporters.cache_clear()


@pytest.mark.usefixtures("plug_in")
def test_a_plug_in_gets_the_part_and_the_options_it_takes(kgraph: Kgraph) -> None:
    export = ("-C", str(ROOT), "export", "--format")
    assert kgraph(*export, "counts", "--focus", "Witkoff").out == "5"
    assert kgraph(*export, "heads", "--focus", "Witkoff").out == "none: 5"
    assert kgraph(*export, "heads", "--title", "Talks").out == "Talks: 50"
    refused = kgraph(*export, "counts", "--title", "Talks")
    assert refused.code == 2
    assert "counts takes no title. Formats that do: heads, html." in refused.err
