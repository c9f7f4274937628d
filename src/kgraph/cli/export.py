"""kgraph export."""

from __future__ import annotations

from pathlib import Path

import click

from kgraph.cli.options import example, folder_option, opened


@click.command()
@click.option("--format", "form", metavar="NAME", default="ttl", show_default=True,
              help="ttl, nt, nq, trig, jsonld, rdfxml, ttl12, jsonl, csv, tsv, yaml, kg, graphml, "
              "gexf, html, or one of a plug-in.")  # fmt: skip
@click.option("-o", "--output", metavar="FILE", default="-", help="A file; else standard output.")
@folder_option
@example("kgraph export --format ttl > graph.ttl\nkgraph export --format csv -o claims.csv")
def command(form: str, output: str, folder: str | None) -> None:
    """Write the graph in another format."""
    from kgraph.export import export
    from kgraph.files import write_whole

    project = opened(folder)
    project.corpus  # noqa: B018 - all findings before the first byte
    pieces = export(project, form)
    if output == "-":
        stream = click.get_binary_stream("stdout")
        for piece in pieces:
            stream.write(piece.encode("utf-8"))
        stream.flush()
        return
    target = Path(output)
    if not target.parent.is_dir():
        raise click.UsageError(f"there is no folder {target.parent}.")
    write_whole({target: pieces})
