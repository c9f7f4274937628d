"""An output that follows the ledger: what has not changed is copied from the one written before."""

from __future__ import annotations

from array import array
from itertools import chain
from typing import TYPE_CHECKING

from kgraph.files import Stretch
from kgraph.ledger import coding
from kgraph.ledger.database import sealed, signature
from kgraph.ledger.schema import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kgraph.files import Piece
    from kgraph.ledger.rendering import Rendering


class Output:
    """One file of the outputs, in a format of pieces.

    Where the file is still the one that was last written here, with the same settings, only what
    has changed since is written anew; else all is.
    """

    def __init__(self, rendering: Rendering, form: str, path: Path) -> None:
        self.rendering, self.form, self.path = rendering, form, path.absolute()
        self.ledger, self.database = rendering.ledger, rendering.database
        self._sizes = array("q")
        self._since = self._written_at()

    def pieces(self) -> Iterator[Piece]:
        """Give what the file has to hold now."""
        self._sizes = array("q")
        position, last = 0, (HEAD, b"")
        head = self.rendering.head(self.form).encode()
        yield head
        self._sizes.append(len(head))
        if self._since is not None:
            position = self._size_of(HEAD, b"")
        for section, key, name, state in self._changed():
            if self._since is not None:
                if kept := self._size_between(last, (section, key)):
                    yield Stretch(self.path, position, kept)
                position += kept + self._size_of(section, key)
                last = section, key
            shown = state >= self.rendering.least
            text = self.rendering.piece(self.form, section, name).encode() if shown else b""
            self._sizes.append(len(text))
            yield text
        if self._since is not None:
            yield Stretch(self.path, position, self.path.stat().st_size - position)

    def keep(self) -> None:
        """Note the file as it now is, once it has its place."""
        if self._since is None:
            self.database.execute("DELETE FROM written WHERE format = ?", (self.form,))
        keys = chain([(HEAD, b"")], ((section, key) for section, key, *_ in self._changed()))
        for (section, key), size in zip(keys, self._sizes, strict=True):
            if size:
                self.database.execute(
                    "INSERT OR REPLACE INTO written VALUES(?, ?, ?, ?)",
                    (self.form, section, key, size),
                )
            elif self._since is not None:
                self.database.execute(
                    "DELETE FROM written WHERE format = ? AND section = ? AND key = ?",
                    (self.form, section, key),
                )
        note = coding.packed([self._told(), self.ledger.number, sealed(self.path)])
        row = f"written {self.form}", note
        self.database.execute("INSERT OR REPLACE INTO state VALUES(?, ?)", row)

    def _told(self) -> list[object]:
        """What decides, beside the pieces, what the file holds, and where it is."""
        return [str(self.path), self.ledger.settings.base, self.rendering.least]

    def _written_at(self) -> int | None:
        """The number of the update that the file is of; None where it is another file."""
        query = "SELECT value FROM state WHERE name = ?"
        row = self.database.execute(query, (f"written {self.form}",)).fetchone()
        if row is None or not self.path.is_file():
            return None
        told, number, seal = coding.unpacked(row[0])
        same = told == self._told() and tuple(seal) == signature(self.path.stat())
        return int(number) if same else None

    def _changed(self) -> Iterator[tuple[int, bytes, str, int]]:
        since = -1 if self._since is None else self._since
        return self.database.execute(
            "SELECT section, key, name, state FROM pieces WHERE changed > ? ORDER BY section, key",
            (since,),
        )

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
