"""What `extract` does with questions besides asking them: estimate, write as a batch, take back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kgraph.cli.options import STANDARD_INPUT, read_input
from kgraph.cli.show import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract import Asking, Question
    from kgraph.model import Problem
    from kgraph.propose.reading import Reading


def forecast(reading: Reading, paths: Sequence[str]) -> None:
    """Say what would be asked about some articles, and what that takes; nothing is sent."""
    click.echo(f"{len(paths)} articles to read")
    for reader, _ in reading.asking:
        questions = _questions(reading, paths, reader)
        table([f"{reader.name} ({reader.model})", ""], list(reader.estimate(questions)))
    if not reading.asking:
        click.echo("nobody is asked anything: all is read here")


def write_batch(reading: Reading, paths: Sequence[str], file: str) -> None:
    """Write the questions that have no answer yet to a file, or to standard output."""
    from kgraph.files import write_whole

    reader = _only(reading)
    questions = _questions(reading, paths, reader)
    if file == STANDARD_INPUT:
        for line in reader.batch(questions):
            click.echo(line, nl=False)
        return
    write_whole({Path(file).absolute(): reader.batch(questions)})
    click.echo(f"{len(questions)} questions written to {file}")


def take_batch(reading: Reading, file: str) -> list[Problem]:
    """Keep the answers of a batch file; give what is wrong with its lines."""
    lines = read_input(file).split("\n")
    return list(_only(reading).take_batch(lines, file))


def _only(reading: Reading) -> Asking:
    if len(reading.asking) != 1:
        raise click.UsageError("a batch needs one extractor that asks: --with llm.")
    return reading.asking[0][0]


def _questions(reading: Reading, paths: Sequence[str], reader: Asking) -> list[Question]:
    """Every question of an extractor about some articles, once."""
    found = (pair for path in paths for pair in reading.questions(path))
    return list({question.id: question for asker, question in found if asker is reader}.values())
