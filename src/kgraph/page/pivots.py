"""First positions, made from distances to some of the nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from kgraph.analyse.distances import steps_from

if TYPE_CHECKING:
    from kgraph.analyse.distances import Array, Pairs

PIVOTS = 12
_GOLDEN = np.pi * (3 - np.sqrt(5))


def pivot_positions(count: int, edges: Pairs, start: int) -> Array:
    """First positions in steps: pivot MDS (Brandes & Pich 2007) from the pivot `start`.

    A small spiral is added, so that nodes with the same neighbours do not stand on one spot.
    """
    sources = _pivots(count, edges, start)
    squared = steps_from(sources, count, edges).T ** 2
    centred = squared - squared.mean(0) - squared.mean(1)[:, None] + squared.mean()
    axes = _two_axes(centred.T @ centred, start)
    placed = -0.5 * centred @ axes
    spread = placed.std(axis=0)
    placed = placed / np.where(spread > 1e-9, spread, 1.0) * np.sqrt(count) / 3
    turn = np.arange(count) * _GOLDEN + start
    radius = np.sqrt((np.arange(count) + 0.5) / count) * (0.4 + 0.15 * (start % 5))
    return np.asarray(placed + radius[:, None] * np.column_stack([np.cos(turn), np.sin(turn)]))


def _pivots(count: int, edges: Pairs, start: int) -> Pairs:
    """Nodes far from each other: each the farthest from those before it."""
    chosen = [start % count]
    nearest = steps_from(np.array(chosen), count, edges)[0]
    while len(chosen) < min(PIVOTS, count):
        chosen.append(int(nearest.argmax()))
        nearest = np.minimum(nearest, steps_from(np.array(chosen[-1:]), count, edges)[0])
    return np.array(chosen)


def _two_axes(matrix: Array, start: int) -> Array:
    """The two main axes by power iteration, from a fixed beginning: their sign never changes."""
    size = len(matrix)
    axes = np.column_stack([np.cos(np.arange(size) + start), np.sin(2 * np.arange(size) + start)])
    for _ in range(60):
        axes = matrix @ axes
        axes[:, 0] /= np.linalg.norm(axes[:, 0]) or 1.0
        axes[:, 1] -= axes[:, 0] * (axes[:, 0] @ axes[:, 1])
        axes[:, 1] /= np.linalg.norm(axes[:, 1]) or 1.0
    return np.asarray(axes)
