"""The articles of a project: new ones are stored under seeds/, the same one only once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.documents import Article, DocumentError, document_id, fingerprint, read
from kgraph.files import write_whole
from kgraph.library import TEXT_ENDINGS, is_left

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kgraph.model import Document

FOLDER = "seeds"
PAGES = (".docx", ".html", ".htm", ".xhtml", ".eml", ".rss", ".atom")
"""Endings of files that hold articles and are no texts."""


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
        self._by_id: dict[str, str] = {}
        for path in texts(root):
            self._keep(path, (root / path).read_bytes().decode("utf-8", "replace"))

    def _keep(self, path: str, text: str) -> None:
        self._by_content.setdefault(fingerprint(text), path)
        self._by_id[document_id(path)] = path

    def store(self, article: Article) -> Stored:
        """Store an article in a file of its own, unless one that says the same is there."""
        text = article.stored()
        known = self._by_content.get(fingerprint(text))
        if known is not None:
            return Stored(known, is_new=False)
        name = article.file_name
        if document_id(name) in self._by_id:
            name = f"{name.removesuffix('.txt')}-{fingerprint(text)[:8]}.txt"
        path = f"{FOLDER}/{name}"
        (self.root / FOLDER).mkdir(exist_ok=True)
        write_whole({self.root / path: [text]})
        self._keep(path, text)
        return Stored(path, is_new=True)

    def document(self, stored: Stored) -> Document | None:
        """Give the document that a stored text is; None where its front matter is wrong."""
        try:
            return read(self.root / stored.path, stored.path, {})
        except DocumentError:
            return None
