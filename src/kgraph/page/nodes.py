"""The nodes as vis draws them: one an entity, placed, sized and labelled."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Any

import numpy as np

from kgraph.page.labels import SMALLER, extent, wrapped
from kgraph.page.layout import layout
from kgraph.page.marks import look_of
from kgraph.page.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kgraph.analyse.distances import Array
    from kgraph.page.reader import Reader

GAP = 6
"""Pixels between a shape and its label."""


def nodes_of(
    reader: Reader,
    edges: Sequence[dict[str, Any]],
    known: Mapping[str, tuple[float, float]] | None = None,
) -> list[dict[str, Any]]:
    """Give the nodes. `labels` has the wrapped label of each language, `label` the first.

    `known` are places that entities had in an earlier picture, by id; the layout begins there.
    """
    nodes = [_node(reader, place) for place in range(len(reader.entities))]
    boxes = np.array([_box(node) for node in nodes], dtype=float).reshape(-1, 2)
    anchors = np.array([(0.0, -_below(node) / 2) for node in nodes]).reshape(-1, 2)
    before = _boxes_known(reader, known or {}, anchors)
    places = layout(boxes, anchors, _lines(edges), before) + anchors
    for node, (x, y) in zip(nodes, places.tolist(), strict=True):
        node["x"], node["y"] = round(x), round(y)
    return nodes


def _boxes_known(
    reader: Reader, known: Mapping[str, tuple[float, float]], anchors: Array
) -> dict[int, tuple[float, float]]:
    """Where the boxes of entities stood, whose signs stood at the known places."""
    found: dict[int, tuple[float, float]] = {}
    for place, entity in enumerate(reader.entities):
        if entity.id in known:
            x, y = known[entity.id]
            found[place] = (x - float(anchors[place, 0]), y - float(anchors[place, 1]))
    return found


def _lines(edges: Sequence[dict[str, Any]]) -> dict[tuple[int, int], tuple[float, float]]:
    """Width and height of the labels between each two nodes, one under the other."""
    lines: dict[tuple[int, int], tuple[float, float]] = {}
    known: dict[tuple[str, ...], tuple[float, float]] = {}
    for edge in edges:
        one, other, labels = edge["from"], edge["to"], edge["labels"]
        if labels not in known:
            known[labels] = _extents(labels, SMALLER)
        ends = (one, other) if one < other else (other, one)
        width, height = known[labels]
        before = lines.get(ends, (0.0, 0.0))
        lines[ends] = (max(width, before[0]), height + before[1])
    return lines


def _extents(labels: Sequence[str], scale: float = 1.0) -> tuple[float, float]:
    """Width and height in pixels that labels need of which one is shown."""
    extents = [extent(label, scale) for label in labels]
    return max(width for width, _ in extents), max(height for _, height in extents)


def _node(reader: Reader, place: int) -> dict[str, Any]:
    entity, degree = reader.entities[place], reader.degrees[place]
    labels = [wrapped(entity.label(language)) for language in LANGUAGES]
    return {
        "id": place,
        "label": labels[0],
        "labels": labels,
        "kind": entity.kind,
        "shape": look_of(entity.kind, reader.ontology).shape,
        "size": round(7 + 4 * sqrt(degree)),
    }


def _box(node: dict[str, Any]) -> tuple[float, float]:
    """Width and height in pixels that the node needs with its label, in any language."""
    width, height = _extents(node["labels"])
    if node["shape"] == "box":
        return width + 16, height + 12
    return max(width, 2 * node["size"]), _below(node) + 2 * node["size"]


def _below(node: dict[str, Any]) -> float:
    """Height of what stands under the shape, which has the node's position."""
    if node["shape"] == "box":
        return 0.0
    return GAP + max(extent(label)[1] for label in node["labels"])
