"""Options that commands share."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from kgraph.project import Project

STANDARD_INPUT = "-"
STANDARD_INPUT_SHEET = "-.kg"
"""What a project calls the text of standard input among its files."""

folder_option = click.option(
    "-C", "folder", metavar="DIR", help="The project; else this folder.", default=None
)


proposals_option = click.option(
    "--with-proposals", is_flag=True,
    help="Also what nobody has decided on (drawn dotted); on a page, what was rejected too.",
)  # fmt: skip


def opened(folder: str | None) -> Project:
    """Open the project of `-C`, given to the command or before it."""
    import kgraph

    given = folder or click.get_current_context().find_object(str)
    return kgraph.open(given or _project_above(Path.cwd()))


def known(folder: str | None) -> Project:
    """Open it to look at: what its last build has read is not read again where it is as it was."""
    from kgraph.ledger import as_built

    return as_built(opened(folder))


def _project_above(here: Path) -> Path:
    """The nearest folder, from here upwards, that has a kgraph.toml; else here."""
    found = (folder for folder in (here, *here.parents) if (folder / "kgraph.toml").is_file())
    return next(found, here)


def near(path: Path) -> str:
    """Give a path as people here would write it: from this folder where it is inside."""
    inside = path.is_relative_to(Path.cwd())
    return str(path.relative_to(Path.cwd())) if inside else str(path)


def example(text: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Put an example under the help of a command, its lines kept as they are."""

    def with_example(function: Callable[..., Any]) -> Callable[..., Any]:
        lines = "\n".join(f"      {line}" for line in text.strip().splitlines())
        function.__doc__ = f"{function.__doc__}\n\n    \b\n    Example:\n{lines}\n    "
        return function

    return with_example


def path_of(name: str, root: Path) -> Path:
    """Give the path that a name means: from this folder, else from the project's.

    Messages name files from the project's folder, which -C may have named.
    """
    path = Path(name)
    return path if path.exists() or not (root / name).exists() else root / name


def claim_files(names: Iterable[str], endings: Collection[str], root: Path) -> list[Path]:
    """Give the paths of files of claims, which may count from `root`; `-` is left out.

    Raises NotFoundError for one that is not there, FormatError for one of another ending.
    """
    from kgraph.errors import FormatError, NotFoundError

    paths = [path_of(name, root) for name in names if name != STANDARD_INPUT]
    for path in paths:
        if path.is_dir():
            raise NotFoundError(f"{path} is a folder. Name files in it, or none to take all.")
        if not path.is_file():
            raise NotFoundError(f"there is no file {path}.")
        if path.suffix.lower() not in endings:
            raise FormatError(f"{path} does not end in {', '.join(endings)}.")
    return paths


def read_input(name: str) -> str:
    """Read a file, or standard input for `-`. Raises ProblemsError on bytes that are not UTF-8."""
    from kgraph.errors import ProblemsError
    from kgraph.utf8 import not_utf8

    data = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise ProblemsError([not_utf8(name, error)]) from None


@contextmanager
def ended_by_ctrl_c() -> Iterator[None]:
    """Let Ctrl-C end the process, which holds nothing to lose: the engine does not look for it."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
