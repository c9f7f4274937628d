"""A part of a project: some of its claims, and just what these need."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.errors import NotFoundError, QueryError
from kgraph.identity import Identity
from kgraph.model import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from kgraph.model import Claim, Corpus
    from kgraph.project import Project

FARTHEST = 3
"""Most steps from an entity; beyond, nearly everything is near."""


def part_of(
    project: Project, named: Iterable[str] | None, focus: str | None, depth: int
) -> tuple[Corpus, str]:
    """Give the corpus of a part of a project, and its title.

    `named` are ids of claims, `focus` is the id of an entity; None asks for no such thing.
    Raises NotFoundError for an id that no claim has, and where no claim is left.
    """
    claims = project.claims()
    chosen = {claim.id for claim in claims}
    if named is not None:
        chosen &= _known(project, named)
    if focus == ARTICLE:
        raise NotFoundError(f"{ARTICLE} is a voice of every claim, and no entity. Name an entity.")
    if focus is not None:
        chosen &= near(claims, focus, depth)
    if not chosen:
        raise NotFoundError(f"no claim is left: {_missing(named is not None, focus, depth)}")
    found = part(project.corpus, chosen)
    return found, _title(project, focus, len(found.claims))


def _missing(asked: bool, focus: str | None, depth: int) -> str:
    """Say why a part is empty, and what would fill it."""
    if focus is None:
        return "the query names none."
    near_it = f"within {depth} step{'' if depth == 1 else 's'} of {focus}"
    step = " A greater depth reaches farther." if depth < FARTHEST else ""
    return f"none{' that the query names' if asked else ''} is {near_it}.{step}"


def _known(project: Project, named: Iterable[str]) -> set[str]:
    """The ids as the claims have them. Raises NotFoundError."""
    whole = {claim.id for claim in project.resolution.corpus.claims}
    found = {project.resolution.ids.get(name, name) for name in named}
    for name in sorted(found - whole):
        said = f'the query names the claim "{name}", and no claim has that id.'
        raise NotFoundError(f"{said} kgraph export --format csv lists them.")
    return found


def _title(project: Project, focus: str | None, kept: int) -> str:
    """A title that is true of the part, what is special about it first."""
    settings, claims = project.settings, len(project.resolution.corpus.claims)
    if kept == claims:
        return project.title
    whole = settings.title or project.root.resolve().name
    counts = {"en": f"{kept} of {claims} claims", "pl": f"{kept} z {claims} twierdzeń"}
    count = counts[settings.language]
    if focus is None:
        return f"{count} · {whole}"
    entity = project.entities.get(focus)
    label = entity.label(settings.language) if entity else focus.replace("_", " ")
    return f"{label}: {count} · {whole}"


def near(claims: Iterable[Claim], entity: str, depth: int) -> set[str]:
    """Give the ids of the claims within `depth` steps (1 to 3) of an entity, by its id.

    A step goes from an entity to every claim that it is subject, object or voice of, and on to
    the subject and object of that claim: whoever speaks of two things does not join them.

    Raises QueryError for another depth.

    >>> from kgraph.model import Claim
    >>> met = Claim(id="c14", subject="Kirill_Dmitriev", predicate="met", object="Steve_Witkoff")
    >>> talks = Claim(id="c16", subject="Steve_Witkoff", predicate="visited", object="Paris")
    >>> sorted(near([met, talks], "Paris", 1)), sorted(near([met, talks], "Paris", 2))
    (['c16'], ['c14', 'c16'])
    """
    if not 1 <= depth <= FARTHEST:
        raise QueryError(f"the depth is {depth}. It can be 1, 2 or {FARTHEST}.")
    touching: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for name in {claim.subject, claim.object, *claim.attribution} - {ARTICLE}:
            touching[name].append(claim)
    found: dict[str, Claim] = {}
    reached, edge = {entity}, {entity}
    for _ in range(depth):
        step = {claim.id: claim for name in edge for claim in touching[name]}
        found |= step
        edge = {name for claim in step.values() for name in (claim.subject, claim.object)} - reached
        reached |= edge
    return set(found)


def part(corpus: Corpus, chosen: Collection[str]) -> Corpus:
    """Give the corpus of the claims with these ids, and of those they refer to.

    A claim refers to the claim it depends on and to the one that supersedes it. Documents,
    entities and judgements are those of the claims kept, so that the part is whole by itself.
    """
    claims = _with_referred({claim.id: claim for claim in corpus.claims}, chosen)
    kept = tuple(claim for claim in corpus.claims if claim.id in claims)
    texts = {item.document for claim in kept for item in claim.evidence}
    texts |= {claim.document for claim in kept if claim.document}
    identity = Identity(corpus.judgements)
    names = {n for c in kept for n in (c.subject, c.object, *c.attribution)}
    return replace(
        corpus,
        documents=tuple(each for each in corpus.documents if each.id in texts),
        entities=tuple(each for each in corpus.entities if identity.canonical(each.id) in names),
        judgements=tuple(
            each
            for each in corpus.judgements
            if {identity.canonical(each.left), identity.canonical(each.right)} <= names
        ),
        claims=kept,
    )


def _with_referred(claims: dict[str, Claim], chosen: Collection[str]) -> set[str]:
    """The ids of the chosen claims and of all that these lead to."""
    found: set[str] = set()
    waiting = list(chosen)
    while waiting:
        claim = claims[waiting.pop()]
        if claim.id not in found:
            found.add(claim.id)
            condition = claim.condition.claim if claim.condition else ""
            waiting += [name for name in (condition, claim.superseded_by) if name]
    return found
