"""What is in the folder of a project, and what of it is other than the ledger knows."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kgraph.documents import document_id
from kgraph.errors import ChangedError
from kgraph.ledger.database import signature
from kgraph.library import TEXT_ENDINGS
from kgraph.sources import hash_of, place, under_seeds

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from kgraph.ledger.database import Signature
    from kgraph.sources import Digest

CLAIMS, TEXT, OTHER = ("claims", "text", "other")
"""Kinds of files: of claims, texts under seeds/, and any other that a claims file speaks of."""

_UNSURE = (-1, -1, -1, -1)
"""In place of the signature of a file that may yet change without one seeing it: read it again."""


@dataclass(slots=True)
class Changes:
    """The files that are new, other or gone.

    `claims` are the files of claims that are there, by number, `gone` the numbers of those that
    are not; `names` are the names of all, `documents` the ids that the texts among them give.
    """

    claims: dict[int, str] = field(default_factory=dict)
    gone: list[int] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)

    def note(self, name: str, kind: str) -> None:
        """Note that a file is another one."""
        self.names.add(name)
        if kind == TEXT:
            self.documents.add(document_id(name))


def look(database: sqlite3.Connection, root: Path, now: int) -> Changes:
    """Compare the folder with the ledger, and note what is there now.

    `now` is what the clock of the folder gave before.
    """
    changes = Changes()
    rows = database.execute(
        "SELECT id, kind, size, modified, changed, inode, digest, name FROM files"
    )
    known = {row[-1]: row[:-1] for row in rows}
    for name, state in under_seeds(root):
        found = signature(state)
        before = known.pop(name, None)
        kind = TEXT if name.lower().endswith(TEXT_ENDINGS) else CLAIMS
        if before is None or before[1] != kind or before[2:6] != found:
            _compare(database, root, (name, kind, _sure(found, now)), before, changes)
    for name, before in known.items():
        number, kind, *_, digest = before
        if kind == OTHER and (root / name).is_file():
            if before[2:6] != (found := signature((root / name).stat())):
                _compare(database, root, (name, kind, _sure(found, now)), before, changes)
        elif digest:
            changes.note(name, kind)
            if kind == CLAIMS:
                changes.gone.append(number)
            write(database, name, OTHER, _UNSURE, "")
    return changes


def _compare(
    database: sqlite3.Connection, root: Path, found: tuple[str, str, Signature],
    before: tuple[Any, ...] | None, changes: Changes,
) -> None:  # fmt: skip
    """Compare the bytes of a file whose state is another one."""
    name, kind, state = found
    digest = digest_of(root / name)
    number = write(database, name, kind, state, digest)
    if before and before[1] == kind and before[-1] == digest:
        return
    changes.note(name, kind)
    if kind == CLAIMS:
        changes.claims[number] = name
    elif before and before[1] == CLAIMS:
        changes.gone.append(number)


def digests_from(root: Path, rows: list[tuple[Any, ...]]) -> Digest:
    """Give what gives the hash of a file by its name and state: read only where it is other."""
    known = {name: (tuple(found), digest) for name, *found, digest in rows}

    def digest(name: str, state: os.stat_result) -> str:
        found, value = known.get(name, ((), ""))
        return value if found == signature(state) else digest_of(root / name)

    return digest


def digest_of(path: Path) -> str:
    """Give the hash of a file that was there. Raises ChangedError where it is gone."""
    try:
        return hash_of(path.read_bytes())
    except FileNotFoundError:
        raise ChangedError(f"{path} has changed since reading began. Run it again.") from None


def digest_now(path: Path) -> str:
    """Give the hash of a file; empty where there is none."""
    return hash_of(path.read_bytes()) if path.is_file() else ""


def write(database: sqlite3.Connection, name: str, kind: str, found: Signature, digest: str) -> int:
    """Note a file as it is now; give its number."""
    is_text = kind == TEXT and name.lower().endswith(TEXT_ENDINGS)
    (number,) = database.execute(
        "INSERT INTO files(name, kind, place, size, modified, changed, inode, digest, document) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(name) DO UPDATE SET "
        "kind = excluded.kind, size = excluded.size, modified = excluded.modified, "
        "changed = excluded.changed, inode = excluded.inode, digest = excluded.digest, "
        "document = excluded.document RETURNING id",
        (name, kind, place_of(name), *found, digest, document_id(name) if is_text else None),
    ).fetchone()
    return int(number)


def watch(database: sqlite3.Connection, root: Path, name: str) -> None:
    """Note a file outside seeds/, or one that is not there, for a claims file speaks of it."""
    if database.execute("SELECT 1 FROM files WHERE name = ?", (name,)).fetchone():
        return
    write(database, name, OTHER, _UNSURE, digest_now(root / name))


def place_of(name: str) -> bytes:
    """Give bytes that sort the paths of files as `place` does."""
    return "\0".join(place(name)).encode("utf-8", "surrogateescape")


def clock(folder: Path) -> int:
    """Give the time that a file written now has: the clock of a file system is not ours.

    It is 0, before all times, where nothing can be written: then no file is sure.
    """
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".clock.") as file:
            return os.fstat(file.fileno()).st_ctime_ns
    except OSError:
        return 0


def _sure(found: Signature, now: int) -> Signature:
    return found if max(found[1], found[2]) < now else _UNSURE
