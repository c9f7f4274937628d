"""Which nodes belong together: communities of a network, found without chance.

The Louvain method (Blondel et al. 2008) with the queue of Leiden's local moving (Traag, Waltman &
van Eck 2019). All sums are whole numbers, so that no processor rounds them otherwise.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from kgraph.analyse.distances import owners

if TYPE_CHECKING:
    from kgraph.analyse.distances import Pairs


@dataclass(frozen=True, slots=True)
class Weighted:
    """A network whose nodes may stand for many: `volumes` are their summed degrees (n).

    `edges` (m x 2) join each pair of different nodes once; `weights` (m) count the edges that
    each of them stands for.
    """

    edges: Pairs
    weights: Pairs
    volumes: Pairs


def communities(count: int, edges: Pairs) -> Pairs:
    """Give the community of every node: 0 is the largest, ties go to the smaller first node.

    Several edges between two nodes count once, edges of a node with itself not at all. Each
    community is connected; a node without edges is one of its own.

    >>> two = [[0, 1], [1, 2], [2, 0], [3, 4], [4, 5], [5, 3], [2, 3]]
    >>> communities(7, np.array(two)).tolist()
    [0, 0, 0, 1, 1, 1, 2]
    """
    edges = edges.reshape(-1, 2)
    found = np.arange(count)
    for owner in levels(simple(count, edges))[1]:
        found = owner[found]
    inside = edges[found[edges[:, 0]] == found[edges[:, 1]]]
    return by_size(owners(count, inside))


def simple(count: int, edges: Pairs) -> Weighted:
    """Every joined pair of different nodes once."""
    low, high = np.sort(edges.reshape(-1, 2), axis=1).T
    keys = np.unique((low * max(count, 1) + high)[low != high])
    pairs = np.column_stack([keys // max(count, 1), keys % max(count, 1)])
    volumes = np.bincount(pairs.ravel(), minlength=count)
    return Weighted(pairs, np.ones(len(pairs), dtype=int), volumes)


def levels(network: Weighted) -> tuple[list[Weighted], list[Pairs]]:
    """Give networks from fine to coarse, and for each but the last the owners of its nodes.

    A node's owner is the node of the next network that stands for it. The coarsest is where
    joining more would not make the communities plainer.
    """
    networks, found = [network], []
    while len(network.edges):
        owner = np.unique(_moved(network), return_inverse=True)[1].reshape(-1)
        if owner.max() + 1 == len(owner):
            break
        network = _merged(network, owner)
        networks.append(network)
        found.append(owner)
    return networks, found


def by_size(owner: Pairs) -> Pairs:
    """Number the groups anew, the largest first, then by their first node."""
    _, first, inverse, sizes = np.unique(
        owner, return_index=True, return_inverse=True, return_counts=True
    )
    rank = np.empty(len(first), dtype=int)
    rank[np.lexsort((first, -sizes))] = np.arange(len(first))
    return np.asarray(rank[inverse.reshape(-1)])


def _merged(network: Weighted, owner: Pairs) -> Weighted:
    """The network of the groups; what is inside one of them stays in its volume only."""
    count = int(owner.max()) + 1
    low, high = np.sort(owner[network.edges], axis=1).T
    outside = low != high
    keys, inverse = np.unique((low * count + high)[outside], return_inverse=True)
    weights = np.bincount(inverse.reshape(-1), network.weights[outside], minlength=len(keys))
    volumes = np.bincount(owner, network.volumes, minlength=count)
    pairs = np.column_stack([keys // count, keys % count])
    return Weighted(pairs, weights.astype(int), volumes.astype(int))


def _moved(network: Weighted) -> Pairs:
    """Move single nodes to the neighbouring group that gains most, until none gains.

    The gain is of modularity: the weight of the edges into a group, less what chance would give.
    """
    count, total = len(network.volumes), int(network.volumes.sum())
    starts, neighbours, weights = _adjacency(network)
    volumes = network.volumes.tolist()
    label, volume = list(range(count)), volumes.copy()
    queue, waiting = deque(range(count)), bytearray(b"\1" * count)
    while queue:
        node = queue.popleft()
        waiting[node] = 0
        own, degree = label[node], volumes[node]
        here = slice(starts[node], starts[node + 1])
        links = {own: 0}
        for neighbour, weight in zip(neighbours[here], weights[here], strict=True):
            group = label[neighbour]
            links[group] = links.get(group, 0) + weight
        volume[own] -= degree
        best, most = own, links[own] * total - degree * volume[own]
        for group, weight in links.items():
            gain = weight * total - degree * volume[group]
            if gain > most:
                best, most = group, gain
        volume[best] += degree
        if best == own:
            continue
        label[node] = best
        for neighbour in neighbours[here]:
            if not waiting[neighbour] and label[neighbour] != best:
                waiting[neighbour] = 1
                queue.append(neighbour)
    return np.array(label)


def _adjacency(network: Weighted) -> tuple[list[int], list[int], list[int]]:
    """Where each node's neighbours begin in the list of all, that list, and their weights."""
    heads = network.edges.T.ravel()
    tails = network.edges[:, ::-1].T.ravel()
    order = np.argsort(heads, kind="stable")
    sizes = np.bincount(heads, minlength=len(network.volumes))
    starts = np.concatenate([[0], np.cumsum(sizes)])
    weights = np.tile(network.weights, 2)[order]
    return starts.tolist(), tails[order].tolist(), weights.tolist()
