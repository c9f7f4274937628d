"""Where the nodes stand: a layout in numpy that always gives the same picture.

Each connected part is drawn for itself. A small one by stress majorisation (Gansner, Koren &
North 2004: distances on paper like distances in the network) from several fixed starts; nodes
leave the lines that pass under them, labels leave each other, and of the results the clearest is
taken. A large one by forces, community by community (large.py). The parts are then set close to
each other. No chance anywhere.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from kgraph.analyse.distances import distances, parts
from kgraph.page.known import grown, known_places
from kgraph.page.large import unfolded
from kgraph.page.packing import packed, packed_around
from kgraph.page.pivots import pivot_positions
from kgraph.page.spacing import Drawing, clutter, separated, uncluttered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kgraph.analyse.distances import Array, Pairs

Extent = tuple[float, float]
"""Width and height in pixels."""
EDGE = 150.0
"""Usual length of an edge in pixels."""
WHOLE = 800
"""Up to so many nodes in all, each has room for its label; in larger networks for its shape."""
FEW = 600
"""Up to so many edges, parts are tried in every place; beyond, that takes longer than all else."""
SMALL = 80
"""Up to so many nodes a part is small: labels of edges have room, several drawings are tried."""
LABELS_FULL, SHAPES_FULL = 0.4, 0.12
"""Part of the ground that nodes cover in a part that is not small: with labels, and without."""
STARTS, FINISHED, CLOSER = 16, 4, 6
"""How many drawings are begun, how many of them finished, and how often these are drawn closer."""
ASPECT = 1.1
"""Width over height that a part is led to, by no more than a third."""


def layout(
    boxes: Array,
    anchors: Array,
    lines: Mapping[tuple[int, int], Extent],
    known: Mapping[int, tuple[float, float]] | None = None,
) -> Array:
    """Give the position of each node's box, its middle, in pixels around (0, 0) (n x 2).

    `boxes` (n x 2) are the width and height each node needs with its label, `anchors` (n x 2)
    lead from their middle to where edges end; `lines` are the pairs of nodes that edges join,
    with width and height of all labels between them. Same input, same output.

    `known` are places of nodes in an earlier picture, as this function gave them. Where at least
    half of the nodes have one, these keep it (up to WHOLE nodes; in larger networks they make
    way a little), the others stand beside their neighbours, and the whole is not centred anew.

    >>> boxes = np.array([[40.0, 20.0], [40.0, 20.0]])
    >>> places = layout(boxes, np.zeros((2, 2)), {(0, 1): (30.0, 12.0)})
    >>> (places[1] - places[0]).round().tolist()
    [120.0, 0.0]
    """
    count = len(boxes)
    pairs = sorted(pair for pair in lines if pair[0] != pair[1])
    edges = np.array(pairs, dtype=int).reshape(-1, 2)
    labels = np.array([lines[pair] for pair in pairs], dtype=float).reshape(-1, 2)
    whole = Drawing(np.zeros((count, 2)), boxes, anchors, edges, labels)
    before = known_places(known or {}, count)
    groups, drawings, small = parts(count, edges), [], count <= WHOLE
    if before is not None:
        groups = _joined(groups, np.isfinite(before[:, 0]))
        (part,) = _split(whole, groups[:1])
        drawings = [grown(replace(part, placed=before[groups[0]]), EDGE, still=small)]
    drawings += [_part(part, small=small) for part in _split(whole, groups[len(drawings) :])]
    carefully = small and len(pairs) <= FEW
    places = packed(drawings, ASPECT) if carefully else packed_around(drawings, ASPECT)
    placed = np.zeros((count, 2))
    for members, where in zip(groups, places, strict=True):
        placed[members] = where
    return placed - _middle(placed, boxes) if before is None else placed


def _joined(groups: Sequence[Pairs], known: npt.NDArray[np.bool_]) -> list[Pairs]:
    """Groups of nodes: first, as one, all in which a node is known, then each of the others."""
    old = [members for members in groups if known[members].any()]
    new = [members for members in groups if not known[members].any()]
    return [np.sort(np.concatenate(old)), *new]


def _split(whole: Drawing, groups: Sequence[Pairs]) -> list[Drawing]:
    """The drawing of each group of nodes, which no edge leaves."""
    owner = np.full(len(whole.boxes), -1)
    local = np.zeros(len(whole.boxes), dtype=int)
    for number, members in enumerate(groups):
        owner[members] = number
        local[members] = np.arange(len(members))
    of = owner[whole.edges[:, 0]]
    order = np.argsort(of, kind="stable")
    bounds = np.searchsorted(of[order], np.arange(len(groups) + 1))
    own = [order[first:last] for first, last in pairwise(bounds)]
    return [
        Drawing(
            np.zeros((len(members), 2)),
            whole.boxes[members],
            whole.anchors[members],
            local[whole.edges[inside]],
            whole.labels[inside],
        )
        for members, inside in zip(groups, own, strict=True)
    ]


def _part(part: Drawing, *, small: bool) -> Drawing:
    """The clearest drawing of one connected part; a quick one where it is not all that there is.

    `small` says that the whole network is.
    """
    count, edges = len(part.boxes), part.edges
    if count > SMALL:
        if small:
            return separated(replace(part, placed=unfolded(edges, part.rooms, LABELS_FULL)))
        return replace(part, placed=unfolded(edges, part.radii, SHAPES_FULL))
    wanted = _wanted(part)
    if count < 3:
        room = part.boxes[:, 0].mean() + part.labels[:, 0].sum() + 24
        beside = max(wanted[0, -1], room)
        return replace(part, placed=np.array([[0.0, 0.0], [beside, 0.0]])[:count])
    drawings = [
        replace(part, placed=_upright(majorised(pivot_positions(count, edges, n) * EDGE, wanted)))
        for n in range(STARTS if small else 1)
    ]
    if not small:
        return separated(drawings[0])
    promising = sorted(drawings, key=clutter)[:FINISHED]
    return min((_finished(drawing) for drawing in promising), key=_cost)


def _finished(drawing: Drawing) -> Drawing:
    """Cleared, then drawn closer and cleared again as long as that makes it better."""
    best = _cleared(_cleared(drawing))
    closer = best
    for _ in range(CLOSER):
        width, height = closer.size
        across = float(np.clip(np.sqrt(ASPECT * height / width), 0.9, 1.1))
        factors = 0.93 * np.array([across, 1 / across])
        closer = _cleared(replace(closer, placed=closer.placed * factors))
        best = min(best, closer, key=_cost)
    return best


def _cleared(drawing: Drawing) -> Drawing:
    """Without nodes on foreign lines and labels on labels, as far as that is possible."""
    return separated(uncluttered(drawing))


def _cost(drawing: Drawing) -> float:
    """What is bad about a drawing: clutter, and size, which makes its letters small."""
    width, height = drawing.size
    full = np.sqrt(drawing.boxes.prod(axis=1).sum() + drawing.labels.prod(axis=1).sum())
    return clutter(drawing) + 8 * float(max(width / ASPECT, height) / max(full, 1.0))


def _wanted(part: Drawing) -> Array:
    """How far apart any two nodes should stand, in pixels (n x n)."""
    boxes, edges, labels = part.boxes, part.edges, part.labels
    wanted = distances(len(boxes), edges) * EDGE
    degrees = np.bincount(edges.ravel(), minlength=len(boxes))
    for (left, right), label in zip(edges, labels, strict=True):
        busy = max(0, min(degrees[left], degrees[right]) - 1)
        room = (boxes[left].min() + boxes[right].min()) / 2 + label.mean() + 20
        longer = max(EDGE * (0.8 + 0.12 * np.sqrt(busy)), room)
        wanted[left, right] = wanted[right, left] = longer
    return wanted


def majorised(placed: Array, wanted: Array) -> Array:
    """Move every node to where the others want it (weights 1/d²), until it changes little."""
    count = len(placed)
    weights = 1.0 / np.maximum(wanted, 1.0) ** 2
    np.fill_diagonal(weights, 0.0)
    totals = weights.sum(axis=1)[:, None]
    for _ in range(int(np.clip(1e7 / count**2, 15, 300))):
        lengths = np.hypot(*(np.subtract.outer(axis, axis) for axis in placed.T))
        pull = weights * wanted / np.maximum(lengths, 1e-9)
        pulled = pull.sum(axis=1)[:, None] * placed - pull @ placed
        # Rounded, so that the last bit of one processor's sums never decides the picture.
        moved = np.round((weights @ placed + pulled) / totals, 3)
        shift = np.abs(moved - placed).max()
        placed = moved
        if shift < 0.05:
            break
    return placed


def _upright(placed: Array) -> Array:
    """Turned so that the longer side lies across, then led towards the usual proportions."""
    centred = placed - placed.mean(axis=0)
    xx, xy, yy = (centred**2)[:, 0].sum(), centred.prod(axis=1).sum(), (centred**2)[:, 1].sum()
    angle = 0.5 * np.arctan2(2 * xy, xx - yy)
    cosine, sine = np.cos(angle), np.sin(angle)
    turned = centred @ np.array([[cosine, -sine], [sine, cosine]])
    if len(placed) < 4:
        return np.asarray(turned)
    width, height = np.maximum(np.ptp(turned, axis=0), 1.0)
    factor = np.clip(np.sqrt(ASPECT * height / width), 0.75, 1.33)
    return np.asarray(turned * np.array([factor, 1 / factor]))


def _middle(placed: Array, boxes: Array) -> Array:
    if not len(placed):
        return np.zeros(2)
    return np.asarray(((placed - boxes / 2).min(axis=0) + (placed + boxes / 2).max(axis=0)) / 2)
