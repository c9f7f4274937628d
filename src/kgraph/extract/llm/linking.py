"""From the words of a quote to an entity: only ways that a machine can check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.forms import is_form, named_at, named_in
from kgraph.extract.grammar.vocabulary import capitals, nations
from kgraph.extract.proposal import Link, Span, Way

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kgraph.extract.world import World
    from kgraph.model import Document, Entity

_PRONOUN_WORDS = """
    on ona ono oni one jego jej ich go mu nim nią nimi niej niego nich im ją je jemu ten ta to ci
    te który która które którzy którego której których któremu którym którą którymi kto sam sama
    swój swoją swoim swojego he she it they him her them his its their hers theirs who whom whose
    which that this these those himself herself itself themselves
"""
_PRONOUNS = frozenset(_PRONOUN_WORDS.split())


class Links:
    """The links of one document: how its quotes lead to entities."""

    def __init__(self, document: Document, world: World) -> None:
        self.document, self.world = document, world
        self._named: dict[str, list[Span]] = {}

    def find(
        self,
        entity: Entity,
        words: Span | None,
        quote: Span,
        others: Iterable[Entity],
        *,
        dropped_at: int | None,
    ) -> tuple[Link | None, str]:
        """Give the link from some words of a quote, or the reason why they do not lead there.

        Neither a link nor a reason: the quote names it. Without words, the verb at `dropped_at`
        may say whose it is; None where a language does not leave subjects out, and for objects.
        Words that name one of the `others` do not describe this one.
        """
        names = self.names(entity)
        person = self.is_person(entity)
        if words is not None and is_form(words.of(self.document.text), names):
            return Link(entity=entity.id, way=Way.NAMED, at=words), ""
        if named_in(quote.of(self.document.text), names, surname=person):
            return None, ""
        if words is not None and (way := self._explained(entity, words.of(self.document.text))):
            return Link(entity=entity.id, way=way, at=words), ""
        at = words if words is not None or dropped_at is None else Span(dropped_at, dropped_at)
        if at is None:
            return None, "is not named in the quote, and no words of it lead there"
        said = at.of(self.document.text)
        for other in others:
            if other.id != entity.id and said[:1].isupper() and is_form(said, self.names(other)):
                return None, f'is not what "{said}" names: that is {other.id}'
        return self._elsewhere(entity, at, quote)

    def _elsewhere(self, entity: Entity, at: Span, quote: Span) -> tuple[Link | None, str]:
        """The link by a pronoun, a description or nothing to one that is named elsewhere."""
        name = self._name_elsewhere(entity, quote)
        if name is None:
            return None, "is not named in the article"
        words = at.of(self.document.text)
        way = Way.PRONOUN if words.casefold() in _PRONOUNS else Way.DESCRIBED
        return Link(entity=entity.id, way=way if words else Way.DROPPED, at=at, name=name), ""

    def names(self, entity: Entity) -> list[str]:
        """Give its names, as grounding takes them."""
        return [name.text for name in entity.names] or [entity.id.replace("_", " ")]

    def is_person(self, entity: Entity) -> bool:
        """Tell whether a surname alone names it."""
        return "Person" in self.world.ontology.ancestors(entity.kind)

    def _explained(self, entity: Entity, words: str) -> Way | None:
        """Whether the tables of states explain words: citizens, adjectives, a capital."""
        if entity.id not in self.world.entities:
            return None
        for nation in nations():
            if self._called(nation.state) != entity.id:
                continue
            said = (nation.adjective, nation.citizen, nation.citizens, nation.adjective_en)
            if is_form(words, [word for word in said if word]):
                return Way.KNOWN
        for capital, state in capitals().items():
            city = self.world.entities.get(self._called(capital))
            if city and self._called(state) == entity.id and is_form(words, self.names(city)):
                return Way.METONYMY
        return None

    def _called(self, name: str) -> str:
        found = self.world.names.find(name)
        return found[0] if len(found) == 1 else name

    def _name_elsewhere(self, entity: Entity, quote: Span) -> Span | None:
        """The last mention before a quote, else the first behind it."""
        if entity.id not in self._named:
            found = named_at(self.document.text, self.names(entity), self.is_person(entity))
            self._named[entity.id] = [Span(*span) for span in found]
        places = [span for span in self._named[entity.id] if not span.overlaps(quote)]
        before = [span for span in places if span.end <= quote.start]
        return before[-1] if before else next(iter(places), None)
