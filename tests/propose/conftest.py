"""What the tests of proposals share: the plug-in, and a project that reads with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.plugin.install import installed, plugin

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["installed", "plugin"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project that reads with the plug-in, as the current folder."""
    project = tmp_path / "talks"
    (project / "seeds").mkdir(parents=True)
    (project / "kgraph.toml").write_text('[extract]\nwith = ["tiny"]\n')
    monkeypatch.chdir(project)
    return project
