"""Verbs that mean something else beside what they act on: `beat France by two goals`."""

from __future__ import annotations

from typing import Any

from kgraph.extract.grammar.english.tree import has_child, subject
from kgraph.extract.grammar.vocabulary import words

_LISTS = words("english")
_ROADS = _LISTS["road"]


def is_figure_of_speech(verb: Any, filler: Any) -> bool:
    """Whether what is acted on makes a verb mean something else: `sank the delay`."""
    lemma = filler.lemma_.lower()
    if verb.lemma_ == "sink":
        return lemma not in _LISTS["ship"] and filler.pos_ != "PROPN"
    if verb.lemma_ == "leave":  # "left La Spezia with staff on board", "left the door open"
        return lemma in _LISTS["left"] or lemma in _LISTS["place"] or has_state(verb, filler)
    if verb.lemma_ == "clash" and has_child(verb, {"over"}, "prep"):
        return True  # "clashed with the president over security"
    if verb.lemma_ == "beat":  # "beat France by two goals", "beat her rivals"
        rival = filler.pos_ == "PROPN" or lemma in _LISTS["rival"]
        return rival and not _is_force(subject(verb)[0])
    if verb.lemma_ == "block":
        return lemma in _ROADS or filler.pos_ == "PROPN"
    return (verb.lemma_ == "seek" and lemma in _LISTS["sought"]) or (
        verb.lemma_ == "build" and lemma in _LISTS["unbuilt"]
    )


def has_state(verb: Any, noun: Any) -> bool:
    """Whether a verb tells the state of what it acts on: `left thousands stranded`."""
    beside = [c for c in (*verb.children, *noun.children) if c.i > noun.i]
    told = ("oprd", "acomp", "ccomp")
    return any(c.dep_ in told or c.tag_ == "JJ" or c.lower_ == "over" for c in beside)


def _is_force(doer: Any) -> bool:
    """Whether who does it is a noun for those who may use force: `guards`, `the police`."""
    return doer is not None and doer.pos_ == "NOUN"
