"""A real plug-in, found by real entry points: a distribution on the path, as pip leaves it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kgraph.extract import extractors

if TYPE_CHECKING:
    from collections.abc import Iterator

PLUGIN = Path(__file__).parent / "tiny_extractor.py"


def install(folder: Path) -> Path:
    """Lay the plug-in out in a folder of packages."""
    shutil.copy(PLUGIN, folder)
    info = folder / "tiny_extractor-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tiny-extractor\nVersion: 1\n")
    (info / "entry_points.txt").write_text(
        "[kgraph.extractors]\ntiny = tiny_extractor:Tiny\nterse = tiny_extractor:Terse\n"
    )
    return folder


@pytest.fixture(scope="session", name="plugin_folder")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the plug-in is installed in."""
    return install(tmp_path_factory.mktemp("packages"))


@pytest.fixture(autouse=True)
def plugin(plugin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The plug-in is installed for every test of a room that imports this, and for no other."""
    monkeypatch.syspath_prepend(str(plugin_folder))
    monkeypatch.delenv("TINY_VERSION", raising=False)
    monkeypatch.delenv("TERSE_VERSION", raising=False)
    extractors.cache_clear()
    yield
    extractors.cache_clear()
