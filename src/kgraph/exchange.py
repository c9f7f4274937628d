"""A request to a server and its whole answer: repeated where that helps, within a time limit.

Only those import this who were told of a server: httpx comes with the extras that ask one.
"""

from __future__ import annotations

import time
import weakref
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_BUSY = frozenset({429, 502, 503, 504})
_LONGEST_WAIT = 120.0
"""Seconds; a server that asks for more patience is busy for good."""


class NoAnswerError(Exception):
    """No answer came; the message says why."""


class LateError(NoAnswerError):
    """The time for the answer, repetitions included, is over."""


class TooLargeError(NoAnswerError):
    """The answer has more bytes than it may."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: a status, headers in small letters, all of the body."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def said(self) -> str:
        """The beginning of the body, on one line."""
        return " ".join(self.body[:300].decode("utf-8", "replace").split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait: in all, for one attempt, and before each repetition; in seconds."""

    seconds: float
    attempt: float
    waits: Sequence[float]
    busy: frozenset[int] = _BUSY


class Exchange:
    """Sends requests. No proxy and no password file of the surroundings: only what was asked for.

    Many threads may use one at once.
    """

    def __init__(self, auth: httpx.Auth | None = None) -> None:
        self._client = httpx.Client(trust_env=False, auth=auth)
        self._end = weakref.finalize(self, self._client.close)

    def close(self) -> None:
        """Give all connections up."""
        self._end()

    def post(
        self,
        url: str,
        content: Mapping[str, str] | bytes,
        headers: Mapping[str, str] | None,
        patience: Patience,
        most: int,
    ) -> Answer:
        """Send a form or a body, again where the server is busy or does not answer.

        Whatever is sent must do the same if it arrives twice. A server that names a time to come
        back is heard. Gives the last answer, whatever its status. Raises NoAnswerError.
        """
        until = time.monotonic() + patience.seconds
        answer: Answer | None = None
        finding = ""
        for wait in (0.0, *patience.waits):
            pause = max(wait, _asked_to_wait(answer))
            time.sleep(max(0.0, min(pause, until - time.monotonic())))
            left = min(patience.attempt, until - time.monotonic())
            answer = None
            try:
                answer = self._sent(url, content, headers, max(0.05, left), most)
            except httpx.TransportError as error:
                if time.monotonic() >= until:
                    raise LateError(f"no answer within {patience.seconds:g} seconds") from None
                finding = str(error) or type(error).__name__
                continue
            if answer.status not in patience.busy or _asked_to_wait(answer) > _LONGEST_WAIT:
                break
        if answer is None:
            raise NoAnswerError(finding)
        return answer

    def _sent(
        self,
        url: str,
        content: Mapping[str, str] | bytes,
        headers: Mapping[str, str] | None,
        seconds: float,
        most: int,
    ) -> Answer:
        form = None if isinstance(content, bytes) else dict(content)
        body = content if isinstance(content, bytes) else None
        request = self._client.build_request(
            "POST", url, data=form, content=body, headers=headers, timeout=seconds
        )
        until = time.monotonic() + seconds
        response = self._client.send(request, stream=True)
        try:
            data = b"".join(_within(response, until, most))
            return Answer(response.status_code, response.headers, data)
        finally:
            response.close()


def _within(response: httpx.Response, until: float, most: int) -> Iterator[bytes]:
    size = 0
    for piece in response.iter_bytes():
        size += len(piece)
        if size > most:
            raise TooLargeError(f"the answer has more than {most >> 20} MiB")
        if time.monotonic() > until:
            raise httpx.ReadTimeout("the answer comes too slowly")
        yield piece


def _asked_to_wait(answer: Answer | None) -> float:
    """The seconds that a busy server asks for, as a number or as a time; 0 where it does not."""
    said = answer.headers.get("retry-after", "") if answer else ""
    if said.isdecimal():
        return float(said)
    try:
        when = parsedate_to_datetime(said)
    except ValueError:
        return 0.0
    return max(0.0, (when.astimezone(UTC) - datetime.now(UTC)).total_seconds())
