"""A quote to its place in the text, or to a message that says where the two differ."""

from __future__ import annotations

import unicodedata

from kgraph.model import stands_once

_ANCHOR = 8
"""So many equal characters in a row say that quote and text agree again."""
_SHORTEST = 4
"""So many do at the end of the quote."""
_FAR = 80
"""So far both are searched for a place where they agree again."""


def place(quote: str, text: str, start: int | None) -> tuple[int, int] | None:
    """Find a quote; give its start and how often it stands in the text, or None.

    `start` is where the writer says it is; then it must be just there.

    >>> place("Witkoff", "Witkoff i Kushner. Witkoff", None)
    (0, 2)
    >>> place("Witkoff", "Witkoff i Kushner. Witkoff", 19)
    (19, 1)
    """
    if start is not None:
        return (start, 1) if text.startswith(quote, start) else None
    first = text.find(quote)
    if first < 0:
        return None
    return first, 1 if stands_once(quote, text) else max(2, text.count(quote))


def difference(quote: str, text: str) -> str:
    """Say where a quote that is not in the text leaves it.

    >>> difference("w środę 7 stycznia", "spotkał się w środę, 7 stycznia.")
    'It differs from character 8: you wrote "środę 7 stycznia", the text has "środę, 7 stycznia".'
    """
    length = _common_start(quote, text)
    if length < min(6, len(quote)):
        return _nearest(quote, text)
    at = text.find(quote[:length])
    wrote, has = _until_agreed(quote[length:], text[at + length : at + length + _FAR])
    word = quote[quote.rfind(" ", 0, length - 1) + 1 : length]
    return (
        f"It differs from character {length + 1}: "
        f'you wrote "{_shown(word + wrote)}", the text has "{_shown(word + has)}".'
    )


def _common_start(quote: str, text: str) -> int:
    """Length of the longest beginning of the quote that is in the text."""
    low, high = 0, len(quote)
    while low < high:
        middle = (low + high + 1) // 2
        if quote[:middle] in text:
            low = middle
        else:
            high = middle - 1
    return low


def _until_agreed(rest: str, text: str) -> tuple[str, str]:
    """The beginnings of both, up to the end of the first word where they agree again."""
    for begin in range(min(len(rest) - _SHORTEST, _FAR) + 1):
        anchor = rest[begin : begin + _ANCHOR]
        found = text.find(anchor)
        if found >= 0:
            wrote, has = begin + len(anchor), found + len(anchor)
            while rest[wrote : wrote + 1].strip() and rest[wrote] == text[has : has + 1]:
                wrote, has = wrote + 1, has + 1
            return rest[:wrote].rstrip(" ,.;:"), text[:has].rstrip(" ,.;:")
    return _cut(rest), _cut(text, len(rest))


def _nearest(quote: str, text: str) -> str:
    from rapidfuzz import fuzz

    found = fuzz.partial_ratio_alignment(_lower(quote), _lower(text), score_cutoff=75)
    if found is None or found.dest_end <= found.dest_start:
        return "Nothing like it is there."
    start, end = _whole_words(text, found.dest_start, found.dest_end)
    passage = _shown(_cut(text[start:end], _FAR))
    wrote = f'You wrote "{_shown(quote)}". ' if _shown(quote) != quote else ""
    return f'{wrote}The nearest passage is "{passage}".'


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both ends of a passage out to the ends of its words, and in from spaces.

    >>> text = "Wczoraj Tusk spotkał się z Merzem."
    >>> text[slice(*_whole_words(text, 9, 20))], text[slice(*_whole_words(text, 7, 13))]
    ('Tusk spotkał', 'Tusk')
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def _lower(text: str) -> str:
    """Lower case, with every character at its place."""
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _cut(text: str, length: int = 24) -> str:
    """The beginning of a text, to the end of a word."""
    end = text.find(" ", length)
    return text if end < 0 else text[:end]


def _shown(text: str) -> str:
    r"""The text with what the eye cannot tell apart as escapes of the `.kg` language.

    >>> print(_shown("7\u00a0stycznia\n"))
    7\u00a0stycznia\n
    """
    return "".join(_escaped(char) if char != " " else char for char in text)


def _escaped(char: str) -> str:
    if char == "\n":
        return "\\n"
    hidden = unicodedata.category(char) in ("Cc", "Cf", "Mn", "Zl", "Zp", "Zs")
    return f"\\u{ord(char):04x}" if hidden else char
