"""Every standing has a line of its own, in black and white too."""

from __future__ import annotations

import re
from itertools import combinations, cycle, pairwise
from typing import TYPE_CHECKING, Any

import pytest

import kgraph
from kgraph.model import Certainty, Claim, Corpus, Entity, Modality, Polarity, Reading, Status
from kgraph.page import render
from kgraph.page.marks import MARKS, mark_of
from kgraph.warrant import Trust
from tests.page.conftest import ROOT
from tests.page.test_hostile import download
from tests.page.test_take import said_in

if TYPE_CHECKING:
    from tests.page.conftest import Opener

STANDINGS: list[dict[str, Any]] = [
    *({"status": each} for each in Status),
    *({"modality": each} for each in Modality),
    {"polarity": Polarity.NEGATIVE},
    {"certainty": Certainty.PROBABLE},
    {"reading": Reading.PRESUPPOSED},
    {"attribution": ("Mole",)},
]
KINDS = ("Person", "State", "Organisation", "Group", "Place", "Event", "Topic")
TRUST = Trust(never=frozenset({"Mole"}))


def claims() -> tuple[Claim, ...]:
    """A claim of each standing, from one entity to the next."""
    ring = zip(STANDINGS, cycle(pairwise((*KINDS, KINDS[0]))), strict=False)
    return tuple(
        Claim(id=f"c{at}", subject=one, predicate="met", object=other, **standing)
        for at, (standing, (one, other)) in enumerate(ring)
    )


def page() -> str:
    entities = tuple(Entity(id=kind, kind=kind) for kind in KINDS)
    entities += (Entity(id="Mole", kind="Person"),)
    corpus = Corpus(entities=entities, claims=claims())
    return render(corpus, kgraph.open(ROOT).ontology, TRUST, title="Standings")


def test_no_two_standings_have_the_same_line() -> None:
    found = {mark_of(claim, TRUST) for claim in claims()}
    assert found | {mark for mark in MARKS if mark.name == "conditional"} == set(MARKS)
    assert len({mark.dashes for mark in MARKS}) == len(MARKS)
    ends = {mark.arrow for mark in MARKS if mark.name in set(Status)}
    assert len(ends) == len(Status) - 1  # an accepted claim has no line of its status
    for one, other in combinations(MARKS, 2):
        same = one.arrow == other.arrow and len(one.dashes) == len(other.dashes)
        gaps = one.dashes[1::2], other.dashes[1::2]
        assert not same or gaps[0] != gaps[1], (one.name, other.name)


@pytest.mark.browser
def test_the_legend_tells_all_of_them_apart_without_colour(open_page: Opener) -> None:
    opened = open_page(page())
    samples = opened.page.locator('[data-facet="standing"] svg.line').evaluate_all(
        "all => all.map(each => each.innerHTML)"
    )
    assert len(samples) == len(set(samples)) == len(MARKS)
    lines = opened.page.evaluate("() => kgraph.book.data.network.edges.labels.map(([en]) => en)")
    assert "≠ met\n(disputed)" in lines
    assert opened.quiet(), opened.messages


@pytest.mark.browser
@pytest.mark.parametrize("language", ["en", "pl"])
def test_a_picture_explains_its_signs_as_well_as_its_lines(
    language: str, open_page: Opener
) -> None:
    opened = open_page(page(), at=f"#lang={language}")
    words = [
        opened.page.locator(f'[data-facet="{facet}"] label span[dir]').all_inner_texts()
        for facet in ("standing", "kind")
    ]
    assert list(map(len, words)) == [len(MARKS), len(KINDS)]
    svg = download(opened.page, "svg")
    said = said_in(svg)
    assert said[-len(MARKS) - len(KINDS) :] == [*words[0], *words[1]]
    # Each kind of line is drawn twice: in the picture and in its legend.
    drawn = re.findall(r'stroke-dasharray="([^"]+)"', svg.decode())
    assert len(set(drawn)) >= len(MARKS) - 1
    opened.page.locator('[data-facet="kind"] input[data-value="Topic"]').uncheck()
    assert words[1][-1] not in said_in(download(opened.page, "svg"))
    assert opened.quiet(), opened.messages
