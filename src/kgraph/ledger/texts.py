"""The documents of a project: which one an id stands for, as all files together have it.

The file that introduces a document first says what it is; one that no file introduces is the
text of that name under seeds/.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.draft import DocumentDraft
from kgraph.errors import ChangedError
from kgraph.ledger import coding
from kgraph.ledger.folder import place_of, watch
from kgraph.library import FolderLibrary
from kgraph.model import Document, Problem
from kgraph.sources import hash_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

    from kgraph.draft import Sheet

NAME, DOCUMENT, CHOICE, PATH = ("n:", "d:", "c:", "p:")
"""What keys of needs begin with: a folded name; a document's id, one chosen as such; a path."""


class LedgerLibrary(FolderLibrary):
    """The texts of a project's folder, which the ledger has listed already."""

    def __init__(self, root: Path, database: sqlite3.Connection) -> None:
        super().__init__(root)
        self.database = database

    def path_of(self, name: str) -> Path | None:
        """Give the text in seeds/ whose file name gives this id."""
        query = "SELECT name FROM files WHERE document = ? AND digest <> '' ORDER BY place LIMIT 1"
        row = self.database.execute(query, (name,)).fetchone()
        return self.root / row[0] if row else None


def with_text(root: Path, document: Document) -> Document:
    """Give a document of which only the hash of its text was kept, with the text.

    Raises ChangedError where it is another one by now.
    """
    try:
        text = (root / document.path).read_bytes().decode("utf-8").removeprefix("\ufeff")
    except (FileNotFoundError, UnicodeDecodeError):
        text = None
    if text is None or hash_of(text.encode()) != document.text:
        raise ChangedError(f"{document.path} has changed since reading began. Run it again.")
    return replace(document, text=text)


class Texts:
    """The documents that files introduce, and the library as each file sees it."""

    def __init__(self, library: LedgerLibrary) -> None:
        self.library, self.database = library, library.database

    def forget(self, file: int) -> set[str]:
        """Take out what a file introduced; give the ids."""
        query = "SELECT document FROM introduced WHERE file = ?"
        found = {name for (name,) in self.database.execute(query, (file,))}
        self.database.execute("DELETE FROM introduced WHERE file = ?", (file,))
        return found

    def introduce(self, number: int, file: str, sheet: Sheet) -> tuple[set[str], set[str]]:
        """Take in the documents that a file introduces; give their ids, and what it needs."""
        found, needs, own = set(), set(), set()
        document: Document | Problem | None
        for place, draft in enumerate(sheet.drafts):
            if not isinstance(draft, DocumentDraft):
                continue
            if draft.path is not None:
                own.add(draft.handle.text)
                for path in self.library.places(draft.path.text, file):
                    needs.add(PATH + self._watched(path))
                    if path.is_file():
                        break
                document = self.library.declared(draft, file)
            elif draft.handle.text not in own:
                needs.add(CHOICE + draft.handle.text)
                document = self.library.found(draft.handle.text)
            else:
                continue
            if isinstance(document, Document):
                found.add(document.id)
                row = (document.id, number, place, coding.pack_document_draft(draft),
                       _packed(document))  # fmt: skip
                self.database.execute("INSERT INTO introduced VALUES(?, ?, ?, ?, ?)", row)
        return found, needs

    def _watched(self, path: Path) -> str:
        root = self.library.root
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
        watch(self.database, root, name)
        return name

    def introduced(self, number: int, draft: DocumentDraft) -> Document | None:
        """Give the document that a file introduces so, as it was when that was taken in."""
        query = "SELECT record FROM introduced WHERE file = ? AND draft = ?"
        row = self.database.execute(query, (number, coding.pack_document_draft(draft))).fetchone()
        return self._read(row[0]) if row else None

    def settle(self, names: Iterable[str]) -> set[str]:
        """Say anew what some ids stand for; give those that stand for something else now."""
        changed = set()
        for name in sorted(names):
            query = "SELECT record, file, number FROM documents WHERE name = ?"
            before = self.database.execute(query, (name,)).fetchone()
            first = self._first(name)
            if not (before or first or self._is_needed(name)):
                continue
            now: tuple[str, int | None, int | None] | None = first[:3] if first else None
            if first is None and isinstance(document := self.library.found(name), Document):
                now = _packed(document), None, None
            if now == before:
                continue
            changed.add(name)
            self.database.execute("DELETE FROM documents WHERE name = ?", (name,))
            if now:
                document = coding.document(now[0])
                row = (name, *now, document.path, document.text)
                self.database.execute("INSERT INTO documents VALUES(?, ?, ?, ?, ?, ?)", row)
        return changed

    def _is_needed(self, name: str) -> bool:
        query = "SELECT 1 FROM needs WHERE key IN (?, ?)"
        keys = DOCUMENT + name, CHOICE + name
        return self.database.execute(query, keys).fetchone() is not None

    def known(self, name: str) -> Document | Problem | None:
        """Give what an id stands for, with its text."""
        row = self._first(name)
        return self._read(row[0]) if row else self.library.found(name)

    def _read(self, record: str) -> Document:
        return with_text(self.library.root, coding.document(record))

    def first_file(self, name: str) -> tuple[int, bytes] | None:
        """Give the number and place of the file that introduces a document first."""
        row = self._first(name)
        return (row[1], place_of(row[3])) if row else None

    def _first(self, name: str) -> tuple[str, int, int, str] | None:
        row: tuple[str, int, int, str] | None = self.database.execute(
            "SELECT i.record, i.file, i.number, f.name FROM introduced i "
            "JOIN files f ON f.id = i.file WHERE i.document = ? ORDER BY f.place, i.number LIMIT 1",
            (name,),
        ).fetchone()
        return row


def _packed(document: Document) -> str:
    return coding.pack_document(document, hash_of(document.text.encode()))


class FileLibrary:
    """The documents as one file sees them; it notes what it was asked for.

    While the file's documents are taken in, only those are known that files before it introduce;
    for its claims (`claims_follow`) all are.
    """

    def __init__(self, texts: Texts, number: int, place: bytes) -> None:
        self.texts, self.number, self.place = texts, number, place
        self.claims_follow = False
        self.asked: set[str] = set()

    def declared(self, draft: DocumentDraft, file: str) -> Document | Problem:
        """Read a document that the file declares."""
        document = self.texts.introduced(self.number, draft)
        if document is None:
            return self.texts.library.declared(draft, file)
        self.asked.add(document.id)
        return document

    def before(self, name: str) -> Document | None:
        """Give the document of an id as a file before this one introduces it."""
        first = self.texts.first_file(name)
        if first is None or first[0] == self.number or first[1] > self.place:
            return None
        document = self.texts.known(name)
        return document if isinstance(document, Document) else None

    def found(self, name: str) -> Document | Problem | None:
        """Read the document of an id that the file does not declare."""
        self.asked.add(name)
        if self.claims_follow:
            return self.texts.known(name)
        return self.before(name) or self.texts.library.found(name)
