"""The tutorial, command by command: what docs/tutorial.md shows is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from os import environ, pathsep
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
TUTORIAL = ROOT / "docs" / "tutorial.md"
_FENCE = re.compile(r"^```(?P<info>\S[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, the settings after it (`file=a.kg`), its text and its line."""

    language: str
    settings: dict[str, str]
    text: str
    line: int


def blocks(page: Path) -> Iterator[Block]:
    """Give the fenced blocks of a page in order."""
    text = page.read_text("utf-8")
    for match in _FENCE.finditer(text):
        language, *rest = match["info"].split()
        pairs = (word.partition("=")[::2] for word in rest)
        yield Block(language, dict(pairs), match["body"], text.count("\n", 0, match.start()) + 1)


class Terminal:
    """Runs the sessions of a page in one folder, as a reader would type them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        programs = Path(sys.executable).parent
        self.environment = {
            **{key: environ[key] for key in ("HOME", "LANG", "LC_ALL") if key in environ},
            "PATH": f"{programs}{pathsep}{environ['PATH']}",
            "PYTHONUTF8": "1",
            "COLUMNS": "80",
        }

    def run(self, command: str) -> tuple[str, int]:
        """Run one command; give what it prints and its exit code."""
        if command.startswith("cd "):
            self.folder = self.folder / command.removeprefix("cd ")
            assert self.folder.is_dir(), self.folder
            return "", 0
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        return done.stdout, done.returncode

    def play(self, block: Block, where: str) -> None:
        """Run the commands of a `console` block and compare what each prints.

        A line `...` stands for any lines, `...` in a line for any text. Every command ends
        with exit code 0, or with that of the block's `exit=`.
        """
        for command, shown in session(block.text):
            printed, code = self.run(command)
            place = f"{where}:{block.line}: $ {command}"
            assert code == int(block.settings.get("exit", "0")), f"{place}\n{printed}"
            assert re.fullmatch(_pattern(shown), _plain(printed)), f"{place}\n{printed}"


def session(text: str) -> Iterator[tuple[str, str]]:
    r"""Give each command of a session and the output shown under it.

    >>> list(session("$ a \\\n    b\nx\n$ c\n"))
    [('a b', 'x\n'), ('c', '')]
    """
    joined = re.sub(r"\\\n\s*", "", text)
    assert joined.startswith("$ "), f"a session begins with a command:\n{text}"
    for part in re.split(r"^\$ ", joined, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def _plain(text: str) -> str:
    """Text without spaces at the ends of lines and blank lines at its end."""
    return "".join(f"{line.rstrip()}\n" for line in text.rstrip().splitlines())


def _pattern(shown: str) -> str:
    lines = _plain(shown).splitlines()
    return "".join(
        r"(?:.*\n)*" if line == "..." else re.escape(line).replace(r"\.\.\.", ".*") + r"\n"
        for line in lines
    )


def test_the_tutorial_shows_what_happens(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    played = 0
    for block in blocks(TUTORIAL):
        if "file" in block.settings:
            path = terminal.folder / block.settings["file"]
            path.write_text(block.text, encoding="utf-8")
        elif block.language == "console":
            terminal.play(block, "docs/tutorial.md")
            played += 1
    assert played >= 10
