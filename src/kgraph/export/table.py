"""The table of exporters."""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import entry_points
from inspect import Parameter, signature
from typing import TYPE_CHECKING

from kgraph.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kgraph.project import Project

    Exporter = Callable[..., Iterable[str]]

GROUP = "kgraph.exporters"


@lru_cache(maxsize=1)
def exporters() -> dict[str, Callable[[], Exporter]]:
    """Give every format by name; calling the value imports its exporter."""
    found = sorted(entry_points(group=GROUP), key=lambda entry: entry.name)
    return {entry.name: entry.load for entry in found}


def export(project: Project, name: str, **options: object) -> Iterator[str]:
    """Write a project in a format, in pieces of text.

    `options` are the keyword parameters of the exporter, as `title` of html. Raises FormatError
    for a format nobody knows, for an option it does not take, and where it cannot carry this
    content unchanged.
    """
    known = exporters()
    if name not in known:
        raise FormatError(f'"{name}" is no format. Known are {", ".join(known)}.')
    exporter = known[name]()
    for option in options:
        if option not in _options(exporter):
            takers = [each for each, load in known.items() if option in _options(load())]
            said = f"Formats that do: {', '.join(takers)}." if takers else "No format does."
            raise FormatError(f"the format {name} takes no {option}. {said}")
    yield from exporter(project, **options)


def _options(exporter: Exporter) -> set[str]:
    """The keyword-only parameters of an exporter: what it can be told besides the project."""
    parameters = signature(exporter).parameters.values()
    return {each.name for each in parameters if each.kind is Parameter.KEYWORD_ONLY}
