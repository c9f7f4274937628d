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


@pytest.fixture(name="rejected")
def rejected_one(folder: Path, kgraph: Kgraph) -> Path:
    """One proposal is accepted, one is rejected; the third says what a claim depends on."""
    (folder / "seeds" / "a.txt").write_text(ARTICLE)
    assert kgraph("extract").code == 0
    path = folder / "seeds" / "a.kg"
    text = re.sub(r"\?0.80 (Marco_Rubin|Donald_Trumm)", r"\1", path.read_text())
    path.write_text(text.replace("?0.80 ", "x "))
    return folder


@pytest.mark.parametrize("command", [("build",), ("build", "--keep-layout"), ("view", "--no-open")])
def test_what_was_rejected_is_on_no_page(
    command: tuple[str, ...], rejected: Path, kgraph: Kgraph
) -> None:
    assert kgraph(*command).code == 0
    page = (rejected / "output" / "graph.html").read_text()
    assert "Marco_Rubin" in page
    assert "Steve_Witek" not in page
    assert '"left":{"waiting":0,"rejected":1}' in page
    assert "Iberland" in page  # the condition of a claim is a part of it
    assert kgraph(*command, "--with-proposals").code == 0
    page = (rejected / "output" / "graph.html").read_text()
    assert "Steve_Witek" in page
    assert '"left":{"waiting":0,"rejected":0}' in page


def test_but_in_the_other_outputs(rejected: Path, kgraph: Kgraph) -> None:
    assert kgraph("build").code == 0
    assert ("Steve_Witek", "Vladimir_Putnik", "rejected") in claims(rejected)


def test_disputed_claims_stay_on_the_page(rejected: Path, kgraph: Kgraph) -> None:
    path = rejected / "seeds" / "a.kg"
    path.write_text(path.read_text().replace("x ", "~ "))
    assert kgraph("build").code == 0
    assert "Steve_Witek" in (rejected / "output" / "graph.html").read_text()


def test_a_page_of_proposals_says_how_many_wait(folder: Path, kgraph: Kgraph) -> None:
    (folder / "seeds" / "a.txt").write_text(ARTICLE)
    assert kgraph("extract").code == 0
    for command in (("build",), ("view", "--no-open")):
        assert kgraph(*command).code == 0
        page = (folder / "output" / "graph.html").read_text()
        assert '"left":{"waiting":4,"rejected":0}' in page
