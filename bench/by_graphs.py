"""A measure of a network by another library: `LIBRARY MEASURE EDGES`.

Runs in an environment that has them. EDGES is a JSON file: the number of nodes, and pairs of them.
Making the library's graph is counted, for kgraph's network has to become one first too.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

SOURCES = 500


def networkx(measure: str, count: int, edges: list[list[int]]) -> Any:
    """By networkx; its PageRank is that of scipy."""
    nx = import_module("networkx")
    graph = nx.MultiDiGraph() if measure == "pagerank" else nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(edges)
    if measure == "pagerank":
        return nx.pagerank(graph, tol=1e-12 / count, max_iter=1000)
    if measure == "betweenness":
        return nx.betweenness_centrality(graph, k=min(SOURCES, count), seed=1)
    return nx.community.louvain_communities(graph, seed=1)


def rustworkx(measure: str, count: int, edges: list[list[int]]) -> Any:
    """By rustworkx, which takes no sample of sources and has no communities."""
    rx = import_module("rustworkx")
    if measure == "pagerank":
        graph = rx.PyDiGraph()
        graph.add_nodes_from(range(count))
        graph.add_edges_from([(start, end, 1.0) for start, end in edges])
        return rx.pagerank(graph, tol=1e-12 / count, max_iter=1000)
    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data([(start, end) for start, end in edges])
    return rx.graph_betweenness_centrality(graph)


def networkit(measure: str, count: int, edges: list[list[int]]) -> Any:
    """By networkit, on one processor; its sample of sources is another for each run."""
    nk = import_module("networkit")
    nk.setNumberOfThreads(1)
    graph = nk.Graph(count, directed=measure == "pagerank")
    for start, end in edges:
        graph.addEdge(start, end, checkMultiEdge=measure != "pagerank")
    if measure == "pagerank":
        return nk.centrality.PageRank(graph, tol=1e-12).run().scores()
    if measure == "betweenness":
        return nk.centrality.EstimateBetweenness(graph, SOURCES, normalized=True).run().scores()
    return nk.community.PLM(graph).run().getPartition().numberOfSubsets()


LIBRARIES = {each.__name__: each for each in (networkx, rustworkx, networkit)}

if __name__ == "__main__":
    library, measure, path = sys.argv[1:]
    known = json.loads(Path(path).read_text("utf-8"))
    import_module(library)
    start = time.process_time()
    LIBRARIES[library](measure, known["count"], known["edges"])
    print(json.dumps({"cpu": time.process_time() - start}))
