"""kgraph init."""

from __future__ import annotations

import shlex
from importlib.resources import files
from pathlib import Path

import click

from kgraph.cli.options import example
from kgraph.errors import KgraphError


@click.command()
@click.argument("folder", metavar="DIR")
@example("kgraph init talks\ncd talks && kgraph build")
def command(folder: str) -> None:
    """Make a small working project with a commented example.

    An existing folder keeps its files; one that is a project already is left as it is.
    """
    target = Path(folder)
    if (target / "kgraph.toml").exists() or (target / "seeds").exists():
        raise KgraphError(f"{target} is a project already. Choose another folder.")
    template = files("kgraph").joinpath("template")
    for name in ("kgraph.toml", "seeds/ferry.txt", "seeds/claims.kg", "ontology/own.ttl"):
        path = target / name
        if path.exists():
            click.echo(f"kept {path}")
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(template.joinpath(*name.split("/")).read_text("utf-8"), encoding="utf-8")
        click.echo(f"made {path}")
    into = "" if target.resolve() == Path.cwd() else f"cd {shlex.quote(str(target))} && "
    click.echo(f"\nNow: {into}kgraph build && kgraph view")
    click.echo("Your own article: kgraph add ARTICLE")
