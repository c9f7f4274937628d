"""Whatever stands in a field is text on the page: it does not run, and it can be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kgraph.model import (
    Claim,
    Condition,
    Corpus,
    Document,
    Entity,
    Evidence,
    Modality,
    Name,
)
from kgraph.ontology import Kind, Ontology, Predicate
from kgraph.page import render
from kgraph.warrant import Trust

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opener

pytestmark = pytest.mark.browser

RUN = "window.ran=1;alert(1)"
HOSTILE = {
    "script": f"</script><script>{RUN}</script>",
    "handler": f'"><img src=x onerror="{RUN}">',
    "comment": f"<!--<script>{RUN}</script>-->",
    "entity": f"&lt;script&gt;{RUN}&lt;/script&gt; &#60;b&#62; &amp;",
    "quotes": f"'\"`${{{RUN}}}{{{{7*7}}}}{{% raw %}}",
    "href": f'<a href="javascript:{RUN}">href</a>',
    "url": f"javascript:{RUN}",
    "data": f"data:text/html,<script>{RUN}</script>",
    "bidi": "abc\u202eTXT.exe\u2066\u2069\u200fש",
    "invisible": "a\u200bb\ufeffc\u2060d\x00e\x1b[31mf\u2028g\u2029h",
    "surrogate": "x\ud800y",
    "prototype": "__proto__",
    "long": "bardzo długi tekst <b> " * 4500,
}


UNITS = """element => {
  const text = element.textContent;
  return [...Array(text.length).keys()].map(at => text.charCodeAt(at));
}"""
"""An element's text as UTF-16 code units: a lone surrogate has no other way to a test."""

PLACE = """id => {
  const at = kgraph.network.canvasToDOM(kgraph.network.getPosition(id));
  const box = document.getElementById("network").getBoundingClientRect();
  return [box.x + at.x, box.y + at.y];
}"""
"""Where a node is on the screen."""


def download(page: Page, what: str) -> bytes:
    """What the export menu gives."""
    page.locator("#export").click()
    with page.expect_download() as waiting:
        page.locator(f'[data-download="{what}"]').click()
    return Path(waiting.value.path()).read_bytes()


def hostile_page(text: str) -> str:
    """A page that has `text` in every field a file can fill."""
    kind = Kind(name=text, iri=text, labels={"en": text, "pl": text}, definitions={})
    predicate = Predicate(name=text, iri=text, labels={"en": text, "pl": text})
    ontology = Ontology(
        kinds={text: kind}, predicates={text: predicate}, groups={}, hedges={}, digest=text[:99]
    )
    names = (Name(text), Name(text, "pl"), Name(text, text))
    entities = tuple(
        Entity(id=one, kind=text, names=names, external=(text,), descriptions=(Name(text, text),))
        for one in (text, text + "2")
    )
    document = Document(
        id=text, path=text, text=text * 3, title=text, outlet=text, url=text,
        published=text, language=text,
    )  # fmt: skip
    claims = tuple(
        Claim(
            id=text + number, subject=text, predicate=text, object=text + "2", modality=modality,
            attribution=("article", text), time=text, time_text=text,
            condition=Condition(words=text), document=text, note=text, made_by=text,
            evidence=(Evidence(document=text, quote=text, start=len(text), end=2 * len(text)),),
            superseded_by=text,
        )
        for number, modality in (("1", Modality.ACTUAL), ("2", Modality.OPINION))
    )  # fmt: skip
    corpus = Corpus(documents=(document,), entities=entities, claims=claims)
    return render(corpus, ontology, Trust(), title=text)


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_runs_and_everything_can_be_read(name: str, open_page: Opener) -> None:
    text = HOSTILE[name]
    opened = open_page(hostile_page(text))
    page = opened.page
    page.mouse.move(600, 450)
    page.locator(".row").first.click()
    quote = page.locator("#panel mark").evaluate(UNITS)
    encoded = text.encode("utf-16-le", "surrogatepass")
    assert quote == [encoded[i] | encoded[i + 1] << 8 for i in range(0, len(encoded), 2)]
    assert page.locator("#panel mark").is_visible()
    page.locator(".chain button").first.click()
    assert page.evaluate("() => kgraph.state.selected.type") == "entity"
    page.keyboard.press("Escape")
    page.locator("#query").fill(text[:40].replace("\x00", ""))
    page.locator("#query").press("ArrowDown")
    page.locator("#query").press("Enter")
    for node in page.evaluate("() => kgraph.network.body.nodeIndices"):
        x, y = page.evaluate(PLACE, node)
        page.mouse.move(x, y)
        page.wait_for_timeout(250)
        page.mouse.click(x, y)
    page.locator("#languages [lang=pl]").click()
    for facet in ("kind", "standing"):
        page.locator(f'[data-facet="{facet}"] input').first.uncheck()
    for summary in page.locator("#filters summary").all():
        if summary.locator("xpath=..").get_attribute("open") is None:
            summary.click()
    page.locator("#shown button").last.click()
    for tab in ("timeline", "table", "document", "conflicts", "graph"):
        page.locator(f"#tab-{tab}").click()
        assert page.locator(f"#view-{tab}").is_visible()
    page.locator("#path-to").fill(text[:40].replace("\x00", ""))
    page.locator("#path-to").press("Enter")
    for what in ("svg", "turtle", "csv", "png", "page"):
        download(page, what)
    assert page.evaluate("() => window.ran") is None
    assert opened.quiet(), (opened.requests, opened.messages, opened.dialogs)
    schemes = page.evaluate("() => [...document.querySelectorAll('a')].map(a => a.protocol)")
    assert set(schemes) <= {"http:", "https:"}


def test_links_lead_to_the_web_only(open_page: Opener) -> None:
    opened = open_page(hostile_page("https://example.org/a?b=<c>&d"))
    opened.page.locator(".row").first.click()
    link = opened.page.locator("dd.reported a")
    assert link.get_attribute("href") == "https://example.org/a?b=%3Cc%3E&d"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_a_hidden_character_is_shown_by_its_code(open_page: Opener) -> None:
    opened = open_page(hostile_page(HOSTILE["bidi"]))
    opened.page.locator(".row").first.click()
    codes = opened.page.locator("#panel mark .hidden-character").evaluate_all(
        "all => all.map(each => each.dataset.code)"
    )
    assert codes == ["U+202E", "U+2066", "U+2069", "U+200F"]


def test_a_claim_without_evidence_says_so(open_page: Opener) -> None:
    kind = Kind(name="State", iri="s", labels={}, definitions={})
    predicate = Predicate(name="annexed", iri="a", labels={"en": "annexed", "pl": "anektował"})
    ontology = Ontology(
        kinds={"State": kind}, predicates={"annexed": predicate}, groups={}, hedges={}, digest=""
    )
    entities = (Entity(id="Russia", kind="State"), Entity(id="Crimea", kind="Place"))
    claim = Claim(id="c49", subject="Russia", predicate="annexed", object="Crimea")
    corpus = Corpus(entities=entities, claims=(claim,))
    opened = open_page(render(corpus, ontology, Trust(), title="One"))
    opened.page.locator(".row").click()
    assert opened.page.locator(".evidence").inner_text() == "No passage is given for this claim."
    assert opened.quiet()


def test_an_empty_corpus_gives_a_page(open_page: Opener) -> None:
    ontology = Ontology(kinds={}, predicates={}, groups={}, hedges={}, digest="")
    opened = open_page(render(Corpus(), ontology, Trust(), title="Empty"))
    assert opened.page.locator("#shown").inner_text() == "No claims"
    assert opened.quiet()
