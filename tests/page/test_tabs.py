"""The tabs over the centre: a table that says what the graph shows, and the documents."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import kgraph
from kgraph.documents import article_start
from kgraph.model import Claim, Corpus, Document, Entity, Evidence
from kgraph.ontology import Kind, Ontology, Predicate
from kgraph.page import render
from kgraph.warrant import Trust
from tests.page.conftest import ROOT
from tests.page.test_hostile import HOSTILE, UNITS, hostile_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opened, Opener

pytestmark = pytest.mark.browser

HIGHLIGHTS = """() => {
  const found = {};
  for (const mark of document.querySelectorAll("#view-document mark")) {
    for (const place of mark.dataset.claims.split(" ")) {
      found[place] = (found[place] ?? "") + mark.textContent;
    }
  }
  return found;
}"""
"""By claim: the text of its highlights, one after the other."""


@pytest.fixture
def seed(open_page: Opener, seed_html: str) -> Opened:
    return open_page(seed_html)


def marked(page: Page, kind: str) -> str:
    texts = page.locator(f"#view-document mark.{kind}").all_text_contents()
    return "".join(texts)


def column(page: Page, place: int) -> list[str]:
    return page.locator(f"#view-table tbody tr > :nth-child({place})").all_inner_texts()


def test_tabs_by_keyboard(seed: Opened) -> None:
    page = seed.page
    tabs = page.locator("[role=tab]")
    assert tabs.all_inner_texts() == ["Graph", "Timeline", "Table", "Document", "Conflicts"]
    page.locator("#tab-graph").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("() => kgraph.state.tab") == "graph"
    page.keyboard.press("Enter")
    assert page.evaluate("() => kgraph.state.tab") == "timeline"
    assert page.evaluate("() => document.activeElement.id") == "tab-timeline"
    assert page.locator("#view-timeline").is_visible()
    assert not page.locator("#view-graph").is_visible()
    assert page.evaluate("() => location.hash") == "#tab=timeline"
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    assert page.locator("#view-conflicts").is_visible()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.locator("#network").is_visible()
    selected = tabs.evaluate_all("all => all.map(each => each.ariaSelected)")
    assert selected == ["true", "false", "false", "false", "false"]
    assert seed.quiet()


def test_the_table_says_what_the_graph_shows(seed: Opened) -> None:
    page = seed.page
    page.locator("#tab-table").click()
    assert page.locator("#view-table tbody tr").count() == 50
    row = page.locator('[data-row="c34"]')
    said = " ".join(" ".join(row.locator("th, td").all_inner_texts()).split())
    assert said == (
        "Volodymyr Zelensky will probably visit United States planned 12 – 18 January 2026 "
        "Ukrainian officials"
    )
    page.locator('[data-facet="modality"] input[data-value="actual"]').uncheck()
    assert page.locator("#view-table tbody tr").count() == 15
    row.locator("td").first.click()
    assert page.evaluate("() => kgraph.state.selected.id") == "c34"
    assert row.get_attribute("aria-current") == "true"
    assert seed.quiet()


def test_the_table_by_keyboard(seed: Opened) -> None:
    page = seed.page
    page.locator("#tab-table").click()
    page.locator('[data-row="c02"] button').focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => kgraph.state.selected.id") == "c02"
    assert page.evaluate("() => document.activeElement.id") == "panel"
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.activeElement.closest('tr').dataset.row") == "c02"


def test_sorting(seed: Opened, open_page: Opener, seed_html: str) -> None:
    page = seed.page
    page.locator("#tab-table").click()
    files = column(page, 1)
    page.locator("[data-sort=subject]").click()
    subjects = column(page, 1)
    assert subjects == sorted(files, key=str.casefold)
    head = page.locator("thead th").first
    assert head.get_attribute("aria-sort") == "ascending"
    page.locator("[data-sort=subject]").click()
    assert column(page, 1) == sorted(files, key=str.casefold, reverse=True)
    assert page.evaluate("() => location.hash") == "#tab=table&sort=-subject"
    assert column(open_page(seed_html, at="#tab=table&sort=-subject").page, 1) == column(page, 1)
    page.locator("[data-sort=subject]").click()
    assert column(page, 1) == files
    page.locator("[data-sort=when]").click()
    whens = column(page, 5)
    assert "2025" in whens[0]
    page.locator("[data-sort=voice]").click()
    assert column(page, 6)[-1] == ""
    assert page.evaluate("() => document.activeElement.dataset.sort") == "voice"


def test_highlights_are_the_quotes(seed: Opened) -> None:
    page = seed.page
    page.locator("#tab-document").click()
    project = kgraph.open(ROOT)
    found = page.evaluate(HIGHLIGHTS)
    assert found == {
        str(place): claim.evidence[0].quote for place, claim in enumerate(project.claims())
    }
    body = page.locator("#view-document .body").text_content()
    text = project.corpus.documents[0].text
    assert body == text[article_start(text) :]
    assert seed.quiet()


def test_overlapping_quotes(seed: Opened) -> None:
    page = seed.page
    page.locator("#tab-document").click()
    for claim in ("c01", "c04", "c05"):
        page.locator(f'[data-claim="{claim}"]').click()
        page.wait_for_selector("#view-document mark.on")
        assert marked(page, "on") == page.locator("#panel mark").text_content()
        page.locator(".back").click()
    page.locator("#view-document mark", has_text="wysłanników Trumpa").first.click()
    rows = page.locator("#panel [data-claim]").evaluate_all("all => all.map(e => e.dataset.claim)")
    assert rows == ["c01", "c02", "c03", "c04", "c05"]
    assert page.evaluate("() => location.hash").startswith("#passage=")
    page.locator('#panel [data-claim="c05"]').click()
    assert page.evaluate("() => kgraph.state.selected.id") == "c05"
    page.go_back()
    page.wait_for_function("() => kgraph.state.selected.type === 'passage'")
    assert seed.quiet()


def test_from_a_highlight_to_the_claim_and_back(open_page: Opener, seed_html: str) -> None:
    opened = open_page(seed_html, height=500)
    page = opened.page
    page.locator('[data-claim="c34"]').click()
    page.locator(".show").click()
    assert page.evaluate("() => kgraph.state.tab") == "document"
    mark = page.locator("#view-document mark:focus")
    start = mark.text_content()
    assert start
    assert str(page.locator("#panel mark").text_content()).startswith(start)
    box, view = mark.bounding_box(), page.locator("#view-document").bounding_box()
    assert box is not None
    assert view is not None
    assert view["y"] < box["y"] < view["y"] + view["height"]
    page.locator("#panel .close").click()
    mark = page.locator("#view-document mark:not(.many)").first
    place = int(str(mark.get_attribute("data-claims")))
    mark.focus()
    page.keyboard.press("Enter")
    opens = kgraph.open(ROOT).claims()[place].id
    assert page.evaluate("() => kgraph.state.selected") == {"type": "claim", "id": opens}
    assert page.evaluate("() => document.documentElement.scrollTop + document.body.scrollTop") == 0
    assert opened.quiet()


def test_filters_dim_highlights(seed: Opened) -> None:
    page = seed.page
    page.locator("#tab-document").click()
    assert page.locator("mark.off").count() == 0
    page.locator('[data-facet="modality"] input[data-value="future"]').uncheck()
    claims = kgraph.open(ROOT).claims()
    dimmed = page.locator("mark.off").evaluate_all("all => all.map(each => each.dataset.claims)")
    assert dimmed
    assert all(claims[int(at)].modality == "future" for each in dimmed for at in each.split())


def test_a_text_stands_in_the_page_once(seed_html: str) -> None:
    for claim in kgraph.open(ROOT).claims():
        if len(claim.evidence[0].quote) > 60:
            assert (
                seed_html.count(json.dumps(claim.evidence[0].quote, ensure_ascii=False)[1:-1]) == 1
            )


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_is_text(name: str, open_page: Opener) -> None:
    text = HOSTILE[name]
    opened = open_page(hostile_page(text), at="#tab=document")
    page = opened.page
    units = page.locator("#view-document mark").first.evaluate(UNITS)
    encoded = text.encode("utf-16-le", "surrogatepass")
    assert units == [encoded[i] | encoded[i + 1] << 8 for i in range(0, len(encoded), 2)]
    page.locator("#view-document mark").first.evaluate("mark => mark.click()")
    assert page.locator("#panel .row").count() == 2
    page.locator("#tab-table").click()
    page.locator("[data-sort=subject]").click()
    page.locator("#view-table tbody tr").first.evaluate("row => row.click()")
    assert page.evaluate("() => kgraph.state.selected.type") == "claim"
    assert page.evaluate("() => window.ran") is None
    assert opened.quiet()


def small(documents: tuple[Document, ...], claims: tuple[Claim, ...]) -> str:
    kind = Kind(name="State", iri="s", labels={}, definitions={})
    predicate = Predicate(name="annexed", iri="a", labels={"en": "annexed", "pl": "anektował"})
    ontology = Ontology(
        kinds={"State": kind}, predicates={"annexed": predicate}, groups={}, hedges={}, digest=""
    )
    entities = (Entity(id="Russia", kind="State"), Entity(id="Crimea", kind="State"))
    corpus = Corpus(documents=documents, entities=entities, claims=claims)
    return render(corpus, ontology, Trust(), title="Small")


def passage(document: str, quote: str, text: str) -> Evidence:
    start = text.index(quote)
    return Evidence(document=document, quote=quote, start=start, end=start + len(quote))


def claim(number: int, **more: Any) -> Claim:
    return Claim(id=f"c{number}", subject="Russia", predicate="annexed", object="Crimea", **more)


def test_only_documents_with_evidence_and_quotes_that_are_there(open_page: Opener) -> None:
    text = "\U0001f4f0 W 2014 roku 🇷🇺 Rosja anektowała Krym."
    documents = (
        Document(id="read", path="read.txt", text=text),
        Document(id="unread", path="unread.txt", text="Nikt tego nie cytuje."),
    )
    start = text.index("Rosja")
    there = Evidence(document="read", quote=text[start:-1], start=start, end=len(text) - 1)
    gone = Evidence(document="read", quote="Rosja oddała Krym", start=start, end=start + 17)
    html = small(documents, (claim(1, evidence=(there, gone)), claim(2)))
    assert "Nikt tego" not in html
    opened = open_page(html, at="#tab=document&claim=c1")
    page = opened.page
    assert page.locator("#view-document h2").all_inner_texts() == [text]
    assert page.locator("#view-document mark").all_inner_texts() == ["Rosja anektowała Krym"]
    assert page.locator("#panel mark").all_inner_texts() == [there.quote, gone.quote]
    assert page.locator("#panel .show").count() == 1
    assert opened.quiet()


HEADS = {
    "a line of dates": "date 2026-01-08 Aktualizacja: 09.01.2026 00:01 Publikacja: 08.01.2026\n",
    "front matter": "---\ntitle: Krym\npublished: 2026-01-08\n---\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_what_tells_about_an_article_is_its_byline_and_not_its_text(
    head: str, open_page: Opener
) -> None:
    article = "\U0001f4f0 W 2014 roku Rosja anektowała Krym."
    text = head + article
    start = text.index("Rosja")
    document = Document(
        id="read",
        path="read.txt",
        text=text,
        title="Krym",
        outlet="Kurier",
        published="2026-01-08",
        updated="2026-01-09",
    )
    there = Evidence(document="read", quote=text[start:-1], start=start, end=len(text) - 1)
    html = small((document,), (claim(1, document="read", evidence=(there,)),))
    page = open_page(html, at="#tab=document&claim=c1").page
    assert page.locator("#view-document h2").inner_text() == "Krym"
    byline = page.locator("#view-document h2 + p").inner_text()
    assert byline == "Kurier · 8 January 2026 · updated 9 January 2026"
    assert page.locator("#view-document .body").text_content() == article
    assert page.locator("#view-document mark").all_inner_texts() == ["Rosja anektowała Krym"]
    assert page.locator("#panel blockquote").inner_text() == article


def test_a_quote_from_above_the_article_is_shown(open_page: Opener) -> None:
    text = HEADS["a line of dates"] + "W 2014 roku Rosja anektowała Krym."
    quote = "Publikacja: 08.01.2026"
    start = text.index(quote)
    there = Evidence(document="read", quote=quote, start=start, end=start + len(quote))
    document = Document(id="read", path="read.txt", text=text)
    page = open_page(small((document,), (claim(1, evidence=(there,)),)), at="#tab=document").page
    assert page.locator("#view-document mark").all_inner_texts() == [quote]
    body = str(page.locator("#view-document .body").text_content())
    assert body.startswith(quote)
    assert body.endswith("anektowała Krym.")


def test_documents_are_a_column_where_there_are_several(open_page: Opener) -> None:
    documents = tuple(Document(id=name, path=f"{name}.txt", text=name) for name in ("a", "b"))
    two = small(documents, (claim(1, document="a"), claim(2, document="b")))
    page = open_page(two, at="#tab=table").page
    assert column(page, 7) == ["a", "b"]
    one = open_page(small(documents[:1], (claim(1, document="a"),)), at="#tab=table").page
    assert one.locator("[data-sort]").count() == 6
    assert one.locator("[data-sort=document]").count() == 0


def test_claims_are_listed_as_their_articles_tell_them(open_page: Opener) -> None:
    """Whatever their ids are: those of proposals are hashes, and tell no order."""
    text = "Rosja anektowała Krym, a potem Donbas."
    documents = tuple(Document(id=name, path=f"{name}.txt", text=text) for name in ("a", "b"))
    places = [("b", "Krym"), ("a", "Donbas"), ("a", "Krym")]
    claims = tuple(
        claim(number, document=name, evidence=(passage(name, word, text),))
        for number, (name, word) in enumerate(places, 1)
    )
    page = open_page(small(documents, (*claims, claim(4))), at="#tab=table").page
    rows = page.locator("#view-table tbody tr")
    assert [row.get_attribute("data-row") for row in rows.all()] == ["c3", "c2", "c1", "c4"]
    listed = page.locator("#panel [data-claim]")
    assert [row.get_attribute("data-claim") for row in listed.all()] == ["c3", "c2", "c1", "c4"]


NAMELESS = {
    "its first line": (HEADS["a line of dates"] + "\n Po szczycie\nogłoszono.", "Po szczycie"),
    "its headline, not where and when": ("Wilno, 3 marca 2026 (PAP)\n\nO gazie\nx.", "O gazie"),
    "where and when, if nothing else": ("Wilno, 3 marca 2026 (PAP)\n", "Wilno, 3 marca 2026 (PAP)"),
    "so much of a long line as fits": ("Kraków. " * 20, "Kraków. " * 10 + "Kraków. …"),
    "who published it, when": ("\n", "Kurier, 8 January 2026"),
}


@pytest.mark.parametrize(("text", "called"), NAMELESS.values(), ids=NAMELESS)
def test_an_article_without_title_is_called_by(text: str, called: str, open_page: Opener) -> None:
    document = Document(
        id="000_6ea6", path="a.txt", text=text, outlet="Kurier", published="2026-01-08"
    )
    quoted = Evidence(document="000_6ea6", quote=text[-1:], start=len(text) - 1, end=len(text))
    said = claim(1, document="000_6ea6", evidence=(quoted,))
    page = open_page(small((document,), (said,)), at="#claim=c1").page
    assert f"{called}, Kurier" in page.locator("#panel").inner_text()


def test_the_whole_cell_over_a_column_sorts_it(seed: Opened) -> None:
    page = seed.page
    page.locator("#tab-table").click()
    for head in page.locator("thead th").all():
        cell, button = head.bounding_box(), head.locator("button").bounding_box()
        assert cell
        assert button
        assert (button["width"], button["height"]) == (cell["width"], cell["height"])
    heads = page.locator("thead th")
    assert {each[-1] for each in heads.all_inner_texts()} == {"↕"}
    box = heads.nth(1).bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] - 3, box["y"] + box["height"] - 3)
    assert heads.nth(1).get_attribute("aria-sort") == "ascending"
    assert heads.nth(1).inner_text().endswith("↑")
    page.mouse.click(box["x"] + 3, box["y"] + 3)
    assert heads.nth(1).get_attribute("aria-sort") == "descending"
    assert heads.nth(1).inner_text().endswith("↓")


def test_without_documents_the_tab_says_so(open_page: Opener) -> None:
    opened = open_page(small((), (claim(1),)), at="#tab=document")
    said = opened.page.locator("#view-document").inner_text()
    assert said == "No claim has a passage in a document."
    assert opened.quiet()
