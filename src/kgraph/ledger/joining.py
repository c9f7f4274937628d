"""Claims that files write become claims of one corpus, as `merge` makes them: only what is other.

Each step leaves what it changed in a table of what is touched, for the next one.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from kgraph.ledger import coding
from kgraph.ledger.database import run
from kgraph.ledger.declaring import DECISION, in_order, note_problems
from kgraph.ledger.schema import GROUPED
from kgraph.model import Status
from kgraph.resolve.decisions import decide
from kgraph.resolve.merge import (
    Group,
    assigned,
    content_of,
    labelled,
    ordered_labels,
    other_name,
    with_condition,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Container, Iterable

    from kgraph.ledger.coding import Around
    from kgraph.model import Claim, Problem
    from kgraph.resolve.claims import Placed

_KEY = "p.content = ? AND p.status = ? AND p.author = ?"
_ORDER = "FROM placed p JOIN files f ON f.id = p.file WHERE {} ORDER BY f.place, p.number"
_OF_LABEL = _ORDER.format("p.label = ? AND p.label <> ''")
"""Said twice, for the index holds only the claims that have a label."""
_SEVERAL = """
SELECT label FROM touched_label t
WHERE (SELECT count(*) FROM placed p WHERE p.label = t.label AND p.label <> '') > 1
"""
_REACHED = """
WITH RECURSIVE reached(label) AS (
  SELECT label FROM touched_label
  UNION SELECT p.label FROM reached r JOIN placed p ON p.condition = r.label
  WHERE p.condition <> '' AND p.label <> '')
SELECT p.id FROM reached r JOIN placed p ON p.condition = r.label WHERE p.condition <> ''
UNION SELECT id FROM placed WHERE condition <> '' AND content IS NULL
"""
_WANTED_BY_SEVERAL = """
SELECT name FROM touched_name t
WHERE (SELECT count(*) FROM groups WHERE first = t.name)
  + (SELECT count(*) FROM groups WHERE second = t.name AND first <> second) > 1
"""
_MANY = 4000
"""So many rows are put into the ledger at once."""
_MEMBERS = """
SELECT p.record, f.name, g.content, g.status, g.author, g.name, d.status, d.successor
FROM groups g JOIN placed p
  ON p.content = g.content AND p.status = g.status AND p.author = g.author
JOIN files f ON f.id = p.file LEFT JOIN decided d ON d.name = g.name
WHERE g.id = ? ORDER BY f.place, p.number
"""
_NAMED = """
SELECT 1 FROM (SELECT label AS name FROM touched_id UNION SELECT name FROM touched_name
UNION SELECT label FROM touched_label) t JOIN named n ON n.name = t.name LIMIT 1
"""
"""Whether something that a decision names is touched."""
_BY_LABEL = """
SELECT g.name FROM labels l JOIN groups g ON g.id = l.owner JOIN files f ON f.id = g.file
WHERE l.label = ? ORDER BY f.place DESC, g.number DESC LIMIT 1
"""


@dataclass(slots=True)
class _Touched:
    """Rows that follow from groups said anew: the ids people gave, and what is touched by them."""

    labels: list[tuple[str, int]] = field(default_factory=list)
    ids: list[tuple[str]] = field(default_factory=list)
    names: list[tuple[str]] = field(default_factory=list)
    claims: list[tuple[int]] = field(default_factory=list)

    def note(self, database: sqlite3.Connection, most: int) -> None:
        """Put them into the ledger where they are more than `most`."""
        if len(self.names) <= most:
            return
        database.executemany("INSERT INTO labels VALUES(?, ?)", self.labels)
        self.labels.clear()
        for table, rows in (("id", self.ids), ("name", self.names), ("claim", self.claims)):
            database.executemany(f"INSERT OR IGNORE INTO touched_{table} VALUES(?)", rows)
            rows.clear()


class Joining:
    """Follows up what is touched, from the claims that files write to the joined ones."""

    def __init__(self, database: sqlite3.Connection, both_ways: Container[str]) -> None:
        self.database, self.both_ways = database, both_ways

    def settle(self, *, has_other_decisions: bool) -> None:
        """Bring everything up to `touched_claim`, whose claims have to be stated anew."""
        self._check_labels()
        self._follow_conditions()
        touched = _Touched()
        for key in self._all("SELECT content, status, author FROM touched_group"):
            self._group(key, touched)
            touched.note(self.database, _MANY)
        run(self.database, GROUPED)
        touched.note(self.database, 0)
        self._name()
        self._all(
            "INSERT OR IGNORE INTO touched_claim SELECT g.id FROM touched_id t "
            "JOIN groups g ON g.condition = t.label WHERE g.condition <> ''"
        )
        if has_other_decisions or self._all(_NAMED):
            self._decide()

    def joined(self, owner: int, *, decided: bool) -> tuple[Claim, Around]:
        """Give the claim of a group, and what is around its passages.

        It is as later decisions have it where it is to be `decided`.
        """
        members: list[Placed] = []
        around: Around = {}
        rows = self._all(_MEMBERS, owner)
        for record, file, *_ in rows:
            item, texts = coding.placed_around(record, file)
            members.append(item)
            around |= texts
        content, status, author, name, later, successor = rows[0][2:]
        claim = Group(content, Status(status), author, members).joined(name)
        if claim.condition and claim.condition.claim:
            label = claim.condition.claim
            claim = with_condition(claim, self.ids({label}))
        if decided and later:
            claim = replace(claim, status=Status(later), superseded_by=successor)
        return claim, around

    def ids(self, labels: Iterable[str]) -> dict[str, str]:
        """Give the ids of the claims to which people gave some ids."""
        found = ((label, self._all(_BY_LABEL, label)) for label in labels)
        return {label: rows[0][0] for label, rows in found if rows}

    def _all(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        return self.database.execute(query, values).fetchall()

    def _check_labels(self) -> None:
        """Report one id for two contents."""
        self._all(
            "DELETE FROM problems WHERE kind = 'label' "
            "AND owner IN (SELECT label FROM touched_label)"
        )
        query = f"SELECT p.record, f.name {_OF_LABEL}"
        for (label,) in self._all(_SEVERAL):
            problems: list[Problem] = []
            items = [coding.placed_around(*row)[0] for row in self._all(query, label)]
            labelled(items, problems)
            note_problems(self.database, "label", label, problems)

    def _follow_conditions(self) -> None:
        """Say anew what claims state that depend, over some steps, on a claim that is touched."""
        labels, unread = _Labelled(self.database), _Unread(self.database)
        query = (
            f"SELECT p.record, f.name, p.content, p.status, p.author {_ORDER.format('p.id = ?')}"
        )
        for (number,) in self._all(_REACHED):
            record, file, before, status, author = self._all(query, number)[0]
            item, _ = coding.placed_around(record, file)
            problems: list[Problem] = []
            content = content_of(item, labels, problems, unread, self.both_ways)
            note_problems(self.database, "condition", number, problems)
            self._all("UPDATE placed SET content = ? WHERE id = ?", content, number)
            for each in {before, content} - {None}:
                row = each, status, author
                self._all("INSERT OR IGNORE INTO touched_group VALUES(?, ?, ?)", *row)

    def _group(self, key: tuple[str, str, str], touched: _Touched) -> None:
        """Say anew who is in a group, where it begins, and which ids its claim may have."""
        known = self._all(
            "SELECT id, first, second FROM groups "
            "WHERE content = ? AND status = ? AND author = ?", *key
        )  # fmt: skip
        query = f"SELECT p.label, p.condition, p.file, p.number {_ORDER.format(_KEY)}"
        rows = self._all(query, *key)
        owner, *names = known[0] if known else (None,)
        labels = ordered_labels({label for label, *_ in rows if label})
        if known:
            had = self._all("DELETE FROM labels WHERE owner = ? RETURNING label", owner)
            touched.ids += had
            self._all("DELETE FROM groups WHERE id = ?", owner)
        if rows:
            _, condition, file, number = rows[0]
            first, second = next(iter(labels), key[0]), other_name(*key)
            names += first, second
            ((owner,),) = self._all(
                "INSERT INTO groups(id, content, status, author, file, number, first, second, "
                "condition) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                owner, *key, file, number, first, second, condition,
            )  # fmt: skip
            touched.labels += [(label, owner) for label in labels]
            touched.ids += [(label,) for label in labels]
        touched.names += [(name,) for name in names]
        if owner is not None:
            touched.claims.append((owner,))

    def _name(self) -> None:
        """Give every group its id; where several would have one, in the order they begin."""
        rows = self._contested([name for (name,) in self._all(_WANTED_BY_SEVERAL)])
        names = assigned((first, second) for _, first, second, _ in rows)
        chosen = {owner for owner, *_ in rows}
        changed = [
            (name, owner) for (owner, *_, now), name in zip(rows, names, strict=True) if now != name
        ]
        free = self._all(
            "SELECT g.first, g.id FROM touched_name t JOIN groups g ON g.first = t.name "
            "WHERE g.name IS NULL OR g.name <> g.first"
        )
        changed += [row for row in free if row[1] not in chosen]
        many = self.database.executemany
        many("UPDATE groups SET name = ? WHERE id = ?", changed)
        owners = [(owner,) for _, owner in changed]
        many("INSERT OR IGNORE INTO touched_claim VALUES(?)", owners)
        many("INSERT OR IGNORE INTO touched_id SELECT label FROM labels WHERE owner = ?", owners)

    def _contested(self, names: list[str]) -> list[tuple[int, str, str, str]]:
        """The groups that may have one of these ids, and those that share another with them."""
        query = (
            "SELECT f.place, g.number, g.id, g.first, g.second, g.name FROM groups g "
            "JOIN files f ON f.id = g.file WHERE g.first = ? UNION "
            "SELECT f.place, g.number, g.id, g.first, g.second, g.name FROM groups g "
            "JOIN files f ON f.id = g.file WHERE g.second = ?"
        )
        found: dict[int, tuple[Any, ...]] = {}
        seen = set(names)
        while names:
            name = names.pop()
            for row in self._all(query, name, name):
                found[row[2]] = row
                names += {row[3], row[4]} - seen
                seen |= {row[3], row[4]}
        return [row[2:] for row in sorted(found.values(), key=lambda row: row[:3])]

    def _decide(self) -> None:
        """Apply later decisions; note which claims have another status by them than before."""
        rows = in_order(self.database, DECISION)
        decisions = [(coding.decision(text), file) for text, file in rows]
        named = {t.text for draft, _ in decisions for t in (draft.claim, draft.successor) if t}
        ids = self.ids(named)
        owners = {
            name: owner
            for name in named | set(ids.values())
            for (owner,) in self._all("SELECT id FROM groups WHERE name = ?", name)
        }
        joined = {name: self.joined(owner, decided=False)[0] for name, owner in owners.items()}
        before = dict(joined)
        self._all("DELETE FROM named")
        for name in named | set(ids.values()):
            self._all("INSERT INTO named VALUES(?)", name)
        problems = decide(joined, ids, decisions, _Unread(self.database))
        note_problems(self.database, DECISION, "", problems)
        now = {
            (name, str(claim.status), claim.superseded_by)
            for name, claim in joined.items()
            if claim is not before[name]
        }
        known = set(self._all("SELECT name, status, successor FROM decided"))
        for name, *_ in known - now:
            self._all("DELETE FROM decided WHERE name = ?", name)
        for row in now - known:
            self._all("INSERT INTO decided VALUES(?, ?, ?)", *row)
        for name, *_ in known ^ now:
            self._all("INSERT OR IGNORE INTO touched_claim "
                      "SELECT id FROM groups WHERE name = ?", name)  # fmt: skip


class _Labelled:
    """The claims that files write, by the ids that people gave."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def get(self, label: str, /) -> Placed | None:
        """Give the first claim of an id."""
        query = f"SELECT p.record, f.name {_OF_LABEL} LIMIT 1"
        row = self._database.execute(query, (label,)).fetchone()
        return coding.placed_around(*row)[0] if row else None


class _Unread:
    """The ids of claims that could not be read."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def __contains__(self, label: object) -> bool:
        query = "SELECT 1 FROM unread WHERE label = ?"
        return self._database.execute(query, (label,)).fetchone() is not None
