"""kgraph build."""

from __future__ import annotations

from pathlib import Path

import click

from kgraph.cli.options import example, folder_option, near, opened, proposals_option
from kgraph.cli.show import progress, show_problems, table


@click.command()
@click.option("-o", "--output", metavar="DIR", help="Where to write; else output/ of the project.")
@click.option(
    "--keep-layout", is_flag=True,
    help="Keep where the entities stand in layout.csv, for the pages to come.",
)  # fmt: skip
@proposals_option
@folder_option
@example("kgraph build\nkgraph -C talks build -o /tmp/graph")
def command(
    output: str | None, keep_layout: bool, with_proposals: bool, folder: str | None
) -> None:
    """Check everything, then write the graph, the page and the tables to output/.

    Nothing is written where a file has an error; warnings are shown and counted. Proposals on
    which nobody has decided are left out.
    """
    from kgraph.build import OUTPUTS, build
    from kgraph.positions import FILE

    project = opened(folder)
    target = Path(output) if output else project.root / "output"
    show, clear = progress()
    try:
        counts = build(project, target, show, keep_layout=keep_layout, proposals=with_proposals)
    finally:
        clear()
    rows = [
        ("documents", counts.documents),
        ("entities", counts.entities),
        ("claims", counts.claims),
        ("facts", counts.facts),
        ("withheld", sum(counts.withheld.values())),
        *((f"  {reason}", number) for reason, number in counts.withheld.items()),
        ("problems", counts.warnings),
    ]
    if left_out := len(project.resolution.corpus.claims) - counts.claims:
        rows.append(("proposals left out", left_out))
    if counts.without_evidence:
        rows.insert(3, ("  without evidence", counts.without_evidence))
    table(["", "count"], [(name, f"{number:>5}") for name, number in rows])
    click.echo(f"\nWritten to {near(target)}/: {', '.join([*OUTPUTS, 'build.json'])}")
    if keep_layout:
        click.echo(f"The places of the entities are kept in {near(project.root / FILE)}")
    # Written anew, the layout has no findings left.
    problems = [p for p in project.problems if not (keep_layout and p.file == FILE)]
    if problems:
        show_problems(problems)
