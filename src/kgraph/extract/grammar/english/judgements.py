"""What somebody takes something for, with the thing itself: `sees the deal as a success`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.extents import extent_of
from kgraph.extract.grammar.english.nodes import (
    child,
)
from kgraph.extract.grammar.english.tree import (
    is_passive,
)
from kgraph.extract.grammar.english.wording import without_source

if TYPE_CHECKING:
    from kgraph.extract.grammar.english.frames import Frame


def is_opinion(frame: Frame) -> bool:
    """Whether a frame tells a view of what its object is: nothing is said without the view."""
    return frame.predicate == "regardsAs" and frame.kind == "verb" and frame.slot == "np"


def opinion_of(frame: Frame, verb: Any, noun: Any) -> tuple[Any, Any] | None:
    """The first and the last word of a thing and what it is taken for, or None.

    Only where they stand side by side: not in `was described by Norway as a success`.
    """
    if not frame.tail or is_passive(verb) or noun.i < verb.i or noun.pos_ == "PRON":
        return None
    first, last = extent_of(noun)
    beside = last.nbor(1) if last.i + 1 < noun.sent.end else last
    if beside.lower_ != frame.tail[0]:
        return None
    whole = beside if beside.dep_ == "prep" else beside.head
    said = without_source(list(whole.doc[beside.i : whole.right_edge.i + 1]))
    end = said[-1]
    while end.i > beside.i and (end.is_punct or end.is_space):
        end = end.nbor(-1)
    told = end.i > beside.i and end.i - first.i < _LONGEST
    return (first, end) if told and end.sent == noun.sent else None


def banned_from(verb: Any, noun: Any) -> tuple[Any, Any] | None:
    """The words for a crowd and what it is banned from: `banned children under 16 from media`."""
    from_ = next((c for c in verb.children if c.lower_ == "from" and c.i > noun.i), None)
    crowd = noun.pos_ == "NOUN" and noun.i > verb.i and not is_passive(verb)
    if from_ is None or not crowd or from_.right_edge.i - noun.i > _LONGEST // 2:
        return None
    as_ = next((c for c in verb.children if c.lower_ == "as" and c.i > from_.i), None)
    last = child(as_, "pobj") if as_ is not None and as_.i == from_.right_edge.i + 1 else None
    return extent_of(noun)[0], last or from_.right_edge


_LONGEST = 20
