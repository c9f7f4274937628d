"""A corpus without the proposals that nobody has decided on, or without rejected readings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.model import Status

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kgraph.model import Claim, Corpus


def without_proposals(corpus: Corpus, introduced: Collection[str]) -> Corpus:
    """Leave proposals out, and of the `introduced` entities those that only they speak of.

    A proposal that is the condition of a decided claim stays: it is a part of what that one says.
    """
    claims = _without(Status.PROPOSED, corpus)
    judged = {name for j in corpus.judgements for name in (j.left, j.right)}
    spoken_of = {name for c in claims for name in (c.subject, c.object, *c.attribution)} | judged
    entities = tuple(
        entity
        for entity in corpus.entities
        if entity.id in spoken_of or entity.id not in introduced
    )
    return replace(corpus, claims=claims, entities=entities)


def without_rejected(corpus: Corpus) -> Corpus:
    """Leave rejected readings out; one that is the condition of a kept claim stays."""
    return replace(corpus, claims=_without(Status.REJECTED, corpus))


def _without(status: Status, corpus: Corpus) -> tuple[Claim, ...]:
    """The claims of any other status, and those that are a condition of them."""
    by_id = {claim.id: claim for claim in corpus.claims}
    kept: set[str] = set()
    for claim in corpus.claims:
        if claim.status is not status:
            kept.update(_with_conditions(claim, by_id))
    return tuple(claim for claim in corpus.claims if claim.id in kept)


def _with_conditions(claim: Claim, by_id: dict[str, Claim]) -> Iterator[str]:
    yield claim.id
    seen = {claim.id}
    while claim.condition and claim.condition.claim in by_id.keys() - seen:
        claim = by_id[claim.condition.claim]
        seen.add(claim.id)
        yield claim.id
