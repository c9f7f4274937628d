"""What nouns before the names that people decided on say of other names."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from kgraph.extract import world
from kgraph.extract.grammar.headnouns import head_nouns
from kgraph.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    return agreed(head_nouns(texts, known, known.own))


def agreed(places: Iterable[tuple[tuple[str, ...], str]]) -> dict[str, str]:
    """Give the nouns that stand before names of one class, often enough.

    A place has what its noun may be, and the class of the name behind it; of several nouns that
    one counts which stands in most places.

    >>> agreed([(("gazowiec",), "Topic"), (("gazowiec",), "Topic"), (("ruch",), "Organisation")])
    {'gazowiec': 'Topic'}
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    seen = list(places)
    for lemmas, kind in seen:
        for lemma in lemmas:
            counts[lemma][kind] += 1
    found = {}
    likeliest = {max(lemmas, key=lambda one: (counts[one].total(), one)) for lemmas, _ in seen}
    for noun in sorted(likeliest):
        (kind, number), *_ = counts[noun].most_common(1)
        total = counts[noun].total()
        if total >= _LEAST and number >= _AGREED * total:
            found[noun] = kind
    return found
