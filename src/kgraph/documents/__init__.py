"""Files to documents: the text that offsets count in, its dates, outlet and language.

`read` gives the document that a stored text is. Articles of any kind on their way in are read by
kgraph.documents.incoming.
"""

from kgraph.documents.article import Article, fingerprint
from kgraph.documents.text import DocumentError, article_start, body_start, document_id, read

__all__ = [
    "Article",
    "DocumentError",
    "article_start",
    "body_start",
    "document_id",
    "fingerprint",
    "read",
]
