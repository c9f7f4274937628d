"""Our page beside those of others: the same graph, the same run."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.corpus import sample
from bench.page import peers
from bench.page.browser import STEPS, Seen, look
from bench.report import MACHINE, ROOT, keep, kept, line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HEADS = ("graph", "page", "to write", "file", "ready: renderer", "ready: GPU process",
         "a frame of panning: main thread", "both processes", "heap", "requests",
         "console")  # fmt: skip
BAR = """(() => { const bar = document.getElementById("loadingBar");
  return !!window.network && (!bar || bar.style.opacity === "0"); })()"""
"""Whether pyvis has moved its nodes to where they stay, and taken its bar away."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A way to make a page; `ready` and `where` are for `look`."""

    name: str
    kind: str
    ready: str
    where: str


TOOLS = (
    Tool("**kgraph**", "kgraph", "window.kgraph.ready.then(() => true)", "#network"),
    Tool("pyvis, physics off", "pyvis_still", "!!window.network", "#mynetwork"),
    Tool("pyvis", "pyvis", BAR, "#mynetwork"),
    Tool("gravis (d3), layout off", "gravis", "document.readyState === 'complete'", "canvas, svg"),
    Tool("sigma alone", "sigma", "!!window.network", "#network"),
)

STOCK = "pyvis_still"


def run(sizes: Sequence[int], limit: int) -> None:
    """Measure pages of graphs with so many entities, and three times as many claims.

    Every row is printed and kept as soon as it is measured, in place of the one that was there.
    """
    versions = f"pyvis {version('pyvis')}, {peers.GRAVIS}, {peers.SIGMA}"
    note = f"Python {platform.python_version()}, {versions}, limit {limit} s, {MACHINE}."
    print(line(HEADS))
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            for row in _rows(Path(folder), size, limit):
                print(line(row), flush=True)
                keep("page", HEADS, _joined(kept("page"), row), note)


def _joined(rows: list[list[str]], row: list[str]) -> list[list[str]]:
    """The rows of a table with one more, which takes the place of that of its size and tool."""
    others = [each for each in rows if _order(each) != _order(row)]
    return sorted([*others, row], key=_order)


def _order(row: list[str]) -> tuple[int, int]:
    """Where a row stands: by the number of claims, then by tool."""
    claims = int(row[0].rpartition("/")[2].replace(",", ""))
    return claims, [tool.name for tool in TOOLS].index(row[1])


def _rows(folder: Path, size: int, limit: int) -> Iterator[list[str]]:
    """The row of every tool; stock pyvis comes first, since ours is compared with it."""
    source = folder / f"{size}.json"
    graph = _graph(size)
    source.write_text(json.dumps(graph), "utf-8")
    title = f"{len(graph['labels']):,} / {len(graph['edges']):,}"
    stock: Seen | None = None
    for tool in sorted(TOOLS, key=lambda each: each.kind != STOCK):
        took = _written(tool.kind, source, folder, limit)
        if isinstance(took, str):
            yield [title, tool.name, took, *["-"] * (len(HEADS) - 3)]
            continue
        file = folder / f"{tool.kind}.html"
        found = look(file, tool.ready, tool.where, limit)
        stock = found if tool.kind == STOCK else stock
        beside = stock if tool.kind == "kgraph" else None
        size_ = f"{file.stat().st_size / 1e6:.1f} MB"
        yield [title, tool.name, f"{took:.2f} s", size_, *_cells(found, beside, limit)]


def _graph(size: int) -> dict[str, Any]:
    """What all pages show: entities that a claim speaks of, an edge for each claim."""
    corpus = sample(3 * size, size)
    labels = {entity.id: entity.label("en") for entity in corpus.entities}
    named = {end for claim in corpus.claims for end in (claim.subject, claim.object)}
    place = {name: number for number, name in enumerate(sorted(named))}
    return {
        "claims": 3 * size,
        "entities": size,
        "labels": [labels[name] for name in place],
        "edges": [(place[claim.subject], place[claim.object]) for claim in corpus.claims],
        "sigma": peers.sigma_scripts(),
    }


def _written(kind: str, source: Path, folder: Path, limit: int) -> float | str:
    """CPU seconds that writing took, or why there are none."""
    python = peers.gravis_python() if kind == "gravis" else sys.executable
    if python is None or (kind == "sigma" and not peers.sigma_scripts()):
        return "not to be had"
    command = [python, "-X", "utf8", str(Path(__file__).with_name("write.py"))]
    target = folder / f"{kind}.html"
    target.unlink(missing_ok=True)
    try:
        done = subprocess.run([*command, kind, str(source), str(target)], check=False, cwd=ROOT,
                              timeout=limit, capture_output=True, text=True,
                              env={"PYTHONPATH": str(ROOT), "HOME": str(folder)})  # fmt: skip
    except subprocess.TimeoutExpired:
        return f"not within {limit} s"
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return "failed"
    return float(done.stdout.split()[-1])


def _cells(seen: Seen, stock: Seen | None, limit: int) -> list[str]:
    """What the table says of a page in the browser, with its ratios to `stock`."""
    last = [str(seen.requests), str(seen.messages)]
    if seen.given_up:
        return [f"not within {limit} s", *["-"] * 4, *last]

    def beside(value: float, other: float | None) -> str:
        return f" ({value / other:.2f}x)" if other else ""

    other = stock or Seen(0.0, 0.0, 0, 0)
    drag = [f"not within {limit} s", "-"]
    if seen.frame is not None and seen.both is not None:
        still = "" if seen.moved else ", nothing moved"
        still += f", {seen.steps} frames in {limit} s" if seen.steps < STEPS else ""
        drag = [f"{seen.frame:.0f} ms{beside(seen.frame, other.frame)}{still}",
                f"{seen.both:.0f} ms{beside(seen.both, other.both)}"]  # fmt: skip
    ready = f"{seen.ready:.2f} s{beside(seen.ready, other.ready)}"
    return [ready, f"{seen.gpu:.2f} s", *drag, f"{seen.heap:.0f} MB", *last]
