"""kgraph export."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kgraph.cli.options import example, folder_option, opened, proposals_option


@click.command()
@click.option("--format", "form", metavar="NAME", default="ttl", show_default=True,
              help="ttl, nt, nq, trig, jsonld, rdfxml, ttl12, jsonl, csv, tsv, yaml, kg, graphml, "
              "gexf, html, or one of a plug-in.")  # fmt: skip
@click.option("-o", "--output", metavar="FILE", default="-", help="A file; else standard output.")
@proposals_option
@folder_option
@example("kgraph export --format ttl > graph.ttl\nkgraph export --format csv -o claims.csv")
def command(form: str, output: str, with_proposals: bool, folder: str | None) -> None:
    """Write the graph in another format."""
    from kgraph.export import export
    from kgraph.files import write_whole

    project = opened(folder)
    if not with_proposals:
        project = project.without_proposals()
    pieces = export(project, form)
    if output == "-":
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode("utf-8"))
        sys.stdout.buffer.flush()
        return
    target = Path(output)
    if not target.parent.is_dir():
        raise click.UsageError(f"there is no folder {target.parent}.")
    write_whole({target: pieces})
