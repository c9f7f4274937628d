"""The ready questions: what people took back or refused takes no answer away either."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import kgraph
from kgraph.query import questions

if TYPE_CHECKING:
    from pathlib import Path

CLAIMS = """\
@document a seeds/a.txt published=2026-02-01
Anna : Person
Bert : Person
Alpha : State
Beta : State
Daily : Outlet
Land : Place
Peace : Topic
Anna will met Bert @2026-01-05
Alpha annexed Land @2026-01-06 via Daily
"""
READINGS = [
    "Anna met Bert @2026-01-05",
    "Anna spokeWith Bert @2026-01-20",
    "Alpha commitsTo Peace",
    "Alpha will not attacked Beta",
    "Alpha demands Peace",
    "Alpha claimsAsOwnTerritory Land",
    "Alpha annexed Land @2026-01-06",
    "Beta will attacked Alpha @2026-01-07",
]
"""Each would be an answer to some of the questions, or take one away."""


def _answers(folder: Path, more: str) -> dict[str, list[tuple[str | None, ...]]]:
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "a.txt").write_text("They met.\n")
    (folder / "seeds" / "a.kg").write_text(CLAIMS + more)
    project = kgraph.open(folder)
    return {name: project.question(name).rows() for name in questions()}


@pytest.mark.parametrize("status", ["rejected", "retracted", "superseded"])
def test_what_nobody_holds_is_no_answer_and_takes_none_away(status: str, tmp_path: Path) -> None:
    plain = _answers(tmp_path / "plain", "")
    assert len(plain["overdue-plans"]) == 1
    assert len(plain["thin-origins"]) == 2
    held = _answers(tmp_path / "held", "".join(f"{line}\n" for line in READINGS))
    assert {name for name in plain if held[name] != plain[name]} >= {
        "meetings-of", "commitments", "refusals", "demands", "thin-origins", "timeline",
        "territories", "overdue-plans", "positions",
    }  # fmt: skip
    if status == "rejected":
        lines = [f"x {line}\n" for line in READINGS]
    else:
        lines = [f"{line} ^r{n}\n^r{n} {status}\n" for n, line in enumerate(READINGS)]
    assert _answers(tmp_path / status, "".join(lines)) == plain
