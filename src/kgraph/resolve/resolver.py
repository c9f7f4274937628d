"""Sheets of drafts to a corpus and its problems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from kgraph.draft import (
    ClaimDraft,
    DecisionDraft,
    DocumentDraft,
    EntityDraft,
    JudgementDraft,
)
from kgraph.identity import Identity
from kgraph.model import (
    GENDER,
    GENDERS,
    HAND,
    ID,
    Corpus,
    Document,
    Entity,
    Judgement,
    Problem,
    Severity,
)
from kgraph.names import EntityIndex, Kinds, Names
from kgraph.resolve.claims import ClaimReader
from kgraph.resolve.judgements import NO_CLASS, check_id, check_judgements
from kgraph.resolve.merge import merge

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from kgraph.draft import Sheet, Token
    from kgraph.ontology import Ontology
    from kgraph.resolve.claims import Placed


class Library(Protocol):
    """Where the texts of documents come from."""

    def declared(self, draft: DocumentDraft, file: str) -> Document | Problem:
        """Give the document that a file declares, or the problem with it."""

    def found(self, name: str) -> Document | Problem | None:
        """Give the document of that id that no file declares; None where there is none."""


class Resolution(Protocol):
    """What the sheets say together: a corpus, and every finding on the way.

    `problems` of severity error mean that the corpus is not whole. `ids` leads from every id a
    person gave to its claim, `places` from every claim to the files and lines that write it.
    `introduced` are the entities that only extractors declare.
    """

    @property
    def corpus(self) -> Corpus: ...  # noqa: D102 - all told above
    @property
    def problems(self) -> tuple[Problem, ...]: ...  # noqa: D102
    @property
    def names(self) -> Names: ...  # noqa: D102
    @property
    def identity(self) -> Identity: ...  # noqa: D102
    @property
    def ids(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def places(self) -> Mapping[str, Sequence[tuple[str, int]]]: ...  # noqa: D102
    @property
    def introduced(self) -> Collection[str]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Resolved:
    """A resolution that is all in memory."""

    corpus: Corpus
    problems: tuple[Problem, ...]
    names: Names
    identity: Identity
    ids: Mapping[str, str]
    places: Mapping[str, Sequence[tuple[str, int]]]
    introduced: frozenset[str]


def resolve(sheets: Sequence[Sheet], ontology: Ontology, library: Library) -> Resolution:
    """Look everything up that the sheets name; the texts of documents are in the library."""
    return Resolver(ontology, library).resolve(sheets)


@dataclass(frozen=True, slots=True)
class World:
    """Who and what claims may speak of, as all sheets together declare it.

    `names` and `kinds` already follow the judgements.
    `introduced` are the entities that only extractors declare.
    """

    entities: Mapping[str, Entity]
    identity: Identity
    names: Names
    kinds: Kinds
    introduced: frozenset[str]


class Resolver:
    """The steps of resolving, in the order they need each other.

    What is declared has to be known of all sheets before the claims of any are read; their claims
    may then be read sheet by sheet, by resolvers of their own.
    """

    def __init__(self, ontology: Ontology, library: Library) -> None:
        self.ontology = ontology
        self.library = library
        self.problems: list[Problem] = []
        self.documents: dict[str, Document] = {}
        self.handles: dict[tuple[str, str], str] = {}
        self._broken = {_BROKEN}
        self.entities: dict[str, Entity] = {}
        self._declared: dict[str, tuple[str, int]] = {}
        self.by_hand: set[str] = set()

    def resolve(self, sheets: Sequence[Sheet]) -> Resolution:
        """Resolve all sheets together."""
        for sheet in sheets:
            self.problems += sheet.problems
        world = self.learn(sheets)
        placed, unread = self.read(sheets, world)
        decisions = list(drafts(sheets, DecisionDraft))
        merged = merge(placed, decisions, unread, symmetric(self.ontology))
        self.problems += merged.problems
        corpus = Corpus(
            documents=tuple(self.documents[key] for key in sorted(self.documents)),
            entities=tuple(world.entities[key] for key in sorted(world.entities)),
            judgements=tuple(
                sorted(world.identity.judgements, key=lambda j: (j.left, j.verdict, j.right))
            ),
            claims=tuple(merged.claims),
        )
        cut = any(sheet.problems and not sheet.drafts for sheet in sheets)
        return Resolved(
            corpus, findings(self.problems, cut=cut), world.names, world.identity, merged.ids,
            merged.places, world.introduced,
        )  # fmt: skip

    def learn(self, sheets: Sequence[Sheet]) -> World:
        """Take in the entities that the sheets declare, and the words on identity."""
        for entity, file in drafts(sheets, EntityDraft):
            self.declare(entity, file)
        judgements = list(drafts(sheets, JudgementDraft))
        identity = identity_of(judgements)
        index = EntityIndex(self.entities.values())
        declared = Names(index, Identity(()))
        check_judgements(judgements, identity, self.entities, declared, self)
        introduced = frozenset(self.entities.keys() - self.by_hand)
        return World(
            self.entities, identity, Names(index, identity), Kinds(self.entities, identity),
            introduced,
        )  # fmt: skip

    def read(self, sheets: Sequence[Sheet], world: World) -> tuple[list[Placed], set[str]]:
        """Read the documents and claims of sheets.

        Gives the claims, and the ids of those that could not be read.
        """
        for draft, file in drafts(sheets, DocumentDraft):
            self.take(draft, file)
        return self.read_claims(drafts(sheets, ClaimDraft), world)

    def read_claims(
        self, claims: Iterable[tuple[ClaimDraft, str]], world: World
    ) -> tuple[list[Placed], set[str]]:
        """Read claims, each with its file, once the documents of their files are taken in.

        Gives the claims, and the ids of those that could not be read.
        """
        reader = ClaimReader(self.ontology, world.names, world.kinds, self)
        placed: list[Placed] = []
        unread: set[str] = set()
        for claim, file in claims:
            if found := reader.read(claim, file):
                placed.append(found)
            elif claim.label:
                unread.add(claim.label.text)
        return placed, unread

    def problem(self, file: str, token: Token, code: str, finding: str, step: str = "") -> None:
        """Note an error at a token."""
        self.problems.append(Problem(file, token.line, token.column, code, finding, step))

    def warning(self, file: str, token: Token, code: str, finding: str, step: str = "") -> None:
        """Note a warning at a token."""
        self.problems.append(
            Problem(file, token.line, token.column, code, finding, step, Severity.WARNING)
        )

    def document(self, file: str, handle: Token) -> Document | None:
        """Give the document of a handle or id; None, and a finding, where there is none."""
        found = self.handles.get((file, handle.text), handle.text)
        if found not in self.documents and found != _BROKEN:
            self._undeclared(handle.text)
        if found not in self.documents and found not in self._broken:
            finding = f'unknown document "{handle.text}".'
            self.problem(file, handle, "unknown-document", finding, _declared(file, handle.text))
        return self.documents.get(found)

    def _undeclared(self, name: str) -> None:
        document = self.library.found(name)
        if isinstance(document, Problem):
            self.problems.append(document)
            self._broken.add(name)
        elif document is not None:
            self.documents[name] = document

    def take(self, draft: DocumentDraft, file: str) -> None:
        """Take in a document that a file declares, or chooses again."""
        if draft.path is None:
            self.document(file, draft.handle)
            return
        document = self.library.declared(draft, file)
        key = (file, draft.handle.text)
        if isinstance(document, Problem):
            self.problems.append(document)
            self.handles[key] = _BROKEN
            return
        known = self.documents.get(document.id)
        if known is not None and known != document:
            self.problems.append(another_document(draft.handle, file, known))
            self.handles[key] = _BROKEN
            return
        if self.handles.get(key, document.id) != document.id:
            finding = f'"{draft.handle.text}" is already another document in this file.'
            self.problem(file, draft.handle, "duplicate-document", finding, "Choose another name.")
        self.handles[key] = document.id
        self.documents.setdefault(document.id, document)

    def declare(self, draft: EntityDraft, file: str) -> None:
        """Take in an entity that a file declares."""
        check_id(draft.id, file, self)
        kind = self.ontology.kind_named(draft.kind.text)
        if kind is None:
            step = f"Known are {', '.join(sorted(self._entity_kinds()))}."
            self.problem(
                file, draft.kind, "unknown-class", f'"{draft.kind.text}" is no class.', step
            )
            kind = NO_CLASS
        for mark in draft.external:
            if mark.startswith(GENDER) and mark.removeprefix(GENDER) not in GENDERS:
                step = f"Known are {', '.join(GENDERS)}."
                self.problem(file, draft.id, "unknown-gender", f'"{mark}" is no gender.', step)
        entity = Entity(
            id=draft.id.text,
            kind=kind,
            names=draft.names,
            external=draft.external,
            descriptions=draft.descriptions,
        )
        known = self.entities.get(entity.id)
        if known is not None and known.kind != kind and NO_CLASS not in (kind, known.kind):
            other, line = self._declared[entity.id]
            finding = f"{entity.id} is a {kind} here and a {known.kind} at {other}:{line}."
            self.problem(file, draft.kind, "class-clash", finding, "Keep one class.")
            return
        self._declared.setdefault(entity.id, (file, draft.id.line))
        if draft.made_by == HAND:
            self.by_hand.add(entity.id)
        self.entities[entity.id] = _joined(known, entity) if known else entity

    def _entity_kinds(self) -> set[str]:
        used = {name for p in self.ontology.predicates.values() for name in (*p.domain, *p.range)}
        return {name for name in self.ontology.kinds if self.ontology.ancestors(name) & used}


def _declared(file: str, document: str) -> str:
    """How a file of its kind makes a document known."""
    if file.endswith(".kg") or not ID.fullmatch(document):
        return "Declare it above: @document rp seeds/article.txt."
    return f"Put its text into seeds/{document}.txt, or what is known of it between lines of ---."


_BROKEN = "\0"
_LOOKED_UP = ("unknown-entity", "unknown-document", "unknown-claim", "dangling-condition")
T = TypeVar("T")


def another_document(handle: Token, file: str, known: Document) -> Problem:
    """The finding where a declared document has the id of a `known` one, and is another."""
    finding = f'another document has the id "{known.id}" ({known.path}).'
    step = "Rename one of the files, or say the same of it in both places."
    return Problem(file, handle.line, handle.column, "duplicate-document", finding, step)


def symmetric(ontology: Ontology) -> set[str]:
    """Give the predicates that say the same in both directions."""
    return {predicate.name for predicate in ontology.predicates.values() if predicate.symmetric}


def findings(problems: Iterable[Problem], *, cut: bool) -> tuple[Problem, ...]:
    """Give problems in the order of files, each once.

    Where a whole file could not be read (`cut`), what may only be missing for that is left out.
    """
    own = (p for p in problems if not cut or p.code not in _LOOKED_UP)
    return tuple(dict.fromkeys(sorted(own, key=lambda p: (p.file, p.line, p.column, p.finding))))


def _joined(first: Entity, second: Entity) -> Entity:
    return Entity(
        id=first.id,
        kind=first.kind,
        names=tuple(dict.fromkeys((*first.names, *second.names))),
        external=tuple(dict.fromkeys((*first.external, *second.external))),
        descriptions=tuple(dict.fromkeys((*first.descriptions, *second.descriptions))),
    )


def identity_of(judgements: Iterable[tuple[JudgementDraft, str]]) -> Identity:
    """Give what words on identity say together, each once."""
    said = (Judgement(j.left.text, j.verdict, j.right.text) for j, _ in judgements)
    return Identity(dict.fromkeys(said))


def drafts(sheets: Iterable[Sheet], kind: type[T]) -> Iterator[tuple[T, str]]:
    """Give the drafts of one kind, each with its file."""
    for sheet in sheets:
        for draft in sheet.drafts:
            if isinstance(draft, kind):
                yield draft, sheet.file
