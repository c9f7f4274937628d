"""English words for days, months and intervals, each with what it means."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from kgraph.extract.grammar import calendar as cal

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.extract.grammar.calendar import Context, Meaning

_FULL = "january february march april may june july august september october november december"
_SHORT = "jan feb mar apr - jun jul aug sep oct nov dec"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_COUNTED = "- one two three four five six seven eight nine ten eleven twelve"
MONTHS = {name: number for number, name in enumerate(_FULL.split(), 1)} | {
    name: number for number, name in enumerate(_SHORT.split(), 1) if name != "-"
} | {"sept": 9}  # fmt: skip
WEEKDAYS = {name: number for number, name in enumerate(_DAYS.split())}
NUMBERS = {word: number for number, word in enumerate(_COUNTED.split())} | {
    "a": 1, "an": 1, "several": 0, "few": 0, "a few": 0,
}  # fmt: skip

_M = "(?P<m>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_FULL_M = "(?P<m>" + _FULL.replace(" ", "|") + ")"
_D = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_Y = r"(?P<y>(?:1[89]|20)\d\d)"
_W = "(?P<w>" + "|".join(WEEKDAYS) + ")"
_N = r"(?P<n>\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
_UNITS = r"(?P<u>days?|weeks?|months?|years?)"


def _year(m: re.Match[str]) -> int | None:
    year = m.groupdict().get("y")
    return int(year) if year else None


def _month_number(m: re.Match[str], group: str = "m") -> int:
    return MONTHS[m[group].lower()]


def _day(m: re.Match[str], c: Context) -> Meaning:
    return cal.day_of(c, int(m["d"]), _month_number(m), _year(m))


def _numeric(m: re.Match[str], c: Context) -> Meaning:
    return cal.day_of(c, int(m["d"]), int(m["mm"]), int(m["y"]))


def _day_span(m: re.Match[str], c: Context) -> Meaning:
    first_month = _month_number(m)
    last_month = _month_number(m, "m2") if m.groupdict().get("m2") else first_month
    last = cal.day_of(c, int(m["d2"]), last_month, _year(m))
    if last is None:
        return None
    first = cal.day_of(c, int(m["d1"]), first_month, int(last[:4]) - (first_month > last_month))
    return cal.span(first, last) if first and first <= last else None


def _month(m: re.Match[str], c: Context) -> Meaning:
    past, future = cal.month_of(c, _month_number(m), _year(m))
    part = (m.groupdict().get("part") or "").lower().replace("end", "late")
    if not part:
        return past, future
    return _third(part, past), _third(part, future)


def _third(part: str, value: str | None) -> str | None:
    if value is None:
        return None
    year, number = (int(piece) for piece in value.split("-"))
    bounds = {"e": (1, 10), "m": (11, 20), "b": (1, 10)}
    first, last = bounds.get(part[0], (21, cal.last_day(year, number)))
    return cal.years_around(cal.span(f"{value}-{first:02d}", f"{value}-{last:02d}"))


def _part_of_year(m: re.Match[str], c: Context) -> Meaning:
    first, last = {"e": (1, 3), "m": (5, 8)}.get(m["part"][0].lower(), (10, 12))
    return cal.years_around(cal.span(f"{m['y']}-{first:02d}", f"{m['y']}-{last:02d}"))


def _weekday(m: re.Match[str], c: Context) -> Meaning:
    if c.dateline is None:
        return None
    past, future = cal.weekday(c.dateline, WEEKDAYS[m["w"].lower()])
    how = (m.groupdict().get("how") or "").lower()
    if how == "last":
        return past if past != str(c.dateline) else str(c.dateline - timedelta(days=7))
    if how in ("next", "coming"):
        return future if future != str(c.dateline) else str(c.dateline + timedelta(days=7))
    return past, future


def _relative_day(m: re.Match[str], c: Context) -> Meaning:
    if c.dateline is None:
        return None
    word = " ".join(m[0].lower().split())
    shift = -2 if "before" in word else 2 if "after" in word else -1 if "yest" in word else 1
    if word.startswith(("today", "tonight", "this", "earlier today")):
        shift = 0
    if word.startswith("last night"):
        shift = -1
    return str(c.dateline + timedelta(days=shift))


def _distance(m: re.Match[str], c: Context, sign: int, *, told: bool = False) -> Meaning:
    base = c.told if told else c.dateline
    word = (m.groupdict().get("n") or "1").lower()
    count = int(word) if word.isdigit() else NUMBERS[word]
    if base is None or not count:
        return None
    unit = m["u"].lower()
    if unit.startswith("day"):
        return str(base + timedelta(days=sign * count))
    if unit.startswith("week"):
        return cal.years_around(str(base + timedelta(weeks=sign * count)))
    if unit.startswith("month"):
        return cal.years_around(cal.month(base, sign * count))
    return f"{base.year + sign * count}~"


def _ago(m: re.Match[str], c: Context) -> Meaning:
    return _distance(m, c, -1)


def _ahead(m: re.Match[str], c: Context) -> Meaning:
    return _distance(m, c, 1)


def _earlier(m: re.Match[str], c: Context) -> Meaning:
    return _distance(m, c, -1 if m["way"].lower() in ("earlier", "before") else 1, told=True)


def _same_day(m: re.Match[str], c: Context) -> Meaning:
    if c.told is None:
        return None
    way = m["way"].lower()
    shift = {"previous": -1, "next": 1, "following": 1}.get(way, 0)
    return str(c.told + timedelta(days=shift))


def _shifted(m: re.Match[str], c: Context) -> Meaning:
    if c.dateline is None:
        return None
    how, unit = m["how"].lower(), m["u"].lower()
    shift = -1 if how in ("last", "past", "previous") else 1 if how in ("next", "coming") else 0
    if unit == "week":
        return cal.week(c.dateline, shift)
    if unit == "weekend":
        return cal.weekend(c.dateline, shift)
    return cal.month(c.dateline, shift) if unit == "month" else str(c.dateline.year + shift)


def _year_alone(m: re.Match[str], c: Context) -> Meaning:
    return m["y"]


def _years(m: re.Match[str], c: Context) -> Meaning:
    first, last = m["y1"] or m["y3"] or m["y5"], m["y2"] or m["y4"] or m["y6"]
    return cal.span(first, last) if first < last else None


def _decade(m: re.Match[str], c: Context) -> Meaning:
    return cal.span(m["y"], str(int(m["y"]) + 9))


def _season(m: re.Match[str], c: Context) -> Meaning:
    seasons = {
        "spring": (3, 5),
        "summer": (6, 8),
        "autumn": (9, 11),
        "fall": (9, 11),
        "winter": (12, 2),
    }
    first, last = seasons[m["s"].lower()]
    end = int(m["y"]) + (last < first)
    return cal.years_around(cal.span(f"{m['y']}-{first:02d}", f"{end}-{last:02d}"))


def _quarter(m: re.Match[str], c: Context) -> Meaning:
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4}[m["q"].lower()]
    return cal.span(f"{m['y']}-{number * 3 - 2:02d}", f"{m['y']}-{number * 3:02d}")


def _so_far(m: re.Match[str], c: Context) -> Meaning:
    return f"../{c.dateline}" if c.dateline else None


def _bounded(
    inner: Callable[[re.Match[str], Context], Meaning],
) -> Callable[[re.Match[str], Context], Meaning]:
    """Since or until a point: an interval open on one side."""

    def meaning(m: re.Match[str], c: Context) -> Meaning:
        point = inner(m, c)
        past, future = point if isinstance(point, tuple) else (point, point)
        since = m["bound"].lower().startswith(("since", "from", "after"))
        chosen = past if since else future or past
        if chosen is None or "/" in chosen:
            return None
        return f"{chosen}/.." if since else f"../{chosen}"

    return meaning


_BOUND = r"(?P<bound>since|until|till|by|from|after)\s+"
_ALONE = r"(?=\s*(?:[^\w\s]|$)|\s+(?:in|at|on|by|and|but|with|to|from|as)\b)"
"""Not so where it is told before what: `two days before the ceremony`."""
_HOW = r"(?:(?:last|next|this|coming)\s+)?"
_END = r"(?:the\s+end\s+of\s+)?"

RULES: list[tuple[str, Callable[[re.Match[str], Context], Meaning]]] = [
    (r"(?P<y>(?:19|20)\d\d)-(?P<mm>\d\d)-(?P<d>\d\d)", _numeric),
    (rf"(?:from\s+|between\s+)?{_M}\s+(?P<d1>\d{{1,2}})\s*(?:-|–|to|and|until)\s*(?:(?P<m2>{'|'.join(MONTHS)})\s+)?(?P<d2>\d{{1,2}})(?:,?\s+{_Y})?(?!\d)", _day_span),
    (rf"(?:from\s+|between\s+)?(?P<d1>\d{{1,2}})\s*(?:-|–|to|and)\s*(?P<d2>\d{{1,2}})\s+{_M}(?:\s+{_Y})?", _day_span),
    (r"(?:in\s+|from\s+)?(?P<y1>(?:1[89]|20)\d\d)\s?[-–]\s?(?P<y2>(?:1[89]|20)\d\d)|between\s+(?P<y3>(?:1[89]|20)\d\d)\s+and\s+(?P<y4>\d{4})|from\s+(?P<y5>(?:1[89]|20)\d\d)\s+(?:to|until|till)\s+(?P<y6>(?:1[89]|20)\d\d)", _years),
    (rf"{_BOUND}{_M}\s+{_D}(?:,?\s+{_Y})?(?!\d)", _bounded(_day)),
    (rf"{_BOUND}{_D}\s+{_M}(?:\s+{_Y})?", _bounded(_day)),
    (rf"{_BOUND}{_END}{_FULL_M}(?:\s+{_Y})?", _bounded(_month)),
    (rf"{_BOUND}{_END}{_Y}", _bounded(_year_alone)),
    (rf"{_BOUND}{_W}", _bounded(_weekday)),
    (rf"(?:on\s+)?(?:{_HOW}{_W}\s*,?\s*\(?)?{_M}\s+{_D}(?:,?\s+{_Y})?(?!\d)\)?", _day),
    (rf"(?:on\s+)?(?:{_HOW}{_W}\s*,?\s*\(?)?(?:the\s+)?{_D}\s+(?:of\s+)?{_M}(?:,?\s+{_Y})?\)?", _day),
    (rf"(?P<part>early|mid|late)[ -]{_M}(?:\s+{_Y})?", _month),
    (rf"(?:at\s+|in\s+)?the\s+(?P<part>beginning|middle|end)\s+of\s+{_M}(?:\s+{_Y})?", _month),
    (rf"(?:in\s+)?(?P<part>early|mid|late)[ -]{_Y}", _part_of_year),
    (rf"(?:in\s+)?(?:the\s+)?(?P<s>spring|summer|autumn|fall|winter)\s+(?:of\s+)?{_Y}", _season),
    (rf"(?:in\s+)?the\s+(?P<q>first|second|third|fourth)\s+quarter\s+of\s+{_Y}", _quarter),
    (rf"(?:in\s+)?{_M},?\s+(?:of\s+)?{_Y}", _month),
    (rf"in\s+{_FULL_M}", _month),
    (rf"(?:on\s+)?(?P<how>last|next|this|coming)\s+{_W}", _weekday),
    (rf"(?:on\s+)?{_W}", _weekday),
    (r"the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|earlier\s+today|yesterday|tomorrow|today|tonight|last\s+night|this\s+(?:morning|afternoon|evening)", _relative_day),
    (rf"{_N}\s+{_UNITS}\s+ago", _ago),
    (rf"in\s+{_N}\s+{_UNITS}(?!\s+of)(?:['’]\s+time)?", _ahead),
    (rf"(?:{_N}|the)\s+{_UNITS}\s+(?P<way>earlier|later|(?:before|after){_ALONE})", _earlier),
    (r"(?:on\s+)?(?:the\s+)?(?P<way>next|following|previous|same|that)\s+day", _same_day),
    (r"(?:the\s+|over\s+the\s+)?(?P<how>last|past|previous|next|coming|this)\s+(?P<u>weekend|week|month|year)", _shifted),
    (r"(?:in\s+)?the\s+(?P<y>(?:1[89]|20)\d0)s", _decade),
    (r"so\s+far|to\s+date|until\s+now|thus\s+far", _so_far),
    (rf"in\s+{_Y}(?![\d-])", _year_alone),
]  # fmt: skip
"""Patterns in the order they are tried at a place; the first that fits there wins."""

BEGINNINGS = (
    r"\d|on\s|in\s|at\s|the\s|by\s|from|since|until|till|after|between|early|earlier|mid|late|"
    r"last|next|this|that|past|previous|coming|following|same|over\s|so\s+far|to\s+date|thus|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|yest|tod|tom|ton|"
    r"spring|summer|autumn|fall|winter|a\s|an\s|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|several|few"
)
"""How the words of a time begin."""
