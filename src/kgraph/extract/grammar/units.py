"""What a sentence is made of once its names and times are known."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import FINITE, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kgraph.extract.grammar.calendar import TimeExpression


class Sort(StrEnum):
    """What a unit is."""

    WORD = "word"
    NAME = "name"
    TIME = "time"
    NUMBER = "number"
    SIGN = "sign"


@dataclass(slots=True, eq=False)
class Unit:
    """A word, a sign, a whole name or a whole time, with what it can be."""

    text: str
    start: int
    end: int
    sort: Sort
    readings: tuple[Reading, ...] = ()
    entity: str = ""
    time: TimeExpression | None = field(default=None, repr=False)
    role: bool = False
    """Whether it is a noun for what a person is to others (`prezydent`, `sojusznik`)."""
    taught: frozenset[str] = frozenset()
    """The lists of nouns before names that it joins by what the project decided."""

    lower: str = field(init=False)
    """The text in small letters."""

    def __post_init__(self) -> None:
        self.lower = self.text.lower()

    def reads(self, *kinds: str) -> bool:
        """Whether it can be of one of these kinds."""
        for reading in self.readings:  # noqa: SIM110 - asked for every word, many times
            if reading.kind in kinds:
                return True
        return False

    def has_lemma(self, wanted: Iterable[str]) -> bool:
        """Whether one of its lemmas is among these."""
        for reading in self.readings:  # noqa: SIM110 - asked for every word, many times
            if reading.lemma in wanted:
                return True
        return False

    def reading(self, *kinds: str) -> Reading | None:
        """Its first reading of one of these kinds."""
        return next((reading for reading in self.readings if reading.kind in kinds), None)

    @property
    def finite(self) -> Reading | None:
        """The finite verb it can be, if nothing likelier."""
        if self.sort is not Sort.WORD:
            return None
        found = [reading for reading in self.readings if reading.kind in FINITE]
        # "należy" may be a form of a rare perfective: the imperfective is the likelier.
        return min(found, key=lambda reading: reading.aspect == "perf", default=None)
