"""From phrases to entities: by name, title, description, pronoun, or a stated link."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.extract.forms import is_form
from kgraph.extract.grammar.common_nouns import is_nobody, is_role, kind, name, noun_lemma
from kgraph.extract.grammar.morphology import M1, PL, SG, readings
from kgraph.extract.grammar.nominative import plural
from kgraph.extract.grammar.register import id_of
from kgraph.extract.grammar.vocabulary import adjectives, capitals, nations, peoples, words
from kgraph.extract.proposal import Link, Span, Way
from kgraph.model import ID, Entity, Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.descriptions import Descriptions
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.register import Register
    from kgraph.extract.grammar.units import Unit
    from kgraph.ontology import Ontology

_REPRESENT = frozenset(
    {"przedstawiciel", "lider", "przywódca", "delegacja", "władze", "strona", "negocjator"}
)
_DELEGATES = frozenset({"przedstawiciel", "delegacja", "władze", "negocjator"})
"""Of these, several stand for several states; leaders of several are people."""
_WHOSE = ("jego", "jej", "ich")
_OF_WHICH = ("którego", "której", "których")
_WITH_THEM = " w tym "
_PRONOUNS = ("to", "co", "kto")
_OR = frozenset({"lub", "albo", "bądź", "czy"})


@dataclass(frozen=True, slots=True)
class Argument:
    """An entity in a place of a claim, and how the words lead to it.

    `common` marks one that is known only by a common noun, made up of the words themselves,
    `implied` one that the words leave to be known (*prezydent Javier Milei*: of Argentina);
    `noun` is the lemma of that common noun.
    """

    entity: str
    way: Way
    at: Span
    name: Span | None = None
    common: bool = False
    implied: bool = False
    noun: str = ""

    @property
    def link(self) -> Link:
        """The link that grounding checks."""
        return Link(entity=self.entity, way=self.way, at=self.at, name=self.name)


@dataclass(slots=True)
class Resolver:
    """Finds the entities of one document's phrases."""

    register: Register
    ontology: Ontology
    text: str
    descriptions: Descriptions

    def of(
        self, phrase: Phrase, allowed: tuple[str, ...], units: Sequence[Unit], *, last: int = 0
    ) -> list[Argument]:
        """The entities of a phrase that may stand where `allowed` classes may; none if unsure."""
        found: list[Argument] = []
        if _is_either(phrase, units):
            return []
        for part in _told_by_name(phrase.parts(), units):
            several = self._each(part, allowed)
            argument = self._one(part, allowed, units, last if part is phrase.parts()[-1] else 0)
            if not several and argument is None:
                if found and _WITH_THEM in self.text[found[-1].at.end : part.head.start]:
                    continue  # "38 osób, w tym syna posła": all of them are told
                return []
            found += several or ([argument] if argument else [])
        return found

    def _each(self, part: Phrase, allowed: tuple[str, ...]) -> list[Argument]:
        """Each of `prezydenci Polski i Litwy`, by office, or the states they act for."""
        if people := self.descriptions.several(part):
            at = Span(part.start, part.head.end)
            told = [self._elsewhere(person, at, allowed) for person in people]
            return [found for found in told if found is not None] if all(told) else []
        members = part.genitives[0].members if len(part.genitives) == 1 else []
        if not members or not part.number & PL:
            return []
        found = []
        for member in members:
            alone = replace(part, genitives=[member], number=SG)
            held = self.descriptions.office(alone)
            at = Span(part.head.start, member.head.end)
            if held is not None and self._fits(held, allowed):
                found.append(self._in_office(held, at))
            elif leader := self.descriptions.leader(alone):
                found += filter(None, [self._elsewhere(leader, at, allowed)])
            elif noun_lemma(part) in _DELEGATES and member.entity and "Actor" in allowed:
                found += filter(None, [self._named(member, allowed)])
        return found if len(found) == len(members) else []

    def _fits(self, entity: str, allowed: tuple[str, ...]) -> bool:
        known = self.register.world.entities.get(entity) or self.register.entities.get(entity)
        return known is not None and self.ontology.fits(known.kind, allowed)

    def _one(
        self, part: Phrase, allowed: tuple[str, ...], units: Sequence[Unit], last: int
    ) -> Argument | None:
        if part.entity:
            return self._named(part, allowed)
        if part.head.reads("ppron3", "ppron12", "siebie") or part.head.has_lemma(_PRONOUNS):
            return None
        if not part.genitives and any(u.lower in _WHOSE for u in units[part.first : part.last]):
            return None  # "Jej szef" is of somebody, and no szef who was named before
        before = units[part.first - 1].lower if part.first and not part.genitives else ""
        if before in _OF_WHICH and self.kind(part) != "Topic":
            return None  # "kraj, którego rząd"
        stands_for = self._stands_for(part, allowed)
        return (
            stands_for or self._described(part, allowed) or self._common(part, allowed, units, last)
        )

    def _named(self, part: Phrase, allowed: tuple[str, ...]) -> Argument | None:
        at = Span(part.head.start, part.head.end)
        entity = self.register.entities[part.entity]
        people = entity.kind == "State" and not self._names_form(entity, part.head.text)
        if entity.kind == "State" and (part.counted or (people and part.adjectives)):
            return self._some_people(part, allowed)
        if self.ontology.fits(entity.kind, allowed):
            alike = is_form(part.head.text, [name.text for name in entity.names])
            by_form = people or (entity.id in self.register.world.entities and not alike)
            return Argument(entity.id, Way.KNOWN if by_form else Way.NAMED, at)
        state = capitals().get(entity.id) or next(
            (s for c, s in capitals().items() if self.register.known.called.get(c) == entity.id), ""
        )
        called = self.register.known.called.get(state, state)
        known = self.register.world.entities.get(called) if state else None
        if known is not None and self.ontology.fits(known.kind, allowed):
            self.register.add(known, at)
            return Argument(called, Way.METONYMY, at)
        return None

    def _some_people(self, part: Phrase, allowed: tuple[str, ...]) -> Argument | None:
        """Some of a nation, who are not their state: `dwóch Ukraińców`, `młodzi Niemcy`."""
        if not self.ontology.fits("Group", allowed):
            return None
        at = Span(part.start, part.head.end)
        called = at.of(self.text)
        entity = Entity(id=id_of(called), kind="Group", names=(Name(called, "pl"),))
        self.register.add(entity, at)
        return Argument(entity.id, Way.NAMED, at, common=True)

    def citizens(self, argument: Argument) -> Argument:
        """Those whom a word for a nation names, and not their state: `Węgrzy protestują`."""
        at = argument.name or argument.at
        word, entity = at.of(self.text), self.register.entities[argument.entity]
        nouns = [r for r in readings(word) if r.kind == "subst" and r.lemma in peoples()]
        several = any(r.number & PL for r in nouns)
        if entity.kind != "State" or not several or self._names_form(entity, word):
            return argument
        called = plural(nouns[0].lemma, M1, word)
        people = Entity(id=id_of(called), kind="Group", names=(Name(called, "pl"),))
        self.register.add(people, at)
        way = Way.NAMED if argument.way is Way.KNOWN else argument.way
        return replace(argument, entity=people.id, way=way, common=True)

    def _stands_for(self, part: Phrase, allowed: tuple[str, ...]) -> Argument | None:
        """Whom representatives act for: `przedstawicielami Ukrainy`, `strona ukraińska`."""
        lemma = noun_lemma(part)
        if lemma == "stolica" and len(part.genitives) == 1:
            return self._capital(part, allowed)
        if "Actor" not in allowed:
            return None
        if lemma in _REPRESENT and (part.number & PL or lemma in ("delegacja", "strona")):
            if len(part.genitives) == 1 and part.genitives[0].entity:
                alone = not part.genitives[0].members
                return self._named(part.genitives[0], allowed) if alone else None
            if lemma in ("strona", "delegacja", "władze", "przedstawiciel"):
                return self.state_of(part)
        return None

    def _capital(self, part: Phrase, allowed: tuple[str, ...]) -> Argument | None:
        """The city a phrase like `stolica Francji` means."""
        called = self.register.known.called
        for nation in nations():
            if called.get(nation.state) == part.genitives[0].entity and nation.capital:
                entity = self.register.world.entities[called[nation.capital]]
                at = Span(part.head.start, part.genitives[0].head.end)
                self.register.add(entity, at)
                fits = self.ontology.fits(entity.kind, allowed)
                return Argument(entity.id, Way.KNOWN, at) if fits else None
        return None

    def _names_form(self, entity: Entity, text: str) -> bool:
        forms = self.register.known.forms.get(text.split(maxsplit=1)[0], [])
        return any(form.entity == entity.id for form in forms)

    def _described(self, part: Phrase, allowed: tuple[str, ...]) -> Argument | None:
        """Somebody or something the document names elsewhere, or who held the office."""
        at = Span(part.start, part.head.end)
        holder = self.descriptions.holder(part)
        if holder:
            return self._elsewhere(holder, at, allowed)
        single = part.number & SG and not part.members
        held = self.descriptions.office(part) if single else None
        if held is not None and self._fits(held, allowed):
            return self._in_office(held, at)
        thing = self.descriptions.thing(part)
        return self._elsewhere(thing, at, allowed) if thing else None

    def _in_office(self, person: str, at: Span) -> Argument:
        """Who holds an office: by the document, where it names them, else by the gazetteer."""
        entity = self.register.entities.get(person) or self.register.world.entities[person]
        names = [name.text for name in entity.names]
        mentions = self.register.mentions.get(person, ())
        named = next((m for m in mentions if is_form(m.of(self.text), names)), None)
        self.register.add(entity, at)
        if named is None:
            return Argument(person, Way.KNOWN, at)
        return Argument(person, Way.DESCRIBED, at, named)

    def state_in_name(self, ministry: Argument) -> Argument | None:
        """The state in the name of a body of it: of *MSZ Iranu* Iran."""
        known = self.register.known
        for said in self.register.entities[ministry.entity].names:
            _, *rest = said.text.split()
            for form in known.starting(rest[0]) if rest else ():
                if known.kinds[form.entity] == "State" and list(form.words) == rest:
                    self.register.add(self.register.world.entities[form.entity], ministry.at)
                    return Argument(form.entity, Way.KNOWN, ministry.at)
        return None

    def place_of_office(self, predicate: str, person: str, at: Span) -> Argument | None:
        """Where somebody well known holds the office that a title leaves without a place."""
        state = self.descriptions.states.get((predicate, person))
        known = self.register.world.entities.get(state) if state else None
        if known is None:
            return None
        self.register.add(known, at)
        return Argument(known.id, Way.KNOWN, at, implied=True)

    def _elsewhere(self, entity: str, at: Span, allowed: tuple[str, ...]) -> Argument | None:
        found = self.register.entities[entity]
        mentions = self.register.mentions.get(entity, [])
        if not mentions or not self.ontology.fits(found.kind, allowed):
            return None
        self.register.add(found, at)
        return Argument(entity, Way.DESCRIBED, at, mentions[0])

    def pronoun(self, argument: Argument, at: Span) -> Argument:
        """The same entity, reached by a pronoun."""
        name = argument.name or argument.at
        self.register.mentions.setdefault(argument.entity, []).append(at)
        return replace(argument, way=Way.PRONOUN, at=at, name=name)

    def dropped(self, argument: Argument, at: int) -> Argument:
        """The same entity, as the subject a verb leaves out; what stands for it must be quoted."""
        if argument.way in (Way.METONYMY, Way.KNOWN):
            return argument
        return replace(
            argument, way=Way.DROPPED, at=Span(at, at), name=argument.name or argument.at
        )

    def _common(
        self, part: Phrase, allowed: tuple[str, ...], units: Sequence[Unit], last: int
    ) -> Argument | None:
        if is_nobody(part, units):
            return None
        found = self.kind(part)
        if found is None and "Actor" not in allowed and "Person" not in allowed and is_role(part):
            found = "Topic"
        if found is None or not self.ontology.fits(found, allowed):
            listed = found == "Group" and noun_lemma(part) in words()["group"]
            if "Topic" not in allowed or not (listed or found in ("Event", "Place")):
                return None
            if found == "Place" and not (part.genitives or part.adjectives):
                # Who leaves a province leaves no plan.
                return None
            found = "Topic"
        end = units[last - 1].end if last > part.last else units[part.last - 1].end
        called = name(part, units, self.text, end)
        if called is None:
            return None
        at = Span(called.start, called.end)
        entity = Entity(id=id_of(called.name), kind=found, names=(Name(called.name, "pl"),))
        known = self.register.entities.get(entity.id)
        if known is not None and known.kind != found:
            entity = replace(entity, id=f"{entity.id}_{found.lower()}")
        self.register.add(entity, at)
        return Argument(entity.id, Way.NAMED, at, common=True, noun=noun_lemma(part))

    def unnamed(self, part: Phrase, units: Sequence[Unit], *, last: int = 0) -> Argument | None:
        """Whoever speaks without a name, as the text calls them: *rzecznik rządu*, *media*."""
        called = name(part, units, self.text, units[max(last, part.last) - 1].end)
        if part.entity or called is None or not ID.fullmatch(id_of(called.name)):
            return None
        entity = Entity(
            id=id_of(called.name), kind="UnnamedSource", names=(Name(called.name, "pl"),)
        )
        known = self.register.entities.get(entity.id)
        if known is not None and self.ontology.fits(known.kind, ("Actor",)):
            entity = known
        elif known is not None:
            entity = replace(entity, id=f"{entity.id}_source")
        at = Span(called.start, called.end)
        self.register.add(entity, at)
        return Argument(entity.id, Way.NAMED, at, common=True)

    def kind(self, part: Phrase) -> str | None:
        """The class of a common noun."""
        ruled = {"State", "Organisation"}
        if part.head.has_lemma(words()["town_head"]):
            ruled.add("Place")
        told = self.descriptions.telling(part)
        return kind(part, lambda: any(self._is_one_of(name, ruled) for name in told))

    def _is_one_of(self, name: str, kinds: set[str]) -> bool:
        """Whether what a title is of is of such a class: a state, a body, a town."""
        known = self.register.entities.get(name) or self.register.world.entities.get(name)
        return known is not None and known.kind in kinds

    def state_of(self, part: Phrase) -> Argument | None:
        """The state that an adjective beside a noun names (`rosyjski prezydent`)."""
        for unit in part.adjectives:
            for reading in unit.readings:
                nation = adjectives().get(reading.lemma)
                if nation is not None and reading.kind == "adj":
                    called = self.register.known.called.get(nation.state, nation.state)
                    entity = self.register.world.entities.get(called)
                    if entity is not None:
                        at = Span(unit.start, unit.end)
                        self.register.add(entity, at)
                        return Argument(called, Way.KNOWN, at)
        return None


def _told_by_name(parts: list[Phrase], units: Sequence[Unit]) -> list[Phrase]:
    """Those who are named after their role: `prezydenci Chile i Peru, Jan Kowal i Adam Nowak`."""
    role, *names = parts
    pair = units[role.first].lower in words()["both"]
    several = (role.head.role or pair) and role.number & PL and not role.entity
    people = [p for p in names if p.entity and p.head.readings[0].label == "Person"]
    return names if several and len(names) > 1 and people else parts


def _is_either(phrase: Phrase, units: Sequence[Unit]) -> bool:
    """Whether it names one of several, and does not say which: `Polska lub Estonia`."""
    gaps = (units[one.last : other.first] for one, other in pairwise(phrase.members))
    return any(unit.lower in _OR for gap in gaps for unit in gap)
