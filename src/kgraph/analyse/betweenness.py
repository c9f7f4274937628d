"""The share of shortest paths that go through a node (Freeman 1977), by the way of Brandes (2001).

Many sources are followed side by side, a step at a time: what networkx does for one node after
another, numpy does here for all that are reached by the same step.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import numpy as np

from kgraph.analyse.communities import simple

if TYPE_CHECKING:
    from kgraph.analyse.distances import Array, Pairs

SAMPLE = 500
"""Above this many nodes, betweenness is estimated from as many of them."""

_AT_ONCE = 1_000_000
"""So many nodes and ends of edges are followed at once: more need memory, and are no faster."""

Step = tuple["Pairs", "Pairs", "Pairs"]
"""The nodes that a step starts from (f), and for each edge that it goes along the place of its
start among them and the node it leads to (e each)."""


def betweenness(count: int, edges: Pairs) -> Array:
    """Give the share of shortest paths through every node (0..1), whichever way an edge points.

    Several edges between two nodes count once, edges of a node with itself not at all. Above
    SAMPLE nodes it is estimated from the paths out of so many of them, always the same: those
    that `networkx.betweenness_centrality` takes for the seed 1, and its value for them.

    >>> betweenness(4, np.array([[0, 1], [2, 1], [2, 3]])).round(6).tolist()
    [0.0, 0.666667, 0.666667, 0.0]
    """
    if count < 3:
        return np.zeros(count)
    sampled = count > SAMPLE
    sources = np.array(Random(1).sample(range(count), SAMPLE) if sampled else range(count))  # noqa: S311 - the same sample each time
    starts, neighbours = _neighbours(count, edges)
    width = max(1, _AT_ONCE // (count + len(neighbours)))
    total = np.zeros(count)
    for first in range(0, len(sources), width):
        total += _through(sources[first : first + width], count, starts, neighbours)
    # A source cannot lie inside the paths that begin at itself.
    begun = np.full(count, float(len(sources)))
    begun[sources] -= 1
    pairs = begun * (count - 2)
    return np.asarray(total / np.maximum(pairs, 1))


def _neighbours(count: int, edges: Pairs) -> tuple[Pairs, Pairs]:
    """Where the neighbours of each node begin in the list of all (n + 1), and that list."""
    pairs = simple(count, edges).edges
    heads, tails = np.concatenate([pairs, pairs[:, ::-1]]).T
    starts = np.concatenate([[0], np.cumsum(np.bincount(heads, minlength=count))])
    return starts, tails[np.argsort(heads, kind="stable")]


def _through(sources: Pairs, count: int, starts: Pairs, neighbours: Pairs) -> Array:
    """How many shortest paths out of some sources go through each node, each pair of ends as 1 (n).

    A node that is reached from the third source has its number and twice `count`.
    """
    begun = sources + count * np.arange(len(sources))
    paths = np.zeros(len(sources) * count)
    paths[begun] = 1
    steps = _steps(begun, count, starts, neighbours, paths)
    through = np.zeros(len(paths))
    for front, place, to in reversed(steps):
        share = paths[front][place] / paths[to] * (1 + through[to])
        through[front] = np.bincount(place, share, minlength=len(front))
    through[begun] = 0
    return np.asarray(through.reshape(len(sources), count).sum(axis=0))


def _steps(front: Pairs, count: int, starts: Pairs, neighbours: Pairs, paths: Array) -> list[Step]:
    """The edges on shortest paths, step by step; counts in `paths` those that reach each node."""
    reached, place_of = paths > 0, np.zeros(len(paths), dtype=int)
    found: list[Step] = []
    while len(front):
        node = front % count
        sizes = starts[node + 1] - starts[node]
        place = np.repeat(np.arange(len(front)), sizes)
        offset = np.arange(len(place)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        to = neighbours[starts[node][place] + offset] + (front - node)[place]
        fresh = ~reached[to]
        place, to = place[fresh], to[fresh]
        # Each node that is reached once: of several edges to it the last one names it.
        place_of[to] = np.arange(len(to))
        after = to[place_of[to] == np.arange(len(to))]
        place_of[after] = np.arange(len(after))
        paths[after] = np.bincount(place_of[to], paths[front][place], minlength=len(after))
        reached[after] = True
        found.append((front, place, to))
        front = after
    return found
