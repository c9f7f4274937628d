"""kgraph add."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kgraph.cli.options import STANDARD_INPUT, example, folder_option, opened
from kgraph.cli.proposing import (
    SHOWN,
    finish,
    jobs_option,
    named,
    run,
    set_option,
    told_of,
    with_option,
)
from kgraph.cli.show import inert, progress
from kgraph.errors import KgraphError
from kgraph.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kgraph.articles import Shelf, Stored
    from kgraph.documents import Article

_WEB = ("http://", "https://")
_NO_ARTICLES = ("output", "runs", ".kgraph", ".git")
"""Folders of a project that hold nothing to read, for who adds a folder that they lie in."""
_NAMED = 3
"""So many files that are no articles are told by name."""


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--title", help="What is known of the article; it wins over what is found.")
@click.option("--outlet", help="Who published it.")
@click.option("--published", metavar="DAY", help="When, as 2026-01-08.")
@click.option("--url", help="Its address.")
@click.option("--language", type=click.Choice(["pl", "en"]), help="Else found from the text.")
@click.option("--encoding", metavar="NAME", default="", help="Of the file; else UTF-8.")
@click.option("--fetch", is_flag=True, help="Fetch articles given by their address.")
@click.option("--no-extract", is_flag=True, help="Only store them.")
@with_option
@set_option
@jobs_option
@folder_option
@example("kgraph add report.html\nkgraph add --published 2026-01-08 --outlet Reuters note.txt")
def command(
    articles: tuple[str, ...],
    encoding: str,
    fetch: bool,
    no_extract: bool,
    with_: str | None,
    told: tuple[str, ...],
    jobs: int | None,
    folder: str | None,
    **given: str | None,
) -> None:
    """Store articles under seeds/ and propose claims from them.

    ARTICLE is a text, a document (.docx), a web page, a mail, a feed, a file with an article a
    line (JSON Lines), a folder of them, or - for standard input. An article that is there
    already is not stored twice. Nothing is fetched from an address without --fetch.
    """
    from kgraph.articles import Shelf

    project = opened(folder).with_told(told_of(told))
    names = named(with_, project.settings.extract)
    said = _said(given)
    if not no_extract:
        from kgraph.propose.reading import check_readers

        check_readers(project, names)
    shelf = Shelf(project.root)
    problems: list[Problem] = []
    paths: list[str] = []
    show, clear = progress()
    without = tuple((project.root / name).resolve() for name in _NO_ARTICLES)
    for item, is_only in _all(articles, encoding, fetch, without):
        if isinstance(item, Problem):
            problems.append(item)
            continue
        stored = shelf.store(_asked(item.with_given(said), is_only))
        paths.append(stored.path)
        if len(paths) <= SHOWN:
            _tell(shelf, stored, said)
        else:
            show(f"storing articles: {len(paths)}")
    clear()
    if len(paths) > SHOWN:
        click.echo(f"... and {len(paths) - SHOWN} more")
    if paths and not no_extract:
        from kgraph.propose.reading import Reading

        reading = Reading(project, names)
        problems += run(reading, list(dict.fromkeys(paths)), again=False, jobs=jobs)
    finish(problems)


def _said(given: Mapping[str, str | None]) -> dict[str, str]:
    """What the options say of the article; a day that is none is refused."""
    from datetime import date

    said = {key: value for key, value in given.items() if value}
    try:
        if "published" in said:
            said["published"] = date.fromisoformat(said["published"]).isoformat()
    except ValueError:
        raise click.UsageError(f'"{said["published"]}" is no day. Write 2026-01-08.') from None
    return said


def _all(
    sources: Sequence[str], encoding: str, fetch: bool, without: Sequence[Path]
) -> Iterator[tuple[Article | Problem, bool]]:
    """Every article of all sources, and whether it is the only one: nobody is asked about many."""
    found = (item for source in sources for item in _read(source, encoding, fetch, without))
    first = list(islice(found, 2))
    yield from ((item, len(first) == 1) for item in first)
    yield from ((item, False) for item in found)


def _read(
    source: str, encoding: str, fetch: bool, without: Sequence[Path]
) -> Iterator[Article | Problem]:
    from kgraph.documents import DocumentError
    from kgraph.documents.incoming import incoming, read_plain

    try:
        if source.startswith(_WEB):
            yield _fetched(source, fetch)
        elif source == STANDARD_INPUT:
            yield from read_plain(sys.stdin.buffer.read(), "", encoding)
        elif Path(source).exists():
            yield from incoming(Path(source), source, encoding, without)
            _tell_passed_over(Path(source), without)
        else:
            step = "Give the path of an article, or of a folder of them."
            yield Problem(source, 0, 0, "no-file", "there is no such file.", step)
    except DocumentError as error:
        yield Problem(source, error.line, 1, "article", error.finding, error.next_step)
    except KgraphError as error:
        yield Problem(source, 0, 0, "not-fetched", str(error))


def _tell_passed_over(source: Path, without: Sequence[Path]) -> None:
    """Say which files of a folder were not read: somebody may think that they were."""
    from kgraph.documents.incoming import no_articles

    if found := no_articles(source, without) if source.is_dir() else []:
        named = ", ".join(map(inert, found[:_NAMED]))
        more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
        click.echo(f"no articles by their ending, passed over: {named}{more}", err=True)


def _fetched(url: str, fetch: bool) -> Article | Problem:
    from kgraph.documents.fetch import fetch as fetch_page

    if fetch:
        return fetch_page(url)
    step = "Say --fetch to fetch it, or save the page and add the file."
    return Problem(url, 0, 0, "not-fetched", "nothing is fetched unasked.", step)


def _asked(article: Article, is_only: bool) -> Article:
    """Ask a person at a terminal for the day and the language that the article does not say."""
    from kgraph.documents.language import language_of

    if not (is_only and sys.stdin.isatty() and sys.stderr.isatty()):
        return article
    asked: dict[str, str] = {}
    if not article.published and not _dated(article.text):
        asked = click.prompt("Published on (2026-01-08; Enter: not known)", default="",
                             show_default=False, err=True,
                             value_proc=lambda day: _said({"published": day.strip()}))  # fmt: skip
    if not (article.language or language_of(article.text)):
        choice = click.Choice(["pl", "en", ""])
        asked["language"] = click.prompt("Language (pl, en; Enter: not known)", default="",
                                         type=choice, show_choices=False,
                                         show_default=False, err=True)  # fmt: skip
    return article.with_given(asked)


def _dated(text: str) -> bool:
    from kgraph.documents.text import DocumentError, published_in

    try:
        return bool(published_in(text))
    except DocumentError:
        return True  # its front matter has to be mended first


def _tell(shelf: Shelf, stored: Stored, said: Mapping[str, str]) -> None:
    """Say where an article is, and what is not known of it."""
    if not stored.is_new:
        told = ", ".join(f"{key}: {value}" for key, value in said.items())
        step = f", left as it is. Write {inert(told)} there, between two lines of ---."
        click.echo(f"already there: {stored.path}{step if told else ''}")
        return
    document = shelf.document(stored)
    missing = [] if document is None else [
        name for name, value in (("day", document.published), ("language", document.language))
        if not value
    ]  # fmt: skip
    note = f" ({' and '.join(missing)} not known)" if missing else ""
    click.echo(f"stored {stored.path}{note}")
