"""pyvis's network with a page of our own.

pyvis 0.3.2 holds a whole vis-network 9.1.2 (data sets included); its own template, however,
loads files from the web and writes names into script. So the network is pyvis's, the file too,
and the page is ours.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyvis.network

from kgraph.page.files import asset, page_html
from kgraph.page.labels import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

DRAWING = "vis-9.1.2/vis-network.min.js"
"""The file pyvis ships, in its folder of libraries."""

NODE_COLUMNS = ("x", "y", "size")
EDGE_COLUMNS = ("bend",)
LABELLED = ("labels",)
"""What the page reads of nodes and edges; all else follows from entities and claims.

Labels are cut here for small networks, whose layout has made room for them.
"""

SMALL = 1500
"""Up to so many nodes and edges together vis-network draws everything."""

OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "physics": {"enabled": False, "stabilization": False},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "multiselect": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 150,
        "zoomSpeed": 0.6,
    },
    "edges": {"smooth": False, "selectionWidth": 1.5, "hoverWidth": 1},
}
"""vis's own options: nothing moves, nothing is chosen by chance."""


def is_small(nodes: int, edges: int) -> bool:
    """Tell whether a network is drawn whole by vis-network; else sigma draws an overview of it."""
    return nodes + edges <= SMALL


class KgraphNetwork(pyvis.network.Network):  # type: ignore[misc]
    """A directed pyvis network whose page is offline, inert to what names hold, and ours."""

    def __init__(self, *, title: str, language: str = "en") -> None:
        super().__init__(directed=True, heading=title, cdn_resources="local")
        self.language = language
        self.page_data: dict[str, Any] = {}
        self.texts: Sequence[str] = ()
        self.set_options(json.dumps(OPTIONS))

    def fill(
        self,
        nodes: Sequence[dict[str, Any]],
        edges: Sequence[dict[str, Any]],
        page_data: dict[str, Any],
        texts: Sequence[str],
    ) -> None:
        """Take all nodes and edges at once; pyvis's `add_edge` looks at every edge each time.

        `texts` are those of the documents, which stand in the page apart from its other data.
        """
        self.nodes = list(nodes)
        self.edges = list(edges)
        self.node_ids = [node["id"] for node in self.nodes]
        self.node_map = {node["id"]: node for node in self.nodes}
        self.page_data, self.texts = page_data, texts

    def generate_html(
        self, name: str = "index.html", local: bool = True, notebook: bool = False
    ) -> str:
        """Give the page. The arguments are pyvis's; ours is always local and whole."""
        nodes, edges, heading, _height, _width, options = self.get_network_data()
        title = plain(heading)
        small = is_small(len(nodes), len(edges))
        data = {
            **self.page_data,
            "title": title,
            "language": self.language,
            "network": {
                "nodes": _columns(nodes, NODE_COLUMNS + LABELLED * small),
                "edges": _columns(edges, EDGE_COLUMNS + LABELLED * small),
                "options": json.loads(options),
            },
        }
        drawing = [drawing_script()] if small else [drawing_script(), asset("sigma.js")]
        self.html = page_html(data, self.texts, title, self.language, drawing)
        return self.html


def _columns(rows: Sequence[dict[str, Any]], names: Sequence[str]) -> dict[str, list[Any]]:
    """Rows as columns; what the rows do not have is left out."""
    return {name: [row[name] for row in rows] for name in names if rows and name in rows[0]}


def drawing_script() -> str:
    """vis-network's script as pyvis ships it, with its licence notice.

    The last line points to a source map that nobody has; it would make the browser's tools
    complain, and is left out.
    """
    path = Path(pyvis.network.__file__).parent / "templates" / "lib" / DRAWING
    script = path.read_text(encoding="utf-8")
    return script.partition("\n//# sourceMappingURL=")[0] + "\n"
