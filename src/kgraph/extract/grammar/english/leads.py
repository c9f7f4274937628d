"""What stands before the first sentence of a paragraph: the hour of a live blog, a dateline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.extract.grammar.vocabulary import capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.proposal import Span

_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_CITIES = "|".join(["Dubai", *(city.replace("_", " ") for city in capitals())])
_DASH = r"[–—-]+ ?(?=[A-Z“])"
_PLACE = r"(?:[A-Z][A-Z'’.-]+[ ,/]*){1,4}"
_WORD = r"(?:[A-Z][\w'’.-]+|\[[A-Z]\w+\]|\d{1,2})[ ,/]*"
_LEAD = re.compile(
    r"\d{1,2}[:.]\d{2}(?: ?(?:am|pm|a\.m\.|p\.m\.|GMT|CET|CEST|BST|EST|EDT|UTC))?[ :–—-]+(?=\S)"
    rf"|{_PLACE}(?:\([\w ]+\) ?)?{_DASH}"
    rf"|[A-Z][A-Z'’. -]+, (?:{_WORD}){{1,5}}(?:\([\w/ ]+\) ?)?{_DASH}"
    rf"|(?:{_WORD}){{1,6}}\([A-Z][\w/ ]+\) ?(?:{_DASH}|: )"
    r"|[A-Z]\w+(?: [A-Z]\w+)?, [A-Z]\w+(?:/[A-Z][\w ]+, [A-Z]\w+)? [–—] "
    rf"|{_PLACE}: |(?:{_CITIES})(?:, [A-Z][\w ]+)?: "
    rf"|(?:{_WORD}){{1,4}}(?:{_MONTHS})\w*\.? \d{{1,2}}(?:, \d{{4}})? ?(?:[–—-]+|:) "
    r"|(?:[A-Z][A-Z'’.-]{2,} ?){1,3}(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)?(?:: | [–—] )"
)
_TELLER = re.compile(r"\w [-–—] ((?!and |but |or )[\w.'’]+(?: [\w.'’]+){0,2})$")
_SEAT = re.compile(r"([A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2})(?:, [A-Z][\w. ]+)?: ")


def after_leads(text: str, starts: list[Span]) -> Iterator[int]:
    """Where the sentence begins that follows an hour or a dateline.

    >>> from kgraph.extract.proposal import Span
    >>> text = "21:15 Macron arrived."
    >>> [text[place:] for place in after_leads(text, [Span(0, len(text))])]
    ['Macron arrived.']
    >>> text = "LIMA, July 9 (Reuters) - Peru voted."
    >>> [text[place:] for place in after_leads(text, [Span(0, len(text))])]
    ['Peru voted.']
    >>> text = "NIAMEY, Niger — Mali voted."
    >>> [text[place:] for place in after_leads(text, [Span(0, len(text))])]
    ['Mali voted.']
    >>> text = "United Nations, May 2 (TAP): Chad voted."
    >>> [text[place:] for place in after_leads(text, [Span(0, len(text))])]
    ['Chad voted.']
    >>> text = "New Delhi: India voted."
    >>> [text[place:] for place in after_leads(text, [Span(0, len(text))])]
    ['India voted.']
    """
    for place in starts:
        seat = _SEAT.match(text, place.start, place.end)
        dateline = seat is not None and seat[1].replace(" ", "_") in capitals()
        lead = seat if dateline else _LEAD.match(text, place.start, place.end)
        if lead is not None:
            yield lead.end()


def parted(text: str, starts: set[int]) -> str:
    """The text with a space for a dash that touches the sentence after it: `LIMA -Macron left`.

    >>> parted("LIMA -Macron left.", {6})
    'LIMA  Macron left.'
    """
    for start in starts:
        if start and text[start - 1] in "-–—":
            text = f"{text[: start - 1]} {text[start:]}"
    return text


def after_colons(text: str, headlines: list[Span]) -> Iterator[int]:
    """Where what somebody says begins in headlines like `Merkel: Russia must withdraw`.

    And who says it behind a dash: `Mali to vote in May - minister`.
    """
    for place in headlines:
        colon = text.find(": ", place.start, place.end)
        if colon >= 0:
            yield colon + 2
        elif (teller := _TELLER.search(text, place.start, place.end)) is not None:
            yield teller.start(1)
