"""Every time a text tells, in order, with relative words counted from the text or the dateline."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.edtf import is_edtf
from kgraph.extract.grammar import english_times, polish_times
from kgraph.extract.grammar.calendar import Context, TimeExpression

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.extract.grammar.calendar import Meaning

_RULES = {"pl": polish_times.RULES, "en": english_times.RULES}
_HINTS = {"pl": polish_times, "en": english_times}


def times(text: str, dateline: date | None, language: str, start: int = 0) -> list[TimeExpression]:
    """Find the times of a text from `start` on.

    >>> found = times(
    ...     "Dmitriew był tam w środę, 7 stycznia. Dzień wcześniej mówił Witkoff.",
    ...     date(2026, 1, 8),
    ...     "pl",
    ... )
    >>> [(time.words, time.past) for time in found]
    [('w środę, 7 stycznia', '2026-01-07'), ('Dzień wcześniej', '2026-01-06')]
    """
    context = Context(dateline)
    patterns = _patterns(language)
    found: list[TimeExpression] = []
    position = start
    for match in _candidates(language).finditer(text, start):
        if match.start() < position:
            continue
        for pattern, meaning in patterns:
            hit = pattern.match(text, match.start())
            if hit is None:
                continue
            if "\n" in text[position : hit.start()]:
                context.new_line()
            past, future = _both(meaning(hit, context))
            found.append(TimeExpression(hit.start(), hit.end(), hit[0], past, future))
            position = hit.end()
            if past and re.fullmatch(r"\d{4}-\d\d-\d\d", past):
                context.anchor, context.blurred = date.fromisoformat(past), False
            elif past and re.fullmatch(r"\d{4}(?:-\d\d)?", past):
                context.blurred = True
            context.last = past if past and ".." not in past else context.last
            break
    return found


def _both(meaning: Meaning) -> tuple[str | None, str | None]:
    past, future = meaning if isinstance(meaning, tuple) else (meaning, meaning)
    return (past if past and is_edtf(past) else None), (
        future if future and is_edtf(future) else None
    )


@lru_cache(maxsize=4)
def _patterns(language: str) -> list[tuple[re.Pattern[str], Callable[..., Meaning]]]:
    return [
        (re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE), meaning)
        for pattern, meaning in _RULES[language]
    ]


@lru_cache(maxsize=4)
def _candidates(language: str) -> re.Pattern[str]:
    """Where a time can begin at all: a cheap test before the many patterns."""
    return re.compile(rf"\b(?:{_HINTS[language].BEGINNINGS})", re.IGNORECASE)
