"""One Polish document while it is read: its sentences, and what finds its people and things."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.edtf import bounds
from kgraph.extract.grammar.arguments import Resolver
from kgraph.extract.grammar.descriptions import Descriptions
from kgraph.extract.grammar.homes import Home, home, states_of
from kgraph.extract.grammar.naming import names
from kgraph.extract.grammar.offices import offices, roles, states
from kgraph.extract.grammar.recognise import POLISH
from kgraph.extract.grammar.register import Register, id_of
from kgraph.extract.grammar.sentence import Parsed, parse
from kgraph.extract.grammar.sentences import Role, sentences
from kgraph.extract.grammar.subjects import Subjects
from kgraph.extract.grammar.times import times
from kgraph.extract.grammar.tokens import tokens
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span
from kgraph.model import Entity, Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.frames import Frames
    from kgraph.extract.grammar.known import Known
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.units import Unit
    from kgraph.extract.grammar.voices import Voices
    from kgraph.extract.world import World
    from kgraph.model import Document


_LONG_AGO = 400
"""So many days before the dateline, what a title says is no longer so today."""


class Article:
    """What the grammar knows of one document."""

    def __init__(self, document: Document, world: World, known: Known, frames: Frames) -> None:
        self.document, self.frames, self.text = document, frames, document.text
        self.register = Register(
            world, known, verbs=likely_verbs(frames), roles=frozenset(frames.titles),
            fixed=frames.fixed, transitive=frames.transitive,
        )  # fmt: skip
        self.descriptions = Descriptions(
            self.register, offices(world, frames, document.published), roles(frames),
            states=states(world, document.published),
        )  # fmt: skip
        self.resolver = Resolver(self.register, world.ontology, self.text, self.descriptions)
        self.subjects = Subjects(self.resolver)
        self.dateline = date.fromisoformat(document.published) if document.published else None
        self.home: Home | None = None
        self.sentences: list[Parsed] = []
        self.others: set[str] = set()
        """Bodies that are another state's, which the text does not name beside them."""

    def parsed(self) -> list[Parsed]:
        """Every sentence that says something, with its names, times, phrases and clauses."""
        places = [s for s in sentences(self.text) if s.role is not Role.FRAME]
        told = times(self.text, self.dateline, "pl")
        cut = [tokens(self.text, place.start, place.end) for place in places]
        self.register.note_forms(cut)
        for line in cut:
            names(line, self.register)
        self.register.mentions.clear()
        found = []
        for place, line in zip(places, cut, strict=True):
            inside = [t for t in told if place.start <= t.start < place.end]
            found.append(parse(place, line, names(line, self.register), inside, self.register))
        for parsed in found:
            for phrase in parsed.phrases:
                self.descriptions.remember(phrase)
        for parsed, following in pairwise(found):
            self.descriptions.remember_people(parsed.phrases, following.phrases)
        self.home = home(found, self.register)
        self.sentences = found
        self._tell_bodies_apart()
        return found

    def _tell_bodies_apart(self) -> None:
        """Take a body without its state for another state's, where that is spoken of.

        *Sąd Najwyższy* is that of the state the paragraph names last before it, else of the state
        that the article names most often.
        """
        said = Counter(
            state for p in self.sentences for u in p.units for state in states_of(u, self.register)
        )
        most = said.most_common(1)[0][0] if said else ""
        before, paragraph = "", 0
        for parsed in self.sentences:
            if "\n" in self.text[paragraph : parsed.place.start]:
                before = ""
            paragraph = parsed.place.start
            for unit in parsed.units:
                before = next(states_of(unit, self.register), before)
                spoken = before or most
                if unit.entity in POLISH and spoken not in ("", "Poland"):
                    self._of_another(unit)

    def _of_another(self, unit: Unit) -> None:
        label = self.register.world.entities[unit.entity].label("pl")
        name = unit.text if unit.text.isupper() else label
        body = Entity(id=id_of(name), kind="Organisation", names=(Name(name, "pl"),))
        self.others.add(self.register.add(body, Span(unit.start, unit.end)))
        unit.entity = body.id

    def speaks_of_another(self, parsed: Parsed, until: int, mine: str) -> bool:
        """Whether the paragraph names another state before a unit of a sentence."""
        for other in self.sentences:
            between = self.text[other.place.start : parsed.place.start]
            here = other is parsed
            if here or (other.place.start < parsed.place.start and "\n" not in between):
                units = other.units[:until] if here else other.units
                if any(state != mine for u in units for state in states_of(u, self.register)):
                    return True
        return False

    def tells_of_the_past(self, parsed: Parsed) -> bool:
        """Whether a sentence, or the one before in its paragraph, names only times long ago."""
        before = self.subjects.before
        told = [unit.time.past for unit in parsed.units if unit.time is not None]
        if not told and before is not None:
            same = "\n" not in self.text[before.units[-1].end : parsed.units[0].start]
            told = [u.time.past for u in before.units if u.time is not None] if same else []
        days = [bounds(time)[1] for time in told if time]
        return bool(days) and all(day is not None and self._is_long_ago(day) for day in days)

    def _is_long_ago(self, day: date) -> bool:
        return self.dateline is not None and (self.dateline - day).days > _LONG_AGO

    def entities(
        self, parsed: Parsed, phrase: Phrase, allowed: Sequence[str], *, last: int = 0
    ) -> list[Argument]:
        """The entities of a phrase where `allowed` classes may stand."""
        return self.resolver.of(phrase, tuple(allowed), parsed.units, last=last)


def clause_of(parsed: Parsed, phrase: Phrase) -> Clause | None:
    """The clause a phrase stands in."""
    return next((c for c in parsed.clauses if phrase.first in c.units), None)


def over(said: Voices, clause: Clause | None) -> tuple[Argument, ...]:
    """Whose word a clause is, outermost first; outside of clauses, the voices of the sentence."""
    return tuple(said.over(clause)) if clause is not None else tuple(said.whole)


def likely_verbs(frames: Frames) -> frozenset[str]:
    """The verbs that a word is taken for rather than for a noun."""
    lists = words()
    known = ("say", "wish", "intend", "obliged", "possible", "begin")
    return frozenset(frames.verbs).union(
        *(lists[name] for name in known), ("mieć", "być", "zostać")
    )
