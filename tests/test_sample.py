"""The generated news that benchmarks and tests of large pages use."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

import kgraph
from bench.corpus import make, sample
from kgraph.analyse.distances import parts
from kgraph.model import Certainty, Corpus, Modality, Polarity, Reading, Status
from kgraph.warrant import Trust, warrants

if TYPE_CHECKING:
    from pathlib import Path

CLAIMS, ENTITIES = 300, 120


@pytest.fixture(scope="module")
def large() -> Corpus:
    return sample(4000, 1300, seed=3)


def test_project_says_the_same_as_memory(tmp_path: Path) -> None:
    corpus = sample(CLAIMS, ENTITIES)
    project = kgraph.open(make(tmp_path / "p", CLAIMS, ENTITIES))
    assert project.problems == ()
    assert project.corpus == corpus
    assert len(corpus.claims) == CLAIMS
    assert len(corpus.entities) == ENTITIES
    # Notes and successors do not count when claims are compared.
    remarks = [(claim.note, claim.superseded_by) for claim in corpus.claims]
    assert [(claim.note, claim.superseded_by) for claim in project.corpus.claims] == remarks


def test_seed_decides() -> None:
    assert sample(CLAIMS, ENTITIES, seed=1) == sample(CLAIMS, ENTITIES, seed=1)
    assert sample(CLAIMS, ENTITIES, seed=1) != sample(CLAIMS, ENTITIES, seed=2)


def test_every_quote_stands_where_it_says(large: Corpus) -> None:
    texts = {document.id: document.text for document in large.documents}
    passages = [passage for claim in large.claims for passage in claim.evidence]
    assert all(passage.verify(texts[passage.document]) for passage in passages)
    assert len(passages) > len(large.claims)
    made = Counter(claim.document for claim in large.claims)
    assert 7 < sum(made.values()) / len(made) < 16


def test_only_what_was_decided_supersedes(large: Corpus) -> None:
    status = {claim.id: claim.status for claim in large.claims}
    newer = [status[claim.superseded_by] for claim in large.claims if claim.superseded_by]
    assert newer
    assert Status.PROPOSED not in newer


def test_every_value_of_every_axis_is_there(large: Corpus) -> None:
    for axis in (Modality, Polarity, Certainty, Reading, Status):
        named = {str(getattr(claim, axis.__name__.lower())) for claim in large.claims}
        assert named == {str(value) for value in axis}
    facts = sum(warrants(claim, Trust()) for claim in large.claims) / len(large.claims)
    assert 0.55 < facts < 0.68
    times = [claim.time or "" for claim in large.claims]
    forms = {"" if not time else "/.." if time.endswith("/..") else "../" if time[0] == "."
             else "/" if "/" in time else "~" if "~" in time else str(len(time))
             for time in times}  # fmt: skip
    assert forms == {"", "10", "7", "/", "../", "/..", "~"}
    assert {len(claim.attribution) for claim in large.claims} == {1, 2, 3}
    conditions = [claim.condition for claim in large.claims if claim.condition]
    assert any(condition.claim for condition in conditions)
    assert any(condition.words for condition in conditions)


def test_some_claims_deny_others(large: Corpus) -> None:
    said = {(c.subject, c.predicate, c.object, c.time, c.polarity) for c in large.claims}
    positive = {each[:4] for each in said if each[4] is Polarity.POSITIVE}
    negative = {each[:4] for each in said if each[4] is Polarity.NEGATIVE}
    assert len(positive & negative) > 10


def test_few_have_most_and_some_stand_apart(large: Corpus) -> None:
    import numpy as np

    names = sorted({end for claim in large.claims for end in (claim.subject, claim.object)})
    assert len(names) > 0.95 * len(large.entities)
    place = {name: number for number, name in enumerate(names)}
    edges = np.array([(place[claim.subject], place[claim.object]) for claim in large.claims])
    degrees = np.sort(np.bincount(edges.ravel()))[::-1]
    assert degrees[: len(names) // 20].sum() > 0.25 * degrees.sum()
    assert degrees[0] > 15 * np.median(degrees)
    assert Counter(map(tuple, np.sort(edges).tolist())).most_common(1)[0][1] > 2
    sizes = [len(part) for part in parts(len(names), edges)]
    assert sizes[0] > 0.9 * len(names)
    assert len(sizes) > 3
