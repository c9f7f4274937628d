"""Discs that overlap pushed apart, however many and however different in size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.analyse.distances import Array, Pairs

_GOLDEN = np.pi * (3 - np.sqrt(5))


def apart(placed: Array, radii: Array, rounds: int) -> Array:
    """Move discs (middles n x 2, radii n) until none overlap, or the rounds are over.

    The smaller of two makes more way.

    >>> apart(np.array([[0.0, 0.0], [6.0, 0.0]]), np.array([5.0, 5.0]), 20).round().tolist()
    [[-2.0, 0.0], [8.0, 0.0]]
    """
    count = len(placed)
    busy = np.ones(count, dtype=bool)
    for _ in range(rounds):
        moves, most = np.zeros((2, count)), 0.0
        pairs = list(_near(placed, radii, busy))
        busy = np.zeros(count, dtype=bool)
        for one, other in pairs:
            apart_x, apart_y = (placed[one] - placed[other]).T
            distance = np.hypot(apart_x, apart_y)
            over = radii[one] + radii[other] - distance
            hit = over > 0.02 * radii[other]
            if not hit.any():
                continue
            one, other, over = one[hit], other[hit], over[hit]  # noqa: PLW2901 - the same, fewer
            busy[one] = busy[other] = True
            most = max(most, float((over / radii[other]).max()))
            turn = (one + other) * _GOLDEN
            same = distance[hit] < 1e-9
            length = np.where(same, 1.0, distance[hit])
            away = (
                np.where(same, np.cos(turn), apart_x[hit] / length),
                np.where(same, np.sin(turn), apart_y[hit] / length),
            )
            share = radii[other] ** 2 / (radii[one] ** 2 + radii[other] ** 2)
            for axis in (0, 1):
                push = 0.7 * over * away[axis]
                moves[axis] += np.bincount(one, push * share, count)
                moves[axis] -= np.bincount(other, push * (1 - share), count)
        placed = np.round(placed + moves.T, 3)
        if most < 0.1:
            break
    return placed


def _near(
    placed: Array, radii: Array, busy: npt.NDArray[np.bool_]
) -> Iterator[tuple[Pairs, Pairs]]:
    """Pairs of discs that may overlap, each once, the larger first; one of each is `busy`.

    Discs of about one size are looked for in a grid with cells as wide as they are, together with
    all smaller ones: so a few huge discs do not make the cells of the many wide.
    """
    sizes = np.ceil(np.log2(np.maximum(radii, 1e-6) / max(float(radii.min()), 1e-6)) - 1e-9)
    for size in np.unique(sizes):
        smaller = sizes <= size
        width = 2 * float(radii[sizes == size].max())
        where = ((placed - placed[smaller].min(axis=0)) / width).astype(np.int64) + 1
        height = int(where[smaller, 1].max()) + 2
        cells = where[:, 0] * height + where[:, 1]
        # Two that both stand where they stood and did not overlap do not do so now.
        for mine, others in ((busy, smaller), (~busy, smaller & busy)):
            own, members = np.flatnonzero((sizes == size) & mine), np.flatnonzero(others)
            if not (len(own) and len(members)):
                continue
            members = members[np.argsort(cells[members], kind="stable")]
            row = cells[members]
            for column in (-height, 0, height):
                first = np.searchsorted(row, cells[own] + column - 1)
                many = np.searchsorted(row, cells[own] + column + 1, side="right") - first
                one = np.repeat(own, many)
                offset = np.arange(len(one)) - np.repeat(np.cumsum(many) - many, many)
                other = members[np.repeat(first, many) + offset]
                once = (sizes[other] < size) | (one < other)
                yield one[once], other[once]
