"""The graph as a SPARQL engine has it: an index that can always be built again."""

from kgraph.store.choice import GraphStore, on_disk, on_server, open_store
from kgraph.store.disk import DiskStore
from kgraph.store.engine import Engine, Reply
from kgraph.store.generations import Generation, Generations

__all__ = [
    "DiskStore",
    "Engine",
    "Generation",
    "Generations",
    "GraphStore",
    "Reply",
    "on_disk",
    "on_server",
    "open_store",
]
