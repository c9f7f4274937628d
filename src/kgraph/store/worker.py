"""The program that holds a graph and answers queries about it, in a process of its own.

A query may run into the memory of its process or have to be killed; whoever asked lives on.
It is started by path, without the package, so that it is there in ten milliseconds:

    python -I -S worker.py FOLDER_OF_PYOXIGRAPH [STORE]

Standard input brings frames (eight bytes of length, then so many bytes), standard output gives
frames. First comes the graph, where no STORE on disk is named: frames of N-Triples, an empty one
at their end; one frame says that it is loaded. Then every frame is a query as JSON, and two
frames answer it: a heading as JSON, then rows as TSV, triples as N-Triples, or yes and no as JSON.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import BinaryIO

    import pyoxigraph as ox

_SIZE = 8
_DAMAGE = ("Corruption", "IO error")
"""How the messages begin that the engine has from its files."""


def send(to: BinaryIO, data: bytes) -> None:
    """Write one frame."""
    to.write(len(data).to_bytes(_SIZE, "big"))
    to.write(data)


def receive(source: BinaryIO) -> bytes | None:
    """Read one frame; None where they end, or where one is cut."""
    head = source.read(_SIZE)
    if len(head) < _SIZE:
        return None
    length = int.from_bytes(head, "big")
    data = source.read(length)
    return data if len(data) == length else None


class _Frames:
    """The graph's frames as one file, to load from."""

    def __init__(self, source: BinaryIO) -> None:
        self._source, self._rest, self._ended = source, memoryview(b""), False

    def read(self, most: int) -> bytes:
        # The parser reads on after the end: the next frame is not the graph's.
        if not self._rest and not self._ended:
            data = receive(self._source)
            if data is None:
                raise SystemExit(1)
            self._rest, self._ended = memoryview(data), not data
        piece, self._rest = self._rest[:most], self._rest[most:]
        return bytes(piece)


class _RowsError(Exception):
    """The answer has more rows than it may."""


class _Lines:
    """A file for the engine that counts lines: TSV and N-Triples break lines nowhere else."""

    def __init__(self, most: int) -> None:
        self.pieces: list[bytes] = []
        self._left = most

    def write(self, data: bytes) -> int:
        self._left -= data.count(b"\n")
        if self._left < 0:
            raise _RowsError
        self.pieces.append(data)
        return len(data)

    def flush(self) -> None:
        """Nothing waits to be written."""


def _answer(store: ox.Store, asked: dict[str, Any]) -> tuple[dict[str, str], bytes]:
    try:
        return _result(store, asked)
    except _RowsError:
        return {"kind": "over", "limit": "rows"}, b""
    except MemoryError:
        return {"kind": "over", "limit": "memory"}, b""
    except (SyntaxError, ValueError, RuntimeError, OSError) as error:
        damaged = isinstance(error, OSError) or str(error).startswith(_DAMAGE)
        return {"kind": "damage" if damaged else "wrong", "finding": str(error)}, b""
    except BaseException as error:
        # The engine panics where Python has no memory for an object; a panic is no Exception.
        if "pointer is null" not in str(error):
            raise
        return {"kind": "over", "limit": "memory"}, b""


def _result(store: ox.Store, asked: dict[str, Any]) -> tuple[dict[str, str], bytes]:
    import pyoxigraph as ox

    result = store.query(asked["query"], base_iri=asked["base"], prefixes=asked["prefixes"])
    if isinstance(result, ox.QueryBoolean):
        return {"kind": "truth"}, result.serialize(format=ox.QueryResultsFormat.JSON) or b""
    if isinstance(result, ox.QuerySolutions):
        lines = _Lines(asked["rows"] + 1)
        result.serialize(lines, ox.QueryResultsFormat.TSV)  # type: ignore[arg-type]
        return {"kind": "rows"}, b"".join(lines.pieces)
    lines = _Lines(asked["rows"])
    result.serialize(lines, ox.RdfFormat.N_TRIPLES)  # type: ignore[arg-type]
    return {"kind": "triples"}, b"".join(lines.pieces)


def _limit_memory(mebibytes: int) -> None:
    """Let the queries have so much memory beside that of the graph; only Linux keeps count."""
    if sys.platform == "linux":
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - pathlib costs start-up
            held = int(file.read().split()[5]) * os.sysconf("SC_PAGE_SIZE")
        most = held + mebibytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _alarm(seconds: float) -> None:
    """Die after so long: whoever asked may be gone, and cannot kill this process then."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _opened(source: BinaryIO, folder: str | None) -> ox.Store:
    import pyoxigraph as ox

    if folder is not None:
        return ox.Store.read_only(folder)
    store = ox.Store()
    store.bulk_load(_Frames(source), ox.RdfFormat.N_TRIPLES)  # type: ignore[arg-type]
    return store


def _serve(store: ox.Store, source: BinaryIO, to: BinaryIO) -> None:
    limited = False
    while (frame := receive(source)) is not None:
        asked = json.loads(frame)
        if not limited:
            _limit_memory(asked["memory"])
            limited = True
        _alarm(asked["seconds"] + 1)
        heading, data = _answer(store, asked)
        send(to, json.dumps(heading).encode())
        send(to, data)
        to.flush()
        _alarm(0)


def main() -> None:
    """Load, then answer until standard input ends."""
    # Ctrl-C reaches every process of a terminal; Python would wait for the engine first.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    packages, folder = sys.argv[1], next(iter(sys.argv[2:]), None)
    sys.path.insert(0, packages)
    source, to = sys.stdin.buffer, sys.stdout.buffer
    try:
        store = _opened(source, folder)
    except (OSError, SyntaxError) as error:
        send(to, str(error).encode() or b"it cannot be opened")
        return
    send(to, b"")
    to.flush()
    _serve(store, source, to)


if __name__ == "__main__":
    main()
