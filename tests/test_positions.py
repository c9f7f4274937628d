"""layout.csv: positions as they were written, or every finding with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import kgraph
from kgraph.errors import ProblemsError
from kgraph.model import Severity
from kgraph.positions import FILE, read_positions, write_positions

if TYPE_CHECKING:
    from pathlib import Path

    from kgraph.model import Problem
    from kgraph.positions import Position

KNOWN = {
    "Ann": ["Ann"], "Annie": ["Ann"], "Bob": ["Bob"], "Ω": ["Omega"], "Al": ["Al_A", "Al_B"],
    "Anna, née Nowak": ["Ann"],
}  # fmt: skip


def _read(data: bytes | str) -> tuple[dict[str, Position], list[Problem]]:
    raw = data if isinstance(data, bytes) else data.encode()
    return read_positions(raw, lambda name: KNOWN.get(name, []))


def test_what_is_written_is_read() -> None:
    positions = {"Bob": (-120.0, 0.0), "Ann": (0.25, -0.04), "Omega": (1e6, -1e6)}
    text = "".join(write_positions(positions))
    assert text == "entity,x,y\nAnn,0.2,0\nBob,-120,0\nOmega,1000000,-1000000\n"
    found, problems = read_positions(text.encode(), lambda name: [name])
    assert problems == []
    assert found == {"Ann": (0.2, 0.0), "Bob": (-120.0, 0.0), "Omega": (1e6, -1e6)}
    assert "".join(write_positions(found)) == text


@pytest.mark.parametrize(
    "text",
    [
        "entity,x,y\nAnn,1,-2.5\nΩ,+3,4\n",
        "\ufeffentity,x,y\r\nAnn,1,-2.5\r\n\r\nΩ,3,4",
        '"entity","x","y"\n"Anna, née Nowak","1","-2.5"\n"Ω","3","4"\n',
    ],
)
def test_spreadsheets_may_save_it(text: str) -> None:
    assert _read(text) == ({"Ann": (1.0, -2.5), "Omega": (3.0, 4.0)}, [])


@pytest.mark.parametrize("text", ["", "\n\n", "entity,x,y\n"])
def test_nothing_is_nothing_wrong(text: str) -> None:
    assert _read(text) == ({}, [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("entity;x;y\n", "layout.csv:1:1: the first row is not entity,x,y."),
        ("\nAnn,1,2\n", "layout.csv:2:1: the first row is not entity,x,y."),
        ("entity,x,y\nAnn,1\n", "layout.csv:2:1: the row has 2 cells, not 3."),
        ("entity,x,y\nAnn\n", "layout.csv:2:1: the row has 1 cell, not 3."),
        ("entity,x,y\nAnn,1,5,2,5\n", "layout.csv:2:1: the row has 5 cells, not 3."),
        ("entity,x,y\nBob,1,2\nAnn,1,two\n", 'layout.csv:3:7: "two" is no number.'),
        ('entity,x,y\n"Anna, née Nowak",1e3,2\n', 'layout.csv:2:19: "1e3" is no number.'),
        ("entity,x,y\nAnn,,2\n", 'layout.csv:2:5: "" is no number.'),
        ("entity,x,y\nAnn,nan,2\n", 'layout.csv:2:5: "nan" is no number.'),
        ("entity,x,y\nAnn,٣,2\n", 'layout.csv:2:5: "٣" is no number.'),
        ("entity,x,y\nAnn,1,-1000001\n", "layout.csv:2:7: -1000001 is farther than 1000000"),
        (f"entity,x,y\nAnn,1,{'9' * 400}\n", "is farther than 1000000 pixels."),
        ('entity,x,y\n"Ann,1,2\n', "layout.csv:2:1: the row is broken: unexpected end of data."),
        ("entity,x,y\nAnn,1\r,2\n", "layout.csv:2:1: the row is broken: new-line character"),
        (b"entity,x,y\nAnn,1,\xff\n", "layout.csv:2:7: byte 17 is not UTF-8."),
    ],
)
def test_what_cannot_be_read_is_an_error_with_its_place(text: str | bytes, said: str) -> None:
    _, (problem,) = _read(text)
    assert said in str(problem)
    assert problem.severity is Severity.ERROR
    assert problem.next_step


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Zoe,1,2\n", 'layout.csv:2:1: warning: "Zoe" is nobody\'s name.'),
        ("Al,1,2\n", 'layout.csv:2:1: warning: "Al" can be Al_A or Al_B.'),
        ("Ann,5,6\nAnn,1,2\n", "layout.csv:3:1: warning: Ann has a place in line 2 already."),
        ("Ann,5,6\nAnnie,1,2\n", "layout.csv:3:1: warning: Ann has a place in line 2 already."),
    ],
)
def test_a_line_that_is_of_no_use_is_a_warning(text: str, said: str) -> None:
    positions, (problem,) = _read(f"entity,x,y\n{text}Bob,3,4\n")
    assert said in str(problem)
    assert positions["Bob"] == (3.0, 4.0)
    assert positions.get("Ann", (5.0, 6.0)) == (5.0, 6.0)


def test_all_findings_come_at_once() -> None:
    _, problems = _read("entity,x,y\nAnn,a,b\nBob,1\nZoe,1,2\n")
    assert [(p.line, p.column) for p in problems] == [(2, 5), (2, 7), (3, 1), (4, 1)]


def _project(folder: Path, layout: str | None, claims: str = "Ann met Bob\n") -> kgraph.Project:
    (folder / "seeds").mkdir(exist_ok=True)
    people = 'Ann : Person = "Anna"\nAnnie : Person\nBob : Person\nAnnie same Ann\n'
    (folder / "seeds" / "claims.kg").write_text(people + claims, "utf-8")
    if layout is not None:
        (folder / FILE).write_text(f"entity,x,y\n{layout}", "utf-8")
    return kgraph.open(folder)


def test_a_project_reads_it_by_id_under_any_name(tmp_path: Path) -> None:
    assert _project(tmp_path, None).layout == {}
    assert _project(tmp_path, "Anna,1,2\nBob,3,4\n").layout == {"Ann": (1, 2), "Bob": (3, 4)}
    # A kept place is still that of an entity which joins another.
    assert _project(tmp_path, "Annie,1,2\n").layout == {"Ann": (1, 2)}


def test_its_errors_are_those_of_the_project_and_come_with_the_others(tmp_path: Path) -> None:
    project = _project(tmp_path, "Anna,one,2\nZoe,1,2\n", "Ann mett Bob\n")
    assert [(p.file, p.line) for p in project.problems] == [("seeds/claims.kg", 5), (FILE, 2)]
    with pytest.raises(ProblemsError):
        project.claims()
    # With the claims right, it is told who has left too.
    mended = _project(tmp_path, "Anna,one,2\nZoe,1,2\n")
    assert [(p.line, str(p.severity)) for p in mended.problems] == [(2, "error"), (3, "warning")]
    with pytest.raises(ProblemsError, match="Write pixels"):
        mended.claims()


def test_another_layout_can_be_tried(tmp_path: Path) -> None:
    project = _project(tmp_path, "Ann,1,2\n")
    assert project.layout == {"Ann": (1, 2)}
    assert project.with_layout({"Bob": (3, 4)}).layout == {"Bob": (3, 4)}
    assert project.layout == {"Ann": (1, 2)}
    assert (tmp_path / FILE).read_text("utf-8") == "entity,x,y\nAnn,1,2\n"


def test_a_part_has_a_picture_of_its_own(tmp_path: Path) -> None:
    project = _project(tmp_path, "Ann,1,2\nBob,3,4\n", "Ann met Bob\nBob met Bob\n")
    assert project.part(focus="Ann").layout == {}
