"""How things look on a terminal and in a pipe."""

from __future__ import annotations

import json
import sys
import unicodedata
from typing import TYPE_CHECKING

import click

from kgraph.model import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kgraph.model import Problem

_WIDE = 1 << 16


def inert(text: str) -> str:
    r"""Make control characters visible, so that no name or quote can steer a terminal.

    >>> print(inert("a\x1b[31mb"))
    a\x1b[31mb
    """
    return "".join(
        f"\\x{ord(char):02x}" if unicodedata.category(char) in ("Cc", "Cf") and char != "\n"
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
        f"\\u{ord(char):04x}" if unicodedata.category(char) in ("Cc", "Cf") and char != "\n"
        else char for char in text
    )  # fmt: skip


def table(columns: Sequence[str], rows: Iterable[Sequence[str | None]]) -> None:
    """Print rows: folded to the width of a terminal, one line each in a pipe."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False)
    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name in columns:
        grid.add_column(name, overflow="fold")
    for row in rows:
        grid.add_row(*(Text(inert((cell or "").replace("\n", " "))) for cell in row))
    with console.capture() as capture:
        console.print(grid)
    for line in capture.get().splitlines():
        click.echo(line.rstrip())


def show_problems(problems: Iterable[Problem]) -> None:
    """Print findings to standard error, a line each, and how many there are."""
    errors = warnings = 0
    for problem in problems:
        errors += problem.severity is Severity.ERROR
        warnings += problem.severity is Severity.WARNING
        line = inert(str(problem))
        place, _, rest = line.partition(": ")
        click.echo(f"{click.style(place, bold=True)}: {rest}", err=True)
    said = [_count(errors, "error"), _count(warnings, "warning")]
    click.echo(" and ".join(part for part in said if part) or "no problems", err=True)


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
