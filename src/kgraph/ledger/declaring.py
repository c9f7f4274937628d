"""What files declare, together: entities, their names, words on identity."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph.draft import DecisionDraft, EntityDraft, JudgementDraft
from kgraph.identity import Identity
from kgraph.ledger import coding
from kgraph.ledger.world import ALL_NAMES, Entities, NameIndex, judgements
from kgraph.names import Names, folded, names_of
from kgraph.resolve.judgements import check_judgements
from kgraph.resolve.resolver import Resolver, identity_of

if TYPE_CHECKING:
    import sqlite3

    from kgraph.draft import Sheet
    from kgraph.model import Entity, Judgement, Problem

JUDGEMENT, DECISION = ("judgement", "decision")


@dataclass(slots=True)
class Declared:
    """What is other of all that files declare.

    `entities` are the ids whose entity is another one, `names` the folded names that may lead
    elsewhere, `judged` the ids whose judgements are others; `identity` is the present one,
    `has_other_decisions` whether later decisions on claims may be others.
    """

    identity: Identity
    entities: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    judged: set[str] = field(default_factory=set)
    has_other_decisions: bool = False


class Declaring:
    """Takes in what some files declare, then follows up what that changes."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database
        self._touched: set[str] = set()
        self._has_other_decisions = False

    def forget(self, file: int) -> None:
        """Take out what a file declared."""
        rows = self.database.execute("SELECT entity FROM declared WHERE file = ?", (file,))
        self._touched.update(name for (name,) in rows)
        self.database.execute("DELETE FROM declared WHERE file = ?", (file,))
        query = "DELETE FROM drafts WHERE file = ? RETURNING kind"
        gone = self.database.execute(query, (file,)).fetchall()
        self._has_other_decisions |= (DECISION,) in gone

    def take(self, file: int, sheet: Sheet) -> None:
        """Take in what a file declares."""
        for number, draft in enumerate(sheet.drafts):
            if isinstance(draft, EntityDraft):
                self._touched.add(draft.id.text)
                row = draft.id.text, file, number, coding.pack_entity_draft(draft)
                self.database.execute("INSERT INTO declared VALUES(?, ?, ?, ?)", row)
            elif isinstance(draft, JudgementDraft):
                self._keep(JUDGEMENT, file, number, coding.pack_judgement(draft))
            elif isinstance(draft, DecisionDraft):
                self._has_other_decisions = True
                self._keep(DECISION, file, number, coding.pack_decision(draft))

    def _keep(self, kind: str, file: int, number: int, text: str) -> None:
        self.database.execute("INSERT INTO drafts VALUES(?, ?, ?, ?)", (kind, file, number, text))

    def settle(self, resolver: Resolver) -> Declared:
        """Join what is declared of each entity, apply the judgements, check both."""
        before = judgements(self.database)
        rows = in_order(self.database, JUDGEMENT)
        drafts = [(coding.judgement(text), file) for text, file in rows]
        identity = identity_of(drafts)
        now = sorted(set(identity.judgements), key=lambda j: (j.left, j.verdict, j.right))
        found = Declared(identity, has_other_decisions=self._has_other_decisions)
        self._join(resolver, found)
        self._judge(before, now, found)
        if found.names:
            found.names.add(ALL_NAMES)
        if drafts and (self._touched or before != now or self._has_problems(JUDGEMENT)):
            checking = Resolver(resolver.ontology, resolver.library)
            declared = Names(NameIndex(self.database), Identity(()))
            check_judgements(drafts, identity, Entities(self.database), declared, checking)
            note_problems(self.database, JUDGEMENT, "", checking.problems)
        elif not drafts:
            note_problems(self.database, JUDGEMENT, "", [])
        return found

    def _has_problems(self, kind: str) -> bool:
        query = "SELECT 1 FROM problems WHERE kind = ?"
        return self.database.execute(query, (kind,)).fetchone() is not None

    def _join(self, resolver: Resolver, found: Declared) -> None:
        """Join the declarations of every entity that a file declares otherwise than before."""
        query = (
            "SELECT d.draft, f.name FROM declared d JOIN files f ON f.id = d.file "
            "WHERE d.entity = ? ORDER BY f.place, d.number"
        )
        for name in sorted(self._touched):
            joined = Resolver(resolver.ontology, resolver.library)
            for text, file in self.database.execute(query, (name,)).fetchall():
                joined.declare(coding.entity_draft(text), file)
            note_problems(self.database, "entity", name, joined.problems)
            self._replace(name, joined.entities.get(name), name in joined.by_hand, found)

    def _replace(self, name: str, entity: Entity | None, by_hand: bool, found: Declared) -> None:
        query = "SELECT record, by_hand FROM entities WHERE name = ?"
        row = self.database.execute(query, (name,)).fetchone()
        record = coding.pack_entity(entity) if entity else None
        if row == ((record, int(by_hand)) if record else None):
            return
        found.entities.add(name)
        if row and row[0] == record:
            self.database.execute(
                "UPDATE entities SET by_hand = ? WHERE name = ?", (int(by_hand), name)
            )
            return
        old = coding.entity(name, row[0]) if row else None
        had, has = (set(names_of(e)) if e else set() for e in (old, entity))
        kind_changed = bool(old and entity and old.kind != entity.kind)
        had_folded, has_folded = set(map(folded, had)), set(map(folded, has))
        found.names |= had_folded | has_folded if kind_changed else set(map(folded, had ^ has))
        self.database.executemany(
            "DELETE FROM names WHERE key = ? AND exact = ? AND entity = ?",
            [(key, 1, name) for key in had - has]
            + [(key, 0, name) for key in had_folded - has_folded],
        )
        self.database.executemany(
            "INSERT OR IGNORE INTO names VALUES(?, ?, ?)",
            [(key, 1, name) for key in has - had]
            + [(key, 0, name) for key in has_folded - had_folded],
        )
        if entity is None:
            self.database.execute("DELETE FROM entities WHERE name = ?", (name,))
        else:
            self.database.execute(
                "INSERT OR REPLACE INTO entities VALUES(?, ?, ?, ?)",
                (name, entity.kind, int(by_hand), record),
            )
        if kind_changed or not (old and entity):
            # The class of a canonical id may be that of any id of its group.
            found.names.update(self._names_of(found.identity.group(name) - {name}))

    def _names_of(self, entities: set[str]) -> set[str]:
        known = Entities(self.database)
        texts = {text for name in entities if name in known for text in names_of(known[name])}
        return set(map(folded, texts | entities))

    def _judge(self, before: list[Judgement], now: list[Judgement], found: Declared) -> None:
        """Note what other words on identity change."""
        if before == now:
            return
        record = coding.packed([[j.left, j.verdict, j.right] for j in now])
        self.database.execute("INSERT OR REPLACE INTO state VALUES('judgements', ?)", (record,))
        found.judged = {j.left for j in set(before) ^ set(now)}
        old, new = Identity(before), found.identity
        judged = [{name for j in said for name in (j.left, j.right)} for said in (before, now)]
        moved = {
            name
            for name in judged[0] | judged[1]
            if old.group(name) != new.group(name)
            or old.canonical(name) != new.canonical(name)
            or (name in judged[0]) != (name in judged[1])
        }
        found.judged |= judged[0] ^ judged[1]
        found.names |= self._names_of(moved)


def in_order(database: sqlite3.Connection, kind: str) -> list[tuple[str, str]]:
    """Give the drafts of a kind as files write them, each with the name of its file."""
    return database.execute(
        "SELECT d.draft, f.name FROM drafts d JOIN files f ON f.id = d.file WHERE d.kind = ? "
        "ORDER BY f.place, d.number",
        (kind,),
    ).fetchall()


def note_problems(
    database: sqlite3.Connection, kind: str, owner: str | int, problems: list[Problem]
) -> None:
    """Put findings about something in place of those there were."""
    database.execute("DELETE FROM problems WHERE kind = ? AND owner = ?", (kind, str(owner)))
    database.executemany(
        "INSERT INTO problems VALUES(?, ?, ?)",
        [(kind, str(owner), coding.pack_problem(problem)) for problem in problems],
    )
