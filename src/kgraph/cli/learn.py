"""kgraph learn."""

from __future__ import annotations

from pathlib import Path

import click

from kgraph.cli.options import example, folder_option, opened
from kgraph.cli.show import inert, table


@click.command()
@click.argument("what", type=click.Choice(["decisions", "names"]), default="decisions",
                metavar="[names]")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Only show what would be learned.")
@click.option("--to", "target", metavar="DIR",
              type=click.Path(file_okay=False, path_type=Path),
              help="Where the weights for names go; else they are only measured.")  # fmt: skip
@folder_option
@example("kgraph learn\nkgraph extract --again\nkgraph learn names --to weights/")
def command(what: str, dry_run: bool, target: Path | None, folder: str | None) -> None:
    """Learn from what was accepted and rejected.

    Counts how often each rule of an extractor was right (runs/confidence.tsv), which makes the
    confidence of new proposals, takes over names that you gave to another entity
    (seeds/learned.kg), and sees which nouns stand before the names that you decided on, so that
    names behind them in other articles get the right class (runs/nouns.tsv).

    `kgraph learn names` makes the weights anew by which the grammar finds Polish names, from the
    corpus in the package, and says how well they do on sentences they were not made from. It
    takes a few minutes.
    """
    if target is not None and what != "names":
        raise click.UsageError("--to goes with names: kgraph learn names --to weights/.")
    if what == "names":
        _names(None if dry_run else target)
    else:
        _decisions(dry_run, folder)


def _decisions(dry_run: bool, folder: str | None) -> None:
    from kgraph.learn import learn, write

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
    for noun, kind in lessons.nouns.items():
        click.echo(inert(f'a name behind "{noun}" is of the class {kind}'))
    if not dry_run:
        click.echo(f"\nWritten to {' and '.join(write(project, lessons))}")


def _names(folder: Path | None) -> None:
    from kgraph.extract import world
    from kgraph.extract.grammar.guessing import ABOUT, WEIGHTS
    from kgraph.files import write_whole
    from kgraph.measure.learned import learned
    from kgraph.ontology import built_in_files, read

    found = learned(world(read(built_in_files())))
    rows = [
        (name, *(f"{share.value or 0:.3f}" for share in (s.typed, s.untyped, s.nominative)))
        for name, s in found.scores.items()
    ]
    table(["sentences kept apart", "F1 with class", "F1", "nominative right"], rows)
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole({folder / WEIGHTS: [found.weights], folder / ABOUT: [found.about]})
        click.echo(f"\nWritten to {folder / WEIGHTS} and {folder / ABOUT}")
