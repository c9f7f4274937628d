"""A sentence into words and signs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import Reading, readings

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOKEN = re.compile(
    r"m\.\s?in\.|tzw\.|np\.|[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W_]+)*(?:\.(?:pl|com|ua|ru|eu|org|net)\b)?\d*"
    r"|\d?\d:\d\d(?!\d)|\d+(?:[.,]\d+)*(?:-[^\W\d_]+)?|\.\.\.|[^\w\s]"
)

_ARTICLE = re.compile(r"[a-z]{1,3}[-'’][^\W\d_a-ząćęłńóśźż]")
"""What a name can have before its capital letter."""


AGE = re.compile(r"\d+-letni\w*")
"""How old somebody is, told by an adjective: `50-letniego`."""


@dataclass(slots=True)
class Token:
    """A word or a sign: its text, where it stands, what it can be."""

    text: str
    start: int
    end: int
    readings: tuple[Reading, ...] = ()

    @property
    def lower(self) -> str:
        """The text in small letters."""
        return self.text.lower()

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter, an article before it or none (`al-Rashidi`)."""
        return self.text[0].isupper() or _ARTICLE.match(self.text) is not None

    def lemma(self, kinds: Iterable[str] = ()) -> str:
        """The lemma of its first reading of these kinds, or its text."""
        wanted = frozenset(kinds)
        for reading in self.readings:
            if not wanted or reading.kind in wanted:
                return reading.lemma
        return self.lower

    def reads(self, *kinds: str) -> bool:
        """Whether it can be of one of these kinds."""
        return any(reading.kind in kinds for reading in self.readings)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Split a stretch of the text.

    >>> [token.text for token in tokens("Nord Stream-2, 27-letni B. Kowal.", 0, 33)]
    ['Nord', 'Stream-2', ',', '27-letni', 'B', '.', 'Kowal', '.']
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        known: tuple[Reading, ...] = ()
        if word[0].isalpha():
            known = readings(word) or readings(word.lower())
            if word[0].isupper() and not any(token.is_word for token in found):
                # The first word may be any word: its small-letter readings count too.
                plain = readings(word.lower())
                named = [r for r in known if not plain or r.label != "nazwisko"]
                known = tuple(dict.fromkeys((*named, *plain)))
        elif word[0].isdigit():
            known = (Reading(word, "dig"),)
            if AGE.fullmatch(word):
                known = tuple(r for r in readings(word.split("-")[1]) if r.kind == "adj") or known
        found.append(Token(word, match.start(), match.end(), known))
    return found
