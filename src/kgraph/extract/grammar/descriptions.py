"""Whom a description means: who has the title here, who held the office, what is called so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph.extract.grammar.common_nouns import POINTING, lemma_of, noun_lemma
from kgraph.extract.grammar.morphology import ACC, M1, NOM, PL, SG
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import adjectives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.offices import Office
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.register import Register

_THINGS = frozenset(
    {"projekt", "gazociąg", "rurociąg", "inwestycja", "przedsięwzięcie", "magistrala"}
)
_LEADERS = frozenset({"przywódca", "lider", "szef"})
_HEADS = ("prezydent", "premier", "kanclerz", "przywódca", "król")
_NOT_NOW = frozenset({"były", "przyszły", "dawny", "nowy"})
_THIS = ("ten", "ów")
_ANYBODYS = frozenset(
    {"polityk", "dyplomata", "wojskowy", "ekspert", "urzędnik", "działacz", "poseł", "senator",
     "europoseł", "analityk", "aktywista", "biznesmen"}
)  # fmt: skip
"""What many are: bare, it can only mean who was named just before."""


@dataclass(slots=True)
class Descriptions:
    """The titles and nouns that a document gives to names, and the offices of its day."""

    register: Register
    offices: dict[Office, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    titles: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    nouns: dict[str, str] = field(default_factory=dict)
    told: dict[Office, set[str]] = field(default_factory=dict)
    people: list[tuple[str, set[str], tuple[str, ...]]] = field(default_factory=list)
    states: dict[tuple[str, str], str] = field(default_factory=dict)
    """Where a person holds an office on the day of the document, by predicate and person."""

    def remember(self, phrase: Phrase) -> None:
        """Note what a name is called beside it: a person's title, a project's noun."""
        for part in phrase.parts():
            for inner in part.genitives:
                self.remember(inner)
            if part.noun is None or part.head.sort is not Sort.NAME:
                continue
            lemma = lemma_of(part.noun)
            if part.head.readings[0].label == "Person":
                holders = self.titles.setdefault(lemma, {})
                holders.setdefault(part.entity, set()).update(self.telling(part.title))
                self._note_office(part)
            else:
                self.nouns[lemma] = part.entity

    def remember_people(self, sentence: Sequence[Phrase], following: Sequence[Phrase]) -> None:
        """Note whom a role of several means that follows their names.

        `Witkoff i Kushner uczestniczyli w rozmowach. Wysłannicy Trumpa wzięli udział ...`
        """
        named = [p for p in sentence if not p.preposition and p.case & NOM and _are_men(p)]
        roles = [p for p in following if not p.preposition and p.case & NOM][:1]
        for role in roles if len(named) == 1 else ():
            if _is_role_of_several(role) and not role.case & ACC:
                ids = tuple(p.entity for p in named[0].members)
                self.people.append((noun_lemma(role), self.telling(role), ids))

    def several(self, part: Phrase) -> tuple[str, ...]:
        """The people whom the document means by a role of several, told apart alike."""
        if not part.number & PL or part.members or part.counted or not part.head.role:
            return ()
        said, lemma = self.telling(part), noun_lemma(part)
        found = {ids for role, told, ids in self.people if role == lemma and told & said}
        return found.pop() if len(found) == 1 else ()

    def holder(self, part: Phrase) -> str | None:
        """The one person of the document who has a title, with all that is said of it."""
        said = self.telling(part)
        here = self.titles.get(noun_lemma(part), {})
        found = [person for person, told in here.items() if said <= told]
        if not said and noun_lemma(part) in _ANYBODYS:
            before = self._person_before(part.start)
            found = [person for person in found if person == before]
            return found[0] if found and part.number & SG else None
        if not said:
            others = self._in_office(noun_lemma(part))
            last = self._named_last([*found, *others], part.start)
            found = [person for person in found if person in last] if found else others
            found = [person for person in found if self._named_by(person, part.start)]
        return found[0] if len(found) == 1 and part.number & SG else None

    def _named_last(self, people: Sequence[str], at: int) -> set[str]:
        """Of people, whom the document named last before a place; all where it named none."""
        told = {
            p: [m.start for m in self.register.mentions.get(p, ()) if m.start < at] for p in people
        }
        last = max((max(places) for places in told.values() if places), default=-1)
        return {p for p, places in told.items() if last < 0 or (places and max(places) == last)}

    def _named_by(self, person: str, at: int) -> bool:
        """Whether the document named somebody before a place."""
        return any(mention.start < at for mention in self.register.mentions.get(person, ()))

    def _person_before(self, at: int) -> str:
        """Whom of all people the document named last before a place."""
        people = (e.id for e in self.register.entities.values() if e.kind == "Person")
        told = [
            (mention.start, person)
            for person in people
            for mention in self.register.mentions.get(person, ())
            if mention.start < at
        ]
        return max(told, default=(0, ""))[1]

    def _in_office(self, role: str) -> list[str]:
        """Who of the people the document names holds an office of this name on its day."""
        here = self.register.mentions
        return sorted({p for (held, _), p in self.offices.items() if held == role and here.get(p)})

    def _note_office(self, part: Phrase) -> None:
        """Note who holds an office by the document: `kanclerz Niemiec` is `szef rządu` too."""
        if part.title is None or any(a.has_lemma(_NOT_NOW) for a in part.title.adjectives):
            return
        role, states = self._role(part.title)
        for state in states if role in self.roles else ():
            self.told.setdefault((self.roles[role], state), set()).add(part.entity)

    def office(self, part: Phrase) -> str | None:
        """Who holds an office, by the document or on its day (`szef niemieckiego rządu`)."""
        if any(a.has_lemma(_NOT_NOW) for a in part.adjectives):
            return None
        role, states = self._role(part)
        for state in states:
            told = self.told.get((self.roles.get(role, ""), state), set())
            if len(told) == 1:
                return min(told)
            if (role, state) in self.offices:
                return self.offices[role, state]
        return None

    def _role(self, title: Phrase) -> tuple[str, list[str]]:
        """The words for a role, and the state it is in, by a genitive or an adjective."""
        role, at, of = [noun_lemma(title)], title, self._nations(title)
        while at.genitives and not of:
            at = at.genitives[-1]
            if at.entity:
                of = [at.entity]
            else:
                role.append(noun_lemma(at))
                of = self._nations(at)
        return " ".join(role), of

    def leader(self, part: Phrase) -> str | None:
        """The one person whom the document calls president, premier ... of the same state."""
        if noun_lemma(part) not in _LEADERS:
            return None
        said = self.telling(part)
        found = {p for title in _HEADS for p, told in self.titles.get(title, {}).items()
                 if said <= told}  # fmt: skip
        return found.pop() if len(found) == 1 else None

    def thing(self, part: Phrase) -> str | None:
        """What the document calls by this noun (`ten gazociąg`)."""
        pointed = any(a.has_lemma(_THIS) for a in part.adjectives)
        lemma = noun_lemma(part)
        found = self.nouns.get(lemma) or (
            self._only_thing() if pointed and lemma in _THINGS else None
        )
        bare = not part.genitives and all(a.has_lemma(_THIS) for a in part.adjectives)
        return found if part.number & SG and (pointed or bare) and not part.counted else None

    def _only_thing(self) -> str | None:
        """The thing with a name that the document speaks of, if one stands out."""
        counted = sorted(
            (-len(self.register.mentions.get(e.id, ())), e.id)
            for e in self.register.entities.values()
            if e.kind == "Topic" and e.label("pl")[:1].isupper()
        )
        much = counted and (len(counted) == 1 or counted[0][0] < 2 * counted[1][0])
        return counted[0][1] if much else None

    def _nations(self, part: Phrase) -> list[str]:
        """The states that the adjectives of a phrase name."""
        called = self.register.known.called
        nations = [
            adjectives().get(r.lemma)
            for a in part.adjectives
            for r in a.readings
            if r.kind == "adj"
        ]
        return [called.get(n.state, n.state) for n in nations if n is not None]

    def telling(self, title: Phrase | None) -> set[str]:
        """What tells a title apart: what it is of, and its adjectives."""
        found: set[str] = set()
        at = title
        while at is not None:
            for unit in at.adjectives:
                reading = unit.reading("adj")
                nation = adjectives().get(reading.lemma) if reading else None
                if nation is not None:
                    found.add(self.register.known.called.get(nation.state, nation.state))
                elif reading is not None and not unit.has_lemma(POINTING):
                    found.add(reading.lemma)
            at = at.genitives[-1] if at.genitives else None
            if at is not None:
                found.add(at.entity or lemma_of(at.head))
        return found


def _are_men(phrase: Phrase) -> bool:
    """Whether several people are named together, whom a plural for men can mean."""
    people = [p for p in phrase.members if p.head.sort is Sort.NAME and p.gender & M1]
    return len(people) > 1 and len(people) == len(phrase.members)


def _is_role_of_several(phrase: Phrase) -> bool:
    """Whether it is a plain plural for people, told apart: `wysłannicy Trumpa`."""
    told = phrase.genitives or phrase.adjectives
    several = phrase.number & PL and not phrase.members and not phrase.counted
    return bool(phrase.head.role and told and several)
