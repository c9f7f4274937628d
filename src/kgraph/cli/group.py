"""The group of commands, and what happens to their errors."""

from __future__ import annotations

from importlib import import_module
from io import StringIO
from typing import NoReturn

import click

from kgraph.errors import KgraphError, LimitError, ProblemsError

COMMANDS = {
    "init": "Make a small working project with a commented example.",
    "add": "Store articles and propose claims from them.",
    "extract": "Propose claims from the articles that are new or have changed.",
    "review": "Decide on proposals one by one, with a key each.",
    "build": "Check everything, then write the graph, the page and the tables.",
    "check": "List all problems of all files in one run.",
    "fmt": "Rewrite .kg files in their canonical form.",
    "query": "Answer a SPARQL query, or one of the ready questions.",
    "questions": "List the ready questions and what they need.",
    "export": "Write the graph, or a part of it, in another format.",
    "view": "Write the page, or that of a part, and open it in the browser.",
    "why": "Show a claim, its evidence, and why it is or is not a fact.",
    "stats": "Count claims, voices and the best-connected entities.",
    "measures": "Measure the entities: degree, PageRank, betweenness, community.",
    "learn": "Learn from what was accepted and rejected.",
    "eval": "Measure how well an extractor reads, against claims of people.",
    "store": "Show, verify or tidy the store that answers queries.",
    "path": "Show the shortest paths between two entities, with evidence.",
}
"""Every command and its line in the help, in the order of use."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"kgraph.cli.{cmd_name}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command; an unknown one gets the nearest name."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from rapidfuzz import process

            match = process.extractOne(name, list(COMMANDS), score_cutoff=60)
            hint = f" Did you mean {match[0]}?" if match else ""
            ctx.fail(f'there is no command "{name}".{hint}')
        return super().resolve_command(ctx, args)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("-C", "folder", metavar="DIR", help="The project; else this folder.")
@click.version_option(package_name="kgraph", message="kgraph %(version)s")
@click.pass_context
def cli(ctx: click.Context, folder: str | None) -> None:
    """Turn what the news claims into a graph: every claim with its source and quote.

    \b
    kgraph init talks && cd talks     a project to start from
    kgraph build                      files in, graph and page out
    kgraph query --question who-met-whom
    """  # noqa: D301 - click takes the \b for itself
    ctx.obj = folder


def run() -> None:
    """Run a command: a plain message and exit code 2 for what a user can mend, 3 for a limit."""
    try:
        cli(standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        raise SystemExit(2) from None
    except click.ClickException as error:
        said = StringIO()
        error.show(said)
        click.echo(_inert(said.getvalue()), err=True, nl=False)
        raise SystemExit(error.exit_code) from None
    except click.exceptions.Exit as error:
        raise SystemExit(error.exit_code) from None
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped; nothing was half written.", err=True)
        raise SystemExit(130) from None
    except ProblemsError as error:
        from kgraph.cli.show import show_problems

        show_problems(error.problems)
        raise SystemExit(2) from None
    except LimitError as error:
        _stop(str(error), 3)
    except KgraphError as error:
        _stop(str(error))
    except BrokenPipeError:
        import os
        import sys

        # The reader of our output is gone; nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(141) from None
    except OSError as error:
        place = error.filename2 or error.filename
        _stop(f"{f'{place}: ' if place else ''}{error.strerror or error}.")


def _stop(finding: str, code: int = 2) -> NoReturn:
    click.echo(f"kgraph: {_inert(finding)}", err=True)
    raise SystemExit(code) from None


def _inert(text: str) -> str:
    from kgraph.cli.show import inert

    return inert(text)
