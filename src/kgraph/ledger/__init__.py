"""What the files of a project say, kept from build to build: only what is other is redone."""

from kgraph.ledger.graph import LedgerGraph, digests_of, read_by_ledger
from kgraph.ledger.output import Output, pieces_of
from kgraph.ledger.rendering import FORMATS, Rendering
from kgraph.ledger.resolution import as_built
from kgraph.ledger.update import Ledger

__all__ = [
    "FORMATS",
    "Ledger",
    "LedgerGraph",
    "Output",
    "Rendering",
    "as_built",
    "digests_of",
    "pieces_of",
    "read_by_ledger",
]
