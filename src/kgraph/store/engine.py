"""A graph in a process of its own, which can be killed: the side that asks."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import weakref
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import pyoxigraph as ox

from kgraph.errors import LimitError, QueryError, StoreError
from kgraph.store import worker
from kgraph.store.worker import receive, send

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from kgraph.ledger import LedgerGraph
    from kgraph.settings import Limits

    Lines = Callable[[], Iterable[str]]

_CHUNK = 1 << 20
_ENVIRONMENT = {"RUST_BACKTRACE": "0"}
"""Where memory has ended there is none for a backtrace, and the engine waits for ever to get it."""
_OVER = {
    "seconds": "the query took longer than {0.seconds:g} seconds",
    "memory": "the query needed more than {0.memory} MiB of memory",
    "rows": "the answer has more than {0.rows} rows",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer. `kind` is rows (`data` is TSV), triples (N-Triples) or truth (JSON)."""

    kind: str
    data: bytes


class Engine:
    r"""Answers queries about one graph, one after another, in a process that is started for it.

    `graph` is the folder of a store on disk, or a function that gives N-Triples. A query over a
    limit ends with the process; the next query starts another. The process ends with this
    object, and by itself where this process dies.

    >>> from kgraph.settings import Limits
    >>> engine = Engine(lambda: ["<urn:a> <urn:b> <urn:c> .\n"])
    >>> engine.query("SELECT ?o { ?s ?p ?o }", "urn:", {}, Limits()).data
    b'?o\n<urn:c>\n'
    >>> engine.close()
    """

    def __init__(self, graph: Path | Lines) -> None:
        self._graph = graph
        self.tell: Callable[[str], None] = silent
        self._one_at_a_time = threading.Lock()
        self._owner = os.getpid()
        self._process: subprocess.Popen[bytes] | None = None
        self._end: Callable[[], object] = _nothing

    def query(self, text: str, base: str, prefixes: Mapping[str, str], limits: Limits) -> Reply:
        """Answer a query that the gate has passed.

        Raises QueryError where it cannot be parsed or run, LimitError where it goes over a limit,
        StoreError where the store on disk is damaged.
        """
        asked = {
            "query": text, "base": base, "prefixes": dict(prefixes),
            "seconds": limits.seconds, "memory": limits.memory, "rows": limits.rows,
        }  # fmt: skip
        with self._one_at_a_time:
            heading, data = self._asked(json.dumps(asked).encode(), limits)
        if heading["kind"] == "over":
            raise over(heading["limit"], limits)
        if heading["kind"] == "damage":
            raise StoreError(heading["finding"])
        if heading["kind"] == "wrong":
            raise QueryError(_where(heading["finding"], text))
        return Reply(heading["kind"], data)

    @contextmanager
    def renewed(self, _: LedgerGraph, __: Callable[[str], None]) -> Iterator[Callable[[], object]]:
        """Nothing to prepare: the graph is loaded by the first query."""
        yield lambda: None

    def close(self) -> None:
        """End the process."""
        self._end()
        self._process = None

    def _asked(self, asked: bytes, limits: Limits) -> tuple[dict[str, str], bytes]:
        process = self._running()
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        watch = threading.Timer(limits.seconds, stop)
        watch.start()
        whole = False
        try:
            to, source = _pipes(process)
            heading, data = _sent(to, source, asked)
            whole = heading is not None and data is not None
        finally:
            watch.cancel()
            if not whole or late.is_set():
                self.close()
        if heading is None or data is None:
            raise _died(process.returncode, limits, late=late.is_set())
        return json.loads(heading), data

    def _running(self) -> subprocess.Popen[bytes]:
        if self._owner != os.getpid():
            # After a fork the process is that of the parent, and so are its pipes.
            self._process, self._end, self._owner = None, _nothing, os.getpid()
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = self._started()
        return self._process

    def _started(self) -> subprocess.Popen[bytes]:
        packages = str(Path(ox.__file__).parent.parent)
        command = [sys.executable, "-I", "-S", worker.__file__, packages]
        in_memory = not isinstance(self._graph, Path)
        process = subprocess.Popen(  # noqa: S603 - our own program
            command if in_memory else [*command, str(self._graph)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=os.environ | _ENVIRONMENT,
        )  # fmt: skip
        self._end = weakref.finalize(self, _ended, process)
        to, source = _pipes(process)
        if not isinstance(self._graph, Path):
            self.tell("loading the graph")
            # Where it ends before all is sent it has said why, or could not.
            with suppress(BrokenPipeError):
                for chunk in chunks(self._graph()):
                    send(to, chunk)
                send(to, b"")
                to.flush()
        said = receive(source)
        if said != b"":
            self.close()
            raise StoreError((said or b"the engine stopped while it loaded the graph").decode())
        return process


def _sent(to: BinaryIO, source: BinaryIO, asked: bytes) -> tuple[bytes | None, bytes | None]:
    """Ask, and give the two frames of the answer; None for each that does not come whole."""
    try:
        send(to, asked)
        to.flush()
    except BrokenPipeError:
        return None, None
    heading = receive(source)
    return heading, None if heading is None else receive(source)


def chunks(lines: Iterable[str]) -> Iterator[bytes]:
    """Join blocks of lines to pieces of about a megabyte, cut between two blocks."""
    pieces, size = [], 0
    for line in lines:
        pieces.append(line)
        size += len(line)
        if size > _CHUNK:
            yield "".join(pieces).encode()
            pieces, size = [], 0
    if size:
        yield "".join(pieces).encode()


def _pipes(process: subprocess.Popen[bytes]) -> tuple[BinaryIO, BinaryIO]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout  # type: ignore[return-value]


def silent(_: str) -> None:
    """Tell nobody."""


def _nothing() -> None:
    """There is no process to end."""


def _ended(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()


def over(limit: str, limits: Limits) -> LimitError:
    """Say that a query went over a limit: seconds, memory or rows."""
    finding = _OVER[limit].format(limits)
    return LimitError(f"{finding}. Narrow it, or raise {limit} under [query] in kgraph.toml.")


def _died(code: int, limits: Limits, *, late: bool) -> QueryError:
    """What the death of the process means: the engine gives no error where memory ends."""
    if late:
        return over("seconds", limits)
    if code == -signal.SIGABRT:
        return over("memory", limits)
    if code == -signal.SIGSEGV:
        return LimitError("the query is too long or nests too deep for the engine. Split it.")
    return QueryError(f"the query made the engine stop (exit code {code}). Write it simpler.")


def _where(message: str, text: str) -> str:
    """Say in a line where a query stops being SPARQL; the parser lists every token it knows."""
    place = re.match(r"error at (\d+):(\d+): (.*)", message, re.DOTALL)
    if place is None:
        return f"the query cannot be run: {message}"
    at = f"the query is broken at line {place[1]}, column {place[2]}"
    if "Prefix not found" in place[3]:
        return f"{at}: {_unknown_prefix(text, int(place[1]), int(place[2]))}"
    return f"{at}: {'it stops being SPARQL there' if 'expected' in place[3] else place[3]}."


def _unknown_prefix(text: str, line: int, column: int) -> str:
    """Name the prefix of the name that ends at a place, and say how to declare it."""
    before = text.split("\n")[line - 1][: column - 1]
    name = re.search(r"([\w.-]*):[^\s:]*$", before)
    prefix = f"{name[1]}:" if name else "my:"
    said = f"the prefix {prefix} is not known." if name else "its prefix is not known."
    return f"{said} Declare it before the query: PREFIX {prefix} <https://example.org/predicate/>"
