"""kgraph build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kgraph.cli.options import example, folder_option, near, opened, proposals_option
from kgraph.cli.show import progress, show_problems, table, waiting

if TYPE_CHECKING:
    from kgraph.analyse.stats import Tally
    from kgraph.project import Project


@click.command()
@click.option(
    "-o", "--output", metavar="DIR", type=click.Path(file_okay=False),
    help="Where to write; else output/ of the project.",
)  # fmt: skip
@click.option(
    "--keep-layout", is_flag=True,
    help="Keep where the entities stand in layout.csv, for the pages to come.",
)  # fmt: skip
@proposals_option
@click.option(
    "--on",
    type=click.Choice(("here", "spark")),
    default="here",
    help="Spark writes the graph as part files for a store's own loader, and nothing else.",
)
@click.option("--master", metavar="URL", help="The cluster's Spark; else all processors here.")
@folder_option
@example("kgraph build\nkgraph -C talks build -o /tmp/graph\nkgraph build --on spark")
def command(
    output: str | None, keep_layout: bool, with_proposals: bool, on: str, master: str | None,
    folder: str | None,
) -> None:  # fmt: skip
    """Check everything, then write the graph, the page and the tables to output/.

    Nothing is written where a file has an error; warnings are shown and counted. Proposals on
    which nobody has decided are left out, but not of what goes into a store.
    """
    project = opened(folder)
    target = Path(output) if output else project.root / "output"
    if on == "spark":
        if keep_layout:
            raise click.UsageError("--on spark makes no page, and so has no layout to keep.")
        _on_spark(project, target, master or "")
    elif master is not None:
        raise click.UsageError("--master goes with --on spark.")
    else:
        _here(project, target, keep_layout, with_proposals)


def _on_spark(project: Project, target: Path, master: str) -> None:
    from kgraph.spark import PARTS, build_on_spark

    show, clear = progress()
    try:
        done = build_on_spark(project, target, master, show)
    finally:
        clear()
    _show_counts(done.counts)
    click.echo(f"\nWritten to {near(target / PARTS)}/: {done.parts} part files and build.json")
    if done.findings:
        show_problems(done.findings)


def _here(project: Project, target: Path, keep_layout: bool, with_proposals: bool) -> None:
    from kgraph.build import RECORD, build, file_of
    from kgraph.positions import FILE

    show, clear = progress()
    try:
        built = build(project, target, show, keep_layout=keep_layout, proposals=with_proposals)
    finally:
        clear()
    _show_counts(built.counts)
    names = [*map(file_of, project.settings.outputs), RECORD]
    click.echo(f"\nWritten to {near(target)}/: {', '.join(names)}")
    if built.left_out:
        waits = waiting(built.left_out)
        click.echo(f"{waits}, left out: kgraph review, or kgraph build --with-proposals")
    if keep_layout:
        click.echo(f"The places of the entities are kept in {near(project.root / FILE)}")
    # Written anew, the layout has no findings left.
    problems = [p for p in built.problems if not (keep_layout and p.file == FILE)]
    if problems:
        show_problems(problems)


def _show_counts(counts: Tally) -> None:
    rows = [
        ("documents", counts.documents),
        ("entities", counts.entities),
        ("claims", counts.claims),
        ("facts", counts.facts),
        ("withheld", sum(counts.withheld.values())),
        *((f"  {reason}", number) for reason, number in counts.withheld.items()),
        ("problems", counts.warnings),
    ]
    if counts.without_evidence:
        rows.insert(3, ("  without evidence", counts.without_evidence))
    table(["", "count"], [(name, f"{number:>5}") for name, number in rows])
