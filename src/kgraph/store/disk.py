"""The graph of a project on disk: built anew where the files are others or it is damaged."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from kgraph.errors import LimitError, StoreError
from kgraph.ledger import LedgerGraph, digests_of, read_by_ledger
from kgraph.lock import alone
from kgraph.sources import changed, check_unchanged
from kgraph.store.engine import Engine, silent
from kgraph.store.generations import Generations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kgraph.project import Project
    from kgraph.settings import Limits
    from kgraph.store.engine import Reply
    from kgraph.store.generations import Generation


class DiskStore:
    """Answers queries from the newest generation that is whole and made from the present files.

    Where there is none, one is built first.
    """

    def __init__(self, project: Project) -> None:
        self.project = project
        self.generations = Generations(project.root)
        self._engine: Engine | None = None
        self._asked: Generation | None = None
        self.tell: Callable[[str], None] = silent

    def query(self, text: str, base: str, prefixes: Mapping[str, str], limits: Limits) -> Reply:
        """Answer a query, as Engine does. Raises StoreError where nothing could be built."""
        try:
            return self._ready().query(text, base, prefixes, limits)
        except (StoreError, LimitError):
            # Damage that only reading shows, or a generation that is gone by now. On a damaged
            # one the engine may also read the same error for ever, until a limit ends it.
            if self._asked and not self._asked.damage(all_of_it=True):
                raise
            self.close()
            return self._ready(doubted=True).query(text, base, prefixes, limits)

    def close(self) -> None:
        """End the process that answers."""
        if self._engine:
            self._engine.close()
        self._engine = None

    def current(self, *, all_of_it: bool = False) -> Generation | None:
        """Give the newest generation, if it is whole and made from the present files."""
        newest = self._whole(all_of_it=all_of_it)
        root = self.project.root
        if newest is None or any(changed(root, newest.sources, digests_of(root))):
            return None
        return newest

    def _whole(self, *, all_of_it: bool) -> Generation | None:
        newest = next(iter(self.generations), None)
        return None if newest is None or newest.damage(all_of_it=all_of_it) else newest

    @contextmanager
    def renewed(
        self, graph: LedgerGraph, tell: Callable[[str], None], *, doubted: bool = False
    ) -> Iterator[Callable[[], object]]:
        """Write the graph unless it is there already; calling what is given publishes it.

        Others who would write wait meanwhile, and are told for whom.
        """
        with alone(self.generations.made(), tell):
            newest = self._whole(all_of_it=doubted)
            if newest and newest.sources == graph.sources:
                yield lambda: None
                return
            tell("writing the store")
            folder = self.generations.write(graph, doubted=doubted)
            try:
                yield lambda: self.generations.publish(folder)
            finally:
                # Nothing is left of it where what came between has failed.
                self.generations.sweep()

    def _ready(self, *, doubted: bool = False) -> Engine:
        if self._engine is None:
            if not self.current(all_of_it=doubted):
                self._renew(doubted=doubted)
            newest = next(iter(self.generations), None)
            if newest is None:
                raise StoreError(f"{self.generations.folder} was emptied meanwhile. Run it again.")
            self._engine, self._asked = Engine(newest.folder), newest
        return self._engine

    def _renew(self, *, doubted: bool) -> None:
        """Bring the store up to date, as a build does."""
        root = self.project.root
        with (
            alone(root, self.tell),
            read_by_ledger(self.project, self.tell) as (_, ledger),
            self.renewed(LedgerGraph(ledger), self.tell, doubted=doubted) as publish,
        ):
            check_unchanged(root, ledger.sources(), ledger.digests())
            publish()
