"""What the page reads from a corpus: entities as the judgements join them, and their order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kgraph.identity import Identity
from kgraph.model import ARTICLE, Entity
from kgraph.sentence import Sentences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.model import Claim, Corpus
    from kgraph.ontology import Ontology
    from kgraph.warrant import Trust

LANGUAGES = ("en", "pl")
"""The languages of the page, in the order in which its data holds texts."""


@dataclass(frozen=True)
class Reader:
    """A corpus with what is needed to read it. Positions in its tuples are the page's ids."""

    corpus: Corpus
    ontology: Ontology
    trust: Trust

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim, in the order of the corpus."""
        return self.corpus.claims

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Every entity a claim speaks of or that speaks in one, joined by the judgements."""
        used = {name for claim in self.claims for name in _spoken_of(claim)}
        identity = Identity(self.corpus.judgements)
        declared = {entity.id: entity for entity in self.corpus.entities}
        return tuple(_joined(name, identity.group(name), declared) for name in sorted(used))

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The position of every entity, by id."""
        return {entity.id: position for position, entity in enumerate(self.entities)}

    @cached_property
    def sentences(self) -> tuple[Sentences, ...]:
        """The writers of sentences, one a language."""
        entities = {entity.id: entity for entity in self.entities}
        claims = {claim.id: claim for claim in self.claims}
        return tuple(Sentences(entities, claims, self.ontology, language) for language in LANGUAGES)

    @cached_property
    def degrees(self) -> tuple[int, ...]:
        """How many claims have the entity as subject or object, by position."""
        counts = [0] * len(self.entities)
        for claim in self.claims:
            for name in {claim.subject, claim.object}:
                counts[self.place[name]] += 1
        return tuple(counts)


def _spoken_of(claim: Claim) -> set[str]:
    voices = set(claim.attribution) - {ARTICLE}
    return {claim.subject, claim.object, *voices}


def _joined(name: str, group: set[str], declared: Mapping[str, Entity]) -> Entity:
    """The entity of an id with the names, ids and descriptions of all that are the same."""
    others = sorted(group - {name})
    found = [declared[each] for each in (name, *others) if each in declared]
    if not found:
        return Entity(id=name, kind="")
    return Entity(
        id=name,
        kind=found[0].kind,
        names=tuple(dict.fromkeys(n for each in found for n in each.names)),
        external=tuple(dict.fromkeys(x for each in found for x in each.external)),
        descriptions=tuple(dict.fromkeys(d for each in found for d in each.descriptions)),
    )
