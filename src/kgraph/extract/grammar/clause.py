"""A clause: its words, its verbs, and what it hangs on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph.extract.grammar.units import Sort, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.morphology import Reading
    from kgraph.extract.grammar.phrase import Phrase

COORDINATE = frozenset({"i", "oraz", "a", "ale", "lecz", "jednak", "lub", "albo", "zaś"})

_OPENING = 3
"""Among so many words at its beginning the participle of a clause stands."""


@dataclass(slots=True, eq=False)
class Clause:
    """A clause: its units in order, its verb, what introduces it and what it hangs on.

    `marker` is empty for a main clause, else that, purpose, condition, other, relative or
    participle. `antecedent` is the phrase a relative clause tells about.
    """

    units: list[int]
    marker: str = ""
    word: str = ""
    parent: Clause | None = None
    antecedent: Phrase | None = None
    relative: Phrase | None = None
    phrases: list[Phrase] = field(default_factory=list)
    verbs: list[tuple[int, Reading]] = field(default_factory=list)
    quoted: bool = False
    coordinate: bool = False

    def telling(self, units: Sequence[Unit]) -> list[int]:
        """What tells in it: its finite verbs, or the participle it stands for (`dodając`)."""
        if self.verbs or self.marker != "participle":
            return [n for n, _ in self.verbs]
        return [n for n in self.units[:_OPENING] if units[n].reads("pcon", "pant")][:1]

    def bounds(self, units: Sequence[Unit]) -> tuple[int, int]:
        """Where it begins and ends in the text, closing signs left out."""
        said = [units[n] for n in self.units if units[n].sort is not Sort.SIGN]
        if not said:
            said = [units[n] for n in self.units]
        return min(u.start for u in said), max(u.end for u in said)
