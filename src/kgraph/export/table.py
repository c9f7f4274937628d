"""The table of exporters."""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from kgraph.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kgraph.project import Project

    Exporter = Callable[[Project], Iterable[str]]

GROUP = "kgraph.exporters"


@lru_cache(maxsize=1)
def exporters() -> dict[str, Callable[[], Exporter]]:
    """Give every format by name; calling the value imports its exporter."""
    found = sorted(entry_points(group=GROUP), key=lambda entry: entry.name)
    return {entry.name: entry.load for entry in found}


def export(project: Project, name: str) -> Iterator[str]:
    """Write a project in a format, in pieces of text.

    Raises FormatError for a format nobody knows, or that cannot carry this content unchanged.
    """
    known = exporters()
    if name not in known:
        raise FormatError(f'"{name}" is no format. Known are {", ".join(known)}.')
    yield from known[name]()(project)
