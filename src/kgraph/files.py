"""Writing files so that a reader sees the old content or the new, never a part."""

from __future__ import annotations

import errno
import json
import os
import secrets
import stat
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping


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
_BUFFER = 1 << 17
SWITCHING = ".switching.json"
"""Beside files that change together: which of them wait under which other name, all whole."""


def write_whole(contents: Mapping[Path, Iterable[Piece]]) -> None:
    """Write several files; none changes its name to the final one before all are whole on disk.

    A link stays one: what it leads to is written. A file keeps who may read and write it. Raises
    OSError; then no file was replaced, unless the disk failed between two renames.
    """
    followed = {p.resolve() if p.is_symlink() else p: found for p, found in contents.items()}
    beside = _beside(followed)
    try:
        _write(beside, ((path, piece) for path, found in followed.items() for piece in found))
        for path, temporary in beside.items():
            temporary.replace(path)
    finally:
        for temporary in beside.values():
            temporary.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Files that are whole on disk under other names: `beside` says which.

    `removed` are those that go when the others take their places in `folder`.
    """

    folder: Path
    beside: Mapping[Path, Path]
    removed: Collection[Path]

    def switch(self) -> None:
        """Let all of them take their places. Whatever ends this, all change or none does.

        A note in the folder says that they may: from then on `mend` can end what was begun.
        Raises OSError.
        """
        gone = dict.fromkeys((path.name for path in self.removed), "")
        names = {path.name: temporary.name for path, temporary in self.beside.items()}
        write_whole({self.folder / SWITCHING: [json.dumps(gone | names)]})
        try:
            mend(self.folder, [*self.removed, *self.beside])
        except BaseException:
            # Ctrl-C between two renames: the rest is as quick as to stop.
            with suppress(OSError):
                mend(self.folder, [*self.removed, *self.beside])
            raise


@contextmanager
def written_together(
    folder: Path,
    paths: Iterable[Path],
    pieces: Iterable[tuple[Path, Piece]],
    removed: Collection[Path] = (),
) -> Iterator[Waiting]:
    """Write files that belong together: `pieces`, each of one of the `paths`, in any order.

    They wait under other names to take their places; what has not when this ends goes. The names
    of the files differ. Raises OSError.
    """
    beside = _beside(paths)
    try:
        _write(beside, pieces)
        for path in beside:
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        for place in {path.parent for path in beside}:
            to_disk(place)
        yield Waiting(folder, beside, removed)
    finally:
        # Of a switch that was begun and could not be ended, the next `mend` ends the rest.
        if not (folder / SWITCHING).exists():
            for temporary in beside.values():
                temporary.unlink(missing_ok=True)


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


def _beside(paths: Iterable[Path]) -> dict[Path, Path]:
    """Names beside files. They are known before there is such a file, so Ctrl-C leaves none."""
    return {path: path.with_name(f".{path.name}.{secrets.token_hex(4)}") for path in paths}


def _write(beside: Mapping[Path, Path], pieces: Iterable[tuple[Path, Piece]]) -> None:
    """Write files under the names beside theirs, each piece into the file it is of."""
    with ExitStack() as stack:
        files = {path: stack.enter_context(_made(beside[path])) for path in beside}
        for path, temporary in beside.items():
            with suppress(FileNotFoundError, PermissionError):  # FAT keeps no modes
                temporary.chmod(stat.S_IMODE(path.stat().st_mode))
        for path, piece in pieces:
            if isinstance(piece, Stretch):
                _copy(piece, files[path])
            else:
                files[path].write(piece.encode() if isinstance(piece, str) else piece)
        for file in files.values():
            file.flush()
            os.fsync(file.fileno())


def _made(path: Path) -> BinaryIO:
    """Make a file; where that cannot be, its folder is what is at fault."""
    try:
        return path.open("xb", buffering=_BUFFER)
    except OSError as error:
        folder = path.parent if path.parent.name else path.parent.absolute()  # "." names nothing
        raise OSError(error.errno, error.strerror, str(folder)) from None


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
