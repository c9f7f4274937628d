"""Whether words can be a form of a name, judged by their letters alone."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.names import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 3
_LONGEST_ENDING = 3
_WITH_VOWELS = 5
_VOWELS = str.maketrans("ao", "ee")
"""In Polish *a* and *o* become *e* before some endings: *zjazd*, *zjeździe*."""


def is_form(words: str, names: Iterable[str]) -> bool:
    """Tell whether words can be one of these names, inflected, or a part of it.

    Endings may differ, as they do in Polish, beginnings may not. What begins with a small letter
    (a title before the name, an ending after a hyphen) does not count.

    >>> is_form("Witkoffem", ["Steve Witkoff"]), is_form("prezydenta Dudy", ["Andrzej Duda"])
    (True, True)
    >>> is_form("sąsiadów", ["sąsiedzi"]), is_form("na zjeździe w Brukseli", ["zjazd w Brukseli"])
    (True, True)
    >>> is_form("Donald Tusk", ["Donald Trump"]), is_form("Stanami Zjednoczonymi", ["USA"])
    (False, False)
    """
    said = _telling(words)
    return bool(said) and any(
        all(any(_alike(word, other) for other in _folded_words(name)) for word in said)
        for name in names
    )


def named_in(passage: str, names: Iterable[str], surname: bool = False) -> bool:
    """Tell whether a passage has every word of one of the names, in some form.

    With `surname` the last word of a name is enough.

    >>> named_in("spotkał się z Witkoffem w środę", ["Steve Witkoff"], surname=True)
    True
    >>> named_in("w Nowym Jorku", ["Nowy Jork"]), named_in("w Nowym Sączu", ["Nowy Jork"])
    (True, False)
    """
    there = _folded_words(passage)
    for name in names:
        words = _folded_words(name)
        needed = words[-1:] if surname else words
        if needed and all(any(_alike(word, other) for other in there) for word in needed):
            return True
    return False


def named_at(text: str, names: Iterable[str], surname: bool = False) -> list[tuple[int, int]]:
    """Give where a text names somebody: the start and end of each run of words of one name.

    >>> text = "Witkoff i Kushner. Steve Witkoff mówił o Witkoffie."
    >>> [text[a:b] for a, b in named_at(text, ["Steve Witkoff"], surname=True)]
    ['Witkoff', 'Steve Witkoff', 'Witkoffie']
    """
    there = _placed_words(text)
    found: set[tuple[int, int]] = set()
    for name in names:
        words = _folded_words(name)
        beginnings = {word[:_SHORTEST] for word in words}
        run: list[tuple[str, int, int]] = []
        for item in (*there, ("", 0, 0)):
            like = item[0][:_SHORTEST] in beginnings and any(_alike(item[0], w) for w in words)
            if like and (not run or text[run[-1][2] : item[1]].strip(" -") == ""):
                run.append(item)
                continue
            if run and named_in(text[run[0][1] : run[-1][2]], [name], surname):
                found.add((run[0][1], run[-1][2]))
            run = [item] if like else []
    return sorted(found)


def _telling(words: str) -> list[str]:
    """The words that begin with a capital letter or a figure; all, where none does."""
    found = _WORD.findall(words)
    telling = [word for word in found if not word[0].islower()]
    return [folded(word) for word in telling or found]


@lru_cache(maxsize=1 << 14)
def _folded_words(text: str) -> tuple[str, ...]:
    return tuple(folded(word) for word in _WORD.findall(text))


@lru_cache(maxsize=8)
def _placed_words(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((folded(word[0]), *word.span()) for word in _WORD.finditer(text))


def _alike(word: str, other: str) -> bool:
    return word == other or _share(word, other) or _share_stem(word, other)


def _share(word: str, other: str) -> bool:
    shorter = min(len(word), len(other))
    common = next((n for n in range(shorter) if word[n] != other[n]), shorter)
    return common >= max(_SHORTEST, shorter - _LONGEST_ENDING)


def _share_stem(word: str, other: str) -> bool:
    """Whether only the vowel before the ending is another: *sąsiad* and *sąsiedzi*."""
    long_enough = min(len(word), len(other)) >= _WITH_VOWELS
    return long_enough and _share(word.translate(_VOWELS), other.translate(_VOWELS))
