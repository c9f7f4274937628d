"""The warrant rule: one failing part is enough to withhold, whatever the others are."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from kgraph.model import (
    Certainty,
    Claim,
    Condition,
    Modality,
    Polarity,
    Reading,
    Status,
)
from kgraph.warrant import RULE, Trust, failing, reason, warrants

CLAIM = Claim(
    id="c14",
    subject="Kirill_Dmitriev",
    predicate="met",
    object="Steve_Witkoff",
    attribution=("article", "Axios"),
)
HOLDS: dict[str, list[object]] = {
    "accepted": [Status.ACCEPTED],
    "positive": [Polarity.POSITIVE],
    "actual": [Modality.ACTUAL],
    "certain": [Certainty.CERTAIN],
    "unconditional": [None],
    "stated": [Reading.EXPLICIT, Reading.COREFERENCE, Reading.IMPLIED],
}
AXES: dict[str, tuple[str, list[object]]] = {
    "accepted": ("status", list(Status)),
    "positive": ("polarity", list(Polarity)),
    "actual": ("modality", list(Modality)),
    "certain": ("certainty", list(Certainty)),
    "unconditional": ("condition", [None, Condition(claim="c22"), Condition(words="in peace")]),
    "stated": ("reading", list(Reading)),
}


def _with(claim: Claim, part: str, value: object) -> Claim:
    return replace(claim, **{AXES[part][0]: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("part", AXES)
def test_each_value_of_each_axis_alone(part: str) -> None:
    for value in AXES[part][1]:
        claim = _with(CLAIM, part, value)
        holds = value in HOLDS[part]
        assert warrants(claim, Trust()) is holds
        assert [failed.name for failed in failing(claim, Trust())] == ([] if holds else [part])
        assert bool(reason(claim, Trust())) is not holds


def test_the_whole_table_only_one_kind_of_row_warrants() -> None:
    trusts = [Trust(), Trust(only=frozenset({"Axios"})), Trust(never=frozenset({"Axios"}))]
    rows = warranting = 0
    for values in product(*(values for _, values in AXES.values())):
        claim = CLAIM
        for part, value in zip(AXES, values, strict=True):
            claim = _with(claim, part, value)
        good = all(value in HOLDS[part] for part, value in zip(AXES, values, strict=True))
        for trust in trusts:
            rows += 1
            warranting += warrants(claim, trust)
            assert warrants(claim, trust) is (good and not trust.never)
            assert warrants(claim, trust) is (reason(claim, trust) == "")
    assert (rows, warranting) == (6 * 2 * 6 * 4 * 3 * 4 * 3, 6)


@pytest.mark.parametrize(
    ("trust", "passes"),
    [
        (Trust(), True),
        (Trust(only=frozenset({"Axios"})), True),
        (Trust(only=frozenset({"article"})), False),
        (Trust(never=frozenset({"article"})), True),
        (Trust(never=frozenset({"Axios"})), False),
        (Trust(only=frozenset({"Axios"}), never=frozenset({"Axios"})), False),
    ],
)
def test_trust_looks_at_the_last_voice(trust: Trust, passes: bool) -> None:
    assert warrants(CLAIM, trust) is passes


def test_the_first_failing_part_gives_the_reason() -> None:
    said = {
        Modality.FUTURE: "planned",
        Modality.CONDITIONAL: "conditional",
        Modality.HYPOTHETICAL: "only supposed",
        Modality.DESIRED: "demanded or wished",
        Modality.OPINION: "opinion",
    }
    assert {m: reason(replace(CLAIM, modality=m), Trust()) for m in said} == said
    denied = replace(CLAIM, polarity=Polarity.NEGATIVE, modality=Modality.FUTURE)
    assert reason(denied, Trust()) == "denied"
    assert reason(replace(denied, status=Status.DISPUTED), Trust()) == "disputed"
    assert len(RULE) == 7
