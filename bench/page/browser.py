"""A page in a real Chromium: what it costs until it is ready, and while it is dragged."""

from __future__ import annotations

import math
import os
import shutil
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error, sync_playwright

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, CDPSession, Page, Route

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
             "--disable-accelerated-2d-canvas"]  # fmt: skip
"""WebGL without a graphics card. A plain canvas is drawn by the page's own thread, as it is where
there is none: otherwise it would be the GPU's process that imitates one, and cost far more."""
SIZE = {"width": 1400, "height": 900}
STEPS = 40
"""Frames of a drag; also how many steps it has."""
FRAME = "() => new Promise(done => requestAnimationFrame(() => done()))"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page did. `ready` and `gpu` are CPU seconds of the renderer's and the GPU's process.

    While the network is dragged in `steps`, `frame` is the main thread's CPU milliseconds for each
    frame and `both` those of the two processes; `moved` tells whether the picture changed. They
    are None where it was given up. `heap` is the script's memory in MB.
    """

    ready: float
    gpu: float
    requests: int
    messages: int
    given_up: bool = False
    heap: float = 0.0
    frame: float | None = None
    both: float | None = None
    moved: bool = False
    steps: int = 0


def look(file: Path, ready: str, where: str, limit: int) -> Seen:
    """Open a page, with nothing but itself in reach.

    `ready` is an expression that is true, or a promise of it, once the network is drawn; `where`
    selects the element it is drawn in. After `limit` seconds the page is given up.
    """
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise FileNotFoundError(f"measuring pages takes a browser: {' or '.join(NAMES)}")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = [*ARGUMENTS, *(["--no-sandbox"] if root else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        try:
            return _look(browser, file, ready, where, limit)
        finally:
            browser.close()


def _look(browser: Browser, file: Path, ready: str, where: str, limit: int) -> Seen:
    page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
    asked: list[str] = []
    said: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    page.route(lambda url: not url.startswith(("file:", "data:", "blob:")), refuse)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    machine = browser.new_browser_cdp_session()
    before = _used(machine)
    given_up = False
    until = time.monotonic() + limit
    try:
        page.goto(file.as_uri(), timeout=limit * 1000)
        page.wait_for_function(ready, timeout=max(1.0, (until - time.monotonic()) * 1000))
        for _ in range(2):
            page.evaluate(FRAME)
    except Error:
        given_up = True
    used = _used(machine)
    spent = {kind: used[kind] - before[kind] for kind in used}
    seen = Seen(spent["renderer"], spent["GPU"], len(asked), len(said), given_up)
    if given_up:
        return seen
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    session.send("HeapProfiler.collectGarbage")
    heap = _metric(session, "JSHeapUsedSize") / 1e6
    page.set_default_timeout(limit * 1000)
    try:
        return _dragged(page, session, machine, where, replace(seen, heap=heap), limit)
    except Error:
        return replace(seen, heap=heap)


def _used(machine: CDPSession) -> dict[str, float]:
    """CPU seconds so far of the busiest renderer (another one is kept in store), and the GPU's."""
    used = {"renderer": 0.0, "GPU": 0.0}
    for process in machine.send("SystemInfo.getProcessInfo")["processInfo"]:
        if process["type"] in used:
            used[process["type"]] = max(used[process["type"]], process["cpuTime"])
    return used


def _dragged(
    page: Page, session: CDPSession, machine: CDPSession, where: str, seen: Seen, limit: int
) -> Seen:
    """Drag the network round in a circle from near its corner, a step a frame.

    It stays in sight: what has left the window costs nothing to draw. After `limit` seconds no
    further step is made.
    """
    box: Any = page.locator(where).first.bounding_box()
    width, height = min(box["width"], SIZE["width"]), min(box["height"], SIZE["height"] - box["y"])
    x, y = box["x"] + 0.06 * width, box["y"] + 0.06 * height
    before = page.screenshot()
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 8, y + 8)
    page.evaluate(FRAME)
    started, used = _metric(session, "TaskDuration"), sum(_used(machine).values())
    step, until = 0, time.monotonic() + limit
    while step < STEPS and (step == 0 or time.monotonic() < until):
        step += 1
        turn = 1.8 * math.pi * step / STEPS
        page.mouse.move(x + 0.12 * width * (1 - math.cos(turn)), y + 0.1 * height * math.sin(turn))
        page.evaluate(FRAME)
    page.evaluate(FRAME)
    spent = _metric(session, "TaskDuration") - started
    used = sum(_used(machine).values()) - used
    moved = page.screenshot() != before
    page.mouse.up()
    frame, both = 1000 * spent / step, 1000 * used / step
    return replace(seen, frame=frame, both=both, moved=moved, steps=step)


def _metric(session: CDPSession, name: str) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(float(metric["value"]) for metric in metrics if metric["name"] == name)
