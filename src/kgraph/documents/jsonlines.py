"""JSON Lines to articles: an object a line, as archives and scrapers write them."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING

from kgraph.documents.article import Article
from kgraph.documents.text import DocumentError
from kgraph.utf8 import half_a_character

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT_KEYS = ("text", "body", "content", "maintext")
_KEYS = {
    "name": ("id", "name"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "sitename", "publisher"),
    "url": ("url", "link"),
    "published": ("published", "date", "date_published", "datePublished", "date_publish"),
    "updated": ("updated", "modified", "date_modified", "dateModified"),
    "language": ("language", "lang"),
}
"""The keys of each field, the first that is there counts."""
_CODE = 2
_LANGUAGES = {
    **dict.fromkeys(("pol", "polish", "polski"), "pl"),
    **dict.fromkeys(("eng", "english", "angielski"), "en"),
}


def read_line(line: str, number: int) -> Article:
    """Read one line. Raises DocumentError where it is no article.

    >>> read_line('{"id": "a7", "text": "They met.", "date": "2026-01-08T21:58:00Z"}', 1)
    Article(text='They met.', name='a7', ... published='2026-01-08', updated='', language='')
    """
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        step = 'Write {"text": "...", "published": "2026-01-08"} on one line.'
        raise DocumentError(number, "this line is not JSON.", step) from None
    if half_a_character(line, found):
        raise DocumentError(
            number, "this line holds half a character.", "Mend its \\ud... escapes."
        )
    text = next((found[key] for key in TEXT_KEYS if found.get(key)), "") if _is(found) else ""
    if not isinstance(text, str) or not text.strip():
        step = f"Put it under one of {', '.join(TEXT_KEYS)}."
        raise DocumentError(number, "this line has no text of an article.", step)
    known = {field: _value(found, keys) for field, keys in _KEYS.items()}
    for key in ("published", "updated"):
        known[key] = day_of(known[key], number, key)
    known["language"] = _language(known["language"])
    return Article(text=text, **known)


def _language(text: str) -> str:
    """A language by its code (`pl`, `pl-PL`, `pol`) or its name; empty for what is neither.

    >>> [_language(said) for said in ("pl_PL", "Polish", "eng", "de", "unknown")]
    ['pl', 'pl', 'en', 'de', '']
    """
    code = re.split("[-_]", text.lower(), maxsplit=1)[0]
    return _LANGUAGES.get(code, code if len(code) == _CODE else "")


def day_of(text: str, line: int, key: str) -> str:
    """Give the day of an ISO date or time; empty for none. Raises DocumentError."""
    if not text:
        return ""
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        finding = f'"{text}" is no day for {key}.'
        raise DocumentError(line, finding, "Write 2026-01-08.") from None


def _is(found: object) -> bool:
    return isinstance(found, dict)


def _value(found: Mapping[str, object], keys: tuple[str, ...]) -> str:
    values = (found.get(key) for key in keys)
    return next((str(v).strip() for v in values if isinstance(v, (str, int)) and v), "")
