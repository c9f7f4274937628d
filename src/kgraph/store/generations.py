"""Stores on disk: each a folder that is written once, under a name that appears when it is whole.

A generation is an Oxigraph store with its record beside it. It is built in a folder of another
name, brought to the disk, and renamed: nobody ever sees a half one. The one before is kept, for
those who still read it.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kgraph.files import to_disk
from kgraph.ledger.database import own_folder
from kgraph.sources import Sources
from kgraph.store.filling import SHARE, fill, fill_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kgraph.ledger import LedgerGraph

    Changes = Iterable[tuple[str, str]]

RECORD = "record.json"
_HALF = ".half"
_SMALL = 1 << 20
"""Files up to so many bytes are read at every opening; the engine checks the blocks of others."""
_NOT_DATA = frozenset({"LOCK", "LOG", RECORD})


@dataclass(frozen=True, slots=True)
class Generation:
    """One store on disk: its folder, what it was made from, and how many triples it has.

    `mark` names the state of the ledger whose graph it is. `contents` goes from the name of a
    file of the store to its size and hash.
    """

    folder: Path
    sources: Sources
    mark: str
    triples: int
    contents: dict[str, tuple[int, str]]

    @property
    def name(self) -> str:
        """Its number, as text."""
        return self.folder.name

    def damage(self, *, all_of_it: bool = False) -> str:
        """Say what is wrong with its files, or nothing.

        Sizes and small files are compared; with `all_of_it` every byte.
        """
        if not self.folder.is_dir():
            return "it is gone"
        present = {p.name for p in self.folder.iterdir()} - _NOT_DATA
        for name in sorted(present | self.contents.keys()):
            if name not in self.contents:
                return f"{name} does not belong to it"
            path, (size, digest) = self.folder / name, self.contents[name]
            if not path.is_file():
                return f"{name} is gone"
            if path.stat().st_size != size:
                return f"{name} has {path.stat().st_size} bytes in place of {size}"
            if (all_of_it or size <= _SMALL) and _digest(path) != digest:
                return f"{name} has other bytes"
        return ""

    def count(self) -> int:
        """Count its triples anew."""
        return len(ox.Store.read_only(str(self.folder)))


class Generations:
    """The stores of one project, in the folder `.kgraph/store` of it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".kgraph" / "store"

    def __iter__(self) -> Iterator[Generation]:
        """Give those that have a record that can be read, the newest first."""
        for folder in reversed(self._folders()):
            if generation := _read(folder):
                yield generation

    def _folders(self) -> list[Path]:
        if not self.folder.is_dir():
            return []
        return sorted(path for path in self.folder.iterdir() if path.name.isdigit())

    def made(self) -> Path:
        """Give the folder, made where it is not there."""
        own_folder(self.root)
        self.folder.mkdir(exist_ok=True)
        return self.folder

    def write(self, graph: LedgerGraph, *, doubted: bool = False) -> Path:
        """Write a generation that nobody sees yet; give its folder. Only one process may.

        It takes over from the newest one what is the same there, where `doubted` only after it
        has read every byte of it. Raises OSError, and then leaves nothing behind.
        """
        before = next(iter(self), None)
        changes = None
        if (
            before
            and _alike(before.sources) == _alike(graph.sources)
            and not before.damage(all_of_it=doubted)
        ):
            changes = graph.changed_since(before.mark, SHARE)
        self.sweep()
        folder = self.made() / f"{self._next()}{_HALF}"
        folder.mkdir()
        try:
            triples, shared = _filled(folder, graph, before, changes)
            # What is shared keeps the hash that it had: its bytes are as good as they were then.
            contents = {
                path.name: before.contents[path.name]
                if before and path.name in shared
                else (path.stat().st_size, _digest(path))
                for path in sorted(folder.iterdir())
                if path.name not in _NOT_DATA
            }
            record = {
                "sources": graph.sources.as_record(), "mark": graph.mark, "triples": triples,
                "contents": contents,
            }  # fmt: skip
            (folder / RECORD).write_text(json.dumps(record) + "\n", "utf-8")
            for path in [*folder.iterdir(), folder]:
                to_disk(path)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return folder

    def publish(self, folder: Path) -> Generation:
        """Let everybody see what `write` wrote; remove all but the generation before it."""
        whole = folder.rename(folder.with_name(folder.name.removesuffix(_HALF)))
        to_disk(self.folder)
        for old in self._folders()[:-2]:
            shutil.rmtree(old, ignore_errors=True)
        generation = _read(whole)
        assert generation is not None
        return generation

    def sweep(self) -> list[str]:
        """Remove what builds left that were killed; give the names. Only one process may."""
        if not self.folder.is_dir():
            return []
        left = sorted(path for path in self.folder.iterdir() if path.name.endswith(_HALF))
        for path in left:
            shutil.rmtree(path)
        return [path.name for path in left]

    def gc(self) -> list[str]:
        """Remove all but the newest that is whole; give the names. Only one process may."""
        kept = next((known.folder for known in self if not known.damage()), None)
        removed = [folder for folder in self._folders() if folder != kept]
        for folder in removed:
            shutil.rmtree(folder)
        return [folder.name for folder in removed] + self.sweep()

    def _next(self) -> str:
        names = [int(path.name) for path in self._folders()]
        return f"{max(names, default=0) + 1:06}"


def _filled(
    folder: Path, graph: LedgerGraph, before: Generation | None, changes: Changes | None
) -> tuple[int, set[str]]:
    """Fill an empty folder; give how many triples it has, and the files it shares with `before`."""
    if before and changes is not None:
        try:
            more, shared = fill_from(before.folder, folder, changes, graph.vocabulary())
            return before.triples + more, shared
        except (RuntimeError, OSError):
            # Where every byte is what it was, as on a full disk, it is no damage.
            if not before.damage(all_of_it=True):
                raise
        # The engine has let go of the folder only by now.
        shutil.rmtree(folder)
        folder.mkdir()
    return fill(folder, graph.turtle()), set()


def _alike(sources: Sources) -> list[str | None]:
    """What must be the same for the files of one store to serve in the next."""
    return [sources.rules.get(name) for name in ("kgraph", "pyoxigraph", "base")]


def _read(folder: Path) -> Generation | None:
    """Give a generation by its record; None where the record is none."""
    try:
        record: dict[str, Any] = json.loads((folder / RECORD).read_text("utf-8"))
        contents = {name: (int(size), str(sha)) for name, (size, sha) in record["contents"].items()}
        sources, mark = Sources(**record["sources"]), str(record["mark"])
        return Generation(folder, sources, mark, int(record["triples"]), contents)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
