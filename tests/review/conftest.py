"""What the tests of reviews share: a project with proposals, and a terminal to decide at."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLE = """\
Steve Witek met Kirill Dmowik in Moscow. Critics called it late.
Marco Rubin met Sergey Lawik.
Donald Trumm will meet Xi Jorda.
"""
CLAIMS = """\
# What was read in the note.
@document a seeds/a.txt published=2026-01-08
@by tiny-1
Steve_Witek : Person = "Steve Witek"
Kirill_Dmowik : Person = "Kirill Dmowik"
Marco_Rubin : Person = "Marco Rubin"
Sergey_Lawik : Person = "Sergey Lawik"
Donald_Trumm : Person = "Donald Trumm"
Xi_Jorda : Person = "Xi Jorda"

?0.80 Steve_Witek met Kirill_Dmowik ^p1
  > Steve Witek met Kirill Dmowik
  # a note that stays

? Marco_Rubin   met Sergey_Lawik ^p2   # as somebody typed it
  > Marco Rubin met Sergey Lawik
?0.70 Donald_Trumm will met Xi_Jorda ^p3
  > Donald Trumm will meet Xi Jorda
@by hand
Marco_Rubin met Kirill_Dmowik ^h1
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one article with three proposals, as the current folder."""
    folder = tmp_path / "talks"
    (folder / "seeds").mkdir(parents=True)
    (folder / "kgraph.toml").write_text("")
    (folder / "seeds" / "a.txt").write_text(ARTICLE)
    (folder / "seeds" / "a.kg").write_text(CLAIMS)
    monkeypatch.chdir(folder)
    return folder


@dataclass(slots=True)
class Screen:
    """A running command at a terminal, and keys pressed there."""

    ours: int
    process: subprocess.Popen[bytes]

    def waits(self, words: str = "q quit") -> str:
        """Wait until these words are shown; give all that is new."""
        new = ""
        while words not in new:
            ready, _, _ = select.select([self.ours], [], [], 60)
            assert ready, f"{words} did not come: {new}"
            new += self._read()
            assert self.process.poll() is None or words in new, new
        return new

    def press(self, key: str, words: str = "q quit") -> str:
        """Press a key, and wait until the next one is asked for."""
        self._type(key)
        return self.waits(words)

    def end(self, key: str) -> tuple[int, str]:
        """Press a last key; give the exit code, and what was said at the end."""
        self._type(key)
        new = ""
        while self.process.poll() is None or select.select([self.ours], [], [], 0)[0]:
            piece = self._read()
            if not piece and self.process.poll() is not None:
                break
            new += piece
        return self.process.wait(timeout=60), new

    def _type(self, key: str) -> None:
        """Keys pressed before the command listens do not count."""
        late = time.monotonic() + 60
        while termios.tcgetattr(self.ours)[3] & termios.ICANON:
            assert time.monotonic() < late, "it does not listen"
            time.sleep(0.01)
        os.write(self.ours, key.encode())

    def _read(self) -> str:
        try:
            piece = os.read(self.ours, 65536)
        except OSError:  # Linux: the other end is closed
            return ""
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", piece.decode()).replace("\r\n", "\n")


@contextmanager
def at_a_terminal(*words: str, **environment: str) -> Iterator[Screen]:
    """Run `kgraph review` on a pseudo-terminal in the current folder."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "kgraph", "review", *words],
        stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "90", "VISUAL": ""} | environment,
    )  # fmt: skip
    os.close(theirs)
    try:
        yield Screen(ours, process)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
