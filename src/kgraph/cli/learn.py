"""kgraph learn."""

from __future__ import annotations

import click

from kgraph.cli.options import example, folder_option, opened
from kgraph.cli.show import inert, table


@click.command()
@click.option("--dry-run", is_flag=True, help="Only show what would be learned.")
@folder_option
@example("kgraph learn\nkgraph extract --again")
def command(dry_run: bool, folder: str | None) -> None:
    """Learn from what was accepted and rejected.

    Counts how often each rule of an extractor was right (runs/confidence.tsv), which makes the
    confidence of new proposals, and takes over names that you gave to another entity
    (seeds/learned.kg).
    """
    from kgraph.learn import ALIASES, learn, write
    from kgraph.propose.confidence import FILE

    project = opened(folder)
    lessons = learn(project)
    rows = [
        (extractor, rule, f"{right:>5}", f"{wrong:>5}")
        for (extractor, rule), (right, wrong) in sorted(lessons.confidence.counts.items())
    ]
    if rows:
        table(["extractor", "rule", "right", "wrong"], rows)
    else:
        click.echo("No decision on a proposal was found: nothing to learn yet.")
    for alias in lessons.aliases:
        click.echo(inert(f'"{alias.name}" is a name of {alias.entity} ({alias.file})'))
    if not dry_run:
        write(project, lessons)
        click.echo(f"\nWritten to {FILE}{f' and {ALIASES}' if lessons.aliases else ''}")
