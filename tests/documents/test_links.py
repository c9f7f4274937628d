"""Texts that a link in the folder leads to, and links that lead nowhere."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kgraph as library

if TYPE_CHECKING:
    from tests.conftest import Kgraph

CLAIM = "A : Person\nB : Person\n@document a seeds/linked.txt\nA met B\n  > Anna met Bert\n"


def project(folder: Path) -> Path:
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "a.kg").write_text(CLAIM)
    return folder


def test_a_link_is_known_by_its_place_in_the_project(tmp_path: Path, kgraph: Kgraph) -> None:
    outside = tmp_path / "archive.txt"
    outside.write_text("Anna met Bert.\n")
    root = project(tmp_path / "news")
    (root / "seeds" / "linked.txt").symlink_to(outside)
    (document,) = library.open(root).corpus.documents
    assert (document.id, document.path) == ("linked", "seeds/linked.txt")
    assert kgraph("-C", str(root), "build").code == 0
    assert str(tmp_path) not in (root / "output" / "graph.ttl").read_text("utf-8")


def test_a_link_to_no_file_is_named(tmp_path: Path, kgraph: Kgraph) -> None:
    root = project(tmp_path / "news")
    (root / "seeds" / "linked.txt").write_text("Anna met Bert.\n")
    (root / "seeds" / "more.kg").symlink_to(tmp_path / "gone.kg")
    for command in ("check", "build", "stats"):
        done = kgraph("-C", str(root), command)
        assert done.code == 2
        assert "seeds/more.kg is a link to no file. Mend it, or delete it." in done.err


def test_what_an_editor_or_a_system_leaves_is_passed_over(tmp_path: Path, kgraph: Kgraph) -> None:
    root = project(tmp_path / "news")
    (root / "seeds" / "linked.txt").write_text("Anna met Bert.\n")
    (root / "seeds" / ".#a.kg").symlink_to("editor@host.4711")
    for name in ("._a.kg", "._linked.txt"):
        (root / "seeds" / name).write_bytes(b"\0\5\x16\7\0")
    assert kgraph("-C", str(root), "build").code == 0
    assert kgraph("-C", str(root), "extract").code == 0
    (document,) = library.open(root).corpus.documents
    assert document.path == "seeds/linked.txt"


def test_a_name_that_is_not_utf8_is_a_finding(tmp_path: Path, kgraph: Kgraph) -> None:
    root = project(tmp_path / "news")
    (root / "seeds" / "linked.txt").write_text("Anna met Bert.\n")
    try:
        (root / "seeds" / os.fsdecode(b"\xff.kg")).write_text(CLAIM)
    except OSError:
        pytest.skip("the file system takes no such name")
    for command in ("check", "build", "extract"):
        done = kgraph("-C", str(root), command)
        assert (done.code, done.err) == (
            2, "kgraph: the name of seeds/\\xff.kg is not UTF-8. Rename it.\n"
        )  # fmt: skip
