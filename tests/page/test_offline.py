"""The page asks nothing of any network: where there is none, and where one never answers."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.page.conftest import chromium

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.browser


BROWSERS_OWN = (".google.com", ".googleapis.com", ".gvt1.com")
"""What Chromium itself asks for at its start, whatever page it opens."""


class Silent:
    """A proxy that takes connections and never answers; it keeps which hosts it was asked for."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.taken: list[socket.socket] = []
        self.hosts: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.socket.getsockname()[1]}"

    def _listen(self) -> None:
        while True:
            try:
                self.taken.append(self.socket.accept()[0])
            except OSError:
                return
            threading.Thread(target=self._read, args=(self.taken[-1],), daemon=True).start()

    def _read(self, connection: socket.socket) -> None:
        try:
            words = connection.recv(4096).split(b" ")
        except OSError:
            return
        if len(words) > 1:  # a connection that asks for nothing is the browser's, made ahead
            address = words[1].decode("ascii", "replace").removeprefix("http://")
            self.hosts.append(address.split("/")[0].split(":")[0])

    def close(self) -> None:
        for each in self.taken:
            each.close()
        self.socket.close()


@pytest.fixture
def silent() -> Iterator[Silent]:
    server = Silent()
    yield server
    server.close()


def use(html: str, folder: Path, *arguments: str, offline: bool = False) -> list[str]:
    """Open the page and use every part of it; give requests, messages and errors."""
    file = folder / "graph.html"
    file.write_text(html, "utf-8")
    heard: list[str] = []
    # Nested in the session's own Playwright a second loop is not allowed: use a thread.
    failures: list[BaseException] = []

    def run() -> None:
        try:
            with sync_playwright() as playwright:
                browser = chromium(playwright, *arguments)
                context = browser.new_context(offline=offline)
                page = context.new_page()
                page.on("request", lambda request: heard.append(request.url))
                page.on("console", lambda message: heard.append(message.text))
                page.on("pageerror", lambda error: heard.append(str(error)))
                page.goto(file.as_uri())
                page.evaluate("() => window.kgraph.ready.then(() => true)")
                page.locator('[data-claim="c14"]').click()
                for tab in ("timeline", "table", "document", "conflicts", "graph"):
                    page.locator(f"#tab-{tab}").click()
                page.locator("#theme").click()
                for what in ("png", "svg", "csv", "turtle", "page"):
                    page.locator("#export").click()
                    with page.expect_download():
                        page.locator(f'[data-download="{what}"]').click()
                browser.close()
        except BaseException as error:  # noqa: BLE001  told to the test, which fails of it
            failures.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if failures:
        raise failures[0]
    return [each for each in heard if each != file.as_uri() and not each.startswith("blob:")]


def test_without_a_network(seed_html: str, tmp_path: Path) -> None:
    assert use(seed_html, tmp_path, offline=True) == []


def test_with_a_network_that_never_answers(seed_html: str, tmp_path: Path, silent: Silent) -> None:
    arguments = (f"--proxy-server={silent.address}", "--proxy-bypass-list=<-loopback>")
    assert use(seed_html, tmp_path, *arguments) == []
    assert not [host for host in silent.hosts if not host.endswith(BROWSERS_OWN)]


def test_the_silent_network_would_be_heard(tmp_path: Path, silent: Silent) -> None:
    """The test above can fail: a page that asks for an image reaches the server."""
    asking = (
        "<!DOCTYPE html><img src='http://example.test/x.png'><script>window.kgraph = 1</script>"
    )
    heard: list[str] = []

    def run() -> None:
        with sync_playwright() as playwright:
            browser = chromium(playwright, f"--proxy-server={silent.address}")
            page = browser.new_page()
            page.on("request", lambda request: heard.append(request.url))
            file = tmp_path / "asking.html"
            file.write_text(asking, "utf-8")
            page.goto(file.as_uri(), wait_until="commit")
            for _ in range(50):
                if "example.test" in silent.hosts:
                    break
                page.wait_for_timeout(100)
            browser.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert "http://example.test/x.png" in heard
    assert "example.test" in silent.hosts
