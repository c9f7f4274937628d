"""Columns whose texts are held once and said by number, so that the page stays small."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Value = str | int | float | bool | None | Sequence["Value"]
Column = list[Value]
Table = dict[str, Column]


class Interned:
    """A list of texts, each held once."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    @property
    def texts(self) -> list[str]:
        """Every text, in the order in which it was first met."""
        return list(self._places)

    def column(self, values: Iterable[Value]) -> Column:
        """Give values with the number of its text wherever a text was.

        >>> texts = Interned()
        >>> texts.column(["Axios", ["Axios", "TASS"], None])
        [0, [0, 1], None]
        >>> texts.texts
        ['Axios', 'TASS']
        """
        return [self._numbered(value) for value in values]

    def _numbered(self, value: Value) -> Value:
        if isinstance(value, str):
            return self._places.setdefault(value, len(self._places))
        if isinstance(value, (list, tuple)):
            return [self._numbered(each) for each in value]
        return value
