"""Nouns that stand before names, and the class of these names: what decisions showed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.errors import KgraphError
from kgraph.propose.record import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FILE = f"{FOLDER}/nouns.tsv"
_COLUMNS = ("noun", "class")
_HEADER = (
    "# Nouns before names that you decided on, and the class of these names. In other articles a\n"
    "# name behind such a noun is read as of that class. Written by kgraph learn.\n"
)


def read_nouns(root: Path) -> dict[str, str]:
    """Read what `kgraph learn` wrote; nothing where it never ran. Raises KgraphError."""
    path = root / FILE
    if not path.is_file():
        return {}
    found = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        cells = line.split("\t")
        if line.startswith("#") or cells == list(_COLUMNS):
            continue
        if len(cells) != len(_COLUMNS) or not all(cells):
            said = f"{FILE}:{number}:1: this is no row of {' and '.join(_COLUMNS)}."
            raise KgraphError(f"{said} Run kgraph learn, which writes the file anew.")
        found[cells[0]] = cells[1]
    return found


def write_nouns(nouns: Mapping[str, str]) -> Iterator[str]:
    """Write them as a table."""
    yield _HEADER
    yield "\t".join(_COLUMNS) + "\n"
    yield from (f"{noun}\t{kind}\n" for noun, kind in sorted(nouns.items()))
