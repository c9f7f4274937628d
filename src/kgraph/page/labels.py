"""Names made short enough for a picture; the panel beside it has them whole."""

from __future__ import annotations

import re
import textwrap
from functools import cache

CHARACTER = 7.2
"""Width in pixels of a usual character of a node's label at 14 pixels."""
LINE = 17
"""Height in pixels of its lines."""
SMALLER = 0.85
"""Size of the labels of edges, as a part of that of nodes."""
ROW, ROWS = 18, 3

_HIDDEN = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


def plain(text: str) -> str:
    """Give a text whose every character shows: control and bidi characters become a sign.

    >>> plain("Putin\u202e!")
    'Putin�!'
    """
    return _HIDDEN.sub(lambda match: " " if match[0] in "\t\n\r\u2028\u2029" else "�", text)


@cache
def wrapped(text: str, row: int = ROW, rows: int = ROWS) -> str:
    """Give a name in short lines, cut with an ellipsis where it is too long.

    >>> print(wrapped("Withdrawal of Ukrainian troops from Donbas"))
    Withdrawal of
    Ukrainian troops
    from Donbas
    >>> print(wrapped("shows willingness to"))
    shows
    willingness to
    """
    start = plain(text[: row * rows * 4])
    cut = "…" if len(text) > row * rows * 4 else ""
    lines = textwrap.wrap(start + cut, row) or [""]
    if len(lines) <= rows:
        lines = _even(lines, row)
    else:
        lines = lines[:rows]
        lines[-1] = lines[-1][: row - 1].rstrip() + "…"
    return "\n".join(lines)


def _even(lines: list[str], row: int) -> list[str]:
    """The same number of lines, as narrow as that is possible: no line of one short word."""
    text = " ".join(lines)
    widest = max(max(map(len, text.split()), default=1), len(text) // len(lines), 1)
    for width in range(min(widest, row), row):
        narrower = textwrap.wrap(text, width) or [""]
        if len(narrower) <= len(lines):
            return narrower
    return lines


def extent(text: str, scale: float = 1.0) -> tuple[float, float]:
    """Width and height in pixels of a wrapped label, about."""
    lines = text.split("\n")
    return max(map(len, lines)) * CHARACTER * scale, len(lines) * LINE * scale
