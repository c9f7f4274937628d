"""kgraph path."""

from __future__ import annotations

import click

from kgraph.cli.options import example, folder_option, known
from kgraph.cli.show import inert
from kgraph.cli.telling import sentences_of


@click.command()
@click.argument("start")
@click.argument("end")
@click.option("--withheld", is_flag=True, help="Let claims that are no facts make steps too.")
@click.option("--most", type=click.IntRange(min=1), default=3, show_default=True,
              help="How many shortest paths to show.")  # fmt: skip
@folder_option
@example("kgraph path Witkoff Zełenski")
def command(start: str, end: str, withheld: bool, most: int, folder: str | None) -> None:
    """Show the shortest paths between two entities, with evidence.

    Every step is a fact whose quote is shown. Names may be any alias in any
    language; of a person, the surname.
    """
    from kgraph.analyse.paths import shortest_paths
    from kgraph.errors import NotFoundError

    project = known(folder)
    ends = project.entity_id(start), project.entity_id(end)
    if ends[0] == ends[1]:
        raise NotFoundError(f"{start} and {end} are one entity, {ends[0]}. Name two.")
    paths = shortest_paths(project, *ends, withheld=withheld, most=most)
    if not paths:
        hint = "" if withheld else " Try --withheld: claims that are no facts."
        raise NotFoundError(f"no path leads from {ends[0]} to {ends[1]}.{hint}")
    sentences = sentences_of(project)
    for number, path in enumerate(paths, 1):
        names = [path[0].start, *(step.end for step in path)]
        labels = " - ".join(sentences.label(name) for name in names)
        click.echo(click.style(f"{number}  {labels}", bold=True))
        for step in path:
            for claim in step.claims:
                click.echo(f"     {claim.id}  {sentences.sentence(claim)}")
                for evidence in claim.evidence:
                    click.echo(f"          «{inert(evidence.quote)}»")
