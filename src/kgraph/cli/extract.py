"""kgraph extract."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from kgraph.cli.asking import forecast, take_batch, write_batch
from kgraph.cli.options import example, folder_option, opened, path_of
from kgraph.cli.proposing import (
    finish,
    jobs_option,
    named,
    run,
    set_option,
    told_of,
    with_option,
)
from kgraph.cli.show import show_problems
from kgraph.model import Problem, Severity

if TYPE_CHECKING:
    from kgraph.project import Project


@click.command()
@click.argument("articles", nargs=-1)
@with_option
@set_option
@click.option("--again", is_flag=True, help="Read articles anew that were read as they are.")
@click.option("--dry-run", is_flag=True, help="Only say what would be asked, and what it takes.")
@click.option("--batch-out", metavar="FILE", help="Write the questions as a batch; ask nobody.")
@click.option("--batch-in", metavar="FILE", help="Read with the answers of a batch; ask nobody.")
@jobs_option
@folder_option
@example(
    "kgraph extract\nkgraph extract --again seeds/2026\nkgraph extract --with grammar,llm --dry-run"
)
def command(
    articles: tuple[str, ...],
    with_: str | None,
    told: tuple[str, ...],
    again: bool,
    dry_run: bool,
    batch_out: str | None,
    batch_in: str | None,
    jobs: int | None,
    folder: str | None,
) -> None:
    """Read the articles of the project and propose claims beside them.

    ARTICLES are texts or folders under seeds/; without them, all are read that are new or have
    changed. Proposals are lines that begin with ? in a .kg file beside each article. What you
    decided or wrote there stays, and is not proposed again. Stop it at any time: the next run
    goes on.
    """
    from kgraph.propose.reading import Reading

    project = opened(folder).with_told(told_of(told))
    paths = _paths(project, articles)
    reading = Reading(project, named(with_, project.settings.extract))
    if sum(map(bool, (dry_run, batch_out, batch_in))) > 1:
        raise click.UsageError("choose one of --dry-run, --batch-out and --batch-in.")
    if dry_run:
        forecast(reading, reading.todo(paths, again))
        return
    if batch_out:
        write_batch(reading, reading.todo(paths, again), batch_out)
        return
    if not articles and (others := _passed_over(project)):
        show_problems(others)
    problems = take_batch(reading, batch_in) if batch_in else []
    finish([*problems, *run(reading, paths, again=again, jobs=jobs, ask=not batch_in)])


def _passed_over(project: Project) -> list[Problem]:
    from kgraph.articles import passed_over

    return [
        Problem(
            path, 0, 0, "passed-over", "only texts are read here.",
            f"Store its text with kgraph add {shlex.quote(path)}.", Severity.WARNING,
        )
        for path in passed_over(project.root)
    ]  # fmt: skip


def _paths(project: Project, articles: tuple[str, ...]) -> list[str]:
    from kgraph.articles import texts
    from kgraph.errors import NotFoundError

    known = list(texts(project.root))
    if not articles:
        return known
    chosen: list[str] = []
    for name in articles:
        place = path_of(name, project.root)
        shown = project.shown(place.absolute())
        inside = [path for path in known if path == shown or path.startswith(f"{shown}/")]
        if not inside and not place.exists():
            raise NotFoundError(f"there is no file {name}.")
        if not inside:
            step = f"kgraph add {shlex.quote(name)} puts it there."
            raise NotFoundError(f"{name} is no text under seeds/. {step}")
        chosen += inside
    return list(dict.fromkeys(chosen))
