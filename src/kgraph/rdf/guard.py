"""What must not reach an RDF parser: it would fetch, expand or recurse without bound."""

from __future__ import annotations

import json
import re

_DEEPEST = 64
_DEEP_TERM = re.compile(rf"(?:\)>>(?:\s|#[^\r\n]*+)*+){{{_DEEPEST + 1}}}")
"""The end of triple terms in triple terms: the parser overflows its stack where it drops them."""
_TERMS = ("ttl", "nt", "nq", "trig")
_TAG = re.compile(
    r"""<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>
    |<(?P<end>/?)(?:[^<>"'/]|"[^"]*"|'[^']*'|/(?!>))*+(?P<empty>/?)>""",
    re.VERBOSE | re.DOTALL,
)


class RefusedError(ValueError):
    """Input that must not reach a parser, and where it stops being that."""

    def __init__(self, finding: str, text: str, position: int) -> None:
        super().__init__(finding)
        self.line = text.count("\n", 0, position) + 1
        self.column = position - text.rfind("\n", 0, position)


def guard(text: str, name: str) -> None:
    """Refuse a DOCTYPE in RDF/XML (`rdf`), remote contexts in `jsonld`, and deep nesting.

    Raises RefusedError.
    """
    declared = re.search(r"<!\s*(DOCTYPE|ENTITY)", text, re.IGNORECASE) if name == "rdf" else None
    if declared:
        raise RefusedError("the file declares a DOCTYPE or entities.", text, declared.start())
    if name == "rdf":
        _check_depth(text)
    if name in _TERMS and (deep := _DEEP_TERM.search(text)):
        raise RefusedError("triple terms are nested too deeply.", text, deep.start())
    if name != "jsonld":
        return
    depth = 0
    for token in re.finditer(r'"(?:[^"\\]|\\.)*"|[\[{\]}]', text):
        depth += (token[0] in "[{") - (token[0] in "]}")
        if depth > _DEEPEST:
            raise RefusedError("the JSON is nested too deeply.", text, token.start())
    try:
        found = json.loads(text)
    except ValueError:
        return  # the parser says where
    if _remote_context(found):
        position = max(text.find('"@context"'), 0)
        raise RefusedError("the file has a remote @context.", text, position)


def _check_depth(text: str) -> None:
    """Refuse deep RDF/XML: each triple term in another one is two elements deeper."""
    depth = 0
    for tag in _TAG.finditer(text):
        if tag["end"] is not None and not tag["empty"]:
            depth += -1 if tag["end"] else 1
        if depth > 2 * _DEEPEST:
            raise RefusedError("the XML is nested too deeply.", text, tag.start())


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
