"""Measures of the network, and the check of the graph against its shapes, beside other libraries.

`python -m bench analysis`; each measure in a process of its own.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

import kgraph
from bench import corpus, peers
from bench.measure import Most, Used, run
from bench.report import MACHINE, put
from kgraph.analyse.betweenness import betweenness
from kgraph.analyse.communities import communities
from kgraph.analyse.measures import pagerank
from kgraph.ontology import built_in_files
from kgraph.rdf.graph import read_turtle
from kgraph.store.choice import triples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MEASURES = {"pagerank": pagerank, "betweenness": betweenness, "communities": communities}
LIBRARIES = ("networkx", "rustworkx", "networkit")
ENGINES = ("shacl", "pyshacl")


def measure_sizes(sizes: Sequence[int], most: Most) -> None:
    """Measure networks and graphs of so many claims, into the sections `measures` and `shacl`."""
    networks: list[list[str]] = []
    shapes: list[list[str]] = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            networks += _networks(size, Path(folder), most)
            corpus.make(Path(folder) / "p", size)
            shapes += _shapes(size, Path(folder), most)
    put(
        "measures",
        ("claims", "entities", "measure", "kgraph", *LIBRARIES),
        networks,
        f"{peers.GRAPHS.replace(' ', ', ')}, {MACHINE}.",
    )
    versions = ", ".join(f"{name} {version(name)}" for name in ENGINES)
    heads = ("claims", "triples", *(f"{name}: {what}" for name in ENGINES
                                    for what in ("CPU", "memory")))  # fmt: skip
    put("shacl", heads, shapes, f"{versions}, limit {most.cpu:g} s, {MACHINE}.")


def _networks(size: int, folder: Path, most: Most) -> Iterator[list[str]]:
    claims = corpus.sample(size).claims
    names = sorted({end for claim in claims for end in (claim.subject, claim.object)})
    number = {name: place for place, name in enumerate(names)}
    edges = [(number[claim.subject], number[claim.object]) for claim in claims]
    path = folder / "edges.json"
    path.write_text(json.dumps({"count": len(names), "edges": edges}), "utf-8")
    python = peers.python_with(peers.GRAPHS)
    script = str(Path(__file__).with_name("by_graphs.py"))
    for measure in MEASURES:
        ours = run([sys.executable, "-m", "bench.analysis", measure, str(path)], most)
        theirs = [
            "-" if python is None or (library, measure) == ("rustworkx", "communities")
            else _said(run([python, script, library, measure, str(path)], most))
            for library in LIBRARIES
        ]  # fmt: skip
        yield [f"{size:,}", f"{len(names):,}", measure, _said(ours), *theirs]


def _shapes(size: int, folder: Path, most: Most) -> Iterator[list[str]]:
    used = [run([sys.executable, "-m", "bench.analysis", name, str(folder / "p")], most)
            for name in ENGINES]  # fmt: skip
    counts = [each.said["triples"] for each in used if each.said]
    cells = [cell for each in used for cell in (_said(each), f"{each.peak:,.0f} MB")]
    yield [f"{size:,}", f"{max(counts, default=0):,}", *cells]


def _said(used: Used) -> str:
    return used.given_up or f"{used.said['cpu']:.2f} s"


def _measured(measure: str, path: Path) -> dict[str, float]:
    known = json.loads(path.read_text("utf-8"))
    count, edges = known["count"], np.array(known["edges"])
    return {"cpu": _cpu(lambda: MEASURES[measure](count, edges))}


def _checked(engine: str, root: Path) -> dict[str, float]:
    """What the engine does with the graph as N-Triples, reading it included."""
    lines = "".join(triples(kgraph.open(root)))
    path = next(path for path in built_in_files() if path.name == "shapes.ttl")
    shapes = path.read_bytes()

    def check() -> None:
        if engine == "shacl":
            import shacl

            report = shacl.Shapes.from_turtle(shapes.decode()).validate_text(lines, "ntriples")
            assert report.conforms
        else:
            import pyshacl

            data = read_turtle(lines.encode())
            assert pyshacl.validate(data, shacl_graph=read_turtle(shapes), inference="none")[0]

    return {"cpu": _cpu(check), "triples": lines.count("\n")}


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    what, where = sys.argv[1:]
    found = (_measured if what in MEASURES else _checked)(what, Path(where))
    print(json.dumps(found))
