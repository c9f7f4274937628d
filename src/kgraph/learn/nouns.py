"""What nouns before the names that people decided on say of other names."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from kgraph.extract import world
from kgraph.extract.grammar.headnouns import head_nouns
from kgraph.model import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.project import Project

_LEAST = 2
"""In so many places a noun stands before names, or it teaches nothing."""
_AGREED = 0.75
"""So large a share of these names is of one class."""


def nouns(project: Project) -> dict[str, str]:
    """Give the nouns before names in articles with accepted claims, each with a class.

    The names are those of entities that an accepted claim speaks of, or that people declared.
    Only Polish articles count. Raises ProblemsError where the project has errors.
    """
    claims = [c for c in project.claims() if c.status is Status.ACCEPTED]
    read = {evidence.document for claim in claims for evidence in claim.evidence}
    texts = [d.text for d in project.corpus.documents if d.id in read and d.language != "en"]
    if not texts:
        return {}
    spoken_of = {name for c in claims for name in (c.subject, c.object, *c.attribution)}
    decided = [
        entity
        for entity in project.corpus.entities
        if entity.id in spoken_of or entity.id not in project.resolution.introduced
    ]
    known = world(project.ontology, decided, project.corpus.judgements)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    places = list(head_nouns(texts, known, known.own))
    for lemmas, kind in places:
        for lemma in lemmas:
            counts[lemma][kind] += 1
    likeliest = {max(lemmas, key=lambda one: (counts[one].total(), one)) for lemmas, _ in places}
    return _agreed({lemma: counts[lemma] for lemma in likeliest})


def _agreed(counts: Mapping[str, Counter[str]]) -> dict[str, str]:
    """The nouns that stand before names of one class, often enough.

    >>> _agreed({"gazowiec": Counter(Topic=3), "pan": Counter(Person=1)})
    {'gazowiec': 'Topic'}
    """
    found = {}
    for noun, kinds in sorted(counts.items()):
        kind, number = kinds.most_common(1)[0]
        if kinds.total() >= _LEAST and number >= _AGREED * kinds.total():
            found[noun] = kind
    return found
