"""Whether a pronoun may mean whom a verb acts on, as well as who does so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.nodes import (
    child,
    is_plural,
    is_verb,
    lemma_of,
)
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
)
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LISTS = words("english")
_WITH = _LISTS["say"] | frozenset(
    ("meet", "visit", "join", "leave", "enter", "reach", "ask", "phone", "call", "invite", "have")
)
"""Verbs after which it is as a rule the subject that the next clause goes on with."""


def acted_on(verb: Any, pronoun: Any) -> Iterator[Any]:
    """The names that a clause acts on above the clause of a pronoun: `attacked Chad after it`."""
    yield from _in_aside(verb, pronoun)
    own = pronoun.head
    while not is_verb(own) and own.head.i != own.i:
        own = own.head
    while True:
        if verb.i != own.i and verb.i < pronoun.i and verb.lemma_ not in _WITH:
            yield from _objects(verb, pronoun)
        shares = verb.dep_ in ("advcl", "xcomp", "conj") and child(verb, *SUBJECTS) is None
        if not shares or verb.head.i == verb.i or not is_verb(verb.head):
            return
        verb = verb.head


def _in_aside(verb: Any, pronoun: Any) -> Iterator[Any]:
    """What a clause about the subject acts on: `Chad, which courts Mali, sanctioned its leader`."""
    doer = child(verb, *SUBJECTS)
    if doer is None or pronoun.dep_ != "poss" or lemma_of(pronoun.head) not in _LISTS["holder"]:
        return
    for clause in doer.children:
        if clause.dep_ in ("relcl", "acl") and clause.i < pronoun.i:
            yield from (c for c in clause.children if c.dep_ == "dobj")


def _objects(verb: Any, pronoun: Any) -> Iterator[Any]:
    below = [c for c in verb.children if verb.i < c.i < pronoun.i]
    for token in below:
        noun = child(token, "pobj") if token.lower_ in ("against", "on", "for") else token
        if noun is not None and noun.dep_ in ("dobj", "pobj") and noun.i < pronoun.i:
            yield noun


def may_be_common(noun: Any, sort: str) -> bool:
    """Whether a pronoun may mean a body without a name: `accused the army, a charge it rejects`."""
    body = noun.pos_ == "NOUN" and not is_plural(noun) and sort == "it"
    return body and lemma_of(noun) in _LISTS["organisation"]


def is_told_why(pronoun: Any) -> bool:
    """Whether a sentence goes back to what was before: `A sanctioned B. It had attacked C`."""
    verb = pronoun.head
    return pronoun.dep_ in SUBJECTS and any(c.lower_ == "had" for c in verb.children)


def is_kin_of_two(pronoun: Any, near: Callable[[], int]) -> bool:
    """Whether somebody's wife or son is named after two who may be meant: `A met B. His wife`."""
    kin = pronoun.dep_ == "poss" and lemma_of(pronoun.head) in _LISTS["kin"]
    noun = pronoun.head
    beside = "conj" in (noun.dep_, noun.head.dep_ if noun.dep_ == "appos" else "")
    return kin and not beside and near() > 1
