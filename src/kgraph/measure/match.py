"""Which proposal is which claim of the gold."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.measure.statement import Statement
    from kgraph.ontology import Ontology

Level = Literal["spo", "sp", "plover"]
"""What must agree beside the passage: subject, predicate, object; the first two; or subject,
object and the PLOVER event class that an actual claim of the predicate has."""

Pairs = dict[int, int]
"""From positions of proposals to positions of the gold."""


def matched(
    gold: Sequence[Statement], proposed: Sequence[Statement], ontology: Ontology, level: Level
) -> Pairs:
    """Give each proposal, in order, the first free claim of the gold that it matches, core first.

    A claim is matched where names agree (either way round for a symmetric predicate) and the
    passages overlap. Each is used once.
    """
    by_document: dict[str, list[int]] = defaultdict(list)
    for number in sorted(range(len(gold)), key=lambda n: not gold[n].core):
        by_document[gold[number].document].append(number)
    pairs: Pairs = {}
    used: set[int] = set()
    for place, item in enumerate(proposed):
        for number in by_document[item.document]:
            if number not in used and _match(gold[number], item, ontology, level):
                pairs[place] = number
                used.add(number)
                break
    return pairs


def _match(gold: Statement, item: Statement, ontology: Ontology, level: Level) -> bool:
    if not any(here.overlaps(there) for here in gold.passages for there in item.passages):
        return False
    if gold.predicate != item.predicate and not (
        level == "plover" and _same_event(gold.predicate, item.predicate, ontology)
    ):
        return False
    if _same_ends(gold, item, level):
        return True
    predicate = ontology.predicates.get(gold.predicate)
    return bool(predicate and predicate.symmetric) and _same_ends(gold, item, level, turned=True)


def _same_event(one: str, other: str, ontology: Ontology) -> bool:
    classes = {
        ontology.predicates[name].plover.get("actual", "") if name in ontology.predicates else ""
        for name in (one, other)
    }
    return len(classes) == 1 and classes != {""}


def _same_ends(gold: Statement, item: Statement, level: Level, turned: bool = False) -> bool:
    subject, object_ = (item.object, item.subject) if turned else (item.subject, item.object)
    if not gold.subject.is_same(subject):
        return False
    return level == "sp" or gold.object.is_same(object_)
