"""Where a role stands beside a name, and what kinds of offices there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.extents import does_something
from kgraph.extract.grammar.english.home import OFFICES
from kgraph.extract.grammar.english.nodes import (
    child,
    has_child,
    is_plural,
    lemma_of,
)
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.english.frames import Frame

_LISTS = words("english")


def is_of_state(frame: Frame) -> bool:
    """Whether an office is one that articles name without its state; deputies of such too."""
    if frame.predicate != "holdsPositionIn":
        return frame.predicate in OFFICES
    return frame.head in ("president", "minister") and bool({*frame.fixed} & _DEPUTIES)


_DEPUTIES = {"vice", "deputy", "vice-president"}


def is_plain(head: Any) -> bool:
    """Whether somebody is only one of those who hold such an office: `a minister`."""
    return any(c.lower_ in ("a", "an", "another", "one") for c in head.children) or is_plural(head)


def is_supposed_holder(name: Any) -> bool:
    """Whether somebody is only imagined in an office: `a President Miller would not sign it`."""
    some = name.left_edge.lower_ in ("a", "an", "any", "every", "no", "another")
    return some and child(name, "relcl", "acl", "prep") is None and name.pos_ == "PROPN"


def is_of_another(noun: Any) -> bool:
    """Whether a name may be that of somebody above a role: `the wife of the mayor, Ann Lee`."""
    above = noun.head.head if noun.dep_ == "pobj" else None
    if above is None or above.pos_ != "NOUN" or noun.head.lower_ not in ("of", "for", "to", "as"):
        return False
    people = _LISTS["holder"] | _LISTS["group"] | _LISTS["kin"]
    somebody = lemma_of(above) in people or does_something(lemma_of(above))
    definite = child(above, "poss") is not None or has_child(above, {"the"}, "det")
    return somebody and definite and not is_plural(above)


def hyphened(head: Any) -> set[str]:
    """The words with a hyphen before a role: `so-called`, `self-styled`."""
    before = head.doc[max(head.sent.start, head.i - 6) : head.i]
    pairs = zip(before, before[1:], before[2:], strict=False)
    return {f"{a.lower_}-{c.lower_}" for a, b, c in pairs if b.text == "-"}


def is_of_people(noun: Any) -> bool:
    """Whether somebody may be called by a noun: no other word within a name."""
    people = _LISTS["holder"] | _LISTS["group"] | _LISTS["kin"]
    return noun.pos_ != "PROPN" or lemma_of(noun) in people or does_something(lemma_of(noun))


def is_before_verb(noun: Any, name: Any) -> bool:
    """Whether a small word that the parser has for a name is a verb: `minister thanks Ruiz`."""
    between = noun.doc[noun.i + 1 : name.i]
    small = (t for t in between if t.is_lower and len(t) >= _VERB)
    return any(t.pos_ == "PROPN" or t.tag_ == "NNS" for t in small)


_VERB = 4
"""Shorter small words may be within a name: `von`, `bin`."""


def is_of_event(name: Any) -> bool:
    """Whether what is said after a name is said of an event: `a visit to Lima, part of a tour`."""
    return name.dep_ == "pobj" and lemma_of(name.head.head) in _LISTS["event"]


def appositions(name: Any) -> list[tuple[Any, Sequence[Any]]]:
    """The roles that stand in apposition after a name: `Merkel, the chancellor`."""
    several = any(True for _ in name.conjuncts)
    beside = (c for c in name.children if c.dep_ == "appos")
    named = (c for c in beside if not is_plural(c) or (several and child(c, "appos") is None))
    return [(head, ()) for head in named]  # not "Chad, its allies Mali and Peru, and others"
