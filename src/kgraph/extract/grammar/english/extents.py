"""Which words around a noun name what it speaks of, and whether they name people."""

from __future__ import annotations

import re
from typing import Any

from kgraph.extract.grammar.english.nodes import (
    after,
    child,
    has_child,
    is_plural,
    lemma_of,
)
from kgraph.extract.grammar.vocabulary import words

_LISTS = words("english")
_ACTING = ("er", "or", "ist", "ian", "man", "woman", "men", "women")
_LEFT_OUT = ("relcl", "punct", "cc", "conj", "advcl", "appos", "acl")


def names_people(token: Any) -> bool:
    """Whether a noun names people: by a nation or a faith, or by what they do."""
    if token.ent_type_ == "NORP":
        return True
    return does_something(lemma_of(token)) and is_plural(token)


def does_something(lemma: str) -> bool:
    """Whether a noun is one for who does something, by its ending: `organiser`, `chemist`."""
    return len(lemma) > 4 and lemma.endswith(_ACTING) and lemma not in _LISTS["thing"]


def extent_of(token: Any) -> tuple[Any, Any]:
    """The first and the last word of a noun's phrase that name what it speaks of."""
    skipped = {
        t.i
        for below in token.subtree
        if below.i != token.i and _is_left_out(below, token)
        for t in below.subtree
    }
    around = [t for t in token.subtree if t.i not in skipped and not t.is_space]
    named = (
        t for t in around
        if _is_joined(t)
        or (t.pos_ not in _NOT_FIRST and t.dep_ not in _BEFORE and t.lower_ not in _AT)
    )  # fmt: skip
    first = next(named, token)
    last = token
    for other in around:
        if other.i == last.i + 1:
            last = other
    while last.i > token.i and last.pos_ in ("ADP", "PUNCT", "DET"):
        last = last.nbor(-1)
    return (first if first.i <= token.i else token), last


def _is_joined(token: Any) -> bool:
    """Whether a hyphen joins a word to the next: the `no` of a `no-confidence motion`."""
    return bool(not token.whitespace_ and after(token) == "-" and token.is_alpha)


_NOT_FIRST = ("DET", "PUNCT", "PRON", "PART", "ADV")
_BEFORE = ("preconj", "predet", "mark")
_WHERE = ("in", "on", "near", "at", "along", "off", "around")
_WITHIN = frozenset('-–"“”')
"""Signs that a name goes on behind: `its so-called "near abroad"`."""
_AT = ("least", "most", "dead")
"""What stands after `at`, or after `shot`, before a number and is no part of a name."""


def _is_left_out(below: Any, noun: Any) -> bool:
    """Whether a word below a noun does not belong to its name; a hyphen within it does."""
    if below.dep_ == "prep" and below.head.i == noun.i and below.lower_ in ("in", "near", "at"):
        where = child(below, "pobj")
        people = names_people(noun) or lemma_of(noun) in _LISTS["group"]
        whose = child(noun, "compound")
        told = whose is not None and whose.pos_ == "PROPN"
        told = told or (noun.dep_ == "dobj" and noun.head.lemma_ == "meet")
        if people and told and where is not None and where.pos_ == "PROPN":
            return True  # "met Asahi executives in Brussels"
    if below.dep_ == "prep" and below.lower_ in _WHERE and below.head.i != noun.i:
        body = lemma_of(noun) in _LISTS["organisation"] | _LISTS["group"]
        if body and below.head.dep_ == "pobj" and below.head.head.head.i == noun.i:
            return True  # "an association of villages on the edge of the desert"
    if below.dep_ == "prep" and below.lower_ == "over" and _is_agent(noun):
        return True  # "was criticised by unions over the cuts"
    if below.dep_ == "relcl" and below.head.i != noun.i and _is_of_any(below):
        return False  # "fines on any shop that sells kites"
    own = below.dep_ == "acl" and below.head.i == noun.i
    if own and (_tells_which(below, noun) or _is_content(below, noun)):
        return False
    if below.dep_ == "case":
        return bool(below.head.i == noun.i)
    if below.dep_ in ("conj", "cc") and below.head.dep_ == "amod" and below.i < below.head.head.i:
        return False  # "a fair and good offer"
    if below.dep_ in ("conj", "cc") and below.head.i != noun.i:
        return below.head.dep_ != "pobj" or below.pos_ not in ("NOUN", "PROPN", "CCONJ")
    if below.dep_ == "appos" and below.left_edge.i == below.head.i + 1:
        return False  # "the news site Delfi"
    return (below.dep_ in _LEFT_OUT and below.text not in _WITHIN) or _is_time(below)


def _tells_which(participle: Any, noun: Any) -> bool:
    """Whether only what follows tells a body from others: `a union representing bakers`."""
    which = child(noun, "det") is not None and child(noun, "det").lower_ in ("a", "an", "one")
    bare = child(noun, "amod", "compound", "nmod", "poss", "prep") is None
    short = participle.right_edge.i - participle.i < _SHORT and participle.i == noun.i + 1
    body = lemma_of(noun) in _LISTS["organisation"] | _LISTS["group"]
    return which and bare and short and body and participle.tag_ in ("VBG", "VBN")


def _is_of_any(clause: Any) -> bool:
    """Whether only a clause tells which of all are meant: `those who left`, `any shop that`."""
    any_ = clause.head.lower_ == "those" or has_child(clause.head, _ANY, "det")
    beside = clause.left_edge.i == clause.head.i + 1
    return bool(any_ and beside and clause.right_edge.i - clause.head.i < _SHORT + 2)


_ANY = {"any", "every", "each", "those"}


def _is_content(clause: Any, noun: Any) -> bool:
    """Whether a clause is what a noun is about: `the decision to leave`, `a claim that it lied`."""
    about = child(clause, "mark") is not None and child(clause, "mark").lower_ == "that"
    infinitive = has_child(clause, {"to"}, "aux")
    short = len(list(clause.subtree)) < _LONG
    return (about or infinitive) and short and lemma_of(noun) in _CONTENT


_CONTENT = (
    _LISTS["wish_noun"] | _LISTS["refuse_noun"] | _LISTS["rumour"] | _LISTS["content"]
    | _LISTS["spoken"] | _LISTS["slight"] | {"decision"}
)  # fmt: skip
_LONG = 20
_SHORT = 6


def _is_agent(noun: Any) -> bool:
    """Whether a noun, or what it is joined to, tells by whom something is done."""
    first = next((t for t in (noun, *noun.ancestors) if t.dep_ != "conj"), noun)
    return bool(first.head.dep_ == "agent")


def _is_time(token: Any) -> bool:
    if token.dep_ == "prep":
        return any(c.dep_ == "pobj" and c.ent_type_ in ("DATE", "TIME") for c in token.children)
    return token.dep_ == "npadvmod" and token.ent_type_ in ("DATE", "TIME")


def is_owned(token: Any) -> bool:
    """Whether somebody or something stands beside a noun as its owner: `the party's leader`."""
    owner = child(token, "poss")
    return owner is not None and owner.pos_ in ("NOUN", "PROPN")


def balanced(text: str) -> str:
    """A name without quotation marks of which one stands outside it.

    >>> balanced('a "quick fix'), balanced('a "fix" for Mali')
    ('a quick fix', 'a "fix" for Mali')
    """
    marks = _MARKS.findall(text)
    return _MARKS.sub("", text) if len(marks) % 2 else text


_MARKS = re.compile('["“”]')
