"""The state an article is about, whose offices it names without it: `minister Jan Kowal`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from kgraph.extract.grammar.vocabulary import adjectives, capitals
from kgraph.extract.proposal import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kgraph.extract.grammar.register import Register
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit

OFFICES = frozenset({"presidentOf", "headOfGovernmentOf", "ministerOf"})
"""Offices of a state that articles name without it."""


class Home(NamedTuple):
    """A state, and where the document names it first."""

    state: str
    at: Span


def home(sentences: Sequence[Parsed], register: Register) -> Home | None:
    """Give the state that an article begins with and speaks of much more than of any other.

    Its capital and the adjective of it count too; but it must be named somewhere.
    """
    counts: Counter[str] = Counter()
    first: dict[str, Span] = {}
    early: set[str] = set()
    for number, parsed in enumerate(sentences):
        for unit in parsed.units:
            for state in states_of(unit, register):
                counts[state] += 1
                if number < _BEGINNING:
                    early.add(state)
                if unit.entity == state:
                    first.setdefault(state, Span(unit.start, unit.end))
    (most, often), *others = [*counts.most_common(2), ("", 0)]
    stands_out = most in early and often > 1 and 2 * often > 3 * others[0][1]
    own = register.known.called.get(_OWN, _OWN)
    if most != own and often < _MUCH * counts[own]:
        return None  # what is Polish needs not be called so in Polish
    return Home(most, first[most]) if stands_out and most in first else None


def names_another(parsed: Parsed, until: int, found: Home, register: Register) -> bool:
    """Whether a sentence names a state that is not the one the article is about, up to a unit."""
    said = parsed.units[:until]
    return any(state != found.state for unit in said for state in states_of(unit, register))


def states_of(unit: Unit, register: Register) -> Iterator[str]:
    """The states that a unit names: by name, by capital, or by an adjective."""
    if unit.entity:
        capital = capitals().get(unit.entity)
        state = register.known.called.get(capital, capital) if capital else unit.entity
        entity = register.entities.get(state) or register.world.entities.get(state)
        if entity is not None and entity.kind == "State":
            yield state
        return
    for reading in unit.readings:
        nation = adjectives().get(reading.lemma) if reading.kind == "adj" else None
        if nation is not None:
            yield register.known.called.get(nation.state, nation.state)
            return


_OWN = "Poland"
_MUCH = 4
"""An article that speaks of Poland too is about another state if it names that so much oftener."""
_BEGINNING = 3
"""So many sentences begin an article: its headline and what follows."""
