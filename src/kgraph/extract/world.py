"""What an extractor may know beside the text: the ontology, and who is who."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kgraph.identity import Identity
from kgraph.kgfile import parse
from kgraph.model import Corpus, Entity
from kgraph.names import EntityIndex, Names
from kgraph.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kgraph.draft import DocumentDraft
    from kgraph.model import Claim, Document, Judgement, Problem
    from kgraph.ontology import Ontology


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What is known before a document is read.

    `entities` holds, by canonical id, those of the project and of the gazetteer, which are one
    where they share a name; `own` names the project's. `names` finds the canonical ids of a
    name, `identity` applies the project's judgements. `offices` are the gazetteer's claims, with
    their times: who led what when, which capital is whose. `settings` is the table [extract] of
    kgraph.toml. `nouns` are those that the project's decisions showed to stand before names, each
    with the class of these names: *gazowiec*, Topic. `meant` are the namesakes that people's claims
    on a document speak of, by the document's id.
    """

    ontology: Ontology
    entities: Mapping[str, Entity]
    names: Names
    identity: Identity
    own: frozenset[str] = frozenset()
    offices: tuple[Claim, ...] = ()
    settings: Mapping[str, object] = field(default_factory=dict)
    nouns: Mapping[str, str] = field(default_factory=dict)
    meant: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def learned(self) -> str:
        """The beginning of a hash of what was learned from decisions; empty where nothing was."""
        if not self.nouns:
            return ""
        return hashlib.sha256(json.dumps(sorted(self.nouns.items())).encode()).hexdigest()[:12]


def world(
    ontology: Ontology,
    own: Iterable[Entity] = (),
    judgements: Iterable[Judgement] = (),
    settings: Mapping[str, object] | None = None,
) -> World:
    """Put the project's entities before those of the gazetteer.

    >>> from kgraph.ontology import built_in_files, read
    >>> known = world(read(built_in_files()), [Entity(id="Kyiv", kind="Place")])
    >>> "Kyiv" in known.entities, sorted(known.own)
    (True, ['Kyiv'])
    """
    identity = Identity(judgements)
    entities = _joined(own, identity)
    mine = frozenset(entities)
    known = gazetteer(ontology)
    called = _absorbed(known, entities, Names(EntityIndex(entities.values()), identity))
    offices = tuple(
        replace(claim, subject=called[claim.subject], object=called[claim.object])
        for claim in known.claims
        if claim.subject in called and claim.object in called
    )
    return World(
        ontology=ontology,
        entities=entities,
        names=Names(EntityIndex(entities.values()), _of_known(identity, entities)),
        identity=identity,
        own=mine,
        offices=offices,
        settings=dict(settings or {}),
    )


def _joined(own: Iterable[Entity], identity: Identity) -> dict[str, Entity]:
    """The project's entities by canonical id, with the names of all ids that are one."""
    entities: dict[str, Entity] = {}
    for entity in own:
        name = identity.canonical(entity.id)
        other = entities.get(name)
        first, second = (entity, other) if entity.id == name else (other or entity, entity)
        entities[name] = _with_names(replace(first, id=name), second)
    return entities


def _of_known(identity: Identity, entities: Mapping[str, Entity]) -> Identity:
    """The judgements on entities that are known: a name leads to one of these, or to none."""
    return Identity(
        judgement
        for judgement in identity.judgements
        if all(identity.canonical(n) in entities for n in (judgement.left, judgement.right))
    )


def _absorbed(known: Corpus, entities: dict[str, Entity], names: Names) -> dict[str, str]:
    """Add the gazetteer to the project's entities; give the id that each of it has then.

    One of another class than the project's entity of that id is left out: the project knows. An
    id that only judgements name is nobody's yet, and may be this one's.
    """
    called: dict[str, str] = {}
    for entity in known.entities:
        same = {
            found[0]
            for name in (entity.id, *(name.text for name in entity.names))
            if len(found := names.find(name)) == 1
            and entities.get(found[0], entity).kind == entity.kind
        }
        mine = min(same) if len(same) == 1 else entity.id
        own = entities.get(mine, replace(entity, id=mine))
        if own.kind == entity.kind:
            called[entity.id] = mine
            entities[mine] = _with_names(own, entity)
    return called


def _with_names(entity: Entity, other: Entity | None) -> Entity:
    if other is None or other is entity:
        return entity
    return replace(
        entity,
        names=tuple(dict.fromkeys((*entity.names, *other.names))),
        external=tuple(dict.fromkeys((*entity.external, *other.external))),
    )


class _NoLibrary:
    """The gazetteer quotes no documents."""

    def declared(self, draft: DocumentDraft, file: str) -> Document | Problem:
        raise AssertionError(f"{file}: {draft.handle.text}")

    def found(self, name: str) -> None:
        return None


_read: dict[str, Corpus] = {}


def gazetteer(ontology: Ontology) -> Corpus:
    """Give what the gazetteer's `.kg` files say: well-known entities and their offices.

    What a project's own ontology has no class or predicate for is left out.
    """
    if ontology.digest not in _read:
        sheets = [parse(text, name) for name, text in _texts()]
        corpus = resolve(sheets, ontology, _NoLibrary()).corpus
        fitting = tuple(entity for entity in corpus.entities if entity.kind in ontology.kinds)
        _read[ontology.digest] = replace(corpus, entities=fitting)
    return _read[ontology.digest]


@lru_cache(maxsize=1)
def _texts() -> tuple[tuple[str, str], ...]:
    folder = files("kgraph.extract").joinpath("gazetteer")
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name) if folder.is_dir() else []
    return tuple((e.name, e.read_text("utf-8")) for e in entries if e.name.endswith(".kg"))
