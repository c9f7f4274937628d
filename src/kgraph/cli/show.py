"""How things look on a terminal and in a pipe."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import click

from kgraph.model import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rich.table import Table

    from kgraph.model import Problem

_ALIKE = 3
"""So many findings that say the same of one file are shown."""
_WIDE = 1 << 16
_READABLE = 12
"""So many characters of a word in a column are read together, though it goes on below."""
_GAP = 3
_STEERING = ("Cc", "Cf", "Zl", "Zp")
"""Categories of characters that a terminal obeys, or that end a line elsewhere than here."""


def inert(text: str) -> str:
    r"""Make control characters visible, so that no name or quote can steer a terminal.

    >>> print(inert("a\x1b[31mb"))
    a\x1b[31mb
    """
    return "".join(
        f"\\x{ord(char):02x}" if unicodedata.category(char) in _STEERING and char != "\n"
        and char not in "\u200c\u200d" else char
        for char in text
    )  # fmt: skip


def inert_json(value: object) -> str:
    r"""Write JSON, letters as they are, and every control character as its escape.

    >>> print(inert_json("Kirył\x9b31m"))
    "Kirył\u009b31m"
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return "".join(
        f"\\u{ord(char):04x}" if unicodedata.category(char) in _STEERING and char != "\n"
        else char for char in text
    )  # fmt: skip


def waiting(proposals: int) -> str:
    """Say that so many proposals wait.

    >>> waiting(1), waiting(49)
    ('1 proposal waits for a decision', '49 proposals wait for a decision')
    """
    return f"{proposals} proposal{'s wait' if proposals != 1 else ' waits'} for a decision"


def table(columns: Sequence[str], rows: Iterable[Sequence[str | None]]) -> None:
    """Print rows: folded to the width of a terminal, one line each in a pipe.

    On a terminal that is too narrow for columns to be read in, each row is a block of lines.
    """
    from rich.console import Console

    console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False)
    cells = [[inert((cell or "").replace("\n", " ")) for cell in row] for row in rows]
    fits = not cells or _least_width(columns, cells) <= console.width
    with console.capture() as capture:
        console.print((_grid if fits else _blocks)(columns, cells))
    for line in capture.get().splitlines():
        click.echo(line.rstrip())


def _least_width(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Give the width that a table needs for its words to be whole, or as good as."""
    from rich.cells import cell_len

    longest = [
        max(cell_len(word) for cell in column for word in cell.split() or [""])
        for column in zip(columns, *rows, strict=True)
    ]
    return sum(min(width, _READABLE) for width in longest) + _GAP * (len(columns) - 1)


def _grid(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name in columns:
        grid.add_column(name, overflow="fold")
    for row in rows:
        grid.add_row(*map(Text, row))
    return grid


def _blocks(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """Lay each row out as lines of a name and a value, without what is empty."""
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, _GAP, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for number, row in enumerate(rows):
        if number:
            grid.add_row()
        for name, cell in zip(columns, row, strict=True):
            if cell:
                grid.add_row(Text(name, style="bold"), Text(cell))
    return grid


def show_problems(problems: Iterable[Problem]) -> None:
    """Print findings to standard error, a line each, and how many there are.

    Of those that say the same of one file only the first are shown: one predicate that nobody
    declares can stand in a thousand rows of a table, and would hide what else there is.
    """
    errors = warnings = 0
    alike: Counter[tuple[str, str, str]] = Counter()
    for problem in problems:
        errors += problem.severity is Severity.ERROR
        warnings += problem.severity is Severity.WARNING
        said = (problem.file, problem.finding, problem.next_step)
        alike[said] += 1
        if alike[said] <= _ALIKE:
            line = inert(str(problem))
            place, _, rest = line.partition(": ")
            click.echo(f"{click.style(place, bold=True)}: {rest}", err=True)
    for (file, finding, _), number in alike.items():
        if number > _ALIKE:
            more = f"{number - _ALIKE} more say: {inert(finding)}"
            click.echo(f"{click.style(inert(file), bold=True)}: {more}", err=True)
    tally = [_count(errors, "error"), _count(warnings, "warning")]
    click.echo(" and ".join(part for part in tally if part) or "no problems", err=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""


def progress() -> tuple[Callable[[str], None], Callable[[], None]]:
    """Give a function that shows a step on a terminal, and one that clears it."""
    if not sys.stderr.isatty():
        return (lambda _: None), (lambda: None)

    def show(step: str) -> None:
        click.echo(f"\r\x1b[K{inert(step)} ...", err=True, nl=False)

    def clear() -> None:
        click.echo("\r\x1b[K", err=True, nl=False)

    return show, clear
