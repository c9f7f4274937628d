"""kgraph review."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kgraph.cli.options import example, folder_option, known
from kgraph.cli.show import show_problems, waiting
from kgraph.model import Severity, Status

if TYPE_CHECKING:
    from kgraph.cli.card import Card
    from kgraph.model import Problem
    from kgraph.project import Project
    from kgraph.review import Waiting

KEYS = {
    "a": "accept", "r": "reject", "d": "dispute", "e": "edit",
    "s": "skip", "b": "back", "u": "undo", "q": "quit",
}  # fmt: skip
_ARROWS = {"\x1b[C": "s", "\x1b[B": "s", "\x1b[D": "b", "\x1b[A": "b"}
_BECAME = ("accepted", "corrected", "rejected", "disputed")
_DECISIONS = {"a": Status.ACCEPTED, "r": Status.REJECTED, "d": Status.DISPUTED}


@click.command()
@click.argument("files", nargs=-1)
@click.option("--language", type=click.Choice(["en", "pl"]), default=None,
              help="Language of the sentences; else that of kgraph.toml.")  # fmt: skip
@folder_option
@example("kgraph review\nkgraph review seeds/note.txt")
def command(files: tuple[str, ...], language: str | None, folder: str | None) -> None:
    """Decide on proposals one by one, with a key each.

    Each is shown with its passage, and with what it would be if you accept it. FILES are articles,
    files of claims or folders under seeds/; without them, everything is shown that waits. A
    decision is in its file as soon as you press the key, just as if you had edited the file.
    """
    from kgraph import review
    from kgraph.cli.card import Card

    project = known(folder)
    items = review.waiting(project, [_named(project, name) for name in files])
    if not items:
        click.echo("no proposal waits for a decision")
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        step = "Edit the .kg files: delete ?0.83 to accept, write x for it to reject."
        raise click.UsageError(f"{waiting(len(items))}, but this is no terminal. {step}")
    session = _Session(project, items, Card(project, language or project.settings.language))
    try:
        session.run()
    finally:
        session.tell()


def _named(project: Project, name: str) -> str:
    """A path as the project has it."""
    path = Path(name).absolute()
    return project.shown(path) if path.exists() else name.rstrip("/")


class _Session:
    """Where one review stands: which item is shown, and what was decided."""

    def __init__(self, project: Project, items: list[Waiting], card: Card) -> None:
        from kgraph.review import Review

        self.project, self.items, self.card = project, items, card
        self.review = Review()
        self.position = 0

    def run(self) -> None:
        """Show one item after the other, until all are seen or somebody quits."""
        is_new = True
        while self.position < len(self.items):
            item = self.items[self.position]
            if is_new:
                self.card.show(item, self.position + 1, len(self.items))
            key = _pressed()
            if key == "q":
                return
            is_new = self._does(key, item)

    def tell(self) -> None:
        """Say what was decided, and how many wait."""
        became = Counter(item.became for item in self.items)
        said = [f"{became[word]} {word}" for word in _BECAME if became[word]]
        waits = f"{became['']} still wait" if became[""] else "none waits"
        click.echo(f"\n{', '.join(said) or 'nothing decided'}; {waits}")
        if errors := self._errors() if became["corrected"] else []:
            show_problems(errors)
            click.echo("What you edited stops kgraph build until it is mended.")
        elif became["accepted"] or became["corrected"]:
            click.echo("kgraph build takes in what you accepted; kgraph learn learns from it.")

    def _does(self, key: str, item: Waiting) -> bool:
        """Do what a key says; tell whether a card is to be shown."""
        from kgraph.errors import ChangedError

        try:
            if key in _DECISIONS:
                self.review.decide(item, _DECISIONS[key])
                return self._go(1)
            if key == "e":
                return self._edit(item)
            if key == "u":
                return self._undo()
        except ChangedError as error:
            click.secho(f"  {error}", fg="red")
            return self._go(1)
        if key in ("s", "b"):
            return self._go(1 if key == "s" else -1)
        click.echo("  no such key")
        return False

    def _go(self, step: int) -> bool:
        self.position = max(0, self.position + step)
        return True

    def _undo(self) -> bool:
        item = self.review.undo()
        if item is None:
            click.echo("  there is nothing to take back")
            return False
        self.position = self.items.index(item)
        return True

    def _edit(self, item: Waiting) -> bool:
        """Let the lines be changed; what has errors then stays in view until it is mended."""
        from kgraph.review import text_of

        before = text_of(item)
        try:
            text = click.edit(before, extension=".kg")
        except click.ClickException as error:
            click.echo(f"  {error.format_message()} Set EDITOR to one that you have.")
            return False
        if text is None or not text.strip() or text == before:
            click.echo("  nothing was changed")
            return False
        self.review.correct(item, text)
        errors = self._errors()
        if errors:
            show_problems(errors)
            click.echo("  e edits it again, u takes it back")
            return False
        return self._go(1)

    def _errors(self) -> list[Problem]:
        """The errors in any file: there were none before, so an edit has made them."""
        problems = known(str(self.project.root)).problems
        return [problem for problem in problems if problem.severity is Severity.ERROR]


def _pressed() -> str:
    """Wait for a key, and show what it means."""
    keys = "  ".join(f"{click.style(key, bold=True)} {word}" for key, word in KEYS.items())
    click.echo(f"  {keys} ", nl=False)
    try:
        pressed = click.getchar()
    except EOFError:
        pressed = "q"
    key = _ARROWS.get(pressed, pressed.lower())
    click.echo(f"> {KEYS.get(key, '')}".rstrip())
    return key
