"""On paper: the picture of the file, light and whole, with its legend, then claims with quotes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

import kgraph
from kgraph.model import Claim, Corpus, Document, Entity, Evidence
from kgraph.page import render
from kgraph.warrant import Trust
from tests.page.conftest import ROOT

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


@pytest.mark.parametrize("tab", ["graph", "table", "timeline"])
def test_every_claim_is_on_paper(tab: str, open_page: Opener) -> None:
    """Also those that the screen would show with a button for more."""
    opened = open_page(many(420), at=f"#tab={tab}")
    page = opened.page
    rows = page.locator(
        {"graph": "#panel [data-claim]", "table": "[data-row]", "timeline": "[data-time]"}[tab]
    )
    page.locator("#query").focus()
    assert rows.count() < 420
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert rows.count() == 420
    assert page.locator(".more:visible").count() == 0
    assert page.evaluate("() => document.activeElement.id") == "query"
    assert opened.quiet(), opened.messages


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


def many(number: int) -> str:
    """So many claims."""
    people = tuple(Entity(id=name, kind="Person") for name in ("Anna", "Bert", "Carl"))
    claims = tuple(
        Claim(id=f"c{n}", subject="Anna", predicate="met", object="Bert" if n % 2 else "Carl")
        for n in range(number)
    )
    corpus = Corpus(documents=(), entities=people, claims=claims)
    return render(corpus, kgraph.open(ROOT).ontology, Trust(), title="Met")


def told() -> str:
    """A claim of two articles, one of an article without anything, and one of none."""
    quote = "Anna met Bert."
    long = "The harbour_of_" + "very_" * 40 + "long_names"
    documents = (
        Document(
            id="a", path="a.txt", text=quote, title=long, outlet="Gazette", published="2026-03-03"
        ),
        Document(id="b", path="b.txt", text=quote, outlet="Herald", published="2026-02-10"),
        Document(id="c", path="c.txt", text=""),
    )
    found = [
        Evidence(document=document, start=0, end=len(quote), quote=quote) for document in ("a", "b")
    ]
    met = Claim(id="c3", subject="Anna", predicate="met", object="Bert")
    claims = (
        replace(met, id="c1", document="a", evidence=tuple(found)),
        replace(met, id="c2", document="c"),
        met,
    )
    entities = tuple(Entity(id=name, kind="Person") for name in ("Anna", "Bert"))
    corpus = Corpus(documents=documents, entities=entities, claims=claims)
    return render(corpus, kgraph.open(ROOT).ontology, Trust(), title="Met")


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("en", ("published 3 March 2026", "published 10 February 2026")),
        ("pl", ("publikacja: 3 marca 2026", "publikacja: 10 lutego 2026")),
    ],
)
def test_every_claim_of_the_list_names_its_sources(
    language: str, days: tuple[str, str], open_page: Opener
) -> None:
    opened = open_page(told(), width=703, height=1032, at=f"#lang={language}")
    page = opened.page
    assert not page.locator(".row .source").first.is_visible()
    printed(page)
    sources = {
        claim: page.locator(f'[data-claim="{claim}"] .source').all_inner_texts()
        for claim in ("c1", "c2", "c3")
    }
    long, second = sources.pop("c1")
    assert long.startswith("The harbour_of_very_")
    assert long.endswith(f", Gazette, {days[0]}")
    # Without a title it is called by its first line.
    assert second == f"Anna met Bert., Herald, {days[1]}"
    assert sources == {"c2": ["c"], "c3": []}
    right = page.locator(".row, .row *").evaluate_all(
        "all => Math.max(...all.map(each => each.getBoundingClientRect().right))"
    )
    assert right <= A4["upright"][0]
    assert opened.quiet(), opened.messages
