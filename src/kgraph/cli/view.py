"""kgraph view."""

from __future__ import annotations

import click

from kgraph.cli.options import example, folder_option, near, opened, proposals_option


@click.command()
@click.option("--no-open", is_flag=True, help="Only write the page and say where it is.")
@proposals_option
@folder_option
@example("kgraph view")
def command(no_open: bool, with_proposals: bool, folder: str | None) -> None:
    """Write the page and open it in the browser."""
    import webbrowser

    from kgraph.export import export
    from kgraph.files import write_whole

    project = opened(folder)
    if not with_proposals:
        project = project.without_proposals()
    target = project.root / "output" / "graph.html"
    target.parent.mkdir(exist_ok=True)
    write_whole({target: export(project, "html")})
    click.echo(near(target))
    if not no_open and not webbrowser.open(target.as_uri()):
        click.echo("No browser was found: open the file above in one.", err=True)
