"""From phrases to entities: by name, title, description, pronoun, or a stated link."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kgraph.extract.forms import is_form
from kgraph.extract.grammar.morphology import NOM, PL, SG, forms_of, in_nominative
from kgraph.extract.grammar.register import id_of
from kgraph.extract.grammar.units import Sort, Unit
from kgraph.extract.grammar.vocabulary import adjectives, capitals, nations, words
from kgraph.extract.proposal import Link, Span, Way
from kgraph.model import Entity, Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.phrases import Phrase
    from kgraph.extract.grammar.register import Register
    from kgraph.ontology import Ontology

_LONGEST_NAME = 90


@dataclass(frozen=True, slots=True)
class Argument:
    """An entity in a place of a claim, and how the words lead to it.

    `common` marks one that is known only by a common noun, made up of the words themselves.
    """

    entity: str
    way: Way
    at: Span
    name: Span | None = None
    common: bool = False

    @property
    def link(self) -> Link:
        """The link that grounding checks."""
        return Link(entity=self.entity, way=self.way, at=self.at, name=self.name)


@dataclass(slots=True)
class Resolver:
    """Finds the entities of one document's phrases; remembers titles and nouns given to names."""

    register: Register
    ontology: Ontology
    text: str
    titles: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    nouns: dict[str, str] = field(default_factory=dict)
    offices: dict[tuple[str, str], str] = field(default_factory=dict)

    def remember(self, phrase: Phrase) -> None:
        """Note what a name is called beside it: a person's title, a project's noun."""
        for part in phrase.parts():
            for inner in part.genitives:
                self.remember(inner)
            if part.noun is None or part.head.sort is not Sort.NAME:
                continue
            lemma = _noun_lemma(part.noun)
            if part.head.readings[0].label == "Person":
                holders = self.titles.setdefault(lemma, {})
                holders.setdefault(part.entity, set()).update(self._telling(part.title))
            else:
                self.nouns[lemma] = part.entity

    def of(
        self, phrase: Phrase, allowed: tuple[str, ...], units: Sequence[Unit], *, last: int = 0
    ) -> list[Argument]:
        """The entities of a phrase that may stand where `allowed` classes may; none if unsure."""
        found: list[Argument] = []
        for part in phrase.parts():
            argument = self._one(part, allowed, units, last if part is phrase.parts()[-1] else 0)
            if argument is None:
                return []
            found.append(argument)
        return found

    def _one(
        self, part: Phrase, allowed: tuple[str, ...], units: Sequence[Unit], last: int
    ) -> Argument | None:
        if part.entity:
            return self._named(part, allowed)
        if part.head.reads("ppron3", "ppron12", "siebie") or part.head.has_lemma(
            ("to", "co", "kto")
        ):
            return None
        stands_for = self._stands_for(part, allowed)
        return (
            stands_for or self._described(part, allowed) or self._common(part, allowed, units, last)
        )

    def _named(self, part: Phrase, allowed: tuple[str, ...]) -> Argument | None:
        at = Span(part.head.start, part.head.end)
        entity = self.register.entities[part.entity]
        if self.ontology.fits(entity.kind, allowed):
            people = entity.kind == "State" and not self._names_form(entity, part.head.text)
            alike = is_form(part.head.text, [name.text for name in entity.names])
            by_form = people or (entity.id in self.register.world.entities and not alike)
            return Argument(entity.id, Way.KNOWN if by_form else Way.NAMED, at)
        state = capitals().get(entity.id) or next(
            (s for c, s in capitals().items() if self.register.known.called.get(c) == entity.id), ""
        )
        if state:
            called = self.register.known.called.get(state, state)
            known = self.register.world.entities.get(called)
            if known is not None and self.ontology.fits(known.kind, allowed):
                self.register.add(known, at)
                return Argument(called, Way.METONYMY, at)
        return None

    def _stands_for(self, part: Phrase, allowed: tuple[str, ...]) -> Argument | None:
        """Whom representatives act for: `przedstawicielami Ukrainy`, `strona ukraińska`."""
        lemma = _noun_lemma(part.head)
        if lemma == "stolica" and len(part.genitives) == 1:
            return self._capital(part, allowed)
        if "Actor" not in allowed:
            return None
        if lemma in _REPRESENT and (part.number & PL or lemma in ("delegacja", "strona")):
            if len(part.genitives) == 1 and part.genitives[0].entity:
                return self._named(part.genitives[0], allowed)
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
        """Somebody or something the document names elsewhere with the same noun."""
        lemma = _noun_lemma(part.head)
        at = Span(part.start, part.head.end)
        holder = self._holder(lemma, part)
        if holder and part.number & SG:
            return self._elsewhere(holder, at, allowed)
        if (
            part.number & SG
            and not part.members
            and (office := self._office(lemma, part, at, allowed))
        ):
            return office
        pointed = any(a.has_lemma(("ten", "ów")) for a in part.adjectives)
        thing = self.nouns.get(lemma) or (
            self._only_thing() if pointed and lemma in _THINGS else None
        )
        bare = not part.genitives and not [
            a for a in part.adjectives if not a.has_lemma(("ten", "ów"))
        ]
        if thing and part.number & SG and (pointed or bare) and not part.counted:
            return self._elsewhere(thing, at, allowed)
        return None

    def _only_thing(self) -> str | None:
        """The thing with a name that the document speaks of, if one stands out."""
        counted = sorted(
            (-len(self.register.mentions.get(e.id, ())), e.id)
            for e in self.register.entities.values()
            if e.kind == "Topic" and e.label("pl")[:1].isupper()
        )
        much = counted and (len(counted) == 1 or counted[0][0] < 2 * counted[1][0])
        return counted[0][1] if much else None

    def _office(
        self, lemma: str, part: Phrase, at: Span, allowed: tuple[str, ...]
    ) -> Argument | None:
        """Who held an office on the day of the document (`prezydent Rosji`), by the gazetteer."""
        if any(a.has_lemma(("były", "przyszły", "dawny", "nowy")) for a in part.adjectives):
            return None
        for of in self._telling(part):
            entity = self.register.world.entities.get(self.offices.get((lemma, of), ""))
            if entity is not None and self.ontology.fits(entity.kind, allowed):
                self.register.add(entity, at)
                return Argument(entity.id, Way.KNOWN, at)
        return None

    def _holder(self, lemma: str, part: Phrase) -> str | None:
        """The one person of the document who has a title, with all that is said of it."""
        said = self._telling(part)
        found = [person for person, told in self.titles.get(lemma, {}).items() if said <= told]
        return found[0] if len(found) == 1 else None

    def _telling(self, title: Phrase | None) -> set[str]:
        """What tells a title apart: what it is of, and its adjectives."""
        found: set[str] = set()
        at = title
        while at is not None:
            for unit in at.adjectives:
                reading = unit.reading("adj")
                nation = adjectives().get(reading.lemma) if reading else None
                if nation is not None:
                    found.add(self.register.known.called.get(nation.state, nation.state))
                elif reading is not None and not unit.has_lemma(_POINTING):
                    found.add(reading.lemma)
            at = at.genitives[-1] if at.genitives else None
            if at is not None:
                found.add(at.entity or _noun_lemma(at.head))
        return found

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
        """The same entity, as the subject a verb leaves out."""
        return replace(
            argument, way=Way.DROPPED, at=Span(at, at), name=argument.name or argument.at
        )

    def _common(
        self, part: Phrase, allowed: tuple[str, ...], units: Sequence[Unit], last: int
    ) -> Argument | None:
        kind = self.kind(part)
        if kind is None or not self.ontology.fits(kind, allowed):
            if "Topic" in allowed and kind in ("Event", "Place"):
                kind = "Topic"
            else:
                return None
        end = units[last - 1].end if last > part.last else units[part.last - 1].end
        start = (
            part.head.start
            if not part.adjectives
            else min(part.head.start, part.adjectives[0].start)
        )
        name = self.name(part, units, end)
        if name is None:
            return None
        at = Span(start, end)
        entity = Entity(id=id_of(name), kind=kind, names=(Name(name, "pl"),))
        known = self.register.entities.get(entity.id)
        if known is not None and known.kind != kind:
            entity = replace(entity, id=f"{entity.id}_{kind.lower()}")
        self.register.add(entity, at)
        return Argument(entity.id, Way.NAMED, at, common=True)

    def kind(self, part: Phrase) -> str | None:
        """The class of a common noun."""
        lists, lemma = words(), _noun_lemma(part.head)
        reading = part.head.readings[0] if part.head.readings else None
        if reading is None or lemma in _ANYBODY:
            return None
        for listed, kind in _LISTED:
            if lemma in lists[listed]:
                return "Group" if lemma == "kraj" and part.number == PL else kind
        human = any(
            r.kind == "subst" and r.gender & 1 and r.lemma == lemma for r in part.head.readings
        )
        if lemma in lists["group"] or (human and lemma not in lists["not_persons"]):
            if part.number & PL and not part.number & SG:
                return "Group"
            # A person without a name is one only by an office: "sekretarz generalny NATO".
            held = lemma in lists["person_title"] and self._telling(part) & self._bodies()
            return "Person" if held else "Group" if part.number & PL else None
        return "Topic"

    def _bodies(self) -> set[str]:
        """What an office can be of: the states and bodies the document names."""
        known = (*self.register.entities.values(), *self.register.world.entities.values())
        return {entity.id for entity in known if entity.kind in ("State", "Organisation")}

    def name(self, part: Phrase, units: Sequence[Unit], end: int) -> str | None:
        """The phrase in the nominative, as the name of what it speaks of."""
        if any(a.has_lemma(_POINTING) for a in part.adjectives) and not part.genitives:
            return None
        start = part.start
        pieces: list[tuple[int, int, str]] = []
        reading = next((r for r in part.head.readings if r.noun and r.case & part.case), None)
        if reading is None or part.head.sort is not Sort.WORD:
            return None
        number = PL if part.number == PL else SG
        if part.counted or (part.case & NOM and not part.case & 2):
            base = _uncapitalised(part.head)
        else:
            base = _nominative(part.head, part, number)
        pieces.append((part.head.start, part.head.end, base))
        for adjective in part.adjectives:
            if adjective.has_lemma(_POINTING):
                pieces.append((adjective.start, adjective.end, ""))
                continue
            found = next((r for r in adjective.readings if r.kind in ("adj", "ppas", "pact")), None)
            form = adjective.text
            if found is not None and found.kind == "adj" and not part.counted:
                form = in_nominative(found.lemma, number, part.gender) or form
            pieces.append((adjective.start, adjective.end, form))
        text, at = "", start
        if units[part.first].reads("prep") and part.preposition:
            at = units[part.first + 1].start if part.first + 1 < len(units) else start
        for first, stop, word in sorted(pieces):
            if first < at:
                continue
            text += self.text[at:first] + word
            at = stop
        text += self.text[at:end]
        text = re.sub(r"\s+", " ", re.sub(r"[„”\"“«»]", "", text)).strip(" ,;:-–")
        return text if 3 <= len(text) <= _LONGEST_NAME else None

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


def _uncapitalised(unit: Unit) -> str:
    """A word that has a capital only because it stands first, in small letters."""
    common = any(r.lemma[:1].islower() for r in unit.readings)
    return unit.text.lower() if common and not unit.text.isupper() else unit.text


_REPRESENT = frozenset(
    {"przedstawiciel", "lider", "przywódca", "delegacja", "władze", "strona", "negocjator"}
)
_THINGS = frozenset(
    {"projekt", "gazociąg", "rurociąg", "inwestycja", "przedsięwzięcie", "magistrala"}
)
_LISTED = (
    ("event", "Event"),
    ("organisation", "Organisation"),
    ("outlet", "Outlet"),
    ("place", "Place"),
)
_ANYONE = "wszyscy wszystek wszystko nikt ktoś coś nic każdy osoba człowiek ludzie inny inni"
_ANYBODY = frozenset(_ANYONE.split())
_POINTERS = "ten ów taki swój jego który jaki inny żaden jakiś sam mój nasz wasz twój"
_POINTING = frozenset(_POINTERS.split())


def _noun_lemma(unit: Unit) -> str:
    reading = next((r for r in unit.readings if r.kind == "subst"), None) or (
        unit.readings[0] if unit.readings else None
    )
    return reading.lemma if reading else unit.lower


def _nominative(head: Unit, part: Phrase, number: int) -> str:
    for wanted in ("subst", "ger"):
        for reading in sorted(head.readings, key=lambda r: not r.number & number):
            if reading.kind == wanted and reading.case & part.case and reading.number & part.number:
                plural = number == PL or not reading.number & SG
                for form, case in forms_of(
                    reading.lemma, wanted, PL if plural else SG, reading.gender
                ):
                    if case & NOM:
                        return form
    return head.lower
