"""Where words that a model copied stand in the text, though it may have changed their dress."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.extract.proposal import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAME = str.maketrans({
    "„": '"', "”": '"', "“": '"', "«": '"', "»": '"', "‟": '"',
    "‚": "'", "’": "'", "‘": "'", "‛": "'", "`": "'", "′": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
})  # fmt: skip
_NOTHING = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


def located(words: str, text: str, within: Span) -> tuple[Span | None, str]:
    r"""Give where words stand in a stretch of a text, or the reason why nowhere.

    Letter by letter, in whole words, the first time; else just once when white space and
    typography are taken alike.

    >>> text = "Powiedział: „tak –\nale później”. Tak powiedział."
    >>> located('"tak - ale później"', text, Span(0, len(text)))[0].of(text)
    '„tak –\nale później”'
    >>> located("nie", text, Span(0, len(text)))
    (None, 'does not stand in the passage')
    """
    exact = next(_whole_words(words, within.of(text)), -1)
    if exact >= 0:
        start = within.start + exact
        return Span(start, start + len(words)), ""
    wanted = _dressed(words)[0].strip()
    plain, places = _dressed(within.of(text))
    found = _whole_words(wanted, plain)
    first = next(found, -1)
    if first < 0:
        return None, "does not stand in the passage"
    if next(found, -1) >= 0:
        return None, "stands in the passage more than once, spelled otherwise"
    last = places[first + len(wanted) - 1]
    return Span(within.start + places[first], within.start + last + 1), ""


def _whole_words(words: str, text: str) -> Iterator[int]:
    """Where a text has these words, and no part of another word with them."""
    start = text.find(words) if words.strip() else -1
    while start >= 0:
        end = start + len(words)
        cut_before = start > 0 and text[start - 1].isalnum() and words[0].isalnum()
        cut_behind = end < len(text) and text[end].isalnum() and words[-1].isalnum()
        if not cut_before and not cut_behind:
            yield start
        start = text.find(words, start + 1)


@lru_cache(maxsize=64)
def _dressed(text: str) -> tuple[str, tuple[int, ...]]:
    """A text with one kind of space, quotation mark and dash, and where each character was."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        if char in _NOTHING:
            continue
        new = "..." if char == "…" else unicodedata.normalize("NFC", char).translate(_SAME)
        if new.isspace():
            if letters and letters[-1] == " ":
                continue
            new = " "
        letters += new
        places += [place] * len(new)
    return "".join(letters), tuple(places)


def clause_around(quote: Span, text: str, within: Span) -> Span:
    """Widen a quote to the signs around it, so that no "not" before it is lost.

    Where it follows *that* or *że*, what that depends on is part of it too.

    >>> text = "Wczoraj, jak podano, nie jest prawdą, że Duda spotkał Putina. Padało."
    >>> quote = Span(text.index("spotkał"), text.index(". P"))
    >>> clause_around(quote, text, Span(0, len(text))).of(text)
    ' nie jest prawdą, że Duda spotkał Putina'
    """
    end = quote.end
    while end < within.end and text[end] not in _SIGNS:
        end += 1
    start = _begin(quote.start, text, within.start)
    opening = text[start : quote.end].split(maxsplit=1)
    if opening and opening[0].casefold() in _THAT and start > within.start:
        start = _begin(start - 1, text, within.start)
    return Span(start, end)


def _begin(start: int, text: str, least: int) -> int:
    while start > least and text[start - 1] not in _SIGNS:
        start -= 1
    return start


_SIGNS = frozenset(',;:.!?()[]"„”“«»\n–—')
_THAT = frozenset({"że", "iż", "żeby", "aby", "by", "jakoby", "that", "whether", "czy"})
