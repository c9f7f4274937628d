"""The commands: thin doors to the functions of the package.

`kgraph --help` prints help.txt, which a test keeps the same as the help of the group, so that
nothing has to be imported for it; each command lives in a module of its own, imported when it
is called.
"""

import sys

_NARROWEST = 80


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] in (["--help"], ["-h"]) and _width() >= _NARROWEST:
        with open(__file__.replace("__init__.py", "help.txt"), encoding="utf-8") as file:  # noqa: PTH123 - pathlib costs more than the rest
            sys.stdout.write(file.read())
        return
    try:
        from kgraph.cli.group import run
    except KeyboardInterrupt:  # the commands tell it themselves, once they are there
        sys.stderr.write("\nStopped; nothing was half written.\n")
        raise SystemExit(130) from None
    run()


def _width() -> int:
    from os import get_terminal_size

    try:
        return get_terminal_size().columns
    except OSError:
        return _NARROWEST
