"""A network too large to be drawn whole: its overview, what is around one entity, and no WebGL2."""

from __future__ import annotations

import gzip
import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import TimeoutError as TookTooLong

import kgraph
from bench.corpus import sample
from kgraph.model import Claim, Corpus, Entity
from kgraph.page import render
from kgraph.page.files import LARGE
from kgraph.warrant import Trust
from tests.page.conftest import ROOT
from tests.page.test_packed import unpacked

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opened, Opener

pytestmark = pytest.mark.browser

NO_WEBGL = """() => {
  const real = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith("webgl") ? null : real.call(this, kind, ...rest);
  };
}"""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return sample(9000, 3000)


@pytest.fixture(scope="module")
def html(corpus: Corpus) -> str:
    return render(corpus, kgraph.open(ROOT).ontology, Trust(), title="Large")


@pytest.fixture
def large(open_page: Opener, html: str) -> Opened:
    return open_page(html)


def by_sigma(page: Page) -> bool:
    return bool(page.evaluate("() => 'getCamera' in kgraph.network"))


def test_data_are_compressed_without_a_clock(html: str, corpus: Corpus) -> None:
    blocks = [
        unpacked(re.findall(f'"application/gzip;base85" id="{name}">([^<]*)<', html)[0])
        for name in ("kgraph-data", "kgraph-texts")
    ]
    assert {packed[4:8] for packed in blocks} == {bytes(4)}
    text, texts = (gzip.decompress(packed).decode("utf-8") for packed in blocks)
    assert len(text) + len(texts) > LARGE > sum(map(len, blocks))
    assert texts.endswith(corpus.documents[-1].text)
    data = json.loads(text)
    assert len(data["claims"]["id"]) == len(corpus.claims) == 9000
    again = render(corpus, kgraph.open(ROOT).ontology, Trust(), title="Large")
    assert again == html


def test_the_overview_is_drawn_by_sigma(large: Opened) -> None:
    page = large.page
    assert by_sigma(page)
    count = page.evaluate("() => kgraph.network.getGraph().order")
    assert f"Overview: {count:,} entities." in page.locator("#note").inner_text()
    assert page.evaluate("() => kgraph.network.getGraph().size") > 50
    assert page.evaluate("() => kgraph.state.shown") == 9000
    assert large.quiet(), large.messages


POINT = """() => {
  const graph = kgraph.network.getGraph();
  const box = document.getElementById("network").getBoundingClientRect();
  const [most] = graph.nodes().sort((a, b) => graph.degree(b) - graph.degree(a));
  const { x, y, label } = graph.getNodeAttributes(most);
  const at = kgraph.network.graphToViewport({ x, y });
  return { x: box.x + at.x, y: box.y + at.y, label };
}"""


def test_a_point_opens_its_entity_and_what_is_around_it(large: Opened) -> None:
    page = large.page
    page.wait_for_timeout(300)
    at = page.evaluate(POINT)
    page.mouse.click(at["x"], at["y"])
    page.wait_for_function("() => kgraph.state.selected")
    assert page.locator("#panel h2").inner_text() == at["label"]
    assert not by_sigma(page)
    drawn = page.evaluate("() => kgraph.network.body.nodeIndices.length")
    assert 2 <= drawn <= 60
    note = page.locator("#note").inner_text()
    assert str(drawn) in note
    page.keyboard.press("Escape")
    assert by_sigma(page)
    page.go_back()
    page.wait_for_function("() => kgraph.state.selected")
    assert large.quiet(), large.messages


LINES = """() => {
  const network = kgraph.network;
  const graph = network.getGraph();
  const box = document.getElementById("network").getBoundingClientRect();
  const { width, height } = network.getDimensions();
  const at = node => network.graphToViewport(graph.getNodeAttributes(node));
  const clear = (one, other) => graph.nodes().every(node => {
    const { x, y } = at(node);
    return Math.hypot(x - one, y - other) > 25;
  });
  // How far a point is from the straight line of another claim.
  const far = (other, x, y) => {
    const [a, b] = graph.extremities(other).map(at);
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const part = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
    const on = Math.min(Math.max(part, 0), 1);
    return Math.hypot(a.x + on * dx - x, a.y + on * dy - y);
  };
  const aside = other => Math.abs(graph.getEdgeAttribute(other, "lane"));
  const alone = (edge, ends, x, y) => graph.edges().every(other =>
    other === edge || graph.edges(...ends).includes(other) || far(other, x, y) > 8 + aside(other));
  const found = [];
  for (const edge of graph.edges()) {
    if (found.length === 8) break;
    const { lane } = graph.getEdgeAttributes(edge);
    const ends = graph.extremities(edge);
    const [a, b] = ends.map(at);
    const long = Math.hypot(b.x - a.x, b.y - a.y);
    // To the left of who goes from a to b, on a screen whose y goes down.
    const x = a.x * 0.55 + b.x * 0.45 + lane * (b.y - a.y) / long;
    const y = a.y * 0.55 + b.y * 0.45 - lane * (b.x - a.x) / long;
    if (long < 60 || x < 20 || y < 60 || x > width - 20 || y > height - 20) continue;
    if (!clear(x, y) || !alone(edge, ends, x, y)) continue;
    // The buttons that zoom lie over the picture.
    const top = document.elementFromPoint(box.x + x, box.y + y);
    if (!document.getElementById("network").contains(top)) continue;
    found.push({ edge: Number(edge), ends, lane, x: box.x + x, y: box.y + y });
  }
  return found;
}"""
LOOK = "view => { kgraph.network.getCamera().setState(view); }"


def opened_at(page: Page, view: dict[str, float], line: dict[str, Any]) -> bool:
    """Whether a click on a line, in a view, opens its claim."""
    page.evaluate(LOOK, view)
    page.wait_for_timeout(400)
    page.mouse.move(line["x"] - 2, line["y"] - 2)
    page.mouse.move(line["x"], line["y"])
    page.mouse.click(line["x"], line["y"])
    wanted = page.evaluate("place => kgraph.book.claims[place].id", line["edge"])
    selected = page.evaluate("() => kgraph.state.selected")
    page.keyboard.press("Escape")
    return selected is not None and selected["id"] == wanted


@pytest.mark.parametrize("zoom", [0.9, 0.2, 0.06])
def test_the_line_under_the_pointer_opens_at_three_zooms(large: Opened, zoom: float) -> None:
    page = large.page
    page.evaluate(LOOK, {"ratio": zoom})
    page.wait_for_timeout(500)
    view = page.evaluate("() => kgraph.network.getCamera().getState()")
    found = page.evaluate(LINES)
    assert found
    assert all(opened_at(page, view, line) for line in found)
    assert large.quiet(), large.messages


def test_parallel_lines_open_their_own_claims(open_page: Opener) -> None:
    entities = tuple(Entity(id=f"E{number}", kind="State") for number in range(900))
    pairs = [(f"E{n}", f"E{n + 1}") for n in range(0, 898, 2)]
    claims = [
        Claim(id=f"c{n}-{k}", subject=pair[k % 2], predicate="annexed", object=pair[1 - k % 2])
        for n, pair in enumerate(pairs)
        for k in range(3)
    ]
    corpus = Corpus(entities=entities, claims=tuple(claims))
    html = render(corpus, kgraph.open(ROOT).ontology, Trust(), title="Parallel")
    opened = open_page(html)
    page = opened.page
    page.evaluate(LOOK, {"ratio": 0.05})
    page.wait_for_timeout(500)
    view = page.evaluate("() => kgraph.network.getCamera().getState()")
    by_ends: dict[tuple[str, ...], list[Any]] = {}
    for line in page.evaluate(LINES):
        by_ends.setdefault(tuple(sorted(line["ends"])), []).append(line)
    three = next(lines for lines in by_ends.values() if len(lines) == 3)
    assert sorted(abs(line["lane"]) for line in three) == [0, 6, 6]
    assert [opened_at(page, view, line) for line in three] == [True, True, True]
    assert opened.quiet(), opened.messages


def test_coming_nearer_draws_every_line(large: Opened, corpus: Corpus) -> None:
    page = large.page
    page.evaluate(
        """() => {
          const { x, y } = kgraph.network.getNodeDisplayData("0");
          kgraph.network.getCamera().setState({ x, y, ratio: 0.03 });
        }"""
    )
    page.wait_for_function(
        """() => {
          const network = kgraph.network;
          const graph = network.getGraph();
          const { width, height } = network.getDimensions();
          const seen = graph.nodes().filter(node => {
            const { x, y } = network.graphToViewport(graph.getNodeAttributes(node));
            return x > 0 && y > 0 && x < width && y < height;
          });
          const lines = new Set(seen.flatMap(node => graph.edges(node)));
          const claims = kgraph.book.claims.filter(claim => claim.subject !== claim.object &&
            (seen.includes(String(claim.subject)) || seen.includes(String(claim.object))));
          return seen.length > 0 && seen.length <= 260 && lines.size === claims.length;
        }"""
    )


def test_filters_and_search_reach_everything(large: Opened, corpus: Corpus) -> None:
    page = large.page
    page.locator('[data-facet="standing"] input[data-value="fact"]').uncheck()
    facts = sum(page.evaluate("() => kgraph.book.claims.map(c => c.failing.length === 0)"))
    assert page.evaluate("() => kgraph.state.shown") == 9000 - facts
    last = corpus.claims[-1]
    page.locator("#query").fill(last.evidence[0].quote)
    page.wait_for_function("() => document.querySelectorAll('#results [role=option]').length > 0")
    page.keyboard.press("Enter")
    page.wait_for_function("() => kgraph.state.selected")
    assert page.evaluate("() => kgraph.state.selected.type") == "claim"
    assert large.quiet(), large.messages


def test_without_webgl2_the_page_says_so_and_draws_the_hubs(open_page: Opener, html: str) -> None:
    opened = open_page(html, before=f"({NO_WEBGL})()")
    page = opened.page
    assert not by_sigma(page)
    note = page.locator("#note").inner_text()
    assert note.startswith("This browser has no WebGL2: the 220 entities with most claims")
    assert page.evaluate("() => kgraph.network.body.nodeIndices.length") == 220
    page.locator(".row").first.click()
    assert page.locator("#panel blockquote").count() > 0
    assert page.evaluate("() => kgraph.network.body.nodeIndices.length") <= 60
    page.keyboard.press("Escape")
    assert page.evaluate("() => kgraph.network.body.nodeIndices.length") == 220
    assert opened.quiet(), opened.messages


def test_small_pages_carry_no_second_drawer(html: str, seed_html: str) -> None:
    licence: Any = "Permission is hereby granted"
    assert "sigmaParts" in html
    assert licence in html
    assert "var sigmaParts" not in seed_html


def test_of_many_documents_those_that_are_asked_for_are_drawn(
    large: Opened, corpus: Corpus
) -> None:
    page = large.page
    page.locator("#tab-document").click()
    articles = page.locator("#view-document article")
    assert articles.count() == 12
    page.locator("#view-document .more").click()
    assert articles.count() == 24
    claim = next(c for c in reversed(corpus.claims) if c.evidence)
    page.evaluate("id => { location.hash = `claim=${id}&tab=document`; }", claim.id)
    page.wait_for_selector("#view-document mark.on")
    assert articles.count() == 12
    said = "".join(page.locator("#view-document mark.on").all_inner_texts())
    assert said in " ".join(each.quote for each in claim.evidence)
    assert large.quiet(), large.messages


def test_what_a_line_says_goes_with_the_line(large: Opened) -> None:
    page = large.page
    page.evaluate(LOOK, {"ratio": 0.2})
    page.wait_for_timeout(500)
    line = page.evaluate(LINES)[0]
    tip = page.locator("#tip")

    def point() -> None:
        # What is under the pointer is looked up when the picture is drawn; a move before is lost.
        for _ in range(10):
            page.mouse.move(line["x"] - 30, line["y"] - 30)
            page.mouse.move(line["x"], line["y"], steps=4)
            with suppress(TookTooLong):
                page.wait_for_selector("#tip:not([hidden])", timeout=2000)
                return
        pytest.fail("no line says its words")

    point()
    assert page.evaluate("place => kgraph.book.claims[place].sentence[0]", line["edge"]) == (
        tip.inner_text()
    )
    page.mouse.wheel(0, -200)
    page.wait_for_selector("#tip", state="hidden")
    page.evaluate(LOOK, {"ratio": 0.2})
    page.wait_for_timeout(500)
    view = page.evaluate("() => kgraph.network.getCamera().getState()")
    page.evaluate(LOOK, view)
    line = page.evaluate(LINES)[0]
    point()
    page.evaluate("() => { location.hash = `entity=${kgraph.book.entities[0].id}`; }")
    page.wait_for_function("() => kgraph.state.selected")
    assert not tip.is_visible()
    assert large.quiet(), large.messages


def test_the_note_counts_what_the_filters_let_pass(large: Opened) -> None:
    page = large.page
    box = page.locator('[data-facet="standing"] .only[data-value="denied"]')
    box.locator("xpath=..").hover()
    box.click()
    kinds = page.locator('.facet[data-facet="kind"] .count').all_inner_texts()
    entities = sum(int(each.replace(",", "")) for each in kinds)
    assert page.locator("#note").inner_text().startswith(f"Overview: {entities:,} entities.")
