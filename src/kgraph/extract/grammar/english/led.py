"""What a nation or a body beside a role is of it: what is led, or whose people somebody is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.home import OFFICES
from kgraph.extract.grammar.english.names import peoples
from kgraph.extract.grammar.english.nodes import (
    child,
    lemma_of,
)
from kgraph.extract.grammar.vocabulary import adjectives, nations, words

if TYPE_CHECKING:
    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.english.frames import Frame

_LISTS = words("english")


def is_led_by_another(token: Any, head: Any, frame: Frame) -> bool:
    """Whether a nation or a body beside a role does not say what is led: a `Croatian director`.

    Nor is it the EU that its `foreign policy chief` leads.
    """
    owned = child(head, "poss") is not None and token.dep_ == "compound"
    if owned and token.lower_ not in (*frame.fixed, "opposition"):
        return True  # "the council's Labour leader"
    if any(c.lower_ in _LISTS["branch"] for c in head.lefts if c.dep_ == "amod"):
        return True  # "Kenyan military chief"
    named = {t.lower_ for t in (token, *token.lefts, *head.lefts)}
    if head.lemma_ == "leader" and named & _LISTS["many_led"]:
        return True  # "BJP leader Anil Nair": one of many whom papers call so
    if token.dep_ == "poss":
        parts = (c for c in head.lefts if token.i < c.i and c.dep_ in ("compound", "nmod"))
        return any(c.lower_ not in frame.fixed for c in parts)  # "its Nigeria director"
    between = [
        c for c in head.lefts
        if token.i < c.i and c.lower_ not in frame.fixed
        and (c.dep_ == "compound" or c.text in adjectives() or f"{c.text}s" in peoples())
    ]  # fmt: skip
    nation = token.dep_ == "amod" or token.text in adjectives() or token.text in _states()
    return bool(between) or (nation and head.lemma_.lower() not in _RULERS)


def is_of_function(frame: Frame, head: Any) -> bool:
    """Whether a chief has only a part of the work to lead: `the legal director of Greenpeace`."""
    told = [c for c in head.lefts if c.dep_ in ("amod", "compound", "nmod")]
    if head.lemma_ not in ("director", "chief", "head", "boss"):
        return False
    if any(c.lower_ in _LISTS["function"] and c.lower_ not in frame.fixed for c in told):
        return True
    one_of = child(head, "prep") is not None and child(head, "prep").lower_ == "at"
    plain = not frame.fixed and not any(c.lower_ in ("executive", "managing") for c in told)
    return bool(head.lemma_ == "director" and one_of and plain)


def is_other_body(frame: Frame, head: Any, of: Argument, kind: str) -> bool:
    """Whether what stands beside a role is not what it is of.

    A part of an idea (`part of the answer`), the candidate of a party, the head of what a
    government sends.
    """
    part = (c for c in head.lefts if c.dep_ in ("compound", "nmod"))
    if frame.predicate == "presidentOf" and any(lemma_of(c) in _HOUSES for c in part):
        return True  # "its Assembly President"
    if frame.predicate in (*OFFICES, "leaderOf") and any(c.lower_ in _OF_HOUSE for c in head.lefts):
        return True  # "Norway's parliamentary president"
    if frame.predicate == "partOf" and of.common and kind == "Topic":
        return True
    if head.lemma_ == "diplomat" and any(c.lower_ in ("top", "chief") for c in head.lefts):
        return True  # who it is for, and not an envoy of theirs
    if of.common and of.entity in ("party", "group", "organisation", "organization"):
        return True  # "the party's leader": whose, the text tells elsewhere
    if frame.predicate == "candidateFor" and of.entity.rpartition("_")[2] in _PARTIES:
        return True
    government = next((t for t in head.subtree if t.lower_ == "government"), None)
    named = frame.predicate == "headOfGovernmentOf" and "government" in frame.fixed
    return named and government is not None and government.dep_ != "pobj"


_OF_HOUSE = ("parliamentary", "legislative", "provincial", "regional", "honorary", "municipal")
_HOUSES = _LISTS["organisation"] | {"house", "league", "students", "club"}
_PARTIES = ("Party", "Movement", "Front", "Alliance", "Coalition", "Bloc", "Union")


def is_rival(frame: Frame, head: Any, kind: str) -> bool:
    """Whether somebody only runs against a person: `Roe's opponent, Bill Fox`."""
    against = kind == "Person" or child(head, "poss") is not None
    return frame.predicate == "opposes" and frame.head == "opponent" and against


def is_ousted(name: Any) -> bool:
    """Whether somebody loses the office by what is told: `the coup which ousted President Lee`."""
    at = name.head if name.dep_ == "appos" else name
    return at.dep_ in ("dobj", "nsubjpass") and at.head.lemma_ in _LISTS["oust"]


def is_minority(token: Any) -> bool:
    """Whether an adjective of two is meant for a people within a state: `Bosnian Serb leader`."""
    near = [token.doc[n] for n in (token.i - 1, token.i + 1) if 0 <= n < len(token.doc)]
    nations = [t for t in near if t.text in adjectives() or f"{t.text}s" in peoples()]
    return bool(nations) and (token.text in adjectives() or f"{token.text}s" in peoples())


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    return frozenset(nation.state for nation in nations())


_RULERS = _LISTS["ruler"]
