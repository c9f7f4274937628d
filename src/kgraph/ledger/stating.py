"""Joined claims, entities and documents become pieces of what is written: which of them changed.

A piece is what is written of one thing. It is stated anew where it, or anything else that its text
depends on, is other than it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kgraph.ledger import coding
from kgraph.ledger.database import run
from kgraph.ledger.schema import CLAIMS, DOCUMENTS, ENTITIES, GONE, HIDDEN, SHOWN, STATED
from kgraph.ledger.texts import DOCUMENT
from kgraph.model import Status
from kgraph.order import natural
from kgraph.warrant import reason

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from kgraph.ledger.joining import Joining
    from kgraph.model import Claim, Judgement
    from kgraph.warrant import Trust

_MANY = 4000
"""So many rows are put into the ledger at once."""
_OLD = "SELECT name, subject, reason, condition, shown, record FROM claims WHERE id = ?"
_SPEAKERS = """
SELECT 1 FROM spoken s JOIN claims c ON c.id = s.claim WHERE s.entity = ? AND c.shown LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class _Old:
    """A claim as it was stated before."""

    name: str
    subject: str
    reason: str
    condition: str
    shown: int
    record: str


class Stating:
    """States anew what is touched; `number` is that of the update."""

    def __init__(self, joining: Joining, trust: Trust, number: int) -> None:
        self.joining, self.trust, self.number = joining, trust, number
        self.database: sqlite3.Connection = joining.database
        self._spoken: list[tuple[str, int]] = []
        self._reported: list[tuple[str, int]] = []
        self._subjects: set[str] = set()
        self._conditions: set[str] = set()
        self._speakers: set[str] = set()
        self._left: set[str] = set()
        self._judged: set[str] = set()

    def touch(self, entities: Iterable[str], documents: Iterable[str]) -> None:
        """Note as touched the claims whose text depends on some entities and documents."""
        for table, column, names in (
            ("spoken", "entity", entities),
            ("reported", "document", documents),
        ):
            self.database.executemany(
                f"INSERT OR IGNORE INTO touched_claim SELECT claim FROM {table} WHERE {column} = ?",
                [(name,) for name in names],
            )

    def settle(
        self, touched: Iterable[str], judgements: Iterable[Judgement], documents: Iterable[str],
        spoken_of: Iterable[str],
    ) -> None:  # fmt: skip
        """State everything anew.

        `touched` are the entities that are others, or have other ones of the `judgements`;
        `documents` are others, and of those in `spoken_of` files may speak now or no more.
        """
        touched = set(touched)
        self._left = {judgement.left for judgement in judgements}
        self._judged = self._left | {judgement.right for judgement in judgements}
        owners = [owner for (owner,) in self._all("SELECT id FROM touched_claim")]
        gone = (
            "SELECT t.id FROM touched_claim t LEFT JOIN groups g ON g.id = t.id WHERE g.id IS NULL"
        )
        removed = {owner for (owner,) in self._all(gone)}
        # Two claims may change their ids: what is gone makes room first.
        stated = self._all("SELECT id FROM touched_claim JOIN claims USING(id)")
        moved = {owner: self._clear(owner, removed) for (owner,) in stated}
        for owner in owners:
            if owner not in removed:
                self._claim(owner, moved.get(owner))
                self._note(_MANY)
        self._note(0)
        run(self.database, STATED)
        self._show()
        for name in sorted(touched | self._subjects | self._speakers):
            self._entity(name, is_other=name in touched)
        for name in sorted(documents):
            self._document(name, is_other=True)
        for name in sorted(spoken_of):
            self._document(name, is_other=False)

    def _all(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        return self.database.execute(query, values).fetchall()

    def _note(self, most: int) -> None:
        """Put who and what claims speak of into the ledger where it is more than `most`."""
        if len(self._spoken) > most:
            for table, rows in (("spoken", self._spoken), ("reported", self._reported)):
                self.database.executemany(f"INSERT INTO {table} VALUES(?, ?)", sorted(rows))
                rows.clear()

    def _clear(self, owner: int, removed: set[int]) -> _Old:
        old = _Old(*self._all(_OLD, owner)[0])
        self._speakers |= {
            e for (e,) in self._all("SELECT entity FROM spoken WHERE claim = ?", owner)
        }
        if owner in removed or self._all("SELECT name FROM groups WHERE id = ?", owner) != [
            (old.name,)
        ]:
            self._piece(CLAIMS, natural(old.name), old.name, GONE, None)
        if owner in removed:
            self._all("DELETE FROM claims WHERE id = ?", owner)
            self._part(old)
        self._all("DELETE FROM spoken WHERE claim = ?", owner)
        self._all("DELETE FROM reported WHERE claim = ?", owner)
        return old

    def _part(self, old: _Old | None) -> None:
        if old and old.reason == "":
            self._subjects.add(old.subject)
        if old and old.condition:
            self._conditions.add(old.condition)

    def _claim(self, owner: int, old: _Old | None) -> None:
        claim, around = self.joining.joined(owner, decided=True)
        record = coding.pack_claim(claim, around)
        condition = claim.condition.claim if claim.condition else ""
        why = reason(claim, self.trust)
        proposed = claim.status is Status.PROPOSED
        self._all(
            "INSERT OR REPLACE INTO claims VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            owner, claim.id, natural(claim.id), claim.subject, claim.predicate, claim.object,
            condition, int(proposed), int(not proposed), why, int(bool(claim.evidence)), record,
        )  # fmt: skip
        spoken = {claim.subject, claim.object, *claim.attribution[1:]}
        self._speakers |= spoken
        self._spoken += [(name, owner) for name in spoken]
        self._reported += [(name, owner) for name in documents_of(claim)]
        self._part(old)
        if why == "":
            self._subjects.add(claim.subject)
        if condition:
            self._conditions.add(condition)
        if proposed:
            self._conditions.add(claim.id)
        state = HIDDEN if proposed else SHOWN
        self._piece(CLAIMS, natural(claim.id), claim.id, state, claim.predicate)

    def _show(self) -> None:
        """Show proposals on which a shown claim depends, over any number of steps."""
        names = sorted(self._conditions)
        while names:
            name = names.pop()
            for owner, key, shown, condition in self._all(
                "SELECT id, key, shown, condition FROM claims WHERE name = ? AND proposed", name
            ):
                on = (
                    "SELECT 1 FROM claims WHERE condition = ? AND condition <> '' AND shown LIMIT 1"
                )
                now = int(bool(self._all(on, name)))
                self._all(
                    "UPDATE pieces SET state = ?, changed = ? WHERE section = ? AND key = ? "
                    "AND state <> ?", SHOWN if now else HIDDEN, self.number, CLAIMS, key,
                    SHOWN if now else HIDDEN,
                )  # fmt: skip
                if now == shown:
                    continue
                self._all("UPDATE claims SET shown = ? WHERE id = ?", now, owner)
                spoken = self._all("SELECT entity FROM spoken WHERE claim = ?", owner)
                self._speakers |= {entity for (entity,) in spoken}
                if condition:
                    names.append(condition)

    def _entity(self, name: str, *, is_other: bool) -> None:
        rows = self._all("SELECT kind, by_hand FROM entities WHERE name = ?", name)
        has_facts = self._all(
            "SELECT 1 FROM claims WHERE subject = ? AND reason = '' LIMIT 1", name
        )
        if rows:
            kind, by_hand = rows[0]
            shown = by_hand or name in self._judged or bool(self._all(_SPEAKERS, name))
            state = SHOWN if shown else HIDDEN
        else:
            kind, state = None, SHOWN if has_facts or name in self._left else GONE
        key = name.encode()
        if is_other or name in self._subjects or self._state(ENTITIES, key) != state:
            self._piece(ENTITIES, key, name, state, kind)

    def _document(self, name: str, *, is_other: bool) -> None:
        there = self._all(
            "SELECT 1 FROM documents WHERE name = ? AND EXISTS "
            "(SELECT 1 FROM needs WHERE key = ?)", name, DOCUMENT + name
        )  # fmt: skip
        state, key = SHOWN if there else GONE, name.encode()
        if is_other or self._state(DOCUMENTS, key) != state:
            self._piece(DOCUMENTS, key, name, state, None)

    def _state(self, section: int, key: bytes) -> int:
        rows = self._all("SELECT state FROM pieces WHERE section = ? AND key = ?", section, key)
        return int(rows[0][0]) if rows else GONE

    def _piece(self, section: int, key: bytes, name: str, state: int, kind: str | None) -> None:
        self._all(
            "INSERT OR REPLACE INTO pieces VALUES(?, ?, ?, ?, ?, ?)",
            section, key, name, state, kind, self.number,
        )  # fmt: skip


def documents_of(claim: Claim) -> list[str]:
    """Give the documents that the text of a claim depends on."""
    own = {claim.document} if claim.document else set()
    return sorted({item.document for item in claim.evidence} | own)
