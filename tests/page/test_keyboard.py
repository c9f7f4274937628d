"""The page without a mouse: the picture by keys, few tab stops, a focus that is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.page.test_access import violations

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opened, Opener

pytestmark = pytest.mark.browser

SPOT = """name => {
  const at = kgraph.book.entities.findIndex(each => each.label[0] === name);
  return kgraph.network.getPosition(at);
}"""
JOINED = """([one, other]) => {
  const places = [one, other].map(name => kgraph.book.entities.findIndex(e => e.label[0] === name));
  return kgraph.book.claims.some(({ subject, object }) =>
    places.includes(subject) && places.includes(object));
}"""


@pytest.fixture
def seed(open_page: Opener, seed_html: str) -> Opened:
    return open_page(seed_html)


def focused(page: Page) -> str:
    """The id, or a mark, of what has the focus."""
    found = page.evaluate(
        """() => {
          const { id, dataset, className, tagName } = document.activeElement;
          return id || dataset.claim || dataset.steps || dataset.part || className || tagName;
        }"""
    )
    return str(found)


def spoken(page: Page) -> str:
    return page.locator("#walk").inner_text()


def name(page: Page) -> str:
    return spoken(page).split(", ")[0]


def to_picture(page: Page) -> None:
    """By keyboard alone: the first link skips to the picture."""
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert focused(page) == "network"


def test_arrow_keys_lead_from_entity_to_entity(seed: Opened) -> None:
    page = seed.page
    to_picture(page)
    assert spoken(page) == "Russia, state, claims: 12"
    ways = {
        "ArrowRight": ("x", 1),
        "ArrowLeft": ("x", -1),
        "ArrowDown": ("y", 1),
        "ArrowUp": ("y", -1),
    }
    for key, (axis, sign) in ways.items():
        page.keyboard.press("Home")
        before = name(page)
        page.keyboard.press(key)
        after = name(page)
        start, end = page.evaluate(SPOT, before), page.evaluate(SPOT, after)
        other = "y" if axis == "x" else "x"
        assert sign * (end[axis] - start[axis]) >= abs(end[other] - start[other])
        assert page.evaluate(JOINED, [before, after])
    assert seed.quiet()


def test_page_keys_reach_every_entity(seed: Opened) -> None:
    page = seed.page
    to_picture(page)
    names = [name(page)]
    for _ in range(36):
        page.keyboard.press("PageDown")
        names.append(name(page))
    assert len(set(names)) == 37
    page.keyboard.press("PageDown")
    assert spoken(page) == "No entity lies that way."
    page.keyboard.press("PageUp")
    assert name(page) == names[-2]


def ring_is_on(page: Page, entity: str) -> bool:
    """Whether the middle of the ring is where the entity is drawn, once the picture is still.

    On a busy machine the picture comes to rest later than after the time that it takes to move.
    """
    page.wait_for_timeout(400)
    for _ in range(20):
        if _ring_is_there(page, entity):
            return True
        page.wait_for_timeout(250)
    return False


def _ring_is_there(page: Page, entity: str) -> bool:
    box = page.locator("#ring").bounding_box()
    assert box
    x, y = page.evaluate(
        """name => {
          const at = kgraph.book.entities.findIndex(each => each.label[0] === name);
          const place = document.getElementById("network").getBoundingClientRect();
          const graph = kgraph.network.getGraph?.();
          const there = graph
            ? kgraph.network.graphToViewport(graph.getNodeAttributes(String(at)))
            : kgraph.network.canvasToDOM(kgraph.network.getPosition(at));
          return [place.x + there.x, place.y + there.y];
        }""",
        entity,
    )
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return bool(middle == pytest.approx((x, y), abs=2))


def test_a_ring_and_a_name_show_where_one_is(seed: Opened) -> None:
    page = seed.page
    assert not page.locator("#ring").is_visible()
    to_picture(page)
    page.keyboard.press("ArrowRight")
    assert ring_is_on(page, name(page))
    scale = page.evaluate("() => kgraph.network.getScale()")
    page.keyboard.press("+")
    assert ring_is_on(page, name(page))
    assert page.evaluate("() => kgraph.network.getScale()") > scale
    assert page.locator("#ring").get_attribute("data-name") == name(page)
    assert violations(page) == []
    page.keyboard.press("Shift+Tab")
    assert not page.locator("#ring").is_visible()


def test_enter_opens_the_entity_and_escape_leads_back(seed: Opened) -> None:
    page = seed.page
    to_picture(page)
    page.keyboard.press("ArrowRight")
    here = name(page)
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == here
    assert focused(page) == "panel"
    page.keyboard.press("Escape")
    assert focused(page) == "network"
    assert name(page) == here
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    page.locator("#network").focus()
    page.keyboard.press("PageDown")
    page.keyboard.press("Shift+Enter")
    assert page.evaluate("() => kgraph.state.selected.type") == "path"
    assert seed.quiet()


def test_no_tab_stop_does_nothing(seed: Opened) -> None:
    assert seed.page.locator("#network [tabindex='0'], #network canvas[tabindex]").count() == 0


def test_links_skip_to_the_view_and_to_the_claims(seed: Opened) -> None:
    page = seed.page
    links = page.locator("#skips button")
    hidden = links.first.bounding_box()
    page.keyboard.press("Tab")
    assert links.all_inner_texts() == ["Skip to: Graph", "Skip to: Claims"]
    shown = page.locator("#skips").bounding_box()
    assert hidden
    assert shown
    assert shown["width"] > 100
    assert violations(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert focused(page) == "panel"
    page.keyboard.press("Tab")
    assert focused(page) == "c01"
    page.locator("#tab-table").click()
    links.first.focus()
    page.keyboard.press("Enter")
    assert focused(page) == "view-table"


def test_every_facet_is_one_tab_stop(seed: Opened) -> None:
    page = seed.page
    page.locator("#theme").focus()
    stops = []
    for _ in range(20):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("() => document.activeElement.closest('.facet')?.dataset.facet"))
        if stops[-1] is None:
            break
    facets = page.locator(".facet").evaluate_all("all => all.map(each => each.dataset.facet)")
    assert stops == [*facets, None]
    assert focused(page) == "tab-graph"


def test_arrow_keys_lead_through_a_facet(seed: Opened) -> None:
    page = seed.page
    page.locator('summary[data-facet="modality"]').focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => document.activeElement.innerText") == "all"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.evaluate("() => kgraph.state.shown") == 0
    assert page.evaluate("() => document.activeElement.innerText") == "none"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Space")
    assert page.evaluate("() => kgraph.state.shown") == 35
    page.keyboard.press("End")
    assert page.evaluate("() => document.activeElement.ariaLabel") == "only: opinion"
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("() => document.activeElement.ariaLabel") == "only: opinion"
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    assert not page.locator('.facet[data-facet="modality"]').get_attribute("open")
    tools = page.get_by_role("toolbar", name="How it is meant")
    assert tools.get_attribute("aria-orientation") == "vertical"


def test_the_focus_is_not_lost(seed: Opened) -> None:
    page = seed.page
    page.locator("#query").fill("Witkoff")
    page.keyboard.press("Enter")
    for steps in ("1", "2", "0"):
        page.locator(f'[data-steps="{steps}"]').focus()
        page.keyboard.press("Enter")
        assert focused(page) == steps
    page.keyboard.press("Escape")
    page.locator('[data-facet="standing"] input[data-value="fact"]').uncheck()
    page.locator('#shown [data-key="all"]').focus()
    page.keyboard.press("Enter")
    assert focused(page) == "tab-graph"
    page.locator('[data-part="last"]').focus()
    page.keyboard.press("ArrowLeft")
    page.locator('[data-part="reset"]').focus()
    page.keyboard.press("Enter")
    assert focused(page) == "first"
    page.locator('[data-claim="c14"]').click()
    page.locator("#panel .close").focus()
    page.keyboard.press("Enter")
    assert focused(page) == "c14"


def test_the_focus_of_a_sheet_goes_to_what_opens_it(open_page: Opener, seed_html: str) -> None:
    page = open_page(seed_html, width=390, height=844).page
    for sheet, opener in (("panel", "open-list"), ("filters", "open-filters")):
        page.locator(f"#{opener}").click()
        page.locator(f"#{sheet} button:visible, #{sheet} summary").first.focus()
        page.keyboard.press("Escape")
        page.wait_for_selector(f"#{sheet}", state="hidden")
        assert focused(page) == opener
    page.locator("#open-list").click()
    page.locator('[data-claim="c14"]').click()
    page.locator("#panel .close").click()
    page.wait_for_selector("#panel", state="hidden")
    assert focused(page) == "open-list"
    page.keyboard.press("Tab")
    assert focused(page) != "BODY"
