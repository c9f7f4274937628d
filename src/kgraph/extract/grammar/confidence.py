"""How often a way of reading is right: counted on annotated articles, drawn towards its kin."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Counts = dict[str, tuple[int, int]]
"""How often each rule was right, and how often it was used."""

PRIOR = 0.75
"""What is thought of a rule that was never counted."""
_HIGHEST = 0.99
WEIGHT = 4
"""How many uses that thought is worth: a rule counted as often is halfway its own."""


def estimate(rule: str, counts: Mapping[str, tuple[int, int]]) -> float:
    """Give the probability that a passage read by a rule states the claim.

    A rule (`verb+dropped`) is drawn towards its family (`verb`), a family towards the prior.

    >>> counts = {"verb": (9, 10), "verb+dropped": (1, 3)}
    >>> [round(estimate(rule, counts), 2) for rule in ("verb", "verb+dropped", "never counted")]
    [0.86, 0.58, 0.75]
    """
    family = _family(rule)
    of_family = [numbers for name, numbers in counts.items() if _family(name) == family]
    kin = _drawn(sum(right for right, _ in of_family), sum(used for _, used in of_family), PRIOR)
    return _drawn(*counts.get(rule, (0, 0)), kin)


def _family(rule: str) -> str:
    return rule.partition("+")[0]


def _drawn(right: int, used: int, towards: float) -> float:
    return (right + WEIGHT * towards) / (used + WEIGHT)


@lru_cache(maxsize=1024)
def confidence(rule: str) -> float:
    """Give the estimate of a rule by the counts that kgraph comes with, in hundredths.

    Never 1: no count shows that a rule cannot err.
    """
    return min(round(estimate(rule, _counts()), 2), _HIGHEST)


@lru_cache(maxsize=1)
def _counts() -> Counts:
    table = files("kgraph.extract.grammar").joinpath("words", "confidence.tsv")
    rows = (line.split("\t") for line in table.read_text("utf-8").splitlines()[1:])
    return {rule: (int(right), int(used)) for rule, right, used in rows}
