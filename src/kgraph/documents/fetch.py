"""A page from the web, only where a person gave its address and said to fetch it."""

from __future__ import annotations

from http.client import HTTPException
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from kgraph.documents.bytes import LARGEST
from kgraph.documents.html import read_html
from kgraph.errors import KgraphError

if TYPE_CHECKING:
    from kgraph.documents.article import Article

_SECONDS = 30
_SIGNS = "/:?=&%~!$'()*+,;@#[]"
"""What stays as it is in an address; all else that is not ASCII is written in percent signs."""


class _StaysOnTheWeb(HTTPRedirectHandler):
    """Follows a page that has moved, but to another page only."""

    def redirect_request(
        self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        if urlsplit(newurl).scheme not in ("http", "https"):
            raise HTTPError(newurl, code, f"it leads to {newurl}, no page", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(url: str) -> Article:
    """Fetch one page and read its article. Raises KgraphError, DocumentError."""
    request = Request(_written(url), headers={"User-Agent": "kgraph", "Accept": "text/html"})  # noqa: S310 - http and https only
    try:
        with build_opener(_StaysOnTheWeb).open(request, timeout=_SECONDS) as answer:
            data = answer.read(LARGEST + 1)
            encoding = answer.headers.get_content_charset() or ""
            address = answer.geturl()
    except (OSError, HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        raise KgraphError(f"{url} could not be fetched: {reason}.") from None
    article = next(read_html(data, "", encoding))
    return article.with_given({"url": article.url or address})


def _written(url: str) -> str:
    """An address as it is sent: people copy `https://example.org/łódź` out of a browser.

    >>> _written("https://żółw.pl/łódź?q=a%20b")
    'https://xn--w-uga1v8h.pl/%C5%82%C3%B3d%C5%BA?q=a%20b'
    """
    no_address = KgraphError(f"{url} is no address of a page. Write https://...")
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port is not None else ""
    except ValueError:
        raise no_address from None
    if not host or parts.scheme not in ("http", "https"):
        raise no_address
    host = f"[{host}]" if ":" in host else host
    return quote(parts._replace(netloc=host + port, fragment="").geturl(), safe=_SIGNS)
