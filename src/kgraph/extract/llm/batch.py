"""Questions as a batch file and answers from one: JSON Lines in the form of OpenAI's batch API."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kgraph.extract.llm.answers import UnreadableError
from kgraph.extract.llm.completions import FailedError, answer_of
from kgraph.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kgraph.extract.extractor import Question
    from kgraph.extract.llm.cache import Cache
    from kgraph.extract.llm.told import Told


def batch_lines(questions: Iterable[Question], told: Told) -> Iterator[str]:
    """Write each question as a line, whose custom_id is the hash of the question."""
    for question in questions:
        line = {
            "custom_id": question.id,
            "method": "POST",
            "url": told.batch_address,
            "body": question.body,
        }
        yield json.dumps(line, ensure_ascii=False) + "\n"


def take_lines(lines: Iterable[str], file: str, told: Told, cache: Cache) -> Iterator[Problem]:
    """Keep the answers of a batch, in any order; give what is wrong with a line, and go on."""
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            name, data = _read(line)
            if name in seen:
                raise FailedError(f"this question is answered already in line {seen[name]}.")
            cache.put(name, answer_of(data, told))
            seen[name] = number
        except (FailedError, UnreadableError) as error:
            step = "Its passage stays without an answer."
            yield Problem(file, number, 1, "batch", f"{str(error).rstrip('.')}.", step)


def _read(line: str) -> tuple[str, bytes]:
    """The id and the completion of a line. Raises FailedError."""
    try:
        found: Any = json.loads(line)
    except (ValueError, RecursionError):
        raise FailedError("this line is no JSON.") from None
    if not isinstance(found, dict) or not isinstance(found.get("custom_id"), str):
        raise FailedError("this line has no custom_id.")
    name = found["custom_id"]
    if len(name) != 64 or not name.isalnum():
        raise FailedError("its custom_id is none of kgraph's.")
    if found.get("error"):
        raise FailedError(f"the provider says: {_short(found['error'])}.")
    response = found.get("response")
    if not isinstance(response, dict) or "body" not in response:
        raise FailedError("this line has no response.")
    if response.get("status_code", 200) != 200:
        raise FailedError(f"the provider says {_short(response.get('status_code'))}.")
    return name, json.dumps(response["body"]).encode()


def _short(value: object) -> str:
    said = value.get("message", value) if isinstance(value, dict) else value
    return " ".join(str(said).split())[:200]
