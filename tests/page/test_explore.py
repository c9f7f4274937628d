"""Finding one's way: neighbourhood, paths, time, conflicts, and what is under the pointer."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest

import kgraph
from kgraph.analyse.part import near
from kgraph.analyse.paths import shortest_paths
from kgraph.edtf import bounds
from kgraph.model import Claim, Corpus, Entity, Polarity
from kgraph.page import render
from kgraph.query import ask
from kgraph.warrant import Trust
from tests.page.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opened, Opener

pytestmark = pytest.mark.browser


@pytest.fixture
def seed(open_page: Opener, seed_html: str) -> Opened:
    return open_page(seed_html)


def rows(page: Page) -> set[str]:
    """The ids of the claims in the list."""
    found = page.locator("#panel .row").evaluate_all("all => all.map(each => each.dataset.claim)")
    return set(found)


def search(page: Page, words: str) -> None:
    page.locator("#query").fill(words)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_the_surroundings_of_an_entity(seed: Opened, steps: int) -> None:
    page = seed.page
    wanted = near(kgraph.open(ROOT).claims(), "Steve_Witkoff", steps)
    search(page, "Witkoff")
    page.get_by_role("button", name=str(steps), exact=True).click()
    assert page.evaluate("() => kgraph.state.shown") == len(wanted)
    page.keyboard.press("Escape")
    assert rows(page) == wanted
    assert f"{len(wanted)} of 50 claims shown" in page.locator("#shown").inner_text()
    hashed = page.evaluate("() => location.hash")
    assert f"around=Steve_Witkoff&steps={steps}" in hashed
    page.locator("#shown .drop").click()
    assert page.evaluate("() => kgraph.state.shown") == 50
    page.go_back()
    page.wait_for_function("n => kgraph.state.shown === n", arg=len(wanted))
    assert seed.quiet()


def test_paths_between_two_entities(seed: Opened) -> None:
    page = seed.page
    search(page, "Witkoff")
    page.locator("#path-to").fill("zelenski")
    page.locator("#path-to").press("Enter")
    wanted = shortest_paths(kgraph.open(ROOT), "Steve_Witkoff", "Volodymyr_Zelensky", withheld=True)
    ways = page.locator("#panel .route")
    assert ways.count() == len(wanted)
    found = [
        [
            set(step.evaluate_all("all => all.map(each => each.dataset.claim)"))
            for step in [each.locator(".row") for each in way.locator("li.rows").all()]
        ]
        for way in ways.all()
    ]
    for way in wanted:
        assert [{claim.id for claim in step.claims} for step in way] in found
    said = set(page.locator("#panel .route .quote").all_inner_texts())
    steps = [step for way in wanted for step in way]
    assert said == {
        each.quote for step in steps for claim in step.claims for each in claim.evidence
    }
    hashed = page.evaluate("() => location.hash")
    assert hashed == "#path=Steve_Witkoff&to=Volodymyr_Zelensky"
    page.get_by_role("button", name="Swap the ends").click()
    assert page.evaluate("() => kgraph.state.selected.to") == "Steve_Witkoff"
    assert seed.quiet()


def node_at(page: Page, entity: str) -> tuple[float, float]:
    x, y = page.evaluate(
        """id => {
          const ids = kgraph.network.body.nodeIndices;
          const data = document.getElementById("kgraph-data").textContent;
          const names = window.names ??= JSON.parse(data);
          const at = names.entities.id.indexOf(id);
          const dom = kgraph.network.canvasToDOM(kgraph.network.getPosition(ids[at]));
          const box = document.getElementById("network").getBoundingClientRect();
          return [box.x + dom.x, box.y + dom.y];
        }""",
        entity,
    )
    return x, y


def test_a_second_entity_with_shift_is_the_end_of_a_path(seed: Opened) -> None:
    page = seed.page
    page.mouse.click(*node_at(page, "Steve_Witkoff"))
    assert page.evaluate("() => kgraph.state.selected.id") == "Steve_Witkoff"
    page.wait_for_timeout(500)
    page.keyboard.down("Shift")
    page.mouse.click(*node_at(page, "Kirill_Dmitriev"))
    page.keyboard.up("Shift")
    assert page.evaluate("() => kgraph.state.selected") == {
        "type": "path",
        "id": "Steve_Witkoff",
        "to": "Kirill_Dmitriev",
    }
    assert page.locator("#panel .route").count() == 1


def touching(first: str, last: str) -> set[str]:
    """The claims of the seed that touch these days."""
    found = set()
    for claim in kgraph.open(ROOT).claims():
        if claim.time:
            start, end = bounds(claim.time)
            starts = start is None or start.isoformat() <= last
            if starts and (end is None or end.isoformat() >= first):
                found.add(claim.id)
    return found


def undated() -> set[str]:
    """The claims of the seed without a date: they stay, whatever days are chosen."""
    return {claim.id for claim in kgraph.open(ROOT).claims() if not claim.time}


def test_the_brush_by_mouse(seed: Opened) -> None:
    page = seed.page
    box = page.locator(".time-track").bounding_box()
    assert box
    bars = page.locator(".time-track .bar")
    days = bars.evaluate_all("all => all.map(each => each.dataset.from)")
    first = next(at for at, day in enumerate(days) if day >= "2026-01-05")
    width = box["width"] / len(days)
    page.mouse.move(box["x"] + width * (first + 0.5), box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + width * (len(days) - 0.5), box["y"] + 12, steps=4)
    page.mouse.up()
    assert rows(page) == touching(days[first], "9999-12-31") | undated()
    assert page.evaluate("() => location.hash") == f"#from={days[first]}"
    assert f"+{len(undated())} undated" in page.locator(".time-said").inner_text()
    page.locator(".undated input").uncheck()
    assert rows(page) == touching(days[first], "9999-12-31")
    assert page.evaluate("() => location.hash") == f"#from={days[first]}&undated=no"
    assert "undated" not in page.locator(".time-said").inner_text()
    page.get_by_role("button", name="All days").click()
    assert page.evaluate("() => kgraph.state.shown") == 50 - len(undated())
    page.locator(".undated input").check()
    page.locator(".time-track").click(position={"x": 300, "y": 12})
    page.get_by_role("button", name="All days").click()
    assert page.evaluate("() => kgraph.state.shown") == 50
    assert seed.quiet()


def test_the_brush_by_keyboard(seed: Opened) -> None:
    page = seed.page
    days = page.locator(".time-track .bar").evaluate_all("all => all.map(e => e.dataset.from)")
    start = page.get_by_role("slider", name="First day")
    start.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("() => document.activeElement.dataset.part") == "first"
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    assert start.get_attribute("aria-valuenow") == str(len(days) - 2)
    page.get_by_role("slider", name="Last day").focus()
    page.keyboard.press("ArrowLeft")
    last = page.get_by_role("slider", name="Last day").get_attribute("aria-valuetext")
    assert last
    assert rows(page) == touching(days[-2], "2026-01-11") | undated()
    assert seed.quiet()


def test_the_timeline_has_every_claim_in_the_order_of_time(seed: Opened) -> None:
    page = seed.page
    page.locator("#tab-timeline").click()
    order = page.locator("[data-time]").evaluate_all("all => all.map(each => each.dataset.time)")
    claims = {claim.id: claim for claim in kgraph.open(ROOT).claims()}
    assert sorted(order) == sorted(claims)
    begins = []
    for name in order:
        start, end = bounds(claims[name].time or "") if claims[name].time else (None, None)
        day = start or end
        begins.append(day.isoformat() if day else "9999")
    assert begins == sorted(begins)
    months = page.locator("#view-timeline h2").all_inner_texts()
    undated = "Without a date, by day of publication"
    assert months == ["December 2025", "January 2026", undated]
    page.locator('[data-time="c34"]').click()
    assert page.evaluate("() => kgraph.state.selected.id") == "c34"
    assert page.locator('[data-time="c34"]').get_attribute("aria-current") == "true"
    page.locator('[data-facet="modality"] input[data-value="actual"]').uncheck()
    assert page.locator("[data-time]").count() == 15
    assert seed.quiet()


def contradicting() -> tuple[str, Corpus]:
    """A corpus with every conflict that question 11 knows, and pairs that are none."""
    project = kgraph.open(ROOT)
    kinds = {"S": "State", "T": "State", "L": "Place", "M": "Place", "P": "Person", "Q": "Person"}
    no = Polarity.NEGATIVE
    claims = [
        Claim(id="c1", subject="S", predicate="annexed", object="L", time="2025"),
        Claim(id="c2", subject="S", predicate="annexed", object="L", polarity=no, time="2025-03"),
        Claim(id="c3", subject="S", predicate="annexed", object="M", time="2024"),
        Claim(id="c4", subject="S", predicate="annexed", object="M", polarity=no, time="2025"),
        Claim(id="c5", subject="P", predicate="met", object="Q"),
        Claim(id="c6", subject="Q", predicate="met", object="P", polarity=no),
        Claim(id="c7", subject="P", predicate="presidentOf", object="S", time="2020/2022"),
        Claim(id="c8", subject="P", predicate="presidentOf", object="T", time="2022/.."),
        Claim(id="c9", subject="Q", predicate="presidentOf", object="T", time="2023"),
        Claim(id="d1", subject="Q", predicate="presidentOf", object="S", time="2019"),
    ]
    entities = tuple(Entity(id=name, kind=kind) for name, kind in kinds.items())
    corpus = Corpus(entities=entities, claims=tuple(claims))
    return render(corpus, project.ontology, Trust(), title="Conflicts"), corpus


def test_conflicts_are_those_of_the_question(open_page: Opener, tmp_path: Any) -> None:
    html, corpus = contradicting()
    lines = [f"{entity.id} : {entity.kind}" for entity in corpus.entities]
    for claim in corpus.claims:
        word = "not " if claim.polarity == "-" else ""
        when = f" @{claim.time}" if claim.time else ""
        lines.append(f"{claim.subject} {word}{claim.predicate} {claim.object}{when} ^{claim.id}")
    folder = tmp_path / "project"
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "a.kg").write_text("\n".join(lines) + "\n", "utf-8")
    wanted: dict[str, set[str]] = defaultdict(set)
    for row in ask(kgraph.open(folder), "contradictions", {}):
        wanted[str(row["kind"])] |= {str(row["claim"]), str(row["other_claim"])}
    opened = open_page(html, at="#tab=conflicts")
    page = opened.page
    headings = {
        "Said and denied": "denied",
        "Two values": "two values",
        "Two holders": "two holders",
    }
    found = {
        headings[section.locator("h2").inner_text().split(" · ")[0]]: set(
            section.locator(".row").evaluate_all("all => all.map(each => each.dataset.claim)")
        )
        for section in page.locator("#view-conflicts section").all()
    }
    assert found == dict(wanted)
    assert wanted["denied"] == {"c1", "c2", "c5", "c6"}
    page.locator('#view-conflicts [data-claim="c2"]').click()
    assert page.evaluate("() => kgraph.state.selected.id") == "c2"
    assert opened.quiet()


def test_without_conflicts_the_tab_says_what_it_looked_for(seed: Opened) -> None:
    seed.page.locator("#tab-conflicts").click()
    assert (
        "No visible claim contradicts another." in seed.page.locator("#view-conflicts").inner_text()
    )


LINES = """([zoom, shift]) => {
  const network = kgraph.network;
  network.moveTo({ scale: zoom, position: shift });
  network.redraw();
  const box = document.getElementById("network").getBoundingClientRect();
  const data = JSON.parse(document.getElementById("kgraph-data").textContent);
  return Object.values(network.body.edges).map(edge => {
    const at = network.canvasToDOM(edge.edgeType.getPoint(0.5, edge.edgeType.getViaNode()));
    return { id: data.claims.id[edge.id], x: box.x + at.x, y: box.y + at.y };
  });
}"""


def parallel() -> str:
    """Five claims between the same two entities, both ways, and a claim of one on itself."""
    project = kgraph.open(ROOT)
    ways = [("A", "B"), ("B", "A"), ("A", "B"), ("B", "A"), ("A", "B")]
    claims = tuple(
        Claim(id=f"c{number}", subject=one, predicate="annexed", object=other)
        for number, (one, other) in enumerate(ways)
    )
    entities = tuple(Entity(id=name, kind="State") for name in ("A", "B"))
    corpus = Corpus(entities=entities, claims=claims)
    return render(corpus, project.ontology, Trust(), title="Parallel")


@pytest.mark.parametrize("zoom", [0.45, 1.0, 2.6])
def test_the_line_under_the_pointer_is_the_one_that_opens(open_page: Opener, zoom: float) -> None:
    opened = open_page(parallel())
    page = opened.page
    found = page.evaluate(LINES, [zoom, {"x": 0, "y": 0}])
    assert len({json.dumps([round(each["x"]), round(each["y"])]) for each in found}) == 5
    for each in found:
        page.mouse.click(each["x"], each["y"])
        assert page.evaluate("() => kgraph.state.selected.id") == each["id"]
        page.evaluate(LINES, [zoom, {"x": 0, "y": 0}])
    assert opened.quiet()


def test_a_line_that_a_filter_hides_does_not_open(seed: Opened) -> None:
    page = seed.page
    found = {each["id"]: each for each in page.evaluate(LINES, [1.0, {"x": 0, "y": 0}])}
    at = found["c24"]
    page.mouse.click(at["x"], at["y"])
    assert page.evaluate("() => kgraph.state.selected.id") == "c24"
    page.keyboard.press("Escape")
    page.locator('[data-facet="standing"] input[data-value="planned"]').uncheck()
    page.evaluate(LINES, [1.0, {"x": 0, "y": 0}])
    page.mouse.click(at["x"], at["y"])
    assert page.evaluate("() => kgraph.state.selected?.id") != "c24"
