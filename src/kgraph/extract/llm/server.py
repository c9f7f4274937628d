"""One question to a server that speaks the chat completions of OpenAI, and its answer."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from kgraph.exchange import Answer as Reply
from kgraph.exchange import Exchange, NoAnswerError, Patience
from kgraph.extract.llm.answers import UnreadableError
from kgraph.extract.llm.completions import FailedError, answer_of
from kgraph.extract.llm.keys import without

if TYPE_CHECKING:
    from kgraph.extract.extractor import Question
    from kgraph.extract.llm.cache import Answer
    from kgraph.extract.llm.told import Told

_MOST = 64 << 20
_BUSY = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_NO_SCHEMA = re.compile(r"response_format|json_schema|schema|grammar|structured", re.IGNORECASE)
_TWICE = 2
"""So often is a question asked whose answers are no JSON of the form."""


class Server:
    """A server at an address. Many threads may ask at once."""

    def __init__(self, told: Told, key: str) -> None:
        self.told, self._key = told, key
        self._address = told.address
        self._exchange = Exchange()
        self._takes_schema = True
        waits = [min(2.0**n, 60.0) / 2 for n in range(told.attempts - 1)]
        self._patience = Patience(
            seconds=told.patience * told.attempts + sum(waits) + 600,
            attempt=told.patience,
            waits=waits,
            busy=_BUSY,
        )

    def answer(self, question: Question) -> Answer:
        """Ask until there is an answer of the form. Raises FailedError."""
        said = ""
        for _ in range(_TWICE):
            try:
                return answer_of(self._asked(question), self.told)
            except UnreadableError as error:
                said = str(error)
        raise FailedError(f"{self.told.model} gives an answer that cannot be read: {said}.")

    def _asked(self, question: Question) -> bytes:
        """The body of an answer; without a schema where the server knows none."""
        body = dict(question.body)
        while True:
            if not self._takes_schema:
                body.pop("response_format", None)
            reply = self._sent(body)
            if reply.status < 300:
                return reply.body
            refuses = reply.status in (400, 404, 415, 422, 501)
            if refuses and "response_format" in body and _NO_SCHEMA.search(reply.said):
                self._takes_schema = False
                continue
            raise self._refused(reply)

    def _sent(self, body: dict[str, object]) -> Reply:
        headers = {"Content-Type": "application/json"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        data = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        try:
            reply = self._exchange.post(self._address, data, headers, self._patience, _MOST)
        except NoAnswerError as error:
            said = f"{self._address}: {error}."
            raise FailedError(said, for_all="refused" in said or "resolution" in said) from None
        return Reply(reply.status, reply.headers, without(self._key, reply.body))

    def _refused(self, reply: Reply) -> FailedError:
        said = f"{self._address} answers {reply.status}"
        said += f": {_message(reply)}" if reply.body else ""
        step = ""
        if reply.status in (401, 403):
            step = " Name the variable with the key: key_variable under [extract.llm]."
        for_all = 300 <= reply.status < 500 and reply.status not in _BUSY
        return FailedError(f"{said}.{step}".replace("..", "."), for_all=for_all)


def _message(reply: Reply) -> str:
    """What a server says of an error, in its own words."""
    try:
        found = json.loads(reply.body)
        said = found["error"]["message"] if isinstance(found["error"], dict) else found["error"]
        return " ".join(str(said).split())[:300]
    except (ValueError, KeyError, TypeError, RecursionError):
        return reply.said
