"""One step of the engine in a process of its own: `python -m bench.steps STEP ROOT WORK`.

ROOT is a generated project; WORK is where the outputs of earlier steps are, and those of this one
go. What a step needs is made or read first and not counted; the last line printed is a JSON
object with the CPU seconds of the step alone.
"""

from __future__ import annotations

import json
import resource
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

import kgraph
from bench import corpus, flat
from bench.store import renewed
from kgraph.files import write_whole
from kgraph.rdf import describe, write_rdf
from kgraph.store import DiskStore
from kgraph.store.choice import triples

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.project import Project

    Step = Callable[[], dict[str, Any]]


def make(root: Path, work: Path) -> Step:
    """A project of so many claims as its folder is named."""

    def step() -> dict[str, Any]:
        corpus.make(root, int(root.name))
        return {}

    return step


def flat_table(root: Path, work: Path) -> Step:
    """The claims as CSV, with the mappings of it."""
    project = _read(root)

    def step() -> dict[str, Any]:
        table = work / "claims.csv"
        flat.write_table(triples(project), table)
        (work / "claims.ottr").write_text(flat.template(), "utf-8")
        (work / "claims.rml.ttl").write_text(flat.rml(table), "utf-8")
        (work / "morph.ini").write_text(
            f"[CONFIGURATION]\noutput_file={work}/morph.nt\noutput_format=N-TRIPLES\n"
            f"number_of_processes=1\n[claims]\nmappings={work}/claims.rml.ttl\n",
            "utf-8",
        )
        return {}

    return step


def read(root: Path, work: Path) -> Step:
    """From `.kg` files to checked claims."""
    return lambda: {"claims": len(kgraph.open(root).claims())}


def turtle(root: Path, work: Path) -> Step:
    """From claims to a file of Turtle."""
    return _written(root, work / "graph.ttl", "ttl")


def lines(root: Path, work: Path) -> Step:
    """From claims to a file of N-Triples."""
    return _written(root, work / "graph.nt", "nt")


def _written(root: Path, path: Path, form: str) -> Step:
    project = _read(root)
    base = project.settings.base

    def step() -> dict[str, Any]:
        blocks = describe(project.corpus, project.ontology, project.trust, base)
        write_whole({path: write_rdf(blocks, form, base)})
        return {"disk": path.stat().st_size}

    return step


def store(root: Path, work: Path) -> Step:
    """From claims to the store on disk."""
    project = _read(root)
    shutil.rmtree(root / ".kgraph", ignore_errors=True)

    def step() -> dict[str, Any]:
        cpu = renewed(project)
        assert isinstance(project.store, DiskStore)
        newest = next(iter(project.store.generations))
        return {"cpu": cpu, "triples": newest.triples, "disk": _size(newest.folder)}

    return step


def bulk_load(root: Path, work: Path) -> Step:
    """Only pyoxigraph: the same lines into a store on disk."""
    folder = work / "bare"
    shutil.rmtree(folder, ignore_errors=True)

    def step() -> dict[str, Any]:
        bare = ox.Store(folder)
        bare.bulk_load(path=work / "graph.nt", format=ox.RdfFormat.N_TRIPLES)
        bare.flush()
        return {"triples": len(bare), "disk": _size(folder)}

    return step


def parse(root: Path, work: Path) -> Step:
    """Only pyoxigraph: the same lines checked, and nothing kept."""

    def step() -> dict[str, Any]:
        found = ox.parse(path=work / "graph.nt", format=ox.RdfFormat.N_TRIPLES)
        return {"triples": sum(1 for _ in found)}

    return step


def read_bytes(root: Path, work: Path) -> Step:
    """The floor: the bytes of the project's files, and nothing done with them."""
    files = [path for path in (root / "seeds").rglob("*") if path.is_file()]
    return lambda: {"disk": sum(len(path.read_bytes()) for path in files)}


def rdflib_write(root: Path, work: Path) -> Step:
    """rdflib: the triples added to a graph, and that as Turtle."""
    import rdflib

    terms = list(_by_rdflib(work))

    def step() -> dict[str, Any]:
        graph = rdflib.Graph()
        for triple in terms:
            graph.add(triple)
        graph.serialize(work / "rdflib.ttl", format="turtle")
        return {"disk": (work / "rdflib.ttl").stat().st_size}

    return step


def rdflib_read(root: Path, work: Path) -> Step:
    """rdflib: the Turtle that kgraph wrote."""
    import rdflib

    return lambda: {"triples": len(rdflib.Graph().parse(work / "graph.ttl", format="turtle"))}


def add_file(root: Path, work: Path) -> Step:
    """One more article; not a measure."""

    def step() -> dict[str, Any]:
        corpus.add_article(root)
        return {}

    return step


def _by_rdflib(work: Path) -> Any:
    import rdflib

    return rdflib.Graph().parse(work / "graph.nt", format="nt")


def _read(root: Path) -> Project:
    project = kgraph.open(root)
    assert project.claims()
    return project


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def used() -> float:
    """CPU seconds of this process and of those it has waited for."""
    both = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in both)


STEPS = {each.__name__: each for each in (
    make, flat_table, read, turtle, lines, store, bulk_load, parse, read_bytes, rdflib_write,
    rdflib_read, add_file,
)}  # fmt: skip


if __name__ == "__main__":
    name, root, work = sys.argv[1:]
    step = STEPS[name](Path(root), Path(work))
    before = used()
    found = step()
    print(json.dumps({"cpu": used() - before} | found))
