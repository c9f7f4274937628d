"""What `add` and `extract` share: they read articles and say what was proposed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from kgraph.cli.show import inert, progress, show_problems, table, waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kgraph.extract import Asking
    from kgraph.model import Problem
    from kgraph.propose.article import Added
    from kgraph.propose.reading import Reading

SHOWN = 20
"""So many articles get a line each; of more, only the sums are told."""

with_option = click.option(
    "--with", "with_", metavar="NAMES",
    help="Who reads: grammar, or several as in grammar,llm; else those of kgraph.toml, or grammar.",
)  # fmt: skip
set_option = click.option(
    "--set", "told", metavar="NAME.KEY=VALUE", multiple=True,
    help="A setting of an extractor, before kgraph.toml: llm.model=NAME.",
)  # fmt: skip
jobs_option = click.option(
    "--jobs", type=click.IntRange(1), help="How many processes read; else one a processor."
)


def named(text: str | None, settings: Mapping[str, Any]) -> list[str]:
    """Give the extractors to use: those named, those of the settings, or the default."""
    from kgraph.extract import DEFAULT

    if text is None:
        return list(settings.get("with", [DEFAULT]))
    names = [name.strip() for name in text.split(",")]
    if not all(names):
        raise click.UsageError(f'"{text}" is no list of extractors. Write --with grammar,llm.')
    return names


def told_of(pairs: Sequence[str]) -> dict[str, Any]:
    """Read the settings of `--set` as the table [extract] would have them.

    >>> told_of(["llm.model=qwen3:8b", "llm.request.seed=1"])
    {'llm': {'model': 'qwen3:8b', 'request': {'seed': 1}}}
    """
    import tomllib

    from kgraph.settings import told_more

    told: dict[str, Any] = {}
    for pair in pairs:
        path, equals, text = pair.partition("=")
        names = path.strip().split(".")
        if not equals or len(names) < 2 or not all(names):
            raise click.UsageError(f'"{path}" is no setting. Write --set llm.model=NAME.')
        try:
            value = tomllib.loads(f"value = {text}")["value"]
        except tomllib.TOMLDecodeError:
            value = text.strip()
        for name in reversed(names):
            value = {name: value}
        told = told_more(told, value)
    return told


def run(
    reading: Reading, paths: Sequence[str], *, again: bool, jobs: int | None, ask: bool = True
) -> list[Problem]:
    """Read articles, tell what was proposed and what it took; give the findings."""
    from kgraph.propose.folder import read_articles

    added: list[Added] = []
    problems: list[Problem] = []
    silent: list[str] = []
    totals: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    show, clear = progress()
    try:
        for found in read_articles(
            reading, paths, again=again, jobs=jobs, ask=ask, progress=_teller(show), tell=show
        ):
            if isinstance(found, tuple):
                problems += found
                continue
            added += [found] if len(added) <= SHOWN else []
            silent += [] if found.language or found.proposals or found.rejected else [found.article]
            totals["articles"] += 1
            for name in ("proposals", "new", "decided", "agreed", "differing"):
                totals[name] += getattr(found, name)
            reasons.update(found.rejected)
    finally:
        clear()
        for reader, _ in reading.asking:
            _tell_report(reader)
    _tell(added, totals, reasons, len(paths) - len(problems))
    _tell_silent(silent)
    return problems


def _tell_report(reader: Asking) -> None:
    rows = list(reader.report())
    if rows:
        table([f"{reader.name} ({reader.model})", ""], rows)
        click.echo()


def _teller(show: Callable[[str], None]) -> Callable[[int, int], None]:
    return lambda done, of: show(f"reading articles: {done} of {of}")


def _tell(added: Sequence[Added], totals: Counter[str], reasons: Counter[str], asked: int) -> None:
    unchanged = asked - totals["articles"]
    if 0 < len(added) <= SHOWN:
        rows = [
            (
                found.file if found.proposals else found.article,
                str(found.proposals),
                str(found.new),
                str(sum(found.rejected.values())),
            )
            for found in added
        ]
        table(["proposals in", "all", "new", "did not hold"], rows)
    elif added:
        totals["did not hold"] = sum(reasons.values())
        names = ("articles", "proposals", "new", "did not hold")
        table(["", "count"], [(name, f"{totals[name]:>7}") for name in names])
    if totals["decided"]:
        verb = "is" if totals["decided"] == 1 else "are"
        click.echo(f"{totals['decided']} more {verb} decided already")
    if totals["agreed"]:
        click.echo(f"{totals['agreed']} are said alike by two extractors")
    if totals["differing"]:
        click.echo(f"{totals['differing']} read a passage otherwise than another one beside it")
    if unchanged > 0 and not added:
        click.echo("nothing new to read; --again reads everything anew")
    if totals["new"]:
        click.echo(f"\n{waiting(totals['new'])}: kgraph review, or edit them in their files")
    if reasons:
        click.echo("\nWhy some did not hold (each with its passage in runs/):")
        for reason, number in sorted(_grouped(reasons).items(), key=lambda item: -item[1])[:10]:
            click.echo(f"  {number:>5}  {reason}")


def _tell_silent(articles: Sequence[str]) -> None:
    """Say where nothing was found, perhaps because nobody could tell the language."""
    if articles:
        named = inert(articles[0]) + (f" and {len(articles) - 1} more" if articles[1:] else "")
        click.echo(f"nothing was found in {named}, and the language there is not known.")
        click.echo("Write it above the text, in a line language: en between two lines of ---.")


def _grouped(reasons: Counter[str]) -> Counter[str]:
    """Reasons without the names in them, so that they can be counted."""
    import re

    grouped: Counter[str] = Counter()
    for reason, number in reasons.items():
        short = re.sub(r'\("[^"]*"\) |"[^"]*" ?', "", reason)
        grouped[re.sub(r"\b\w*_\w*\b|\b(subject|object|voice) (?!and\b)\S+", r"\1", short)] += (
            number
        )
    return grouped


def finish(problems: Sequence[Problem]) -> None:
    """Show findings, and end with the code for them where there are any."""
    if problems:
        show_problems(problems)
        raise SystemExit(2)
