"""What an English sentence says of the truth of a clause in it: `it is false that`, `nearly`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.auxiliaries import denied
from kgraph.extract.grammar.english.nodes import (
    child,
    has_child,
    lemma_of,
)
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
)
from kgraph.extract.grammar.vocabulary import words
from kgraph.model import Certainty, Polarity

if TYPE_CHECKING:
    from kgraph.extract.grammar.mood import Mood

_LISTS = words("english")
_NEARLY = {"nearly", "almost"}
_INVERTED = {"had", "were", "should"}


def nearly(verb: Any) -> bool:
    """Whether something all but happened: `nearly attacked`."""
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass"))])
    if first - 2 > verb.sent.start and verb.doc[first - 2 : first].text.lower() == "all but":
        return True
    return any(
        c.lower_ in _NEARLY and c.dep_ == "advmod" and c.i < verb.i
        and all(below.lower_ in ("very", "so") for below in c.children)
        for c in verb.children
    )  # fmt: skip


def inverted(verb: Any) -> bool:
    """Whether a clause supposes by its order of words: `had Russia attacked`."""
    whose = child(verb, *SUBJECTS)
    first = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), None)
    if first is None or whose is None or first.i > whose.i:
        return False
    beside = verb.dep_ in ("advcl", "ccomp") and (verb.head.i > verb.i or first.lower_ == "should")
    return bool(beside and first.lower_ in _INVERTED)


def judged(head: Any, found: Mood) -> tuple[bool, Mood | None]:
    """What `it is false that` or `it is possible that` makes of a clause under `head`.

    The first tells whether it judges at all; then the second is None where nothing is said.
    """
    if head.lemma_.lower() in _LISTS["feign"]:
        return True, None
    if head.lemma_ in _LISTS["seem"] and has_child(head, {"it"}, "nsubj"):
        return True, replace(found, certainty=Certainty.PROBABLE, present=False)
    told = child(head, "acomp", "attr") if head.lemma_ in ("be", "become", "remain") else None
    if told is None:
        return False, found
    lemma = told.lemma_.lower()
    against = child(head, "neg") is not None or has_child(told, {"no", "not"}, "det", "neg")
    if lemma in _LISTS["untrue"]:
        return True, None if against else denied(found)
    if lemma in _LISTS["true"]:
        if not against:
            return True, found
        return True, denied(found) if lemma in ("true", "case", "truth") else _open(found)
    if lemma in _LISTS["unlikely"] or (lemma in _LISTS["possible"] and against):
        return True, _open(found)
    if lemma in _LISTS["possible"]:
        sure = Certainty.PROBABLE if lemma in ("likely", "probable") else Certainty.POSSIBLE
        return True, replace(found, certainty=sure, present=False)
    return False, found


def _open(found: Mood) -> Mood:
    return replace(found, certainty=Certainty.UNSPECIFIED, present=False)


def told_by_noun(verb: Any) -> Any:
    """The noun whose content a clause is (`rumours that`, `reports emerged that`), or None."""
    head = verb.head
    if verb.dep_ in ("acl", "relcl") and has_child(verb, {"that"}, "mark"):
        return head if lemma_of(head) in _LISTS["rumour"] else None
    if verb.dep_ == "ccomp" and head.lemma_.lower() in _LISTS["spread"]:
        noun = child(head, "nsubj")
        return noun if noun is not None and lemma_of(noun) in _LISTS["rumour"] else None
    return None


def not_yet(head: Any, found: Mood) -> Mood | None:
    """What `has yet to` makes of an infinitive: it is not done; None for another `has to`."""
    yet = head.lemma_ == "have" and has_child(head, {"yet"}, "advmod")
    return denied(found) if yet and found.polarity is Polarity.POSITIVE else None
