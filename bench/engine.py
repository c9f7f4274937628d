"""The engine: its store, queries in a process of their own, and what a change costs.

`rows(folder, claims)` gives lines for the table of docs/performance.md: what was measured, ours,
the peer of the same run, their ratio, the target.
"""

from __future__ import annotations

import io
import shutil
import statistics
import time
from typing import TYPE_CHECKING

import pyoxigraph as ox
import rdflib

import kgraph
from bench import corpus
from kgraph.build import build
from kgraph.ledger import LedgerGraph, read_by_ledger
from kgraph.query import questions
from kgraph.query.runner import prefixes
from kgraph.settings import Limits
from kgraph.store import DiskStore, Engine
from kgraph.store.choice import triples

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kgraph.project import Project

Row = tuple[str, str, str, str, str]
"""What, ours, the peer beside it in the same run, their ratio, the target."""


def rows(folder: Path, claims: int) -> list[Row]:
    """Measure on a generated project of so many claims, made under `folder`."""
    root = corpus.make(folder / "engine", claims)
    (root / "kgraph.toml").write_text('store = "disk"\n', "utf-8")
    return [*_store(root, claims), *_change(root, claims), *_queries(root), *_process()]


def _used(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _opened(root: Path) -> Project:
    """A project with its files read, so that only what follows is measured."""
    project = kgraph.open(root)
    assert project.sources.files
    return project


def _renewed(project: Project) -> float:
    """Bring the store up to date; give the time of that, all being read before."""
    with read_by_ledger(project, lambda _: None) as (_, ledger):
        graph = LedgerGraph(ledger)

        def renew() -> None:
            with project.store.renewed(graph, lambda _: None) as publish:
                publish()

        return _used(renew)


def _store(root: Path, claims: int) -> list[Row]:
    project = _opened(root)
    text = "".join(triples(project)).encode()
    bare = root / "bare"

    def by_oxigraph() -> None:
        store = ox.Store(bare)
        store.bulk_load(io.BytesIO(text), ox.RdfFormat.N_TRIPLES)
        store.flush()

    peer = _used(by_oxigraph)
    ours = _renewed(project)
    store = project.store
    assert isinstance(store, DiskStore)
    newest = next(iter(store.generations))
    size = sum(size for size, _ in newest.contents.values())
    what = f"claims -> N-Triples -> store on disk ({claims:,} claims, {newest.triples:,} triples)"
    peer_said = f"pyoxigraph bulk_load of the same lines {peer:.2f} s"
    return [
        (what, f"{ours:.2f} s", peer_said, f"{ours / peer:.2f}x", "<= 1.15x"),
        ("the store on disk", f"{size / claims:,.0f} bytes a claim", "-", "-", "-"),
    ]


def _change(root: Path, claims: int) -> list[Row]:
    """One article more, with three claims of its own: a build then, against one from nothing."""
    (root / "kgraph.toml").write_text(
        'store = "disk"\n[build]\noutputs = ["ttl", "jsonl", "csv"]\n', "utf-8"
    )
    shutil.rmtree(root / ".kgraph")
    whole = _used(lambda: build(kgraph.open(root), root / "output"))
    text = "Anna Added met Adam Added in Addedby. Anna Added visited Addedby.\n"
    (root / "seeds" / "added.txt").write_text(text, "utf-8")
    (root / "seeds" / "added.kg").write_text(
        'Added_Anna : Person = "Anna Added"\nAdded_Adam : Person = "Adam Added"\n'
        "Addedby : Place\n@document added seeds/added.txt\n"
        "Added_Anna met Added_Adam\n  > Anna Added met Adam Added\n"
        "Added_Anna visited Addedby\n  > Anna Added visited Addedby\n"
        "Added_Adam visited Addedby\n  > met Adam Added in Addedby\n",
        "utf-8",
    )
    ours = _used(lambda: build(kgraph.open(root), root / "output"))
    fresh = kgraph.open(root)
    start = time.perf_counter()
    fresh.query("ASK {}")
    first = time.perf_counter() - start
    fresh.store.close()
    return [
        (f"one article added to {claims:,} claims: the build, no page", f"{ours:.2f} s",
         f"the build from nothing {whole:.2f} s", f"{ours / whole:.4f}x", "<= 0.01x at 110,000"),
        ("first answer of a store on disk, files compared", f"{first * 1000:.0f} ms", *("-",) * 3),
    ]  # fmt: skip


def _queries(root: Path) -> list[Row]:
    """The ready questions, against rdflib on the same graph; each is asked once before."""
    project = kgraph.open(root)
    known = prefixes(project.settings.base)
    graph = rdflib.Graph().parse(data="".join(triples(project)), format="nt")
    ratios = []
    for question in questions().values():
        project.query(question.text)
        start = time.perf_counter()
        answer = project.query(question.text)
        ours = time.perf_counter() - start
        start = time.perf_counter()
        found = list(graph.query(question.text, initNs=known))
        ratios.append((time.perf_counter() - start) / ours)
        assert len(found) == len(answer), question.name
    project.store.close()
    what = f"the {len(ratios)} ready questions, on disk, answers read"
    said = f"{statistics.median(ratios):.1f}x in the median, {min(ratios):.1f}x at least"
    return [(what, "-", "rdflib, in memory", said, ">= 20x in the median, none slower")]


def _process() -> list[Row]:
    """What it costs that a query has a process of its own."""
    store = ox.Store()
    line = "<urn:a> <urn:b> <urn:c> .\n"
    store.load(line, ox.RdfFormat.N_TRIPLES)
    engine = Engine(lambda: [line])
    limits = Limits()

    def ask() -> float:
        start = time.perf_counter()
        engine.query("ASK {}", "urn:", {}, limits)
        return time.perf_counter() - start

    first = ask()
    later = statistics.median(ask() for _ in range(200))
    engine.close()
    return [
        ("starting the process that answers", f"{first * 1000:.0f} ms", "-", "-", "-"),
        ("asking it, beside the answer itself", f"{later * 1000:.2f} ms", "-", "-", "-"),
    ]  # fmt: skip
