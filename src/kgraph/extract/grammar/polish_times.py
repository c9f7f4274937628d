"""Polish words for days, months and intervals, each with what it means."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kgraph.extract.grammar import calendar as cal
from kgraph.extract.grammar.polish_time_words import (
    DAY,
    LAST,
    MAYBE_YEAR,
    MONTH,
    MONTHS,
    NEXT,
    NUMBER,
    NUMBERS,
    SEASONS,
    THIS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.extract.grammar.calendar import Context, Meaning


def _year(m: re.Match[str], c: Context) -> int | None:
    groups = m.groupdict()
    if groups.get("y"):
        return int(groups["y"])
    rel = groups.get("rel") or ""
    if rel and c.dateline:
        shift = -1 if rel.startswith(("ub", "ze", "min")) else 1 if rel.startswith("przy") else 0
        return c.dateline.year + shift
    return None


def _day(m: re.Match[str], c: Context) -> Meaning:
    return cal.day_of(c, int(m["d"]), MONTHS[m["m"].lower()], _year(m, c))


def _day_span(m: re.Match[str], c: Context) -> Meaning:
    number, year = MONTHS[m["m"].lower()], _year(m, c)
    first_month = MONTHS[m["m1"].lower()] if m.groupdict().get("m1") else number
    last = cal.day_of(c, int(m["d2"]), number, year)
    if last is None:
        return None
    back = int(last[:4]) - (first_month > number)
    first = cal.day_of(c, int(m["d1"]), first_month, back)
    return cal.span(first, last) if first and first <= last else None


def _numeric(m: re.Match[str], c: Context) -> Meaning:
    return cal.day_of(c, int(m["d"]), int(m["mm"]), int(m["y"]) if m.groupdict().get("y") else None)


def _month(m: re.Match[str], c: Context) -> Meaning:
    return cal.month_of(c, MONTHS[m["m"].lower()], _year(m, c))


def _about_month(m: re.Match[str], c: Context) -> Meaning:
    number = MONTHS[m["m"].lower()]
    past, future = cal.month_of(c, number, _year(m, c))
    return tuple(_third(m["part"].lower(), value) for value in (past, future))  # type: ignore[return-value]


def _third(part: str, value: str | None) -> str | None:
    if value is None:
        return None
    year, number = (int(piece) for piece in value.split("-"))
    if part.startswith(("począt", "na począt")):
        first, last = 1, 10
    elif part.startswith(("w poł", "poł")):
        first, last = 11, 20
    else:
        first, last = 21, cal.last_day(year, number)
    return cal.years_around(cal.span(f"{value}-{first:02d}", f"{value}-{last:02d}"))


def _part_of_year(m: re.Match[str], c: Context) -> Meaning:
    year = _year(m, c)
    if year is None and c.dateline is not None and not m.groupdict().get("rel"):
        year = c.dateline.year
    if year is None:
        return None
    part = m["part"].lower()
    first, last = (1, 3) if "począt" in part else (5, 8) if "poł" in part else (10, 12)
    return cal.years_around(cal.span(f"{year}-{first:02d}", f"{year}-{last:02d}"))


def _weekday(m: re.Match[str], c: Context) -> Meaning:
    if c.dateline is None:
        return None
    number = WEEKDAYS[m["w"].lower()]
    past, future = cal.weekday(c.dateline, number)
    how = (m.groupdict().get("how") or "").lower()
    if re.match(LAST, how):
        if past == str(c.dateline):
            past = str(c.dateline - timedelta(days=7))
        return past
    if re.match(NEXT, how):
        return future if future != str(c.dateline) else str(c.dateline + timedelta(days=7))
    return past, future


def _relative_day(m: re.Match[str], c: Context) -> Meaning:
    shifts = {"przedwczo": -2, "wczora": -1, "dziś": 0, "dzis": 0, "jutr": 1, "pojutrz": 2}
    key = next(shift for word, shift in shifts.items() if m[0].lower().startswith(word))
    return str(c.dateline + timedelta(days=key)) if c.dateline else None


_UNIT_STEMS = {
    "dni": "day",
    "dzie": "day",
    "dob": "day",
    "tyg": "week",
    "tyd": "week",
    "mies": "month",
}


def _distance(m: re.Match[str], base: date | None, sign: int) -> Meaning:
    """So many days, weeks, months or years from a day; all but days are only about then."""
    groups = m.groupdict()
    word = (groups.get("n") or "1").lower()
    count = int(word) if word.isdigit() else NUMBERS[word]
    unit = (groups.get("u") or groups["u2"]).lower()
    if base is None or not count:
        return None
    kind = next((kind for stem, kind in _UNIT_STEMS.items() if unit.startswith(stem)), "year")
    if kind == "day":
        return str(base + timedelta(days=sign * count))
    if kind == "week":
        return cal.years_around(str(base + timedelta(weeks=sign * count)))
    return cal.years_around(
        cal.month(base, sign * count) if kind == "month" else str(base.year + sign * count)
    )


def _ago(m: re.Match[str], c: Context) -> Meaning:
    return _distance(m, c.dateline, -1)


def _ahead(m: re.Match[str], c: Context) -> Meaning:
    return _distance(m, c.dateline, 1)


def _earlier(m: re.Match[str], c: Context) -> Meaning:
    """So long before or after what the text told last, which may be a month or a year."""
    sign = -1 if m["way"].lower().startswith(("wcz", "przed")) else 1
    if c.told is not None or not c.last:
        return _distance(m, c.told, sign)
    unit = (m.groupdict().get("u") or "").lower()
    if unit.startswith(("dni", "dzie", "dob", "tyg", "tyd")):
        return c.last
    word = (m.groupdict().get("n") or "1").lower()
    count = int(word) if word.isdigit() else NUMBERS[word]
    year, _, number = c.last.partition("-")
    if not count or not re.fullmatch(r"\d{4}(-\d\d)?", c.last):
        return None
    if not unit.startswith("mies"):
        return str(int(year) + sign * count)
    return f"{cal.month(date(int(year), int(number), 1), sign * count)}~" if number else None


def _shifted(m: re.Match[str], c: Context) -> Meaning:
    """Last week, this month, next year."""
    if c.dateline is None:
        return None
    how, unit = m["how"].lower(), m["u"].lower()
    shift = -1 if re.match(LAST, how) else 1 if re.match(NEXT, how) else 0
    if unit.startswith("tyg"):
        return cal.week(c.dateline, shift)
    if unit.startswith("weekend"):
        return cal.weekend(c.dateline, shift)
    if unit.startswith("mies"):
        return cal.month(c.dateline, shift)
    return str(c.dateline.year + shift)


def _weekend(m: re.Match[str], c: Context) -> Meaning:
    if c.dateline is None:
        return None
    late = c.dateline.weekday() >= 5
    return cal.weekend(c.dateline, 0 if late else -1), cal.weekend(c.dateline, 0)


def _year_alone(m: re.Match[str], c: Context) -> Meaning:
    return m["y"]


def _years(m: re.Match[str], c: Context) -> Meaning:
    return cal.span(m["y1"], m["y2"]) if m["y1"] < m["y2"] else None


def _decade(m: re.Match[str], c: Context) -> Meaning:
    number = int(m["dec"])
    first = (2000 if number < 30 else 1900) + number
    return cal.span(str(first), str(first + 9))


def _season(m: re.Match[str], c: Context) -> Meaning:
    name, year = m["s"].lower(), _year(m, c)
    if year is not None:
        return _season_of(name, year)
    if c.dateline is None:
        return None
    first, last = SEASONS[name]
    now, this = c.dateline.month, c.dateline.year
    over_the_year = last < first
    began = now >= first or (over_the_year and now <= last)
    past = this if now >= first else this - 1
    future = past if began and (over_the_year or now <= last) else past + 1
    return _season_of(name, past), _season_of(name, future)


def _season_of(name: str, year: int) -> str:
    first, last = SEASONS[name]
    end = year + 1 if last < first else year
    return cal.years_around(cal.span(f"{year}-{first:02d}", f"{end}-{last:02d}"))


def _quarter(m: re.Match[str], c: Context) -> Meaning:
    names = {"pierwsz": 1, "drug": 2, "trzeci": 3, "czwart": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
    word = m["q"].lower()
    number = names.get(word) or next(
        n for key, n in names.items() if word.startswith(key) and len(key) > 3
    )
    year = _year(m, c)
    if year is None:
        return None
    return cal.span(f"{year}-{number * 3 - 2:02d}", f"{year}-{number * 3:02d}")


def _so_far(m: re.Match[str], c: Context) -> Meaning:
    return f"../{c.dateline}" if c.dateline else None


def _then(m: re.Match[str], c: Context) -> Meaning:
    """What the text told last in its line: `W 2008 roku ...; rząd obiecał wtedy`."""
    return c.last


def _same_year(m: re.Match[str], c: Context) -> Meaning:
    long = 4 if m["u"].lower().startswith("rok") else 7
    return c.last[:long] if c.last and len(c.last) in (4, 7, 10) and len(c.last) >= long else None


def _night(m: re.Match[str], c: Context) -> Meaning:
    """The night between two weekdays."""
    if c.dateline is None:
        return None
    first, last = (WEEKDAYS[m[name].lower()] for name in ("w1", "w2"))
    ends = cal.weekday(c.dateline, last)
    told = [(date.fromisoformat(end), (last - first) % 7) for end in ends]
    past, future = (cal.span(end - timedelta(days=back), end) for end, back in told)
    return past, future


def _for_so_long(m: re.Match[str], c: Context) -> Meaning:
    """Since so many years: `od pięciu lat`."""
    if c.dateline is None:
        return None
    word = (m.groupdict().get("n") or "").lower()
    count = 10 if not word else int(word) if word.isdigit() else NUMBERS[word]
    return f"{c.dateline.year - count}~/.." if count else f"../{c.dateline}"


def _end_of_this(m: re.Match[str], c: Context) -> Meaning:
    """The end of the week, month or year of the document, as a limit."""
    if c.dateline is None:
        return None
    unit = m["u"].lower()
    if unit.startswith("tyg"):
        return "../" + cal.week(c.dateline).split("/")[1]
    return f"../{cal.month(c.dateline)}" if unit.startswith("mies") else f"../{c.dateline.year}"


def _clock(m: re.Match[str], c: Context) -> Meaning:
    """An hour: of the day of the document where it begins a line, as in a live report."""
    begins = m.start() == 0 or m.string[m.start() - 1] == "\n"
    return str(c.dateline) if begins and c.dateline else None


def _bounded(
    inner: Callable[[re.Match[str], Context], Meaning],
) -> Callable[[re.Match[str], Context], Meaning]:
    """Since or until a point: an interval open on one side."""

    def meaning(m: re.Match[str], c: Context) -> Meaning:
        point = inner(m, c)
        past, future = point if isinstance(point, tuple) else (point, point)
        since = m["bound"].lower().startswith(("od", "począwszy"))
        chosen = past if since else future or past
        if chosen is None or "/" in chosen:
            return None
        return f"{chosen}/.." if since else f"../{chosen}"

    return meaning


def _end_of(m: re.Match[str], c: Context) -> Meaning:
    if m.groupdict().get("m"):
        year = _year(m, c)
        value = cal.month_of(c, MONTHS[m["m"].lower()], year)[1]
        return f"../{value}" if value else None
    year = _year(m, c)
    return f"../{year}" if year else None


def _before(m: re.Match[str], c: Context) -> Meaning:
    return _distance(m, c.dateline, -1)


def _same_day(m: re.Match[str], c: Context) -> Meaning:
    if c.told is None or c.anchor is None:
        return None  # "tego samego dnia", where no day was named
    way = (m.groupdict().get("way") or "nazajutrz").lower()
    shift = (
        1 if way.startswith(("nast", "kolej", "nazaj")) else -1 if way.startswith("poprz") else 0
    )
    return str(c.told + timedelta(days=shift))


_BOUND = r"(?P<bound>od|do|począwszy od|aż do)\s+"
_UNITS = r"(?P<u>dni|dzień|dobę|doby|tydzień|tygodnie|tygodni|miesiąc|miesiące|miesięcy|rok|roku|lata|lat)"

RULES: list[tuple[str, Callable[[re.Match[str], Context], Meaning]]] = [
    (r"(?P<y>(?:19|20)\d\d)-(?P<mm>\d\d)-(?P<d>\d\d)", _numeric),
    (r"(?P<d>\d{1,2})\.(?P<mm>0?[1-9]|1[0-2])\.(?P<y>(?:19|20)\d\d)(?:\s*r\.)?", _numeric),
    (r"(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)", _clock),
    (rf"(?:od|między|pomiędzy)\s+(?P<d1>\d{{1,2}})(?:\s+(?P<m1>{'|'.join(MONTHS)}))?\s+(?:do|a|i)\s+(?P<d2>\d{{1,2}})\s+{MONTH}{MAYBE_YEAR}", _day_span),
    (rf"(?:w\s+nocy\s+)?z\s+(?P<d1>\d{{1,2}})(?:\s+(?P<m1>{'|'.join(MONTHS)}))?\s+na\s+(?P<d2>\d{{1,2}})\s+{MONTH}{MAYBE_YEAR}", _day_span),
    (rf"(?:w\s+dniach\s+)?(?P<d1>\d{{1,2}})\s?[-–]\s?(?P<d2>\d{{1,2}})\s+{MONTH}{MAYBE_YEAR}", _day_span),
    (rf"{_BOUND}końca\s+{MONTH}{MAYBE_YEAR}", _end_of),
    (rf"{_BOUND}(?:dnia\s+)?{DAY}\s+{MONTH}{MAYBE_YEAR}", _bounded(_day)),
    (rf"{_BOUND}{MONTH}{MAYBE_YEAR}", _bounded(_month)),
    (rf"{_BOUND}(?:końca|końcówki)\s+{YEAR}", _end_of),
    (rf"{_BOUND}końca\s+(?P<rel>(?:tego|bieżącego|przyszłego|ubiegłego)\s+roku)", _end_of),
    (r"do\s+końca\s+(?P<u>tygodnia|miesiąca|roku)", _end_of_this),
    (r"od\s+(?:(?P<n>\d{1,3}|dwóch|trzech|czterech|pięciu|sześciu|siedmiu|ośmiu|dziewięciu|dziesięciu)\s+lat|dekady)", _for_so_long),
    (rf"{_BOUND}(?:roku\s+)?{YEAR}", _bounded(_year_alone)),
    (rf"(?:w\s+nocy|w\s+noc)\s+z\s+{WEEKDAY.replace('<w>', '<w1>')}\s+na\s+{WEEKDAY.replace('<w>', '<w2>')}", _night),
    (rf"{_BOUND}{WEEKDAY}", _bounded(_weekday)),
    (rf"(?:(?:we?|w\s+nocy\s+z|po)\s+)?{WEEKDAY}\s*(?:,\s*|\(\s*){DAY}\s+{MONTH}{MAYBE_YEAR}\s*\)?", _day),
    (rf"(?:(?:w\s+)?dniu\s+|dnia\s+)?{DAY}\s+{MONTH}{MAYBE_YEAR}", _day),
    (rf"(?P<part>na\s+początku|początkiem|początek|w\s+połowie|połowa|pod\s+koniec|z\s+końcem|w\s+końcu|koniec|końcem)\s+{MONTH}{MAYBE_YEAR}", _about_month),
    (rf"(?P<part>na\s+początku|w\s+połowie|pod\s+koniec|z\s+końcem)\s+(?:{YEAR}|(?P<rel>(?:tego|bieżącego|przyszłego|ubiegłego|zeszłego)\s+roku)|roku)", _part_of_year),
    (rf"(?P<s>wiosną|latem|jesienią|zimą)(?:\s+(?:{YEAR}|(?P<rel>(?:tego|przyszłego|ubiegłego|zeszłego)\s+roku)))?", _season),
    (rf"w\s+(?P<q>pierwszym|drugim|trzecim|czwartym|III|II|IV|I)\s+kwartale\s+(?:{YEAR}|(?P<rel>(?:tego|bieżącego|przyszłego|ubiegłego|zeszłego)\s+roku))", _quarter),
    (rf"(?:we?\s+)?{MONTH}\s+{YEAR}", _month),
    (rf"we?\s+{MONTH}(?:\s+(?P<rel>(?:ubiegłego|zeszłego|minionego|tego|bieżącego|przyszłego)\s+roku|br\.|ub\.\s*(?:r\.|roku)))?", _month),
    (r"(?:w\s+latach|lat)\s+(?P<y1>(?:1[89]|20)\d\d)\s?[-–]\s?(?P<y2>(?:1[89]|20)\d\d)", _years),
    (r"(?:w\s+)?latach\s+(?P<dec>[1-9]0)\.", _decade),
    (rf"(?:w\s+(?:ciągu\s+)?)?(?P<how>{LAST}|{NEXT}|{THIS})\s+(?P<u>tygodniu|tygodnia|tydzień|weekend|weekendu|miesiącu|miesiąca|roku|rok)\b(?!\s+(?:{'|'.join(MONTHS)})\b)", _shifted),
    (rf"(?:w\s+)?(?P<how>{LAST}|{NEXT})\s+{WEEKDAY}", _weekday),
    (r"(?:przez|w)\s+weekend", _weekend),
    (rf"(?:we?|na|po|przed)\s+{WEEKDAY}", _weekday),
    (r"(?P<w>poniedziałkow|wtorkow|środow|czwartkow|piątkow|sobotn|niedzieln)(?:y|ego|emu|ym|a|ej|ą|e|i|iego|iemu|im|ia|iej|ią|ie|ych|ich)\b", _weekday),
    (r"przedwczoraj|wczorajsz\w+|wczoraj|dzisiejsz\w+|dzisiaj|dziś|jutrzejsz\w+|jutro|pojutrze", _relative_day),
    (rf"(?:{NUMBER}\s+)?{_UNITS}\s+temu", _ago),
    (rf"przed\s+{NUMBER}\s+(?P<u>dniami|tygodniami|miesiącami|laty)|przed\s+(?P<u2>rokiem|tygodniem|miesiącem)", _before),
    (rf"za\s+(?:{NUMBER}\s+)?{_UNITS}(?!\s+(?:temu|wcześniej))\b", _ahead),
    (rf"(?:na\s+)?(?:{NUMBER}\s+)?{_UNITS}\s+(?P<way>wcześniej|przedtem|później|potem)", _earlier),
    (r"(?:wtedy|wówczas)(?!,?\s+(?:gdy|kiedy))", _then),
    (r"(?:w\s+)?(?:tym\s+samym|tamtym|tego\s+samego|tamtego)\s+(?P<u>roku|miesiącu|miesiąca)", _same_year),
    (r"(?P<way>następnego|kolejnego|poprzedniego|tego\s+samego|tego)\s+dnia|(?P<w2>nazajutrz)", _same_day),
    (r"jak\s+dotąd|dotychczas|do\s+tej\s+pory|do\s+dziś|dotąd|od\s+dawna|od\s+(?:wielu\s+|kilku\s+)?(?:lat|miesięcy|tygodni|dekad|wieków)", _so_far),
    (r"(?:w\s+(?:roku\s+)?)(?P<y>(?:1[89]|20)\d\d)(?:\s*(?:r\.|roku|rokiem|rok|r\b))?(?![\d-])", _year_alone),
    (r"(?P<y>(?:1[89]|20)\d\d)\s*(?:r\.|roku|rokiem|rok\b)", _year_alone),
    (r"(?:w\s+)?(?P<y>1[0-7]\d\d)\s*(?:r\.|roku\b)", _year_alone),
]  # fmt: skip
"""Patterns in the order they are tried at a place; the first that fits there wins."""

BEGINNINGS = (
    r"\d|od|do|w[e]?\s|z\s|na\s|po|przed|przez|za\s|między|dni|dob|ty[gd]|mies|rok|lat|sty|lut|mar|kwi"
    r"|maj|cze|lip|sie|wrz|paź|lis|gru|"
    r"pod\s|wios|jesi|zim|ubieg|zesz|minion|ostatni|poprz|przysz|najbl|nast|nadch|"
    r"tym|tego|tamt|wtedy|wów|bież|obecn|ten|tę|"
    r"ponied|wtor|śro|czwa|piąt|sobo|niedz|wczo|dzi|jutr|poju|jak\s|dot|kolej|nazaj|"
    r"począt|końc|koni|połow|aż|jeden|dwa|dwie|trzy|czter|pięć|sześ|siedem|osiem|dziewięć|dziesięć|kilka|parę"
)
"""How the words of a time begin."""
