"""Take the pictures of the documentation: `make pictures`."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
PAGE = ROOT / "output" / "graph.html"
CLAIMS, ENTITIES = 30_000, 10_000
"""The large sample."""
WEBGL = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]

Size = tuple[int, int]
DESK, PHONE = (1400, 900), (390, 844)
PICTURES: dict[str, tuple[str, Size, str, str]] = {
    "page.png": ("seed", DESK, "light", "#claim=c14"),
    "page-dark.png": ("seed", DESK, "dark", "#entity=Steve_Witkoff"),
    "page-phone.png": ("seed", PHONE, "light", "#claim=c34"),
    "page-timeline.png": ("seed", DESK, "light", "#tab=timeline&claim=c34"),
    "page-document.png": ("seed", DESK, "light", "#tab=document&claim=c34&lang=pl"),
    "page-large.png": ("large", DESK, "light", ""),
    "page-large-open.png": ("large", DESK, "light", "HUB"),
}
"""File, page, size, colour scheme, and view: the address after the page's, or a hub's."""


def large_page(folder: Path) -> Path:
    """Write the page of the large sample."""
    import kgraph
    from bench.corpus import sample
    from kgraph.page import render
    from kgraph.warrant import Trust

    ontology = kgraph.open(ROOT).ontology
    title = f"{CLAIMS:,} claims of generated news"
    page = folder / "large.html"
    page.write_text(render(sample(CLAIMS, ENTITIES), ontology, Trust(), title=title), "utf-8")
    return page


HUB = """() => {
  const counts = new Map();
  for (const claim of kgraph.book.claims) {
    counts.set(claim.subject, (counts.get(claim.subject) ?? 0) + 1);
  }
  const order = [...counts].sort((a, b) => b[1] - a[1]);
  const middle = order.find(([, count]) => count <= 24)[0];
  location.hash = `entity=${encodeURIComponent(kgraph.book.entities[middle].id)}`;
}"""
"""Open an entity that is the subject of some two dozen claims."""


def main() -> None:
    """Write docs/images/*.png from the page that `kgraph build` wrote, and of the large sample."""
    names = ("chromium", "chromium-browser", "google-chrome")
    browser_path = next(filter(None, map(shutil.which, names)), None)
    if browser_path is None or not PAGE.is_file():
        sys.exit("This needs Chromium and output/graph.html: run make demo, install chromium.")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = {"seed": PAGE, "large": large_page(Path(folder))}
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=[*arguments, *WEBGL]
        )
        for name, (which, (width, height), scheme, view) in PICTURES.items():
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            page.goto(pages[which].as_uri() + (view if view.startswith("#") else ""))
            page.evaluate("() => window.kgraph.ready.then(() => true)")
            if view == "HUB":
                page.evaluate(HUB)
            page.wait_for_timeout(1200)
            page.screenshot(path=ROOT / "docs" / "images" / name)
            page.close()
        browser.close()


main()
