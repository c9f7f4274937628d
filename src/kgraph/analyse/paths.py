"""Paths between two entities where every step is a claim with evidence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

import networkx as nx

from kgraph.order import natural
from kgraph.warrant import warrants

if TYPE_CHECKING:
    from kgraph.model import Claim
    from kgraph.project import Project


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: from one entity to the next, and the claims that make it."""

    start: str
    end: str
    claims: tuple[Claim, ...]


def shortest_paths(
    project: Project, start: str, end: str, *, withheld: bool = False, most: int = 5
) -> list[list[Step]]:
    """Give the shortest paths, at most `most`, in a fixed order; none where there is none.

    Steps go along and against the direction of claims. Facts make them, with `withheld` every
    claim that somebody may still hold; only claims with evidence count. `start` and `end`
    are entity ids.
    """
    between: dict[frozenset[str], list[Claim]] = defaultdict(list)
    for claim in project.claims():
        counts = claim.status.is_held if withheld else warrants(claim, project.trust)
        if counts and claim.evidence and claim.subject != claim.object:
            between[frozenset((claim.subject, claim.object))].append(claim)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from((start, end))
    graph.add_edges_from(sorted((min(pair), max(pair)) for pair in between))
    if start == end or not nx.has_path(graph, start, end):
        return []
    # Sorted edges give networkx a fixed order to find equal paths in.
    found = islice(nx.all_shortest_paths(graph, start, end), most * 20)
    paths = sorted(found, key=lambda path: (len(path), path))[:most]
    return [
        [
            Step(a, b, tuple(sorted(between[frozenset((a, b))], key=lambda c: natural(c.id))))
            for a, b in pairwise(path)
        ]
        for path in paths
    ]
