"""Meetings that are to come, where a participle tells who holds them: `a summit hosted by Mali`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.auxiliaries import planned
from kgraph.extract.grammar.english.mood import mood
from kgraph.extract.grammar.english.nodes import (
    is_verb,
    lemma_of,
)
from kgraph.extract.grammar.english.tree import (
    clause_verb,
)
from kgraph.extract.grammar.vocabulary import words
from kgraph.model import Modality

if TYPE_CHECKING:
    from kgraph.extract.grammar.mood import Mood

_EVENTS = words("english")["event"]
_HOLDING = ("hold", "host", "organise", "organize", "stage", "convene", "chair", "schedule")


def as_planned(word: Any, how: Mood | None) -> Mood | None:
    """The mood of a participle beside an event: what one will attend is still to be held.

    None where it is only wished or supposed: `wants to attend a summit hosted by Mali`.
    """
    beside = word.dep_ in ("acl", "amod") and lemma_of(word.head) in _EVENTS
    if how is None or not beside or word.lemma_ not in _HOLDING:
        return how
    verb = clause_verb(word.head)
    above = mood(verb) if is_verb(verb) and verb.i != word.i else None
    if above is None or above.modality is Modality.ACTUAL:
        return how
    return planned(how, above.certainty) if above.modality is Modality.FUTURE else None
