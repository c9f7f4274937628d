"""A page without claims says why, and what to do; only filters are blamed for what they hide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import kgraph
from kgraph.model import Corpus
from kgraph.page import render
from kgraph.warrant import Trust
from tests.page.conftest import ROOT

if TYPE_CHECKING:
    from tests.page.conftest import Opener

pytestmark = pytest.mark.browser

SAID = {
    ("en", 1204, 0): ["Proposals that wait for a decision: 1,204.", "kgraph review",
                      "kgraph build --with-proposals"],
    ("pl", 3, 2): ["Propozycje, które czekają na decyzję: 3.", "kgraph review",
                   "Odrzucone odczytania: 2.", "kgraph build --with-proposals"],
    ("en", 0, 2): ["Readings that were rejected: 2.", "kgraph build --with-proposals"],
    ("en", 0, 0): ["There are no claims yet.", "kgraph add ARTICLE", "seeds/NAME.kg"],
    ("pl", 0, 0): ["Nie ma jeszcze żadnych twierdzeń.", "kgraph add ARTYKUŁ", "seeds/NAZWA.kg"],
}  # fmt: skip
"""Language, how many claims wait, how many were rejected: what the page says."""


@pytest.mark.parametrize(("language", "waiting", "rejected"), SAID)
def test_it_says_why_and_what_to_do(
    language: str, waiting: int, rejected: int, open_page: Opener
) -> None:
    html = render(
        Corpus(), kgraph.open(ROOT).ontology, Trust(), title="None", language=language,
        waiting=waiting, rejected=rejected,
    )  # fmt: skip
    opened = open_page(html, width=390, height=844)
    page = opened.page
    none = {"en": "No claims", "pl": "Brak twierdzeń"}[language]
    assert page.locator("#shown").inner_text() == none
    assert none in (page.locator("#panel").text_content() or "")
    said = page.locator("#nothing").inner_text()
    for words in SAID[language, waiting, rejected]:
        assert words in said
    assert ("kgraph review" in said) == (waiting > 0)
    for words in ("match", "filtr", "`"):
        assert words not in said
    box = page.locator("#nothing").bounding_box()
    assert box
    assert box["x"] >= 10
    assert box["x"] + box["width"] <= 380
    for tab in ("timeline", "table"):
        page.locator(f"#tab-{tab}").click()
        assert page.locator(f"#view-{tab} .empty").inner_text() == said
    assert page.locator(".facet").count() == 0
    assert opened.quiet(), opened.messages


def test_rejected_readings_are_counted_where_claims_are(open_page: Opener, seed_html: str) -> None:
    project = kgraph.open(ROOT)
    hint = '[title*="were rejected, and are not on this page: 7"]'
    page = open_page(seed_html).page
    assert page.locator(hint).count() == 0
    html = render(project.corpus, project.ontology, project.trust, title="Talks", rejected=7)
    page = open_page(html).page
    assert page.locator(hint).inner_text() == "50 claims"
