"""Forces among many nodes: edges pull, and every node pushes every other.

An edge pulls with the root of its length, one between communities less; a node pushes with its
degree over the square of the distance. Among the pulls and pushes that show communities (Noack
2009; ForceAtlas2: Jacomy et al. 2014; sfdp: Hu 2005) these set them apart and do not drive them
to the rim. The push is a convolution. It is taken from a grid by Fourier transform, in a time
that hardly depends on the number of nodes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from kgraph.analyse.communities import Weighted
    from kgraph.analyse.distances import Array, Pairs

CELLS = 64, 512
"""Fewest and most cells along a side of the grid."""
SOFT = 0.6
"""Within so many cells nodes push each other less: the grid does not see them apart."""
BETWEEN = 0.25
"""An edge between communities pulls so much of what one inside would."""
CALM = 0.02
"""What is left in the last round of the way that a node may go in the first."""


def settled(
    network: Weighted,
    placed: Array,
    groups: Pairs,
    rounds: int,
    reach: float,
    free: npt.NDArray[np.bool_] | None = None,
) -> Array:
    """Let the forces move the nodes of a network from where they stand (n x 2).

    `groups` (n) are their communities. `reach` is how far a node may go in the first round, as a
    part of the whole. The pushes are as strong as the pulls together, so that the whole neither
    grows nor shrinks. Only the nodes that are `free` (n) move; all, where it is None. Rounded,
    so that the last bit of one processor's sums does not decide.
    """
    ends, count = network.edges, len(placed)
    masses = 1.0 + network.volumes.astype(np.float64)
    weights = network.weights * np.where(groups[ends[:, 0]] == groups[ends[:, 1]], 1.0, BETWEEN)
    for turn in range(rounds if len(ends) else 0):
        push, spacing = pushed(placed, masses)
        along = (placed[ends[:, 1]] - placed[ends[:, 0]]).T
        pull = weights / np.sqrt(np.maximum(np.hypot(*along), spacing / 4))
        drawn = np.stack([_drawn(ends, pull * axis, count) for axis in along])
        centred = placed - placed.mean(axis=0)
        strength = -(drawn.T * centred).sum() / max((push * centred).sum(), 1e-12)
        stiff = _summed(ends, pull, pull, count)[:, None]
        step = 0.6 * (drawn.T + strength * push) / np.maximum(stiff, 1e-12)
        allowed = reach * np.ptp(placed, axis=0).max() * CALM ** (turn / rounds)
        if free is not None:
            step *= free[:, None]
        far = np.hypot(*step.T)[:, None]
        placed = np.round(placed + step * np.minimum(1.0, allowed / np.maximum(far, 1e-12)), 3)
    return placed


def _drawn(ends: Pairs, force: Array, count: int) -> Array:
    return _summed(ends, force, -force, count)


def _summed(ends: Pairs, first: Array, last: Array, count: int) -> Array:
    """Add up at every node what the edges give their first and their last end."""
    sums = np.bincount(ends[:, 0], first, count) + np.bincount(ends[:, 1], last, count)
    return np.asarray(sums, dtype=float)


def pushed(placed: Array, masses: Array) -> tuple[Array, float]:
    """Give the push of all masses on the mass at each point (n x 2), and the width of a cell."""
    size = int(np.clip(2 ** np.ceil(np.log2(2.5 * np.sqrt(len(placed)))), *CELLS))
    grid = _on_grid(placed, size)
    spread = np.bincount(grid.corners.ravel(), (grid.shares * masses).ravel(), size * size)
    wave = np.fft.rfft2(spread.reshape(size, size), (2 * size, 2 * size))
    found = np.empty_like(placed)
    for axis, kernel in enumerate(_kernel(size)):
        # As irfft2, but of the rows that are needed only.
        rows = np.fft.ifft(wave * kernel, axis=0)[:size]
        field = np.fft.irfft(rows, 2 * size)[:, :size].ravel()
        found[:, axis] = (field[grid.corners] * grid.shares).sum(axis=0) * masses
    return found / grid.spacing**2, grid.spacing


@dataclass(frozen=True, slots=True)
class _Grid:
    """The corners of the cell in which each point is (4 x n), and their shares of it (4 x n)."""

    corners: Pairs
    shares: Array
    spacing: float


def _on_grid(placed: Array, size: int) -> _Grid:
    low = placed.min(axis=0)
    spacing = max(float(np.ptp(placed, axis=0).max()), 1e-6) / (size - 1.001)
    where = (placed - low) / spacing
    corner = where.astype(int)
    across, down = (where - corner).T
    beyond_across, beyond_down = 1 - across, 1 - down
    shares = np.stack(
        [beyond_across * beyond_down, beyond_across * down, across * beyond_down, across * down]
    )
    first = corner[:, 0] * size + corner[:, 1]
    return _Grid(np.stack([first, first + 1, first + size, first + size + 1]), shares, spacing)


@lru_cache(maxsize=8)
def _kernel(size: int) -> tuple[npt.NDArray[np.complex128], npt.NDArray[np.complex128]]:
    """The push of one unit at the origin on every cell around, as waves, for both axes."""
    steps = np.fft.fftfreq(2 * size, 1 / (2 * size))
    across, down = steps[:, None], steps[None, :]
    cubed = (across**2 + down**2 + SOFT**2) ** 1.5
    return np.fft.rfft2(across / cubed), np.fft.rfft2(down / cubed)
