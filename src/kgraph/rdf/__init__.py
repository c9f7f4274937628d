"""Claims to RDF lines and back: the only place that knows the RDF shape (docs/rdf.md)."""

from kgraph.rdf.block import Block
from kgraph.rdf.describe import describe
from kgraph.rdf.read import parse_rdf
from kgraph.rdf.write import RDF_FORMATS, write_rdf

__all__ = ["RDF_FORMATS", "Block", "describe", "parse_rdf", "write_rdf"]
