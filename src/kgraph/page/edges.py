"""The edges: one a claim, each on a line of its own."""

from __future__ import annotations

from collections import defaultdict
from math import atan2, hypot, pi, sin
from typing import TYPE_CHECKING, Any

from kgraph.page.labels import SMALLER, extent, wrapped
from kgraph.page.marks import FACT, mark_of
from kgraph.page.reader import LANGUAGES
from kgraph.page.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.model import Claim
    from kgraph.page.marks import Mark
    from kgraph.page.reader import Reader

STEP = 0.2
"""How far apart parallel edges lie, as a part of their length."""


def edges_of(reader: Reader) -> list[dict[str, Any]]:
    """Give the edges: one a claim, with its label in each language and its bend.

    `bend` is how far the line leaves the straight one, as a part of its length; positive to the
    left of who goes from `from` to `to` (of a line that ends where it begins: which it is there).
    """
    between: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place, claim in enumerate(reader.claims):
        one, other = reader.place[claim.subject], reader.place[claim.object]
        between[min(one, other), max(one, other)].append(place)
    edges = [_edge(reader, place, claim) for place, claim in enumerate(reader.claims)]
    for ends, places in between.items():
        for rank, place in enumerate(places):
            edges[place]["bend"] = _bend(edges[place], ends, rank, len(places))
    return edges


def stack_labels(nodes: Sequence[dict[str, Any]], edges: Sequence[dict[str, Any]]) -> None:
    """Set the labels of parallel edges one under the other: `lift` is how far each moves down."""
    between: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    for edge in edges:
        between[min(edge["from"], edge["to"]), max(edge["from"], edge["to"])].append(edge)
    for parallel in between.values():
        if len(parallel) < 2 or parallel[0]["from"] == parallel[0]["to"]:
            continue
        heights = {edge["id"]: 6 + extent(edge["label"], SMALLER)[1] for edge in parallel}
        middles = {edge["id"]: _middle(edge, nodes) for edge in parallel}
        top = sum(middles.values()) / len(parallel) - sum(heights.values()) / 2
        for edge in sorted(parallel, key=lambda each: (middles[each["id"]], each["id"])):
            wanted = top + heights[edge["id"]] / 2
            edge["lift"] = round(wanted - middles[edge["id"]])
            top += heights[edge["id"]]


def _middle(edge: dict[str, Any], nodes: Sequence[dict[str, Any]]) -> float:
    """How far down the middle of an edge is, on the curve that vis draws."""
    start, end = nodes[edge["from"]], nodes[edge["to"]]
    x, y = end["x"] - start["x"], end["y"] - start["y"]
    middle = start["y"] + y / 2
    if not edge["bend"]:
        return float(middle)
    turn = abs(edge["bend"]) / 2
    angle = atan2(-y, x) + pi * edge["bend"] / 2
    via = start["y"] - (turn + 0.5) * hypot(x, y) * sin(angle)
    return float((middle + via) / 2)


def _edge(reader: Reader, place: int, claim: Claim) -> dict[str, Any]:
    mark = mark_of(claim, reader.trust)
    labels = [_label(reader, claim, mark, language) for language in LANGUAGES]
    return {
        "id": place,
        "from": reader.place[claim.subject],
        "to": reader.place[claim.object],
        "label": labels[0],
        "labels": labels,
        "bend": 0.0,
        "lift": 0,
    }


def _label(reader: Reader, claim: Claim, mark: Mark, language: str) -> str:
    """The predicate in the form that fits; of no fact, the reason too: `✕ did not annex`."""
    order = LANGUAGES.index(language)
    said = wrapped(reader.sentences[order].caption(claim), 17, 3)
    if mark is FACT:
        return said
    texts = WORDS.get(mark.name, (mark.name, mark.name))
    return f"{mark.signs[order]} {said}".strip() + f"\n({texts[order]})"


def _bend(edge: dict[str, Any], ends: tuple[int, int], rank: int, count: int) -> float:
    """The bend of one of `count` edges between the same two nodes: none lies on another."""
    if ends[0] == ends[1]:
        return rank
    bend = round((rank - (count - 1) / 2) * min(STEP, 1.2 / count), 4)
    return -bend if bend and edge["from"] != ends[0] else bend
