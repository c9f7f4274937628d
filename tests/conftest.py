"""What tests share."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    Kgraph = Callable[..., "Finished"]

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Finished:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture
def kgraph(monkeypatch: pytest.MonkeyPatch) -> Kgraph:
    """The command line in this process: `kgraph("check", "-", given=b"...")`."""
    from kgraph.cli.group import run

    def call(*words: str, given: bytes = b"") -> Finished:
        monkeypatch.setattr("sys.argv", ["kgraph", *words])
        code = 0
        with CliRunner().isolation(input=given) as (out, err, _):
            try:
                run()
            except SystemExit as stop:
                code = int(stop.code or 0)
        return Finished(code, out.getvalue().decode("utf-8"), err.getvalue().decode("utf-8"))

    return call


@pytest.fixture
def seed_project(tmp_path: Path) -> Path:
    """A copy of the seed's project, to be changed at will."""
    folder = tmp_path / "seed"
    for name in ("seeds", "ontology"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "kgraph.toml", folder)
    return folder
