"""A text with identity, and the passages of it."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text with identity. `text` is the stored text: every offset counts its code points.

    `published` and `updated` are ISO dates (`2026-01-08`) or None; `language` is `pl`, `en`
    or empty.
    """

    id: str
    path: str
    text: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: str | None = None
    updated: str | None = None
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One passage of one document that states a claim.

    start and end count Unicode code points of the stored text, end excluded.

    >>> passage = Evidence(document="rp", quote="spotkał się", start=9, end=20)
    >>> passage.verify("Dmitriew spotkał się z Witkoffem")
    True
    >>> passage.verify("Dmitriew spotka się z Witkoffem")
    False
    """

    document: str
    quote: str
    start: int
    end: int

    def verify(self, text: str) -> bool:
        """Tell whether `text` has this quote at just this position."""
        return self.end - self.start == len(self.quote) and text.startswith(self.quote, self.start)


def stands_once(quote: str, text: str) -> bool:
    """Tell whether a quote stands in a text just once, also where it would overlap itself.

    >>> stands_once("ha ha", "ha ha ha"), stands_once("ha ha", "ha ha!")
    (False, True)
    """
    first = text.find(quote)
    return first >= 0 and first == text.rfind(quote)


def stands_in(words: str, text: str) -> bool:
    r"""Tell whether words stand in a text, whatever spaces and ends of lines are between them.

    >>> (
    ...     stands_in("w środę", "Spotkali się w\nśrodę."),
    ...     stands_in("we wtorek", "Spotkali się w środę."),
    ... )
    (True, False)
    """
    if words in text:
        return True
    parts = words.split()
    return len(parts) > 1 and re.search(r"\s+".join(map(re.escape, parts)), text) is not None
