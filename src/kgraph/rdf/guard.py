"""What must not reach an RDF parser: it would fetch, expand or recurse without bound."""

from __future__ import annotations

import json
import re

_DEEPEST = 64


class RefusedError(ValueError):
    """Input that must not reach a parser."""


def guard(text: str, name: str) -> None:
    """Refuse a DOCTYPE in RDF/XML (`rdf`), and remote contexts and deep nesting in `jsonld`.

    Raises RefusedError.
    """
    if name == "rdf" and re.search(r"<!\s*(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise RefusedError("the file declares a DOCTYPE or entities.")
    if name != "jsonld":
        return
    depth = 0
    for char in re.sub(r'"(?:[^"\\]|\\.)*"', "", text):
        depth += (char in "[{") - (char in "]}")
        if depth > _DEEPEST:
            raise RefusedError("the JSON is nested too deeply.")
    try:
        found = json.loads(text)
    except ValueError:
        return  # the parser says where
    if _remote_context(found):
        raise RefusedError("the file has a remote @context.")


def _remote_context(value: object) -> bool:
    if isinstance(value, list):
        return any(map(_remote_context, value))
    if not isinstance(value, dict):
        return False
    contexts = value.get("@context", [])
    contexts = contexts if isinstance(contexts, list) else [contexts]
    if any(isinstance(context, str) for context in contexts) or "@import" in value:
        return True
    return any(map(_remote_context, value.values()))
