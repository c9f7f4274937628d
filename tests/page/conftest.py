"""A real Chromium, and the page of the seed."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

import kgraph
from kgraph.page import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Dialog, Page, Playwright

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass
class Opened:
    """A page in the browser, with everything that must stay empty."""

    page: Page
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def dismiss(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def quiet(self) -> bool:
        """No request, no console message, no error, no dialog."""
        return not (self.requests or self.messages or self.dialogs)


@dataclass
class Opener:
    browser: Browser
    folder: Path

    def __call__(
        self,
        html: str,
        *,
        width: int = 1400,
        height: int = 900,
        at: str = "",
        before: str = "",
        touch: bool = False,
    ) -> Opened:
        file = self.folder / "graph.html"
        file.write_text(html, encoding="utf-8")
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, has_touch=touch
        )
        context.set_default_timeout(20_000)
        opened = Opened(context.new_page())
        page = opened.page
        page.on("request", lambda request: opened.requests.append(request.url))
        page.on("console", lambda message: opened.messages.append(message.text))
        page.on("pageerror", lambda error: opened.messages.append(str(error)))
        page.on("dialog", opened.dismiss)
        if before:
            page.add_init_script(before)
        page.goto(file.as_uri() + at)
        opened.requests.pop(0)
        page.evaluate("() => window.kgraph.ready.then(() => true)")
        return opened


QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync")
WEBGL = ("--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist")
"""Without a graphics card Chromium draws WebGL on the processor, where it is told to."""


def chromium(playwright: Playwright, *arguments: str) -> Browser:
    """Start the Chromium of this machine."""
    found = [path for path in map(shutil.which, NAMES) if path]
    assert found, f"the tests of the page need a browser: none of {', '.join(NAMES)} is on PATH"
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return playwright.chromium.launch(
        executable_path=found[0], args=[*root, *QUIET, *WEBGL, *arguments]
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = chromium(playwright)
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    yield Opener(browser, tmp_path)
    for context in browser.contexts:
        context.close()


@pytest.fixture(scope="session")
def seed_html() -> str:
    project = kgraph.open(ROOT)
    return render(project.corpus, project.ontology, project.trust, title="Talks on Ukraine")
