"""Where an English claim is said: the words that say it, and how they lead to its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.nodes import (
    is_verb,
)
from kgraph.extract.grammar.english.tree import (
    bounds,
    extent,
)
from kgraph.extract.proposal import ELSEWHERE, Span, Way
from kgraph.model import Modality, Polarity, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.mood import Mood


def reading_of(ends: Sequence[Argument]) -> Reading:
    """Whether the passage names both ends itself."""
    ways = {argument.way for argument in ends}
    return Reading.COREFERENCE if ways & ELSEWHERE or Way.METONYMY in ways else Reading.EXPLICIT


def telling(verb: Any, held: tuple[Any, ...]) -> tuple[list[Any], Any]:
    """A verb with its fixed words where they stand close (`reiterated its demand`); its clause."""
    last = max((t.i for t in held), default=verb.i)
    between = verb.doc[verb.i : last + 1]
    close = 0 < last - verb.i < 6 and not any(t.dep_ == "neg" or t.lower_ == "no" for t in between)
    return (list(between) if close else [verb]), verb


def trigger_of(told: list[Any], how: Mood) -> Span:
    """The words that say it: in a plan told in the past its `would`, in a denial `could not`."""
    head, own = told[0], extent(told)
    telling = {Modality.FUTURE: "would", Modality.ACTUAL: "could"}.get(how.modality)
    if telling == "could" and how.polarity is Polarity.POSITIVE:
        return own
    auxiliary = [c for c in head.children if c.lower_ == telling and c.i < head.i]
    return Span(auxiliary[0].idx, own.end) if auxiliary else own


def clause_of(head: Any, clause: Any, *, title: bool) -> Span:
    """The stretch whose words are about the predicate: the clause, or a noun's own phrase."""
    if title:
        return Span(head.idx, head.idx + len(head))
    if is_verb(clause):
        return bounds(clause)
    return Span(head.idx, head.idx + len(head))
