"""kgraph questions."""

from __future__ import annotations

import click

from kgraph.cli.options import example


@click.command()
@click.option("--language", type=click.Choice(["en", "pl"]), default="en", show_default=True)
@click.option("--sparql", metavar="NAME", help="Print the SPARQL of one question.")
@example("kgraph questions\nkgraph questions --sparql who-met-whom")
def command(language: str, sparql: str | None) -> None:
    """List the ready questions and what they need."""
    from kgraph.errors import NotFoundError
    from kgraph.query import questions

    known = questions()
    if sparql is not None:
        if sparql not in known:
            raise NotFoundError(f'no question is called "{sparql}". See: kgraph questions')
        click.echo(known[sparql].text, nl=False)
        return
    for number, question in enumerate(known.values(), 1):
        click.echo(f"{number:>2}  {click.style(question.name, bold=True)}")
        click.echo(f"    {question.titles[language]}")
        for need in question.needs:
            click.echo(f"    --set {need.name}=...  {need.meaning} ({need.kind}, optional)")
