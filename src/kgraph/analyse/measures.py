"""Measures of entities in a network: degree, PageRank, betweenness, community.

A network is what `kgraph.analyse.network` gives: entities are nodes, claims are edges from
subject to object. Nothing depends on chance or on the order in which anything was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from kgraph.analyse import ORDERS
from kgraph.analyse.communities import communities
from kgraph.errors import NotFoundError

if TYPE_CHECKING:
    from kgraph.analyse.distances import Array, Pairs

SAMPLE = 500
"""Above this many nodes, betweenness is estimated from as many of them."""

_DAMPING = 0.85
_NEAR = 1e-12


@dataclass(frozen=True, slots=True)
class Measured:
    """An entity and its measures.

    `incoming` counts the claims with it as object, `outgoing` those with it as subject, `degree`
    is their sum. `pagerank` is its share of 1 (Brin & Page 1998, damping 0.85; several claims
    from one entity to another weigh as many). `betweenness` is the share of shortest paths
    through it (0..1, on the undirected network; Freeman 1977). `community` is the number of its
    community: 1 is the largest.
    """

    entity: str
    kind: str
    degree: int
    incoming: int
    outgoing: int
    pagerank: float
    betweenness: float
    community: int


def measures(
    network: nx.MultiDiGraph[str], by: str = "pagerank", facts: bool = False
) -> list[Measured]:
    """Measure every entity of a network, those with the most of `by` first, ties by name.

    All claims count; with `facts`, only those that are facts, and only entities they speak of.
    Raises NotFoundError for a measure that is not among ORDERS.
    """
    if by not in ORDERS:
        raise NotFoundError(f'no measure is called "{by}". There are {", ".join(ORDERS)}.')
    claims = sorted((s, o) for s, o, data in network.edges(data=True) if data["fact"] or not facts)
    names = sorted({name for claim in claims for name in claim})
    number = {name: place for place, name in enumerate(names)}
    edges = np.array([(number[s], number[o]) for s, o in claims], dtype=int).reshape(-1, 2)
    received, made = (np.bincount(edges[:, end], minlength=len(names)) for end in (1, 0))
    rank, groups = pagerank(len(names), edges), communities(len(names), edges)
    share = betweenness(names, claims)
    found = [
        Measured(
            entity=name,
            kind=network.nodes[name]["kind"],
            degree=int(received[n] + made[n]),
            incoming=int(received[n]),
            outgoing=int(made[n]),
            pagerank=round(float(rank[n]), 9),
            betweenness=round(share[name], 6),
            community=int(groups[n]) + 1,
        )
        for n, name in enumerate(names)
    ]
    return sorted(found, key=lambda each: (-getattr(each, by), each.entity))


def pagerank(count: int, edges: Pairs) -> Array:
    """Give the PageRank of every node by power iteration, correct to about 1e-11.

    Every edge weighs 1; a node that none leaves gives its rank to all alike.

    >>> pagerank(2, np.array([[0, 1]])).round(6).tolist()
    [0.350877, 0.649123]
    """
    source, target = edges[:, 0], edges[:, 1]
    leaving = np.bincount(source, minlength=count)
    rank = np.full(count, 1 / max(count, 1))
    while True:
        passed = np.bincount(target, rank[source] / leaving[source], minlength=count)
        shared = 1 - _DAMPING + _DAMPING * rank[leaving == 0].sum()
        after = _DAMPING * passed + shared / max(count, 1)
        if np.abs(after - rank).sum() < _NEAR:
            return np.asarray(after)
        rank = after


def betweenness(names: list[str], claims: list[tuple[str, str]]) -> dict[str, float]:
    """Give the share of shortest paths through every entity, whichever way a claim points.

    Above SAMPLE entities it is estimated from paths out of so many of them, always the same.
    """
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(names)
    plain.add_edges_from(claims)
    sample = SAMPLE if len(names) > SAMPLE else None
    return dict(nx.betweenness_centrality(plain, k=sample, seed=1))
