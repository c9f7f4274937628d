"""Measures of entities: small networks by hand, larger ones against networkx."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np
import pytest
from networkx.algorithms.link_analysis import pagerank_alg

import kgraph as door
from kgraph.analyse.betweenness import SAMPLE, betweenness
from kgraph.analyse.measures import pagerank
from kgraph.analyse.stats import central
from kgraph.errors import NotFoundError

if TYPE_CHECKING:
    from kgraph import Project
    from kgraph.analyse.measures import Measured
    from tests.conftest import Kgraph

PEOPLE = "".join(f"{name} : Person\n" for name in ("Ann", "Bob", "Cid", "Dee", "Eve", "Fay"))


def _project(folder: Path, claims: str) -> Project:
    (folder / "seeds").mkdir()
    text = f"{PEOPLE}{claims}"
    (folder / "seeds" / "claims.kg").write_text(text, "utf-8")
    return door.open(folder)


def _by_name(rows: list[Measured]) -> dict[str, Measured]:
    return {row.entity: row for row in rows}


def test_degree_counts_every_claim_at_both_its_ends(tmp_path: Path) -> None:
    found = _by_name(
        _project(tmp_path, "Ann criticised Bob\nAnn praised Bob\nBob praised Cid\n").measures()
    )
    degrees = {name: (m.degree, m.incoming, m.outgoing) for name, m in found.items()}
    assert degrees == {"Ann": (2, 0, 2), "Bob": (3, 2, 1), "Cid": (1, 1, 0)}


@pytest.mark.parametrize("taken_back", ["x {}\n", "{} ^c1\n^c1 retracted\n"])
def test_what_was_taken_back_or_was_misread_counts_nowhere(taken_back: str, tmp_path: Path) -> None:
    text = "Ann praised Bob\n" + taken_back.format("Ann criticised Cid")
    project = _project(tmp_path, text)
    assert {name: m.degree for name, m in _by_name(project.measures()).items()} == {
        "Ann": 1, "Bob": 1,
    }  # fmt: skip
    assert {(c.entity, c.degree) for c in central(project)} == {("Ann", 1), ("Bob", 1)}
    assert project.network().number_of_edges() == 2


def test_pagerank_by_hand(tmp_path: Path) -> None:
    """Two entities and one claim: a = 0.075 + 0.425 b, b = 0.075 + 0.85 a + 0.425 b."""
    found = _by_name(_project(tmp_path, "Ann praised Bob\n").measures())
    assert found["Ann"].pagerank == pytest.approx(0.5 / 1.425, abs=1e-9)
    assert found["Bob"].pagerank == pytest.approx(0.925 / 1.425, abs=1e-9)


def test_pagerank_goes_both_ways_along_a_claim_that_says_the_same_in_both(tmp_path: Path) -> None:
    """Cid praises both, who met: as written one of the two would get all the rank."""
    text = "Bob met Ann\nCid praised Ann\nCid praised Bob\n"
    found = _by_name(_project(tmp_path, text).measures())
    assert found["Ann"].pagerank == found["Bob"].pagerank > found["Cid"].pagerank
    assert (found["Ann"].incoming, found["Ann"].outgoing) == (2, 0)


def test_betweenness_by_hand(tmp_path: Path) -> None:
    """In a line of four, each inner one is between two of the three pairs of others."""
    line = "Ann praised Bob\nCid praised Bob\nCid praised Dee\n"
    project = _project(tmp_path, line)
    assert {m.betweenness for m in project.measures()} == {None}
    found = _by_name(project.measures("betweenness"))
    shares = {name: m.betweenness for name, m in found.items()}
    assert shares == {"Ann": 0, "Bob": 0.666667, "Cid": 0.666667, "Dee": 0}


def test_communities_are_numbered_from_the_largest(tmp_path: Path) -> None:
    two = "Eve praised Fay\nAnn praised Bob\nBob praised Cid\nCid praised Ann\n"
    found = _by_name(_project(tmp_path, two).measures())
    groups = {name: m.community for name, m in found.items()}
    assert groups == {"Ann": 1, "Bob": 1, "Cid": 1, "Eve": 2, "Fay": 2}


def test_facts_alone_leave_out_what_is_withheld(tmp_path: Path) -> None:
    project = _project(tmp_path, "Ann praised Bob\nBob not praised Cid\n")
    assert set(_by_name(project.measures())) == {"Ann", "Bob", "Cid"}
    facts = _by_name(project.measures(facts=True))
    assert {name: m.degree for name, m in facts.items()} == {"Ann": 1, "Bob": 1}


def test_the_order_is_of_the_measure_and_then_of_names(tmp_path: Path) -> None:
    project = _project(tmp_path, "Ann praised Bob\nCid praised Bob\nDee praised Ann\n")
    assert [row.entity for row in project.measures("degree")] == ["Ann", "Bob", "Cid", "Dee"]
    assert [row.entity for row in project.measures("pagerank")] == ["Bob", "Ann", "Cid", "Dee"]
    assert project.measures("outgoing")[-1].entity == "Bob"
    with pytest.raises(NotFoundError, match=r'is called "fame"\. There are pagerank, b'):
        project.measures("fame")


def test_a_project_without_claims_has_no_measures(tmp_path: Path) -> None:
    assert _project(tmp_path, "").measures() == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_pagerank_is_that_of_networkx(seed: int) -> None:
    """With several edges between two nodes, edges of a node with itself, and dead ends.

    networkx's own by plain Python: `nx.pagerank` needs scipy.
    """
    edges = np.random.default_rng(seed).integers(0, 300, (600, 2))
    graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
    graph.add_nodes_from(range(310))
    graph.add_edges_from(edges.tolist())
    theirs = pagerank_alg._pagerank_python(graph, tol=1e-13, max_iter=500)  # type: ignore[attr-defined]
    ours = pagerank(310, edges)
    assert ours.sum() == pytest.approx(1)
    assert ours == pytest.approx([theirs[n] for n in range(310)], abs=1e-10)


@pytest.mark.parametrize("count", [2, 7, 60, SAMPLE, SAMPLE + 200])
def test_betweenness_is_that_of_networkx(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """All sources, or above SAMPLE nodes the same sample; many side by side, or one by one."""
    edges = np.random.default_rng(4).zipf(1.6, (2 * count, 2)) % count
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(edges.tolist())
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    theirs = nx.betweenness_centrality(graph, k=SAMPLE if count > SAMPLE else None, seed=1)
    expected = pytest.approx([theirs[n] for n in range(count)], abs=1e-12)
    assert betweenness(count, edges) == expected
    monkeypatch.setattr("kgraph.analyse.betweenness._AT_ONCE", 1)
    assert betweenness(count, edges) == expected


def test_betweenness_of_a_long_chain() -> None:
    """As many steps as nodes; the one in the middle is between half of all pairs."""
    count = SAMPLE - 1
    found = betweenness(count, np.array([(n, n + 1) for n in range(count - 1)]))
    assert found.argmax() == count // 2
    assert found.max() == pytest.approx((count // 2) ** 2 * 2 / ((count - 1) * (count - 2)))


def test_sampled_betweenness_is_near_the_whole() -> None:
    count = SAMPLE + 200
    edges = np.random.default_rng(4).zipf(1.6, (1500, 2)) % count
    plain: nx.Graph[int] = nx.Graph([(a, b) for a, b in edges.tolist() if a != b])
    plain.add_nodes_from(range(count))
    whole = nx.betweenness_centrality(plain)
    sampled = betweenness(count, edges)
    assert max(abs(sampled[n] - whole[n]) for n in range(count)) < 0.02
    assert sampled.argmax() == max(whole, key=lambda n: whole[n])


def test_the_command_writes_the_same_in_every_format(kgraph: Kgraph, seed_project: Path) -> None:
    words = ("-C", str(seed_project), "measures", "--by", "degree", "--most")
    records = json.loads(kgraph(*words, "0", "--format", "json").out)
    assert [row["entity"] for row in records] == [
        row.entity for row in door.open(seed_project).measures("degree")
    ]
    rows = list(csv.DictReader(io.StringIO(kgraph(*words, "0", "--format", "csv").out)))
    assert rows == [{name: str(value) for name, value in row.items()} for row in records]
    text = kgraph(*words, "3").out.splitlines()
    assert [line.split()[0] for line in text[2:5]] == [row["entity"] for row in records[:3]]
    assert text[-1] == f"3 of {len(records)} entities"
    assert "betweenness" not in text[0]
    between = kgraph("-C", str(seed_project), "measures", "--by", "betweenness", "--most", "1").out
    assert "betweenness" in between.splitlines()[0]
    facts = json.loads(kgraph(*words, "0", "--facts", "--format", "json").out)
    assert sum(row["degree"] for row in facts) < sum(row["degree"] for row in records) == 100


def test_no_hash_changes_a_measure(seed_project: Path) -> None:
    words = ("-m", "kgraph", "-C", str(seed_project), "measures", "--facts", "--format", "json")
    said = {
        subprocess.run(
            [sys.executable, *words],
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
