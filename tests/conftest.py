"""What tests share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def seed_project(tmp_path: Path) -> Path:
    """A copy of the seed's project, to be changed at will."""
    folder = tmp_path / "seed"
    for name in ("seeds", "ontology"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "kgraph.toml", folder)
    return folder
