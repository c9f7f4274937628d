"""Requests to a SPARQL server: with retries, a time limit for the whole, and no cut body.

Only a project whose store is on a server imports this: httpx comes with the extra `remote`.
"""

from __future__ import annotations

import os
import time
import weakref
from typing import TYPE_CHECKING

import httpx

from kgraph.errors import LimitError, StoreError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

USER, PASSWORD, TOKEN = "KGRAPH_STORE_USER", "KGRAPH_STORE_PASSWORD", "KGRAPH_STORE_TOKEN"
"""Names in the environment: for Basic or Digest, whichever the server asks for, or a bearer."""

_WAITS = (0.1, 0.4, 1.6, 3.2)
"""Seconds before each repetition."""
_BUSY = frozenset({429, 502, 503, 504})
_PATIENCE = 600.0
"""Seconds for a request that is no query: a server may work long on what was uploaded."""
_MOST = 1 << 28
_CUT = ("x-sql-state", "x-sparql-maxrows")
"""Headers by which Virtuoso says that an answer is not all of it, under the status 200."""


class Connection:
    """A server at one address, from which relative paths are taken.

    A request is repeated where the server is busy or does not answer: all that is sent may
    arrive twice and does the same.
    """

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/") + "/"
        # No proxy and no password file of the surroundings: only what was asked for.
        self._client = httpx.Client(trust_env=False, auth=_Known())
        self._end = weakref.finalize(self, self._client.close)

    def close(self) -> None:
        """Give the connection up."""
        self._end()

    def post(
        self,
        path: str,
        content: Mapping[str, str] | bytes,
        headers: Mapping[str, str] | None = None,
        *,
        seconds: float = _PATIENCE,
        most: int = _MOST,
    ) -> bytes:
        """Send a form or a body; give the whole answer.

        Raises StoreError where the server refuses, fails, is not there or cuts its answer;
        LimitError where it takes longer, or sends more bytes, than it may.
        """
        until = time.monotonic() + seconds
        finding = ""
        for wait in (0, *_WAITS):
            time.sleep(max(0, min(wait, until - time.monotonic())))
            request = self._request(path, content, headers, max(0.05, until - time.monotonic()))
            try:
                status, data = self._sent(request, until, most)
            except httpx.TransportError as error:
                if time.monotonic() >= until:
                    raise LimitError(_SLOW.format(seconds)) from None
                finding = str(error) or type(error).__name__
                continue
            if status < 300:
                return data
            said = " ".join(data[:300].decode("utf-8", "replace").split())
            finding = f"the server answers {status}{': ' if said else ''}{said}"
            if status not in _BUSY:
                break
        raise StoreError(self._failed(finding))

    def _request(
        self, path: str, content: Mapping[str, str] | bytes, headers: Mapping[str, str] | None,
        seconds: float,
    ) -> httpx.Request:  # fmt: skip
        form = None if isinstance(content, bytes) else dict(content)
        body = content if isinstance(content, bytes) else None
        return self._client.build_request(
            "POST", self.address + path, data=form, content=body, headers=headers, timeout=seconds
        )

    def _sent(self, request: httpx.Request, until: float, most: int) -> tuple[int, bytes]:
        response = self._client.send(request, stream=True)
        try:
            if any(name in response.headers for name in _CUT):
                raise StoreError(self._failed("the server gives only a part of the answer"))
            return response.status_code, b"".join(_within(response, until, most))
        finally:
            response.close()

    def _failed(self, finding: str) -> str:
        asks = finding.startswith(("the server answers 401", "the server answers 403"))
        step = f" Put {USER} and {PASSWORD}, or {TOKEN}, into the environment." if asks else ""
        return f"{self.address} {finding}.{step}".replace("..", ".")


_SLOW = (
    "the query took longer than {0:g} seconds. "
    "Narrow it, or raise seconds under [query] in kgraph.toml."
)


def _within(response: httpx.Response, until: float, most: int) -> Iterator[bytes]:
    size = 0
    for piece in response.iter_bytes():
        size += len(piece)
        if size > most:
            raise LimitError(
                f"the answer has more than {most >> 20} MiB. "
                "Narrow it, or raise memory under [query] in kgraph.toml."
            )
        if time.monotonic() > until:
            raise httpx.ReadTimeout("the answer comes too slowly")
        yield piece


class _Known(httpx.Auth):
    """Who we are, from the environment: a bearer at once, a password in the way that is asked."""

    requires_request_body = True

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        token, user = os.environ.get(TOKEN), os.environ.get(USER)
        if token:
            request.headers["Authorization"] = f"Bearer {token}"
        response = yield request
        if token or user is None or response.status_code != httpx.codes.UNAUTHORIZED:
            return
        digest = response.headers.get("www-authenticate", "").lower().startswith("digest")
        kind = httpx.DigestAuth if digest else httpx.BasicAuth
        yield from kind(user, os.environ.get(PASSWORD, "")).auth_flow(request)
