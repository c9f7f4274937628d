"""kgraph export."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kgraph.cli.options import example, folder_option, known, proposals_option
from kgraph.cli.part import page_options, part_of, part_options


@click.command()
@click.option("--format", "form", metavar="NAME", default="ttl", show_default=True,
              help="ttl, nt, nq, trig, jsonld, rdfxml, ttl12, jsonl, csv, tsv, yaml, kg, graphml, "
              "gexf, html, or one of a plug-in.")  # fmt: skip
@click.option(
    "-o", "--output", metavar="FILE", default="-",
    type=click.Path(dir_okay=False, allow_dash=True), help="A file; else standard output.",
)  # fmt: skip
@part_options
@proposals_option
@folder_option
@example(
    "kgraph export --format ttl > graph.ttl\n"
    "kgraph export --format csv --focus Witkoff -o witkoff.csv\n"
    "kgraph export --format html --only commitments --title 'Who promised what' -o page.html"
)
def command(
    form: str,
    output: str,
    title: str | None,
    only: str | None,
    focus: str | None,
    depth: int | None,
    with_proposals: bool,
    folder: str | None,
) -> None:
    """Write the graph, or a part of it, in another format.

    The claims that a chosen one depends on, or that supersede it, come with it. --title is for
    --format html.
    """
    from kgraph.export import export
    from kgraph.files import write_whole
    from kgraph.sources import check_apart

    options = page_options(title)
    project = known(folder)
    if not with_proposals:
        project = project.without_proposals()
    pieces = export(part_of(project, only, focus, depth), form, **options)
    if output == "-":
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode("utf-8"))
        sys.stdout.buffer.flush()
        return
    target = Path(output)
    check_apart(project.root, target)
    if not target.parent.is_dir():
        raise click.UsageError(f"there is no folder {target.parent}.")
    write_whole({target: pieces})
