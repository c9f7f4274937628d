"""kgraph fmt."""

from __future__ import annotations

from pathlib import Path

import click

from kgraph.cli.options import example, folder_option, opened, read_input
from kgraph.errors import NotFoundError


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
    from kgraph.files import write_whole
    from kgraph.formatting import formatted

    project = opened(folder)
    paths = [Path(name) for name in files if name != "-"]
    paths = paths or ([] if files else [p for p in project.files if p.suffix == ".kg"])
    if missing := [path for path in paths if not path.is_file()]:
        raise NotFoundError(f"there is no file {missing[0]}.")
    texts = {"-": read_input("-")} if "-" in files else {}
    changed = formatted(project.with_files(paths, texts), paths, texts)
    for name, (old, new) in changed.items():
        if name == "-":
            click.echo(new, nl=False)
        elif old != new:
            click.echo(f"{'would change' if check else 'changed'} {name}", err=True)
            if not check:
                write_whole({Path(name): iter([new])})
    if check and any(old != new for old, new in changed.values()):
        raise SystemExit(1)
