"""Distances in the network, and its connected parts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Pairs = npt.NDArray[np.int_]


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
