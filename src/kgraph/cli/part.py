"""The options that choose a part of a project, and the title of its page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from kgraph.cli.options import ended_by_ctrl_c, read_input

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.project import Project
    from kgraph.query import Answer

_QUESTION = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FILE = "@"


def part_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command --title, --only, --focus and --depth."""
    options = [
        click.option("--title", metavar="TEXT", help="The title of the page; else the project's."),
        click.option(
            "--only", metavar="QUERY",
            help="Only the claims that a query names: SPARQL, @FILE with it, or a ready question.",
        ),
        click.option(
            "--focus", metavar="ENTITY",
            help="Only the claims around an entity, by any of its names.",
        ),
        click.option(
            "--depth", metavar="N", type=int,
            help="How many steps around the entity: 1, 2 or 3.  [default: 1]",
        ),
    ]  # fmt: skip
    for option in reversed(options):
        function = option(function)
    return function


def part_of(project: Project, only: str | None, focus: str | None, depth: int | None) -> Project:
    """Give the part of a project that the options choose: all of it where they choose nothing."""
    if depth is not None and focus is None:
        raise click.UsageError("--depth goes with --focus.")
    if only is None and focus is None:
        return project
    answer = None if only is None else _answer(project, only)
    return project.part(answer, focus=focus, depth=1 if depth is None else depth)


def page_options(title: str | None) -> dict[str, str]:
    """Give what the exporter of the page is told besides the project."""
    if title is not None and not title.strip():
        raise click.UsageError("--title needs a text.")
    return {} if title is None else {"title": title}


def _answer(project: Project, only: str) -> Answer:
    with ended_by_ctrl_c():
        if _QUESTION.fullmatch(only):
            return project.question(only)
        return project.query(read_input(only[1:]) if only.startswith(_FILE) else only)
