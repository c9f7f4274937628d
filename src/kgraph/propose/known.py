"""What a project's files say before articles are read: entities, judgements, decisions.

Files are read one after the other and let go: what stays in memory grows with what people
decided and with the number of entities, not with the texts and proposals.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.draft import (
    ClaimDraft,
    DecisionDraft,
    DocumentDraft,
    EntityDraft,
    JudgementDraft,
)
from kgraph.extract import extractors, world
from kgraph.kgfile import parse
from kgraph.kgfile.lines import line_of, plain_or_quoted
from kgraph.model import HAND, Entity, Judgement
from kgraph.propose.blocks import handles_of
from kgraph.propose.decided import Decision, decisions_of
from kgraph.propose.label import is_untouched
from kgraph.propose.nouns import read_nouns
from kgraph.propose.record import hash_of, read_record, record_path
from kgraph.readers import read_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kgraph.draft import Sheet
    from kgraph.extract import World
    from kgraph.project import Project
    from kgraph.propose.record import Record


class Known:
    """What is known at the beginning of a run.

    `kinds` gives the class of every declared id, whoever declared it; `used` holds every name and
    id that a person's claim or judgement uses, `referred` every claim that their conditions and
    decisions name; `decisions` are those on the document of an id, `documents` what `@document`
    lines say of the text at a path.
    """

    def __init__(self, project: Project) -> None:
        self.project = project
        self.entities: dict[str, Entity] = {}
        self.judgements: dict[Judgement, None] = {}
        self.kinds: dict[str, str] = {}
        self.used: set[str] = set()
        self.referred: set[str] = set()
        self.decisions: dict[str, list[Decision]] = defaultdict(list)
        self.documents: dict[str, DocumentDraft] = {}
        for path in project.files:
            record = self._record_of_all(path)
            if record is None:
                self._sheet(self._read(path))
            else:
                for name, kind in record.kinds.items():
                    self.kinds.setdefault(name, kind)
        named = {name.text for entity in self.entities.values() for name in entity.names}
        if wanted := self.used - self.entities.keys() - named:
            self._adopt_all(wanted)

    def world(self) -> World:
        """Give the world that extractors read in, before each is told what is its own."""
        known = world(self.project.ontology, self.entities.values(), tuple(self.judgements))
        return replace(known, nouns=read_nouns(self.project.root), meant=self._meant(known))

    def _meant(self, known: World) -> dict[str, frozenset[str]]:
        """Which namesakes people's claims on a document speak of; a rejected one says nothing."""
        namesakes = {
            entity.id
            for entity in map(known.entities.__getitem__, known.own)
            if any(len(known.names.find(name.text)) > 1 for name in entity.names)
        }
        found: dict[str, set[str]] = defaultdict(set)
        for document, decisions in self.decisions.items() if namesakes else ():
            for decision in decisions:
                if not decision.rejected:
                    ends = (known.names.find(end) for end in (decision.subject, decision.object))
                    found[document] |= {ids[0] for ids in ends if len(ids) == 1} & namesakes
        return {document: frozenset(ids) for document, ids in found.items() if ids}

    def _record_of_all(self, path: Path) -> Record | None:
        """The record that tells all of a file, because the file is just as a run wrote it."""
        if path.suffix.lower() != ".kg":
            return None
        written = hash_of(path.read_bytes())
        records = self.records(self.project.shown(path))
        return next((record for record in records if record.file == written), None)

    def _read(self, path: Path) -> Sheet:
        return read_sheet(path.read_bytes(), self.project.shown(path), self.project.ontology)

    def _sheet(self, sheet: Sheet) -> None:
        ours = self._declared_by_runs(sheet.file)
        handles = handles_of(sheet)
        for draft in sheet.drafts:
            match draft:
                case EntityDraft():
                    self._entity(draft, is_ours=line_of(draft) in ours)
                case JudgementDraft():
                    self.used |= {draft.left.text, draft.right.text}
                    judgement = Judgement(draft.left.text, draft.verdict, draft.right.text)
                    self.judgements[judgement] = None
                case DocumentDraft() if draft.path is not None and draft.settings:
                    self.documents.setdefault(self._path(draft.path.text, sheet.file), draft)
                case DecisionDraft():
                    self.referred |= {t.text for t in (draft.claim, draft.successor) if t}
                case ClaimDraft():
                    self._claim(draft, handles)
                case _:
                    pass

    def _path(self, written: str, file: str) -> str:
        """A path from the project's folder, where it may count from the folder of `file`."""
        beside = (self.project.root / file).parent / written
        root = self.project.root
        return written if (root / written).is_file() else self.project.shown(beside)

    def _claim(self, draft: ClaimDraft, handles: dict[str, str]) -> None:
        own = draft.document.text if draft.document else ""
        document = handles.get(own, own)
        if is_untouched(draft, document):
            return
        tokens = (draft.subject, draft.object, *draft.voices)
        self.used |= {token.text for token in tokens}
        if draft.condition is not None and draft.condition_is_claim:
            self.referred.add(draft.condition.text)
        for handle, decision in decisions_of(draft):
            self.decisions[handles.get(handle, handle) if handle else document].append(decision)

    def _entity(self, draft: EntityDraft, is_ours: bool) -> None:
        kind = self.project.ontology.kind_named(draft.kind.text)
        if kind is None:
            return
        self.kinds.setdefault(draft.id.text, kind)
        if not is_ours:
            self._declare(draft, kind)

    def _declare(self, draft: EntityDraft, kind: str) -> None:
        known = self.entities.get(draft.id.text)
        self.entities[draft.id.text] = Entity(
            id=draft.id.text,
            kind=kind if known is None else known.kind,
            names=tuple(dict.fromkeys((*(known.names if known else ()), *draft.names))),
            external=tuple(dict.fromkeys((*(known.external if known else ()), *draft.external))),
            descriptions=draft.descriptions or (known.descriptions if known else ()),
        )

    def _adopt_all(self, wanted: set[str]) -> None:
        """Take entities that runs declared for a person's, where a person's claim uses them."""
        for path in self.project.files:
            record = self._record_of_all(path)
            if record is None:
                self._adopt(self._read(path), wanted)
            elif any(_names(line) & wanted for line in record.entities):
                lines = [f"@by {plain_or_quoted(record.run.made_by)}", *record.entities]
                self._adopt(parse("\n".join(lines), ""), wanted)

    def _adopt(self, sheet: Sheet, wanted: set[str]) -> None:
        for draft in sheet.drafts:
            if isinstance(draft, EntityDraft) and draft.made_by != HAND:
                names = {draft.id.text, *(name.text for name in draft.names)}
                kind = self.project.ontology.kind_named(draft.kind.text)
                if kind and names & wanted and not is_description(draft):
                    self._declare(draft, kind)

    def _declared_by_runs(self, file: str) -> frozenset[str]:
        if not file.lower().endswith(".kg"):
            return frozenset()
        return frozenset(line for record in self.records(file) for line in record.entities)

    def records(self, file: str) -> Iterator[Record]:
        """Give the records of an article, by its path or that of its file of claims."""
        for name in extractors():
            record = read_record(record_path(self.project.root, file, name))
            if record is not None:
                yield record


def is_description(entity: Entity | EntityDraft) -> bool:
    """Tell whether an entity is only described (*spotkanie*), not named: by its small letters."""
    return bool(entity.names) and all(name.text[:1].islower() for name in entity.names)


def _names(line: str) -> set[str]:
    """The id and the names in the line of an entity, as far as can be told without reading it."""
    return {line.split(" ", 1)[0], *re.findall(r'"([^"]*)"', line)}
