"""kgraph init."""

from __future__ import annotations

import json
import shlex
from importlib.resources import files
from pathlib import Path

import click

from kgraph.cli.options import example
from kgraph.errors import KgraphError

_EXAMPLE = ("seeds/ferry.txt", "seeds/claims.kg")


@click.command()
@click.argument("folder", metavar="DIR")
@click.option("--empty", is_flag=True, help="Without the example.")
@example("kgraph init talks\ncd talks && kgraph build")
def command(folder: str, empty: bool) -> None:
    """Make a small working project with a commented example.

    An existing folder keeps its files; one that is a project already is left as it is.
    """
    target = Path(folder)
    if (target / "kgraph.toml").exists() or (target / "seeds").exists():
        raise KgraphError(f"{target} is a project already. Choose another folder.")
    template = files("kgraph").joinpath("template")
    (target / "seeds").mkdir(parents=True, exist_ok=True)
    for name in ("kgraph.toml", *(() if empty else _EXAMPLE), "ontology/own.ttl"):
        path = target / name
        if path.exists():
            click.echo(f"kept {path}")
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        text = template.joinpath(*name.split("/")).read_text("utf-8")
        if name == "kgraph.toml":
            title = json.dumps(target.resolve().name, ensure_ascii=False)
            text = text.replace("{title}", title)
        path.write_text(text, encoding="utf-8")
        click.echo(f"made {path}")
    into = "" if target.resolve() == Path.cwd() else f"cd {shlex.quote(str(target))} && "
    if empty:
        click.echo(f"\nNow: {into}kgraph add ARTICLE")
        return
    click.echo(f"\nNow: {into}kgraph build && kgraph view")
    click.echo("Before you add your own articles, delete the example: " + " and ".join(_EXAMPLE))
