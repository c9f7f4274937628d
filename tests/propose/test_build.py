"""What nobody decided on is in no output, unless asked for; then it is drawn dotted."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

ARTICLE = (
    "Marco Rubin met Sergey Lawik. Steve Witek met Vladimir Putnik. "
    "If Iberland attacks Ukronia, Donald Trumm would meet Xi Jorda."
)


@pytest.fixture(name="reviewed")
def accepted_two(folder: Path, kgraph: Kgraph) -> Path:
    """One proposal and one that depends on another are accepted."""
    (folder / "seeds" / "a.txt").write_text(ARTICLE)
    assert kgraph("extract").code == 0
    path = folder / "seeds" / "a.kg"
    text = re.sub(r"\?0.80 (Marco_Rubin|Donald_Trumm)", r"\1", path.read_text())
    path.write_text(text)
    return folder


def claims(folder: Path) -> set[tuple[str, str, str]]:
    rows = (folder / "output" / "claims.jsonl").read_text().splitlines()
    return {(c["subject"], c["object"], c["status"]) for c in map(json.loads, rows)}


def test_proposals_are_left_out(reviewed: Path, kgraph: Kgraph) -> None:
    done = kgraph("build")
    assert done.code == 0
    assert claims(reviewed) == {
        ("Marco_Rubin", "Sergey_Lawik", "accepted"),
        ("Donald_Trumm", "Xi_Jorda", "accepted"),
        ("Iberland", "Ukronia", "proposed"),  # the condition of a claim is a part of it
    }
    assert "\n1 proposal waits for a decision, left out: kgraph review" in done.out
    graph = (reviewed / "output" / "graph.ttl").read_text()
    assert "    kp:met r:Sergey_Lawik ." in graph
    assert "Steve_Witek" not in graph
    assert "Steve_Witek" not in (reviewed / "output" / "graph.html").read_text()


def test_and_come_in_on_demand(reviewed: Path, kgraph: Kgraph) -> None:
    done = kgraph("build", "--with-proposals")
    assert done.code == 0
    assert ("Steve_Witek", "Vladimir_Putnik", "proposed") in claims(reviewed)
    assert "left out" not in done.out
    graph = (reviewed / "output" / "graph.ttl").read_text()
    assert "Steve_Witek" in graph
    assert "    kp:met r:Vladimir_Putnik ." not in graph  # no fact
    page = (reviewed / "output" / "graph.html").read_text()
    assert '"proposed"' in page


def test_an_entity_a_person_declared_stays(reviewed: Path, kgraph: Kgraph) -> None:
    path = reviewed / "seeds" / "mine.kg"
    path.write_text('Steve_Witek : Person = "Witek"\n')
    assert kgraph("export", "--format", "kg", "-o", "out.kg").code == 0
    assert "Steve_Witek : Person" in (reviewed / "out.kg").read_text()
    assert "Vladimir_Putnik" not in (reviewed / "out.kg").read_text()
