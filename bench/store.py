"""The store on disk, what a change costs there, and a process of its own for queries.

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

import kgraph
from bench import corpus
from kgraph.build import build
from kgraph.ledger import LedgerGraph, read_by_ledger
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
    return [*_store(root, claims), *_change(root, claims), *_process()]


def _used(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _opened(root: Path) -> Project:
    """A project with its files read, so that only what follows is measured."""
    project = kgraph.open(root)
    assert project.sources.files
    return project


def renewed(project: Project) -> float:
    """Bring the store on disk up to date with files that are read; give its CPU seconds."""
    with read_by_ledger(project, lambda _: None) as (_, ledger):
        graph = LedgerGraph(ledger)
        start = time.process_time()
        with project.store.renewed(graph, lambda _: None) as publish:
            publish()
        return time.process_time() - start


def _store(root: Path, claims: int) -> list[Row]:
    project = _opened(root)
    text = "".join(triples(project)).encode()
    bare = root / "bare"

    def by_oxigraph() -> None:
        store = ox.Store(bare)
        store.bulk_load(io.BytesIO(text), ox.RdfFormat.N_TRIPLES)
        store.flush()

    peer = _used(by_oxigraph)
    ours = renewed(project)
    store = project.store
    assert isinstance(store, DiskStore)
    newest = next(iter(store.generations))
    size = sum(size for size, _ in newest.contents.values())
    what = f"claims -> Turtle -> store on disk ({claims:,} claims, {newest.triples:,} triples)"
    peer_said = f"pyoxigraph bulk_load of the same lines {peer:.2f} s"
    return [
        (what, f"{ours:.2f} s", peer_said, f"{ours / peer:.2f}x", "<= 1.15x"),
        ("the store on disk", f"{size / claims:,.0f} bytes a claim", "-", "-", "-"),
    ]


def _change(root: Path, claims: int) -> list[Row]:
    """One article more: a build then, against one from nothing."""
    (root / "kgraph.toml").write_text(
        'store = "disk"\n[build]\noutputs = ["ttl", "jsonl", "csv"]\n', "utf-8"
    )
    shutil.rmtree(root / ".kgraph")
    whole = _used(lambda: build(kgraph.open(root), root / "output"))
    corpus.add_article(root)
    ours = _used(lambda: build(kgraph.open(root), root / "output"))
    fresh = kgraph.open(root)
    start = time.perf_counter()
    fresh.query("ASK {}")
    first = time.perf_counter() - start
    fresh.store.close()
    return [
        (f"one article added to {claims:,} claims: the build, no page", f"{ours:.2f} s",
         f"the build from nothing {whole:.2f} s", f"{ours / whole:.2f}x", "<= 0.01x at 100,000"),
        ("first answer of a store on disk, files compared", f"{first * 1000:.0f} ms", *("-",) * 3),
    ]  # fmt: skip


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
