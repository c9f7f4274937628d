"""Dates as news has them: the part of EDTF that kgraph reads, and their bounds in days.

EDTF is ISO 8601-2:2019. Level 0 dates and intervals, open intervals (`..`) and the marks `~`
(approximate), `?` (uncertain) and `%` (both) are known; times of day, seasons and sets are not.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

FORMS = "2026-01-07, 2026-01, 2026-01-12/2026-01-18, ../2026-01-08 or 2026-01-07~"
"""Examples for messages: every construct that is known."""

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?")

Bounds = tuple[date | None, date | None]
"""First and last day that a date can mean; None where it is open."""


@lru_cache(maxsize=65536)
def bounds(text: str) -> Bounds:
    """Give the first and the last day of an EDTF date, None for an open end.

    Raises ValueError where `text` is not a date this module knows.

    >>> bounds("2026-02")
    (datetime.date(2026, 2, 1), datetime.date(2026, 2, 28))
    >>> bounds("../2026-01-08")
    (None, datetime.date(2026, 1, 8))
    >>> bounds("2025-12/..")
    (datetime.date(2025, 12, 1), None)
    >>> bounds("7.01.2026")
    Traceback (most recent call last):
    ValueError: not an EDTF date: 7.01.2026
    """
    parts = text.split("/")
    if len(parts) > 2 or (len(parts) == 2 and parts == ["..", ".."]):
        raise ValueError(f"not an EDTF date: {text}")
    spans = [(None, None) if part == ".." and len(parts) == 2 else _point(part) for part in parts]
    first, last = spans[0][0], spans[-1][1]
    if first and last and first > last:
        raise ValueError(f"the interval ends before it begins: {text}")
    return first, last


def is_edtf(text: str) -> bool:
    """Tell whether `text` is a date kgraph knows.

    >>> is_edtf("2026-01-07~"), is_edtf("2026-13")
    (True, False)
    """
    try:
        bounds(text)
    except ValueError:
        return False
    return True


def _point(text: str) -> tuple[date, date]:
    match = _POINT.fullmatch(text)
    if match is None or not text.isascii():
        raise ValueError(f"not an EDTF date: {text}")
    year, month, day = (None if part is None else int(part) for part in match.groups())
    try:
        first = date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise ValueError(f"not an EDTF date: {text}") from None
    if day is not None:
        return first, first
    last_month = 12 if month is None else month
    return first, date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
