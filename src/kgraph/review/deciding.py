"""Decisions go into files: the first sign of a line changes, or the lines do; all else stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.errors import ChangedError
from kgraph.files import write_whole
from kgraph.kgfile.claimline import STATUS_SIGNS
from kgraph.lock import alone
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.review.waiting import Waiting

_BOM = "\ufeff"
_SIGN = re.compile(r"^(\ufeff?)\?(?:\d(?:\.\d+)?(?:[eE]-\d+)?)?(?=[ \t\"])[ \t]*")
_SIGNS = {status: f"{sign} " for sign, status in STATUS_SIGNS.items()} | {Status.ACCEPTED: ""}


class Review:
    """Takes decisions on proposals, and takes them back, the last one first."""

    def __init__(self) -> None:
        self._taken: list[tuple[Waiting, tuple[str, ...], str]] = []

    def decide(self, item: Waiting, status: Status) -> None:
        """Accept, reject or dispute a proposal as it was proposed, whatever it became meanwhile.

        Raises ChangedError where its lines are no longer in the file, and nothing was written.
        """
        head, *under = item.proposed
        head = _SIGN.sub(lambda match: f"{match[1]}{_SIGNS[status]}", head)
        self._put(item, (head, *under), str(status))

    def correct(self, item: Waiting, text: str) -> None:
        """Put other lines in the place of a proposal. What they say holds: nothing is checked.

        Raises ChangedError as `decide` does.
        """
        end = "\r" if item.lines[0].endswith("\r") else ""
        begin = _BOM if item.lines[0].startswith(_BOM) else ""
        lines = text.replace("\r\n", "\n").rstrip().split("\n")
        head, *under = (line + end for line in lines)
        self._put(item, (begin + head, *under), "corrected")

    def undo(self) -> Waiting | None:
        """Take the last decision back; give what it was on, None where none is left.

        Raises ChangedError where the lines that it wrote are no longer in the file.
        """
        if not self._taken:
            return None
        item, lines, became = self._taken[-1]
        _replace(item, lines)
        self._taken.pop()
        item.lines, item.became = lines, became
        return item

    def _put(self, item: Waiting, lines: tuple[str, ...], became: str) -> None:
        _replace(item, lines)
        self._taken.append((item, item.lines, item.became))
        item.lines, item.became = lines, became


def text_of(item: Waiting) -> str:
    """Give the lines of an item as they would be accepted, to be changed by a person."""
    head, *under = (line.removesuffix("\r") for line in item.lines)
    return "\n".join([_SIGN.sub("", head.removeprefix(_BOM)), *under]) + "\n"


def _replace(item: Waiting, lines: tuple[str, ...]) -> None:
    """Put lines in the place of those of an item, where they stand nearest to its number."""
    with alone(item.path.parent):
        _replace_alone(item, lines)


def _replace_alone(item: Waiting, lines: tuple[str, ...]) -> None:
    rows = item.path.read_bytes().decode("utf-8").split("\n")
    size, wanted = len(item.lines), list(item.lines)
    places = [n for n in range(len(rows) - size + 1) if rows[n : n + size] == wanted]
    if not places:
        raise ChangedError(
            f"{item.file} has changed: the lines of this proposal are no longer in it. "
            f"Nothing was written; begin again with: kgraph review"
        )
    place = min(places, key=lambda number: abs(number + 1 - item.line))
    rows[place : place + size] = lines
    write_whole({item.path: ["\n".join(rows)]})
