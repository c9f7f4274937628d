"""Room between what is drawn: labels leave each other, nodes leave the lines under them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from kgraph.analyse.distances import Array, Pairs

MARGIN = np.array([14.0, 10.0])
"""Pixels that stay free between two boxes, across and down."""
LABELLED = 260
"""Up to so many nodes and edges the labels of edges are kept apart too."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Nodes with a place (n x 2) and a box (n x 2), edges (m x 2), and labels on these (m x 2).

    `anchors` (n x 2) lead from the middle of a node's box to where its edges end.
    """

    placed: Array
    boxes: Array
    anchors: Array
    edges: Pairs
    labels: Array

    @property
    def size(self) -> Array:
        """Width and height of the whole."""
        half = self.boxes / 2
        return np.asarray((self.placed + half).max(axis=0) - (self.placed - half).min(axis=0))

    @property
    def middles(self) -> Array:
        """Where the labels of the edges stand (m x 2)."""
        return np.asarray(self.ends.mean(axis=1))

    @property
    def rooms(self) -> Array:
        """Half of how wide a square is that takes as much room as each box (n)."""
        return np.asarray(np.sqrt(self.boxes.prod(axis=1)) / 2)

    @property
    def radii(self) -> Array:
        """Half the height of each shape without the label under it (n)."""
        return np.asarray(np.maximum(self.boxes[:, 1] / 2 - np.abs(self.anchors[:, 1]), 1.0))

    @property
    def ends(self) -> Array:
        """Where the edges begin and end (m x 2 x 2)."""
        return np.asarray((self.placed + self.anchors)[self.edges])


def separated(drawing: Drawing) -> Drawing:
    """Push apart boxes that overlap, each pair along the way that is shorter.

    Labels of edges are boxes too, in the middle of their edge; a push to one moves its ends.
    """
    placed, edges, count = drawing.placed.copy(), drawing.edges, len(drawing.placed)
    small = count + len(edges) <= LABELLED
    boxes = np.vstack([drawing.boxes, drawing.labels]) if small else drawing.boxes
    order = np.arange(len(boxes))
    side = np.sign(order[:, None] - order[None, :])
    # Across and down in arrays of their own: numpy is slow along an axis of two.
    reach_x, reach_y = (np.add.outer(size, size) / 2 for size in (boxes + MARGIN).T)
    for _ in range(80 if small else 30):
        middles = (placed + drawing.anchors)[edges].mean(axis=1)
        points = np.vstack([placed, middles]) if small else placed
        apart_x, apart_y = (np.subtract.outer(axis, axis) for axis in points.T)
        over_x, over_y = reach_x - np.abs(apart_x), reach_y - np.abs(apart_y)
        overlap = (over_x > 0.5) & (over_y > 0.5)
        np.fill_diagonal(overlap, False)
        if not overlap.any():
            break
        across = overlap & (over_x < over_y)
        push_x = np.where(across, over_x * np.where(apart_x, np.sign(apart_x), side), 0.0)
        down = overlap & ~across
        push_y = np.where(down, over_y * np.where(apart_y, np.sign(apart_y), side), 0.0)
        moves = np.round(np.column_stack([push_x.sum(axis=1), push_y.sum(axis=1)]) * 0.3, 3)
        placed += moves[:count]
        for end in (0, 1) if small else ():
            np.add.at(placed, edges[:, end], moves[count:] / 2)
    return replace(drawing, placed=placed)


def uncluttered(drawing: Drawing, rounds: int = 30) -> Drawing:
    """Push nodes away from edges that pass under them, and those edges away from the nodes."""
    placed, edges = drawing.placed.copy(), drawing.edges
    for _ in range(rounds if len(edges) else 0):
        away, part, force = _under(replace(drawing, placed=placed))
        if not force.any():
            break
        push = np.round(force[:, :, None] * away, 3)
        placed += 0.12 * push.sum(axis=1)
        np.add.at(placed, edges[:, 0], -0.06 * (push * (1 - part)[:, :, None]).sum(axis=0))
        np.add.at(placed, edges[:, 1], -0.06 * (push * part[:, :, None]).sum(axis=0))
    return replace(drawing, placed=placed)


def _under(drawing: Drawing) -> tuple[Array, Array, Array]:
    """For every node and edge: way from the edge, the edge's nearest part (0..1), and push."""
    placed, edges, boxes = drawing.placed, drawing.edges, drawing.boxes
    start, along = drawing.ends[:, 0], drawing.ends[:, 1] - drawing.ends[:, 0]
    length = np.maximum((along**2).sum(axis=1), 1.0)
    from_start = (placed @ along.T - (start * along).sum(axis=1)) / length
    part = np.clip(from_start, 0.0, 1.0)
    away = placed[:, None, :] - (start + part[:, :, None] * along)
    across, down = np.abs(away[:, :, 0]), np.abs(away[:, :, 1])
    distance = np.maximum(np.hypot(across, down), 1e-6)
    radius = (across * boxes[:, :1] + down * boxes[:, 1:]) / 2 / distance + 8
    nodes = np.arange(len(placed))[:, None]
    foreign = (edges[None, :, 0] != nodes) & (edges[None, :, 1] != nodes)
    near = foreign & (distance < radius)
    return away, part, np.where(near, (radius - distance) / distance, 0.0)


def clutter(drawing: Drawing) -> float:
    """How many edges cross, pass under a node, or have their label on a node or on another label.

    >>> square = np.array([[0.0, 0.0], [90.0, 90.0], [0.0, 90.0], [90.0, 0.0]])
    >>> edges = np.array([[0, 1], [2, 3]])
    >>> clutter(Drawing(square, np.ones((4, 2)), np.zeros((4, 2)), edges, np.ones((2, 2))))
    2.0
    """
    if not len(drawing.edges):
        return 0.0
    under = (_under(drawing)[2] > 0.15).sum()
    boxes = np.vstack([drawing.boxes, drawing.labels])
    points = np.vstack([drawing.placed, drawing.middles])
    reach = (boxes[:, None, :] + boxes[None, :, :]) / 2
    over = (np.abs(points[:, None, :] - points[None, :, :]) < reach).all(axis=2)
    overlaps = (over.sum() - len(boxes)) / 2
    return float(_crossings(drawing.ends, drawing.edges) + under + overlaps)


def _crossings(ends: Array, edges: Pairs) -> float:
    first, last = ends[:, 0], ends[:, 1]

    def side(point: Array) -> Array:
        """On which side of every edge (rows) each point (columns) lies."""
        along, to = (last - first)[:, None, :], point[None, :, :] - first[:, None, :]
        return np.asarray(along[:, :, 0] * to[:, :, 1] - along[:, :, 1] * to[:, :, 0])

    straddles = side(first) * side(last) < 0
    shared = (edges[:, None, :, None] == edges[None, :, None, :]).any(axis=(2, 3))
    return float((straddles & straddles.T & ~shared).sum() / 2)
