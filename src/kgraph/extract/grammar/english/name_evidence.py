"""What the words beside a name in an English text say of its class."""

from __future__ import annotations

from typing import Any

from kgraph.extract.grammar.english.extents import does_something
from kgraph.extract.grammar.english.nodes import (
    after,
    before,
    child,
    lemma_of,
)
from kgraph.extract.grammar.vocabulary import words
from kgraph.names import folded

_LISTS = words("english")
FIRST_NAMES = _LISTS["man"] | _LISTS["woman"]
"""First names of people, beside those that the dictionary of Polish has."""
BRANCHES = ("Scottish", "Welsh")
"""Nations whose parties are others than those of their state: `Scottish Labour`."""
_MOVES = ("fly", "travel", "go", "come", "return", "head", "drive", "move", "flee", "march")


def is_title(token: Any) -> bool:
    """Whether a word before a name is a title or a form of address."""
    return token.lemma_.lower() in _LISTS["holder"] or token.lower_ in _LISTS["address"]


def has_family_first(span: Any) -> bool:
    """Whether the document calls somebody by the first word of the name: `Wang Yi`, then `Wang`."""
    if folded(span[0].text) in FIRST_NAMES or len(span.text.split()) > 3:
        return False
    first = [t for t in _places(span[0]) if after(t) != span[1].lower_]
    if not any(t.pos_ == "PROPN" and t.dep_ != "compound" for t in first):
        return False
    return all(before(t) == span[-2].lower_ for t in _places(span[-1]))


def _places(word: Any) -> list[Any]:
    """Where its document has a word; the words of a document are listed once."""
    doc = word.doc
    if "places" not in doc.user_data:
        listed: dict[str, list[int]] = {}
        for token in doc:
            listed.setdefault(token.text, []).append(token.i)
        doc.user_data["places"] = listed
    return [doc[i] for i in doc.user_data["places"][word.text]]


def evidence(span: Any, kind: str) -> list[str]:
    """What the words beside a name say of its class: titles, `who`, `which`, the noun it is."""
    head = span.root
    told: list[str] = []
    before = span.doc[span.start - 1] if span.start else None
    if before is not None and is_title(before) and before.sent == head.sent and len(span) < 4:
        told.append("Person")
    if any(c.dep_ == "nmod" and is_title(c) and c.i < span.start for c in head.children):
        told.append("Person")  # "Foreign Minister of Norway Espen Barth Eide"
    for below in head.children:
        if below.dep_ == "relcl":
            relative = child(below, "nsubj", "nsubjpass")
            if relative is not None and relative.lower_ == "who":
                told.append("Person")
            elif relative is not None and relative.lower_ == "which" and kind == "Person":
                told.append("Organisation")
    if kind != "Person" and len(span) in (2, 3) and folded(span[0].text) in FIRST_NAMES:
        told.append("Person")
    where = head.head.lower_ in ("in", "near", "into") if head.dep_ == "pobj" else False
    if len(span) < 3 and kind == "Person" and where:
        told.append("Place")
    moves = head.head.lower_ == "to" and head.head.head.lemma_ in _MOVES
    body = len(span) == 1 and kind == "Organisation" and not head.is_upper
    if body and head.dep_ == "pobj" and (where or moves):
        told.append("Place")
    if before is not None and before.pos_ == "NOUN" and before in head.children:
        lemma = lemma_of(before)
        if lemma in _LISTS["organisation"] or lemma in _CROWDS:
            told.append("Organisation")
        elif lemma in _LISTS["group"] | _LISTS["kin"]:
            told.append("Person")
    owner = child(head, "poss")
    if len(span) == 1 and kind == "Person" and owner is not None and owner.ent_type_ == "GPE":
        told.append("Organisation")  # "China's Hengtai"
    speaks = head.dep_ == "nsubj" and head.head.lemma_ in _LISTS["say"]
    if speaks and kind == "Place" and len(span) == 1:
        told.append("Organisation")
    beside = child(head, "appos")
    noun = head.head if head.dep_ == "appos" else beside
    if noun is not None and noun.pos_ == "NOUN" and not (kind == "Person" and _is_whose(noun)):
        told += _by_noun(noun)
    verb = head.head if head.dep_ == "nsubj" else None
    if verb is not None and kind in ("Person", "Place") and _has_its(verb):
        told.append("Organisation")  # "Hengtai could regain its voting rights"
    return told


def _is_whose(noun: Any) -> bool:
    """Whether a noun only tells whose somebody is: `the owner of the company, Jan Nowak`."""
    of = noun.head if noun.dep_ == "pobj" else None
    people = _LISTS["holder"] | _LISTS["group"] | _LISTS["kin"]
    return of is not None and of.lower_ in ("of", "for", "at") and lemma_of(of.head) in people


def _by_noun(noun: Any) -> list[str]:
    """What a noun in apposition tells: `their coordinator, Emina Veljović`."""
    lemma = lemma_of(noun)
    if lemma in _LISTS["organisation"] or lemma in _CROWDS:
        return ["Organisation"]
    people = lemma in _LISTS["holder"] | _LISTS["group"] | _LISTS["kin"]
    return ["Person"] if people or does_something(lemma) else []


_CROWDS = ("opposition", "militia", "gang", "clan", "team", "crew")
"""Nouns for many that a name beside them is one of: `the opposition PDP`."""


def _has_its(verb: Any) -> bool:
    """Whether what a clause acts on is its subject's, which is no person."""
    acted_on = child(verb, "dobj")
    owner = child(acted_on, "poss") if acted_on is not None else None
    return owner is not None and owner.lower_ == "its"
