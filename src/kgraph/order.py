"""The order of ids in everything that is written."""

from __future__ import annotations

import re


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key that puts c2 before c10.

    >>> sorted(["c10", "c2", "k9a"], key=natural)
    ['c2', 'c10', 'k9a']
    """
    parts = re.findall(r"[0-9]+|[^0-9]+", text)
    return tuple(
        (0, int(part), part) if part.isascii() and part.isdigit() else (1, 0, part)
        for part in parts
    )
