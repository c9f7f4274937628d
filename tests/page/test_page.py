"""The page in a real browser: what a reader does, and what must never happen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opened, Opener

pytestmark = pytest.mark.browser

MIDDLE = """id => {
  const network = window.kgraph.network;
  const rows = [...document.querySelectorAll("[data-claim]")];
  const claim = rows.findIndex(row => row.dataset.claim === id);
  const type = network.body.edges[claim].edgeType;
  const canvas = type.getPoint(0.5, type.getViaNode());
  const box = document.getElementById("network").getBoundingClientRect();
  const at = network.canvasToDOM(canvas);
  return [box.x + at.x, box.y + at.y];
}"""
"""Where the line of a claim is on the screen, while the list of all claims is shown."""


def state(page: Page, key: str) -> object:
    return page.evaluate(f"() => window.kgraph.state.{key}")


def panel(page: Page) -> str:
    return page.locator("#panel").inner_text()


@pytest.fixture
def seed(open_page: Opener, seed_html: str) -> Opened:
    return open_page(seed_html)


def test_opens_without_request_or_message(seed: Opened) -> None:
    page = seed.page
    page.mouse.move(500, 400)
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(300)
    assert seed.quiet(), (seed.requests, seed.messages)
    counts = page.locator("#counts").inner_text()
    assert counts == "37 entities · 50 claims: 31 state facts, 19 withheld"
    assert page.locator("#shown").inner_text() == "50 of 50 claims shown"
    assert page.locator(".row").count() == 50


def test_an_edge_opens_its_quote(seed: Opened) -> None:
    page = seed.page
    page.mouse.click(*page.evaluate(MIDDLE, "c34"))
    page.wait_for_selector("#panel blockquote")
    assert state(page, "selected") == {"type": "claim", "id": "c34"}
    said = panel(page)
    assert (
        "According to Axios, citing Ukrainian officials, Volodymyr Zelensky will probably" in said
    )
    quote = page.locator("#panel blockquote")
    assert "Zełenski prawdopodobnie ponownie odwiedzi" in quote.locator("mark").inner_text()
    assert "powołując się na ukraińskich urzędników" in quote.inner_text()
    chain = page.locator(".chain .step").all_inner_texts()
    assert chain == ["the document itself", "Axios", "Ukrainian officials"]
    when = page.locator("dd.when").inner_text()
    assert re.search(r"12\s*–\s*18 January 2026", when)
    assert "w przyszłym tygodniu" in when
    assert "8 January 2026" in page.locator("dd.reported").inner_text()
    assert page.locator("dd.how").inner_text() == "planned · probable · affirmed · explicit"
    failing = page.locator(".rule .fails").all_inner_texts()
    assert [text.split(":")[0] for text in failing] == ["actual", "certain"]
    assert seed.quiet()


def test_escape_closes(seed: Opened) -> None:
    page = seed.page
    page.locator('[data-claim="c14"]').click()
    assert "Why this is a fact" in panel(page)
    page.keyboard.press("Escape")
    assert state(page, "selected") is None
    assert page.locator(".row").count() == 50


@pytest.mark.parametrize(
    ("typed", "entity"),
    [
        ("zelenski", "Volodymyr_Zelensky"),
        ("ZELENSKYY", "Volodymyr_Zelensky"),
        ("witkoff", "Steve_Witkoff"),
        ("bialy dom", "White_House"),
        ("Witkoffem", "Steve_Witkoff"),
        ("Zełenskiego", "Volodymyr_Zelensky"),
        ("Steve’em Witkoffem", "Steve_Witkoff"),
        ("Paryżu", "Paris"),
    ],
)
def test_search_finds_entities_by_any_name(seed: Opened, typed: str, entity: str) -> None:
    page = seed.page
    page.locator("#query").fill(typed)
    page.keyboard.press("Enter")
    assert state(page, "selected") == {"type": "entity", "id": entity}
    assert "Claims ·" in panel(page)


def test_ids_elsewhere_are_named_where_there_are_some(seed: Opened) -> None:
    page = seed.page
    page.evaluate("() => { location.hash = 'entity=Steve_Witkoff'; }")
    page.wait_for_selector("#panel .names")
    assert "In other databases" not in panel(page)
    page.evaluate("() => { location.hash = 'entity=Ukraine'; }")
    page.wait_for_selector("#panel a[href*='wikidata']")
    assert "In other databases" in panel(page)


def test_search_finds_quotes_by_keyboard(seed: Opened) -> None:
    page = seed.page
    for _ in range(3):  # past the two links that skip head and filters
        page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.id") == "query"
    page.keyboard.type("danymi wywiadowczymi")
    assert page.locator("#results [role=option]").count() >= 1
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert state(page, "selected.id") == "c24"
    assert page.evaluate("() => document.activeElement.id") == "panel"


def test_filters_change_what_is_shown(seed: Opened) -> None:
    page = seed.page
    page.locator('[data-facet="kind"] input[data-value="Person"]').uncheck()
    without_people = state(page, "shown")
    assert isinstance(without_people, int)
    assert 0 < without_people < 50
    assert page.locator("#shown").inner_text().startswith(f"{without_people} of 50")
    assert page.locator(".row").count() == without_people
    page.locator("#shown button").click()
    assert state(page, "shown") == 50
    page.locator('[data-facet="modality"] input[data-value="actual"]').uncheck()
    assert state(page, "shown") == 15
    hidden = page.evaluate(
        "() => kgraph.network.body.data.edges.get().filter(e => e.hidden).length"
    )
    assert hidden == 35


def test_only_facts(seed: Opened) -> None:
    page = seed.page
    row = page.locator('[data-facet="standing"] div', has_text=re.compile("^fact"))
    row.hover()
    row.locator(".only").click()
    assert state(page, "shown") == 31


def test_list_and_panel_by_keyboard(seed: Opened) -> None:
    page = seed.page
    page.locator('[data-claim="c01"]').focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert state(page, "selected.id") == "c02"
    page.locator(".back").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.dataset.claim") == "c02"


def test_polish_and_dark(seed: Opened) -> None:
    page = seed.page
    page.locator("#languages [lang=pl]").click()
    assert page.evaluate("() => document.documentElement.lang") == "pl"
    assert page.locator("#shown").inner_text() == "Widoczne twierdzenia: 50 z 50"
    page.locator('[data-claim="c12"]').click()
    assert "zaprzeczone" in panel(page)
    light = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    page.locator("#theme").click()
    assert state(page, "theme") == "dark"
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") != light
    assert seed.quiet()


def test_follows_the_system_theme(seed: Opened) -> None:
    seed.page.emulate_media(color_scheme="dark")
    seed.page.wait_for_function("() => kgraph.state.theme === 'dark'")


def test_phone(open_page: Opener, seed_html: str) -> None:
    opened = open_page(seed_html, width=390, height=844)
    page = opened.page
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    page.locator("#open-list").click()
    page.locator('[data-claim="c14"]').click()
    page.wait_for_timeout(500)
    box = page.locator("#panel").bounding_box()
    assert box is not None
    assert box["width"] == 390
    assert 300 < box["y"] < 700
    page.locator("#panel .close").click()
    page.locator("#panel").wait_for(state="hidden")
    assert opened.quiet()


def test_policy_holds(seed: Opened) -> None:
    """Injected scripts, handlers, styles and requests are all refused."""
    page = seed.page
    failures: list[str | None] = []
    page.on("requestfailed", lambda request: failures.append(request.failure))
    page.evaluate(
        """() => {
          const add = (tag, more) => {
            document.body.append(Object.assign(document.createElement(tag), more));
          };
          try { add("script", { textContent: "window.ran = 1" }); } catch {}
          try { document.body.innerHTML += "<img src=x onerror='window.ran = 2'>"; } catch {}
          setTimeout(() => { try { window.ran = eval("3"); } catch {} });
          add("img", { src: "https://example.invalid/x.png" });
          const holder = document.createElement("p");
          holder.setAttribute("style", "color: rgb(1, 2, 3)");
          holder.id = "styled";
          document.body.append(holder);
          return fetch("https://example.invalid/").catch(() => {});
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("() => window.ran") is None
    colour = page.evaluate("() => getComputedStyle(document.getElementById('styled')).color")
    assert colour != "rgb(1, 2, 3)"
    assert set(failures) == {"csp"}
    assert len(failures) == len(seed.requests)


@pytest.mark.parametrize("width", [794, 1123])
def test_on_paper_the_list_follows_the_picture(
    open_page: Opener, seed_html: str, width: int
) -> None:
    opened = open_page(seed_html, width=width, height=1000)
    page = opened.page
    page.emulate_media(media="print")
    page.locator("#paper svg").wait_for()
    picture, rows = (
        page.locator("#network").bounding_box(),
        page.locator(".row").first.bounding_box(),
    )
    assert picture
    assert rows
    assert picture["height"] > 500
    assert rows["y"] >= picture["y"] + picture["height"]
    assert page.locator(".row .quote").first.is_visible()
    for hidden in ("#filters", "#brush", "#query", "#zoom"):
        assert not page.locator(hidden).is_visible()
