r"""Counts how often each rule of the grammar is right: the table words/confidence.tsv.

usage: python tools/confidence.py . tests/measure/polish{,_later,_wider,_fresh,_unseen,_next} \
    tests/measure/polish_{further,third,last} tests/golden/english{,-desk,-desk-later,-desk-last} \
    tests/golden/english-{papers,papers-later,papers-last,wires,weekend} > TABLE

`.` is this repository, the seed; the other articles are our own too: what ships is counted on
nothing else. tests/measure/polish_final and tests/golden/english-unseen stay out: by them the
estimates are judged. Other golds, anything that `kgraph eval` takes, are for looking at. Only
counts leave it: a rule, how often it was right and used. On standard error: how the estimates of an
article, counted on all others, fit it.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from kgraph.extract import propose, world
from kgraph.extract.grammar.confidence import Counts, estimate
from kgraph.extract.grammar.extractor import Grammar
from kgraph.measure import evaluate, read_gold
from kgraph.measure.match import matched
from kgraph.ontology import built_in_files, read

Judged = dict[str, list[tuple[str, bool]]]
"""By document: the rule of every proposal, and whether a person read the same."""


def judged(paths: list[str]) -> Judged:
    """Read all texts of some golds, and compare."""
    known = world(read(built_in_files()))
    grammar = Grammar()
    found: Judged = {}
    for path in paths:
        gold = read_gold(Path(path), known.entities)
        _, proposed = evaluate(gold, grammar, known)
        right = {
            proposed[place].id
            for place in matched(gold.statements, proposed, known.ontology, "spo")
        }
        for name, document in gold.documents.items():
            proposals = enumerate(propose(document, known, grammar).proposals, 1)
            found[name] = [(p.rule, f"{document.id}-{n}" in right) for n, p in proposals]
    return found


def counted(articles: list[list[tuple[str, bool]]]) -> Counts:
    """How often each rule was right, and used."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for article in articles:
        for rule, right in article:
            counts[rule][0] += right
            counts[rule][1] += 1
    return {rule: (right, used) for rule, (right, used) in sorted(counts.items())}


def bands(found: Judged) -> dict[float, list[bool]]:
    """What was right in each band of confidence, every article judged by the others alone."""
    told: dict[float, list[bool]] = defaultdict(list)
    for name, article in found.items():
        others = counted([items for other, items in found.items() if other != name])
        for rule, right in article:
            told[int(estimate(rule, others) * 10) / 10].append(right)
    return told


def main() -> None:
    """Print the table, and how it fits."""
    found = judged(sys.argv[1:])
    print("rule\tright\tused")
    for rule, (right, used) in counted(list(found.values())).items():
        print(f"{rule}\t{right}\t{used}")
    for band, right_ones in sorted(bands(found).items()):
        share = sum(right_ones) / len(right_ones)
        print(f"{band:.1f}: {share:.2f} right of {len(right_ones)}", file=sys.stderr)


if __name__ == "__main__":
    main()
