"""kgraph fmt."""

from __future__ import annotations

from pathlib import Path

import click

from kgraph.cli.options import (
    STANDARD_INPUT,
    STANDARD_INPUT_SHEET,
    claim_files,
    example,
    folder_option,
    near,
    opened,
    read_input,
)
from kgraph.errors import ProblemsError


@click.command()
@click.argument("files", nargs=-1)
@click.option(
    "--check", is_flag=True, help="Change nothing; exit code 1 where a file would change."
)
@folder_option
@example("kgraph fmt\nkgraph fmt --check seeds/seed.kg")
def command(files: tuple[str, ...], check: bool, folder: str | None) -> None:
    """Rewrite .kg files in their canonical form.

    Names become ids, words of a predicate its name, and every claim gets an id; comments and
    order stay. Without FILES: every .kg file in seeds/. With - from standard input to standard
    output.
    """
    from kgraph.formatting import formatted

    project = opened(folder)
    chosen = files or [near(p) for p in project.files if p.suffix.lower() == ".kg"]
    paths = claim_files(chosen, [".kg"], project.root)
    given = {STANDARD_INPUT: read_input(STANDARD_INPUT)} if STANDARD_INPUT in chosen else {}
    project = project.with_files(paths, given)
    if unread := [problem for problem in project.problems if problem.code == "encoding"]:
        raise ProblemsError(unread)
    sheets = {f"{name}.kg": text for name, text in given.items()}
    changed = formatted(project, paths, sheets)
    for name, (old, new) in changed.items():
        if name == STANDARD_INPUT_SHEET:
            click.echo(new, nl=False)
        elif old != new:
            click.echo(f"{'would change' if check else 'changed'} {name}", err=True)
            if not check:
                _write(Path(name), old, new)
    if check and any(old != new for old, new in changed.values()):
        raise SystemExit(1)


def _write(path: Path, old: str, new: str) -> None:
    """Write a file, unless somebody did since it was read."""
    from kgraph.errors import ChangedError
    from kgraph.files import write_whole
    from kgraph.lock import alone

    with alone(path.parent):
        if path.read_bytes().decode("utf-8", "replace") != old:
            raise ChangedError(f"{near(path)} has changed since reading began. Run it again.")
        write_whole({path: [new]})
