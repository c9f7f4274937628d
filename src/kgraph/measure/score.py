"""Proposals against gold, in numbers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from kgraph.measure.match import Level, Pairs, matched
from kgraph.measure.share import Count, Share, share

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kgraph.measure.names import NamesScore
    from kgraph.measure.statement import Statement
    from kgraph.ontology import Ontology

AXES: dict[str, Callable[[Statement, Statement], bool]] = {
    "polarity": lambda gold, item: gold.polarity == item.polarity,
    "certainty": lambda gold, item: gold.certainty == item.certainty,
    "modality": lambda gold, item: gold.modality == item.modality,
    "origin": lambda gold, item: gold.origin.is_same(item.origin),
    "time": lambda gold, item: (gold.time or None) == (item.time or None),
}
"""What is compared on matched claims."""

BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
"""Where the bands of confidence begin; each ends where the next begins, the last at 1."""


@dataclass(frozen=True, slots=True)
class Quality:
    """Precision counts a proposal as right if any claim matches; recall counts core claims only."""

    precision: Share
    recall: Share

    @property
    def f1(self) -> float | None:
        """Their harmonic mean."""
        precision, recall = self.precision.value, self.recall.value
        if precision is None or recall is None:
            return None
        both = precision + recall
        return 2 * precision * recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Band:
    """The proposals whose confidence lies in one band: its mean, and how many were right."""

    mean: float
    right: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """All figures of one extractor on one gold.

    `levels` goes from what must agree to its quality, `axes` from an axis to how often it is
    right on matched claims; `unwarranted` counts the facts that would stand if everything were
    accepted, and should not. `by_predicate` and `by_reading` count proposals, those right, core
    claims, and those found; `by_confidence` goes from where a band begins. `names` is there where
    names were marked and the extractor tells which it finds.
    """

    documents: int
    gold: int
    core: int
    proposals: int
    rejected: int
    levels: Mapping[str, Quality]
    axes: Mapping[str, Share]
    unwarranted: Share
    by_predicate: Mapping[str, tuple[int, int, int, int]]
    by_reading: Mapping[str, tuple[int, int, int, int]]
    by_confidence: Mapping[float, Band]
    names: NamesScore | None = None


def score(
    documents: Sequence[str],
    gold: Sequence[Statement],
    proposed: Sequence[Statement],
    ontology: Ontology,
    rejected: int = 0,
) -> Score:
    """Compare what was proposed from some documents with the gold of those."""
    sums = _Sums(documents)
    pairs = {level: matched(gold, proposed, ontology, level) for level in get_args(Level)}
    best = pairs["spo"]
    facts = {place for place, number in best.items() if gold[number].is_fact}
    return Score(
        documents=len(documents),
        gold=len(gold),
        core=sum(item.core for item in gold),
        proposals=len(proposed),
        rejected=rejected,
        levels={level: sums.quality(gold, proposed, found) for level, found in pairs.items()},
        axes={
            axis: sums.share(
                (proposed[place].document, agree(gold[number], proposed[place]))
                for place, number in best.items()
            )
            for axis, agree in AXES.items()
        },
        unwarranted=sums.share(
            (item.document, place not in facts)
            for place, item in enumerate(proposed)
            if item.is_fact
        ),
        by_predicate=_table(gold, proposed, best, lambda item: item.predicate),
        by_reading=_table(gold, proposed, best, lambda item: item.reading),
        by_confidence=_bands(sums, proposed, best),
    )


class _Sums:
    """Shares over the same articles."""

    def __init__(self, documents: Sequence[str]) -> None:
        self.documents = documents

    def share(self, claims: Iterable[tuple[str, bool]]) -> Share:
        by_document: dict[str, list[Count]] = {name: [] for name in self.documents}
        for document, right in claims:
            by_document[document].append((int(right), 1))
        return share(list(by_document.values()))

    def quality(
        self, gold: Sequence[Statement], proposed: Sequence[Statement], pairs: Pairs
    ) -> Quality:
        found = set(pairs.values())
        return Quality(
            self.share((item.document, place in pairs) for place, item in enumerate(proposed)),
            self.share((g.document, n in found) for n, g in enumerate(gold) if g.core),
        )


def _table(
    gold: Sequence[Statement],
    proposed: Sequence[Statement],
    pairs: Pairs,
    key: Callable[[Statement], str],
) -> dict[str, tuple[int, int, int, int]]:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    found = set(pairs.values())
    for place, item in enumerate(proposed):
        counts[key(item)][0] += 1
        counts[key(item)][1] += place in pairs
    for number, item in enumerate(gold):
        counts[key(item)][2] += item.core
        counts[key(item)][3] += item.core and number in found
    return {name: (a, b, c, d) for name, (a, b, c, d) in sorted(counts.items())}


def _bands(sums: _Sums, proposed: Sequence[Statement], pairs: Pairs) -> dict[float, Band]:
    bands: dict[float, list[int]] = defaultdict(list)
    for place, item in enumerate(proposed):
        if item.confidence is not None:
            bands[max(b for b in BANDS if b <= item.confidence)].append(place)
    return {
        begin: Band(
            sum(proposed[place].confidence or 0 for place in places) / len(places),
            sums.share((proposed[place].document, place in pairs) for place in places),
        )
        for begin, places in sorted(bands.items())
    }
