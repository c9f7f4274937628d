"""The README: what it shows is what happens."""

from __future__ import annotations

import doctest
import re
import shutil
from pathlib import Path

import pytest

from tests.test_tutorial import Terminal, blocks

ROOT = Path(__file__).parent.parent.parent
README = ROOT / "README.md"


@pytest.fixture(name="seed")
def seed_project(tmp_path: Path) -> Path:
    """The seed project, copied so that nothing is written into the tree."""
    for name in ("seeds", "ontology"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "kgraph.toml", tmp_path)
    return tmp_path


def test_the_session_is_real(seed: Path) -> None:
    terminal = Terminal(seed)
    sessions = [block for block in blocks(README) if block.language == "console"]
    assert len(sessions) == 1
    for command in ("kgraph build", "kgraph why c34", "kgraph query", "kgraph path"):
        assert f"$ {command}" in sessions[0].text
    terminal.play(sessions[0], "README.md")


def test_the_claim_is_the_seed_s() -> None:
    shown = next(block.text for block in blocks(README) if block.language == "kg")
    seed = (ROOT / "seeds" / "seed.kg").read_text("utf-8")
    document, claim = shown.split("\n\n")
    assert document in seed
    assert claim in seed


def test_the_python_runs(seed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(seed)
    result = doctest.testfile(str(README), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert result.attempted >= 5
    assert result.failed == 0


def test_the_two_commands_are_named_and_are_there() -> None:
    text = README.read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in ("demo", "test"):
        assert re.search(rf"^make {target}\b", text, re.MULTILINE)
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_it_shows_things_in_their_order() -> None:
    text = README.read_text("utf-8")
    order = ["# kgraph", "page.png", "make demo", "$ kgraph build", "import kgraph",
             "pip install .", "## Documentation"]  # fmt: skip
    places = [text.index(thing) for thing in order]
    assert places == sorted(places)
