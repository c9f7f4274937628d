"""Take the pictures of the documentation: `make pictures`."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "output" / "graph.html"
PICTURES = {
    "page.png": (1400, 900, "light", "met Steve Witkoff"),
    "page-dark.png": (1400, 900, "dark", ""),
    "page-phone.png": (390, 844, "light", ""),
}
"""File, width, height, colour scheme, and words of the claim that is open."""


def main() -> None:
    """Write docs/images/*.png from the page that `kgraph build` wrote."""
    names = ("chromium", "chromium-browser", "google-chrome")
    browser_path = next(filter(None, map(shutil.which, names)), None)
    if browser_path is None or not PAGE.is_file():
        sys.exit("This needs Chromium and output/graph.html: run make demo, install chromium.")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=arguments)
        for name, (width, height, scheme, words) in PICTURES.items():
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            page.goto(PAGE.as_uri())
            page.evaluate("window.kgraph.ready")
            if words:
                page.get_by_role("button", name=words).first.click()
            page.wait_for_timeout(1200)
            page.screenshot(path=ROOT / "docs" / "images" / name)
            page.close()
        browser.close()


main()
