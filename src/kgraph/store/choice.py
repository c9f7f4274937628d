"""Which store a project has: in memory where it is small, on disk where it is large."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from kgraph.rdf import describe, write_rdf
from kgraph.sources import claim_files
from kgraph.store.disk import DiskStore
from kgraph.store.engine import Engine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kgraph.project import Project
    from kgraph.settings import Limits
    from kgraph.store.engine import Reply

MEGABYTE = 1_000_000


class GraphStore(Protocol):
    """What answers queries that the gate has passed, each within limits."""

    def query(self, text: str, base: str, prefixes: Mapping[str, str], limits: Limits) -> Reply:
        """Answer one as a whole. Raises QueryError, LimitError or StoreError."""

    def close(self) -> None:
        """End what was started for it."""


def open_store(project: Project) -> GraphStore:
    """Give the store of a project, as kgraph.toml or the size of its files would have it."""
    if on_disk(project):
        return DiskStore(project, lambda: triples(project))
    return Engine(lambda: triples(project))


def on_disk(project: Project) -> bool:
    """Tell whether the graph is kept on disk. One with files from elsewhere is not."""
    settings = project.settings
    if settings.store or project.extended:
        return settings.store == "disk" and not project.extended
    size = sum(path.stat().st_size for path in claim_files(project.root))
    return size >= settings.disk_from * MEGABYTE


@contextmanager
def renewed(project: Project, tell: Callable[[str], None]) -> Iterator[Callable[[], object]]:
    """Prepare the store for the present graph; calling what is given lets everybody see it."""
    store = project.store
    if isinstance(store, DiskStore):
        with store.renewed(tell) as publish:
            yield publish
    else:
        yield lambda: None


def triples(project: Project) -> Iterator[str]:
    """Give the project's graph as N-Triples, a block of lines at a time."""
    base = project.settings.base
    blocks = describe(project.corpus, project.ontology, project.trust, base)
    return write_rdf(blocks, "nt", base)
