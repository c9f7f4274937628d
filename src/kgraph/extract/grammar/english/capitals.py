"""Headlines with a capital in every word, read as if they had them in names alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.extract.grammar.english.names import peoples
from kgraph.extract.grammar.vocabulary import adjectives, nations, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kgraph.extract.grammar.known import Known
    from kgraph.extract.proposal import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL = 4
"""Shorter words may be small in such a headline."""
_DAYS = words("english")["day"]
_BODY = 20
"""An article of fewer words does not tell which words are names."""


def with_plain_headlines(text: str, headlines: Sequence[Span], known: Known) -> str:
    """The text of an article, with the words of such headlines small that are no names in it.

    Every letter stays at its place.

    >>> from kgraph.extract.grammar.known import Known
    >>> from kgraph.extract.proposal import Span
    >>> body = "The minister Ana Ruiz visited a port. " * 4
    >>> text = "Ruiz Visits Port As Minister" + chr(10) + body
    >>> with_plain_headlines(text, [Span(0, 28)], Known({}, {}, {})).splitlines()[0]
    'Ruiz visits port as minister'
    """
    for place in headlines:
        found = list(_WORD.finditer(text, place.start, place.end))
        if not _is_capitalised([match[0] for match in found]):
            continue
        body = text[: place.start] + text[place.end :]
        if len(body.split()) < _BODY:
            continue
        named = _names(body) | _known(found, known)
        small = (m for m in found[1:] if m[0].istitle() and not named & {m[0], _owner(m[0])})
        for match in small:
            text = text[: match.start()] + match[0].lower() + text[match.end() :]
    return text


def _is_capitalised(said: Sequence[str]) -> bool:
    """Whether nearly all words have a capital, some of them as no name would."""
    long = [word for word in said[1:] if len(word) >= _SMALL]
    capital = sum(word[0].isupper() for word in long)
    return len(long) > 2 and capital >= 0.9 * len(long) and not all(map(str.isupper, said))


def _names(body: str) -> set[str]:
    """The words with a capital in an article that it does not write small, or seldom."""
    counts: dict[str, int] = {}
    for match in _WORD.finditer(body):
        counts[match[0]] = counts.get(match[0], 0) + 1
    return {
        word for word, number in counts.items()
        if word[0].isupper() and number > counts.get(word.lower(), 0)
        and word.lower() not in _LITTLE
    }  # fmt: skip


_LITTLE = words("english")["little"]


def _owner(word: str) -> str:
    return re.split("['’]", word)[0]


def _known(found: Sequence[re.Match[str]], known: Known) -> set[str]:
    """The words of a headline that name nations, days, or whom the gazetteer knows."""
    said = [_owner(match[0]) for match in found]
    told = set(_nations())
    told |= {word for word in said if word.lower() in _DAYS}
    for place, word in enumerate(said):
        for form in known.starting(word):
            whole = tuple(said[place : place + len(form.words)]) == form.words
            if whole and form.trust:
                told.update(form.words)
    return told


def _nations() -> Iterator[str]:
    yield from adjectives()
    yield from peoples()
    for nation in nations():
        yield from nation.state.split("_")
