"""kgraph query."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kgraph.cli.options import example, folder_option, known, opened, read_input
from kgraph.cli.show import inert, progress, table
from kgraph.cli.telling import tell

if TYPE_CHECKING:
    from kgraph.query import Answer

_MORE_THAN_A_WORD = re.compile(r"[\s{<]")
FORMATS = ("table", "sentences", "csv", "tsv", "json", "xml", "ttl")


@click.command()
@click.argument("sparql", required=False)
@click.option("-f", "--file", metavar="FILE", help="A file with the query; - is standard input.")
@click.option("-q", "--question", metavar="NAME", help="A ready question: see kgraph questions.")
@click.option(
    "--set", "values", metavar="NAME=VALUE", multiple=True,
    help="A parameter of the question or file; names in any alias or language.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default=None,
    help="How to write the answer; else a table, or Turtle for triples. sentences: the claims "
    "that it names, in plain words with their passages.",
)  # fmt: skip
@folder_option
@example(
    'kgraph query "SELECT ?who { ?who kp:met r:Steve_Witkoff }"\n'
    "kgraph query --question commitments --set who=USA --format sentences\n"
    "kgraph query -f mine.rq --set who=USA --format csv"
)
def command(
    sparql: str | None,
    file: str | None,
    question: str | None,
    values: tuple[str, ...],
    form: str | None,
    folder: str | None,
) -> None:
    """Answer a SPARQL query, or one of the ready questions.

    The prefixes r: (entities), kp: (predicates) and kg: (the model) are known, and the usual ones.
    """
    given = [
        name
        for name, value in (("a query", sparql), ("-f FILE", file), ("--question", question))
        if value is not None
    ]
    if not given:
        raise click.UsageError("give a query, or -f FILE, or --question NAME.")
    if len(given) > 1:
        hint = " What a question asks about goes with --set: --set who=USA." if question else ""
        raise click.UsageError(f"give one of {' and '.join(given)}, not both.{hint}")
    if values and sparql is not None:
        raise click.UsageError("--set goes with --question or -f.")
    if sparql is not None and sparql.strip() and not _MORE_THAN_A_WORD.search(sparql.strip()):
        raise click.UsageError(_no_sparql(sparql.strip()))
    from kgraph.query import unknown_names

    project = opened(folder)
    text = sparql or ""
    project.store.tell, clear = progress()
    try:
        if question is not None:
            answer = project.question(question, **_pairs(values))
        else:
            text = text if file is None else read_input(file)
            answer = project.query(text, **_pairs(values))
    finally:
        clear()
    if question is None and not (answer.truth or len(answer)):
        for said in unknown_names(known(folder), text):
            click.echo(inert(said), err=True)
    if form == "sentences":
        tell(known(folder), answer.claims())
    else:
        _show(answer, form)


def _show(answer: Answer, form: str | None) -> None:
    if answer.triples is not None or form not in (None, "table"):
        written = answer.write(form or "ttl")
        click.echo(written, nl=bool(written) and not written.endswith("\n"))
    elif answer.truth is None:
        table(answer.columns, answer.rows())
        click.echo(f"\n{answer.tally()}")
    else:
        click.echo(answer.tally())


def _no_sparql(word: str) -> str:
    """Say how to ask with what one word names: a question, or a file."""
    from kgraph.query import questions

    if word in questions():
        return f'"{word}" is a ready question. Write --question {word}.'
    if Path(word).is_file():
        return f'"{word}" is a file. Write -f {word}.'
    return f'"{word}" is no SPARQL. A ready question goes with --question, a file with -f.'


def _pairs(values: tuple[str, ...]) -> dict[str, str]:
    pairs = {}
    for item in values:
        name, sign, value = item.partition("=")
        if not sign:
            raise click.UsageError(f'write --set NAME=VALUE, not "{item}".')
        pairs[name] = value
    return pairs
