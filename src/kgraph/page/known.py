"""Nodes that join an earlier picture: what stood there stays, what is new stands beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from kgraph.analyse.communities import communities, simple
from kgraph.page.discs import apart
from kgraph.page.forces import settled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.analyse.distances import Array
    from kgraph.page.spacing import Drawing

ANGLES, WAYS = 24, (0.7, 1.0, 1.4, 2.0, 3.0)
"""Directions from its neighbours, and distances in lengths of an edge, where a node may go."""
_GOLDEN = np.pi * (3 - np.sqrt(5))


def known_places(known: Mapping[int, tuple[float, float]], count: int) -> Array | None:
    """Give the known places of nodes (n x 2), NaN where there is none.

    None where fewer than half of the nodes have one: then nothing would be gained by keeping
    them. Places that are no finite numbers, and nodes that are not there, count as unknown.

    >>> known_places({0: (1.0, 2.0), 5: (0.0, 0.0)}, 2).tolist()
    [[1.0, 2.0], [nan, nan]]
    >>> known_places({0: (1.0, 2.0)}, 3)
    """
    places = np.full((count, 2), np.nan)
    for node, place in known.items():
        if 0 <= node < count and np.isfinite(place).all():
            places[node] = place
    found = np.isfinite(places[:, 0]).sum()
    return places if found and 2 * found >= count else None


def grown(part: Drawing, edge: float, *, still: bool) -> Drawing:
    """Give the nodes a place that have none yet (NaN); each has a way to one that has.

    `edge` is the usual length of an edge. Where `still`, nodes that have a place keep it; if not,
    they make way for new ones, and forces find the places of these.
    """
    new = np.isnan(part.placed[:, 0])
    if not new.any():
        return part
    if still:
        return _beside(part, edge)
    placed = _near(part, 2 * float(np.median(part.radii)))
    groups = communities(len(placed), part.edges)
    placed = settled(simple(len(placed), part.edges), placed, groups, 30, 0.01, new)
    return replace(part, placed=apart(placed, part.radii * 1.25, 30))


def _near(part: Drawing, step: float) -> Array:
    """Every new node by the middle of its neighbours, in rounds from those that have a place."""
    placed, count = part.placed.copy(), len(part.placed)
    heads, tails = np.vstack([part.edges, part.edges[:, ::-1]]).T
    while (new := np.isnan(placed[:, 0])).any():
        use = new[heads] & ~new[tails]
        many = np.bincount(heads[use], minlength=count)
        reached = np.flatnonzero(many)
        sums = [np.bincount(heads[use], axis[tails[use]], count)[reached] for axis in placed.T]
        turn = reached * _GOLDEN
        around = step * np.column_stack([np.cos(turn), np.sin(turn)])
        placed[reached] = np.round(np.stack(sums, axis=1) / many[reached][:, None] + around, 3)
    return placed


def _beside(part: Drawing, edge: float) -> Drawing:
    """Every new node, the best joined first, to the free place near its neighbours."""
    placed = part.placed.copy()
    around: list[list[int]] = [[] for _ in placed]
    for one, other in part.edges.tolist():
        around[one].append(other)
        around[other].append(one)
    while (new := np.flatnonzero(np.isnan(placed[:, 0]))).size:
        there = {int(n): [m for m in around[n] if np.isfinite(placed[m, 0])] for n in new}
        node = max(there, key=lambda each: (len(there[each]), -each))
        spots = placed[there[node]].mean(axis=0) + _ways(edge)
        costs = _costs(replace(part, placed=placed), node, spots)
        placed[node] = np.round(spots[int(np.argmin(np.round(costs, 6)))], 3)
    return replace(part, placed=placed)


def _ways(edge: float) -> Array:
    turn = np.arange(ANGLES) * 2 * np.pi / ANGLES
    ring = np.column_stack([np.cos(turn), np.sin(turn)])
    return np.concatenate([ring * edge * way for way in WAYS])


def _costs(part: Drawing, node: int, spots: Array) -> Array:
    """How bad each spot would be: nodes under it, edges under it, and the way there."""
    stands = np.isfinite(part.placed[:, 0])
    reach = (part.boxes[stands] + part.boxes[node]) / 2 + 10
    over = (np.abs(spots[:, None] - part.placed[stands]) < reach).all(axis=2).sum(axis=1)
    ends = part.ends[stands[part.edges].all(axis=1)]
    under = _distances(spots, ends) < part.rooms[node] + 6
    rank = np.arange(len(spots)) // ANGLES
    return np.asarray(8.0 * over + 1.0 * under.sum(axis=1) + 0.5 * rank)


def _distances(spots: Array, ends: Array) -> Array:
    """From every spot to every edge (spots x edges)."""
    start, along = ends[:, 0], ends[:, 1] - ends[:, 0]
    length = np.maximum((along**2).sum(axis=1), 1.0)
    part = np.clip((spots @ along.T - (start * along).sum(axis=1)) / length, 0.0, 1.0)
    away = spots[:, None, :] - (start + part[:, :, None] * along)
    return np.asarray(np.hypot(away[:, :, 0], away[:, :, 1]))
