"""The Python door to the same functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import kgraph

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
