"""Shares with their uncertainty: how many of how many, and a bootstrap interval."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SEED = 20260108
_TIMES = 1000
_ARTICLES = 5
"""From so many articles on, articles are drawn; from fewer, claims."""

Count = tuple[int, int]
"""How many are right, of how many."""


@dataclass(frozen=True, slots=True)
class Share:
    """`right` of `of`, and the bounds between which 95 % of redrawn samples lie (0..1).

    All three are None where there is nothing to share.
    """

    right: int
    of: int
    low: float | None = None
    high: float | None = None

    @property
    def value(self) -> float | None:
        """The share, 0..1."""
        return self.right / self.of if self.of else None


def share(articles: Sequence[Sequence[Count]]) -> Share:
    """Sum counts up, each sequence those of the claims of one article.

    The interval is a percentile bootstrap (Efron 1979) with a fixed seed. Claims of one article
    are not independent, so whole articles are redrawn where there are enough of them.

    >>> share([[(1, 1), (0, 1)], [(1, 1), (1, 1)]])
    Share(right=3, of=4, low=0.25, high=1.0)
    """
    units = [_sum(claims) for claims in articles]
    if len(units) < _ARTICLES:
        units = [count for claims in articles for count in claims]
    right, of = _sum(units)
    if not of:
        return Share(0, 0)
    chance = random.Random(SEED)  # noqa: S311 - a sample, no secret
    drawn = sorted(_drawn(units, chance) for _ in range(_TIMES))
    return Share(right, of, *(round(drawn[int(_TIMES * q)], 3) for q in (0.025, 0.975)))


def _drawn(units: Sequence[Count], chance: random.Random) -> float:
    right, of = _sum(chance.choices(units, k=len(units)))
    return right / of if of else 0.0


def _sum(counts: Sequence[Count]) -> Count:
    return sum(right for right, _ in counts), sum(of for _, of in counts)
