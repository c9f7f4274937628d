"""Who and what claims may speak of, as the ledger has it: looked up there one by one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kgraph.identity import Identity
from kgraph.ledger import coding
from kgraph.model import Judgement, Verdict
from kgraph.names import Kinds, Names, folded
from kgraph.resolve.resolver import World

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Set

    from kgraph.model import Entity

ALL_NAMES = "*"
"""What a file needs that asks which of all names is nearest."""
_KEPT = 1 << 16
"""So many lookups are kept in memory."""


class Entities(Mapping[str, "Entity"]):
    """The entities of a ledger by their ids."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._known: dict[str, Entity | None] = {}

    def __contains__(self, name: object) -> bool:
        return self._read(str(name)) is not None

    def __getitem__(self, name: str) -> Entity:
        found = self._read(name)
        if found is None:
            raise KeyError(name)
        return found

    def _read(self, name: str) -> Entity | None:
        if name in self._known:
            return self._known[name]
        row = self._database.execute(
            "SELECT record FROM entities WHERE name = ?", (name,)
        ).fetchone()
        if len(self._known) > _KEPT:
            self._known.clear()
        found = self._known[name] = coding.entity(name, row[0]) if row else None
        return found

    def __iter__(self) -> Iterator[str]:
        for (name,) in self._database.execute("SELECT name FROM entities ORDER BY name"):
            yield name

    def __len__(self) -> int:
        (count,) = self._database.execute("SELECT count(*) FROM entities").fetchone()
        return int(count)


class NameIndex:
    """The index of the names of a ledger."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._found: dict[tuple[str, int], Set[str]] = {}

    def has(self, entity: str) -> bool:
        """Tell whether an entity of this id is declared."""
        return entity in self.exact(entity) and bool(
            self._database.execute("SELECT 1 FROM entities WHERE name = ?", (entity,)).fetchone()
        )

    def exact(self, name: str) -> Set[str]:
        """Give the entities that have just this name."""
        return self._owners(name, 1)

    def folded(self, name: str) -> Set[str]:
        """Give the entities that have a name which is this one when folded."""
        return self._owners(name, 0)

    def all_folded(self) -> Iterable[str]:
        """Give every name, folded."""
        rows = self._database.execute("SELECT DISTINCT key FROM names WHERE exact = 0")
        return [key for (key,) in rows]

    def _owners(self, name: str, exact: int) -> Set[str]:
        key = name, exact
        if key not in self._found:
            if len(self._found) > _KEPT:
                self._found.clear()
            query = "SELECT entity FROM names WHERE key = ? AND exact = ?"
            self._found[key] = frozenset(e for (e,) in self._database.execute(query, key))
        return self._found[key]


class NotedNames(Names):
    """Names that note what they are asked for: `asked` is folded, as names are compared."""

    def __init__(self, index: NameIndex, identity: Identity) -> None:
        super().__init__(index, identity)
        self.asked: set[str] = set()
        self._answers: dict[str, tuple[str, list[str]]] = {}

    def find(self, text: str) -> list[str]:
        """Give the canonical ids a name can mean."""
        if text not in self._answers:
            if len(self._answers) > _KEPT:
                self._answers.clear()
            self._answers[text] = folded(text), super().find(text)
        name, found = self._answers[text]
        self.asked.add(name)
        return found

    def nearest(self, text: str) -> str | None:
        """Give the id whose name is most like `text`."""
        self.asked.add(ALL_NAMES)
        return super().nearest(text)


def world_of(database: sqlite3.Connection, identity: Identity) -> tuple[World, NotedNames]:
    """Give the world of a ledger, and its names, which note what they are asked for."""
    entities = Entities(database)
    names = NotedNames(NameIndex(database), identity)
    introduced = frozenset[str]()
    return World(entities, identity, names, Kinds(entities, identity), introduced), names


def judgements(database: sqlite3.Connection) -> list[Judgement]:
    """Give the words on identity that the last update knew, sorted."""
    row = database.execute("SELECT value FROM state WHERE name = 'judgements'").fetchone()
    found = coding.unpacked(row[0]) if row else []
    return [Judgement(left, Verdict(verdict), right) for left, verdict, right in found]
