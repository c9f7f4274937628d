"""The state of an office that is named without one: `Foreign Minister Ayman Safadi said`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kgraph.edtf import bounds
from kgraph.extract.forms import is_form
from kgraph.extract.grammar.arguments import Argument
from kgraph.extract.grammar.english.nodes import (
    child,
    has_child,
    is_plural,
)
from kgraph.extract.grammar.vocabulary import capitals, words
from kgraph.extract.proposal import Span, Way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.english.names import EnglishNames

OFFICES = frozenset({"presidentOf", "headOfGovernmentOf", "ministerOf"})
"""Offices of a state that articles name without it."""
_FEDERAL = ("Canada", "Australia", "South_Africa")
"""States whose parts have premiers."""
_OFFICE_OF = {
    "president": "presidentOf", "premier": "headOfGovernmentOf", "chancellor": "headOfGovernmentOf",
}  # fmt: skip
_BESIDE = ("amod", "compound", "nmod")
_OF_NAME = ("compound", "nmod", "appos")


class Home:
    """Tells whose office is meant, in one document.

    Of somebody the gazetteer knows it is the office that it gives them on the day. Else it is the
    one state that acts in the sentence, or the state that the article begins with and speaks of
    much more than of any other, or the one that acts before in the paragraph. Where they leave a
    doubt, it is none.
    """

    def __init__(self, names: EnglishNames, day: str | None) -> None:
        self.names, self.day = names, day
        called = names.known.called
        self.seats = {called.get(c, c): called.get(s, s) for c, s in capitals().items()}
        self.counts: Counter[str] = Counter()
        self.early: set[str] = set()
        self.first: dict[str, Span] = {}
        self.acting: dict[int, list[tuple[str, Any]]] = {}
        self.foreign: dict[str, set[str]] = {}
        self.stated: dict[str, set[str]] = {}
        """The states that stand beside somebody's titles: `the Peruvian minister Ana Ruiz`."""

    def remember(self, doc: Any) -> None:
        """Count the states that the document names, and note those at its beginning."""
        for token in doc:
            if not token.text[0].isupper():
                continue
            state = self._state(token)
            if state is None:
                self.counts[self._seat(token)] += token.dep_ == "poss"
                continue
            self.counts[state.entity] += 1
            if token.i < _BEGINNING:
                self.early.add(state.entity)
            if _acts(token):
                self.acting.setdefault(token.sent.start, []).append((state.entity, token))
            named = self.names.at.get(token.i, ("", state.at))
            names = [name.text for name in self.names.entities[state.entity].names]
            if named[0] == state.entity or is_form(token.text, names):
                self.first.setdefault(state.entity, named[1])

    def _state(self, token: Any) -> Argument | None:
        if token.i in self.names.at:
            name, place = self.names.at[token.i]
            ends = token.idx + len(token) == place.end
            return Argument(name, Way.NAMED, place) if ends and self._is_state(name) else None
        return self.names.nation_of(token)

    def _seat(self, token: Any) -> str:
        """The state whose capital a token names; empty of another: `Sarajevo's mayor`."""
        place = self.names.at.get(token.i)
        return self.seats.get(place[0], "") if place is not None else ""

    def _is_state(self, name: str) -> bool:
        return self.names.kind(name) == "State"

    def of(self, predicate: str, person: str, title: Any, at: Span) -> Argument | None:
        """The state whose office a title is, without one beside it; `at` is where it stands."""
        if person in self.names.world.entities:
            held = self._held(predicate, person)
            found = self.names.world.entities[held] if held else None
            if found is not None:
                self.names.add(found, at)
            return Argument(found.id, Way.KNOWN, at) if found else None
        state = self._meant(title)
        if state is not None and state in {s.entity for s in self._acted_on(title)}:
            return None  # "Culture Minister Lee thanked France"
        elsewhere = self.stated.get(person, set())
        if state in self._counterparts(title) or elsewhere - {state}:
            return None
        others = (states for other, states in self.foreign.items() if other != person)
        if is_foreign(title) and any(state in states for states in others):
            return None  # that of somebody else who is foreign minister
        if title.lemma_.lower() == "premier" and state in _FEDERAL:
            return None  # of one of its provinces
        if state is None or state not in self.first:
            return None
        return Argument(state, Way.DESCRIBED, at, self.first[state])

    def _acted_on(self, title: Any) -> Iterator[Argument]:
        """The states that the one with a title acts on, or speaks with."""
        at = title
        while at.dep_ in _OF_NAME and at.head.i != at.i:
            at = at.head
        if at.dep_ != "nsubj":
            return
        for below in at.head.children:
            noun = child(below, "pobj") if below.dep_ in ("prep", "dative") else below
            with_it = below.i > at.i and below.lower_ not in ("in", "at", "for")
            if with_it and noun is not None and noun.dep_ in ("dobj", "pobj"):
                found = self._state(noun)
                yield from [found] if found is not None else []

    def _counterparts(self, title: Any) -> set[str]:
        """The states whose office is told apart from this one: `met his Rwandan counterpart`."""
        beside = [c for t in title.sent if t.lemma_ == "counterpart" for c in t.lefts]
        return {found.entity for c in beside if (found := self.names.nation_of(c)) is not None}

    def offices_of(self, person: str) -> set[str]:
        """The offices of states that somebody known holds on the day of the document."""
        return {office for office in OFFICES if self._held(office, person)}

    def may_hold(self, predicate: str, person: str, state: str) -> bool:
        """Whether nothing that is known of a person speaks against an office of a state."""
        return person not in self.names.world.entities or self._held(predicate, person) == state

    def is_past(self, predicate: str, person: str, state: str) -> bool:
        """Whether the times of an office that are known of a person are not the document's."""
        times = [
            office.time for office in self.names.world.offices
            if (office.predicate, office.subject, office.object) == (predicate, person, state)
        ]  # fmt: skip
        return self.day is not None and bool(times) and not any(map(self._is_held, times))

    def _held(self, predicate: str, person: str) -> str:
        if self.day is None:
            return ""
        held = {
            office.object for office in self.names.world.offices
            if (office.predicate, office.subject) == (predicate, person)
            and self._is_held(office.time)
        }  # fmt: skip
        return min(held) if len(held) == 1 else ""

    def holder(self, title: Any) -> Argument | None:
        """Who holds an office on the day of the document: `the Hungarian prime minister`."""
        lemma = title.lemma_.lower()
        first = child(title, "amod", "compound")
        if lemma == "minister" and first is not None and has_child(title, {"prime"}, *_BESIDE):
            predicate = "headOfGovernmentOf"
        else:
            predicate = _OFFICE_OF.get(lemma, "")
        beside = [c for c in title.lefts if c.dep_ in (*_BESIDE, "poss")]
        states = [found for c in beside if (found := self.names.nation_of(c)) is not None]
        others = [c for c in beside if c.lower_ != "prime" and self.names.nation_of(c) is None]
        if not predicate or len(states) != 1 or others or is_plural(title) or self.day is None:
            return None
        people = {
            office.subject for office in self.names.world.offices
            if (office.predicate, office.object) == (predicate, states[0].entity)
            and self._is_held(office.time)
        }  # fmt: skip
        if len(people) != 1:
            return None
        place = Span(states[0].at.start, title.idx + len(title))
        return self.names.known_entity(people.pop(), place, ("Person",))

    def _is_held(self, time: str | None) -> bool:
        first, last = bounds(time) if time else (None, None)
        return str(first or "") <= str(self.day) <= str(last or "9999")

    def _meant(self, title: Any) -> str | None:
        """The one state that acts in the sentence; that of the article; one that acted before."""
        start = title.sent.start
        if _is_told_of(title) and (here := self._acting(start, title)) is not None:
            return here or None
        del self.counts[""]
        (most, number), *others = [*self.counts.most_common(2), ("", 0)]
        told = most in self.early and number > 1 and 2 * number > 3 * others[0][1]
        if told and not self._is_rivalled(most, title):
            return most
        while start:
            before = title.doc[start - 1].sent
            if "\n\n" in self.names.text[before.start_char : title.doc[start].idx]:
                return None
            start = before.start
            if (found := self._acting(start, title)) is not None:
                return found or None
        return None

    def _is_rivalled(self, most: str, title: Any) -> bool:
        """Whether another state acts where the article begins."""
        first = {
            state for start, acting in self.acting.items()
            for state, _ in acting if start < _BEGINNING and start <= title.sent.start
        }  # fmt: skip
        return bool(first - {most})

    def _acting(self, start: int, title: Any) -> str | None:
        """The state that acts in the sentence that begins there: empty of several, None of none.

        What the one with the title says of a state (`The minister said Russia attacked`) does not
        make it his.
        """
        said = _said_by(title)
        found = {s: None for s, token in self.acting.get(start, ()) if token.i not in said}
        return (next(iter(found)) if len(found) == 1 else "") if found else None


def is_foreign(title: Any) -> bool:
    """Whether an office is that of a foreign minister."""
    foreign = has_child(title, {"foreign"}, *_BESIDE)
    of_state = title.lemma_.lower() == "secretary" and any(
        c.lower_ == "of" and has_child(c, {"state"}, "pobj") for c in title.children
    )
    return foreign or of_state


def _is_told_of(title: Any) -> bool:
    """Whether a clause is about the one with a title, and not only done by or to them."""
    while title.dep_ in ("compound", "nmod", "amod", "appos", "conj") and title.head.i != title.i:
        title = title.head
    return title.dep_ not in ("pobj", "poss", "dobj")


def _said_by(title: Any) -> set[int]:
    """The places of words in what the one with a title tells of others.

    What will be done is what their own state does (`Jordan will host the summit, he said`).
    """
    while title.dep_ in ("compound", "nmod", "amod", "appos") and title.head.i != title.i:
        title = title.head
    if title.dep_ not in ("nsubj", "nsubjpass"):
        return set()
    fears = title.head.lemma_ in ("warn", "fear", "predict", "expect", "doubt")
    contents = (
        c for c in title.head.children
        if c.dep_ == "ccomp" and (fears or not has_child(c, {"will", "would", "'ll"}, "aux"))
    )  # fmt: skip
    return {token.i for content in contents for token in content.subtree}


def _acts(token: Any) -> bool:
    """Whether a word for a state is the subject of a clause, or stands beside it."""
    at = token
    while at.dep_ in ("compound", "amod", "poss", "nmod", "conj") and at.head.i != at.i:
        at = at.head
    return bool(at.dep_ in ("nsubj", "nsubjpass")) and at.lemma_.lower() not in _EVENTS


_EVENTS = words("english")["event"]
"""What is called by a state and does nothing for it: `the Malta summit ended`."""
_BEGINNING = 60
"""So many words make the headline and the first sentence."""
