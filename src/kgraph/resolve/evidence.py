"""A quote to its place in the text, or to a message that says where the two differ."""

from __future__ import annotations

_CONTEXT = 24


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
    second = text.find(quote, first + 1)
    return first, 1 if second < 0 else text.count(quote)


def difference(quote: str, text: str) -> str:
    """Say where a quote that is not in the text leaves it.

    >>> difference("w środę 7 stycznia", "spotkał się w środę, 7 stycznia.")
    'It differs from character 8: you wrote "środę 7 stycznia", the text has "środę, 7 stycznia.".'
    """
    length = _common_start(quote, text)
    if length < min(6, len(quote)):
        return _nearest(quote, text)
    at = text.find(quote[:length])
    back = length - (quote.rfind(" ", 0, length) + 1)
    wrote = _cut(quote[length - back :])
    has = _cut(text[at + length - back :])
    if not wrote.strip():
        wrote = _cut(quote[max(0, length - _CONTEXT) :])
    return f'It differs from character {length + 1}: you wrote "{wrote}", the text has "{has}".'


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


def _nearest(quote: str, text: str) -> str:
    from rapidfuzz import fuzz

    found = fuzz.partial_ratio_alignment(quote, text, score_cutoff=75)
    if found is None or found.dest_end <= found.dest_start:
        return "Nothing like it is there."
    return f'The nearest passage is "{_cut(text[found.dest_start : found.dest_end], 80)}".'


def _cut(text: str, length: int = _CONTEXT) -> str:
    """The beginning of a text, to the end of a word, on one line."""
    line = text.replace("\n", " ")
    if len(line) <= length:
        return line
    end = line.find(" ", length)
    return line if end < 0 else line[:end]
