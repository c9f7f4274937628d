"""What stands before a pronoun and tells whom it may mean."""

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
    subject,
)
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from kgraph.extract.grammar.english.names import EnglishNames

_LISTS = words("english")


def is_only_named(token: Any) -> bool:
    """Whether no body without a name stands before a word, in its sentence and the one before."""
    first = token.doc[token.sent.start - 1].sent if token.sent.start else token.sent
    bodies = _LISTS["organisation"] | _LISTS["group"]
    before = token.doc[first.start : token.i]
    return not any(t.pos_ == "NOUN" and lemma_of(t) in bodies for t in before)


def acted_on_before(token: Any) -> Any:
    """The name that the verb before acts on: `backed Kickl and hosted him`."""
    verb = token.head
    joined = token.dep_ == "dobj" and verb.dep_ == "conj" and child(verb, *SUBJECTS) is None
    before = child(verb.head, "dobj") if joined else None
    return before if before is not None and before.pos_ == "PROPN" else None


def pronoun_before(token: Any) -> Any:
    """The `he` or `she` that is the subject of the sentence before, in the same paragraph."""
    before = token.doc[token.sent.start - 1].sent if token.sent.start else None
    if before is None or "\n\n" in before.text:
        return None
    found = child(before.root, *SUBJECTS)
    return found if found is not None and found.lower_ in ("he", "she") else None


def begins_with_owner(token: Any) -> bool:
    """Whether the sentence before begins with somebody else's: `Her deputy, Ann Lee, resigned`."""
    before = token.doc[token.sent.start - 1].sent if token.sent.start else None
    return before is not None and before[0].lower_ in ("his", "her")


def is_somebody(noun: Any) -> bool:
    """Whether a noun is one person whom nothing names: `another shareholder`."""
    people = lemma_of(noun) in _LISTS["group"] | _LISTS["holder"]
    return noun.pos_ == "NOUN" and people and not is_plural(noun)


def is_many(noun: Any, pronoun: Any) -> bool:
    """Whether a noun is in the plural and `it` is not meant for it: `EU officials`."""
    return pronoun.lower_ in ("it", "its") and noun.pos_ == "NOUN" and is_plural(noun)


def subject_of_clause(token: Any) -> Any:
    """The subject of the clause a word stands in, if it is another word."""
    at = token.head
    while not is_verb(at) and at.head.i != at.i:
        at = at.head
    found = subject(at)[0] if is_verb(at) else None
    return found if found is not None and found.i != token.i else None


def subjects_of_halves(token: Any) -> list[Any]:
    """The subjects of what stands before a semicolon or a colon in the sentence of a word."""
    root = token.sent.root
    halves = [c for c in root.children if c.dep_ == "conj" and is_verb(c) and c.i < root.i]
    subjects = [subject(c)[0] for c in reversed(halves) if c.i < token.i]
    return [found for found in subjects if found is not None and found.i < token.i]


def title_of(token: Any) -> str:
    """The words of a title as they are remembered: `deputy prime minister`."""
    beside = [c for c in token.lefts if c.dep_ in ("amod", "compound", "poss", "nmod")]
    return " ".join([*(c.text.lower() for c in beside), token.lemma_.lower()])


def is_told_apart(names: EnglishNames, pronoun: Any, entity: str) -> bool:
    """Whether a pronoun does not surely mean somebody, for who is named beside it.

    `He praised Merz` is not said of Merz; `NATO stands with Chad in its war` may be of either.
    """
    if pronoun.dep_ in SUBJECTS:
        below = (t.i for t in pronoun.head.subtree if t.i > pronoun.i)
        return any(names.at.get(n, ("",))[0] == entity for n in below)
    if (
        pronoun.lower_ not in ("its", "their")
        or pronoun.dep_ != "poss"
        or pronoun.i < 2
        or pronoun.nbor(-1).pos_ != "ADP"
    ):
        return False
    near = names.at.get(pronoun.i - 2, ("",))[0]
    return near not in ("", entity) and names.kind(near) in ("State", "Organisation", "Group")


def is_parted(names: EnglishNames, full: Any, token: Any) -> bool:
    """Whether a state is named between a body and where it seems meant again.

    `The new Alban government ... sued France and called on the government`.
    """
    if lemma_of(token) not in _LISTS["organisation"]:
        return False
    between = (names.at[t.i][0] for t in token.doc[full.i : token.i] if t.i in names.at)
    return any(names.kind(name) == "State" for name in between)
