"""RSS and Atom files to articles, one for each entry that carries a text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from kgraph.documents.article import Article
from kgraph.documents.dateline import mail_day
from kgraph.documents.html import text_of_html
from kgraph.documents.text import DocumentError
from kgraph.documents.tree import tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTENT = ("encoded", "content", "description", "summary")
_BESIDE = ("{http://search.yahoo.com/mrss/}", "{http://www.itunes.com/dtds/podcast-1.0.dtd}")
"""Namespaces of pictures and sounds: their titles and descriptions are not those of the entry."""
_DAYS = {
    "published": ("pubDate", "published", "date", "issued"),
    "updated": ("updated", "modified"),
}


def read_feed(data: bytes, name: str, encoding: str = "") -> Iterator[Article]:
    """Read the entries of a feed, in its order; `name` is not used, entries have titles.

    Raises DocumentError where it is no feed, or declares a DOCTYPE or entities, which could
    expand without bound.
    """
    root = tree_of(data, name, "Save the feed anew.", encoding)
    entries = [node for node in root.iter() if _local(node) in ("item", "entry")]
    if not entries:
        raise DocumentError(1, "the file has no entries of a feed.", "RSS and Atom are read.")
    outlet = next((_text(node) for node in root.iter() if _local(node) == "title"), "")
    for entry in entries:
        if article := _article(entry, outlet):
            yield article


def _article(entry: ElementTree.Element, outlet: str) -> Article | None:
    said = [node for node in entry if not node.tag.startswith(_BESIDE)]
    found = {_local(node): node for node in reversed(said)}
    contents = (text_of_html(_html(found[key])) for key in _CONTENT if key in found)
    text = next(filter(None, contents), "")
    if not text:
        return None
    link = found.get("link")
    url = "" if link is None else link.get("href") or _text(link)
    days = {key: _day(found, names) for key, names in _DAYS.items()}
    title = _text(found["title"]) if "title" in found else ""
    return Article(text=f"{text}\n", title=title, outlet=outlet, url=url, **days)


def _local(node: ElementTree.Element) -> str:
    return node.tag.rsplit("}", 1)[-1]


def _html(node: ElementTree.Element) -> str:
    """The content of an entry: HTML as a text, or as elements of its own (XHTML)."""
    if not len(node):
        return _text(node)
    for element in node.iter():
        element.tag = _local(element)
    return " ".join(ElementTree.tostring(node, encoding="unicode", method="html").split())


def _text(node: ElementTree.Element) -> str:
    return " ".join("".join(node.itertext()).split()) if node.text or len(node) else ""


def _day(found: dict[str, ElementTree.Element], names: tuple[str, ...]) -> str:
    said = next((_text(found[name]) for name in names if name in found), "")
    try:
        return date.fromisoformat(said[:10]).isoformat()
    except ValueError:
        return mail_day(said)
