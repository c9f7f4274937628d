"""Fill a new store: from nothing, or from the one before and the blocks that differ.

A block is all that is said of one subject. Beside a store stands the list of its blocks, each by
its hash, so that what differs is known without reading the store.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from typing import TYPE_CHECKING

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    Lines = Callable[[], Iterable[str]]

BLOCKS = "blocks.txt"
"""The file of hashes: a line for each block, its hash and its subject."""

_SHARE = 0.1
"""Where more than this share of the blocks differs, loading all of them is faster."""
_FEW = 1000
"""So many may always differ."""


def fill(folder: Path, lines: Lines) -> int:
    """Load a graph into an empty folder; give the number of its triples."""
    store = ox.Store(folder)
    with (folder / BLOCKS).open("w", encoding="utf-8", newline="\n") as file:
        store.bulk_load(_Text(_noted(lines(), file.write)), ox.RdfFormat.N_TRIPLES)  # type: ignore[arg-type]
    store.flush()
    return len(store)


def fill_from(
    before: Path, folder: Path, lines: Lines, triples: int
) -> tuple[int, set[str]] | None:
    """Fill an empty folder with the store of `before`, which has so many triples, and what differs.

    Gives the number of triples and the files that are still those of `before`; None, and the
    folder empty, where so much differs that `fill` is faster.
    """
    with (folder / BLOCKS).open("w", encoding="utf-8", newline="\n") as file:
        found = _differing(before, _noted(lines(), file.write))
    if found is None:
        (folder / BLOCKS).unlink()
        return None
    added, removed = found
    shared = _taken_over(before, folder)
    store = ox.Store(folder)
    for subject in removed:
        for quad in list(store.quads_for_pattern(ox.NamedNode(subject), None, None, None)):
            store.remove(quad)
            triples -= 1
    text = "".join(added)
    store.load(text, ox.RdfFormat.N_TRIPLES)
    store.flush()
    return triples + text.count("\n"), shared


def _differing(before: Path, blocks: Iterable[str]) -> tuple[list[str], list[str]] | None:
    """The blocks that are new or other, and the subjects of those that are gone or other.

    None where they are too many.
    """
    known = {_hash_of(line) for line in _listed(before)}
    most = max(_FEW, _SHARE * len(known))
    seen: set[str] = set()
    added: list[str] = []
    for block in blocks:
        digest = _hash(block)
        if digest in known:
            seen.add(digest)
        else:
            added.append(block)
        if len(added) > most:
            return None
    if len(known) - len(seen) > most:
        return None
    return added, [_subject(line) for line in _listed(before) if _hash_of(line) not in seen]


def _taken_over(before: Path, folder: Path) -> set[str]:
    """Share the files of data, which are never changed, and copy the few others."""
    shared = set()
    for path in before.iterdir():
        if path.suffix == ".sst":
            try:
                os.link(path, folder / path.name)
            except OSError:
                shutil.copyfile(path, folder / path.name)
            shared.add(path.name)
        elif path.name not in (BLOCKS, "LOCK", "LOG", "record.json"):
            shutil.copyfile(path, folder / path.name)
    return shared


def _noted(blocks: Iterable[str], write: Callable[[str], object]) -> Iterator[str]:
    for block in blocks:
        write(f"{_hash(block)} {block[1 : block.index('>')]}\n")
        yield block


def _hash(block: str) -> str:
    return hashlib.blake2b(block.encode(), digest_size=16).hexdigest()


def _listed(folder: Path) -> Iterator[str]:
    with (folder / BLOCKS).open(encoding="utf-8", newline="\n") as file:
        yield from file


def _hash_of(line: str) -> str:
    return line[:32]


def _subject(line: str) -> str:
    return line[33:-1]


class _Text:
    """Pieces of text as one file, to load from."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces, self._rest = iter(pieces), b""

    def read(self, most: int) -> bytes:
        while len(self._rest) < most and (piece := next(self._pieces, None)) is not None:
            self._rest += piece.encode()
        data, self._rest = self._rest[:most], self._rest[most:]
        return data
