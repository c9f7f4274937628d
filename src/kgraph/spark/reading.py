"""What a task does with one file: find what it declares, then read its claims.

Nothing here knows Spark: these are functions of a file and of what all files declare together.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kgraph.documents import document_id
from kgraph.draft import ClaimDraft, DocumentDraft, Sheet
from kgraph.model import Problem
from kgraph.rdf.describe import around
from kgraph.readers import read_sheet
from kgraph.resolve.resolver import Resolver
from kgraph.sources import hash_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kgraph.draft import Draft, Token
    from kgraph.library import FolderLibrary
    from kgraph.model import Document, Evidence
    from kgraph.ontology import Ontology
    from kgraph.resolve.claims import Placed
    from kgraph.resolve.resolver import World

Place = tuple[int, int]
"""The number of a file and of a claim in it: the order in which everything is written."""

Elsewhere = dict[str, tuple[DocumentDraft, str]]
"""The documents that one file declares and another speaks of: the draft and its file, by id."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of claims: its number among all, its path, its name in messages, its hash."""

    number: int
    path: Path
    name: str
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Declared:
    """What all files have to know of one.

    `sheet` lacks claims and documents; `documents` has the latter by their ids, and `foreign`
    the ids of those that the file speaks of without declaring them.
    """

    file: File
    sheet: Sheet
    is_cut: bool
    documents: tuple[tuple[str, DocumentDraft], ...]
    foreign: frozenset[str]


@dataclass(frozen=True, slots=True)
class DocumentRead:
    """A document that a file speaks of, its text replaced by the hash of it.

    `handle` is where the file declares it.
    """

    place: Place
    document: Document
    handle: Token | None
    file: str


@dataclass(frozen=True, slots=True)
class ClaimRead:
    """A claim with what its description needs of texts, which then need not be read again."""

    place: Place
    claim: Placed
    around: dict[Evidence, tuple[str, str]]
    documents: tuple[Document, ...]


@dataclass(slots=True)
class Notes:
    """What a task has to say beside claims and documents.

    `changed` are files that are others than they were, `unread` the ids of claims that could not
    be read, `conditions` those of claims that others depend on.
    """

    problems: list[Problem] = field(default_factory=list)
    changed: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    conditions: set[str] = field(default_factory=set)

    def joined(self, other: Notes) -> Notes:
        """Give both together."""
        return Notes(
            self.problems + other.problems,
            self.changed | other.changed,
            self.unread | other.unread,
            self.conditions | other.conditions,
        )


Found = ClaimRead | DocumentRead | Notes


def declared(file: File, ontology: Ontology) -> Declared:
    """Read what one file declares."""
    data = file.path.read_bytes()
    sheet = read_sheet(data, file.name, ontology)
    documents = [draft for draft in sheet.drafts if isinstance(draft, DocumentDraft)]
    own = {draft.handle.text for draft in documents if draft.path}
    spoken = {draft.handle.text for draft in documents} | {
        token.text
        for draft in sheet.drafts
        if isinstance(draft, ClaimDraft)
        for token in (draft.document, *(item.document for item in draft.evidence))
        if token
    }
    others: list[Draft] = [
        d for d in sheet.drafts if not isinstance(d, (ClaimDraft, DocumentDraft))
    ]
    return Declared(
        file=replace(file, digest=hash_of(data)),
        sheet=Sheet(file.name, others, sheet.problems),
        is_cut=bool(sheet.problems) and not sheet.drafts,
        documents=tuple((document_id(d.path.text), d) for d in documents if d.path),
        foreign=frozenset(spoken - own),
    )


class SpreadLibrary:
    """The texts of a project, as one file sees them: others may declare what it speaks of."""

    def __init__(self, folder: FolderLibrary, elsewhere: Elsewhere) -> None:
        self.folder, self.elsewhere = folder, elsewhere

    def declared(self, draft: DocumentDraft, file: str) -> Document | Problem:
        """Read a document that a file declares."""
        return self.folder.declared(draft, file)

    def found(self, name: str) -> Document | Problem | None:
        """Read the document of that id: as another file declares it, else from seeds/."""
        if name in self.elsewhere:
            return self.folder.declared(*self.elsewhere[name])
        return self.folder.found(name)


def read(file: File, ontology: Ontology, world: World, library: SpreadLibrary) -> Iterator[Found]:
    """Read the claims and documents of one file, with every finding on the way."""
    data = file.path.read_bytes()
    sheet = read_sheet(data, file.name, ontology)
    resolver = Resolver(ontology, library)
    placed, unread = resolver.read([sheet], world)
    conditions = {c.claim for item in placed if (c := item.claim.condition) and c.claim}
    changed = {file.name} if hash_of(data) != file.digest else set()
    yield Notes(resolver.problems, changed, unread, conditions)
    known = {name: _without_text(document) for name, document in resolver.documents.items()}
    yield from _documents(sheet, file, resolver.handles, known)
    for number, item in enumerate(placed):
        claim = item.claim
        named = {e.document for e in claim.evidence} | (
            {claim.document} if claim.document else set()
        )
        yield ClaimRead(
            (file.number, number),
            item,
            {e: around(e, resolver.documents[e.document].text) for e in claim.evidence},
            tuple(known[name] for name in sorted(named)),
        )


def _documents(
    sheet: Sheet, file: File, handles: Mapping[tuple[str, str], str], known: Mapping[str, Document]
) -> Iterator[DocumentRead]:
    declared_at: dict[str, tuple[int, Token]] = {}
    for number, draft in enumerate(sheet.drafts):
        if isinstance(draft, DocumentDraft) and draft.path:
            name = handles.get((file.name, draft.handle.text), "")
            declared_at.setdefault(name, (number, draft.handle))
    for name, document in known.items():
        number, handle = declared_at.get(name, (len(sheet.drafts), None))
        yield DocumentRead((file.number, number), document, handle, file.name)


def _without_text(document: Document) -> Document:
    return replace(document, text=hash_of(document.text.encode()))
