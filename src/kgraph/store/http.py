"""Requests to a SPARQL server, and what its refusals mean for whoever asked.

Only a project whose store is on a server imports this: httpx comes with the extra `remote`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import httpx

from kgraph.errors import LimitError, StoreError
from kgraph.exchange import Exchange, LateError, NoAnswerError, Patience, TooLargeError

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

USER, PASSWORD, TOKEN = "KGRAPH_STORE_USER", "KGRAPH_STORE_PASSWORD", "KGRAPH_STORE_TOKEN"
"""Names in the environment: for Basic or Digest, whichever the server asks for, or a bearer."""

_WAITS = (0.1, 0.4, 1.6, 3.2)
"""Seconds before each repetition."""
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
        self._exchange = Exchange(_Known())

    def close(self) -> None:
        """Give the connection up."""
        self._exchange.close()

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
        patience = Patience(seconds=seconds, attempt=seconds, waits=_WAITS)
        try:
            answer = self._exchange.post(self.address + path, content, headers, patience, most)
        except LateError:
            raise LimitError(
                f"the query took longer than {seconds:g} seconds. "
                "Narrow it, or raise seconds under [query] in kgraph.toml."
            ) from None
        except TooLargeError as error:
            said = f"{error}. Narrow it, or raise memory under [query] in kgraph.toml."
            raise LimitError(said) from None
        except NoAnswerError as error:
            raise StoreError(self._failed(str(error))) from None
        if any(name in answer.headers for name in _CUT):
            raise StoreError(self._failed("the server gives only a part of the answer"))
        if answer.status >= 300:
            said = answer.said
            finding = f"the server answers {answer.status}{': ' if said else ''}{said}"
            raise StoreError(self._failed(finding))
        return answer.body

    def _failed(self, finding: str) -> str:
        asks = finding.startswith(("the server answers 401", "the server answers 403"))
        step = f" Put {USER} and {PASSWORD}, or {TOKEN}, into the environment." if asks else ""
        return f"{self.address} {finding}.{step}".replace("..", ".")


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
