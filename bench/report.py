"""Tables of measurements, each in its marked section of a page of docs/."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
MACHINE = "a shared machine of 2 cores"

PAGE = ROOT / "docs" / "performance.md"


def put(
    section: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    note: str,
    path: Path = PAGE,
) -> None:
    """Print a table and keep it."""
    for cells in (heads, ["---"] * len(heads), *rows):
        print(line(cells))
    keep(section, heads, rows, note, path)


def line(cells: Sequence[str]) -> str:
    """Give a line of a table."""
    return f"| {' | '.join(cells)} |"


def keep(
    section: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    note: str,
    path: Path = PAGE,
) -> None:
    """Put a table, with a note under it, between the marks of a section."""
    head, _, tail = _around(section, path)
    table = "\n".join([line(heads), "|---" * len(heads) + "|", *map(line, rows)])
    text = f"{head}<!-- {section} -->\n{table}\n\n{note}\n<!-- end -->{tail}"
    path.write_text(text, "utf-8", newline="\n")


def kept(section: str, path: Path = PAGE) -> list[list[str]]:
    """Give the rows that the table of a section has now, without its head."""
    lines = [each for each in _around(section, path)[1].splitlines() if each.startswith("|")]
    return [[cell.strip() for cell in each.strip("|").split("|")] for each in lines[2:]]


def _around(section: str, path: Path) -> tuple[str, str, str]:
    """What stands before a section, in it, and behind it."""
    head, found, rest = path.read_text("utf-8").partition(f"<!-- {section} -->")
    if not found:
        raise ValueError(f"{path} has no section {section}")
    body, _, tail = rest.partition("<!-- end -->")
    return head, body, tail
