"""kgraph extract."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kgraph.cli.options import example, folder_option, opened
from kgraph.cli.proposing import finish, jobs_option, named, run, with_option

if TYPE_CHECKING:
    from kgraph.project import Project


@click.command()
@click.argument("articles", nargs=-1)
@with_option
@click.option("--again", is_flag=True, help="Read articles anew that were read as they are.")
@jobs_option
@folder_option
@example("kgraph extract\nkgraph extract --again seeds/2026\nkgraph extract --with grammar,mine")
def command(
    articles: tuple[str, ...],
    with_: str | None,
    again: bool,
    jobs: int | None,
    folder: str | None,
) -> None:
    """Read the articles of the project and propose claims beside them.

    ARTICLES are texts or folders under seeds/; without them, all are read that are new or have
    changed. Proposals are lines that begin with ? in a .kg file beside each article. What you
    decided or wrote there stays, and is not proposed again. Stop it at any time: the next run
    goes on.
    """
    project = opened(folder)
    paths = _paths(project, articles)
    names = named(with_, project.settings.extract)
    finish(run(project, paths, names, again=again, jobs=jobs))


def _paths(project: Project, articles: tuple[str, ...]) -> list[str]:
    from kgraph.articles import texts
    from kgraph.errors import NotFoundError

    known = list(texts(project.root))
    if not articles:
        return known
    found: list[str] = []
    for name in articles:
        shown = project.shown(Path(name).absolute())
        inside = [path for path in known if path == shown or path.startswith(f"{shown}/")]
        if not inside:
            raise NotFoundError(f"{name} is no text under seeds/. kgraph add {name} puts it there.")
        found += inside
    return list(dict.fromkeys(found))
