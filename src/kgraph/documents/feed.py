"""RSS and Atom files to articles, one for each entry that carries a text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kgraph.documents.article import Article
from kgraph.documents.dateline import mail_day
from kgraph.documents.html import text_of_html
from kgraph.documents.text import DocumentError
from kgraph.documents.tree import tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree

_CONTENT = ("encoded", "content", "description", "summary")
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
    found = {_local(node): node for node in reversed(list(entry))}
    content = next((_text(found[key]) for key in _CONTENT if key in found), "")
    text = text_of_html(content) if content else ""
    if not text:
        return None
    link = found.get("link")
    url = "" if link is None else link.get("href") or _text(link)
    days = {key: _day(found, names) for key, names in _DAYS.items()}
    title = _text(found["title"]) if "title" in found else ""
    return Article(text=f"{text}\n", title=title, outlet=outlet, url=url, **days)


def _local(node: ElementTree.Element) -> str:
    return node.tag.rsplit("}", 1)[-1]


def _text(node: ElementTree.Element) -> str:
    return " ".join("".join(node.itertext()).split()) if node.text or len(node) else ""


def _day(found: dict[str, ElementTree.Element], names: tuple[str, ...]) -> str:
    said = next((_text(found[name]) for name in names if name in found), "")
    try:
        return date.fromisoformat(said[:10]).isoformat()
    except ValueError:
        return mail_day(said)
