"""Files of claims into the ledger: only those that are other, or that speak of what is other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.draft import ClaimDraft, DocumentDraft
from kgraph.errors import ChangedError
from kgraph.ledger import coding
from kgraph.ledger.declaring import Declaring, note_problems
from kgraph.ledger.folder import place_of
from kgraph.ledger.texts import CHOICE, DOCUMENT, NAME, PATH, FileLibrary
from kgraph.ledger.world import world_of
from kgraph.rdf.describe import around
from kgraph.readers import read_declarations, read_sheet
from kgraph.resolve.merge import content_of, group_key
from kgraph.resolve.resolver import Resolver, drafts, symmetric
from kgraph.sources import hash_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from kgraph.draft import Sheet
    from kgraph.ledger.declaring import Declared
    from kgraph.ledger.folder import Changes
    from kgraph.ledger.texts import Texts
    from kgraph.ledger.world import NotedNames
    from kgraph.ontology import Ontology
    from kgraph.resolve.claims import Placed
    from kgraph.resolve.resolver import World

_MOST = 1 << 19
"""So many bytes of files of claims are kept as sheets until their claims are read."""


class Reading:
    """One round of reading: first what files declare, then their claims."""

    def __init__(self, texts: Texts, ontology: Ontology) -> None:
        self.texts, self.ontology = texts, ontology
        self.database: sqlite3.Connection = texts.database
        self.documents: set[str] = set()
        self.changed: set[str] = set()
        self._sheets: dict[int, Sheet] = {}
        self._kept = 0
        self._symmetric = symmetric(ontology)

    def read(self, changes: Changes) -> Declared:
        """Bring everything that files say up to date; give what is other of what they declare.

        `changed` has then the ids of all documents that are others, `documents` also of those
        of which files may speak now or no more.
        """
        again = self._declare(changes)
        resolver = Resolver(self.ontology, self.texts.library)
        declared = self._declaring.settle(resolver)
        self.changed = changed = self.texts.settle(self.documents)
        keys = [NAME + name for name in declared.names] + [DOCUMENT + name for name in changed]
        again |= self._files_that_need(keys)
        world, names = world_of(self.database, declared.identity)
        order = self._in_order(again)
        for number, file in order:
            self._claims(number, file, world, names)
        self.changed |= self.texts.settle(self.documents - changed)
        return declared

    def _declare(self, changes: Changes) -> set[int]:
        """Take in what files declare; give the files whose claims have to be read."""
        self._declaring = Declaring(self.database)
        for number in changes.gone:
            self._declaring.forget(number)
            self.documents |= self.texts.forget(number) | self._forget(number)
            for kinds in ((PATH, CHOICE), (NAME, DOCUMENT)):
                self._need(number, kinds, ())
            for kind in ("sheet", "read"):
                note_problems(self.database, kind, number, [])
        for number, file in self._in_order(changes.claims):
            sheet = self._declarations(number, file)
            self._declaring.forget(number)
            self._declaring.take(number, sheet)
            self._introduce(number, file, sheet)
        keys = [PATH + name for name in changes.names]
        keys += [CHOICE + name for name in changes.documents]
        again = self._files_that_need(keys)
        for number, file in self._in_order(again - changes.claims.keys()):
            self._introduce(number, file, self._declarations(number, file))
        self.documents |= changes.documents
        return again | changes.claims.keys()

    def _introduce(self, number: int, file: str, sheet: Sheet) -> None:
        """Take in the documents that a file introduces."""
        self.documents |= self.texts.forget(number)
        found, needs = self.texts.introduce(number, file, sheet)
        self.documents |= found
        self._need(number, (PATH, CHOICE), needs)

    def _need(self, number: int, kinds: tuple[str, str], keys: Iterable[str]) -> None:
        """Put what a file needs, of two kinds, in place of what it did."""
        self.database.execute(
            "DELETE FROM needs WHERE file = ? AND substr(key, 1, 2) IN (?, ?)", (number, *kinds)
        )
        self.database.executemany(
            "INSERT INTO needs VALUES(?, ?)", [(key, number) for key in sorted(keys)]
        )

    def _files_that_need(self, keys: Iterable[str]) -> set[int]:
        query = "SELECT file FROM needs WHERE key = ?"
        return {file for key in keys for (file,) in self.database.execute(query, (key,))}

    def _in_order(self, files: Iterable[int]) -> list[tuple[int, str]]:
        query = "SELECT place, id, name FROM files WHERE id = ?"
        rows = [self.database.execute(query, (number,)).fetchone() for number in files]
        return [(number, name) for _, number, name in sorted(rows)]

    def _declarations(self, number: int, file: str) -> Sheet:
        """Read what a file declares; where that was all of it, some are kept as sheets."""
        data = self._data(number, file)
        sheet, is_whole = read_declarations(data, file, self.ontology)
        if is_whole and self._kept < _MOST:
            self._kept += len(data)
            self._sheets[number] = sheet
        return sheet

    def _data(self, number: int, file: str) -> bytes:
        try:
            data = (self.texts.library.root / file).read_bytes()
        except FileNotFoundError:
            data = b""
        query = "SELECT digest FROM files WHERE id = ?"
        if self.database.execute(query, (number,)).fetchone() != (hash_of(data),):
            raise ChangedError(f"{file} has changed since reading began. Run it again.")
        return data

    def _forget(self, number: int) -> set[str]:
        """Take out the claims of a file and what goes with them; give the documents it needs."""
        execute = self.database.execute
        execute(
            "INSERT OR IGNORE INTO touched_label SELECT label FROM placed "
            "WHERE file = ? AND label <> '' UNION SELECT label FROM unread WHERE file = ?",
            (number, number),
        )
        execute(
            "INSERT OR IGNORE INTO touched_group SELECT content, status, author FROM placed "
            "WHERE file = ?", (number,)
        )  # fmt: skip
        execute(
            "DELETE FROM problems WHERE kind = 'condition' AND owner IN "
            "(SELECT CAST(id AS TEXT) FROM placed WHERE file = ?)", (number,)
        )  # fmt: skip
        rows = execute("SELECT key FROM needs WHERE file = ?", (number,)).fetchall()
        for table in ("placed", "unread"):
            execute(f"DELETE FROM {table} WHERE file = ?", (number,))
        return {key.removeprefix(DOCUMENT) for (key,) in rows if key.startswith(DOCUMENT)}

    def _claims(self, number: int, file: str, world: World, names: NotedNames) -> None:
        """Read the claims of a file anew."""
        sheet = self._sheets.pop(number, None)
        if sheet is None:
            sheet = read_sheet(self._data(number, file), file, self.ontology)
        note_problems(self.database, "sheet", number, sheet.problems)
        is_cut = bool(sheet.problems) and not sheet.drafts
        self.database.execute("UPDATE files SET is_cut = ? WHERE id = ?", (int(is_cut), number))
        self.documents |= self._forget(number)
        library = FileLibrary(self.texts, number, place_of(file))
        resolver = Resolver(self.ontology, library)
        names.asked = set()
        self._take_documents(number, sheet, resolver, library)
        library.claims_follow = True
        placed, unread = resolver.read_claims(drafts([sheet], ClaimDraft), world)
        note_problems(self.database, "read", number, resolver.problems)
        self.documents |= library.asked
        needs = [NAME + name for name in names.asked] + [DOCUMENT + n for n in library.asked]
        self._need(number, (NAME, DOCUMENT), needs)
        for label in sorted(unread):
            self.database.execute("INSERT INTO unread VALUES(?, ?)", (label, number))
            self.database.execute("INSERT OR IGNORE INTO touched_label VALUES(?)", (label,))
        self._keep(number, placed, resolver)

    def _take_documents(
        self, number: int, sheet: Sheet, resolver: Resolver, library: FileLibrary
    ) -> None:
        """Take in the documents of a file, beside those that files before it introduce."""
        query = "SELECT DISTINCT document FROM introduced WHERE file = ?"
        for (name,) in self.database.execute(query, (number,)).fetchall():
            if document := library.before(name):
                resolver.documents[name] = document
        for draft, file in drafts([sheet], DocumentDraft):
            resolver.take(draft, file)

    def _keep(self, number: int, placed: list[Placed], resolver: Resolver) -> None:
        rows, labels, groups = [], [], []
        for place, item in enumerate(placed):
            claim = item.claim
            depends = claim.condition.claim if claim.condition else ""
            content = None if depends else content_of(item, {}, [], (), self._symmetric)
            _, status, author = group_key("", claim)
            texts = {e: around(e, resolver.documents[e.document].text) for e in claim.evidence}
            record = coding.pack_placed(item, texts)
            rows.append((number, place, claim.id, depends, content, status, author, record))
            if claim.id:
                labels.append((claim.id,))
            if content:
                groups.append((content, status, author))
        self.database.executemany(
            "INSERT INTO placed(file, number, label, condition, content, status, author, record) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?)", rows
        )  # fmt: skip
        self.database.executemany("INSERT OR IGNORE INTO touched_label VALUES(?)", labels)
        self.database.executemany("INSERT OR IGNORE INTO touched_group VALUES(?, ?, ?)", groups)
