"""Plain-text articles, raw or with front matter.

The stored text is the whole file as it is, front matter and first line included (only a
leading byte-order mark is left out), so that an offset means the same in every tool.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from kgraph.documents.dateline import dateline
from kgraph.documents.language import language_of
from kgraph.model import Document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FRONT_MATTER_KEYS = ("title", "outlet", "url", "published", "updated", "language")

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)
_ISO = re.compile(r"\bdate[: ]+(\d{4}-\d\d-\d\d)\b", re.IGNORECASE)
_LINE_OF_DATES = re.compile(
    r"[ \t]*(?:(?:date|Publikacja|Published|Aktualizacja|Updated)[: ]+\d[\d.:\- ]*)+(?:\n|$)",
    re.IGNORECASE,
)
_LABELLED = {
    "published": re.compile(r"\b(?:Publikacja|Published):?\s+(\d\d)\.(\d\d)\.(\d{4})"),
    "updated": re.compile(r"\b(?:Aktualizacja|Updated):?\s+(\d\d)\.(\d\d)\.(\d{4})"),
}


class DocumentError(ValueError):
    """An article that cannot be stored as it is; the message is for people."""

    def __init__(self, line: int, finding: str, next_step: str) -> None:
        super().__init__(finding)
        self.line, self.finding, self.next_step = line, finding, next_step


def document_id(path: str) -> str:
    """Give the id of a document: its file name without ending, other signs as `_`.

    >>> document_id("seeds/000_6ea63a04d097cb71.txt"), document_id("Wizyta w Moskwie (1).txt")
    ('000_6ea63a04d097cb71', 'Wizyta_w_Moskwie_1')
    """
    stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return re.sub(r"[^\w.\-]+", "_", stem).strip("_.-") or "document"


def is_left(name: str) -> bool:
    """Tell whether an editor or a system left a file beside one of the name that follows.

    >>> [is_left(name) for name in (".#a.kg", "._a.txt", ".a.kg", "a.kg")]  # Emacs, macOS
    [True, True, False, False]
    """
    return name.startswith((".#", "._"))


def read(path: Path, shown: str, settings: Mapping[str, str]) -> Document:
    """Read an article.

    `shown` is its path in the project, `settings` what `@document` says of it (it wins over
    front matter, and front matter over what the head of the text tells).

    Raises DocumentError on bytes that are not UTF-8 and on broken front matter.
    """
    text = _decoded(path)
    front = front_matter(text)
    known = front | dict(settings)
    found = (_first_line(text) if "published" in known else _head(text)) | known
    for key in ("published", "updated"):
        if found.get(key) and not _is_day(found[key]):
            line = _line_of(key, text) if key in front else 1
            raise DocumentError(line, f'"{found[key]}" is no day for {key}.', "Write 2026-01-08.")
    return Document(
        id=document_id(shown),
        path=shown,
        text=text,
        title=found.get("title", ""),
        outlet=found.get("outlet", ""),
        url=found.get("url", ""),
        published=found.get("published") or None,
        updated=found.get("updated") or None,
        language=found.get("language") or language_of(text),
    )


def published_in(text: str) -> str:
    """Give the day of publication that a text itself tells, in front matter or its head."""
    return (_head(text) | front_matter(text)).get("published", "")


def body_start(text: str) -> int:
    """Give the position where the article itself begins: behind its front matter, else 0."""
    match = _FRONT_MATTER.match(text)
    return match.end() if match else 0


def article_start(text: str) -> int:
    r"""Give the position where the article itself begins: behind what only tells about it.

    That is front matter, and the line of dates that sites put before a text.

    >>> text = "date 2026-01-08 Publikacja: 08.01.2026 21:58\nPo szczycie ogłoszono ..."
    >>> text[article_start(text) :]
    'Po szczycie ogłoszono ...'
    """
    start = body_start(text)
    if start or not _LINE_OF_DATES.match(text):
        return start
    return text.find("\n") + 1 or len(text)


def _decoded(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        finding = f"byte {error.start} is not UTF-8."
        raise DocumentError(line, finding, "Save the article as UTF-8.") from None


def front_matter(text: str) -> dict[str, str]:
    """Give what the front matter of a text says. Raises DocumentError where it is broken."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return {}
    import yaml  # a project of plain texts needs none

    # The same in C where the package has it, in a tenth of the time.
    texts_only = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
    try:
        found = yaml.load(match[1], texts_only)  # noqa: S506 - no objects
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        step = "Write key: value; put a text with : or # into double quotes."
        raise DocumentError(line, "the front matter is not YAML.", step) from None
    if not isinstance(found, dict):
        raise DocumentError(2, "the front matter is not key: value lines.", "Write title: ...")
    keys = re.findall(r"^([\w-]+):", match[1], re.MULTILINE)
    for key, value in found.items():
        if keys.count(key) > 1:
            finding = f'"{key}" stands twice in the front matter.'
            raise DocumentError(_line_of(key, text), finding, "Keep one of them.")
        if key not in FRONT_MATTER_KEYS:
            finding = f'"{key}" is not front matter I know.'
            step = f"Known are {', '.join(FRONT_MATTER_KEYS)}."
            raise DocumentError(_line_of(str(key), text), finding, step)
        if not isinstance(value, str):
            raise DocumentError(_line_of(key, text), f"{key} is not one text.", "Write it as one.")
    return found


def _line_of(key: str, text: str) -> int:
    lines = enumerate(text.split("\n")[1:], 2)
    return next((number for number, line in lines if line.startswith(key)), 2)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _head(text: str) -> dict[str, str]:
    """What the beginning of a text tells, where no front matter does."""
    day = dateline(text[body_start(text) :])
    return ({"published": day} if day else {}) | _first_line(text)


def _first_line(text: str) -> dict[str, str]:
    """Dates that sites put before the text: `date 2026-01-08 ... Publikacja: 08.01.2026 21:58`.

    >>> _first_line("date 2026-01-08 Aktualizacja: 09.01.2026 00:01 Publikacja: 08.01.2026 21:58")
    {'published': '2026-01-08', 'updated': '2026-01-09'}
    """
    line = text.split("\n", 1)[0]
    found = {}
    if day := _ISO.search(line):
        found["published"] = day[1]
    for key, pattern in _LABELLED.items():
        if match := pattern.search(line):
            found[key] = "-".join(reversed(match.groups()))
    return {key: day for key, day in found.items() if _is_day(day)}
