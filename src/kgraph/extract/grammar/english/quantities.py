"""Nouns that speak of nobody, of some of them, or of a body that nothing tells apart."""

from __future__ import annotations

from typing import Any

from kgraph.extract.grammar.english.extents import names_people
from kgraph.extract.grammar.english.nodes import (
    child,
    has_child,
    is_plural,
    lemma_of,
)
from kgraph.extract.grammar.vocabulary import words

_LISTS = words("english")


def is_part(quantity: Any, of: Any) -> bool:
    """Whether it is only some of those: `half of Germans`, `three of the five members`."""
    some = lemma_of(quantity) in _LISTS["some"]
    named = child(of, "det", "poss") is not None and quantity.pos_ == "NUM"
    return (some or named) and (names_people(of) or lemma_of(of) in _LISTS["group"])


def is_share(noun: Any) -> bool:
    """Whether it is less than the whole thing: `destroyed part of the harbour`."""
    return noun.pos_ == "NOUN" and lemma_of(noun) in _SHARES


_SHARES = {"part", "half", "third", "quarter", "rest"}


def is_some(noun: Any) -> bool:
    """Whether a noun speaks of some who are of a body: `the other 26 EU leaders`."""
    return has_child(noun, _SOME, "det", "amod") or child(noun, "nummod") is not None


_SOME = {"other", "some", "several", "most", "many", "certain", "various", "individual"}


def is_bare(noun: Any) -> bool:
    """Whether nothing tells which body is meant: `a company`, `his party`."""
    if (
        lemma_of(noun) not in _LISTS["bare"]
        or child(noun, "amod", "compound", "nmod", "prep") is not None
    ):
        return False
    owner = child(noun, "poss")
    several = is_plural(noun) and (child(noun, "acl", "relcl") is None or owner is not None)
    some = has_child(noun, {"a", "an"}, "det") or several  # "the firms"
    return some or (owner is not None and owner.pos_ == "PRON")


def is_elliptic(noun: Any) -> bool:
    """Whether a name is only the owner of what is left out: `Chad's envoy and Mali's met`."""
    return child(noun, "case") is not None and noun.dep_ not in ("poss", "nmod", "compound")


def is_slight(noun: Any) -> bool:
    """Whether a noun says little of what it is about: `the allegations`, `a further step`."""
    if lemma_of(noun) not in _LISTS["slight"]:
        return False
    told = [
        c for c in noun.children
        if c.dep_ in _TELLING or (c.dep_ == "acl" and has_child(c, {"to", "that"}, "aux", "mark"))
    ]  # fmt: skip
    return all(c.lower_ in _VAGUE or c.pos_ in ("PRON", "DET") for c in told)


_TELLING = ("amod", "compound", "nmod", "poss", "prep")
_VAGUE = {"new", "further", "more", "such", "similar", "other", "own", "additional", "latest",
          "recent", "same", "certain", "possible", "various", "concrete", "initial"}  # fmt: skip


def is_nobody(noun: Any, *, named: bool) -> bool:
    """Whether a noun speaks of none, or of hardly any: `no country`, `few countries`."""
    determiner = child(noun, "det")
    if determiner is not None and determiner.lower_ == "any":
        return has_child(noun, {"hardly", "scarcely", "barely"}, "advmod") or has_child(
            determiner, {"hardly", "scarcely", "barely"}, "advmod"
        )
    if determiner is not None and determiner.lower_ in ("every", "each") and not named:
        return True  # any of them: "consulted every group"
    few = has_child(noun, {"few", "fewer"}, "amod") and determiner is None
    neither = has_child(noun, {"neither"}, "det", "preconj") and not named
    if has_child(noun, {"both"}, "det", "preconj", "predet") and not named:
        return True  # two that were named before
    return few or neither or has_child(noun, {"no"}, "det", "preconj")
