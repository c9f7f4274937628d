"""Where nodes stand: communities apart, nothing on anything else, and no jump when claims join."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

import numpy as np
import pytest

from kgraph.analyse.communities import communities
from kgraph.analyse.distances import Array, Pairs, parts
from kgraph.page.discs import _near
from kgraph.page.layout import WHOLE, layout

ISLANDS = 12


def islands(size: int) -> tuple[Pairs, Pairs]:
    """Islands with a hub each and some bridges: the island of every node, and the edges."""
    chance = np.random.default_rng(5)
    island = np.repeat(np.arange(ISLANDS), size)
    inside = [
        [[first, first + at] for at in range(1, size)]
        + (first + chance.integers(0, size, (2 * size, 2))).tolist()
        for first in range(0, ISLANDS * size, size)
    ]
    bridges = chance.integers(0, ISLANDS * size, (size, 2)).tolist()
    return island, np.array([*np.concatenate(inside).tolist(), *bridges])


def shapes(count: int, edges: Pairs) -> tuple[Array, Array]:
    """Boxes and anchors as nodes_of makes them, with labels of 18 pixels under the shapes."""
    size = 7 + 4 * np.sqrt(np.bincount(edges.ravel(), minlength=count))
    boxes = np.column_stack([np.maximum(2 * size, 90.0), 2 * size + 18])
    return boxes, np.tile([0.0, -9.0], (count, 1))


def drawn(count: int, edges: Pairs, known: dict[int, tuple[float, float]] | None = None) -> Array:
    lines = {(min(pair), max(pair)): (40.0, 12.0) for pair in edges.tolist()}
    return layout(*shapes(count, edges), lines, known)


def lengths(placed: Array, pairs: Pairs) -> Array:
    return np.asarray(np.hypot(*(placed[pairs[:, 0]] - placed[pairs[:, 1]]).T))


def test_communities_are_found_and_ordered_by_size() -> None:
    island, edges = islands(40)
    found = communities(len(island), edges)
    assert found.max() + 1 == ISLANDS
    for number in range(ISLANDS):
        own = np.bincount(found[island == number])
        assert own.max() >= 38
    sizes = np.bincount(found)
    assert (np.diff(sizes) <= 0).all()


def test_communities_are_connected_and_heed_no_repetition() -> None:
    island, edges = islands(30)
    found = communities(len(island), edges)
    again = np.vstack([edges, edges[::-1, ::-1], edges[:50], [[3, 3], [3, 3]]])
    assert (found == communities(len(island), again)).all()
    for number in range(found.max() + 1):
        inside = edges[(found[edges] == number).all(axis=1)]
        assert len(parts(len(island), inside)[0]) == (found == number).sum()
    assert communities(3, np.zeros((0, 2), dtype=int)).tolist() == [0, 1, 2]
    assert communities(0, np.zeros((0, 2), dtype=int)).tolist() == []


@pytest.mark.parametrize(("size", "share"), [(20, 0.88), (100, 0.97)])
def test_communities_stand_apart_with_their_hubs_inside(size: int, share: float) -> None:
    island, edges = islands(size)
    placed = drawn(len(island), edges)
    middles = np.array([placed[island == number].mean(axis=0) for number in range(ISLANDS)])
    from_middles = np.hypot(*np.moveaxis(placed[:, None] - middles[None], 2, 0))
    assert (from_middles.argmin(axis=1) == island).mean() > share
    own = from_middles[np.arange(len(island)), island]
    hubs = np.arange(0, len(island), size)
    assert own[hubs].mean() < own.mean()


def test_no_node_stands_on_another() -> None:
    island, edges = islands(100)
    count = len(island)
    boxes, anchors = shapes(count, edges)
    radii = boxes[:, 1] / 2 - np.abs(anchors[:, 1])
    placed = drawn(count, edges) + anchors
    everyone = np.array([(one, other) for one in range(count) for other in range(one)])
    room = radii[everyone].sum(axis=1)
    assert (lengths(placed, everyone) > 0.98 * room).all()
    busy = np.ones(count, dtype=bool)
    near = np.concatenate([np.column_stack(pair) for pair in _near(placed, 3 * radii, busy)])
    close = everyone[lengths(placed, everyone) < 3 * room]
    assert {tuple(sorted(pair)) for pair in near.tolist()} >= set(
        map(tuple, np.sort(close).tolist())
    )


def test_parts_of_a_large_network_do_not_touch() -> None:
    chance = np.random.default_rng(2)
    edges, first = [], 0
    for size in [700, *chance.integers(1, 30, 90).tolist(), *[1] * 40]:
        edges += [(first + at, first + int(chance.integers(0, at))) for at in range(1, size)]
        first += size
    pairs = np.array(edges)
    boxes, _ = shapes(first, pairs)
    placed = drawn(first, pairs)
    found = parts(first, pairs)
    assert first > WHOLE
    assert len(found) == 131
    corners = [
        ((placed[p] - boxes[p] / 2).min(axis=0), (placed[p] + boxes[p] / 2).max(axis=0))
        for p in found[1:]
    ]
    for number, (low, high) in enumerate(corners):
        for low_too, high_too in corners[:number]:
            assert ((high < low_too) | (high_too < low)).any()
        assert not ((placed[found[0]] > low) & (placed[found[0]] < high)).all(axis=1).any()


def test_large_layout_is_the_same_in_every_process() -> None:
    code = (
        "import hashlib; from tests.page.test_layout import *; island, edges = islands(80);"
        "print(hashlib.sha256(drawn(len(island), edges).tobytes()).hexdigest())"
    )
    island, edges = islands(80)
    expected = hashlib.sha256(drawn(len(island), edges[::-1]).tobytes()).hexdigest()
    for seed in ("1", "77"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == expected


def test_last_bit_of_another_processor_does_not_change_the_picture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    island, edges = islands(80)
    expected = drawn(len(island), edges)
    exact, chance = np.fft.irfft2, np.random.default_rng(1)

    def off_by_a_bit(wave: Array, size: tuple[int, int]) -> Array:
        field = exact(wave, size)
        return np.asarray(field * (1 + chance.choice([-2.2e-16, 0.0, 2.2e-16], field.shape)))

    monkeypatch.setattr(np.fft, "irfft2", off_by_a_bit)
    assert (drawn(len(island), edges) == expected).all()


@pytest.mark.parametrize("size", [4, 20, 100])
def test_picture_does_not_jump_when_claims_join(size: int) -> None:
    island, edges = islands(size)
    count = len(island)
    later = np.arange(count) % 20 == 7
    old = np.flatnonzero(~later)
    place = np.cumsum(~later) - 1
    before = drawn(len(old), place[edges[~later[edges].any(axis=1)]])
    known = {int(node): (float(x), float(y)) for node, (x, y) in zip(old, before, strict=True)}
    after = drawn(count, edges, known)
    moved = np.hypot(*(after[old] - before).T)
    if count <= WHOLE:
        assert not moved.any()
    fresh = np.hypot(*(drawn(count, edges)[old] - before).T)
    assert moved.mean() < fresh.mean() / 20
    joins = edges[later[edges].any(axis=1) & (island[edges[:, 0]] == island[edges[:, 1]])]
    chance = np.random.default_rng(1).integers(0, count, (500, 2))
    assert lengths(after, joins).mean() < lengths(after, chance).mean() / 1.5
    assert len(np.unique(after, axis=0)) == count


def test_new_parts_stand_beside_what_is_known() -> None:
    edges = np.array([[0, 1], [1, 2], [2, 3], [4, 5], [6, 7]])
    known = {0: (0.0, 0.0), 1: (150.0, 0.0), 2: (300.0, 0.0), 4: (0.0, 400.0)}
    placed = drawn(8, edges, known)
    assert [tuple(placed[node]) for node in known] == list(known.values())
    boxes, _ = shapes(8, edges)
    for one in range(8):
        for other in range(one):
            room = (boxes[one] + boxes[other]) / 2
            assert (np.abs(placed[one] - placed[other]) >= room).any()


def test_too_little_known_changes_nothing() -> None:
    island, edges = islands(5)
    fresh = drawn(len(island), edges)
    few = dict.fromkeys(range(10), (0.0, 0.0))
    broken = {node: (float("nan"), 1.0) for node in range(60)}
    beyond = dict.fromkeys(range(60, 120), (0.0, 0.0))
    for known in (few, broken, beyond, {}):
        assert (drawn(len(island), edges, known) == fresh).all()


def test_pairs_of_which_none_is_busy_are_left_out() -> None:
    placed = np.array([[0.0, 0.0], [4.0, 0.0], [0.0, 4.0], [4.0, 4.0], [2.0, 2.0]])
    radii = np.array([3.0, 3.0, 3.0, 3.0, 9.0])
    busy = np.array([True, False, False, False, False])
    found = [
        tuple(sorted(each))
        for pair in _near(placed, radii, busy)
        for each in zip(*pair, strict=True)
    ]
    assert sorted(found) == [(0, 1), (0, 2), (0, 3), (0, 4)]
