"""One writer of a folder at a time: a lock that ends with the process that holds it.

The folder itself is locked, so that there is no lock file to be left behind.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def alone(folder: Path, tell: Callable[[str], None] = lambda _: None) -> Iterator[None]:
    """Hold a folder; where another process does, tell which, and wait for it to end.

    Windows has no such locks: there nobody is kept out.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell(f"waiting for {holder(folder) or 'another process'}, which builds here")
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def holder(folder: Path) -> str:
    """Name the process that holds a folder, as Linux tells it; empty where it does not."""
    locks = Path("/proc/locks")
    if not locks.is_file():
        return ""
    found = folder.stat()
    device = f"{os.major(found.st_dev):02x}:{os.minor(found.st_dev):02x}:{found.st_ino}"
    for line in locks.read_text("ascii").splitlines():
        fields = line.split()
        if "FLOCK" in fields and device in fields and "->" not in fields:
            return f"process {fields[4]}"
    return ""
