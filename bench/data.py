"""Whole commands and the way of the data: from files to checked claims to RDF."""

from __future__ import annotations

import platform
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import pyoxigraph as ox
import rdflib

import kgraph
from bench import articles, corpus, measure, store
from bench.report import MACHINE, ROOT, put
from kgraph.project import Project
from kgraph.rdf import describe, write_rdf

CLAIMS = 5000
ARTICLES = (200, 2000)
STORED = 2_000
"""Claims in the store that is measured; `bench engine` measures larger ones."""


@dataclass(frozen=True)
class Row:
    """One line of the table: ours, the peer beside it in the same run, their ratio."""

    what: str
    ours: str
    peer: str
    ratio: str
    target: str


def startup() -> list[Row]:
    """Whole processes: help against an empty Python, build of the seed."""
    command = str(Path(sys.executable).parent / "kgraph")
    help_cpu, pass_cpu, ratio = measure.process_pairs(
        [command, "--help"], [sys.executable, "-c", "pass"]
    )
    peer = f"`python -c pass`, {pass_cpu * 1000:.0f} ms"
    rows = [Row("`kgraph --help`", f"{help_cpu * 1000:.0f} ms", peer, f"{ratio:.2f}x", "<= 3x")]
    with tempfile.TemporaryDirectory() as output:
        build_cpu, wall = measure.process([command, "-C", str(ROOT), "build", "-o", output])
    rows.append(
        Row("`kgraph build` on the seed, whole process", f"{build_cpu:.2f} s", "-",
            f"wall {wall:.2f} s", "<= 1.5 s")
    )  # fmt: skip
    return rows


def corpus_rows(folder: Path) -> list[Row]:
    """A generated project: reading it, writing Turtle, against rdflib and Oxigraph."""
    project = kgraph.open(corpus.make(folder / "p", CLAIMS))
    base = project.settings.base
    claims, ontology, trust = project.corpus, project.ontology, project.trust

    def lines(name: str) -> str:
        return "".join(write_rdf(describe(claims, ontology, trust, base), name, base))

    turtle, triples = lines("ttl"), lines("nt")
    read = measure.cpu(lambda: Project(folder / "p").claims())
    ours_ttl, ours_nt = measure.cpu(lambda: lines("ttl")), measure.cpu(lambda: lines("nt"))
    terms = list(rdflib.Graph().parse(data=triples, format="nt"))

    def by_rdflib() -> str:
        graph = rdflib.Graph()
        for triple in terms:
            graph.add(triple)
        return graph.serialize(format="turtle")

    parsed = list(ox.parse(triples, ox.RdfFormat.N_TRIPLES))
    quads = [quad.triple for quad in parsed]
    rdflib_cpu = measure.cpu(by_rdflib, runs=1)
    oxigraph = measure.cpu(lambda: ox.serialize(quads, format=ox.RdfFormat.N_TRIPLES))
    rdflib_read = measure.cpu(lambda: rdflib.Graph().parse(data=turtle, format="turtle"), runs=1)
    count = triples.count("\n")
    return [
        Row(f"claims -> Turtle ({CLAIMS:,} claims, {count:,} triples)", f"{ours_ttl:.2f} s",
            f"rdflib add + serialize {rdflib_cpu:.2f} s", f"{rdflib_cpu / ours_ttl:.0f}x faster",
            ">= 100x (engine.md)"),
        Row("claims -> N-Triples", f"{ours_nt:.2f} s",
            f"pyoxigraph serialize of ready triples {oxigraph:.2f} s",
            f"{ours_nt / oxigraph:.1f}x", "-"),
        Row("`.kg` files -> checked claims", f"{read:.2f} s",
            f"rdflib reading the resulting Turtle {rdflib_read:.2f} s",
            f"{read / rdflib_read:.2f}x; {CLAIMS / read * 60:,.0f} claims a CPU-minute",
            "<= 0.5x, >= 300,000"),
    ]  # fmt: skip


def extraction_rows(folder: Path) -> list[Row]:
    """`kgraph extract` on two generated folders, the second ten times the first."""
    command = str(Path(sys.executable).parent / "kgraph")
    found = []
    for count in ARTICLES:
        project = folder / f"articles{count}"
        words = articles.make(project, count)
        cpu, peak = measure.once([command, "-C", str(project), "extract", "--jobs", "2"])
        found.append((count, words, cpu, peak))
    (small, _, _, least), (large, words, cpu, most) = found
    return [
        Row(f"`kgraph extract`, {large:,} Polish articles, {words:,} words, files included",
            f"{cpu:.0f} s", "-", f"{words / cpu:,.0f} words a CPU second", ">= 5,000"),
        Row(f"its memory, the largest process: {large:,} articles", f"{most:.0f} MB",
            f"{small:,} articles, {least:.0f} MB", f"{most / least:.2f}x", "constant"),
    ]  # fmt: skip


def run() -> None:
    """Measure everything here, into the section `table`."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [*startup(), *corpus_rows(Path(folder)), *extraction_rows(Path(folder))]
    versions = ", ".join(f"{name} {version(name)}" for name in ("rdflib", "pyoxigraph"))
    heads = ("what", "kgraph", "peer, same run", "ratio", "target")
    cells = [(row.what, row.ours, row.peer, row.ratio, row.target) for row in rows]
    with tempfile.TemporaryDirectory() as folder:
        cells += store.rows(Path(folder), STORED)
    put("table", heads, cells, f"Python {platform.python_version()}, {versions}, {MACHINE}.")
