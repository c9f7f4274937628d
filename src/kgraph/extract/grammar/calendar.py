"""Days, weeks and months around a day, as EDTF."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

_RECENT = 60
"""So many days around the dateline, a day is one of the news that are told."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that tell a time, where they stand, and what they mean.

    `past` and `future` are EDTF, or None where the text does not tell (a weekday without a
    dateline): "w środę" is the Wednesday before for what happened, the one after for a plan.
    """

    start: int
    end: int
    words: str
    past: str | None
    future: str | None

    def edtf(self, *, future: bool = False) -> str | None:
        """The time for what is told as past or present, or as future."""
        return self.future if future else self.past


@dataclass(slots=True)
class Context:
    """What relative words count from: the day of the document, and the last day the text named."""

    dateline: date | None
    anchor: date | None = None
    blurred: bool = False
    """Whether the text named last a month or a year: no day to count from."""
    last: str | None = None
    """The time that the text told last, in the same line."""

    def new_line(self) -> None:
        """Forget what only the line before was about: back to the day of the news, if one was."""
        self.last = None
        if self.anchor and self.dateline and abs((self.dateline - self.anchor).days) < _RECENT:
            self.blurred = False

    @property
    def told(self) -> date | None:
        """The day "the day before" counts from."""
        return None if self.blurred else self.anchor or self.dateline


Meaning = str | tuple[str | None, str | None] | None
"""One EDTF for past and future alike, or one for each."""


def span(first: date | str, last: date | str) -> str:
    """An interval.

    >>> span(date(2026, 1, 12), date(2026, 1, 18))
    '2026-01-12/2026-01-18'
    """
    return f"{first}/{last}"


def week(day: date, shift: int = 0) -> str:
    """The week of a day, Monday to Sunday, `shift` weeks later.

    >>> week(date(2026, 1, 8), 1)
    '2026-01-12/2026-01-18'
    """
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
    return span(monday, monday + timedelta(days=6))


def weekend(day: date, shift: int = 0) -> str:
    """Saturday and Sunday of the week of a day."""
    saturday = day + timedelta(days=5 - day.weekday(), weeks=shift)
    return span(saturday, saturday + timedelta(days=1))


def month(day: date, shift: int = 0) -> str:
    """The month of a day, `shift` months later.

    >>> month(date(2026, 1, 8), -1)
    '2025-12'
    """
    year, number = divmod(day.year * 12 + day.month - 1 + shift, 12)
    return f"{year:04d}-{number + 1:02d}"


def weekday(day: date, number: int) -> tuple[str, str]:
    """The last and the next such weekday seen from a day; the day itself counts as both.

    >>> weekday(date(2026, 1, 8), 2)
    ('2026-01-07', '2026-01-14')
    """
    back = (day.weekday() - number) % 7
    ahead = (number - day.weekday()) % 7
    return str(day - timedelta(days=back)), str(day + timedelta(days=ahead))


def day_of(context: Context, number: int, month_number: int, year: int | None) -> str | None:
    """A day by its number, in the year nearest to the dateline where none is told.

    >>> day_of(Context(date(2026, 1, 8)), 30, 12, None), day_of(Context(None), 30, 12, None)
    ('2025-12-30', None)
    """
    if year is None:
        base = context.dateline or context.anchor
        if base is None:
            return None
        candidates = [_safe(base.year + shift, month_number, number) for shift in (-1, 0, 1)]
        known = [day for day in candidates if day is not None]
        if not known:
            return None
        return str(min(known, key=lambda day: abs((day - base).days)))
    day = _safe(year, month_number, number)
    return str(day) if day else None


def month_of(context: Context, number: int, year: int | None) -> tuple[str | None, str | None]:
    """A month by its name: the last and the next one where no year is told."""
    if year is not None:
        return f"{year}-{number:02d}", f"{year}-{number:02d}"
    day = context.dateline
    if day is None:
        return None, None
    past = day.year if number <= day.month else day.year - 1
    future = day.year if number >= day.month else day.year + 1
    return f"{past}-{number:02d}", f"{future}-{number:02d}"


def last_day(year: int, number: int) -> int:
    """How many days a month has."""
    return calendar.monthrange(year, number)[1]


def _safe(year: int, number: int, day: int) -> date | None:
    try:
        return date(year, number, day)
    except ValueError:
        return None


def years_around(text: str) -> str:
    """A time that was only said to be about then.

    >>> years_around("2025-12"), years_around("2025-12/2026-02")
    ('2025-12~', '2025-12~/2026-02~')
    """
    return "/".join(part if part == ".." else part.rstrip("~") + "~" for part in text.split("/"))
