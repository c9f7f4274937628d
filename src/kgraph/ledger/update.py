"""The ledger brought up to date with the files of a project, and what it knows then."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kgraph.errors import ProblemsError
from kgraph.ledger import coding
from kgraph.ledger.database import FOLDER, opened
from kgraph.ledger.declaring import JUDGEMENT, in_order
from kgraph.ledger.folder import CLAIMS as CLAIM_FILES
from kgraph.ledger.folder import OTHER, clock, digest_now, digests_from, look
from kgraph.ledger.joining import Joining
from kgraph.ledger.reading import Reading
from kgraph.ledger.schema import DOCUMENTS, ENTITIES, HIDDEN, SHOWN
from kgraph.ledger.stating import Stating
from kgraph.ledger.texts import PATH, LedgerLibrary, Texts
from kgraph.ledger.world import judgements, world_of
from kgraph.model import Severity
from kgraph.names import Names
from kgraph.resolve.resolver import findings, identity_of, symmetric
from kgraph.settings import FILE, trust_of
from kgraph.sources import Sources, changed, rules
from kgraph.warrant import Trust

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kgraph.identity import Identity
    from kgraph.model import Judgement, Problem
    from kgraph.ontology import Ontology
    from kgraph.resolve.resolver import World
    from kgraph.settings import Settings
    from kgraph.sources import Digest


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the files of a project say, as its ledger has it while it is open.

    `number` counts the updates that changed something. `problems` are all findings about the
    files; where some are errors, claims and pieces are not whole.
    """

    root: Path
    database: sqlite3.Connection
    ontology: Ontology
    settings: Settings
    number: int
    world: World
    identity: Identity
    judgements: list[Judgement]
    trust: Trust
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        """Whether the files err."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def sources(self) -> Sources:
        """Give what was read, by its hashes."""
        rows = self.database.execute("SELECT name, digest, kind FROM files WHERE digest <> ''")
        found = rows.fetchall()
        files = {name: digest for name, digest, kind in found if kind == CLAIM_FILES}
        texts = {name: "" for name, _, kind in found if kind not in (CLAIM_FILES, OTHER)}
        documents = self.database.execute(
            "SELECT d.path, d.digest FROM pieces p JOIN documents d ON d.name = p.name "
            "WHERE p.section = ? AND p.state = ?", (DOCUMENTS, SHOWN)
        )  # fmt: skip
        texts |= dict(documents.fetchall())
        return Sources(rules(self.settings, self.ontology.digest), files, texts)

    @property
    def identifier(self) -> str:
        """What tells this ledger from any other, also from one of the same project."""
        return _State(self.database).get("identifier") or ""

    def digests(self) -> Digest:
        """Give what gives the hash of a file by its name and state: read only where it is other."""
        rows = self._all("SELECT name, size, modified, changed, inode, digest FROM files")
        return digests_from(self.root, rows)

    def counts(self, *, proposals: bool) -> dict[str, Any]:
        """Count what is shown, or with `proposals` all: the fields of a tally."""
        least = HIDDEN if proposals else SHOWN
        shown = "shown >= 0" if proposals else "shown"
        held = self._all(
            f"SELECT reason, count(*) FROM claims WHERE {shown} AND reason <> '' "
            "GROUP BY reason ORDER BY count(*) DESC, reason"
        )
        declared = "FROM pieces WHERE section = ? AND state >= ? AND kind IS NOT NULL"
        among = {
            name
            for judgement in self.judgements
            for name in (judgement.left, judgement.right)
            if self._all(f"SELECT 1 {declared} AND key = ?", ENTITIES, least, name.encode())
        }
        number = f"SELECT count(*) {declared}"
        return {
            "documents": self._count(
                "SELECT count(*) FROM pieces WHERE section = ? AND state = ?", DOCUMENTS, SHOWN
            ),
            "entities": self._count(number, ENTITIES, least) - len(among)
            + len(set(map(self.identity.canonical, among))),
            "claims": self._count(f"SELECT count(*) FROM claims WHERE {shown}"),
            "facts": self._count(
                "SELECT count(*) FROM (SELECT DISTINCT subject, predicate, object FROM claims "
                "WHERE reason = '')"
            ),
            "withheld": dict(held),
            "without_evidence": self._count(
                f"SELECT count(*) FROM claims WHERE {shown} AND NOT quoted"
            ),
        }  # fmt: skip

    def hidden(self) -> int:
        """Count the claims that are not shown."""
        return self._count("SELECT count(*) FROM claims WHERE NOT shown")

    def _all(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        return self.database.execute(query, values).fetchall()

    def _count(self, query: str, *values: object) -> int:
        return int(self._all(query, *values)[0][0])


@contextmanager
def up_to_date(
    root: Path, ontology: Ontology, settings: Settings, progress: Callable[[str], None]
) -> Iterator[Ledger]:
    """Open the ledger of a project and bring it up to date; what is done with it is kept after.

    Only one process may. Raises ChangedError, ProblemsError for a name on the trust line that is
    nobody's, OSError; then the ledger stays as it was.
    """
    with opened(root) as database:
        progress("reading")
        yield _updated(database, root, ontology, settings)


def as_it_is(
    database: sqlite3.Connection, root: Path, ontology: Ontology, settings: Settings
) -> Ledger | None:
    """Give the ledger as it was left; None where the files, or how they are read, are others."""
    state = _State(database)
    if state.get("rules") != _rules(ontology, settings):
        return None
    drafts = [(coding.judgement(text), file) for text, file in in_order(database, JUDGEMENT)]
    identity = identity_of(drafts)
    world, names = world_of(database, identity)
    trust, _ = _trust(root, settings, names)
    ledger = Ledger(
        root, database, ontology, settings, state.number, world, identity, judgements(database),
        trust, _findings(database),
    )  # fmt: skip
    others = database.execute("SELECT name, digest FROM files WHERE kind = ?", (OTHER,))
    if any(digest_now(root / name) != digest for name, digest in others):
        return None
    return None if any(changed(root, ledger.sources(), ledger.digests())) else ledger


def _rules(ontology: Ontology, settings: Settings) -> str:
    """What decides, beside the files, what they say: neither trust nor the base of IRIs does."""
    return coding.packed(rules(settings, ontology.digest) | {"trust": "", "base": ""})


def _updated(
    database: sqlite3.Connection, root: Path, ontology: Ontology, settings: Settings
) -> Ledger:
    state = _State(database)
    if state.get("identifier") is None:
        state.keep("identifier", os.urandom(16).hex())
    both_ways = symmetric(ontology)
    has_other_rules = state.changed("rules", _rules(ontology, settings))
    if has_other_rules:
        database.execute("UPDATE files SET digest = '-', size = -1 WHERE kind = 'claims'")
    texts = Texts(LedgerLibrary(root, database))
    changes = look(database, root, clock(root / FOLDER))
    reading = Reading(texts, ontology)
    declared = reading.read(changes)
    world, names = world_of(database, declared.identity)
    trust, unknown = _trust(root, settings, names)
    told = coding.packed([sorted(trust.only), sorted(trust.never)]) if unknown is None else ""
    touches_all = state.changed("trust", told) or has_other_rules
    is_other = bool(touches_all or changes.names or declared.entities or declared.judged)
    number = state.number + int(is_other)
    now = judgements(database)
    if is_other:
        state.keep("number", str(number))
        joining = Joining(database, both_ways)
        joining.settle(has_other_decisions=declared.has_other_decisions)
        stating = Stating(joining, trust, number)
        touched, documents = declared.entities | declared.judged, reading.changed
        if touches_all:
            database.execute("INSERT OR IGNORE INTO touched_claim SELECT id FROM groups")
            touched |= {name for (name,) in database.execute("SELECT name FROM pieces "
                        "WHERE section = ?", (ENTITIES,))}  # fmt: skip
            documents |= {name for (name,) in database.execute("SELECT name FROM documents")}
        stating.touch(declared.entities, documents)
        stating.settle(touched, now, documents, reading.documents - documents)
        database.execute(
            "DELETE FROM files WHERE kind = ? AND NOT EXISTS "
            "(SELECT 1 FROM needs WHERE key = ? || files.name)", (OTHER, PATH)
        )  # fmt: skip
    ledger = Ledger(
        root, database, ontology, settings, number, world, declared.identity, now, trust,
        _findings(database),
    )  # fmt: skip
    if unknown is not None and not ledger.has_errors:
        raise unknown
    return ledger


def _trust(root: Path, settings: Settings, names: Names) -> tuple[Trust, ProblemsError | None]:
    try:
        return trust_of(root / FILE, settings, names), None
    except ProblemsError as error:
        return Trust(), error


def _findings(database: sqlite3.Connection) -> tuple[Problem, ...]:
    rows = database.execute("SELECT record FROM problems")
    cut = database.execute("SELECT 1 FROM files WHERE is_cut AND kind = 'claims'").fetchone()
    return findings((coding.problem(record) for (record,) in rows), cut=cut is not None)


class _State:
    """What the last update left, by name."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    @property
    def number(self) -> int:
        return int(self.get("number") or 0)

    def get(self, name: str) -> str | None:
        query = "SELECT value FROM state WHERE name = ?"
        row = self._database.execute(query, (name,)).fetchone()
        return row[0] if row else None

    def keep(self, name: str, value: str) -> None:
        self._database.execute("INSERT OR REPLACE INTO state VALUES(?, ?)", (name, value))

    def changed(self, name: str, value: str) -> bool:
        """Keep a value; tell whether it was another one."""
        before = self.get(name)
        self.keep(name, value)
        return before != value
