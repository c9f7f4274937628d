"""The names of an English text: by the gazetteer first, and by the parser's names else."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.arguments import Argument
from kgraph.extract.grammar.vocabulary import adjectives, capitals, words
from kgraph.extract.proposal import Span, Way
from kgraph.model import Name

if TYPE_CHECKING:
    from kgraph.extract.grammar.known import Known
    from kgraph.extract.world import World
    from kgraph.model import Entity


@lru_cache(maxsize=1)
def peoples() -> dict[str, str]:
    """English words for a people, to the id of its state: `Poles`, `Russians`."""
    told = dict(pair.split("=") for pair in words("english")["people"])
    return {f"{word}s": nation.state for word, nation in adjectives().items()} | told


def of_noun(lemma: str) -> str:
    """The class of a common noun by the lists; empty where they do not tell."""
    lists = words("english")
    return next((kind for listed, kind in _LISTED if lemma in lists[listed]), "")


_LISTED = (
    ("event", "Event"), ("organisation", "Organisation"), ("group", "Group"), ("place", "Place"),
)  # fmt: skip


@dataclass(slots=True)
class EnglishNames:
    """The entities of one document, and where it names them."""

    world: World
    known: Known
    text: str
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: dict[str, list[Span]] = field(default_factory=dict)
    surnames: dict[str, str] = field(default_factory=dict)
    namesakes: set[str] = field(default_factory=set)
    at: dict[int, tuple[str, Span]] = field(default_factory=dict)

    def note(self, entity: Entity, span: Any) -> None:
        """Remember a mention."""
        place = Span(span[0].idx, span[-1].idx + len(span[-1]))
        self.add(entity, place)
        for token in span:
            self.at[token.i] = (entity.id, place)

    def forget(self, token: int) -> None:
        """Take back the mention that a token stands in, and an entity that has no other."""
        name, place = self.at.pop(token, ("", Span(0, 0)))
        if name:
            self.mentions[name].remove(place)
            if not self.mentions[name]:
                del self.entities[name], self.mentions[name]

    def add(self, entity: Entity, place: Span) -> None:
        """Take in an entity, mentioned at a place."""
        self.entities.setdefault(entity.id, entity)
        self.mentions.setdefault(entity.id, []).append(place)

    def tokens(self) -> dict[str, list[int]]:
        """The tokens of one mention of every entity."""
        found: dict[str, dict[Span, list[int]]] = {}
        for number, (entity, place) in self.at.items():
            found.setdefault(entity, {}).setdefault(place, []).append(number)
        return {entity: next(iter(places.values())) for entity, places in found.items()}

    def rename(self, entity: Entity, name: str) -> Entity:
        """The same entity of the document with one more name."""
        if entity.id in self.world.entities:
            return entity
        named = replace(entity, names=(*entity.names, Name(name, "en")))
        self.entities[entity.id] = named
        return named

    def bodies_ending(self, noun: str, before: int) -> set[str]:
        """The bodies named before a place whose name ends with a noun: `the Fabi union`."""
        return {
            entity.id
            for entity in self.entities.values()
            if entity.kind in ("Organisation", "Outlet") and self.mentions[entity.id]
            and entity.label("en").lower().split()[-1] == noun and " " in entity.label("en")
            and any(place.start < before for place in self.mentions[entity.id])
        }  # fmt: skip

    def kind(self, entity: str) -> str:
        """The class of an entity of the document."""
        return self.entities[entity].kind

    def fitting(self, token: Any, allowed: tuple[str, ...]) -> Argument | None:
        """The entity a token names, or the state it stands for, if it may stand there."""
        name, place = self.at[token.i]
        ontology, entity = self.world.ontology, self.entities[name]
        if ontology.fits(entity.kind, allowed):
            return Argument(name, Way.NAMED, place)
        for capital, state in capitals().items():
            if self.known.called.get(capital) == name:
                seat = "Belgium" if capital == "Brussels" and self._names_belgium(token) else state
                called = self.known.called.get(seat, seat)
                found = self.known_entity(called, place, allowed)
                return found and Argument(called, Way.METONYMY, place)
        return None

    def _names_belgium(self, token: Any) -> bool:
        """Whether Brussels is the capital of Belgium: `accused Belgium and left Brussels`."""
        return any(self.at.get(t.i, ("", None))[0] == "Belgium" for t in token.sent)

    def known_entity(self, name: str, place: Span, allowed: tuple[str, ...]) -> Argument | None:
        """An entity of the world that words at a place lead to, if it may stand there."""
        entity = self.world.entities.get(name)
        if entity is None or not self.world.ontology.fits(entity.kind, allowed):
            return None
        self.add(entity, place)
        return Argument(name, Way.KNOWN, place)

    def nation_of(self, token: Any) -> Argument | None:
        """The state an adjective, a people or a name stands for (`Polish`, `Poles`, `U.S.`)."""
        following = token.nbor(1) if token.i + 1 < len(token.doc) else token
        if following.ent_iob_ == "I" and following.ent_type_ in ("GPE", "LOC", "FAC"):
            named = self.at.get(token.i)  # "British Columbia" is no part of Britain
            return self.fitting(token, ("State",)) if named is not None else None
        nation = adjectives().get(token.text)
        state = nation.state if nation is not None else peoples().get(token.text, "")
        both = f"{token.nbor(-1).text} {token.text}" if token.i > 0 else ""
        if both in adjectives() or both.startswith(("South ", "North ", "Saudi ")):
            nation = adjectives().get(both)
            state = nation.state if nation is not None else ""
        if token.text == "Saudi":
            state = "Saudi_Arabia"
        if state:
            called = self.known.called.get(state, state)
            place = Span(token.idx, token.idx + len(token))
            return self.known_entity(called, place, ("State",))
        if token.i in self.at:
            return self.fitting(token, ("State",))
        return None
