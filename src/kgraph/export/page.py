"""The page: one offline HTML file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.project import Project


def html(project: Project) -> Iterator[str]:
    """Write the page of the network."""
    from kgraph.page import render

    title = project.settings.title or project.root.resolve().name
    language = project.settings.language
    yield render(
        project.corpus,
        project.ontology,
        project.trust,
        title=title,
        language=language,
        base=project.settings.base,
    )
