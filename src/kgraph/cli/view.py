"""kgraph view."""

from __future__ import annotations

import click

from kgraph.cli.options import example, folder_option, known, near, proposals_option
from kgraph.cli.part import page_options, part_of, part_options


@click.command()
@click.option("--no-open", is_flag=True, help="Only write the page and say where it is.")
@part_options
@proposals_option
@folder_option
@example("kgraph view\nkgraph view --focus Witkoff --depth 2\nkgraph view --only refusals")
def command(
    no_open: bool,
    title: str | None,
    only: str | None,
    focus: str | None,
    depth: int | None,
    with_proposals: bool,
    folder: str | None,
) -> None:
    """Write the page, or that of a part, and open it in the browser.

    The page of all is output/graph.html, as kgraph build writes it; with --title, --only or
    --focus it is output/view.html. The claims that a chosen one depends on, or that supersede
    it, come with it.
    """
    import webbrowser

    from kgraph.export import export
    from kgraph.files import write_whole

    project, options = known(folder), page_options(title)
    if not with_proposals:
        project = project.without_proposals()
    part = part_of(project, only, focus, depth)
    plain = part is project and not options
    target = project.root / "output" / ("graph.html" if plain else "view.html")
    target.parent.mkdir(exist_ok=True)
    write_whole({target: export(part, "html", **options)})
    click.echo(near(target))
    if not no_open and not webbrowser.open(target.as_uri()):
        click.echo("No browser was found: open the file above in one.", err=True)
