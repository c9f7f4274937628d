"""Everybody can use the page: axe-core finds nothing, mouse and keyboard lead everywhere."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.page.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opened, Opener

pytestmark = pytest.mark.browser

AXE = ROOT / "src/kgraph/page/script/node_modules/axe-core/axe.min.js"
VIEW = "() => { const { shown, total, ...rest } = kgraph.state; return JSON.stringify(rest); }"


@pytest.fixture
def seed(open_page: Opener, seed_html: str) -> Opened:
    return open_page(seed_html)


def violations(page: Page) -> list[str]:
    """What axe-core finds, of the standards up to WCAG 2.2 AA and of good practice."""
    assert AXE.is_file(), "axe-core is installed by `make lint`"
    # The page's own policy lets no other script in; a browser's tools may.
    page.context.new_cdp_session(page).send(
        "Runtime.evaluate", {"expression": AXE.read_text("utf-8") + ";0"}
    )
    found: Any = page.evaluate("() => axe.run({ resultTypes: ['violations'] })")
    return [
        f"{each['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


VIEWS = [
    "",
    "#claim=c34",
    "#entity=Steve_Witkoff",
    "#path=Steve_Witkoff&to=Volodymyr_Zelensky",
    "#tab=timeline",
    "#tab=table&claim=c12",
    "#tab=document&claim=c34",
    "#tab=conflicts",
    "#claim=c34&hide=planned&tab=pictures",
    "#from=2027-01-01&undated=no",
    "#hide=fact&from=2026-01-05&lang=pl&around=Russia&steps=2",
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(view: str, theme: str, open_page: Opener, seed_html: str) -> None:
    opened = open_page(seed_html, at=f"{view or '#'}&theme={theme}")
    page = opened.page
    while (closed := page.locator("#filters details:not([open]) summary")).count():
        closed.first.click()
    page.mouse.move(700, 5)
    page.wait_for_timeout(150)
    assert violations(page) == []


@pytest.mark.parametrize("sheet", ["#open-filters", "#open-list"])
def test_axe_finds_nothing_on_a_phone(sheet: str, open_page: Opener, seed_html: str) -> None:
    opened = open_page(seed_html, width=390, height=844)
    page = opened.page
    page.emulate_media(reduced_motion="reduce")  # a sheet that still moves is half there
    assert violations(page) == []
    page.locator(sheet).click()
    page.wait_for_timeout(200)
    assert violations(page) == []


def test_axe_sees_what_is_wrong(seed: Opened) -> None:
    page = seed.page
    page.evaluate("() => { document.getElementById('theme').removeAttribute('aria-label'); }")
    page.evaluate("() => document.getElementById('theme').removeAttribute('title')")
    page.evaluate("() => { document.getElementById('theme').textContent = ''; }")
    assert any(found.startswith("button-name") for found in violations(page))


def january(page: Page) -> tuple[int, int]:
    """The first and the last bar that begin in January."""
    days = page.locator(".time-track .bar").evaluate_all("all => all.map(e => e.dataset.from)")
    inside = [at for at, day in enumerate(days) if day.startswith("2026-01")]
    return inside[0], inside[-1]


def finish(opened: Opened, open_page: Opener, seed_html: str) -> None:
    """The link that was copied opens the same view."""
    page = opened.page
    page.wait_for_function("() => document.getElementById('copied').textContent === 'Link copied'")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    view = json.loads(page.evaluate(VIEW))
    assert view["tab"] == "document"
    assert view["selected"]["type"] == "claim"
    assert [k for k, v in view["hidden"].items() if v] == ["standing"]
    assert view["time"]["first"] is not None
    other = open_page(seed_html, at=copied[copied.index("#") :])
    assert json.loads(other.page.evaluate(VIEW)) == view
    assert other.page.evaluate("() => kgraph.state.shown") == page.evaluate(
        "() => kgraph.state.shown"
    )
    assert other.page.locator("mark.on").count() == page.locator("mark.on").count() > 0
    assert opened.quiet()
    assert other.quiet()


STANDS_STILL = """() => {
  const { x, y } = kgraph.network.getViewPosition();
  const now = [x, y, kgraph.network.getScale()].join();
  const still = window.stood === now;
  window.stood = now;
  return still;
}"""
"""Whether the picture is where it was a fifth of a second ago, having moved to what was chosen."""


def test_a_journey_by_mouse(seed: Opened, open_page: Opener, seed_html: str) -> None:
    page = seed.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#query").click()
    page.keyboard.type("Witkoff")
    page.locator("#results [role=option]").first.click()
    assert page.locator("#panel h2").inner_text() == "Steve Witkoff"
    page.wait_for_function(STANDS_STILL, polling=200)
    at = page.evaluate(
        """() => {
          const data = JSON.parse(document.getElementById("kgraph-data").textContent);
          const place = data.claims.id.indexOf("c14");
          const { edgeType } = kgraph.network.body.edges[place];
          const dom = kgraph.network.canvasToDOM(edgeType.getPoint(0.2, edgeType.getViaNode()));
          const box = document.getElementById("network").getBoundingClientRect();
          return [box.x + dom.x, box.y + dom.y];
        }"""
    )
    page.mouse.click(*at)
    assert page.evaluate("() => kgraph.state.selected.id") == "c14"
    quote = page.locator("#panel mark").inner_text()
    assert quote.startswith("Dmitriew spotkał się ze specjalnymi wysłannikami")
    page.get_by_role("button", name="Show in document").click()
    assert page.locator("#view-document").is_visible()
    assert page.locator("mark.on").first.inner_text() in quote
    row = page.locator('[data-facet="standing"] .only[data-value="planned"]')
    row.locator("xpath=..").hover()
    row.click()
    assert page.evaluate("() => kgraph.state.shown") == 5
    first, last = january(page)
    box = page.locator(".time-track").bounding_box()
    assert box
    width = box["width"] / page.locator(".time-track .bar").count()
    page.mouse.move(box["x"] + (first + 0.5) * width, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + (last + 0.5) * width, box["y"] + 12, steps=3)
    page.mouse.up()
    page.locator(".undated input").uncheck()
    assert page.evaluate("() => kgraph.state.shown") == 3
    page.locator("#copy").click()
    finish(seed, open_page, seed_html)


def tab_to(page: Page, wanted: str, *, back: bool = False) -> None:
    """Press Tab until an element that a selector finds has the focus."""
    for _ in range(200):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", wanted):
            return
    raise AssertionError(f"Tab does not lead to {wanted}")


def test_a_journey_by_keyboard(seed: Opened, open_page: Opener, seed_html: str) -> None:
    page = seed.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab_to(page, "#query")
    page.keyboard.type("Witkoff")
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "Steve Witkoff"
    tab_to(page, '.row[data-claim="c14"]')
    page.keyboard.press("Enter")
    assert page.evaluate("() => kgraph.state.selected.id") == "c14"
    tab_to(page, ".show")
    page.keyboard.press("Enter")
    assert page.locator("#view-document").is_visible()
    assert page.evaluate("() => document.activeElement.matches('mark.on')")
    tab_to(page, 'summary[data-facet="standing"]', back=True)
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
    assert page.evaluate("() => document.activeElement.ariaLabel") == "only: planned"
    page.keyboard.press("Enter")
    assert page.evaluate("() => kgraph.state.shown") == 5
    first, _ = january(page)
    tab_to(page, '[data-part="first"]')
    for _ in range(first):
        page.keyboard.press("ArrowRight")
    tab_to(page, '[data-part="undated"]')
    page.keyboard.press("Space")
    assert page.evaluate("() => kgraph.state.shown") == 3
    tab_to(page, "#copy", back=True)
    page.keyboard.press("Enter")
    finish(seed, open_page, seed_html)


def test_every_control_has_a_name_and_can_be_reached(seed: Opened) -> None:
    page = seed.page
    reached: list[str] = []
    for _ in range(160):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate("() => document.activeElement.id || document.activeElement.className")
        )
        if reached.count(reached[0]) > 1 and reached[0]:
            break
    for wanted in ("query", "copy", "export", "theme", "tab-graph", "handle", "row"):
        assert any(re.search(wanted, each) for each in reached), wanted
