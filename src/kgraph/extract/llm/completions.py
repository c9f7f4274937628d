"""A chat completion as servers give it: the text in it, the tokens it took, why it has none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kgraph.extract.llm.answers import read_answer
from kgraph.extract.llm.cache import Answer

if TYPE_CHECKING:
    from kgraph.extract.llm.told import Told


class FailedError(Exception):
    """A question has no answer; the message says why. `for_all`: no other will have one either."""

    def __init__(self, reason: str, *, for_all: bool = False) -> None:
        super().__init__(reason)
        self.for_all = for_all


def answer_of(data: bytes, told: Told) -> Answer:
    """Give the answer in a completion.

    Raises UnreadableError where it is not of the form, FailedError where asking again is no use.
    """
    answer = Answer(**_content(data, told))
    read_answer(answer.text)
    return answer


def _content(data: bytes, told: Told) -> dict[str, Any]:
    """The text of a completion and its counts. Raises FailedError where there is none."""
    try:
        found = json.loads(data)
        choice = found["choices"][0]
        text = choice["message"]["content"]
        if isinstance(text, list):
            text = "".join(part.get("text", "") for part in text)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        return {"text": "", "tokens_in": None, "tokens_out": None}
    if choice.get("finish_reason") == "length":
        raise FailedError(
            f"{told.model} was cut off at {told.answer_tokens:,} tokens. Raise answer_tokens, or "
            "lower passage, under [extract.llm]."
        )
    if not text and (refusal := choice["message"].get("refusal")):
        raise FailedError(f"{told.model} refuses: {' '.join(str(refusal).split())[:300]}")
    usage = found.get("usage") if isinstance(found.get("usage"), dict) else {}
    counted = [usage.get(name) for name in ("prompt_tokens", "completion_tokens")]
    tokens = [number if isinstance(number, int) else None for number in counted]
    return {"text": text or "", "tokens_in": tokens[0], "tokens_out": tokens[1]}
