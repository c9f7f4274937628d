"""The Python door to the same functions."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

import kgraph
from kgraph.articles import Shelf
from kgraph.documents import Article
from kgraph.errors import KgraphError
from kgraph.lock import alone

if TYPE_CHECKING:
    from pathlib import Path


def test_add_and_extract(folder: Path) -> None:
    (folder.parent / "note.txt").write_text("Anna Adler met Boris Bauer.")
    project = kgraph.open(folder)
    assert project.add(folder.parent / "note.txt", published="2026-01-08") == ("seeds/note.txt",)
    assert project.add(folder.parent / "note.txt") == ("seeds/note.txt",)
    (added,) = project.extract()
    assert (added.file, added.proposals, added.new) == ("seeds/note.kg", 1, 1)
    assert kgraph.open(folder).extract() == ()
    (claim,) = kgraph.open(folder).claims()
    assert (claim.subject, claim.object, str(claim.status)) == (
        "Anna_Adler",
        "Boris_Bauer",
        "proposed",
    )
    assert kgraph.open(folder).without_proposals().claims() == ()


def test_what_is_given_wrongly_is_not_passed_over(folder: Path) -> None:
    path = folder.parent / "note.txt"
    path.write_text("Anna Adler met Boris Bauer.")
    project = kgraph.open(folder)
    with pytest.raises(KgraphError, match=r'"8\.1\.2026" is no day\. Write 2026-01-08'):
        project.add(path, published="8.1.2026")
    with pytest.raises(TypeError, match="publised"):
        project.add(path, publised="2026-01-08")
    assert list((folder / "seeds").iterdir()) == []


def test_what_cannot_be_read(folder: Path) -> None:
    (folder.parent / "in").mkdir()
    (folder.parent / "in" / "a.txt").write_text("Anna Adler met Boris Bauer.")
    (folder.parent / "in" / "b.txt").write_bytes(b"\xff\xff")
    project = kgraph.open(folder)
    with pytest.raises(kgraph.ProblemsError, match=r"b\.txt:1:1: byte 0 is not utf-8"):
        project.add(folder.parent / "in")
    (folder / "seeds" / "c.txt").write_bytes(b"\xff\xff")
    with pytest.raises(kgraph.ProblemsError, match=r"seeds/c\.txt:1:1: byte 0 is not UTF-8"):
        project.extract()
    assert (folder / "seeds" / "a.kg").is_file()


def test_an_article_is_read_anew_when_nobody_else_writes_its_file(folder: Path) -> None:
    (folder.parent / "note.txt").write_text("Anna Adler met Boris Bauer.")
    kgraph.open(folder).add(folder.parent / "note.txt")
    kgraph.open(folder).extract()
    path = folder / "seeds" / "note.kg"
    reading = threading.Thread(target=lambda: kgraph.open(folder).extract(again=True))
    with alone(path.parent):
        reading.start()
        reading.join(2)
        assert reading.is_alive()
        decided = path.read_text("utf-8").replace("?0.80 ", "")
        path.write_text(decided, "utf-8")
    reading.join()
    assert path.read_text("utf-8") == decided
    (claim,) = kgraph.open(folder).claims()
    assert str(claim.status) == "accepted"


def test_two_who_add_articles_of_one_name_keep_both(folder: Path) -> None:
    first, second = Shelf(folder), Shelf(folder)
    assert first.store(Article(text="Anna met Boris.\n", name="note")).path == "seeds/note.txt"
    other = second.store(Article(text="Boris met Carla.\n", name="note"))
    assert (other.path, other.is_new) == ("seeds/note-34065a32.txt", True)
    again = first.store(Article(text="Boris  met Carla.", name="note"))
    assert (again.path, again.is_new) == (other.path, False)
    texts = sorted(path.read_text() for path in (folder / "seeds").iterdir())
    assert texts == ["Anna met Boris.\n", "Boris met Carla.\n"]
