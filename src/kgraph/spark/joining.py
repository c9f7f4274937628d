"""Claims read apart become claims of one corpus: a shuffle brings together what states the same.

Who depends on whom and later decisions concern few claims: these go through the machine that leads.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

from kgraph.model import Problem
from kgraph.resolve.decisions import decide
from kgraph.resolve.merge import content_of, grouped, labelled, with_condition
from kgraph.resolve.resolver import symmetric
from kgraph.spark.reading import ClaimRead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pyspark import RDD

    from kgraph.draft import DecisionDraft
    from kgraph.model import Claim, Document, Evidence
    from kgraph.ontology import Ontology
    from kgraph.resolve.claims import Placed
    from kgraph.spark.reading import Notes, Place

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


@dataclass(frozen=True, slots=True)
class _Head:
    """What gives a claim its id: the one it would have, the next, and the names people gave it."""

    name: str
    other_name: str
    place: Place
    labels: tuple[str, ...]


def join(
    read: RDD[ClaimRead],
    ontology: Ontology,
    decisions: list[tuple[DecisionDraft, str]],
    notes: Notes,
    parts: int,
) -> tuple[RDD[Joined], list[Problem]]:
    """Join claims that state the same, as `merge` does; give them, and what is wrong."""
    named = {token.text for d, _ in decisions for token in (d.claim, d.successor) if token}
    problems, first = _labelled(read, notes.conditions, parts)
    shared = read.context.broadcast((first, notes.unread, symmetric(ontology)))
    keyed = read.flatMap(lambda item: _keyed(item, *shared.value))
    groups = by_key(keyed, parts).flatMap(lambda pair: _groups(*pair)).cache()
    heads = groups.map(_head).cache()
    problems += heads.filter(lambda head: isinstance(head, Problem)).collect()
    heads = heads.filter(lambda head: isinstance(head, _Head))
    places = by_key(heads.map(lambda head: (head.name, head.place)), parts)
    twice = places.mapValues(sorted).filter(lambda pair: len(pair[1]) > 1)
    firsts = dict(twice.mapValues(min).collect())
    wanted = notes.conditions | named
    spoken_of = heads.filter(lambda head: not wanted.isdisjoint((*head.labels, head.name)))
    ids = {label: _own(firsts, head) for head in spoken_of.collect() for label in head.labels}
    joined = groups.filter(lambda item: isinstance(item, Joined))
    claims = joined.map(lambda item: _finished(item, firsts, ids))
    targets = named | {ids[name] for name in named & ids.keys()}
    decided: dict[str, Claim] = {}
    if targets:
        some = claims.map(lambda item: item.claim).filter(lambda claim: claim.id in targets)
        decided = {claim.id: claim for claim in some.collect()}
    problems += decide(decided, ids, decisions, notes.unread)
    return claims.map(lambda item: _decided(item, decided)), problems


def _labelled(
    read: RDD[ClaimRead], conditions: set[str], parts: int
) -> tuple[list[Problem], dict[str, Placed]]:
    """What is wrong with the ids that people gave, and the claims that others depend on."""
    with_label = read.filter(lambda item: bool(item.claim.claim.id))
    pairs = with_label.map(lambda item: (item.claim.claim.id, (item.place, item.claim)))

    def seen(pair: tuple[str, Iterable[tuple[Place, Placed]]]) -> list[Problem | Placed]:
        problems: list[Problem] = []
        items = [item for _, item in sorted(pair[1], key=lambda each: each[0])]
        labelled(items, problems)
        return [*problems, *(items[:1] if pair[0] in conditions else ())]

    found = by_key(pairs, parts).flatMap(seen).collect()
    first = [item for item in found if not isinstance(item, Problem)]
    problems = [item for item in found if isinstance(item, Problem)]
    return problems, {item.claim.id: item for item in first}


def _keyed(
    item: ClaimRead, first: Mapping[str, Placed], unread: set[str], both_ways: set[str]
) -> Iterator[tuple[str, ClaimRead | Problem]]:
    """A claim by what it states; what is wrong with its condition goes along under no name."""
    problems: list[Problem] = []
    yield content_of(item.claim, first, problems, unread, both_ways), item
    for problem in problems:
        yield "", problem


def _groups(content: str, items: Iterable[ClaimRead | Problem]) -> Iterator[Joined | Problem]:
    """The claims of one content id: one for each status, and each program that proposes it."""
    if not content:
        yield from (item for item in items if isinstance(item, Problem))
        return
    read = (item for item in items if isinstance(item, ClaimRead))
    ordered = sorted(read, key=lambda item: item.place)
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


def _head(item: Joined | Problem) -> _Head | Problem:
    if isinstance(item, Problem):
        return item
    return _Head(item.claim.id, item.other_name, item.place, item.labels)


def _own(firsts: Mapping[str, Place], head: _Head) -> str:
    """The id of a claim: of two that would have one, the later takes another."""
    is_first = firsts.get(head.name, head.place) == head.place
    return head.name if is_first else head.other_name


def _finished(item: Joined, firsts: Mapping[str, Place], ids: Mapping[str, str]) -> Joined:
    """A claim under its own id, with that of the claim it depends on."""
    head = _head(item)
    assert isinstance(head, _Head)
    claim = item.claim
    if (name := _own(firsts, head)) != claim.id:
        claim = replace(claim, id=name)
    claim = with_condition(claim, ids)
    return item if claim is item.claim else replace(item, claim=claim)


def _decided(item: Joined, decided: Mapping[str, Claim]) -> Joined:
    claim = decided.get(item.claim.id)
    return replace(item, claim=claim) if claim else item
