"""At a terminal: progress is shown, and what an article does not say is asked for."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph


def at_a_terminal(folder: Path, plugin_folder: Path, typed: str, *words: str) -> str:
    """Run a command on a pseudo-terminal; give all that it shows there."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "kgraph", *words], cwd=folder, stdin=theirs, stdout=theirs,
        stderr=theirs, env=os.environ | {"PYTHONPATH": str(plugin_folder), "TERM": "xterm"},
    )  # fmt: skip
    os.close(theirs)
    os.write(ours, typed.encode())
    shown = b""
    try:
        while piece := os.read(ours, 4096):
            shown += piece
    except OSError:  # Linux: the other end is closed
        pass
    os.close(ours)
    assert process.wait(timeout=60) == 0, shown.decode()
    return shown.decode()


def test_it_asks_for_what_it_cannot_find(folder: Path, plugin_folder: Path) -> None:
    (folder.parent / "note.txt").write_text("Anna Adler met Boris Bauer.")
    shown = at_a_terminal(folder, plugin_folder, "2026-01-08\nen\n", "add", "../note.txt")
    assert "Published on (2026-01-08; Enter: not known)" in shown
    assert "Language (pl, en; Enter: not known)" in shown
    text = (folder / "seeds" / "note.txt").read_text()
    assert text.startswith("---\npublished: 2026-01-08\nlanguage: en\n---\n")
    assert "reading articles: 1 of 1" in shown


def test_it_asks_again_for_what_cannot_be(folder: Path, plugin_folder: Path) -> None:
    (folder.parent / "note.txt").write_text("Anna Adler met Boris Bauer.")
    typed = "8.01.2026\n2026-01-08\nde\nen\n"
    shown = at_a_terminal(folder, plugin_folder, typed, "add", "../note.txt")
    assert '"8.01.2026" is no day. Write 2026-01-08.' in shown
    assert "not known) (pl" not in shown
    text = (folder / "seeds" / "note.txt").read_text()
    assert text.startswith("---\npublished: 2026-01-08\nlanguage: en\n---\n")


def test_it_takes_no_answer(folder: Path, plugin_folder: Path) -> None:
    (folder.parent / "note.txt").write_text("Anna Adler met Boris Bauer.")
    at_a_terminal(folder, plugin_folder, "\n\n", "add", "../note.txt")
    assert (folder / "seeds" / "note.txt").read_text() == "Anna Adler met Boris Bauer."


@pytest.mark.parametrize("source", ["notes", "notes.jsonl"])
def test_it_asks_nothing_about_many(folder: Path, plugin_folder: Path, source: str) -> None:
    """Of a folder or a file with several articles nobody could tell which one is meant."""
    notes = folder.parent / "notes"
    notes.mkdir()
    texts = ("Anna Adler met Boris Bauer.", "Carl Cohen met Dora Dudek.", "Emil met Franz.")
    for name, text in zip("abc", texts, strict=True):
        (notes / f"{name}.txt").write_text(text)
    lines = "".join(f'{{"text": "{text}"}}\n' for text in texts)
    notes.with_suffix(".jsonl").write_text(lines)
    shown = at_a_terminal(folder, plugin_folder, "\n" * 9, "add", f"../{source}")
    assert "Published on" not in shown
    assert "Language (" not in shown
    assert len(list((folder / "seeds").glob("*.txt"))) == 3


def test_it_asks_about_the_only_one_of_a_folder(folder: Path, plugin_folder: Path) -> None:
    (folder.parent / "notes").mkdir()
    (folder.parent / "notes" / "a.txt").write_text("Anna Adler met Boris Bauer.")
    shown = at_a_terminal(folder, plugin_folder, "2026-01-08\nen\n", "add", "../notes")
    assert shown.count("Published on") == 1
    assert "published: 2026-01-08" in (folder / "seeds" / "a.txt").read_text()


def test_in_a_pipe_nothing_is_shown_or_asked(folder: Path, kgraph: Kgraph) -> None:
    (folder.parent / "note.txt").write_text("Anna Adler met Boris Bauer.")
    done = kgraph("add", "../note.txt")
    assert done.err == ""
    assert "\x1b" not in done.out


def test_nothing_is_connected_to(
    folder: Path, kgraph: Kgraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not by a page full of addresses either."""

    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("a connection")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    (folder.parent / "a.html").write_text(
        '<html><head><link rel="canonical" href="http://example.org/a">'
        '<script src="http://example.org/x.js"></script></head><body><article>'
        '<p>Anna Adler met Boris Bauer. <img src="http://example.org/i.png"></p>'
        "</article></body></html>"
    )
    done = kgraph("add", "../a.html", "--with", "tiny")
    assert done.code == 0, done.err
    assert (folder / "seeds" / "a.kg").exists()
