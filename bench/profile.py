"""Where the time of a build goes, and how far that is from the floor: `python -m bench profile`.

The parts of a build are called one after another in one process, as a build calls them; the floor
is what nobody can do without: the bytes read, the lines parsed, the index made.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import kgraph
from bench import engine
from bench.measure import Most, run
from bench.report import MACHINE, put
from bench.store import renewed
from kgraph.analyse.stats import tally
from kgraph.export import export
from kgraph.rdf import describe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

HEADS = ("claims", "part of a build", "CPU", "share", "a claim")
_PAGE = 30_000
"""Up to so many claims the page is written too."""
FLOOR = {
    "read_bytes": "floor: the files read, as bytes",
    "parse": "floor: the N-Triples parsed by pyoxigraph",
    "bulk_load": "floor: pyoxigraph bulk_load of the N-Triples",
}


def measure_sizes(sizes: Sequence[int]) -> None:
    """Measure every size, each in a process of its own, into the section `profile`."""
    cells = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root, work = Path(folder) / str(size), Path(folder) / "work"
            work.mkdir()
            engine.prepared(root, work)
            parts = run([sys.executable, "-m", "bench.profile", str(root)], Most(9000)).said
            engine.step("lines", root, work)
            floor = {said: engine.step(name, root, work).said["cpu"]
                     for name, said in FLOOR.items()}  # fmt: skip
        whole = sum(parts.values())
        rows = [*parts.items(), ("together", whole), *floor.items()]
        cells += [
            (f"{size:,}", name, f"{cpu:.2f} s", f"{cpu / whole:.0%}", f"{cpu / size * 1e6:,.0f} µs")
            for name, cpu in rows
        ]
    put("profile", HEADS, cells, f"pyoxigraph and Python as above, {MACHINE}.")


def profiled(root: Path) -> dict[str, float]:
    """The parts of a build of a project, each with its CPU seconds."""
    project = kgraph.open(root)
    shutil.rmtree(root / ".kgraph", ignore_errors=True)
    found = {
        "the ontology read": _used(lambda: project.ontology),
        "files read and parsed": _used(lambda: project.sheets),
        "names, quotes, dates looked up; claims joined": _used(lambda: project.resolution),
        "sources hashed": _used(lambda: project.sources),
        "facts derived, counted": _used(lambda: tally(project)),
    }
    base = project.settings.base
    blocks = _used(
        lambda: _through(describe(project.corpus, project.ontology, project.trust, base))
    )
    found["the graph described (once for each of the next two)"] = blocks
    turtle = _used(lambda: _through(export(project, "ttl")))
    found["Turtle, beside that"] = turtle - blocks
    for name in ("jsonl", "csv"):
        found[name.upper()] = _used(lambda name=name: _through(export(project, name)))  # type: ignore[misc]
    found["the store, N-Triples included"] = renewed(project)
    if len(project.claims()) <= _PAGE:
        found["the page"] = _used(lambda: _through(export(project, "html")))
    return found


def _used(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _through(pieces: Iterable[object]) -> None:
    for _ in pieces:
        pass


if __name__ == "__main__":
    import json

    print(json.dumps(profiled(Path(sys.argv[1]))))
