"""The page: one offline HTML file, or a frame of it in a notebook."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from kgraph.model import Status
from kgraph.undecided import without_rejected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.model import Corpus
    from kgraph.project import Project

HEIGHT = 680
"""Pixels of a frame: the network with its time line fits, and the cells around stay in sight."""

SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"
"""What a frame may do: run its script, save what is asked for, open a source in a new tab.

Without `allow-same-origin` it reaches nothing of the notebook around it.
"""


def html(project: Project, *, title: str | None = None) -> Iterator[str]:
    """Write the page of the network; `title` is its heading, else that of the project.

    Readings that were rejected are on it only where proposals are.
    """
    from kgraph.page import render

    corpus = corpus_of_page(project)
    shown = {claim.id for claim in corpus.claims}
    undecided = (c.id for c in project.resolution.corpus.claims if c.status is Status.PROPOSED)
    yield render(
        corpus,
        project.ontology,
        project.trust,
        title=project.title if title is None else title,
        language=project.settings.language,
        known=project.layout,
        base=project.settings.base,
        waiting=sum(name not in shown for name in undecided),
        rejected=len(project.corpus.claims) - len(shown),
    )


def corpus_of_page(project: Project) -> Corpus:
    """Give what is on the page of a project."""
    return project.corpus if project.proposals else without_rejected(project.corpus)


def framed(project: Project) -> str:
    """Give the page in a sandboxed frame, for a notebook."""
    from kgraph.page.labels import plain

    page = escape("".join(html(project)))
    return (
        f'<iframe title="{escape(plain(project.title))}" srcdoc="{page}" sandbox="{SANDBOX}" '
        f'loading="lazy" width="100%" height="{HEIGHT}" style="border: 1px solid #8886"></iframe>'
    )
