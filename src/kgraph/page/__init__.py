"""The page: one offline HTML file on which every edge opens its quote.

`render` is the whole door; `positions` tells where it puts the entities. The way through: `data`
makes claims the page's JSON, `layout` places the entities, `network` is pyvis with our template,
`assets/` holds template, style and script.
"""

from kgraph.page.network import KgraphNetwork
from kgraph.page.positions import positions
from kgraph.page.render import render

__all__ = ["KgraphNetwork", "positions", "render"]
