"""The page fits every window: nothing runs out of it, no words lie on others, fingers find room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import kgraph
from kgraph.page import render
from tests.page.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opener

pytestmark = pytest.mark.browser

WINDOWS = [(1400, 900), (1024, 700), (844, 390), (768, 1024), (390, 844), (320, 568)]
PHONES = [(844, 390), (390, 844), (320, 568)]

OUTSIDE = """() => {
  const clips = style => ["auto", "scroll", "hidden", "clip"].includes(style.overflowX);
  const found = [];
  for (const element of document.querySelectorAll("body *")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest("canvas, svg *, .spoken")) continue;
    const box = element.getBoundingClientRect();
    let outer = element.parentElement;
    while (outer !== document.body && !clips(getComputedStyle(outer))) outer = outer.parentElement;
    // What a reader can scroll to is not lost.
    const scrolls = ["auto", "scroll"].includes(getComputedStyle(outer).overflowX);
    if (outer !== document.body && scrolls) continue;
    if (box.width && (box.left < -0.5 || box.right > innerWidth + 0.5)) {
      found.push(`${element.tagName}#${element.id}.${element.className} ${box.right}`);
    }
  }
  return found;
}"""
"""Elements that run out of the window to a side."""

OVERPRINTED = """() => {
  const texts = [];
  for (const place of document.querySelectorAll(".top, .tabline, #brush")) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: parent, data } = walker.currentNode;
      const seen = parent.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!data.trim() || !seen || parent.closest("svg, .said")) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        // Two rows of a line-height below that of letters touch; letters do not.
        texts.push({ data, left, right, top: top + 3, bottom: bottom - 3 });
      }
    }
    const field = place.querySelector("#query");
    if (field) texts.push({ data: "the search field", ...field.getBoundingClientRect().toJSON() });
  }
  const found = [];
  texts.forEach((one, at) => texts.slice(at + 1).forEach(other => {
    const apart = one.right <= other.left + 0.5 || other.right <= one.left + 0.5 ||
      one.bottom <= other.top || other.bottom <= one.top;
    if (!apart) found.push(`${one.data} / ${other.data}`);
  }));
  for (const { data, left, right } of texts) {
    if (left < 0 || right > innerWidth) found.push(`${data} is cut`);
  }
  return found;
}"""
"""Words of the head, the tabs and the time that lie on others, or are cut."""


def inside(box: Any, page: Page) -> bool:
    size = page.viewport_size
    assert size
    return bool(
        box["x"] >= 0
        and box["y"] >= 0
        and box["x"] + box["width"] <= size["width"]
        and box["y"] + box["height"] <= size["height"]
    )


@pytest.mark.parametrize("language", ["en", "pl"])
@pytest.mark.parametrize(("width", "height"), WINDOWS)
@pytest.mark.parametrize("touch", [False, True])
def test_nothing_runs_out_of_the_window(
    width: int, height: int, language: str, touch: bool, open_page: Opener, seed_html: str
) -> None:
    opened = open_page(seed_html, width=width, height=height, at=f"#lang={language}", touch=touch)
    page = opened.page
    for view in ("graph", "timeline", "table", "document", "conflicts"):
        tab = page.locator(f"#tab-{view}")
        box = tab.bounding_box()
        assert box
        assert inside(box, page), (view, box)
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        assert page.evaluate("() => kgraph.state.tab") == view
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        assert page.evaluate(OUTSIDE) == []
        assert page.evaluate(OVERPRINTED) == []
    page.locator("#export").click()
    menu = page.locator("#export-list").bounding_box()
    assert menu
    assert menu["x"] >= 0
    assert menu["x"] + menu["width"] <= width
    assert opened.quiet()


@pytest.mark.parametrize(("width", "height"), WINDOWS)
def test_the_whole_network_is_in_the_window(
    width: int, height: int, open_page: Opener, seed_html: str
) -> None:
    page = open_page(seed_html, width=width, height=height).page
    out = """() => {
      const network = kgraph.network;
      const { clientWidth, clientHeight } = document.getElementById("network");
      return network.body.nodeIndices.filter(node => {
        const { x, y } = network.canvasToDOM(network.getPosition(node));
        return x < 8 || y < 8 || x > clientWidth - 8 || y > clientHeight - 8;
      });
    }"""
    assert page.evaluate(out) == []
    page.locator("#zoom button").first.click()
    page.wait_for_timeout(300)
    page.locator("#zoom button").last.click()
    page.wait_for_timeout(500)
    assert page.evaluate(out) == []


def test_a_phone_that_is_turned_shows_the_whole_network(open_page: Opener, seed_html: str) -> None:
    page = open_page(seed_html, width=390, height=844, touch=True).page
    page.set_viewport_size({"width": 844, "height": 390})
    fits = """() => {
      const { clientWidth, clientHeight } = document.getElementById("network");
      const places = kgraph.network.body.nodeIndices
        .map(node => kgraph.network.canvasToDOM(kgraph.network.getPosition(node)));
      const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
      const wide = (Math.max(...xs) - Math.min(...xs)) / clientWidth;
      const high = (Math.max(...ys) - Math.min(...ys)) / clientHeight;
      const inside = Math.min(...xs) > 0 && Math.min(...ys) > 0 && wide < 1 && high < 1;
      return inside && Math.max(wide, high) > 0.5;
    }"""
    page.wait_for_function(fits)


def test_the_picture_stays_where_the_reader_moved_it(open_page: Opener, seed_html: str) -> None:
    page = open_page(seed_html).page
    before = page.evaluate("() => kgraph.network.getScale()")
    page.mouse.move(600, 450)
    for _ in range(6):
        page.mouse.wheel(0, -300)
    page.wait_for_function("before => kgraph.network.getScale() > before * 1.2", arg=before)
    near = page.evaluate("() => kgraph.network.getScale()")
    page.set_viewport_size({"width": 1380, "height": 900})
    page.wait_for_timeout(400)
    assert page.evaluate("() => kgraph.network.getScale()") > (near + before) / 2


def test_a_lying_phone_has_no_columns(open_page: Opener, seed_html: str) -> None:
    page = open_page(seed_html, width=844, height=390, touch=True).page
    assert not page.locator("#filters").is_visible()
    assert not page.locator("#panel").is_visible()
    stage = page.locator("#network").bounding_box()
    assert stage
    assert stage["width"] == 844
    assert stage["height"] > 200
    page.locator("#open-list").click()
    page.locator('[data-claim="c14"]').click()
    page.wait_for_timeout(600)
    panel = page.locator("#panel").bounding_box()
    assert panel
    assert inside(panel, page)
    for place in ("Steve_Witkoff", "Kirill_Dmitriev"):
        at = page.evaluate(
            """id => kgraph.network.canvasToDOM(kgraph.network.getPosition(
              kgraph.book.entitiesById.get(id).place))""",
            place,
        )
        assert 0 < at["x"] < panel["x"]
        assert 0 < at["y"] < stage["height"]


SMALL_TARGETS = """() => {
  const all = "button, summary, input, [role=tab], [role=slider], [role=option], label";
  return [...document.querySelectorAll(all)].filter(each => {
    if (!each.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    // A box that is ticked by the words beside it, and what stands in a sentence, as WCAG has it.
    if (each.matches("label input") || each.closest(".chain, .names, dd, tbody")) return false;
    const { width, height } = each.getBoundingClientRect();
    return width < 40 || height < 40;
  }).map(each => {
    const { width, height } = each.getBoundingClientRect();
    return `${each.tagName}#${each.id}.${each.className} ${each.textContent} ${width} ${height}`;
  });
}"""


@pytest.mark.parametrize("language", ["en", "pl"])
@pytest.mark.parametrize(("width", "height"), [*PHONES, (1024, 700)])
def test_fingers_find_room(
    width: int, height: int, language: str, open_page: Opener, seed_html: str
) -> None:
    page = open_page(seed_html, width=width, height=height, at=f"#lang={language}", touch=True).page
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate("() => matchMedia('(pointer: coarse)').matches")
    assert page.evaluate(SMALL_TARGETS) == []
    page.locator("#export").click()
    assert page.evaluate(SMALL_TARGETS) == []
    page.locator("#export").click()
    if width < 1000:
        for sheet in ("#open-filters", "#open-list"):
            page.locator(sheet).click()
            assert page.evaluate(SMALL_TARGETS) == []
            page.evaluate("() => { document.body.dataset.sheet = ''; }")
    for view in ("#tab=table", "#claim=c34", "#entity=Russia"):
        page.evaluate("view => { location.hash = view; }", f"{view}&lang={language}")
        page.wait_for_timeout(100)
        assert page.evaluate(SMALL_TARGETS) == []


def test_with_a_mouse_things_stay_small(open_page: Opener, seed_html: str) -> None:
    page = open_page(seed_html).page
    assert len(page.evaluate(SMALL_TARGETS)) > 20


@pytest.fixture(scope="module")
def reviewed_html() -> str:
    """The page of the seed with a proposal, a doubt and a refusal beside its claims."""
    more = "? Russia met Axios\n~ Russia met White_House\nx Russia met Donald_Trump\n"
    project = kgraph.open(ROOT).with_files([], {"more": more})
    assert project.problems == ()
    return render(project.corpus, project.ontology, project.trust, title="Talks on Ukraine")


BETWEEN = """([subject, object]) => {
  const network = document.getElementById("network").getBoundingClientRect();
  const panel = document.getElementById("panel");
  const bottom = document.getElementById("stage").getBoundingClientRect().bottom;
  const at = [subject, object].map(id => {
    const node = kgraph.book.entities.findIndex(entity => entity.id === id);
    return kgraph.network.canvasToDOM(kgraph.network.getPosition(node)).y;
  });
  const sheet = bottom - panel.offsetHeight - network.top;
  return { above: Math.min(...at), below: sheet - Math.max(...at) };
}"""
"""How much is free over the upper end of a claim, and from the lower one to the sheet."""


@pytest.mark.parametrize(
    ("claim", "ends"),
    [
        ("c14", ["Kirill_Dmitriev", "Steve_Witkoff"]),
        ("c34", ["Volodymyr_Zelensky", "United_States"]),
        ("c08", ["Volodymyr_Zelensky", "Ukraine"]),
    ],
)
@pytest.mark.parametrize(("width", "height"), [(390, 844), (768, 1024)])
def test_an_open_claim_stands_in_the_middle_of_what_its_sheet_leaves(
    width: int, height: int, claim: str, ends: list[str], open_page: Opener, seed_html: str
) -> None:
    page = open_page(seed_html, width=width, height=height, at=f"#claim={claim}", touch=True).page
    page.wait_for_timeout(700)
    room = page.evaluate(BETWEEN, ends)
    assert room["above"] > 15, room
    assert room["below"] > 15, room
    assert abs(room["above"] - room["below"]) < 40, room


BROKEN_WORDS = """() => [...document.querySelectorAll(".facet label > span:not(.count)")]
  .filter(span => span.checkVisibility())
  .filter(span => {
    const words = span.textContent.trim().split(/\\s+/).length;
    const height = parseFloat(getComputedStyle(span).lineHeight);
    return span.getBoundingClientRect().height > (words + 0.5) * height;
  })
  .map(span => span.textContent)"""
"""Values of a filter of which a word goes on in the next line."""


@pytest.mark.parametrize("language", ["en", "pl"])
@pytest.mark.parametrize("width", [1400, 1280, 1024, 880])
def test_a_word_of_a_filter_stays_whole(
    width: int, language: str, open_page: Opener, reviewed_html: str
) -> None:
    page = open_page(reviewed_html, width=width, height=720, at=f"#lang={language}").page
    kinds = page.locator(".facet").first
    assert ("niesprawdzone" if language == "pl" else "not reviewed yet") in kinds.inner_text()
    assert page.evaluate(BROKEN_WORDS) == []


@pytest.mark.parametrize(("width", "height"), PHONES)
def test_every_sheet_has_a_way_out_that_stays_in_sight(
    width: int, height: int, open_page: Opener, seed_html: str
) -> None:
    opened = open_page(seed_html, width=width, height=height, touch=True)
    page = opened.page
    for opener, sheet in (("#open-filters", "#filters"), ("#open-list", "#panel")):
        page.locator(opener).click()
        page.wait_for_timeout(300)
        page.locator(sheet).evaluate("each => each.scrollTo(0, each.scrollHeight)")
        close = page.locator(f"{sheet} .bar").get_by_role("button", name="Close", exact=True)
        box, around = close.bounding_box(), page.locator(sheet).bounding_box()
        assert box
        assert around
        assert inside(box, page)
        assert around["y"] <= box["y"] < around["y"] + 30
        assert box["x"] + box["width"] > around["x"] + around["width"] - 40
        close.click()
        page.wait_for_timeout(300)
        assert not page.locator(sheet).is_visible()
        assert page.evaluate("() => document.activeElement.id") == opener[1:]
    assert opened.quiet()


def test_on_a_wide_page_the_filters_have_no_head(open_page: Opener, seed_html: str) -> None:
    page = open_page(seed_html).page
    assert page.locator("#filters").is_visible()
    assert not page.locator("#filters .bar").is_visible()
