"""Back and Forward, links that ask for what is not there, and views that show nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opened, Opener

pytestmark = pytest.mark.browser

QUICK = 1100
"""Milliseconds after which a change is a step of its own."""


@pytest.fixture
def seed(open_page: Opener, seed_html: str) -> Opened:
    return open_page(seed_html)


def address(page: Page) -> str:
    return str(page.evaluate("() => location.hash"))


def box(page: Page, value: str) -> None:
    page.locator(f'[data-facet="standing"] input[data-value="{value}"]').click()


def test_back_and_forward_step_through_filters_and_tabs(seed: Opened) -> None:
    page = seed.page
    box(page, "fact")
    page.wait_for_timeout(QUICK)
    box(page, "planned")
    page.locator("#tab-timeline").click()
    page.locator("#tab-table").click()
    steps = ["#hide=fact", "#hide=fact&hide=planned"]
    steps += [f"{steps[-1]}&tab={tab}" for tab in ("timeline", "table")]
    for wanted in ["", *steps][-2::-1]:
        page.go_back()
        page.wait_for_function("hash => location.hash === hash", arg=wanted)
    page.wait_for_function("() => kgraph.state.shown === 50 && kgraph.state.tab === 'graph'")
    for wanted in steps:
        page.go_forward()
        page.wait_for_function("hash => location.hash === hash", arg=wanted)
    page.wait_for_function("() => kgraph.state.shown === 14 && kgraph.state.tab === 'table'")
    assert page.locator("#view-table").is_visible()
    assert seed.quiet()


def test_days_that_are_chosen_in_one_go_are_one_step(seed: Opened) -> None:
    page = seed.page
    before = page.evaluate("() => history.length")
    page.get_by_role("slider", name="First day").focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    assert page.evaluate("() => history.length") == before + 1
    assert address(page).startswith("#from=")
    page.go_back()
    page.wait_for_function("() => location.hash === '' && kgraph.state.time.first === null")


def test_a_change_after_back_is_a_step_of_its_own(seed: Opened) -> None:
    page = seed.page
    box(page, "fact")
    page.go_back()
    page.wait_for_function("() => kgraph.state.shown === 50")
    box(page, "planned")
    page.go_back()
    page.wait_for_function("() => kgraph.state.shown === 50 && location.hash === ''")


def test_a_link_to_what_is_not_there_says_so_and_is_put_right(
    open_page: Opener, seed_html: str
) -> None:
    bad = "claim=c999&hide=never&from=2026-13-01&sort=size&steps=9&colour=red"
    opened = open_page(seed_html, at=f"#{bad}&hide=fact&tab=table")
    page = opened.page
    notice = page.locator("#notice")
    assert notice.is_visible()
    assert notice.get_attribute("role") == "status"
    named = notice.locator("b").all_inner_texts()
    assert named == ["claim=c999", "hide=never", "from=2026-13-01", "steps=9", "sort=size"]
    assert "… and 1 more" in notice.inner_text()
    assert address(page) == "#hide=fact&tab=table"
    assert page.evaluate("() => kgraph.state.shown") == 19
    notice.get_by_role("button").click()
    assert not notice.is_visible()
    assert page.evaluate("() => document.activeElement.id") == "tab-table"
    page.evaluate("() => { location.hash = 'entity=Nobody'; }")
    page.wait_for_function("() => location.hash === ''")
    assert notice.locator("b").all_inner_texts() == ["entity=Nobody"]
    page.evaluate("() => { location.hash = 'entity=Russia'; }")
    page.wait_for_selector("#notice", state="hidden")
    assert opened.quiet()


def test_a_link_that_is_right_says_nothing(open_page: Opener, seed_html: str) -> None:
    at = "#path=Steve_Witkoff&to=Kirill_Dmitriev&around=Russia&steps=2&only=fact&undated=no"
    page = open_page(seed_html, at=at).page
    assert not page.locator("#notice").is_visible()
    assert "around=Russia&steps=2" in address(page)


def test_an_open_claim_that_the_filters_hide_says_so(open_page: Opener, seed_html: str) -> None:
    hiding = "hide=planned&hide=future&hide=desired&from=2025-12-01&until=2025-12-08&undated=no"
    opened = open_page(seed_html, at=f"#claim=c34&{hiding}")
    page = opened.page
    said = page.locator(".stopped")
    assert said.inner_text() == (
        "The filters hide this claim: Facts and other claims – planned; "
        "How it is meant – planned; Time. Show it"
    )
    said.get_by_role("button", name="Show it").focus()
    page.keyboard.press("Enter")
    assert said.count() == 0
    assert page.evaluate("() => document.activeElement.id") == "panel"
    assert (
        page.evaluate(
            "() => kgraph.network.body.edges[kgraph.book.claimsById.get('c34').place]"
            ".options.hidden"
        )
        is False
    )
    assert page.evaluate("() => kgraph.state.hidden.modality") == ["desired"]
    assert page.evaluate("() => kgraph.state.undated") is False
    page.go_back()
    page.wait_for_selector(".stopped")
    assert opened.quiet()


def test_a_claim_outside_the_steps_around_says_so(open_page: Opener, seed_html: str) -> None:
    page = open_page(seed_html, at="#claim=c34&around=Crimea&steps=1").page
    assert "Steps around it" in page.locator(".stopped").inner_text()
    page.locator(".stopped button").click()
    assert page.evaluate("() => kgraph.state.around") is None


def test_an_empty_picture_says_why_and_leads_back(seed: Opened) -> None:
    page = seed.page
    nothing = page.locator("#nothing")
    assert not nothing.is_visible()
    page.locator('button[data-facet="standing"][data-value="none"]').click()
    assert nothing.inner_text().startswith("No claim matches the filters.")
    page.locator("#export").click()
    for key in ("png", "svg", "csv", "turtle"):
        download = page.locator(f'[data-download="{key}"]')
        assert download.is_disabled()
        assert "nothing to save" in download.inner_text()
    assert page.locator('[data-download="page"]').is_enabled()
    page.locator("#export").click()
    for tab in ("timeline", "table"):
        page.locator(f"#tab-{tab}").click()
        assert page.locator(f"#view-{tab} .empty button").inner_text() == "Show all"
    page.locator("#tab-graph").click()
    nothing.get_by_role("button", name="Show all").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => kgraph.state.shown") == 50
    assert page.evaluate("() => document.activeElement.id") == "network"
    assert not nothing.is_visible()
    page.locator("#export").click()
    assert page.locator('[data-download="csv"]').is_enabled()
    assert seed.quiet()


def test_all_and_none_of_a_facet(seed: Opened) -> None:
    page = seed.page
    page.locator('button[data-facet="kind"][data-value="none"]').click()
    assert page.evaluate("() => kgraph.state.shown") == 0
    page.locator('[data-facet="kind"] input[data-value="Person"]').check()
    assert page.evaluate("() => kgraph.state.shown") > 0
    page.locator('button[data-facet="kind"][data-value="all"]').click()
    assert page.evaluate("() => kgraph.state.shown") == 50


def test_a_filter_switched_off_and_on_leaves_no_step(seed: Opened) -> None:
    page = seed.page
    page.evaluate("() => { location.hash = 'entity=Russia'; }")
    page.wait_for_function("() => kgraph.state.selected?.id === 'Russia'")
    box(page, "fact")
    box(page, "fact")
    assert address(page) == "#entity=Russia"
    page.wait_for_timeout(QUICK + 200)
    page.go_back()
    page.wait_for_function("() => location.hash === '' && kgraph.state.selected === null")
    assert seed.quiet()


def test_what_follows_a_filter_switched_off_and_on_is_one_step(seed: Opened) -> None:
    page = seed.page
    before = page.evaluate("() => history.length")
    box(page, "fact")
    box(page, "fact")
    page.locator("#tab-table").click()
    assert page.evaluate("() => history.length") == before + 1
    page.wait_for_timeout(QUICK + 200)
    assert address(page) == "#tab=table"
    page.go_back()
    page.wait_for_function("() => location.hash === '' && kgraph.state.tab === 'graph'")
