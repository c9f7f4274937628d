"""Tables whose texts are held once and said by number, so that the page stays small."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

Value = str | int | float | bool | None | Sequence["Value"]
Row = Mapping[str, Value]
Table = dict[str, list[Value]]


class Interned:
    """A list of texts, each held once."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    @property
    def texts(self) -> list[str]:
        """Every text, in the order in which it was first met."""
        return list(self._places)

    def table(self, rows: Sequence[Row], own: Collection[str] = ()) -> Table:
        """Give rows as columns, with the number of its text wherever a text was.

        The columns `own` keep their texts: those of which each is found in one row only.

        >>> texts = Interned()
        >>> texts.table([{"id": "c01", "said": ["Axios"]}, {"id": "c02", "said": ["Axios"]}])
        {'id': [0, 2], 'said': [[1], [1]]}
        >>> texts.texts
        ['c01', 'Axios', 'c02']
        >>> texts.table([{"id": "c01", "said": "Axios"}], own={"id"})
        {'id': ['c01'], 'said': [1]}
        """
        columns: Table = {key: [] for key in (rows[0] if rows else ())}
        for row in rows:
            for key, value in row.items():
                columns[key].append(value if key in own else self._numbered(value))
        return columns

    def _numbered(self, value: Value) -> Value:
        if isinstance(value, str):
            return self._places.setdefault(value, len(self._places))
        if isinstance(value, Sequence):
            return [self._numbered(each) for each in value]
        return value
