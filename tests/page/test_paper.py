"""On paper: the picture of the file, light and whole, with its legend, then claims with quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opener

pytestmark = pytest.mark.browser

A4 = {"upright": (703, 1032), "lying": (1032, 703)}
"""Pixels of style sheets inside the margins of A4."""

LIGHT = {"#d97a00", "#0072b2", "#3d4a5c", "#1d232b"}
"""State, person, fact and ink of the light colours."""


def printed(page: Page) -> Any:
    """The picture and the list under print rules: boxes, and all that the picture says."""
    page.emulate_media(media="print")
    page.wait_for_selector("#paper svg")
    return page.evaluate(
        """() => {
          const svg = document.querySelector("#paper svg");
          const { left, right, top, bottom } = svg.getBoundingClientRect();
          const drawn = [...svg.querySelectorAll("*")];
          const colours = drawn.flatMap(
            each => [each.getAttribute("fill"), each.getAttribute("stroke")]);
          const boxes = drawn.filter(each => each.tagName !== "g" && each.tagName !== "title")
            .map(each => each.getBoundingClientRect());
          return {
            left, right, top, bottom,
            inside: [
              Math.min(...boxes.map(each => each.left)), Math.max(...boxes.map(each => each.right)),
              Math.min(...boxes.map(each => each.top)), Math.max(...boxes.map(each => each.bottom)),
            ],
            colours: [...new Set(colours)],
            texts: [...svg.querySelectorAll("text")].map(each => each.textContent),
            sizes: [...svg.querySelectorAll("text")].map(each => {
              const { a } = each.getScreenCTM();
              return a * Number(each.getAttribute("font-size"));
            }),
            row: document.querySelector(".row").getBoundingClientRect().top,
          };
        }"""
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("sheet", A4)
def test_the_picture_is_whole_and_light(
    sheet: str, theme: str, open_page: Opener, seed_html: str
) -> None:
    width, height = A4[sheet]
    opened = open_page(seed_html, width=width, height=height, at=f"#theme={theme}")
    page = opened.page
    found = printed(page)
    left, right, top, bottom = found["inside"]
    assert found["left"] >= 0
    assert found["right"] <= width
    assert found["left"] - 1 <= left < right <= found["right"] + 1
    assert found["top"] - 1 <= top < bottom <= found["bottom"] + 1
    assert found["bottom"] < height
    assert found["row"] > found["bottom"]
    assert set(found["colours"]) >= LIGHT
    assert "#f0a733" not in found["colours"]
    assert "#ffffff" in found["colours"]
    assert min(found["sizes"]) > 7
    assert page.locator("#paper").is_visible()
    for hidden in ("#close canvas", "#filters", "#query", "#brush", "#tabs"):
        assert not page.locator(hidden).is_visible()
    assert page.locator(".row .quote").first.is_visible()
    assert opened.quiet(), opened.messages


def test_the_picture_says_what_its_lines_mean(open_page: Opener, seed_html: str) -> None:
    page = open_page(seed_html).page
    marks = page.locator('[data-facet="standing"] label span[dir]').all_inner_texts()
    assert len(marks) == 8
    said = printed(page)["texts"]
    assert set(marks) <= set(said)
    assert {"Russia", "Ukraine", "United States"} <= set(said)


def test_a_browser_that_prints_finds_the_picture(open_page: Opener, seed_html: str) -> None:
    listens = """addEventListener("afterprint", () => {
      window.texts = document.querySelectorAll("#paper text").length;
    })"""
    opened = open_page(seed_html, before=listens, at="#theme=dark")
    page = opened.page
    for landscape in (False, True):
        file = page.pdf(format="A4", landscape=landscape)
        assert page.evaluate("() => window.texts") > 60
        assert len(re.findall(rb"/Type /Page\b", file)) > 2
    assert page.locator("#paper svg").count() == 0
    assert page.evaluate("() => document.documentElement.dataset.theme") == "dark"
    assert opened.quiet(), opened.messages


def test_a_file_has_letters_as_large_as_they_were_placed(open_page: Opener, seed_html: str) -> None:
    found = printed(open_page(seed_html, width=703, height=1032).page)
    names = [
        size for text, size in zip(found["texts"], found["sizes"], strict=True) if text == "Russia"
    ]
    assert len(names) == 1
    assert names[0] > 9
