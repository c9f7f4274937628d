"""The plainest questions about a word of a dependency tree: its kind, and what stands beside it."""

from __future__ import annotations

from typing import Any


def is_verb(token: Any) -> bool:
    """Whether a clause can hang on a token."""
    return token.pos_ in ("VERB", "AUX")


def child(token: Any, *relations: str) -> Any:
    """The first child of one of these relations, or None."""
    return next((c for c in token.children if c.dep_ in relations), None)


def has_child(token: Any, words: frozenset[str] | set[str], *relations: str) -> bool:
    """Whether a token has one of these words below it, in one of these relations."""
    return any(c.lower_ in words and c.dep_ in relations for c in token.children)


def after_preposition(token: Any, *prepositions: str) -> Any:
    """What stands after one of these prepositions below a token, or None."""
    for below in token.children:
        if below.lower_ in prepositions and below.dep_ in ("prep", "agent", "dative", "prt"):
            found = child(below, "pobj")
            if found is not None:
                return found
    return None


def before(token: Any) -> str:
    """The word before another in small letters, a sign too; empty at the beginning."""
    return str(token.nbor(-1).lower_) if token.i else ""


def after(token: Any) -> str:
    """The word after another in small letters, a sign too; empty at the end."""
    return str(token.nbor(1).lower_) if token.i + 1 < len(token.doc) else ""


def is_plural(noun: Any) -> bool:
    """Whether a noun is in the plural."""
    return "Plur" in noun.morph.get("Number") or noun.tag_ in ("NNS", "NNPS")


def lemma_of(noun: Any) -> str:
    """The lemma in small letters, of a noun with a capital too: `Rebels` is rebel."""
    lemma = str(noun.lemma_.lower())
    if noun.pos_ == "PROPN" and noun.tag_ == "NNPS":
        return lemma.removesuffix("s")
    return lemma


def is_infinitive(verb: Any) -> bool:
    """Whether a verb stands with `to`."""
    return has_child(verb, {"to"}, "aux")
