"""Where the other tools live: in a cache of their own, never among kgraph's dependencies."""

from __future__ import annotations

import os
import shutil
import subprocess
import venv
from pathlib import Path

MAPLIB, MORPH = "maplib==0.20.26", "morph-kgc==2.10.0"
GRAPHS = "networkx==3.6.1 scipy rustworkx==0.18.1 networkit==11.2.2"


def cache() -> Path:
    """The folder that keeps them between runs."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(base) / "kgraph-bench"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def python_with(packages: str) -> str | None:
    """The Python of an environment with some packages; None where they cannot be installed."""
    folder = cache() / packages.replace(" ", "+")
    python = folder / "bin" / "python"
    if (folder / "ready").is_file():
        return str(python)
    shutil.rmtree(folder, ignore_errors=True)
    venv.create(folder, with_pip=True)
    command = [str(python), "-m", "pip", "install", "--quiet", *packages.split()]
    if subprocess.run(command, check=False).returncode:
        return None
    (folder / "ready").touch()
    return str(python)
