"""Web pages to articles: the text alone, with what the page says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.documents.article import Article
from kgraph.documents.bytes import declared_encoding, decode
from kgraph.documents.language import language_of
from kgraph.documents.text import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 250
"""The parser of HTML cuts what is nested deeper, without a word."""
_MOST = 20_000
"""A page of more elements takes minutes to read, and is no article."""
_NESTING = re.compile(
    r"<(/?)(div|span|section|article|main|blockquote|table|ul|ol|font|b|i|em|strong|a)\b[^<>]*>",
    re.IGNORECASE,
)
_KEYS = {"title": "title", "sitename": "outlet", "url": "url", "date": "published"}


def read_html(data: bytes, name: str, encoding: str = "") -> Iterator[Article]:
    """Read the article of a web page.

    Raises DocumentError where the page is in no encoding that can be told, is too large or too
    deep to be read whole, or has no article.
    """
    page = decode(data, encoding or declared_encoding(data))
    _check_size(page)
    found = _extracted(page, precise=True) or _extracted(page, precise=False)
    text = str(found.get("text") or "").strip()
    if not text:
        raise DocumentError(1, "no article was found on the page.", _SAVE_TEXT)
    known = {ours: str(found.get(theirs) or "") for theirs, ours in _KEYS.items()}
    known["url"] = known["url"] if known["url"].startswith("http") else ""
    known["language"] = _language(page, text)
    yield Article(text=f"{text}\n", name=name, **known)


def text_of_html(fragment: str) -> str:
    r"""Give the text of a piece of HTML, as feeds and mails carry it.

    >>> text_of_html("<p>Witkoff spotkał się z <b>Putinem</b>.</p><p>W Moskwie.</p>")
    'Witkoff spotkał się z Putinem.\nW Moskwie.'
    """
    _check_size(fragment)
    blocks = re.sub(r"(?i)</(?:p|div|li|h[1-6]|blockquote|tr)>|<br\s*/?>", "\n", fragment)
    if "<" not in blocks:
        from html import unescape

        return _lines(unescape(blocks))
    import lxml.html

    tree = lxml.html.document_fromstring(f"<div>{blocks}</div>")
    for element in tree.iter("script", "style", "template"):
        element.text = ""
    return _lines(str(tree.text_content()))


def _language(page: str, text: str) -> str:
    """The language a page says it is in, unless its text is plainly in another: templates err."""
    said = re.search(r"<html[^>]+\blang=[\"']?(pl|en)\b", page[:4096], re.IGNORECASE)
    language = said[1].lower() if said else ""
    return language if language_of(text) in ("", language) else ""


_SAVE_TEXT = "Save its text as a .txt file and add that."


def _extracted(page: str, precise: bool) -> dict[str, object]:
    import trafilatura

    found = trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        favor_precision=precise,
        favor_recall=not precise,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    return found if isinstance(found, dict) else found.as_dict() if found else {}


def _lines(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _check_size(page: str) -> None:
    """Refuse what the parser would cut, and what would take minutes."""
    if page.count("<") > 2 * _MOST:
        raise DocumentError(1, f"the page has more than {_MOST:,} elements.", _SAVE_TEXT)
    depth = 0
    for match in _NESTING.finditer(page):
        depth = max(0, depth + (-1 if match[1] else 1))
        if depth > _DEEPEST:
            line = page.count("\n", 0, match.start()) + 1
            finding = f"elements are nested deeper than {_DEEPEST}: text would be lost."
            raise DocumentError(line, finding, _SAVE_TEXT)
