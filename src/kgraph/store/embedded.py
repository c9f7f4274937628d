"""The graph of a project in an engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.rdf import describe, write_rdf
from kgraph.store.engine import Engine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.project import Project


def open_store(project: Project) -> Engine:
    """Give what answers queries about a project. Raises ProblemsError where its files err."""
    return Engine(lambda: triples(project))


def triples(project: Project) -> Iterator[str]:
    """Give the project's graph as N-Triples, a block of lines at a time."""
    base = project.settings.base
    blocks = describe(project.corpus, project.ontology, project.trust, base)
    return write_rdf(blocks, "nt", base)
