"""What of a large network is drawn around an entity, how far one can zoom, and who only speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import kgraph
from kgraph.model import Claim, Corpus, Entity
from kgraph.page import render
from kgraph.warrant import Trust
from tests.page.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opener

pytestmark = pytest.mark.browser

NEAR, FAR, REST = 100, 300, 1200


def wheel() -> Corpus:
    """A hub with 100 neighbours, 300 entities around these, and many others that meet in pairs.

    The first 10 neighbours have 20 claims on entities of the second ring each, the others one.
    """
    ends = [("Hub", f"N{at}") for at in range(NEAR)]
    ends += [(f"N{at}", f"F{at * 20 + more}") for at in range(10) for more in range(20)]
    ends += [(f"N{at}", f"F{190 + at}") for at in range(10, NEAR)]
    ends += [(f"R{at}", f"R{at + 1}") for at in range(0, REST, 2)]
    names = [
        "Hub",
        *(
            f"{sign}{at}"
            for sign, many in (("N", NEAR), ("F", FAR), ("R", REST))
            for at in range(many)
        ),
    ]
    used = {name for pair in ends for name in pair}
    return Corpus(
        entities=tuple(Entity(id=name, kind="Person") for name in names if name in used),
        claims=tuple(
            Claim(id=f"c{at}", subject=one, predicate="met", object=other)
            for at, (one, other) in enumerate(ends)
        ),
    )


@pytest.fixture(scope="module")
def html() -> str:
    return render(wheel(), kgraph.open(ROOT).ontology, Trust(), title="Wheel")


def drawn(page: Page) -> set[str]:
    found = page.evaluate(
        "() => kgraph.network.body.nodeIndices.map(place => kgraph.book.entities[place].id)"
    )
    return set(found)


def test_every_ring_has_a_fair_share(open_page: Opener, html: str) -> None:
    opened = open_page(html, at="#entity=Hub")
    page = opened.page
    note = page.locator("#note")
    assert note.inner_text() == (
        "60 of 101 entities: 1 in the middle, ring 1: 59 of 100; the table has all claims"
    )
    one = drawn(page)
    assert {f"N{at}" for at in range(10)} < one
    page.get_by_role("button", name="2", exact=True).click()
    second = len(
        {
            name
            for pair in wheel().claims
            for name in (pair.subject, pair.object)
            if name.startswith("F")
        }
    )
    assert note.inner_text() == (
        f"60 of {101 + second} entities: 1 in the middle, ring 1: 30 of 100, "
        f"ring 2: 29 of {second}; the table has all claims"
    )
    two = drawn(page)
    assert len(two) == 60
    assert sum(name.startswith("F") for name in two) == 29
    joined = {claim.object: claim.subject for claim in wheel().claims if claim.subject in two}
    assert all(name in joined for name in two if name.startswith("F"))
    assert opened.quiet(), opened.messages


def test_the_list_says_what_the_picture_has(open_page: Opener, html: str) -> None:
    page = open_page(html, at="#entity=Hub").page
    assert page.locator("#panel h4.drawn").all_inner_texts() == [
        "In the picture · 59",
        "No room in the picture · 41",
    ]
    lines = page.evaluate(
        "() => kgraph.network.body.edgeIndices.map(place => kgraph.book.claims[place].id)"
    )
    rows = page.locator("#panel .list").first.locator(".row")
    ids = rows.evaluate_all("all => all.map(each => each.dataset.claim)")
    assert sorted(ids) == sorted(lines)
    page = open_page(html, at="#around=Hub&steps=2").page
    first, second = page.locator("#panel h3.drawn").all_inner_texts()
    counts = [int(re.sub(r"\D", "", each)) for each in (first, second)]
    assert sum(counts) == page.evaluate("() => kgraph.state.shown")
    assert counts[0] == page.evaluate("() => kgraph.network.body.edgeIndices.length")
    assert page.locator("#note").is_visible()


def scale(page: Page) -> float:
    """Pixels of screen for one of the network."""
    return float(
        page.evaluate(
            """() => {
              if (kgraph.network.getScale) return kgraph.network.getScale();
              const [a, b] = [0, 100].map(x => kgraph.network.graphToViewport({ x, y: 0 }));
              return Math.abs(b.x - a.x) / 100;
            }"""
        )
    )


@pytest.mark.parametrize("which", ["sigma", "vis"])
def test_one_comes_as_near_as_an_entity_and_as_far_as_the_whole(
    open_page: Opener, html: str, seed_html: str, which: str
) -> None:
    opened = open_page(html if which == "sigma" else seed_html)
    page = opened.page
    page.mouse.move(700, 400)
    for _ in range(40):
        page.mouse.wheel(0, 500)
    page.wait_for_timeout(800)
    far = scale(page)
    places = page.evaluate(
        """() => kgraph.book.entities.map(({ place }) => {
          const { x, y } = kgraph.book.data.network.nodes;
          const { network } = kgraph;
          return network.canvasToDOM
            ? network.canvasToDOM(network.getPosition(place))
            : network.graphToViewport({ x: x[place], y: -y[place] });
        })"""
    )
    width, height = page.evaluate(
        "() => [document.getElementById('network').clientWidth, "
        "document.getElementById('network').clientHeight]"
    )
    across = max(at["x"] for at in places) - min(at["x"] for at in places)
    down = max(at["y"] for at in places) - min(at["y"] for at in places)
    assert 0.5 < max(across / width, down / height) < 0.8
    for _ in range(60):
        page.mouse.wheel(0, -500)
    page.wait_for_timeout(800)
    near = scale(page)
    assert near == pytest.approx(3, rel=0.05)
    page.locator("#zoom button").first.click()
    page.wait_for_timeout(500)
    assert far < scale(page) < near
    assert opened.quiet()


def test_of_a_path_that_is_not_there_both_ends_are_in_view(
    open_page: Opener, seed_html: str
) -> None:
    for width, height in ((1400, 900), (390, 844)):
        page = open_page(
            seed_html, at="#path=Axios&to=Kirill_Dmitriev", width=width, height=height
        ).page
        page.wait_for_timeout(1200)
        covered = page.locator("#panel").bounding_box() if width < 800 else None
        room = page.locator("#network").bounding_box()
        assert room
        bottom = covered["y"] if covered else room["y"] + room["height"]
        for name in ("Axios", "Kirill_Dmitriev"):
            x, y = page.evaluate(
                """id => {
                  const at = kgraph.network.getPosition(kgraph.book.entitiesById.get(id).place);
                  const { x, y } = kgraph.network.canvasToDOM(at);
                  return [x, y];
                }""",
                name,
            )
            assert 0 < x < room["width"]
            assert room["y"] < room["y"] + y < bottom


def test_the_first_look_is_at_what_the_filters_let_pass(open_page: Opener, seed_html: str) -> None:
    whole = scale(open_page(seed_html).page)
    page = open_page(seed_html, at="#around=Paris&steps=1").page
    assert page.evaluate("() => kgraph.state.shown") < 5
    assert scale(page) > 1.3 * whole
    fit = page.get_by_role("button", name="Fit to what is shown")
    for _ in range(3):
        page.get_by_role("button", name="Zoom out").click()
        page.wait_for_timeout(300)
    fit.click()
    page.wait_for_timeout(1500)
    assert scale(page) > 1.3 * whole
    page.locator('#shown [data-key="all"]').click()
    assert page.get_by_role("button", name="Whole network").count() == 1


def speakers() -> Corpus:
    """Three people; one of them only speaks, and one of the claims is not theirs."""
    people = tuple(Entity(id=name, kind="Person") for name in ("A", "B"))
    voice = Entity(id="V", kind="Organisation")
    claims = (
        Claim(id="c1", subject="A", predicate="met", object="B", attribution=("V",)),
        Claim(id="c2", subject="B", predicate="met", object="A", attribution=("V",)),
        Claim(id="c3", subject="A", predicate="met", object="B"),
    )
    return Corpus(entities=(*people, voice), claims=claims)


def test_who_only_speaks_stands_back_and_is_explained(open_page: Opener) -> None:
    html = render(speakers(), kgraph.open(ROOT).ontology, Trust(), title="Voices")
    opened = open_page(html, at="#entity=V")
    page = opened.page
    words = "Only speaks, in 2 claims: no claim in view is about it, so no line leads here"
    assert page.locator("#panel .voice").inner_text() == words
    page.keyboard.press("Escape")
    node = "place => kgraph.network.body.data.nodes.get(place)"
    place = page.evaluate("() => kgraph.book.entitiesById.get('V').place")
    other = page.evaluate("() => kgraph.book.entitiesById.get('A').place")
    assert words in page.evaluate(node, place)["title"]
    assert page.evaluate(node, place)["color"]["background"].startswith("rgb(")
    assert not page.evaluate(node, other)["color"]["background"].startswith("rgb(")
    counts = page.locator('.facet[data-facet="kind"] .count').all_inner_texts()
    assert counts == ["2", "1"]
    page.locator('[data-facet="kind"] input[data-value="Organisation"]').uncheck()
    assert page.evaluate("() => kgraph.state.shown") == 3
    assert page.evaluate(node, place)["hidden"] is True
    assert opened.quiet()


def test_head_and_hints_count_claims(open_page: Opener) -> None:
    html = render(speakers(), kgraph.open(ROOT).ontology, Trust(), title="Voices")
    page = open_page(html).page
    said = page.locator("#counts").inner_text()
    assert said == "3 entities · 3 claims: 3 state facts, 0 withheld"
    hint = page.locator("#counts span", has_text="state facts").get_attribute("title")
    assert hint == "Claims that warrant a fact. Several can warrant the same: they make 2 triples"
    shown = page.locator("#shown span").first.get_attribute("title")
    assert shown == "Of these 3 state facts, 0 are withheld"
