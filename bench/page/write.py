"""Write one page and tell how much CPU that took: `python -m bench.page.write KIND GRAPH OUT`.

A process of its own for each, so that one can be given up. GRAPH is a JSON file (`Graph`).
Making the graph, and reading it from the file, is not counted.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def kgraph(graph: dict[str, Any], out: Path) -> Callable[[], None]:
    """Our page, with all that it has: quotes, documents, search, facets."""
    from bench.corpus import sample
    from kgraph.ontology import built_in_files, read
    from kgraph.page import render
    from kgraph.warrant import Trust

    corpus = sample(graph["claims"], graph["entities"])
    ontology = read(built_in_files(), Path())

    def write() -> None:
        out.write_text(render(corpus, ontology, Trust(), title="Sample"), "utf-8")

    return write


def pyvis(graph: dict[str, Any], out: Path, *, physics: bool = True) -> Callable[[], None]:
    """Stock pyvis, by its own methods: labels on the nodes, nothing on the edges."""
    from pyvis.network import Network

    def write() -> None:
        network = Network(directed=True, cdn_resources="in_line", height="900px")
        for number, label in enumerate(graph["labels"]):
            network.add_node(number, label=label)
        for start, end in graph["edges"]:
            network.add_edge(start, end)
        network.toggle_physics(physics)
        network.write_html(str(out))

    return write


def pyvis_still(graph: dict[str, Any], out: Path) -> Callable[[], None]:
    """Stock pyvis with its physics off."""
    return pyvis(graph, out, physics=False)


def sigma(graph: dict[str, Any], out: Path) -> Callable[[], None]:
    """The least that sigma needs: positions by chance, labels, plain edges."""
    from random import Random

    def write() -> None:
        chance = Random(7)
        places = [[chance.random(), chance.random()] for _ in graph["labels"]]
        data = {"labels": graph["labels"], "edges": graph["edges"], "places": places}
        text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
        scripts = "".join(f"<script>{Path(path).read_text('utf-8')}</script>"
                          for path in graph["sigma"])  # fmt: skip
        out.write_text(SIGMA.format(scripts=scripts, data=text), "utf-8")

    return write


SIGMA = """<!doctype html><meta charset="utf-8"><title>sigma</title>
<style>html,body,#network{{margin:0;width:100%;height:100%}}</style><div id="network"></div>
{scripts}<script type="application/json" id="data">{data}</script><script>
const data = JSON.parse(document.getElementById("data").textContent);
const graph = new graphology.MultiDirectedGraph();
data.labels.forEach((label, n) => graph.addNode(n, {{
  label, x: data.places[n][0], y: data.places[n][1], size: 3, color: "#447" }}));
for (const [start, end] of data.edges) graph.addEdge(start, end, {{ color: "#ccc" }});
window.network = new Sigma(graph, document.getElementById("network"));
</script>"""


def gravis(graph: dict[str, Any], out: Path) -> Callable[[], None]:
    """A page by gravis, its first way (d3), layout off; runs in an environment that has it."""
    g = import_module("gravis")

    def write() -> None:
        nodes = {str(n): {"label": label} for n, label in enumerate(graph["labels"])}
        edges = [{"source": str(start), "target": str(end)} for start, end in graph["edges"]]
        data = {"graph": {"directed": True, "nodes": nodes, "edges": edges}}
        figure = g.d3(data, graph_height=900, layout_algorithm_active=False,
                      node_label_data_source="label")  # fmt: skip
        out.write_text(figure.to_html_standalone(), "utf-8")

    return write


KINDS = {each.__name__: each for each in (kgraph, pyvis, pyvis_still, sigma, gravis)}

if __name__ == "__main__":
    kind, source, target = sys.argv[1:]
    work = KINDS[kind](json.loads(Path(source).read_text("utf-8")), Path(target))
    start = time.process_time()
    work()
    print(time.process_time() - start)
