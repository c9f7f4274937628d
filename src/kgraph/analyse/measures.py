"""Measures of entities in a network: degree, PageRank, betweenness, community.

A network is what `kgraph.analyse.network` gives: entities are nodes, claims are edges from
subject to object. Nothing depends on chance or on the order in which anything was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from kgraph.analyse import ORDERS
from kgraph.analyse.betweenness import betweenness
from kgraph.analyse.communities import communities
from kgraph.analyse.network import held
from kgraph.errors import NotFoundError

if TYPE_CHECKING:
    import networkx as nx

    from kgraph.analyse.distances import Array, Pairs

_DAMPING = 0.85
_NEAR = 1e-12


@dataclass(frozen=True, slots=True)
class Measured:
    """An entity and its measures.

    `incoming` counts the claims with it as object, `outgoing` those with it as subject, `degree`
    is their sum. `pagerank` is its share of 1 (Brin & Page 1998, damping 0.85; several claims
    from one entity to another weigh as many; one that says the same in both directions counts in
    both). `betweenness` is the share of shortest paths through it (0..1, on the undirected network;
    Freeman 1977); None where it was not asked for. `community` is the number of its community: 1
    is the largest.
    """

    entity: str
    kind: str
    degree: int
    incoming: int
    outgoing: int
    pagerank: float
    betweenness: float | None
    community: int


def measures(
    network: nx.MultiDiGraph[str], by: str = "pagerank", facts: bool = False
) -> list[Measured]:
    """Measure every entity of a network, those with the most of `by` first, ties by name.

    All claims count that were not rejected, superseded or retracted; with `facts`, only those
    that are facts; and only entities they speak of.
    Betweenness takes longer than all else and is measured only where it orders.
    Raises NotFoundError for a measure that is not among ORDERS.
    """
    if by not in ORDERS:
        raise NotFoundError(f'no measure is called "{by}". There are {", ".join(ORDERS)}.')
    kept = [each for each in held(network) if each[2]["fact"] or not facts]
    names = sorted({name for subject, object_, _ in kept for name in (subject, object_)})
    number = {name: place for place, name in enumerate(names)}
    claims = sorted((number[s], number[o], data["symmetric"]) for s, o, data in kept)
    edges = np.array([(s, o) for s, o, _ in claims], dtype=int).reshape(-1, 2)
    mutual = edges[[both for _, _, both in claims]]
    received, made = (np.bincount(edges[:, end], minlength=len(names)) for end in (1, 0))
    rank = pagerank(len(names), np.concatenate([edges, mutual[:, ::-1]]))
    groups = communities(len(names), edges)
    share = betweenness(len(names), edges) if by == "betweenness" else None
    found = [
        Measured(
            entity=name,
            kind=network.nodes[name]["kind"],
            degree=int(received[n] + made[n]),
            incoming=int(received[n]),
            outgoing=int(made[n]),
            pagerank=round(float(rank[n]), 9),
            betweenness=None if share is None else round(float(share[n]), 6),
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
