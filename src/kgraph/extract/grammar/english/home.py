"""The state of an office that is named without one: `Foreign Minister Ayman Safadi said`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kgraph.edtf import bounds
from kgraph.extract.grammar.arguments import Argument
from kgraph.extract.grammar.english.tree import subject
from kgraph.extract.proposal import Way

if TYPE_CHECKING:
    from kgraph.extract.grammar.english.names import EnglishNames
    from kgraph.extract.proposal import Span

OFFICES = frozenset({"presidentOf", "headOfGovernmentOf", "ministerOf"})
"""Offices of a state that articles name without it."""


class Home:
    """Tells whose office is meant, in one document.

    Of somebody the gazetteer knows it is the office that it gives them on the day. Else it is the
    one state its sentence names, or the subject of the sentence, or the state that the article
    speaks of more than of any other. Where they leave a doubt, it is none.
    """

    def __init__(self, names: EnglishNames, day: str | None) -> None:
        self.names, self.day = names, day
        self.counts: Counter[str] = Counter()
        self.first: dict[str, Span] = {}
        self.sentences: dict[int, list[tuple[int, str]]] = {}

    def remember(self, doc: Any) -> None:
        """Count the states that the document names, those at its beginning twice."""
        for token in doc:
            state = self._state(token)
            if state is None:
                continue
            self.counts[state.entity] += 2 if token.i < _BEGINNING else 1
            self.sentences.setdefault(token.sent.start, []).append((token.i, state.entity))
            if token.i in self.names.at and self.names.at[token.i][0] == state.entity:
                self.first.setdefault(state.entity, self.names.at[token.i][1])

    def _state(self, token: Any) -> Argument | None:
        if token.i in self.names.at:
            name, place = self.names.at[token.i]
            ends = token.idx + len(token) == place.end
            return Argument(name, Way.NAMED, place) if ends and self._is_state(name) else None
        return self.names.nation_of(token)

    def _is_state(self, name: str) -> bool:
        return self.names.kind(name) == "State"

    def of(self, predicate: str, person: str, title: Any, at: Span) -> Argument | None:
        """The state whose office a title is, without one beside it; `at` is where it stands."""
        if predicate not in OFFICES:
            return None
        if person in self.names.world.entities:
            held = self._held(predicate, person)
            found = self.names.world.entities[held] if held else None
            if found is not None:
                self.names.add(found, at)
            return Argument(found.id, Way.KNOWN, at) if found else None
        state = self._meant(title)
        if state is None or state not in self.first:
            return None
        return Argument(state, Way.DESCRIBED, at, self.first[state])

    def _held(self, predicate: str, person: str) -> str:
        if self.day is None:
            return ""
        held = set()
        for office in self.names.world.offices:
            first, last = bounds(office.time) if office.time else (None, None)
            on_the_day = str(first or "") <= self.day <= str(last or "9999")
            if (office.predicate, office.subject) == (predicate, person) and on_the_day:
                held.add(office.object)
        return min(held) if len(held) == 1 else ""

    def _meant(self, title: Any) -> str | None:
        here = self.sentences.get(title.sent.start, [])
        near = {state for _, state in here}
        root = subject(title.sent.root)[0]
        first = next((t for t in title.sent if t.dep_ == "nsubj"), root)
        for acting in (root, first):
            found = {s for number, s in here if acting is not None and number == acting.i}
            if found:
                return min(found)
        if len(near) == 1:
            return min(near)
        if not near and (before := self._before(title)):
            return min(before) if len(before) == 1 else None
        (most, number), *others = [*self.counts.most_common(2), ("", 0)]
        ahead = most and number > 1 and 2 * number > 3 * others[0][1]
        return most if ahead and (not near or most in near) else None

    def _before(self, title: Any) -> set[str]:
        """The states of the nearest sentence before in the same paragraph that names any."""
        start = title.sent.start
        while start > 0:
            before = title.doc[start - 1].sent
            if "\n\n" in title.doc.text[before.start_char : title.doc[start].idx]:
                return set()
            start = before.start
            if found := {state for _, state in self.sentences.get(start, [])}:
                return found
        return set()


_BEGINNING = 60
"""So many words make the headline and the first sentence."""
