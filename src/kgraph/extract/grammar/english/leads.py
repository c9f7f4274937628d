"""What stands before the first sentence of a paragraph: the hour of a live blog, a dateline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.proposal import Span

_LEAD = re.compile(
    r"\d{1,2}[:.]\d{2}(?: ?(?:am|pm|a\.m\.|p\.m\.|GMT|CET|CEST|BST|EST|EDT|UTC))?[ :–—-]+(?=\S)"
    r"|(?:[A-Z][A-Z'’.-]+[ ,/]*){1,4}(?:\([\w ]+\) ?)?[–—-]+ "
    r"|(?:(?:[A-Z][\w'’.-]+|\d{1,2})[ ,/]*){1,6}\([A-Z][\w ]+\) ?[–—-]+ "
)


def after_leads(text: str, starts: list[Span]) -> Iterator[int]:
    """Where the sentence begins that follows an hour or a dateline.

    >>> from kgraph.extract.proposal import Span
    >>> text = "21:15 Macron arrived."
    >>> [text[place:] for place in after_leads(text, [Span(0, len(text))])]
    ['Macron arrived.']
    >>> text = "LIMA, July 9 (Reuters) - Peru voted."
    >>> [text[place:] for place in after_leads(text, [Span(0, len(text))])]
    ['Peru voted.']
    """
    for place in starts:
        lead = _LEAD.match(text, place.start, place.end)
        if lead is not None:
            yield lead.end()


def after_colons(text: str, headlines: list[Span]) -> Iterator[int]:
    """Where what somebody says begins in headlines like `Merkel: Russia must withdraw`."""
    for place in headlines:
        colon = text.find(": ", place.start, place.end)
        if colon >= 0:
            yield colon + 2
