"""Everything that a ledger knows, as reading all files would give it: loaded when asked for."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from kgraph.errors import ChangedError, ProblemsError
from kgraph.ledger import coding
from kgraph.ledger.database import read_sealed
from kgraph.ledger.schema import DOCUMENTS, SHOWN
from kgraph.ledger.texts import with_text
from kgraph.ledger.update import as_it_is
from kgraph.model import Corpus
from kgraph.names import EntityIndex, Names
from kgraph.resolve.resolver import Resolved

if TYPE_CHECKING:
    import sqlite3

    from kgraph.identity import Identity
    from kgraph.ledger.update import Ledger
    from kgraph.model import Problem
    from kgraph.project import Project
    from kgraph.sources import Sources


class LedgerResolution:
    """A resolution that is in a ledger. It is of use while the ledger is open."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger, self._database = ledger, ledger.database

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every finding about the files."""
        return self._ledger.problems

    @property
    def names(self) -> Names:
        """Who is meant by which name."""
        return self._ledger.world.names

    @property
    def identity(self) -> Identity:
        """Who is who."""
        return self._ledger.identity

    @cached_property
    def corpus(self) -> Corpus:
        """Everything the files say. Raises ChangedError where a text is another one by now."""
        entities = self._database.execute("SELECT name, record FROM entities ORDER BY name")
        claims = self._database.execute("SELECT record FROM claims ORDER BY key")
        documents = self._database.execute(
            "SELECT d.record FROM pieces p JOIN documents d ON d.name = p.name "
            "WHERE p.section = ? AND p.state = ? ORDER BY p.key", (DOCUMENTS, SHOWN)
        )  # fmt: skip
        return Corpus(
            documents=tuple(
                with_text(self._ledger.root, coding.document(text)) for (text,) in documents
            ),
            entities=tuple(coding.entity(name, text) for name, text in entities),
            judgements=tuple(self._ledger.judgements),
            claims=tuple(coding.claim_around(text)[0] for (text,) in claims),
        )

    @cached_property
    def ids(self) -> dict[str, str]:
        """The claims by the ids that people gave."""
        rows = self._database.execute(
            "SELECT l.label, g.name FROM labels l JOIN groups g ON g.id = l.owner "
            "JOIN files f ON f.id = g.file ORDER BY f.place, g.number"
        )
        return dict(rows.fetchall())

    @cached_property
    def places(self) -> dict[str, list[tuple[str, int]]]:
        """The files and lines that write each claim."""
        found = defaultdict(list)
        rows = self._database.execute(
            "SELECT g.name, f.name, p.record FROM groups g JOIN placed p ON p.content = g.content "
            "AND p.status = g.status AND p.author = g.author JOIN files f ON f.id = p.file "
            "ORDER BY f.place, p.number"
        )
        for name, file, record in rows:
            found[name].append((file, coding.line_of(record)))
        return found

    @cached_property
    def introduced(self) -> frozenset[str]:
        """The entities that only extractors declare."""
        rows = self._database.execute("SELECT name FROM entities WHERE NOT by_hand")
        return frozenset(name for (name,) in rows)


def as_built(project: Project) -> Project:
    """Give a project with what its ledger knows of it, where its files are still as it read them.

    Else, and where they err, the project is given as it is: it reads its files itself.
    """

    def read(database: sqlite3.Connection) -> tuple[Resolved, Sources] | None:
        ledger = as_it_is(database, project.root, project.ontology, project.settings)
        if ledger is None or ledger.has_errors:
            return None
        found = LedgerResolution(ledger)
        names = Names(EntityIndex(found.corpus.entities), found.identity)
        return (
            Resolved(found.corpus, found.problems, names, found.identity, found.ids, found.places,
                     found.introduced),
            ledger.sources(),
        )  # fmt: skip

    try:
        known = read_sealed(project.root, read)
    except (ChangedError, ProblemsError):
        return project  # of what is wrong, it is for the project to tell
    return project.with_resolution(*known) if known else project
