"""Where the other tools live: in a cache of their own, never among kgraph's dependencies."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
from typing import TYPE_CHECKING

from bench.peers import cache, python_with

if TYPE_CHECKING:
    from pathlib import Path

GRAVIS, SIGMA, GRAPHOLOGY = "gravis==0.1.0", "sigma@3.0.3", "graphology@0.26.0"


def gravis_python() -> str | None:
    """The Python of an environment with gravis; None where that cannot be installed."""
    return python_with(GRAVIS)


def sigma_scripts() -> list[str]:
    """The built scripts of graphology and sigma from npm; none where that is out of reach."""
    found = []
    for name, file in ((GRAPHOLOGY, "graphology.umd.min.js"), (SIGMA, "sigma.min.js")):
        folder = cache() / name
        script = folder / "package" / "dist" / file
        if not script.is_file() and not _unpacked(name, folder):
            return []
        found.append(str(script))
    return found


def _unpacked(name: str, folder: Path) -> bool:
    npm = shutil.which("npm")
    if npm is None:
        return False
    folder.mkdir(parents=True, exist_ok=True)
    command = [npm, "pack", "--json", "--pack-destination", str(folder), name]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=folder)
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return False
    with tarfile.open(folder / json.loads(done.stdout)[0]["filename"]) as archive:
        archive.extractall(folder, filter="data")
    return True
