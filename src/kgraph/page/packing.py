"""Parts of a network that no edge joins, set close to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.analyse.distances import Array, Pairs
    from kgraph.page.spacing import Drawing

GAP = 26.0
"""Pixels between two parts."""
STEP = 24.0
MANY = 40
"""So many parts are set with care; the rest stand in rows under them."""

SQUARES = 160
"""Where there are thousands of nodes, the side of all that is drawn is about so many squares."""

Taken = npt.NDArray[np.bool_]
Boxes = tuple["Array", "Array"]
"""Middles and half sizes, in pixels."""


def packed(drawings: Sequence[Drawing], aspect: float) -> list[Array]:
    """Give each part's positions, moved so that no part lies on another.

    The first part stays; every other goes where the whole grows least, gaps inside included.
    `aspect` is the width over height that the whole is led to.
    """
    placed: list[Array] = []
    middles, halves = np.zeros((0, 2)), np.zeros((0, 2))
    for drawing in drawings[:MANY]:
        points, sizes = _boxes(drawing)
        move = np.zeros(2) if not placed else _place(points, sizes, middles, halves, aspect)
        placed.append(drawing.placed + move)
        middles = np.vstack([middles, points + move])
        halves = np.vstack([halves, sizes])
    if len(drawings) > MANY:
        corners = (middles - halves).min(axis=0), (middles + halves).max(axis=0)
        placed += _rows(drawings[MANY:], *corners)
    return placed


def packed_around(drawings: Sequence[Drawing], aspect: float) -> list[Array]:
    """Give each part's positions like `packed`, for thousands of parts and nodes.

    The first part stays, the others go around it, each where it comes nearest to the middle:
    squares of a grid are taken or free (Freivalds, Dogrusoz & Kikusts 2002). Bays of the first
    part count as taken, so that nothing seems to belong to it that does not.
    """
    if len(drawings) < 2:
        return [drawing.placed for drawing in drawings]
    sizes = np.array([drawing.size for drawing in drawings]) + GAP
    cell = max(STEP, float(np.sqrt(sizes.prod(axis=1).sum())) / SQUARES)
    first = drawings[0]
    low = (first.placed - first.boxes / 2).min(axis=0) - GAP / 2
    wide, high = np.ceil(sizes / cell).astype(int).T
    margin = int(np.ceil(np.sqrt((wide * high)[1:].sum()))) + int(
        max(wide[1:].max(), high[1:].max())
    )
    taken = np.zeros((wide[0] + 2 * margin, high[0] + 2 * margin), dtype=bool)
    taken[margin : margin + wide[0], margin : margin + high[0]] = _ground(first, low, cell)
    moves = [np.zeros(2)] * len(drawings)
    for shape in sorted(set(zip(wide[1:].tolist(), high[1:].tolist(), strict=True)), reverse=True):
        alike = [n for n in range(1, len(drawings)) if (wide[n], high[n]) == shape]
        for number, square in zip(alike, _squares(taken, shape, len(alike), aspect), strict=True):
            own = (drawings[number].placed - drawings[number].boxes / 2).min(axis=0)
            moves[number] = low + (square - margin) * cell + GAP / 2 - own
    return [drawing.placed + move for drawing, move in zip(drawings, moves, strict=True)]


def _ground(drawing: Drawing, low: Array, cell: float) -> Taken:
    """The squares a part stands on, and those between them across and down."""
    wide, high = np.ceil((drawing.size + GAP) / cell).astype(int)
    taken = np.zeros((wide, high), dtype=bool)
    for corner in ((-1, -1), (-1, 1), (1, -1), (1, 1), (0, 0)):
        at = drawing.placed + np.array(corner) * (drawing.boxes / 2 + GAP / 2) - low
        column, row = np.clip((at / cell).astype(int), 0, [wide - 1, high - 1]).T
        taken[column, row] = True
    between = [
        np.logical_or.accumulate(taken, axis=axis)
        & np.flip(np.logical_or.accumulate(np.flip(taken, axis), axis=axis), axis)
        for axis in (0, 1)
    ]
    return np.asarray(between[0] | between[1])


def _squares(taken: Taken, shape: tuple[int, int], count: int, aspect: float) -> list[Pairs]:
    """Take places for so many parts of one shape, those nearest to the middle first."""
    wide, high = shape
    sums = np.pad(np.cumsum(np.cumsum(taken, axis=0), axis=1), ((1, 0), (1, 0)))
    inside = sums[wide:, high:] - sums[:-wide, high:] - sums[wide:, :-high] + sums[:-wide, :-high]
    free = np.argwhere(inside == 0)
    across, down = (free + np.array(shape) / 2 - np.array(taken.shape) / 2).T
    order = np.argsort(np.round((across / aspect) ** 2 + down**2, 3), kind="stable")
    found: list[Pairs] = []
    for square in free[order]:
        if len(found) == count:
            break
        here = np.s_[square[0] : square[0] + wide, square[1] : square[1] + high]
        if not taken[here].any():
            taken[here] = True
            found.append(square)
    return found


def _rows(drawings: Sequence[Drawing], low: Array, high: Array) -> list[Array]:
    """Parts beside each other in rows under what stands between two corners."""
    placed = []
    x, y, tallest = low[0], high[1] + GAP, 0.0
    for drawing in drawings:
        corner = (drawing.placed - drawing.boxes / 2).min(axis=0)
        width, height = drawing.size
        if x > low[0] and x + width > high[0]:
            x, y, tallest = low[0], y + tallest + GAP, 0.0
        placed.append(drawing.placed + np.array([x, y]) - corner)
        x, tallest = x + width + GAP, max(tallest, height)
    return placed


def _boxes(drawing: Drawing) -> Boxes:
    """Everything that takes room: nodes, labels, and edges as a row of points."""
    start, end = drawing.ends[:, 0], drawing.ends[:, 1]
    dots = [start + (end - start) * part for part in (0.2, 0.35, 0.65, 0.8)]
    middles = np.vstack([drawing.placed, drawing.middles, *dots])
    small = np.full((len(start) * len(dots), 2), 4.0)
    return middles, np.vstack([drawing.boxes / 2, drawing.labels / 2, small])


def _place(points: Array, sizes: Array, middles: Array, halves: Array, aspect: float) -> Array:
    """The move of a part to the free place where the whole stays smallest."""
    low, high = (middles - halves).min(axis=0), (middles + halves).max(axis=0)
    own_low, own_high = (points - sizes).min(axis=0), (points + sizes).max(axis=0)
    reach_x, reach_y = (np.add.outer(sizes[:, i], halves[:, i]) + GAP for i in (0, 1))
    apart_x, apart_y = (np.subtract.outer(points[:, i], middles[:, i]) for i in (0, 1))
    for move in _by_growth(np.stack([low, high]), np.stack([own_low, own_high]), aspect):
        near = np.abs(apart_x + move[0]) < reach_x
        if not (near & (np.abs(apart_y + move[1]) < reach_y)).any():
            return np.asarray(move)
    return np.array([0.0, high[1] + GAP - own_low[1]])


def _by_growth(whole: Array, own: Array, aspect: float) -> Array:
    """Moves on a grid, first those after which the whole is smallest and its middle nearest.

    `whole` and `own` are the corners of what stands and of what is to be placed.
    """
    size = own[1] - own[0] + GAP
    across = np.arange(whole[0, 0] - size[0], whole[1, 0] + size[0], STEP) - own[0, 0]
    down = np.arange(whole[0, 1] - size[1], whole[1, 1] + size[1], STEP) - own[0, 1]
    moves = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
    low, high = np.minimum(whole[0], moves + own[0]), np.maximum(whole[1], moves + own[1])
    extent = (high - low) / np.array([aspect, 1.0])
    centre = np.abs(moves + own.mean(axis=0) - whole.mean(axis=0)).sum(axis=1)
    cost = extent.max(axis=1) + 0.3 * extent.min(axis=1) + 0.02 * centre
    return np.asarray(moves[np.argsort(np.round(cost, 3), kind="stable")])
