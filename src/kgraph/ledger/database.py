"""The file of a ledger: opened where it is the one that was written, else made anew.

Beside it stands its seal, the state in which the file was left. Whoever else writes the file,
a killed build included, breaks the seal; so nothing but what was written as a whole is read.
"""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

import kgraph
from kgraph.files import to_disk, write_whole
from kgraph.ledger.schema import GROUPED, STATED, TABLES, TOUCHED, VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
FOLDER = ".kgraph"
_FILE = "ledger.sqlite"
_SEAL = "ledger.json"
_CODES = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_IOERR: errno.EIO,
}
_PRAGMAS = """
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -16000;
"""
"""What is half written is never read: the seal tells it, so no write waits for the disk."""

Signature = tuple[int, int, int, int]
"""Size, time of the last change of the bytes and of the file, inode: only ever compared."""


def signature(state: os.stat_result) -> Signature:
    """Give what is other as soon as somebody writes the file."""
    return state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino


def sealed(path: Path) -> Signature:
    """Give a file a time of change that no clock gives, and its signature.

    A file system's clock stands still for some milliseconds: what is written in the same ones
    is told apart all the same.
    """
    state = path.stat()
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns + 1))
    return signature(path.stat())


def own_folder(root: Path) -> Path:
    """Give the folder of what can be made anew from a project, made where it is not there."""
    folder = root / FOLDER
    if not folder.is_dir():
        folder.mkdir()
        # Like the caches of other tools: nobody's repository should take it in.
        (folder / ".gitignore").write_text("*\n", "ascii")
    return folder


@contextmanager
def opened(root: Path) -> Iterator[sqlite3.Connection]:
    """Open the ledger of a project for one transaction; only one process may.

    Where this ends without an error all of it is kept, else nothing. A project in a folder that
    cannot be written has a ledger for this one time. Raises OSError.
    """
    folder = root / FOLDER
    try:
        own_folder(root)
        writable = os.access(folder, os.W_OK)
    except OSError as error:
        if error.errno not in (errno.EROFS, errno.EACCES):
            raise
        writable = False
    path = folder / _FILE if writable else None
    if path and _seal(path) != _known(path):
        _remove(path)
    with _as_os_errors(path or root):
        database = _connected(path)
        try:
            with _as_os_errors(path or root):
                yield database
            database.execute("COMMIT")
        except BaseException:
            if database.in_transaction:
                database.execute("ROLLBACK")
            raise
        finally:
            database.close()
    if path:
        to_disk(path)
        sealed(path)
        write_whole({path.with_name(_SEAL): [json.dumps(_seal(path))]})


def read_sealed(root: Path, read: Callable[[sqlite3.Connection], T]) -> T | None:
    """Read from the ledger of a project while others may write it.

    Gives what `read` does, or None where the ledger is not as it was left, or is not any more.
    """
    path = root / FOLDER / _FILE
    before = _seal(path)
    if not before or before != _known(path):
        return None
    try:
        database = sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)
        try:
            found = read(database)
        finally:
            database.close()
    except (sqlite3.Error, ValueError):
        # Where it was written meanwhile, anything may have been read.
        if _seal(path) == before:
            raise
        return None
    # Whoever wrote meanwhile has broken the seal before writing anything.
    return found if _seal(path) == before else None


def _connected(path: Path | None) -> sqlite3.Connection:
    database = sqlite3.connect(path or "", isolation_level=None)
    database.executescript(_PRAGMAS)
    is_new = database.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    database.execute("BEGIN")
    run(database, (TABLES if is_new else "") + TOUCHED)
    return database


def run(database: sqlite3.Connection, commands: str) -> None:
    """Run several commands within the transaction."""
    for command in commands.split(";"):
        database.execute(command)


def _seal(path: Path) -> list[object]:
    """What a ledger that is as we left it has: our versions and its own state."""
    try:
        state = path.stat()
    except FileNotFoundError:
        return []
    python = ".".join(map(str, sys.version_info[:2]))
    ours = [VERSION, crc32((TABLES + GROUPED + STATED).encode()), kgraph.__version__]
    return [*ours, python, sqlite3.sqlite_version, *signature(state)]


def _known(path: Path) -> object:
    try:
        return json.loads(path.with_name(_SEAL).read_text("utf-8"))
    except (OSError, ValueError):
        return None


def _remove(path: Path) -> None:
    for name in (_FILE, f"{_FILE}-journal", _SEAL):
        path.with_name(name).unlink(missing_ok=True)


@contextmanager
def _as_os_errors(path: Path) -> Iterator[None]:
    """What SQLite says of the disk, as the system says it."""
    try:
        yield
    except sqlite3.OperationalError as error:
        code = _CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if code is None:
            raise
        raise OSError(code, os.strerror(code), str(path)) from None
