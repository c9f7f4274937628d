"""The day in the head of a text: a line near its beginning, or how one begins, that is a date."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

_MONTHS = (
    ("stycznia", "january", "jan"), ("lutego", "february", "feb"), ("marca", "march", "mar"),
    ("kwietnia", "april", "apr"), ("maja", "may"), ("czerwca", "june", "jun"),
    ("lipca", "july", "jul"), ("sierpnia", "august", "aug"),
    ("września", "september", "sept", "sep"), ("października", "october", "oct"),
    ("listopada", "november", "nov"), ("grudnia", "december", "dec"),
)  # fmt: skip
_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_NAME = "|".join(sorted(_NUMBER, key=len, reverse=True))
_FORMS = (
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),
    re.compile(r"\b(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})\b"),
    re.compile(rf"\b(?P<d>\d{{1,2}})\.? (?P<m>{_NAME})\.? (?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<m>{_NAME})\.? (?P<d>\d{{1,2}}),? (?P<y>\d{{4}})\b", re.IGNORECASE),
)
_BESIDE = re.compile(
    r"""^(?: \W | \d{1,2}[:.]\d\d(?::\d\d)? | \(\w+(?:[/ ]\w+)?\)     # signs, the time, (PAP)
      | (?-i: [^\W\d_a-z]\w+(?:[ -][^\W\d_a-z]\w+)? \s* (?=,|$) )    # a place before its comma
      | (?: published | publikacja | opublikowano | dodano | posted | data | date | on | at | o | r
        | roku | godz | z | dnia | dn | cet | gmt | utc
        | poniedziałek | wtorek | środa | czwartek | piątek | sobota | niedziela
        | monday | tuesday | wednesday | thursday | friday | saturday | sunday )(?!\w)
    )*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""What may stand beside the date of a head: its time, its place, an agency, *Opublikowano*."""
_ENDS = re.compile(
    r"""(?P<head> [^\W\d_a-z][^.,–—():]{1,40} ,                     # a place and a comma
        (?:[^.–—():] | (?<=\d)[.:](?=\d))+?                        # the day
        (?: \s\(\w[\w/ ]*\)(?=\s*[.:–—-]) | (?=\s[–—-]\s) ) )   # an agency or a dash
    """,
    re.VERBOSE,
)
"""*Warszawa, 8 stycznia 2026 (PAP) –*: how a wire begins, up to its agency or its dash."""
_LINES = 6


def dateline(text: str) -> str:
    r"""Give the day that the head of a text names as its own, as an ISO date; empty for none.

    >>> dateline("Spotkanie w Moskwie\n\nMoskwa, 8 stycznia 2026 (PAP)\n\nDmitriew spotkał się ...")
    '2026-01-08'
    >>> dateline("Published: January 8, 2026, 21:58\n"), dateline("Dodano: 8.01.2026 o 21:58")
    ('2026-01-08', '2026-01-08')
    >>> dateline("Rozmowy\n\nMOSKWA, 8 stycznia 2026 (PAP/AFP) – Dmitriew spotkał się z Witkoffem.")
    '2026-01-08'
    >>> dateline("They met on 8 January 2026 and again on the following day, the ministry said.")
    ''
    """
    lines = [line.strip() for line in text[:2000].split("\n") if line.strip()]
    for line in lines[:_LINES]:
        if day := _alone(line) or _alone(_head(line)):
            return day
    return ""


def is_dateline(line: str) -> bool:
    """Tell whether a line is the place and day of an article, and nothing else.

    >>> is_dateline("Wilno, 3 marca 2026 (PAP)"), is_dateline("Rozmowy w Wilnie, 3 marca 2026")
    (True, False)
    """
    return bool(_alone(line))


def _alone(line: str) -> str:
    found = [match for form in _FORMS for match in form.finditer(line)]
    if len(found) == 1 and _BESIDE.match(line.replace(found[0][0], ",", 1)):
        return _day(found[0])
    return ""


def _head(line: str) -> str:
    """The place, day and agency that a line begins with before the text goes on in it."""
    found = _ENDS.match(line)
    return found["head"] if found else ""


def _day(match: re.Match[str]) -> str:
    month = match["m"].lower()
    number = int(month) if month.isdecimal() else _NUMBER[month]
    try:
        return date(int(match["y"]), number, int(match["d"])).isoformat()
    except ValueError:
        return ""


def mail_day(text: str) -> str:
    """Give the day of a date as mails and RSS write it, in its own zone; empty where it is none.

    >>> mail_day("Thu, 08 Jan 2026 23:58:00 +0100"), mail_day("yesterday")
    ('2026-01-08', '')
    """
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, OverflowError):
        return ""
