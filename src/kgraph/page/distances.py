"""Distances in the network, and first positions made from some of them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Pairs = npt.NDArray[np.int_]

PIVOTS = 12
_GOLDEN = np.pi * (3 - np.sqrt(5))


def distances(count: int, edges: Pairs) -> Array:
    """Steps from every node of a connected network to every other (n x n).

    >>> distances(3, np.array([[0, 1], [1, 2]])).tolist()
    [[0.0, 1.0, 2.0], [1.0, 0.0, 1.0], [2.0, 1.0, 0.0]]
    """
    return steps_from(np.arange(count), count, edges)


def parts(count: int, edges: Pairs) -> list[Pairs]:
    """The nodes of every connected part, the biggest part first, then by the first node.

    >>> [part.tolist() for part in parts(4, np.array([[1, 3]]))]
    [[1, 3], [0], [2]]
    """
    owner = owners(count, edges)
    order = np.argsort(owner, kind="stable")
    sizes = np.unique(owner, return_counts=True)[1]
    found = np.split(order, np.cumsum(sizes)[:-1]) if count else []
    return sorted(found, key=lambda part: (-len(part), part[0]))


def owners(count: int, edges: Pairs) -> Pairs:
    """The first node of the connected part that each node is in (n).

    >>> owners(4, np.array([[1, 3]])).tolist()
    [0, 1, 2, 1]
    """
    owner = np.arange(count)
    while True:
        least = owner.copy()
        for here, there in ((0, 1), (1, 0)):
            np.minimum.at(least, edges[:, here], owner[edges[:, there]])
        least = least[least]
        if (least == owner).all():
            return owner
        owner = least


def steps_from(sources: Pairs, count: int, edges: Pairs) -> Array:
    """Steps from some nodes to every node (sources x n)."""
    found = np.full((len(sources), count), np.inf)
    frontier = np.zeros((len(sources), count), dtype=bool)
    frontier[np.arange(len(sources)), sources] = True
    step = 0
    while frontier.any():
        found[frontier] = step
        step += 1
        reached = np.zeros_like(frontier)
        for here, there in ((0, 1), (1, 0)):
            np.logical_or.at(reached.T, edges[:, there], frontier.T[edges[:, here]])
        frontier = reached & np.isinf(found)
    return found


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
