"""Sentences of our own for every predicate, with all that is read in each.

They stand in polish/*.txt: the predicate on a line of its own, then each sentence, and under it,
indented, its claims as `reading.claims` writes them.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "polish"


class Own(NamedTuple):
    """A sentence, the predicate it is there for, and the claims that are read in it."""

    predicate: str
    text: str
    claims: frozenset[str]

    @property
    def is_read(self) -> bool:
        """Whether one of its claims is of its predicate."""
        return any(claim.split()[1] == self.predicate for claim in self.claims)


def own_sentences() -> list[Own]:
    """Read all of them, in the order of the files."""
    found: list[Own] = []
    for path in sorted(FOLDER.glob("*.txt")):
        predicate = ""
        for line in filter(None, path.read_text("utf-8").splitlines()):
            if line.startswith("\t"):
                last = found[-1]
                found[-1] = last._replace(claims=last.claims | {line.strip()})
            elif " " not in line:
                predicate = line
            else:
                found.append(Own(predicate, line, frozenset()))
    return found
