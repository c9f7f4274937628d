"""Writing files so that a reader sees the old content or the new, never a part."""

from __future__ import annotations

import errno
import json
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some bytes of a file, to be copied: where they begin, and how many."""

    path: Path
    start: int
    size: int


Piece = str | bytes | Stretch
"""What a file is written from: a text in UTF-8, bytes as they are, or those of another file."""

_MARK = 8 * "[0-9a-f]"
"""How the name of a file ends that waits beside another; `.claims.csv.swp` is somebody else's."""
_CANNOT_COPY = (errno.EXDEV, errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP, errno.EBADF)
SWITCHING = ".switching.json"
"""Beside files that change together: which of them wait under which other name, all whole."""


def write_whole(contents: Mapping[Path, Iterable[Piece]]) -> None:
    """Write several files; none changes its name to the final one before all are whole on disk.

    Raises OSError; then no file was replaced, unless the disk failed between two renames.
    """
    waiting = {path: _beside(path) for path in contents}
    try:
        for path, pieces in contents.items():
            _write(waiting[path], pieces)
        for path, temporary in waiting.items():
            temporary.replace(path)
    finally:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)


def write_together(
    folder: Path, contents: Mapping[Path, Iterable[Piece]], removed: Collection[Path] = ()
) -> None:
    """Write files that belong together; whatever ends this, all of them change or none does.

    The `removed` go at the same moment. Once all are whole, a note in `folder` says so: from then
    on `mend` can end what was begun. Their names differ. Raises OSError.
    """
    waiting = {path: _beside(path) for path in contents}
    try:
        for path, pieces in contents.items():
            _write(waiting[path], pieces)
        for path in contents:
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        for place in {path.parent for path in contents}:
            to_disk(place)
        gone = dict.fromkeys((path.name for path in removed), "")
        names = {path.name: temporary.name for path, temporary in waiting.items()}
        write_whole({folder / SWITCHING: [json.dumps(gone | names)]})
    except BaseException:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)
        raise
    try:
        mend(folder, [*removed, *contents])
    except BaseException:
        # Ctrl-C between two renames: the rest is as quick as to stop.
        with suppress(OSError):
            mend(folder, [*removed, *contents])
        raise


def mend(folder: Path, paths: Collection[Path]) -> bool:
    """End a change of these files that was begun and not ended; tell whether there was one.

    Of what waits beside them without a note about it, which was never whole, all is removed.
    Only one process may write them. Raises OSError.
    """
    note = folder / SWITCHING
    waiting = _noted(note)
    for path in paths:
        name = waiting.get(path.name)
        if name is None:
            continue
        if not name:
            path.unlink(missing_ok=True)
        beside = path.parent / name
        # Whatever the note says, no other file than one of ours takes the name of one of ours.
        if name.startswith(f".{path.name}.") and beside.parent == path.parent and beside.is_file():
            beside.replace(path)
    for place in {path.parent for path in paths}:
        if waiting:
            to_disk(place)
    note.unlink(missing_ok=True)
    for path in (*paths, note):
        for left in path.parent.glob(f".{path.name}.{_MARK}"):
            left.unlink()
    return bool(waiting)


def _noted(note: Path) -> dict[str, str]:
    try:
        found = json.loads(note.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    pairs = found.items() if isinstance(found, dict) else ()
    return {name: value for name, value in pairs if isinstance(value, str) and "/" not in value}


def to_disk(path: Path) -> None:
    """Bring a file, or the names in a folder, to the disk."""
    if os.name == "nt" and path.is_dir():
        return  # Windows brings the names of a folder to the disk by itself.
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _beside(path: Path) -> Path:
    """A name beside a file. It is known before there is such a file, so none is left by Ctrl-C."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}")


def _write(path: Path, pieces: Iterable[Piece]) -> None:
    with _made(path) as file:
        for piece in pieces:
            if isinstance(piece, Stretch):
                _copy(piece, file)
            else:
                file.write(piece.encode() if isinstance(piece, str) else piece)
        file.flush()
        os.fsync(file.fileno())


def _made(path: Path) -> BinaryIO:
    """Make a file; where that cannot be, its folder is what is at fault."""
    try:
        return path.open("xb")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path.parent)) from None


def _copy(piece: Stretch, file: BinaryIO) -> None:
    """Copy bytes in the kernel, which may even share them; where it cannot, through here."""
    file.flush()
    start, left = piece.start, piece.size
    with piece.path.open("rb") as source:
        while left and hasattr(os, "copy_file_range"):
            try:
                done = os.copy_file_range(source.fileno(), file.fileno(), left, start)
            except OSError as error:
                if error.errno not in _CANNOT_COPY:
                    raise
                break
            if not done:
                break
            start, left = start + done, left - done
        source.seek(start)
        while left:
            data = source.read(min(left, 1 << 20))
            if not data:
                raise OSError(errno.EIO, "it has become shorter", str(piece.path))
            file.write(data)
            left -= len(data)
