"""Fill a new store: from nothing, or from the one before and what has changed since."""

from __future__ import annotations

import io
import os
import shutil
from itertools import chain
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kgraph.namespaces import KG, OWL, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SHARE = 0.1
"""Where more than this share of everything has changed, loading all of it is faster."""

_GATHERED = 1 << 16
_TYPE = ox.NamedNode(RDF + "type")
_VOCABULARY = (ox.NamedNode(OWL + "Class"), ox.NamedNode(KG + "Predicate"))


def fill(folder: Path, turtle: Iterable[str | bytes]) -> int:
    """Load a graph into an empty folder; give the number of its triples."""
    store = ox.Store(folder)
    store.bulk_load(_Text(turtle), ox.RdfFormat.TURTLE)  # type: ignore[arg-type]
    # Every million triples are files of their own by now, and a look-up would go through all.
    store.optimize()
    store.flush()
    return len(store)


def fill_from(
    before: Path, folder: Path, changes: Iterable[tuple[str, str]], vocabulary: str
) -> tuple[int, set[str]]:
    """Fill an empty folder with the store of `before` and what has changed.

    `changes` are the IRIs of subjects, each with the lines about it and its parts as they are
    now. Gives how many triples there are more, and the files that are still those of `before`.
    """
    shared = _taken_over(before, folder)
    store = ox.Store(folder)
    more, added = 0, []
    said = ((_said(store, ox.NamedNode(subject)), lines) for subject, lines in changes)
    for old, lines in chain([(_words(store), vocabulary)], said):
        new = {ox.Quad(*quad.triple) for quad in ox.parse(lines, ox.RdfFormat.N_TRIPLES)}
        for quad in old - new:
            store.remove(quad)
        added += [quad.triple for quad in new - old]
        more += len(new) - len(old)
    store.load(ox.serialize(added, format=ox.RdfFormat.N_TRIPLES), ox.RdfFormat.N_TRIPLES)
    store.flush()
    return more, shared


def _said(store: ox.Store, subject: ox.NamedNode) -> set[ox.Quad]:
    """Everything said of a subject and of its parts, whose IRIs go on from its own with a #."""
    found: set[ox.Quad] = set()
    subjects = [subject]
    while subjects:
        for quad in store.quads_for_pattern(subjects.pop(), None, None, None):
            part = quad.object
            if quad not in found and isinstance(part, ox.NamedNode):
                subjects += [part] if part.value.startswith(f"{subject.value}#") else []
            found.add(quad)
    return found


def _words(store: ox.Store) -> set[ox.Quad]:
    """Everything said of classes and predicates."""
    return {
        quad
        for kind in _VOCABULARY
        for typed in list(store.quads_for_pattern(None, _TYPE, kind, None))
        for quad in store.quads_for_pattern(typed.subject, None, None, None)
    }


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
        elif path.name not in ("LOCK", "LOG", "record.json"):
            shutil.copyfile(path, folder / path.name)
    return shared


class _Text:
    """Pieces of text as one file, to load from."""

    def __init__(self, pieces: Iterable[str | bytes]) -> None:
        self._pieces = iter(pieces)
        self._now = io.BytesIO()

    def read(self, most: int) -> bytes:
        """Give some bytes, `most` of them at the most; none at the end."""
        while not (data := self._now.read(most)):
            gathered, size = [], 0
            for piece in self._pieces:
                gathered.append(piece.encode() if isinstance(piece, str) else piece)
                size += len(piece)
                if size > _GATHERED:
                    break
            if not gathered:
                break
            self._now = io.BytesIO(b"".join(gathered))
        return data
