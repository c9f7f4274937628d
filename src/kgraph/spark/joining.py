"""Claims read apart become claims of one corpus: a shuffle brings together what states the same.

Who depends on whom and later decisions concern few claims: these go through the machine that leads.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

from kgraph.model import Problem
from kgraph.resolve.merge import content_of, decide, grouped, labelled, with_condition
from kgraph.resolve.resolver import symmetric
from kgraph.spark.reading import ClaimRead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pyspark import RDD

    from kgraph.draft import DecisionDraft
    from kgraph.model import Claim, Document, Evidence
    from kgraph.ontology import Ontology
    from kgraph.resolve.claims import Placed
    from kgraph.spark.reading import Place

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Joined:
    """A claim of the corpus, with what its description needs of texts.

    `place` is where it is first written, `labels` are the ids that people gave it, `other_name`
    is its id where an earlier claim has its own.
    """

    place: Place
    claim: Claim
    labels: tuple[str, ...]
    other_name: str
    around: dict[Evidence, tuple[str, str]]
    documents: tuple[Document, ...]


def by_key(pairs: RDD[tuple[str, V]], parts: int) -> RDD[tuple[str, Iterable[V]]]:
    """Bring together what has one key; which part it comes into depends on nothing else."""
    return pairs.groupByKey(parts, lambda key: crc32(key.encode("utf-8", "surrogatepass")))


def join(
    read: RDD[ClaimRead],
    ontology: Ontology,
    decisions: list[tuple[DecisionDraft, str]],
    unread: set[str],
    parts: int,
) -> tuple[RDD[Joined], list[Problem]]:
    """Join claims that state the same, as `merge` does; give them, and what is wrong."""
    context = read.context
    problems = by_key(_with_label(read), parts).flatMap(_clashes).collect()
    named = {token.text for d, _ in decisions for token in (d.claim, d.successor) if token}
    conditions = {*read.flatMap(_condition).collect()}
    first = dict(
        by_key(_with_label(read).filter(lambda pair: pair[0] in conditions), parts)
        .mapValues(lambda items: min(items, key=lambda item: item.place).claim)
        .collect()
    )
    shared = context.broadcast((first, unread, symmetric(ontology)))
    keyed = read.map(lambda item: _keyed(item, *shared.value)).cache()
    problems += keyed.flatMap(lambda found: found[1]).collect()
    content = keyed.map(lambda found: found[0])
    groups = by_key(content, parts).flatMap(lambda pair: _groups(*pair)).cache()
    groups = _named(groups, parts).cache()
    wanted = conditions | named
    ids = dict(
        groups.flatMap(lambda j: [(x, j.claim.id) for x in j.labels if x in wanted]).collect()
    )
    groups = groups.map(lambda item: replace(item, claim=with_condition(item.claim, ids)))
    targets = named | {ids[name] for name in named & ids.keys()}
    claims = groups.map(lambda item: item.claim).filter(lambda claim: claim.id in targets)
    decided = {claim.id: claim for claim in claims.collect()}
    problems += decide(decided, ids, decisions, unread)
    return groups.map(
        lambda item: replace(item, claim=decided.get(item.claim.id, item.claim))
    ), problems


def _with_label(read: RDD[ClaimRead]) -> RDD[tuple[str, ClaimRead]]:
    """The claims to which people gave ids, by these; without what only descriptions need."""
    labelled_ = read.filter(lambda item: bool(item.claim.claim.id))
    return labelled_.map(lambda item: (item.claim.claim.id, replace(item, around={}, documents=())))


def _clashes(pair: tuple[str, Iterable[ClaimRead]]) -> list[Problem]:
    problems: list[Problem] = []
    labelled([item.claim for item in _in_order(pair[1])], problems)
    return problems


def _condition(item: ClaimRead) -> list[str]:
    condition = item.claim.claim.condition
    return [condition.claim] if condition and condition.claim else []


def _keyed(
    item: ClaimRead, first: Mapping[str, Placed], unread: set[str], both_ways: set[str]
) -> tuple[tuple[str, ClaimRead], list[Problem]]:
    """A claim by what it states, and what is wrong with its condition."""
    problems: list[Problem] = []
    content = content_of(item.claim, first, problems, unread, both_ways)
    return (content, item), problems


def _in_order(items: Iterable[ClaimRead]) -> list[ClaimRead]:
    return sorted(items, key=lambda item: item.place)


def _groups(content: str, items: Iterable[ClaimRead]) -> Iterator[Joined]:
    """The claims of one content id: one for each status, and each program that proposes it."""
    ordered = _in_order(items)
    place = {id(item.claim): item.place for item in ordered}
    around = {e: both for item in ordered for e, both in item.around.items()}
    documents = {document.id: document for item in ordered for document in item.documents}
    for group in grouped((content, item.claim) for item in ordered):
        claim = group.joined(group.name)
        own = {e.document for e in claim.evidence} | {claim.document}
        yield Joined(
            place=place[id(group.members[0])],
            claim=claim,
            labels=tuple(group.labels),
            other_name=group.other_name,
            around={e: around[e] for e in claim.evidence},
            documents=tuple(documents[name] for name in sorted(documents) if name in own),
        )


def _named(groups: RDD[Joined], parts: int) -> RDD[Joined]:
    """The claims, each with an id of its own: of two that have one, the later takes another."""
    places = groups.map(lambda item: (item.claim.id, item.place))
    twice = by_key(places, parts).filter(lambda pair: len(list(pair[1])) > 1)
    firsts = dict(twice.mapValues(min).collect())

    def with_own_id(item: Joined) -> Joined:
        if firsts.get(item.claim.id, item.place) == item.place:
            return item
        return replace(item, claim=replace(item.claim, id=item.other_name))

    return groups.map(with_own_id)
