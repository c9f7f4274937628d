"""kgraph measures."""

from __future__ import annotations

import click

from kgraph.analyse import ORDERS
from kgraph.cli.options import example, folder_option, known
from kgraph.cli.show import inert_json, table


@click.command()
@click.option("--by", type=click.Choice(ORDERS), default="pagerank", show_default=True,
              help="The measure that orders the entities.")  # fmt: skip
@click.option("--most", type=click.IntRange(min=0), default=10, show_default=True,
              help="How many entities; 0 is all of them.")  # fmt: skip
@click.option(
    "--facts", is_flag=True, help="Count only claims that are facts; else all that are held."
)
@click.option("--format", "form", type=click.Choice(["text", "csv", "json"]), default="text",
              show_default=True, help="Text for people, CSV or JSON.")  # fmt: skip
@folder_option
@example("kgraph measures\nkgraph measures --by betweenness --facts\n"
         "kgraph measures --most 0 --format csv")  # fmt: skip
def command(by: str, most: int, facts: bool, form: str, folder: str | None) -> None:
    """Measure the entities: degree, PageRank, betweenness, community.

    Entities are nodes, and every claim that was not rejected, superseded or retracted is an edge
    from its subject to its object as it is written. PageRank goes both ways along a claim that says
    the same in both directions (met). Betweenness and communities heed no direction. Betweenness
    takes longest: it is measured with --by betweenness alone, and estimated above 500 entities.
    Community 1 is the largest.
    """
    from dataclasses import asdict

    measured = known(folder).measures(by=by, facts=facts)
    columns = [column for column in _COLUMNS if column != "betweenness" or by == column]
    rows = [{name: value for name, value in asdict(each).items() if name in columns}
            for each in measured[: most or None]]  # fmt: skip
    if form == "json":
        click.echo(inert_json(rows))
    elif form == "csv":
        click.echo(_csv(columns, rows), nl=False)
    else:
        table(columns, [[_shown(column, row[column]) for column in columns] for row in rows])
        click.echo(f"\n{len(rows)} of {len(measured)} entities")


_COLUMNS = ("entity", "kind", "degree", "incoming", "outgoing", "pagerank", "betweenness",
            "community")  # fmt: skip
_DIGITS = {"pagerank": 4, "betweenness": 3}


def _shown(column: str, value: object) -> str:
    return f"{value:.{_DIGITS[column]}f}" if column in _DIGITS else str(value)


def _csv(columns: list[str], rows: list[dict[str, object]]) -> str:
    import csv
    import io

    written = io.StringIO()
    writer = csv.DictWriter(written, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()
