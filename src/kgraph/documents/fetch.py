"""A page from the web, only where a person gave its address and said to fetch it."""

from __future__ import annotations

from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from kgraph.documents.bytes import LARGEST
from kgraph.documents.html import read_html
from kgraph.errors import KgraphError

if TYPE_CHECKING:
    from kgraph.documents.article import Article

_SECONDS = 30


def fetch(url: str) -> Article:
    """Fetch one page and read its article. Raises KgraphError, DocumentError."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise KgraphError(f"{url} is no address of a page. Write https://...")
    request = Request(url, headers={"User-Agent": "kgraph", "Accept": "text/html"})  # noqa: S310 - http and https only
    try:
        with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - the person asked for it
            data = answer.read(LARGEST + 1)
            encoding = answer.headers.get_content_charset() or ""
            address = answer.geturl()
    except (OSError, HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        raise KgraphError(f"{url} could not be fetched: {reason}.") from None
    article = next(read_html(data, "", encoding))
    return article.with_given({"url": article.url or address})
