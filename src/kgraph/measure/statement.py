"""What is compared: a claim of one document, of gold or proposed, with all names of its things."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract import Span
from kgraph.model import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable

_ABOUT = ("Topic", "Event")
"""Classes whose things have no fixed names: half of the words in common are enough."""
_NEAR = 12


def plain(text: str) -> str:
    """Give a name in small ASCII letters and figures, for comparing.

    >>> plain("Wołodymyr_Zełenski")
    'wolodymyr zelenski'
    """
    letters = text.replace("_", " ").replace("ł", "l").replace("Ł", "L")
    ascii_only = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9 ]+", " ", ascii_only).strip()


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity as one side knows it: its plain names, its class, where the text mentions it."""

    names: frozenset[str]
    kind: str = ""
    mentions: tuple[Span, ...] = ()

    @classmethod
    def called(cls, names: Iterable[str], kind: str = "", mentions: Iterable[Span] = ()) -> Thing:
        """Make one from names as written."""
        return cls(frozenset(filter(None, map(plain, names))), kind, tuple(mentions))

    def is_same(self, proposed: Thing) -> bool:
        """Tell whether a proposed thing is this one of the gold.

        One name in common is enough, or a mention at the same place; a topic or an event is the
        same too where half of the longer words of a name agree.

        >>> duda = Thing.called(["Andrzej Duda", "Duda"], "Person")
        >>> duda.is_same(Thing.called(["duda"])), duda.is_same(Thing.called(["Andrzej Sejm"]))
        (True, False)
        """
        if self.names & proposed.names:
            return True
        if self.kind in _ABOUT and any(
            _half_in_common(name, other) for name in self.names for other in proposed.names
        ):
            return True
        return any(
            here.overlaps(there)
            and abs(here.start - there.start) + abs(here.end - there.end) <= _NEAR
            for here in self.mentions
            for there in proposed.mentions
        )


def _half_in_common(name: str, other: str) -> bool:
    words, others = ({w for w in text.split() if len(w) > 2} for text in (name, other))
    if not words or not others:
        return False
    return len(words & others) / min(len(words), len(others)) >= 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim as it is compared, with its passages in one document.

    `core` is for gold: whether any analyst would want it.
    """

    document: str
    id: str
    subject: Thing
    predicate: str
    object: Thing
    polarity: str
    certainty: str
    modality: str
    origin: Thing
    time: str | None
    is_conditional: bool
    reading: str
    passages: tuple[Span, ...]
    core: bool = True
    confidence: float | None = None

    @property
    def is_fact(self) -> bool:
        """Whether it would be a fact, were it accepted (the warrant rule, everyone trusted)."""
        plain_fact = (self.polarity, self.certainty, self.modality) == ("+", "CT", "actual")
        return plain_fact and not self.is_conditional and self.reading != Reading.PRESUPPOSED
