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
    """Print a table and put it, with a note under it, between the marks of a section."""
    lines = [f"| {' | '.join(cells)} |" for cells in (heads, *rows)]
    table = "\n".join([lines[0], "|---" * len(heads) + "|", *lines[1:]])
    print(table)
    head, found, rest = path.read_text("utf-8").partition(f"<!-- {section} -->")
    if not found:
        raise ValueError(f"{path} has no section {section}")
    tail = rest.partition("<!-- end -->")[2]
    text = f"{head}<!-- {section} -->\n{table}\n\n{note}\n<!-- end -->{tail}"
    path.write_text(text, "utf-8", newline="\n")
