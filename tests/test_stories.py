"""Broken projects and what `kgraph check` says of each: a folder is a story.

`expected.txt` holds what is printed, to the letter; the exit code follows from its last line.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Kgraph

STORIES = Path(__file__).parent / "stories"
NAMES = sorted(path.name for path in STORIES.iterdir())
LINE = re.compile(r"[^:]+(?::[1-9]\d*){0,2}: (?:warning: )?\S.*\S")


def test_no_story_is_lost() -> None:
    assert len(NAMES) == 43


@pytest.mark.parametrize("name", NAMES)
def test_story(name: str, kgraph: Kgraph) -> None:
    expected = (STORIES / name / "expected.txt").read_text("utf-8")
    done = kgraph("-C", str(STORIES / name), "check")
    assert done.out == ""
    assert done.err == expected
    assert done.code == (2 if "error" in expected.splitlines()[-1] else 0)


@pytest.mark.parametrize("name", NAMES)
def test_every_finding_stands_once_on_a_line_of_its_own(name: str) -> None:
    *findings, tally = (STORIES / name / "expected.txt").read_text("utf-8").splitlines()
    assert len(set(findings)) == len(findings)
    assert all(LINE.fullmatch(finding) for finding in findings)
    counted = [int(number) for number in re.findall(r"\d+", tally)]
    assert sum(counted) == len(findings)


def test_warnings_let_a_project_be_built(kgraph: Kgraph, tmp_path: Path) -> None:
    done = kgraph("-C", str(STORIES / "hedges"), "build", "-o", str(tmp_path))
    assert done.code == 0
    assert 'warning: the quote hedges ("prawdopodobnie") and the claim does not' in done.err
    assert (tmp_path / "graph.ttl").is_file()
