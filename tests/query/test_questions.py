"""The ready questions speak of what stands, and sort by what a store has at hand."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

import kgraph
from kgraph.errors import ProblemsError
from kgraph.query import questions

if TYPE_CHECKING:
    from pathlib import Path

CLAIMS = """\
Ann : Person
Bob : Person
Rome : Place
Alba : State
Peace : Topic
{mark}Ann will visited Rome @2026-01-02 ^plan
{mark}Ann met Bob via Bob @2026-01-03 ^met
{mark}Ann rejects Peace ^no
{mark}Ann demands Peace ^demand
{mark}Alba claimsAsOwnTerritory Rome ^land
{mark}Ann not will visited Rome @2026-01-05 ^not
{after}
"""
STANDING = (
    "who-met-whom", "meetings-of", "commitments", "refusals", "demands", "thin-origins",
    "timeline", "territories", "single-origin-facts", "overdue-plans", "positions", "events",
)  # fmt: skip


def _asked(folder: Path, mark: str, after: str = "") -> dict[str, int]:
    (folder / "seeds").mkdir()
    (folder / "seeds" / "claims.kg").write_text(CLAIMS.format(mark=mark, after=after), "utf-8")
    project = kgraph.open(folder)
    today = {"overdue-plans": {"today": "2026-03-01"}}
    return {name: len(project.question(name, **today.get(name, {}))) for name in STANDING}


def test_accepted_claims_answer_every_question(tmp_path: Path) -> None:
    assert all(_asked(tmp_path, "").values())


@pytest.mark.parametrize(
    ("mark", "after"),
    [
        ("? ", ""),
        ("x ", ""),
        ("~ ", ""),
        ("", "\n".join(f"^{n} retracted" for n in ("plan", "met", "no", "demand", "land", "not"))),
    ],
    ids=["proposed", "rejected", "disputed", "retracted"],
)
def test_what_does_not_stand_answers_none(mark: str, after: str, tmp_path: Path) -> None:
    assert not any(_asked(tmp_path, mark, after).values())


@pytest.mark.parametrize("name", sorted(questions()))
def test_no_row_is_sorted_by_a_term_of_the_graph(name: str) -> None:
    order = questions()[name].text.rpartition("ORDER BY")[2]
    iris = r"(?<!SUBSTR\()STR\(\?(?!from|until|quote)\w+\)"
    assert order
    assert not re.search(iris, order), "an IRI is looked up at each comparison"


def test_a_day_may_be_a_date(tmp_path: Path) -> None:
    _asked(tmp_path, "")
    project = kgraph.open(tmp_path)
    by_date = project.question("timeline", first=date(2026, 1, 3), last=date(2026, 1, 4))
    by_text = project.question("timeline", first="2026-01-03", last="2026-01-04")
    assert by_date.rows() == by_text.rows() != []


def test_a_name_that_is_nobody_stops_a_build_with_its_line(tmp_path: Path) -> None:
    _asked(tmp_path, "")
    (tmp_path / "kgraph.toml").write_text('title = "x"\n[trust]\nonly = ["Nikt"]\n', "utf-8")
    project = kgraph.open(tmp_path)
    with pytest.raises(ProblemsError, match=r'^kgraph\.toml:3:1: "Nikt" is nobody\'s name'):
        _ = project.trust
