"""Confidence: an extractor's own estimate, corrected by what a project decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph.errors import KgraphError
from kgraph.propose.record import FOLDER
from kgraph.utf8 import read_utf8

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kgraph.extract import Proposal

FILE = f"{FOLDER}/confidence.tsv"
PRIOR = 10
"""So many decisions weigh as much as the extractor's own estimate."""
_LEAST = 10
"""So many decisions make an estimate of their own, where the extractor gives none."""
_COLUMNS = ("extractor", "rule", "right", "wrong")
_HEADER = (
    "# How often people accepted and refused what each rule proposed; written by kgraph learn.\n"
    f"# Confidence = ({PRIOR} x the extractor's estimate + right) / ({PRIOR} + right + wrong).\n"
)


@dataclass(frozen=True, slots=True)
class Confidence:
    """Decisions by extractor and rule: how many were right, how many wrong.

    >>> counted = Confidence({("grammar", "noun"): (2, 8)})
    >>> counted.estimate("grammar", "noun", 0.8), counted.estimate("grammar", "verb", 0.8)
    (0.5, 0.8)
    """

    counts: Mapping[tuple[str, str], tuple[int, int]] = field(default_factory=dict)

    def estimate(self, extractor: str, rule: str, own: float | None) -> float | None:
        """Give the mean of a Beta distribution: the own estimate as prior, then the decisions.

        None where the extractor estimates nothing and fewer than 10 decisions are known; then
        the prior is even.
        """
        right, wrong = self.counts.get((extractor, rule), (0, 0))
        if own is None:
            enough = right + wrong >= _LEAST
            return round((1 + right) / (2 + right + wrong), 2) if enough else None
        return round((PRIOR * own + right) / (PRIOR + right + wrong), 2)

    def of(self, proposal: Proposal, extractor: str) -> float | None:
        """Give the confidence of a proposal."""
        return self.estimate(extractor, proposal.rule, proposal.claim.confidence)


def read_confidence(root: Path) -> Confidence:
    """Read what `kgraph learn` wrote; nothing where it never ran. Raises KgraphError."""
    path = root / FILE
    if not path.is_file():
        return Confidence()
    counts = {}
    for number, line in enumerate(read_utf8(path, FILE).splitlines(), 1):
        cells = line.split("\t")
        if line.startswith("#") or cells == list(_COLUMNS):
            continue
        if len(cells) != len(_COLUMNS) or not all(cell.isdecimal() for cell in cells[2:]):
            said = f"{FILE}:{number}:1: this is no row of {', '.join(_COLUMNS)}."
            raise KgraphError(f"{said} Run kgraph learn, which writes the file anew.")
        counts[cells[0], cells[1]] = (int(cells[2]), int(cells[3]))
    return Confidence(counts)


def write_confidence(confidence: Confidence) -> Iterator[str]:
    """Write the counts as a table."""
    yield _HEADER
    yield "\t".join(_COLUMNS) + "\n"
    for (extractor, rule), (right, wrong) in sorted(confidence.counts.items()):
        yield f"{extractor}\t{rule}\t{right}\t{wrong}\n"
