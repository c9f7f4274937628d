"""The view in the address: it can be sent, gone back to, and never harms."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from tests.page.test_hostile import HOSTILE

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opened, Opener

pytestmark = pytest.mark.browser

VIEW = """() => {
  const { selected, hidden, query, language, theme, shown } = kgraph.state;
  return { selected, hidden, query, language, theme, shown };
}"""


def address(page: Page) -> str:
    return str(page.evaluate("() => location.hash"))


@pytest.fixture
def seed(open_page: Opener, seed_html: str) -> Opened:
    return open_page(seed_html)


def test_a_link_gives_the_same_view(seed: Opened, open_page: Opener, seed_html: str) -> None:
    page = seed.page
    assert address(page) == ""
    page.locator('[data-claim="c34"]').click()
    assert address(page) == "#claim=c34"
    page.locator('[data-facet="modality"] input[data-value="desired"]').uncheck()
    assert address(page) == "#claim=c34&hide=desired"
    page.locator('[data-facet="modality"] input[data-value="opinion"]').uncheck()
    page.locator('summary[data-facet="polarity"]').click()
    page.locator('[data-facet="polarity"] input[data-value="-"]').uncheck()
    page.locator("#languages [lang=pl]").click()
    page.locator("#theme").click()
    page.locator("#query").fill("Żełenski & spółka")
    page.wait_for_function("() => location.hash.includes('q=')")
    view, hashed = page.evaluate(VIEW), address(page)
    assert view["hidden"]["modality"] == ["desired", "opinion"]
    other = open_page(seed_html, at=hashed)
    assert other.page.evaluate(VIEW) == view
    assert address(other.page) == hashed
    assert other.page.locator("#panel blockquote").count() == 1
    assert other.page.locator("#query").input_value() == "Żełenski & spółka"
    assert seed.quiet()
    assert other.quiet()


def test_an_entity_and_its_filters(open_page: Opener, seed_html: str) -> None:
    page = open_page(seed_html, at="#entity=Russia&hide=fact").page
    assert page.evaluate("() => kgraph.state.selected") == {"type": "entity", "id": "Russia"}
    assert page.evaluate("() => kgraph.state.hidden.standing") == ["fact"]


def test_back_and_forward(seed: Opened) -> None:
    page = seed.page
    page.locator('[data-claim="c14"]').click()
    page.locator(".chain button, .back").last.click()
    page.locator('[data-claim="c34"]').click()
    page.go_back()
    page.go_back()
    page.wait_for_function("() => kgraph.state.selected?.id === 'c14'")
    page.go_back()
    page.wait_for_function("() => kgraph.state.selected === null")
    page.go_forward()
    page.wait_for_function("() => kgraph.state.selected?.id === 'c14'")
    assert "Why this is a fact" in page.locator("#panel").inner_text()
    assert seed.quiet()


def test_what_a_link_does_not_know_is_ignored(open_page: Opener, seed_html: str) -> None:
    hashed = "#claim=c999&hide=never&hide=conditional&lang=xx&theme=pink&%E0%A4%A&=&tab=x"
    opened = open_page(seed_html, at=hashed)
    view = opened.page.evaluate(VIEW)
    assert view["selected"] is None
    assert set(map(len, view["hidden"].values())) == {0}
    assert (view["language"], view["theme"], view["shown"]) == ("en", "light", 50)
    assert opened.quiet()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_link_is_inert(name: str, open_page: Opener, seed_html: str) -> None:
    text = quote(HOSTILE[name].encode("utf-8", "replace")[:4000])
    hashed = "#" + "&".join(f"{key}={text}" for key in ("claim", "hide", "q", "lang", "theme"))
    opened = open_page(seed_html, at=f"{hashed}&{text}")
    page = opened.page
    assert page.evaluate("() => window.ran") is None
    assert page.evaluate("() => ({}).polluted") is None
    assert page.evaluate("() => kgraph.state.shown") == 50
    page.locator('[data-claim="c14"]').click()
    assert "claim=c14" in address(page)
    assert opened.quiet()


def test_copy_link(seed: Opened) -> None:
    page = seed.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator('[data-claim="c14"]').click()
    page.locator("#copy").click()
    page.wait_for_function("() => document.getElementById('copied').textContent === 'Link copied'")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied == page.url
    assert copied.endswith("#claim=c14")
    assert seed.quiet()


def test_a_link_that_cannot_be_copied_can_be_selected(seed: Opened) -> None:
    page = seed.page
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.locator("#copy").click()
    page.wait_for_selector("#link")
    assert page.evaluate("() => getSelection().toString()") == page.url
    page.keyboard.press("Escape")
    assert not page.locator("#link").is_visible()
    assert page.evaluate("() => document.activeElement.id") == "copy"
    assert seed.quiet()


def test_the_query_stays_when_the_link_is_copied(seed: Opened) -> None:
    page = seed.page
    page.locator("#query").fill("Kreml")
    page.locator("#copy").click()
    assert address(page) == "#q=Kreml"
