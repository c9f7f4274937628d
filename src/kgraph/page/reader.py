"""What the page reads from a corpus: entities as the judgements join them, and their order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kgraph.identity import Identity
from kgraph.model import ARTICLE, Entity
from kgraph.page.standings import Standings
from kgraph.page.wording import Wordings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.model import Claim, Corpus
    from kgraph.ontology import Ontology
    from kgraph.warrant import Trust


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
        used: set[str] = set()
        for claim in self.claims:
            used.update((claim.subject, claim.object), claim.attribution)
        used.discard(ARTICLE)
        identity = Identity(self.corpus.judgements)
        declared = {entity.id: entity for entity in self.corpus.entities}
        return tuple(_joined(name, identity.group(name), declared) for name in sorted(used))

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The position of every entity, by id."""
        return {entity.id: position for position, entity in enumerate(self.entities)}

    @cached_property
    def quoted(self) -> frozenset[str]:
        """The ids of the documents in which claims have evidence."""
        return frozenset(each.document for claim in self.claims for each in claim.evidence)

    @cached_property
    def standings(self) -> Standings:
        """How the claims stand."""
        return Standings(self.claims, self.trust)

    @cached_property
    def wordings(self) -> Wordings:
        """In what words the claims are said."""
        entities = {entity.id: entity for entity in self.entities}
        return Wordings(self.corpus, entities, self.ontology, self.standings)

    @cached_property
    def degrees(self) -> tuple[int, ...]:
        """How many claims have the entity as subject or object, by position."""
        counts = [0] * len(self.entities)
        place = self.place
        for claim in self.claims:
            counts[place[claim.subject]] += 1
            if claim.object != claim.subject:
                counts[place[claim.object]] += 1
        return tuple(counts)


def _joined(name: str, group: set[str], declared: Mapping[str, Entity]) -> Entity:
    """The entity of an id with the names, ids and descriptions of all that are the same."""
    if len(group) == 1 and name in declared:
        return declared[name]
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
