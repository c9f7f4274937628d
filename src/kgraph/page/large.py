"""Where the nodes of a large connected part stand: from its communities down to its nodes."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from kgraph.analyse.communities import levels, simple
from kgraph.page.discs import apart
from kgraph.page.forces import settled

if TYPE_CHECKING:
    from kgraph.analyse.distances import Array, Pairs

GROUND = 0.45
"""Part of the whole that communities take up; the rest are the gaps between them."""
ROUNDS = 60, 250
"""Fewest and most rounds on a level; small networks, whose rounds are quick, have more."""
_GOLDEN = np.pi * (3 - np.sqrt(5))


def unfolded(edges: Pairs, radii: Array, full: float) -> Array:
    """Place the nodes of one connected part (n x 2, pixels); `radii` (n) are half their widths.

    They cover the part `full` of the ground they stand on, about; none of them overlap.

    Communities are placed first, then what they are made of inside each, and so on (multilevel:
    Walshaw 2003); on every level forces settle where all stand. In the end nodes make way for
    each other.
    """
    networks, owners = levels(simple(len(radii), edges))
    weights: list[Array] = [radii**2]
    for owner in owners:
        weights.append(np.bincount(owner, weights[-1]).astype(float))
    groups = [np.arange(len(networks[-1].volumes))]
    for owner in reversed(owners):
        groups.insert(0, groups[0][owner])
    across = 2 * np.sqrt(weights[0].sum() / full / np.pi)
    placed = across / 2 * spiral(np.zeros(len(groups[-1]), dtype=int))
    placed = settled(networks[-1], placed, groups[-1], ROUNDS[1], 0.2)
    for level in reversed(range(len(owners))):
        owner, weight = owners[level], weights[level + 1]
        room = 0.3 * np.ptp(placed, axis=0).max() * np.sqrt(weight / weight.sum())
        placed = placed[owner] + np.maximum(room, across / 1e3)[owner][:, None] * spiral(owner)
        rounds = int(np.clip(60 * (1e5 / len(owner)) ** 0.35, *ROUNDS))
        placed = settled(networks[level], placed, groups[level], rounds, 0.04)
    needed = np.pi * radii**2 / full
    placed = _scaled(placed, needed)
    for owner in reversed(list(accumulate(owners, lambda below, owner: owner[below]))):
        placed = _widened(placed, needed, owner)
    return apart(np.round(upright(placed), 3), radii * (1.25 if full < 0.2 else 1.0), 40)


def spiral(owner: Pairs) -> Array:
    """Places within the unit disc (n x 2): those of the same owner in one spiral, evenly.

    >>> spiral(np.array([0, 1, 1])).round(1).tolist()
    [[0.0, 0.0], [0.5, 0.0], [-0.6, 0.6]]
    """
    many = np.bincount(owner)
    order = np.argsort(owner, kind="stable")
    rank = np.empty(len(owner), dtype=int)
    rank[order] = np.arange(len(owner)) - np.repeat(np.cumsum(many) - many, many)
    alone = many[owner] == 1
    radius = np.sqrt((rank + 0.5) / many[owner]) * ~alone
    turn = rank * _GOLDEN
    return np.asarray(radius[:, None] * np.column_stack([np.cos(turn), np.sin(turn)]))


def upright(placed: Array) -> Array:
    """Turned so that the longer side lies across."""
    across, down = (placed - placed.mean(axis=0)).T
    angle = 0.5 * np.arctan2(2 * (across * down).sum(), (across**2).sum() - (down**2).sum())
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.column_stack([across * cosine + down * sine, down * cosine - across * sine])


def _scaled(placed: Array, needed: Array) -> Array:
    """As large as it takes for all to have the ground they need, and gaps between communities."""
    across, down = placed.std(axis=0)
    ellipse = 4 * np.pi * max(across * down, 1e-6)
    return np.asarray(placed * np.sqrt(needed.sum() / GROUND / ellipse))


def _widened(placed: Array, needed: Array, owner: Pairs) -> Array:
    """With every group that is denser than it should be widened around its hubs."""
    many, total = np.bincount(owner), np.bincount(owner, needed)
    sums = [np.bincount(owner, needed * axis) for axis in placed.T]
    middles = (np.stack(sums, axis=1) / total[:, None])[owner]
    # A disc that is covered evenly has twice the area of a circle around its squared distances.
    squared = np.bincount(owner, ((placed - middles) ** 2).sum(axis=1)) / many
    wider = np.sqrt(total / np.maximum(2 * np.pi * squared, 1e-6))
    return np.asarray(middles + (placed - middles) * np.clip(wider, 1.0, 1e3)[owner][:, None])
