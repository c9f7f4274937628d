"""Words in the picture: large enough at every zoom, never on each other, never struck through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import kgraph
from bench.corpus import sample
from kgraph.page import render
from kgraph.warrant import Trust
from tests.page.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opener

pytestmark = pytest.mark.browser

LISTENS = """(() => {
  const real = CanvasRenderingContext2D.prototype.fillText;
  window.written = [];
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    const letter = Number(/([\\d.]+)px/.exec(this.font)[1]);
    const { a, e, f } = this.getTransform();
    const [x, y] = [rest[0] * a + e, rest[1] * a + f];
    const half = this.measureText(text).width * a / 2;
    window.written.push({
      text, size: letter * a / devicePixelRatio,
      left: x - half, right: x + half, top: y - letter * a * 0.45, bottom: y + letter * a * 0.45,
    });
    return real.call(this, text, ...rest);
  };
})()"""
"""Remember what is written on canvases: how large on the screen, and where on the canvas."""

WORDS = "() => kgraph.words"
ZOOM = """scale => {
  window.written = [];
  kgraph.network.moveTo({ scale });
  kgraph.network.redraw();
  return window.written;
}"""


def apart(words: list[Any]) -> bool:
    """Whether no words lie on others."""
    return all(
        one["right"] <= other["left"] + 0.01
        or other["right"] <= one["left"] + 0.01
        or one["bottom"] <= other["top"] + 0.01
        or other["bottom"] <= one["top"] + 0.01
        for at, one in enumerate(words)
        for other in words[at + 1 :]
    )


def names(words: list[Any]) -> set[str]:
    return {each["text"] for each in words if each["owner"].startswith("entity")}


OPENING = {(1400, 900): (34, 4), (1024, 700): (24, 0), (844, 390): (12, 0), (390, 844): (18, 0)}
"""Window: how many names and words of lines there is room for at least."""


@pytest.mark.parametrize("language", ["en", "pl"])
@pytest.mark.parametrize(("width", "height"), OPENING)
def test_the_opening_view_can_be_read(
    width: int, height: int, language: str, open_page: Opener, seed_html: str
) -> None:
    page = open_page(seed_html, width=width, height=height, at=f"#lang={language}").page
    words = page.evaluate(WORDS)
    room = page.locator("#network").bounding_box()
    assert room
    for each in words:
        assert each["letter"] >= 11
        assert each["left"] >= 0
        assert each["right"] <= room["width"]
        assert each["top"] >= 0
        assert each["bottom"] <= room["height"]
    assert apart(words)
    least_names, least_said = OPENING[width, height]
    assert len(names(words)) >= least_names
    assert len(words) - len(names(words)) >= least_said
    hubs = {"en": {"Russia", "Ukraine", "United States"}}.get(
        language, {"Rosja", "Ukraina", "Stany Zjednoczone"}
    )
    assert hubs <= names(words)


@pytest.mark.parametrize("view", ["", "#entity=Russia", "#claim=c34"])
def test_letters_are_as_large_at_every_zoom(view: str, open_page: Opener, seed_html: str) -> None:
    opened = open_page(seed_html, before=LISTENS, at=view)
    page = opened.page
    page.wait_for_timeout(500)
    shown = []
    for scale in (0.15, 0.4, 1.0, 2.5):
        written = page.evaluate(ZOOM, scale)
        assert written
        assert {round(each["size"], 1) for each in written} <= {11.5, 13.0}
        assert page.evaluate(WORDS)
        shown.append(len(page.evaluate(WORDS)))
    assert shown[0] < shown[1] < shown[2]
    assert opened.quiet(), opened.messages


STRUCK = """() => {
  const network = kgraph.network;
  const surface = document.querySelector("#close canvas").getContext("2d");
  const ratio = surface.canvas.width / surface.canvas.clientWidth;
  const pixels = ({ left, right, top, bottom }) =>
    surface.getImageData(left, top, right - left, bottom - top).data;
  // A canvas that is read from is soon drawn by another part of the browser, a shade otherwise.
  for (let turn = 0; turn < 3; turn++) {
    window.written = [];
    network.redraw();
    window.written.map(pixels);
  }
  const names = window.written.filter(each => Math.abs(each.size - 13) < 0.01);
  const with_ = names.map(pixels);
  const through = names.filter(name => Object.values(network.body.edges).some(edge => {
    const via = edge.edgeType.getViaNode();
    return Array.from({ length: 400 }, (_, part) => {
      const { x, y } = network.canvasToDOM(edge.edgeType.getPoint(part / 400, via));
      return { x: x * ratio, y: y * ratio };
    }).some(({ x, y }) => x > name.left && x < name.right && y > name.top && y < name.bottom);
  }));
  network.renderer._drawEdges = network.renderer._drawArrows = () => {};
  network.redraw();
  const without = names.map(pixels);
  return {
    through: through.length,
    found: names.filter((_, at) =>
      with_[at].some((value, place) => Math.abs(value - without[at][place]) > 32)
    ).map(({ text }) => text),
  };
}"""
"""How many rows of names lie over lines, and those that look otherwise without any line."""


@pytest.mark.parametrize(("width", "height"), [(1400, 900), (1024, 700), (390, 844)])
def test_no_line_strikes_a_name_through(
    width: int, height: int, open_page: Opener, seed_html: str
) -> None:
    page = open_page(seed_html, width=width, height=height, before=LISTENS).page
    struck = page.evaluate(STRUCK)
    assert struck["through"] > 2
    assert struck["found"] == []


def said(page: Page) -> set[str]:
    """The claims whose lines have words."""
    return {each["owner"] for each in page.evaluate(WORDS) if each["owner"].startswith("claim")}


def says(page: Page, claims: set[str]) -> None:
    """Wait until the lines of these claims have words, and no others."""
    page.wait_for_function(
        """wanted => {
          const owners = kgraph.words.map(each => each.owner);
          const said = owners.filter(each => each.startsWith("claim"));
          return said.length === wanted.length && wanted.every(each => said.includes(each));
        }""",
        arg=sorted(claims),
    )


SILENT = """() => {
  const network = kgraph.network;
  const said = new Set(kgraph.words.map(each => each.owner));
  const box = document.getElementById("network").getBoundingClientRect();
  const free = (x, y) => network.getNodeAt({ x, y }) === undefined && kgraph.words.every(each =>
    x < each.left || x > each.right || y < each.top || y > each.bottom);
  const at = edge => network.canvasToDOM(edge.edgeType.getPoint(0.5, edge.edgeType.getViaNode()));
  const places = Object.values(network.body.edges)
    .map(edge => ({ owner: `claim ${edge.id}`, ...at(edge) }));
  return places.filter(({ owner, x, y }) => !said.has(owner) && free(x, y) &&
      places.every(each => each.owner === owner || Math.hypot(each.x - x, each.y - y) > 30))
    .map(({ owner, x, y }) => ({ owner, x: box.x + x, y: box.y + y }));
}"""
"""Lines without words, with where their middles are."""


def test_a_line_without_words_says_them_under_the_pointer(
    open_page: Opener, seed_html: str
) -> None:
    page = open_page(seed_html).page
    before = said(page)
    line = page.evaluate(SILENT)[0]
    page.mouse.move(line["x"] - 40, line["y"] - 40)
    page.mouse.move(line["x"], line["y"], steps=3)
    page.wait_for_function(
        "owner => kgraph.words.some(each => each.owner === owner)", arg=line["owner"]
    )
    assert apart(page.evaluate(WORDS))
    page.mouse.move(300, 300)
    page.wait_for_function(
        "owner => !kgraph.words.some(each => each.owner === owner)", arg=line["owner"]
    )
    assert said(page) == before


def test_what_is_selected_says_all_its_lines(open_page: Opener, seed_html: str) -> None:
    page = open_page(seed_html).page
    all_claims = kgraph.open(ROOT).claims()
    about = {
        f"claim {place}"
        for place, claim in enumerate(all_claims)
        if "Steve_Witkoff" in (claim.subject, claim.object)
    }
    assert not about <= said(page)
    page.evaluate("() => { location.hash = 'entity=Steve_Witkoff'; }")
    says(page, about)
    page.evaluate("() => { location.hash = 'claim=c34'; }")
    says(page, {f"claim {place}" for place, each in enumerate(all_claims) if each.id == "c34"})


def test_a_click_on_words_opens_what_they_belong_to(open_page: Opener, seed_html: str) -> None:
    page = open_page(seed_html).page
    box = page.locator("#network").bounding_box()
    assert box
    for kind in ("entity", "claim"):
        word = next(each for each in page.evaluate(WORDS) if each["owner"].startswith(kind))
        x, y = (word["left"] + word["right"]) / 2, (word["top"] + word["bottom"]) / 2
        page.mouse.click(box["x"] + x, box["y"] + y)
        assert page.evaluate("() => kgraph.state.selected.type") == kind
        page.keyboard.press("Escape")
        page.locator("#zoom button").last.click()
        page.wait_for_timeout(500)


def test_the_names_of_an_overview(open_page: Opener) -> None:
    html = render(sample(6000, 2000), kgraph.open(ROOT).ontology, Trust(), title="Large")
    opened = open_page(html, before=LISTENS)
    page = opened.page
    for ratio in (1, 0.3, 0.05):
        page.evaluate("ratio => { kgraph.network.getCamera().setState({ ratio }); }", ratio)
        page.wait_for_timeout(400)
        words = page.evaluate(WORDS)
        assert len(words) > 3
        assert {each["letter"] for each in words} == {13}
        assert apart(words)
    assert {round(each["size"], 1) for each in page.evaluate("() => window.written")} == {13.0}
    assert opened.quiet(), opened.messages
