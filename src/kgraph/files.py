"""Writing files so that a reader sees the old content or the new, never a part."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def write_whole(contents: Mapping[Path, Iterable[str]]) -> None:
    """Write several files; none changes its name to the final one before all are whole on disk.

    Raises OSError; then no file was replaced, unless the disk failed between two renames.
    """
    waiting: list[tuple[str, Path]] = []
    try:
        for path, pieces in contents.items():
            waiting.append((_write_beside(path, pieces), path))
        for temporary, path in waiting:
            Path(temporary).replace(path)
    finally:
        for temporary, _ in waiting:
            Path(temporary).unlink(missing_ok=True)


def sweep(paths: Iterable[Path]) -> None:
    """Remove what a killed `write_whole` left beside these; only one process may write them."""
    for path in paths:
        for left in path.parent.glob(f".{path.name}.*"):
            left.unlink()


def _write_beside(path: Path, pieces: Iterable[str]) -> str:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
