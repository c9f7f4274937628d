"""XML from others to a tree, if nothing in it could expand without bound."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from kgraph.documents.bytes import declared_encoding, decode
from kgraph.documents.text import DocumentError

_DECLARES = re.compile(r"(?>\s+|<\?.*?\?>|<!--.*?-->)*+<!(?!--)", re.DOTALL)
"""A declaration before the first element: the parser takes none behind it."""


def tree_of(data: bytes, name: str, next_step: str, encoding: str = "") -> ElementTree.Element:
    """Parse XML; `next_step` is what helps where it is none.

    Raises DocumentError there, and where it declares a DOCTYPE or entities.

    >>> tree_of(b"<a><b>Kiel</b></a>", "a.xml", "Save it anew.").findtext("b")
    'Kiel'
    """
    text = decode(data, encoding or declared_encoding(data))
    if declared := _DECLARES.match(text):
        line = text.count("\n", 0, declared.end()) + 1
        step = "Take the declaration out."
        raise DocumentError(line, f"{name} declares a DOCTYPE or entities.", step)
    try:
        return ElementTree.fromstring(re.sub(r"^\s*<\?xml.*?\?>", "", text))  # noqa: S314 - nothing is declared
    except ElementTree.ParseError as error:
        finding = f"this is not XML: {error}."
        raise DocumentError(error.position[0], finding, next_step) from None
