"""The page in a notebook: a sandboxed frame that works, asks for nothing and says nothing."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from IPython.core.formatters import DisplayFormatter

import kgraph
from kgraph.export import export
from tests.page.conftest import ROOT, Opened
from tests.page.test_hostile import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Frame

    from kgraph import Project

    Notebook = Callable[[str], tuple[Opened, Frame]]

FORBIDDEN = {"allow-same-origin", "allow-top-navigation", "allow-forms", "allow-modals"}


class Frames(HTMLParser):
    """The attributes of every element, as a browser reads them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def _frame(project: Project) -> dict[str, str | None]:
    text = DisplayFormatter().format(project)[0]["text/html"]  # type: ignore[no-untyped-call]
    ((tag, attributes),) = Frames(text).found
    assert tag == "iframe"
    return attributes


@pytest.fixture
def notebook(browser: Browser, tmp_path: Path) -> Notebook:
    """Open the output of a cell below the fold, as it stands in a notebook."""

    def opened(output: str) -> tuple[Opened, Frame]:
        file = tmp_path / "notebook.html"
        file.write_text(
            f'<!doctype html><meta charset="utf-8"><title>Notebook</title>'
            f'<p style="height: 3000px">cells</p>{output}',
            encoding="utf-8",
        )
        context = browser.new_context(viewport={"width": 1100, "height": 900})
        context.set_default_timeout(20_000)
        found = Opened(context.new_page())
        found.page.on("request", lambda request: found.requests.append(request.url))
        found.page.on("console", lambda message: found.messages.append(message.text))
        found.page.on("pageerror", lambda error: found.messages.append(str(error)))
        found.page.on("dialog", found.dismiss)
        found.page.goto(file.as_uri())
        found.requests.pop(0)
        found.page.locator("iframe").scroll_into_view_if_needed()
        frame = found.page.frames[-1]
        frame.wait_for_function("() => window.kgraph")
        frame.evaluate("() => window.kgraph.ready.then(() => true)")
        return found, frame

    return opened


def test_the_frame_holds_the_page_and_may_do_little() -> None:
    project = kgraph.open(ROOT).part(focus="Witkoff")
    frame = _frame(project)
    assert frame["srcdoc"] == "".join(export(project, "html"))
    assert frame["title"] == project.title
    assert frame["loading"] == "lazy"
    allowed = set(str(frame["sandbox"]).split())
    assert {"allow-scripts", "allow-downloads"} <= allowed
    assert not allowed & FORBIDDEN


def test_elsewhere_a_project_is_just_named() -> None:
    shown = DisplayFormatter().format(kgraph.open(ROOT))[0]  # type: ignore[no-untyped-call]
    assert shown.keys() == {"text/plain", "text/html"}
    assert shown["text/plain"] == f"<Project {ROOT.name}>"


@pytest.mark.browser
@pytest.mark.parametrize("focus", [None, "Witkoff"])
def test_a_claim_opens_its_quote_in_the_frame(focus: str | None, notebook: Notebook) -> None:
    project = kgraph.open(ROOT)
    shown = project if focus is None else project.part(focus=focus)
    opened, frame = notebook(shown._repr_html_())
    assert frame.evaluate("() => origin") == "null"
    assert frame.locator("[data-claim]").count() == len(shown.claims())
    frame.locator('[data-claim="c14"]').click()
    quote = project.claim("c14").evidence[0].quote
    assert quote in frame.locator("#panel blockquote").first.inner_text().replace("\n", " ")
    assert opened.quiet()


@pytest.mark.browser
def test_the_visible_claims_can_be_saved_from_the_frame(notebook: Notebook) -> None:
    project = kgraph.open(ROOT).part(focus="Witkoff")
    opened, frame = notebook(project._repr_html_())
    with opened.page.expect_download() as download:
        frame.locator("#export").click()
        frame.locator('[data-download="csv"]').click()
    rows = csv.DictReader(io.StringIO(Path(download.value.path()).read_text("utf-8"), newline=""))
    assert {row["id"] for row in rows} == {claim.id for claim in project.claims()}
    assert opened.quiet()


@pytest.mark.browser
def test_a_source_opens_beside_the_notebook(notebook: Notebook, seed_project: Path) -> None:
    seeds = seed_project / "seeds" / "source.kg"
    (seed_project / "seeds" / "source.txt").write_text("Witkoff met Putin.\n", "utf-8")
    seeds.write_text(
        "@document source seeds/source.txt url=https://news.example/talks\n"
        "Witkoff met Putin ^x1\n  > Witkoff met Putin\n",
        "utf-8",
    )
    opened, frame = notebook(kgraph.open(seed_project)._repr_html_())
    opened.page.context.route("https://**", lambda route: route.abort())
    frame.locator('[data-claim="x1"]').click()
    with opened.page.expect_popup() as popup:
        frame.locator('#panel a[href="https://news.example/talks"]').click()
    assert popup.value.evaluate("() => window.opener") is None
    assert opened.quiet()


@pytest.mark.browser
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_title_stays_a_title(name: str, notebook: Notebook, seed_project: Path) -> None:
    title = HOSTILE[name].replace("\ud800", "")
    project = kgraph.open(seed_project)
    vars(project)["title"] = title
    opened, frame = notebook(project._repr_html_())
    assert len(opened.page.frames) == 2
    assert frame.locator("h1").count() == 1
    assert opened.page.locator("iframe").get_attribute("title")
    assert opened.quiet()
