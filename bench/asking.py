"""The ready questions, one after another: `python -m bench.asking WHO WHERE`.

WHO is disk or memory, and WHERE a project; or WHO is rdflib, and WHERE a file of N-Triples.

The last line printed is a JSON object: for every question its CPU seconds and rows, None for the
seconds of one that did not end within LIMIT.
"""

from __future__ import annotations

import json
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import kgraph
from bench import measure
from kgraph.query import questions
from kgraph.query.runner import prefixes
from kgraph.settings import Settings
from kgraph.store import Engine
from kgraph.store.choice import triples

if TYPE_CHECKING:
    from types import FrameType

LIMIT = 30
"""CPU seconds for one question asked of rdflib."""
_LONG = 0.3
"""A question is asked until that took so many CPU seconds: a process counts hundredths."""
_OFTEN = 200
_SLOW = 5.0
"""A question that took so many CPU seconds at first is not asked again."""

Answers = dict[str, tuple[float | None, int]]


def ours(root: Path, store: str) -> Answers:
    """By kgraph, with the process that answers; each that is quick is asked once before."""
    project = kgraph.open(root)
    if store == "memory":
        project.store = Engine(lambda: triples(project))
    project.query("ASK {}")  # Loads the graph, which is no question's time.
    found: Answers = {}
    for question in questions().values():
        before = _used()
        rows = len(project.query(question.text).terms)
        taken, times = _used() - before, 1
        if taken < _SLOW:
            before, taken, times = _used(), 0.0, 0
        while times < _OFTEN and taken < _LONG:
            _ = project.query(question.text).terms
            times += 1
            taken = _used() - before
        found[question.name] = taken / times, rows
    project.store.close()
    return found


def _used() -> float:
    """CPU seconds of this process and of those it has started."""
    return time.process_time() + measure.children()


def by_rdflib(path: Path) -> Answers:
    """By rdflib, of a graph in memory."""
    import rdflib

    graph = rdflib.Graph().parse(path, format="nt")
    known = prefixes(Settings().base)
    signal.signal(signal.SIGPROF, _late)
    found: Answers = {}
    for question in questions().values():
        signal.setitimer(signal.ITIMER_PROF, LIMIT)
        start = time.process_time()
        try:
            rows = len(list(graph.query(question.text, initNs=known)))
            found[question.name] = time.process_time() - start, rows
        except TimeoutError:
            found[question.name] = None, 0
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    return found


def _late(_: int, __: FrameType | None) -> None:
    raise TimeoutError


if __name__ == "__main__":
    who, where = sys.argv[1:]
    answers = by_rdflib(Path(where)) if who == "rdflib" else ours(Path(where), who)
    print(json.dumps(answers))
