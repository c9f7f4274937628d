"""layout.csv: where entities stood on the page, so that the next one looks like it.

It is data of a project like its claims: read by every build, written only when somebody asks.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from kgraph.model import Problem, Severity
from kgraph.utf8 import not_utf8

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

FILE = "layout.csv"
COLUMNS = ("entity", "x", "y")
FARTHEST = 1_000_000
"""Most pixels from the middle of the page."""

Position = tuple[float, float]
"""x to the right and y down, in pixels, from the middle of the page."""

_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_ANEW = f"or delete {FILE}: kgraph build --keep-layout writes it anew."
_LEFT_OUT = "The line is left out; kgraph build --keep-layout writes the file without it."


def write_positions(positions: Mapping[str, Position]) -> Iterator[str]:
    """Write the lines of layout.csv, the header first, sorted by entity id.

    >>> print("".join(write_positions({"Steve_Witkoff": (120, -40.5)})), end="")
    entity,x,y
    Steve_Witkoff,120,-40.5
    """
    yield ",".join(COLUMNS) + "\n"
    for name, (x, y) in sorted(positions.items()):
        yield f"{name},{_short(x)},{_short(y)}\n"


def read_positions(
    data: bytes, find: Callable[[str], Sequence[str]]
) -> tuple[dict[str, Position], list[Problem]]:
    r"""Read layout.csv: the position of each entity, by id, and every finding.

    `find` gives the ids that a name can mean. Lines that cannot be read are errors. A name that
    is nobody's, any more or yet, and a second line for an entity are warnings.

    >>> read_positions(b"entity,x,y\nWitkoff,1,2\n", lambda name: ["Steve_Witkoff"])
    ({'Steve_Witkoff': (1.0, 2.0)}, [])
    """
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return {}, [not_utf8(FILE, error)]
    rows = [(number, row.removesuffix("\r")) for number, row in enumerate(text.split("\n"), 1)]
    lines = [(number, row) for number, row in rows if row]
    if lines and lines[0][1].replace('"', "") != ",".join(COLUMNS):
        finding = f"the first row is not {','.join(COLUMNS)}."
        return {}, [_error(lines[0][0], 1, finding, f"Write it so, {_ANEW}")]
    positions: dict[str, Position] = {}
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for number, row in lines[1:]:
        cells, found = _cells(number, row)
        problems += found
        if not found:
            name = _entity(cells[0], number, find, seen, problems)
            if name:
                positions[name] = (float(cells[1]), float(cells[2]))
    return positions, problems


def _cells(number: int, row: str) -> tuple[list[str], list[Problem]]:
    """The three cells of a row, and what is wrong with them."""
    try:
        cells = next(csv.reader([row], strict=True))
    except csv.Error as error:
        return [], [_error(number, 1, f"the row is broken: {error}.", f"Correct it, {_ANEW}")]
    if len(cells) != len(COLUMNS):
        finding = f"the row has {len(cells)} cell{'' if len(cells) == 1 else 's'}, not 3."
        return cells, [_error(number, 1, finding, f"Write entity,x,y, {_ANEW}")]
    wrong = [(at, said) for at in (1, 2) if (said := _doubt(cells[at]))]
    if not wrong:
        return cells, []
    from kgraph.records.table import cell_starts

    starts = cell_starts(row, ",")
    return cells, [_error(number, starts[at], *said) for at, said in wrong]


def _doubt(cell: str) -> tuple[str, str] | None:
    """What is wrong with a coordinate, and what to do about it."""
    if not _NUMBER.fullmatch(cell):
        return f'"{cell}" is no number.', f"Write pixels, as in 120 or -40.5, {_ANEW}"
    if abs(float(cell)) > FARTHEST:
        return f"{cell} is farther than {FARTHEST} pixels.", f"Write a smaller number, {_ANEW}"
    return None


def _entity(
    text: str,
    number: int,
    find: Callable[[str], Sequence[str]],
    seen: dict[str, int],
    problems: list[Problem],
) -> str | None:
    """The id of the entity of a row, unless the row is left out; then it is noted why."""
    found = find(text)
    if len(found) == 1 and seen.setdefault(found[0], number) == number:
        return found[0]
    if len(found) == 1:
        finding = f"{found[0]} has a place in line {seen[found[0]]} already."
    else:
        said = f"can be {' or '.join(found)}" if found else "is nobody's name"
        finding = f'"{text}" {said}.'
    problems.append(Problem(FILE, number, 1, "layout", finding, _LEFT_OUT, Severity.WARNING))
    return None


def _error(line: int, column: int, finding: str, step: str) -> Problem:
    return Problem(FILE, line, column, "layout", finding, step)


def _short(value: float) -> str:
    """A coordinate to a tenth of a pixel, without needless zeros."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
