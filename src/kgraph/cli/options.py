"""Options that commands share."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.project import Project

folder_option = click.option(
    "-C", "folder", metavar="DIR", help="The project; else this folder.", default=None
)


def opened(folder: str | None) -> Project:
    """Open the project of `-C`, given to the command or before it."""
    import kgraph

    context = click.get_current_context()
    return kgraph.open(folder or context.find_object(str) or ".")


def example(text: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Put an example under the help of a command, its lines kept as they are."""

    def with_example(function: Callable[..., Any]) -> Callable[..., Any]:
        lines = "\n".join(f"      {line}" for line in text.strip().splitlines())
        function.__doc__ = f"{function.__doc__}\n\n    \b\n    Example:\n{lines}\n    "
        return function

    return with_example


def read_input(name: str) -> str:
    """Read a file, or standard input for `-`."""
    if name == "-":
        return sys.stdin.buffer.read().decode("utf-8")
    return Path(name).read_text(encoding="utf-8")
