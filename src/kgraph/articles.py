"""The articles of a project: new ones are stored under seeds/, the same one only once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kgraph.documents import Article, DocumentError, document_id, fingerprint, read
from kgraph.documents.text import FRONT_MATTER_KEYS, is_left
from kgraph.errors import KgraphError, ProblemsError
from kgraph.files import write_whole
from kgraph.library import TEXT_ENDINGS
from kgraph.lock import alone
from kgraph.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kgraph.model import Document

FOLDER = "seeds"
PAGES = (".docx", ".html", ".htm", ".xhtml", ".eml", ".rss", ".atom")
"""Endings of files that hold articles and are no texts."""
_DAYS = ("published", "updated")


@dataclass(frozen=True, slots=True)
class Stored:
    """Where an article is, from the project's folder, and whether it was not there before."""

    path: str
    is_new: bool


def texts(root: Path) -> Iterator[str]:
    """Give the path of every text under seeds/, from the project's folder, sorted."""
    found = (path for path in (root / FOLDER).rglob("*") if not is_left(path.name))
    paths = sorted(path for path in found if path.suffix.lower() in TEXT_ENDINGS and path.is_file())
    yield from (path.relative_to(root).as_posix() for path in paths)


def passed_over(root: Path) -> Iterator[str]:
    """Give the path of every page, mail or feed under seeds/ of which no text is there.

    Only texts are read there: `kgraph add` makes one of it.
    """
    for path in sorted((root / FOLDER).rglob("*")):
        if path.suffix.lower() not in PAGES or not path.is_file():
            continue
        stored = root / FOLDER / Article(text="", name=path.stem).file_name
        if not stored.exists() and not path.with_suffix(".txt").exists():
            yield path.relative_to(root).as_posix()


class Shelf:
    """The texts of a project, known by what they say: each is read once, its hash is kept."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._by_content: dict[str, str] = {}
        self._ids: set[str] = set()
        self._paths: set[str] = set()
        for path in texts(root):
            self._read(path)

    def _read(self, path: str) -> None:
        text = (self.root / path).read_bytes().decode("utf-8", "replace")
        self._keep(path, fingerprint(text))

    def _keep(self, path: str, content: str) -> None:
        self._paths.add(path)
        self._by_content.setdefault(content, path)
        self._ids.add(document_id(path))

    def store(self, article: Article) -> Stored:
        """Store an article in a file of its own, unless one that says the same is there."""
        folder = self.root / FOLDER
        folder.mkdir(exist_ok=True)
        with alone(folder):
            return self._stored(article)

    def _stored(self, article: Article) -> Stored:
        text = article.stored()
        content = fingerprint(text)
        plain = article.file_name
        apart = f"{plain.removesuffix('.txt')}-{content[:8]}.txt"
        for path in (f"{FOLDER}/{plain}", f"{FOLDER}/{apart}"):
            # Another process may have stored one of that name meanwhile.
            if path not in self._paths and (self.root / path).is_file():
                self._read(path)
        known = self._by_content.get(content)
        if known is not None:
            return Stored(known, is_new=False)
        path = f"{FOLDER}/{apart if document_id(plain) in self._ids else plain}"
        write_whole({self.root / path: [text]})
        self._keep(path, content)
        return Stored(path, is_new=True)

    def document(self, stored: Stored) -> Document | None:
        """Give the document that a stored text is; None where its front matter is wrong."""
        try:
            return read(self.root / stored.path, stored.path, {})
        except DocumentError:
            return None


def add(root: Path, path: Path, encoding: str, known: Mapping[str, str | date]) -> tuple[str, ...]:
    """Store the articles of a file or a folder, with what is known of them, as Project.add does."""
    from kgraph.documents.incoming import incoming

    if strange := ", ".join(known.keys() - FRONT_MATTER_KEYS):
        raise TypeError(f"nothing is known of an article by {strange}")
    said = {key: _day(value) if key in _DAYS else str(value) for key, value in known.items()}
    if not path.exists():
        step = "Give the path of an article, or of a folder of them."
        raise ProblemsError([Problem(str(path), 0, 0, "no-file", "there is no such file.", step)])
    found = list(incoming(path, str(path), encoding))
    shelf = Shelf(root)
    paths = [shelf.store(item.with_given(said)).path for item in found if isinstance(item, Article)]
    if problems := [item for item in found if isinstance(item, Problem)]:
        raise ProblemsError(problems)
    return tuple(paths)


def _day(value: str | date) -> str:
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise KgraphError(f'"{value}" is no day. Write 2026-01-08.') from None
