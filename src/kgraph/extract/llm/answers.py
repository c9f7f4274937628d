"""What a model wrote, as lists of entities and claims; nothing in it is trusted yet."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

_FENCE = re.compile(r"\A\s*```[a-z]*\s*\n(.*?)\n?\s*```\s*\Z", re.DOTALL)


class UnreadableError(ValueError):
    """An answer that is not of the form that was asked for; the message says how."""


@dataclass(frozen=True, slots=True)
class Said:
    """The entities and claims of an answer, each as it came: anything that JSON can hold."""

    entities: tuple[Any, ...]
    claims: tuple[Any, ...]


def read_answer(text: str) -> Said:
    r"""Read an answer, also one in a fence or with words around it.

    >>> read_answer('Here it is:\n```json\n{"entities": [], "claims": [1]}\n```').claims
    (1,)
    >>> read_answer('{"entities": [], "claims": [')
    Traceback (most recent call last):
    kgraph.extract.llm.answers.UnreadableError: it is no whole JSON
    """
    fenced = _FENCE.match(text)
    inside = fenced[1] if fenced else text[max(0, text.find("{")) : text.rfind("}") + 1]
    try:
        found = json.loads(inside)
    except (ValueError, RecursionError):
        raise UnreadableError("it is no whole JSON") from None
    if not isinstance(found, dict) or not isinstance(found.get("claims"), list):
        raise UnreadableError("it has no list of claims")
    entities = found.get("entities", [])
    if not isinstance(entities, list):
        raise UnreadableError("its entities are no list")
    return Said(tuple(entities), tuple(found["claims"]))


def plain(value: object) -> str:
    r"""Give a text on one line, whatever came; empty where none did.

    >>> plain(" a\n b "), plain(None), plain("\ud800x")
    ('a b', '', '?x')
    """
    text = value if isinstance(value, str) else ""
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
