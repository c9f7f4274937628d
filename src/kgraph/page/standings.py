"""How claims stand: their axes, with the mark and the failing parts of the rule that follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.page.marks import mark_of
from kgraph.warrant import failing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kgraph.model import Certainty, Claim, Modality, Polarity, Reading, Status
    from kgraph.page.marks import Mark
    from kgraph.warrant import Trust


@dataclass(frozen=True, slots=True)
class Standing:
    """What many claims share; `failing` names the parts of the warrant rule that do not hold."""

    polarity: Polarity
    certainty: Certainty
    modality: Modality
    reading: Reading
    status: Status
    mark: Mark
    failing: tuple[str, ...]


class Standings:
    """The standings of some claims: all that there are, and by claim the place of its own.

    >>> from kgraph.model import Claim, Modality
    >>> from kgraph.warrant import Trust
    >>> said = Claim(id="c1", subject="Russia", predicate="annexed", object="Crimea")
    >>> plan = Claim(id="c2", subject="a", predicate="met", object="b", modality=Modality.FUTURE)
    >>> found = Standings([said, plan, said], Trust())
    >>> [each.mark.name for each in found.all], found.of
    (['fact', 'planned'], [0, 1, 0])
    """

    def __init__(self, claims: Iterable[Claim], trust: Trust) -> None:
        self._trust = trust
        self._known: dict[tuple[object, ...], int] = {}
        self._places: dict[Standing, int] = {}
        self.of = [self._place(claim) for claim in claims]
        self.all = list(self._places)

    def _place(self, claim: Claim) -> int:
        axes = (claim.polarity, claim.certainty, claim.modality, claim.reading, claim.status)
        key = (*axes, claim.condition is None, self._trust.passes(claim.origin))
        found = self._known.get(key)
        if found is None:
            parts = tuple(part.name for part in failing(claim, self._trust))
            standing = Standing(*axes, mark_of(claim, self._trust), parts)
            found = self._places.setdefault(standing, len(self._places))
            self._known[key] = found
        return found
