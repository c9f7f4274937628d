"""What the files of a project say, kept from build to build: only what is other is redone."""

from kgraph.ledger.output import Output
from kgraph.ledger.rendering import FORMATS, Rendering
from kgraph.ledger.resolution import LedgerResolution
from kgraph.ledger.update import Ledger, up_to_date

__all__ = ["FORMATS", "Ledger", "LedgerResolution", "Output", "Rendering", "up_to_date"]
