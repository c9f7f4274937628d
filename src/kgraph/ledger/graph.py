"""The graph of a ledger, for stores: all of it, or what has changed since one of them was made."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from kgraph.errors import ProblemsError
from kgraph.ledger.database import read_sealed
from kgraph.ledger.folder import digests_from
from kgraph.ledger.rendering import Rendering
from kgraph.ledger.resolution import LedgerResolution
from kgraph.ledger.schema import HIDDEN
from kgraph.ledger.update import up_to_date
from kgraph.model import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kgraph.ledger.update import Ledger
    from kgraph.project import Project
    from kgraph.sources import Digest, Sources


class LedgerGraph:
    """The graph that a store has: proposals that nobody has decided on are in it.

    `mark` names this state of this ledger. `written` is a file that holds the graph as an output
    has it, in Turtle, and the least state of the pieces there. It is of use while the ledger is
    open.
    """

    def __init__(self, ledger: Ledger, written: tuple[Path, int] | None = None) -> None:
        self._ledger, self._database = ledger, ledger.database
        self._rendering = Rendering(ledger, proposals=True)
        self._written = written
        self.mark = f"{ledger.identifier} {ledger.number}"

    @cached_property
    def sources(self) -> Sources:
        """What it is made from."""
        return self._ledger.sources()

    def lines(self) -> Iterator[str]:
        """Give all of it as N-Triples, a block of lines at a time."""
        return self._rendering.triples()

    def turtle(self) -> Iterator[str | bytes]:
        """Give all of it as Turtle, piece by piece; what is written already is read from there."""
        if self._written is None:
            yield from self._rendering.turtle()
            return
        path, least = self._written
        with path.open("rb") as file:
            while data := file.read(_CHUNK):
                yield data
        yield from self._rendering.turtle_beside(least)

    def changed_since(self, mark: str, most: float) -> Iterator[tuple[str, str]] | None:
        """Give what has changed since a mark: the IRI of each subject, the lines about it now.

        What a claim consists of is told with the claim. None where the mark is of another ledger,
        or more than a share of `most` of everything has changed.
        """
        identifier, _, number = mark.partition(" ")
        if identifier != self._ledger.identifier:
            return None
        since = int(number)
        query = "SELECT count(*) FROM pieces WHERE changed > ?"
        (count,) = self._database.execute(query, (since,)).fetchone()
        (all_of_it,) = self._database.execute("SELECT count(*) FROM pieces").fetchone()
        return self._changed(since) if count <= max(_FEW, most * all_of_it) else None

    def _changed(self, since: int) -> Iterator[tuple[str, str]]:
        query = "SELECT section, name, state FROM pieces WHERE changed > ? ORDER BY section, key"
        for section, name, state in self._database.execute(query, (since,)):
            there = state >= HIDDEN
            lines = self._rendering.lines(section, name) if there else ""
            yield self._rendering.subject(section, name), lines

    def vocabulary(self) -> str:
        """Give the lines about classes and predicates."""
        return self._rendering.vocabulary_lines()


_FEW = 1000
"""So many pieces may always have changed."""
_CHUNK = 1 << 20


@contextmanager
def read_by_ledger(
    project: Project, progress: Callable[[str], None]
) -> Iterator[tuple[Project, Ledger]]:
    """Give a project with what its ledger knows, brought up to date, while that is open.

    Only one process may. Raises ProblemsError where the files err, and keeps what was read.
    """
    with up_to_date(project.root, project.ontology, project.settings, progress) as ledger:
        known = project.with_resolution(LedgerResolution(ledger), ledger.sources())
        problems = known.problems
        refused = any(problem.severity is Severity.ERROR for problem in problems)
        if not refused:
            yield known, ledger
    if refused:
        raise ProblemsError(problems)


def digests_of(root: Path) -> Digest | None:
    """Give what the ledger of a project knows of its files, whoever builds meanwhile.

    None where there is no ledger that can be read.
    """
    query = "SELECT name, size, modified, changed, inode, digest FROM files"
    rows = read_sealed(root, lambda database: database.execute(query).fetchall())
    return None if rows is None else digests_from(root, rows)
