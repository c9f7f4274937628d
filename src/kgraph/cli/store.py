"""kgraph store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kgraph.cli.options import example, folder_option, near, opened
from kgraph.cli.show import progress, table

if TYPE_CHECKING:
    from kgraph.store import DiskStore, Generation
    from kgraph.store.remote import RemoteStore

WHATS = ("info", "verify", "gc")


@click.command()
@click.argument("what", type=click.Choice(WHATS), default="info")
@folder_option
@example("kgraph store info\nkgraph store verify\nkgraph store gc")
def command(what: str, folder: str | None) -> None:
    """Show, verify or tidy the store that answers queries.

    info shows what there is; verify reads every byte and counts every triple, with exit code 2
    where something is wrong; gc removes all but the newest whole store. On a server, verify
    counts the triples, and gc removes what a killed upload left.
    """
    from kgraph.store import DiskStore, on_server

    project = opened(folder)
    store = project.store
    if isinstance(store, DiskStore):
        {"info": _info, "verify": _verify, "gc": _gc}[what](store)
    elif on_server(project):
        from kgraph.store.remote import RemoteStore

        assert isinstance(store, RemoteStore)
        _on_server(store, what)
    else:
        click.echo("The graph is in memory, and made anew for every command: nothing is kept.")


def _on_server(store: RemoteStore, what: str) -> None:
    address = store.server.address
    if what == "info":
        click.echo(f"{address} has {store.state()}.")
    elif what == "gc":
        store.gc()
        click.echo(f"{address} has nothing of a killed upload.")
    elif finding := store.damage():
        click.echo(f"{address}: {finding}. kgraph build makes it anew.", err=True)
        raise SystemExit(2)
    else:
        click.echo(f"{address} has all triples: {store.state()}.")


def _info(store: DiskStore) -> None:
    found = list(store.generations)
    if not found:
        click.echo("There is no store on disk yet. kgraph build or the first query makes one.")
        return
    states = [_state(store, known, known is found[0]) for known in found]
    rows = [
        (known.name, f"{known.triples:>12,}", _size(known), state)
        for known, state in zip(found, states, strict=True)
    ]
    table(["store", "triples", "MB", "state"], rows)
    click.echo(f"\nIn {near(store.generations.folder)}/")


def _state(store: DiskStore, known: Generation, newest: bool) -> str:
    from kgraph.ledger import digests_of
    from kgraph.sources import changed

    if damage := known.damage():
        return f"damaged: {damage}"
    if not newest:
        return "the one before"
    root = store.project.root
    stale = next(changed(root, known.sources, digests_of(root)), None)
    return f"to be made anew: {stale} has changed" if stale else "current"


def _size(known: Generation) -> str:
    return f"{sum(size for size, _ in known.contents.values()) / 1e6:>8.1f}"


def _verify(store: DiskStore) -> None:
    newest = next(iter(store.generations), None)
    if newest is None:
        _info(store)
        return
    show, clear = progress()
    show("reading every byte")
    try:
        finding = newest.damage(all_of_it=True)
        if not finding and (count := newest.count()) != newest.triples:
            finding = f"it has {count} triples in place of {newest.triples}"
    finally:
        clear()
    if finding:
        click.echo(f"{newest.name} is damaged: {finding}. The next query makes it anew.", err=True)
        raise SystemExit(2)
    click.echo(f"{newest.name} is whole: {newest.triples:,} triples.")


def _gc(store: DiskStore) -> None:
    from kgraph.lock import alone

    with alone(store.generations.made(), lambda said: click.echo(said, err=True)):
        removed = store.generations.gc()
    click.echo(f"removed {', '.join(removed)}" if removed else "nothing to remove")
