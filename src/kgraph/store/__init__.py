"""The graph as a SPARQL engine has it: an index that can always be built again."""

from kgraph.store.embedded import load

__all__ = ["load"]
