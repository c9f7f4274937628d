"""The graph as a SPARQL engine has it: an index that can always be built again."""

from kgraph.store.embedded import open_store
from kgraph.store.engine import Engine, Reply

__all__ = ["Engine", "Reply", "open_store"]
