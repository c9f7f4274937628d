"""Which store a project has: in memory, on disk where it is large, or on a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from kgraph.errors import MissingExtraError
from kgraph.rdf import describe, write_rdf
from kgraph.sources import claim_files
from kgraph.store.disk import DiskStore
from kgraph.store.engine import Engine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager

    from kgraph.ledger import LedgerGraph
    from kgraph.project import Project
    from kgraph.settings import Limits
    from kgraph.store.engine import Reply

MEGABYTE = 1_000_000


class GraphStore(Protocol):
    """What answers queries that the gate has passed, each within limits.

    `tell` is told what takes long before the first answer; it may be set.
    """

    tell: Callable[[str], None]

    def query(self, text: str, base: str, prefixes: Mapping[str, str], limits: Limits) -> Reply:
        """Answer one as a whole. Raises QueryError, LimitError or StoreError."""

    def renewed(
        self, graph: LedgerGraph, tell: Callable[[str], None]
    ) -> AbstractContextManager[Callable[[], object]]:
        """Prepare the present graph; calling what is given lets everybody see it."""

    def close(self) -> None:
        """End what was started for it."""


def open_store(project: Project) -> GraphStore:
    """Give the store of a project, as kgraph.toml or the size of its files would have it."""
    if on_server(project):
        return _remote(project)
    if on_disk(project):
        return DiskStore(project)
    return Engine(lambda: triples(project))


def on_server(project: Project) -> bool:
    """Tell whether the graph is on a server. One with files from elsewhere is not."""
    return project.settings.store.startswith("http") and not project.extended


def _remote(project: Project) -> GraphStore:
    try:
        from kgraph.store.remote import RemoteStore
    except ImportError:
        raise MissingExtraError("a store on a server", "httpx", "remote") from None
    return RemoteStore(project)


def on_disk(project: Project) -> bool:
    """Tell whether the graph is kept on disk. One with files from elsewhere is not."""
    settings = project.settings
    if settings.store or project.extended:
        return settings.store == "disk" and not project.extended
    size = sum(path.stat().st_size for path in claim_files(project.root))
    return size >= settings.disk_from * MEGABYTE


def triples(project: Project) -> Iterator[str]:
    """Give the project's graph as N-Triples, a block of lines at a time."""
    base = project.settings.base
    blocks = describe(project.corpus, project.ontology, project.trust, base)
    return write_rdf(blocks, "nt", base)
