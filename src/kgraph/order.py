"""The order of ids in everything that is written."""

from __future__ import annotations

import re


def natural(text: str) -> bytes:
    """Sort key that puts c2 before c10; no two texts have the same one.

    >>> sorted(["c10", "c2", "k9a", "c02"], key=natural)
    ['c02', 'c2', 'c10', 'k9a']
    """
    return b"".join(map(_part, re.findall(r"[0-9]+|[^0-9]+", text)))


def _part(part: str) -> bytes:
    """A part as bytes that compare as it should: numbers first, by their length and digits."""
    data = part.encode("utf-8", "surrogatepass")
    if not part[0].isascii() or not part[0].isdigit():
        return b"\2" + data + b"\0"
    digits = data.lstrip(b"0")
    return b"\1" + len(digits).to_bytes(4, "big") + digits + data + b"\0"
