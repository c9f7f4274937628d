"""RDF terms as N-Triples text: escaped and checked, so that lines can be written as they are."""

from __future__ import annotations

import re
from functools import lru_cache

from kgraph.errors import FormatError

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b",
            "\f": "\\f"}  # fmt: skip
_TO_ESCAPE = re.compile(r'[\\"\x00-\x1f\x7f]')
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")


@lru_cache(maxsize=1 << 16)
def iri(text: str) -> str:
    """Write an IRI.

    Raises FormatError where it holds a sign that no IRI may have.

    >>> iri("https://w3id.org/kgraph/data/entity/Steve_Witkoff")
    '<https://w3id.org/kgraph/data/entity/Steve_Witkoff>'
    """
    if _NOT_IN_IRI.search(text) or ":" not in text:
        raise FormatError(f'"{text}" cannot be an IRI. Percent-encode its signs.')
    return f"<{text}>"


def literal(text: str, datatype: str = "", language: str = "") -> str:
    r"""Write a literal; a plain one is an xsd:string.

    >>> print(literal("w przyszłym tygodniu", language="pl"), literal('"x"'))
    "w przyszłym tygodniu"@pl "\"x\""
    """
    body = f'"{_TO_ESCAPE.sub(_escape, text)}"' if _TO_ESCAPE.search(text) else f'"{text}"'
    if language and _LANGUAGE.fullmatch(language):
        return f"{body}@{language.lower()}"
    return f"{body}^^{iri(datatype)}" if datatype else body


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"
