"""kgraph: what the news claims, as a graph one can trust, query and show.

>>> import kgraph
>>> project = kgraph.open(".")  # doctest: +SKIP
>>> len(project.claims()), len(project.facts())  # doctest: +SKIP
(50, 31)
"""

# Not imported from typing: `kgraph --help` starts in the time that import takes.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from kgraph.errors import (
        ChangedError,
        FormatError,
        KgraphError,
        LimitError,
        MissingExtraError,
        NotFoundError,
        ProblemsError,
        QueryError,
        StoreError,
    )
    from kgraph.model import Claim, Document, Entity, Evidence, Judgement, Problem
    from kgraph.project import Project, open

__version__ = "0.1.0"

_HOMES = {
    **dict.fromkeys(("Claim", "Document", "Entity", "Evidence", "Judgement", "Problem"), "model"),
    **dict.fromkeys(("Project", "open"), "project"),
    **dict.fromkeys(("KgraphError", "ProblemsError", "NotFoundError"), "errors"),
    **dict.fromkeys(("QueryError", "LimitError", "StoreError", "ChangedError"), "errors"),
    **dict.fromkeys(("FormatError", "MissingExtraError"), "errors"),
}

__all__ = [
    "ChangedError",
    "Claim",
    "Document",
    "Entity",
    "Evidence",
    "FormatError",
    "Judgement",
    "KgraphError",
    "LimitError",
    "MissingExtraError",
    "NotFoundError",
    "Problem",
    "ProblemsError",
    "Project",
    "QueryError",
    "StoreError",
    "open",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that the commands start fast."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kgraph' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"kgraph.{_HOMES[name]}"), name)
