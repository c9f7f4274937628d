"""Clauses and phrases that the parser of English joins to the wrong one, put right."""

from __future__ import annotations

from typing import Any

from kgraph.extract.grammar.english.nodes import (
    after,
    before,
    child,
    has_child,
)
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
)
from kgraph.extract.grammar.vocabulary import words

_LISTS = words("english")
_SAYING = _LISTS["say"]
_STANCE = (_LISTS["performed"] | _LISTS["ask"] | _LISTS["show"] | {"vow", "hope"}) - {"move"}
_PRESENT = ("VBZ", "VBP")


def join_clauses(verb: Any) -> None:
    """Join a verb to the clause that it goes on with, where its words tell another than it has."""
    if verb.dep_ != "conj":
        if verb.dep_ == "ccomp" and verb.tag_ in ("VBD", "VBZ"):
            _take_last_subject(verb)
        return
    _repeat_that(verb)
    if verb.head.lemma_ in _SAYING:
        _go_on_in_present(verb)
    elif verb.head.dep_ == "ccomp":
        _stand_for_speaker(verb)


def _repeat_that(verb: Any) -> None:
    """Hang a second clause with `that` on what has the first: `demands that A and that B`."""
    if not has_child(verb, {"that"}, "mark") or child(verb, *SUBJECTS) is None:
        return
    first = verb.head
    if first.dep_ in ("ccomp", "acl") and has_child(first, {"that"}, "mark"):
        verb.head, verb.dep_ = first.head, first.dep_
        return
    noun = child(first, "dobj")
    if noun is not None and noun.lemma_ in _LISTS["wish_noun"] | _LISTS["spoken"]:
        verb.head, verb.dep_ = noun, "acl"
    elif first.lemma_ in _SAYING | _LISTS["ask"]:
        verb.dep_ = "ccomp"


def _go_on_in_present(verb: Any) -> None:
    """Join a verb in the present to what is said: `said Norway is ready, and hopes to join it`."""
    saying, told = verb.head, child(verb.head, "ccomp")
    if verb.tag_ not in _PRESENT or saying.tag_ != "VBD" or told is None or told.i > verb.i:
        return
    now = told.tag_ in _PRESENT or any(c.tag_ in _PRESENT for c in told.children if c.dep_ == "aux")
    if now and child(verb, *SUBJECTS) is None:
        verb.head = told


def _stand_for_speaker(verb: Any) -> None:
    """Join to who speaks what they did too: `said the rebels had left, and condemned Chad`."""
    inner = verb.head
    saying = inner.head
    said = saying.lemma_ in _SAYING and saying.tag_ == verb.tag_ == "VBD" and inner.i > saying.i
    comma = before(verb) == "and" and verb.i > 1 and verb.nbor(-2).text == ","
    comma = comma or (inner.lemma_ == "be" and before(verb) == "and")
    if said and comma and verb.lemma_ in _STANCE and child(verb, *SUBJECTS) is None:
        verb.head = saying


def _take_last_subject(verb: Any) -> None:
    """Give a verb the noun before it: `announced the fall of Oslo and its account said the war`."""
    noun = verb.nbor(-1) if verb.i > verb.sent.start else verb
    if noun.dep_ != "conj" or noun.pos_ not in ("NOUN", "PROPN") or child(verb, *SUBJECTS):
        return
    cc = child(noun.head, "cc")
    if cc is None or before(noun.left_edge) != cc.lower_ or verb.head.i > noun.head.i:
        return
    above = verb.head
    noun.head, noun.dep_ = verb, "nsubj"
    cc.head = above
    verb.dep_ = "conj"


def charge(of: Any) -> None:
    """Hang on a charge what it is of: `was accused by auditors of cheating savers`."""
    noun = of.head
    by = noun.head
    if of.lower_ != "of" or noun.dep_ != "pobj" or by.dep_ != "agent" or of.i < noun.i:
        return
    if by.head.lemma_ in CHARGING and of.i + 1 < len(of.doc) and of.nbor(1).tag_ == "VBG":
        of.head = by.head


CHARGING = ("accuse", "suspect", "convict", "acquit", "clear", "strip", "relieve", "deprive")
"""Verbs whose `of` is about what they do, and no part of whom they do it to."""


def say_in_answer(clause: Any) -> None:
    """Hang on a verb of saying what is said: `said in response to the threat that A is B`."""
    noun = clause.head
    if not has_child(clause, {"that"}, "mark") or noun.dep_ != "pobj":
        return
    at = noun
    while at.dep_ in ("pobj", "prep") and at.head.i < at.i:
        at = at.head
    free = at.lemma_ in _SAYING and child(at, "ccomp", "dobj") is None
    if free and at.i < noun.i and after(at) in ("in", "on", "at", "during", "after", "of"):
        clause.head, clause.dep_ = at, "ccomp"
