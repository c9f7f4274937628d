"""The bars of the time: what is sure to be of their days, and what may be of others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import kgraph
from kgraph.model import Claim, Corpus, Document, Entity, Evidence
from kgraph.page import render
from kgraph.warrant import Trust
from tests.page.conftest import ROOT

if TYPE_CHECKING:
    from tests.page.conftest import Opened, Opener

pytestmark = pytest.mark.browser


@pytest.fixture
def dated(open_page: Opener) -> Opened:
    """Ten days with a claim each; a claim of their month, one that has an open end, one undated."""
    times = [f"2026-01-{day:02}" for day in range(1, 11)]
    times += ["2026-01", "2026-01-04/..", ""]
    claims = tuple(
        Claim(id=f"c{at}", subject="A", predicate="met", object="B", time=time or None)
        for at, time in enumerate(times)
    )
    entities = tuple(Entity(id=name, kind="Person") for name in ("A", "B"))
    corpus = Corpus(entities=entities, claims=claims)
    return open_page(render(corpus, kgraph.open(ROOT).ontology, Trust(), title="Days"))


def test_what_reaches_beyond_a_bar_is_striped_and_said(dated: Opened) -> None:
    bars = dated.page.locator(".time-track .bar")
    third, fourth = bars.nth(2), bars.nth(3)
    assert third.locator("title").text_content() == (
        "3 January 2026: 2 claims, 1 of them (striped) of more days than this bar has"
    )
    assert fourth.get_attribute("data-wide") == "2"
    heights = fourth.locator("rect").evaluate_all(
        "all => Object.fromEntries(all.map(e => [e.classList[0], +e.getAttribute('height')]))"
    )
    assert heights["wide"] == pytest.approx(2 * heights["some"], rel=0.01)
    assert heights["all"] == pytest.approx(heights["wide"] + heights["some"], rel=0.01)
    paint = fourth.locator(".wide").evaluate("each => getComputedStyle(each).fill")
    assert "#wide-days" in paint
    assert dated.quiet()


def test_the_handles_say_what_their_bar_has(dated: Opened) -> None:
    page = dated.page
    first = page.get_by_role("slider", name="First day")
    first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert first.get_attribute("aria-valuetext") == (
        "4 January 2026: 3 claims, 2 of them (striped) of more days than this bar has"
    )
    assert "+1 undated" in page.locator(".time-said").inner_text()
    assert page.evaluate("() => kgraph.state.shown") == 10


def test_undated_claims_stay_until_somebody_takes_them_away(dated: Opened) -> None:
    page = dated.page
    box = page.locator(".undated input")
    box.uncheck()
    page.get_by_role("slider", name="Last day").focus()
    page.keyboard.press("ArrowLeft")
    assert not box.is_checked()
    page.get_by_role("button", name="All days").click()
    assert not box.is_checked()
    assert page.evaluate("() => kgraph.state.shown") == 12
    box.check()
    assert page.evaluate("() => kgraph.state.shown") == 13


def published() -> str:
    """Claims of articles that came out in another order than they stand in."""
    days = {"late": "2026-03-03", "early": "2026-02-10", "never": None}
    quotes = {"late": "A met B. A met C.", "early": "B met C.", "never": "C met A."}
    documents = tuple(
        Document(id=name, path=f"{name}.txt", text=quotes[name], published=day)
        for name, day in days.items()
    )

    def claim(name: str, pair: str, document: str, **more: Any) -> Claim:
        quote = f"{pair[0]} met {pair[1]}."
        start = quotes[document].index(quote)
        found = Evidence(document=document, start=start, end=start + len(quote), quote=quote)
        return Claim(
            id=name, subject=pair[0], predicate="met", object=pair[1], document=document,
            evidence=(found,), **more,
        )  # fmt: skip

    claims = (
        claim("c1", "CA", "never"),
        claim("c2", "AC", "late"),
        claim("c3", "AB", "late", time_text="lately"),
        claim("c4", "BC", "early"),
        claim("c5", "AB", "late", time="2026-03-01"),
    )
    entities = tuple(Entity(id=name, kind="Person") for name in "ABC")
    corpus = Corpus(documents=documents, entities=entities, claims=claims)
    return render(corpus, kgraph.open(ROOT).ontology, Trust(), title="Days")


@pytest.mark.parametrize(
    ("language", "heading", "days"),
    [
        (
            "en",
            "Without a date, by day of publication",
            ["1 March 2026", "published 10 February 2026", "lately\npublished 3 March 2026",
             "published 3 March 2026", "–"],
        ),
        (
            "pl",
            "Bez daty, według dnia publikacji",
            ["1 marca 2026", "publikacja: 10 lutego 2026", "lately\npublikacja: 3 marca 2026",
             "publikacja: 3 marca 2026", "–"],
        ),
    ],
)  # fmt: skip
def test_the_undated_stand_by_the_day_on_which_they_were_published(
    language: str, heading: str, days: list[str], open_page: Opener
) -> None:
    opened = open_page(published(), at=f"#tab=timeline&lang={language}")
    rows = opened.page.locator("[data-time]")
    order = rows.evaluate_all("all => all.map(each => each.dataset.time)")
    # Those of one day as their article tells them.
    assert order == ["c5", "c4", "c3", "c2", "c1"]
    said = rows.locator(".days").all_inner_texts()
    assert [each.replace("\xa0", " ") for each in said] == days
    assert opened.page.locator("#view-timeline h2").all_inner_texts()[-1] == heading
    # The day of publication is none of the event.
    assert rows.nth(1).locator("time").count() == 0
    assert opened.page.locator(".time-track .bar[data-wide]").count() <= 1
    assert opened.quiet(), opened.messages
