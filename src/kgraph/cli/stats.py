"""kgraph stats."""

from __future__ import annotations

import click

from kgraph.cli.options import example, folder_option, known
from kgraph.cli.show import inert_json, table


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              show_default=True, help="Text for people, or JSON.")  # fmt: skip
@click.option("--most", type=click.IntRange(min=1), default=10, show_default=True,
              help="How many rows of each list.")  # fmt: skip
@folder_option
@example("kgraph stats\nkgraph stats --format json")
def command(form: str, most: int, folder: str | None) -> None:
    """Count claims, voices and the best-connected entities."""
    from kgraph.analyse.stats import central, counts, parts

    project = known(folder)
    claims = project.claims()
    kinds = {entity.id: entity.kind for entity in project.corpus.entities}
    lists = {
        "class": counts(kinds.values()),
        "predicate": counts(claim.predicate for claim in claims)[:most],
        "modality": counts(claim.modality for claim in claims),
        "certainty": counts(claim.certainty for claim in claims),
        "status": counts(claim.status for claim in claims),
        "origin": counts(claim.origin for claim in claims)[:most],
    }
    best = central(project, most)
    sizes = parts(project)
    if form == "json":
        from dataclasses import asdict

        found = {name: dict(rows) for name, rows in lists.items()}
        document = {**found, "central": [asdict(row) for row in best], "parts": sizes}
        click.echo(inert_json(document))
        return
    for name, rows in lists.items():
        table([name, "count"], [(value, f"{number:>5}") for value, number in rows])
        click.echo()
    table(
        ["best connected", "claims", "facts", "betweenness"],
        [(c.entity, str(c.degree), str(c.facts), f"{c.betweenness:.3f}") for c in best],
    )
    click.echo(f"\n{len(sizes)} connected part{'s' if len(sizes) != 1 else ''}: "
               f"{', '.join(map(str, sizes[:most]))} entities")  # fmt: skip
