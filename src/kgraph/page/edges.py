"""The edges: one a claim, each on a line of its own."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kgraph.page.labels import wrapped
from kgraph.page.marks import FACT
from kgraph.page.words import WORDS

if TYPE_CHECKING:
    from kgraph.page.marks import Mark
    from kgraph.page.reader import Reader

STEP = 0.2
"""How far apart parallel edges lie, as a part of their length."""


def edges_of(reader: Reader) -> list[dict[str, Any]]:
    """Give the edges: one a claim, with its label in each language and its bend.

    `bend` is how far the line leaves the straight one, as a part of its length; positive to the
    left of who goes from `from` to `to` (of a line that ends where it begins: which it is there).
    """
    place = reader.place
    labels = _labels(reader)
    edges: list[dict[str, Any]] = [
        {
            "id": number,
            "from": place[claim.subject],
            "to": place[claim.object],
            "label": said[0],
            "labels": said,
            "bend": 0,
        }
        for number, (claim, said) in enumerate(zip(reader.claims, labels, strict=True))
    ]
    between: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    for edge in edges:
        one, other = edge["from"], edge["to"]
        between[(one, other) if one < other else (other, one)].append(edge)
    for ends, several in between.items():
        if len(several) > 1:
            for rank, edge in enumerate(several):
                edge["bend"] = _bend(edge, ends, rank, len(several))
    return edges


def _labels(reader: Reader) -> list[tuple[str, ...]]:
    """What the edges say in each language."""
    wordings, standings = reader.wordings, reader.standings.all
    labels = [
        tuple(
            _label(caption, standings[saying.standing].mark, order)
            for order, caption in enumerate(saying.captions)
        )
        for saying in wordings.sayings
    ]
    return [labels[saying] for saying in wordings.saying_of]


def _label(caption: str, mark: Mark, order: int) -> str:
    """A predicate in the form that fits; of no fact, the reason too: `✕ did not annex`."""
    said = wrapped(caption, 17, 3)
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
