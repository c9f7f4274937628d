"""`kgraph --help` prints a file that is just what the commands would say.

Run this file to write it anew.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from kgraph.cli.group import COMMANDS, cli

FILE = Path(__file__).resolve().parents[2] / "src" / "kgraph" / "cli" / "help.txt"


def _said() -> str:
    return CliRunner().invoke(cli, ["--help"], prog_name="kgraph", terminal_width=80).output


def test_the_help_is_that_of_the_commands() -> None:
    assert FILE.read_text("utf-8") == _said()
    assert all(f"\n  {name} " in _said() for name in COMMANDS)


def test_both_spellings_print_it() -> None:
    for spelling in ("--help", "-h"):
        done = subprocess.run(
            [sys.executable, "-m", "kgraph", spelling], capture_output=True, text=True, check=True
        )
        assert done.stdout == FILE.read_text("utf-8")


if __name__ == "__main__":
    FILE.write_text(_said(), encoding="utf-8")
