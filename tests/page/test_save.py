"""What a reader takes along can be read again: the page itself, and a table of the claims."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

import kgraph
from kgraph.records.table import COLUMNS, parse_table
from tests.page.conftest import ROOT
from tests.page.test_hostile import HOSTILE, download, hostile_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.page.conftest import Opened, Opener

pytestmark = pytest.mark.browser


def saved(page: Page, what: str) -> str:
    return download(page, what).decode("utf-8")


@pytest.fixture
def seed(open_page: Opener, seed_html: str) -> Opened:
    return open_page(seed_html)


def test_a_copy_is_the_page_in_this_view(seed: Opened, open_page: Opener, seed_html: str) -> None:
    page = seed.page
    page.locator("#tab-document").click()
    page.locator('[data-claim="c34"]').click()
    text = saved(page, "page")
    script = seed_html[seed_html.index("kgraph-data") : seed_html.rindex("</script>")]
    assert script in text
    assert 'data-view="claim=c34&amp;tab=document"' in text
    copy = open_page(text)
    assert copy.page.evaluate("() => kgraph.state.selected.id") == "c34"
    assert copy.page.locator("mark.on").count() > 0
    assert copy.page.evaluate("() => location.hash") == "#claim=c34&tab=document"
    assert saved(copy.page, "page") == text
    assert seed.quiet()
    assert copy.quiet()


def test_the_table_of_the_visible_claims(seed: Opened) -> None:
    page = seed.page
    page.locator('[data-facet="modality"] input[data-value="actual"]').uncheck()
    text = saved(page, "csv")
    assert text.count("\r\n") == text.count("\n") == 16
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert tuple(rows[0]) == COLUMNS
    claims = {claim.id: claim for claim in kgraph.open(ROOT).claims()}
    assert {row["id"] for row in rows} == {
        claim.id for claim in claims.values() if claim.modality != "actual"
    }
    for row in rows:
        evidence = claims[row["id"]].evidence[0]
        assert row["quote"] == evidence.quote
        assert (int(row["start"]), int(row["end"])) == (evidence.start, evidence.end)
        assert row["attribution"] == " > ".join(claims[row["id"]].attribution)
    sheet = parse_table(text, "claims.csv")
    assert len(sheet.drafts) == 15
    assert not sheet.problems
    assert seed.quiet()


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "'x", *HOSTILE.values()])
def test_no_cell_is_a_formula(text: str, open_page: Opener) -> None:
    opened = open_page(hostile_page(text.replace("\ud800", "")))
    rows = list(csv.reader(io.StringIO(saved(opened.page, "csv"), newline="")))
    assert len(rows) == 3
    for row in rows:
        assert len(row) == len(COLUMNS)
        cells = [cell for at, cell in enumerate(row) if COLUMNS[at] != "polarity"]
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
    assert opened.quiet()


def test_other_claims_on_the_same_two_entities(seed: Opened) -> None:
    page = seed.page
    page.locator('[data-claim="c34"]').click()
    claims = kgraph.open(ROOT).claims()
    one = next(claim for claim in claims if claim.id == "c34")
    wanted = {c.id for c in claims if {c.subject, c.object} == {one.subject, one.object}} - {"c34"}
    rows = page.locator("#panel .rows [data-claim]")
    assert set(rows.evaluate_all("all => all.map(each => each.dataset.claim)")) == wanted
    assert wanted
