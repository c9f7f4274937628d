"""Counts and measures of a project."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.warrant import reason, warrants

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kgraph.project import Project


@dataclass(frozen=True, slots=True)
class Tally:
    """What a build counts. `withheld` goes from a reason to how many claims it holds back."""

    documents: int
    entities: int
    claims: int
    facts: int
    withheld: Mapping[str, int]
    without_evidence: int
    warnings: int


def tally(project: Project) -> Tally:
    """Count a project's documents, entities, claims and facts."""
    corpus = project.corpus
    held = Counter(
        reason(claim, project.trust)
        for claim in corpus.claims
        if not warrants(claim, project.trust)
    )
    return Tally(
        documents=len(corpus.documents),
        entities=len({project.resolution.identity.canonical(e.id) for e in corpus.entities}),
        claims=len(corpus.claims),
        facts=len(project.facts()),
        withheld=dict(sorted(held.items(), key=_most_first)),
        without_evidence=sum(not claim.evidence for claim in corpus.claims),
        warnings=len(project.problems),
    )


@dataclass(frozen=True, slots=True)
class Central:
    """An entity's place in the network.

    `degree` counts its claims, `facts` those that are facts; `betweenness` is the share of
    shortest paths through it (0..1, on the undirected network; Freeman 1977).
    """

    entity: str
    degree: int
    facts: int
    betweenness: float


def central(project: Project, most: int = 10) -> list[Central]:
    """Give the entities with the most claims that somebody may still hold, at most `most`."""
    import numpy as np

    from kgraph.analyse.betweenness import betweenness
    from kgraph.analyse.network import held

    claims = held(project.network())
    names = sorted({name for s, o, _ in claims for name in (s, o)})
    number = {name: place for place, name in enumerate(names)}
    edges = np.array([(number[s], number[o]) for s, o, _ in claims], dtype=int).reshape(-1, 2)
    share = dict(zip(names, betweenness(len(names), edges).tolist(), strict=True))
    degree = Counter(name for s, o, _ in claims for name in (s, o))
    facts: Counter[str] = Counter()
    for subject, object_, data in claims:
        facts.update({subject, object_} if data["fact"] else ())
    found = [Central(n, degree[n], facts[n], round(share[n], 3)) for n in names]
    return sorted(found, key=lambda c: (-c.degree, -c.betweenness, c.entity))[:most]


def parts(project: Project) -> list[int]:
    """Give the sizes of the connected parts of the network, largest first."""
    import networkx as nx

    return sorted(map(len, nx.weakly_connected_components(project.network())), reverse=True)


def counts(values: Iterable[str]) -> list[tuple[str, int]]:
    """Count values, the commonest first, ties by name.

    >>> counts(["met", "visited", "met"])
    [('met', 2), ('visited', 1)]
    """
    return sorted(Counter(values).items(), key=_most_first)


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]
