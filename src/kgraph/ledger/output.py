"""Outputs that follow the ledger: what has not changed is copied from those written before."""

from __future__ import annotations

from array import array
from itertools import chain
from typing import TYPE_CHECKING

from kgraph.files import Stretch
from kgraph.ledger import coding
from kgraph.ledger.database import sealed, signature
from kgraph.ledger.schema import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kgraph.files import Piece
    from kgraph.ledger.rendering import Rendering

_WHOLE = -1
"""In place of the number of an update: nothing is there yet."""


class Output:
    """One file of the outputs, in a format of pieces.

    Where the file is still the one that was last written here, with the same settings, only what
    has changed since is written anew; else all is. `since` is the update that it is of.
    """

    def __init__(self, rendering: Rendering, form: str, path: Path) -> None:
        self.rendering, self.form, self.path = rendering, form, path
        self.ledger, self.database = rendering.ledger, rendering.database
        self.since = self._written_at()
        self.sizes = array("q")
        """How many bytes each piece that has changed has now, the head before all."""
        self._position, self._last = 0, (HEAD, b"")

    def head(self) -> bytes:
        """Give what the file begins with."""
        if self.since != _WHOLE:
            self._position = self._size_of(HEAD, b"")
        head = self.rendering.head(self.form).encode()
        self.sizes.append(len(head))
        return head

    def kept(self, section: int, key: bytes) -> Iterator[Piece]:
        """Give what comes up to the next piece that has changed."""
        if self.since != _WHOLE:
            if kept := self._size_between(self._last, (section, key)):
                yield Stretch(self.path, self._position, kept)
            self._position += kept + self._size_of(section, key)
            self._last = section, key

    def rest(self) -> Iterator[Piece]:
        """Give what comes after the last piece that has changed."""
        if self.since != _WHOLE:
            yield Stretch(self.path, self._position, self.path.stat().st_size - self._position)

    def keep(self) -> None:
        """Note the file as it now is, once it has its place."""
        if self.since == _WHOLE:
            self.database.execute("DELETE FROM written WHERE format = ?", (self.form,))
        pieces = ((section, key) for section, key, *_ in changed_pieces(self.rendering, self.since))
        keys = chain([(HEAD, b"")], pieces)
        rows = [(self.form, *key, n) for key, n in zip(keys, self.sizes, strict=True)]
        self.database.executemany(
            "INSERT OR REPLACE INTO written VALUES(?, ?, ?, ?)", [row for row in rows if row[-1]]
        )
        self.database.executemany(
            "DELETE FROM written WHERE format = ? AND section = ? AND key = ?",
            [row[:-1] for row in rows if not row[-1] and self.since != _WHOLE],
        )
        note = coding.packed([self._told(), self.ledger.number, sealed(self.path)])
        row = f"written {self.form}", note
        self.database.execute("INSERT OR REPLACE INTO state VALUES(?, ?)", row)

    def _told(self) -> list[object]:
        """What decides, beside the pieces, what the file holds, and where it is."""
        return [str(self.path.absolute()), self.ledger.settings.base, self.rendering.least]

    def _written_at(self) -> int:
        """The number of the update that the file is of."""
        query = "SELECT value FROM state WHERE name = ?"
        row = self.database.execute(query, (f"written {self.form}",)).fetchone()
        if row is None or not self.path.is_file():
            return _WHOLE
        told, number, seal = coding.unpacked(row[0])
        same = told == self._told() and tuple(seal) == signature(self.path.stat())
        return int(number) if same else _WHOLE

    def _size_of(self, section: int, key: bytes) -> int:
        query = "SELECT bytes FROM written WHERE format = ? AND section = ? AND key = ?"
        row = self.database.execute(query, (self.form, section, key)).fetchone()
        return int(row[0]) if row else 0

    def _size_between(self, last: tuple[int, bytes], this: tuple[int, bytes]) -> int:
        query = (
            "SELECT coalesce(sum(bytes), 0) FROM written WHERE format = ? "
            "AND (section, key) > (?, ?) AND (section, key) < (?, ?)"
        )
        return int(self.database.execute(query, (self.form, *last, *this)).fetchone()[0])


def changed_pieces(rendering: Rendering, since: int) -> Iterator[tuple[int, bytes, str, int, int]]:
    """Give the pieces that an update after `since` changed, in order; last, which one it was."""
    return rendering.database.execute(
        "SELECT section, key, name, state, changed FROM pieces WHERE changed > ? "
        "ORDER BY section, key", (since,),
    )  # fmt: skip


def pieces_of(rendering: Rendering, outputs: Sequence[Output]) -> Iterator[tuple[Path, Piece]]:
    """Give what the outputs have to hold now, side by side: a piece is read once for all."""
    for each in outputs:
        yield each.path, each.head()
    since = min((each.since for each in outputs), default=rendering.ledger.number)
    for section, key, name, state, changed in changed_pieces(rendering, since):
        others = [each for each in outputs if each.since < changed]
        texts: dict[str, str] = {}
        if state >= rendering.least:
            texts = rendering.piece([each.form for each in others], section, name)
        for each in others:
            for piece in each.kept(section, key):
                yield each.path, piece
            text = texts.get(each.form, "").encode()
            each.sizes.append(len(text))
            if text:
                yield each.path, text
    for each in outputs:
        for piece in each.rest():
            yield each.path, piece
