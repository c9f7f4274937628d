"""Lines that were broken only because they were full, as in mails and text files."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from kgraph.documents.text import body_start

_NARROWEST, _WIDEST = 40, 140
"""So many letters a line has in a text that is wrapped, at the least and at the most."""
_FEWEST = 2
"""Where fewer lines than these are full, nobody can tell."""
_LINE = re.compile(r"([^\n\r]*)(\r?\n|\r|\Z)")
_MARKED = re.compile(r"[ \t]*(?:[-*+•–—>|]|\d+[.)])[ \t]")
"""How an item of a list begins, and what a mail quotes."""
_SMALL = re.compile(r"(?:^|\s)[^\W\d_]{1,3}\Z")
"""A small word at the end of a line (*w*, *dla*, *the*): no headline ends in one."""


class _Break(NamedTuple):
    """From where to where a line ends.

    It has so many letters, and would have those that are `needed` with the next word. `goes_on`
    tells whether a sentence is not at its end there.
    """

    start: int
    end: int
    length: int
    needed: int
    goes_on: bool


def unwrapped(text: str) -> str:
    r"""Put a space for every letter of a line's end where the line only was full; all else stays.

    A text has full lines where most of its lines, followed by another, end near one width: the
    next word would not have fitted. Places in it do not change.

    >>> import textwrap
    >>> said = "Dmitriew spotkał się w środę w Paryżu ze Steve'em Witkoffem, wysłannikiem "
    >>> said += "prezydenta USA, a rozmowa dotyczyła planu pokojowego."
    >>> unwrapped(textwrap.fill(said, 50)) == said
    True
    """
    breaks = _breaks(text, body_start(text))
    full = [found for found in breaks if _NARROWEST <= found.length <= _WIDEST]
    width = _width(full)
    here = [found for found in full if found.length <= width < found.needed]
    if len(here) < _FEWEST or 2 * len(here) < len(breaks):
        return text
    # Headlines one under another may be as long as each other by chance; none goes on in the next.
    if 3 * sum(found.goes_on for found in here) < len(here):
        return text
    parts, done = [], 0
    for found in here:
        parts += [text[done : found.start], " " * (found.end - found.start)]
        done = found.end
    return "".join([*parts, text[done:]])


def _breaks(text: str, start: int) -> list[_Break]:
    """Every end of a line that another line follows at once; front matter has none."""
    lines = [match for match in _LINE.finditer(text, start) if match[0]]
    found = []
    for line, following in pairwise(lines):
        said, after = line[1].rstrip(), following[1].strip()
        indented = _indent(following[1]) > _indent(line[1])
        if not said or not after or indented or _MARKED.match(following[1]):
            continue
        needed = len(said) + 1 + len(after.split(maxsplit=1)[0])
        goes_on = said[-1] not in ".!?…:" and (after[0].islower() or bool(_SMALL.search(said)))
        found.append(_Break(line.start(1) + len(said), line.end(), len(said), needed, goes_on))
    return found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _width(breaks: list[_Break]) -> int:
    """The width at which most of these lines are full; the narrowest of several."""
    count: Counter[int] = Counter()
    for found in breaks:
        count.update(range(found.length, min(found.needed, _WIDEST + 1)))
    return min(count, key=lambda width: (-count[width], width), default=0)
