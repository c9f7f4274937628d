"""A document of a word processor (.docx) to an article: its text, without notes and headers."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from kgraph.documents.article import Article
from kgraph.documents.bytes import LARGEST
from kgraph.documents.text import DocumentError
from kgraph.documents.tree import tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree

_BODY = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_SIGNS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
_LEFT_OUT = (
    f"{_WORD}pPr",
    f"{_WORD}moveFrom",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
"""What is no text of its own: properties, where moved words were, what old programs show."""
_SAVE_TEXT = "Save its text as a .txt file and add that."


def read_docx(data: bytes, name: str, encoding: str = "") -> Iterator[Article]:
    """Read the paragraphs of a document, a line each, cells of tables too.

    What was struck out while changes were tracked is left out. Raises DocumentError where it is
    no such document, is empty, or could expand without bound.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            body = _part(parts, _BODY)
            properties = _part(parts, _PROPERTIES) if _PROPERTIES in parts.namelist() else None
    except (zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, RuntimeError):
        raise DocumentError(1, "this is no .docx document, or damaged.", _SAVE_TEXT) from None
    text = "\n".join(_lines(body)).strip()
    if not text:
        raise DocumentError(1, "the document has no text.", _SAVE_TEXT)
    title = "" if properties is None else properties.findtext(_TITLE) or ""
    yield Article(text=f"{text}\n", name=name, title=" ".join(title.split()))


def _part(parts: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """Parse a part, which may not be large when it is unpacked."""
    with parts.open(name) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise DocumentError(1, f"more than {LARGEST >> 20} MB are no article.", _SAVE_TEXT)
    return tree_of(data, name, _SAVE_TEXT)


def _lines(body: ElementTree.Element) -> Iterator[str]:
    """The text of every paragraph; a box of text within one has lines of its own."""
    lines: list[list[str]] = []
    waiting: list[tuple[ElementTree.Element, list[str]]] = [(body, [])]
    while waiting:
        node, line = waiting.pop()
        if node.tag in _LEFT_OUT:
            continue
        if node.tag == f"{_WORD}p":
            line = []
            lines.append(line)
        elif node.tag == f"{_WORD}t":
            line.append(node.text or "")
        elif node.tag in _SIGNS:
            line.append(_SIGNS[node.tag])
        waiting += [(inner, line) for inner in reversed(node)]
    return ("".join(line).strip() for line in lines)
