"""Files of any known kind to articles: one table, by file ending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.documents.article import Article
from kgraph.documents.bytes import LARGEST, decode
from kgraph.documents.docx import read_docx
from kgraph.documents.feed import read_feed
from kgraph.documents.html import read_html
from kgraph.documents.jsonlines import read_line
from kgraph.documents.mail import read_mail
from kgraph.documents.text import DocumentError, body_start, is_left
from kgraph.model import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path
    from typing import BinaryIO

    Reader = Callable[[bytes, str, str], Iterator[Article]]


def read_plain(data: bytes, name: str, encoding: str = "") -> Iterator[Article]:
    """Read a text as it is. Raises DocumentError where nothing stands in it but front matter."""
    text = decode(data, encoding).removeprefix("\ufeff")
    if not text[body_start(text) :].strip():
        raise DocumentError(1, "the article is empty.", "Put its text into the file.")
    yield Article(text=text, name=name)


READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_plain,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".docx": read_docx,
    ".eml": read_mail,
    ".rss": read_feed,
    ".atom": read_feed,
    ".xml": read_feed,
}
"""The reader of each file ending that holds an article or a few."""

LINES = (".jsonl", ".ndjson")
"""Endings of files that hold an article a line, however many: they are read a line at a time."""

_MOST = 5 * LARGEST

ENDINGS = (*READERS, *LINES)


def incoming(
    path: Path, shown: str, encoding: str = "", without: Collection[Path] = ()
) -> Iterator[Article | Problem]:
    """Read the articles of a file, or of every file of a known ending in a folder, sorted.

    What cannot be read is a problem, and the next one is read. What lies in one of the folders
    of `without` (resolved paths) is passed over.
    """
    if path.is_dir():
        inside = [file for file in _files(path, without) if file.suffix.lower() in ENDINGS]
        for inner in inside:
            yield from incoming(inner, f"{shown}/{inner.relative_to(path)}", encoding)
        if not inside:
            step = f"Known are files that end in {', '.join(ENDINGS)}."
            yield Problem(shown, 0, 0, "article", "no article is in this folder.", step)
        return
    ending = path.suffix.lower()
    if ending in LINES:
        yield from _lines(path, shown, encoding)
        return
    if ending not in READERS:
        finding = f'"{ending}" is no ending of articles.' if ending else "its name has no ending."
        step = "Save its text as a .txt file, as pdftotext does, and add that."
        step = step if ending == ".pdf" else f"Known are {', '.join(ENDINGS)}."
        yield Problem(shown, 0, 0, "article", finding, step)
        return
    try:
        yield from READERS[ending](_whole(path), path.stem, encoding)
    except DocumentError as error:
        yield Problem(shown, error.line, 1, "article", error.finding, error.next_step)


def no_articles(folder: Path, without: Collection[Path] = ()) -> list[str]:
    """Give the files of a folder that `incoming` passes over for their ending, but hidden ones."""
    return [
        str(path.relative_to(folder))
        for path in _files(folder, without)
        if path.suffix.lower() not in ENDINGS and not path.name.startswith(".")
    ]


def _files(folder: Path, without: Collection[Path]) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if is_left(path.name) or not path.is_file():
            continue
        if not (without and set(path.resolve().parents) & set(without)):
            yield path


def _whole(path: Path) -> bytes:
    """All of a file, unless it is too large to be looked into; a mail may carry some pictures."""
    if path.stat().st_size > _MOST:
        step = "Save its text as a .txt file and add that."
        raise DocumentError(1, f"more than {_MOST >> 20} MB are no article.", step)
    return path.read_bytes()


def _cut(file: BinaryIO) -> Iterator[bytes]:
    """Every line of a file; of one that is too long for an article, its beginning."""
    while line := file.readline(LARGEST + 1):
        rest = line
        while len(rest) > LARGEST and not rest.endswith(b"\n"):
            rest = file.readline(LARGEST + 1)
        yield line


def _lines(path: Path, shown: str, encoding: str) -> Iterator[Article | Problem]:
    with path.open("rb") as file:
        for number, line in enumerate(_cut(file), 1):
            if not line.strip():
                continue
            try:
                yield read_line(decode(line, encoding), number)
            except DocumentError as error:
                yield Problem(shown, number, 1, "article", error.finding, error.next_step)
