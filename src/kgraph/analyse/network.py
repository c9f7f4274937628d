"""The network of a corpus: entities are nodes, every claim is an edge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx

from kgraph.model import Status
from kgraph.warrant import reason, warrants

if TYPE_CHECKING:
    from kgraph.model import Claim, Corpus
    from kgraph.ontology import Ontology
    from kgraph.warrant import Trust


def network(corpus: Corpus, ontology: Ontology, trust: Trust) -> nx.MultiDiGraph[str]:
    """Give the network. Every attribute is a text, a number or a truth value.

    Nodes are the entities that claims speak of, with `label`, `label_pl` and `kind`; edges have
    the claim's id as key, `fact` and `withheld` (the reason), `symmetric` where the claim says the
    same in both directions, and the claim's axes.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    entities = {entity.id: entity for entity in corpus.entities}
    used = sorted({name for claim in corpus.claims for name in (claim.subject, claim.object)})
    for name in used:
        entity = entities[name]
        graph.add_node(
            name, label=entity.label("en"), label_pl=entity.label("pl"), kind=entity.kind
        )
    for claim in corpus.claims:
        graph.add_edge(
            claim.subject, claim.object, key=claim.id, **_attributes(claim, ontology, trust)
        )
    return graph


def held(graph: nx.MultiDiGraph[str]) -> list[tuple[str, str, dict[str, Any]]]:
    """Give the edges of claims that somebody may still hold: subject, object, attributes."""
    return [edge for edge in graph.edges(data=True) if Status(edge[2]["status"]).is_held]


def _attributes(claim: Claim, ontology: Ontology, trust: Trust) -> dict[str, str | float | bool]:
    predicate = ontology.predicates[claim.predicate]
    found: dict[str, str | float | bool] = {
        "claim": claim.id,
        "predicate": claim.predicate,
        "label": predicate.label("en"),
        "label_pl": predicate.label("pl"),
        "symmetric": predicate.symmetric,
        "fact": warrants(claim, trust),
        "withheld": reason(claim, trust),
        "polarity": str(claim.polarity),
        "certainty": str(claim.certainty),
        "modality": str(claim.modality),
        "reading": str(claim.reading),
        "status": str(claim.status),
        "origin": claim.origin,
        "chain": " > ".join(claim.attribution),
        "time": claim.time or "",
        "document": claim.document or "",
        "quote": claim.evidence[0].quote if claim.evidence else "",
    }
    if claim.confidence is not None:
        found["confidence"] = claim.confidence
    return found
