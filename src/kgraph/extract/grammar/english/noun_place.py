"""English: whether a noun stands where it tells what is so.

A noun names a meeting or an attack whether there was one or not. That there was, tells what it
stands under: `after the attack`, `the victims of`, `condemned the visit`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.nodes import (
    child,
    has_child,
    is_verb,
    lemma_of,
)
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
    is_passive,
)
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from kgraph.extract.grammar.mood import Mood

_LISTS = words("english")
_BESIDE = frozenset(
    {"after", "during", "following", "since", "amid", "despite", "in", "at", "over", "because",
     "throughout", "upon", "as", "through", "by", "from"}
)  # fmt: skip
"""Prepositions of what there was when something else was done."""
_ABOUT = frozenset({"of", "in", "after", "during", "over", "from", "to", "following", "since"})
_OPEN = frozenset({"possible", "necessary", "essential", "likely", "unlikely", "imminent", "off"})
_MARKED = ("would-be", "would - be", "hoped-for", "hoped - for")


def is_told(noun: Any, how: Mood) -> bool:
    """Whether a noun stands for what there was; `how` is how its clause is said."""
    if noun.dep_ == "conj":
        return is_told(noun.head, how)
    head = noun.head
    if noun.dep_ == "pobj":
        return _after_preposition(head)
    if not is_verb(head):
        return False
    if noun.dep_ == "dobj":
        return head.lemma_.lower() in _LISTS["event_verb"]
    if noun.dep_ == "nsubjpass" or (noun.dep_ == "nsubj" and is_passive(head)):
        return head.lemma_.lower() in _LISTS["event_verb"] | {"announce"}
    if noun.dep_ == "attr":
        whose = child(head, *SUBJECTS)
        return whose is not None and lemma_of(whose) in _LISTS["of_fact"]
    return noun.dep_ == "nsubj" and _does_something(noun, head, how)


def _after_preposition(preposition: Any) -> bool:
    host, said = preposition.head, preposition.lower_
    if host.dep_ == "prep" and not is_verb(host):
        return host.lower_ in _BESIDE  # "because of", "as of"
    if is_verb(host):
        answers = said == "to" and host.lemma_ in (
            "react",
            "respond",
            "reply",
            "lead",
            "contribute",
        )
        return said in _BESIDE or answers
    reaction = lemma_of(host) in ("reaction", "response", "answer", "damage")
    if said not in _ABOUT or (said == "to" and not reaction):
        return False
    return lemma_of(host) in _LISTS["of_fact"] or (said in _BESIDE and host.pos_ == "ADJ")


def _does_something(noun: Any, verb: Any, how: Mood) -> bool:
    """`the visit caused a row`, `the talks continue`; not `the visit requires`, `is possible`."""
    lemma = verb.lemma_.lower()
    if how.present and verb.tag_ != "VBN":
        return lemma in _LISTS["goes_on"]
    if lemma == "be":
        told = child(verb, "acomp", "attr", "prep", "advmod")
        supposed = told is not None and told.lemma_.lower() in _OPEN | _LISTS["content"]
        return not supposed and not has_child(verb, {"in", "on", "out"}, "prep")
    if lemma in ("collapse", "fail"):
        return lemma_of(noun) in ("talk", "talks", "negotiation", "negotiations", "meeting")
    return lemma not in _LISTS["falls_through"]


def is_marked(noun: Any) -> bool:
    """Whether it is called what never was: `a would-be attack`."""
    before = noun.doc[noun.left_edge.i : noun.i].text.lower()
    return any(mark in before for mark in _MARKED)


def is_done_by_somebody(noun: Any) -> bool:
    """Whether a noun seems the verb of a headline: `Norway's premier appeals to voters`."""
    whose = child(noun, "compound")
    return noun.tag_ == "NNS" and whose is not None and lemma_of(whose) in _LISTS["holder"]


def is_of_workers(noun: Any) -> bool:
    """Whether a strike is one of those who stop working: `staged a strike against the law`."""
    held = noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_ in _WALKING_OUT
    on = noun.dep_ == "pobj" and noun.head.lower_ == "on" and noun.head.head.lemma_ == "go"
    return noun.lemma_ == "strike" and (held or on)


_WALKING_OUT = {
    "stage", "hold", "call", "organise", "organize", "join", "end", "begin", "start", "continue",
    "extend", "plan", "observe",
}  # fmt: skip


def is_given_up(noun: Any) -> bool:
    """Whether what a noun tells is dropped: `cancelled the visit`."""
    return noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_ in _GIVING_UP


_GIVING_UP = {
    "drop", "abandon", "scrap", "shelve", "cancel", "retract", "end", "withdraw", "suspend",
    "terminate", "freeze", "sever",
}  # fmt: skip
