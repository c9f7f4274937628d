"""Files to documents: the text that offsets count in, its dates, outlet and language."""

from kgraph.documents.text import document_id, read

__all__ = ["document_id", "read"]
