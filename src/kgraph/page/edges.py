"""The edges: one a claim, each on a line of its own."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kgraph.page.labels import wrapped
from kgraph.page.marks import FACT, mark_of
from kgraph.page.reader import LANGUAGES
from kgraph.page.words import WORDS

if TYPE_CHECKING:
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
