"""What `it` is that somebody acts on: `Spain opposes it`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.arguments import Argument
from kgraph.extract.grammar.english.antecedents import subject_of_clause
from kgraph.extract.grammar.english.nodes import (
    child,
    is_plural,
    is_verb,
)
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
)
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span, Way

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kgraph.extract.grammar.english.names import EnglishNames

    Noun = Callable[[Any, tuple[str, ...]], Argument | None]

_HANDLED = words("english")["handled"]


def thing_acted_on(
    token: Any, allowed: tuple[str, ...], names: EnglishNames, noun: Noun
) -> Argument | None:
    """The one thing told of before; None where it may be one of several, or somebody."""
    verb = token.head if token.dep_ == "dobj" else token.head.head
    if verb.lemma_ in _HANDLED or not is_verb(verb):
        return None
    own = subject_of_clause(token)
    for told in _things_before(token):
        others = [t for t in told if own is None or t.i != own.i]
        meant = [m for t in others if (m := _as_thing(t, allowed, names, noun)) is not None]
        found = {argument.entity: argument for argument in meant}
        if len(found) > 1:
            return None
        for argument in found.values():
            place = Span(token.idx, token.idx + len(token))
            names.mentions[argument.entity].append(place)
            named = argument.name or argument.at
            return Argument(argument.entity, Way.PRONOUN, place, named, common=argument.common)
        if told:
            return None
    return None


def _as_thing(
    word: Any, allowed: tuple[str, ...], names: EnglishNames, noun: Noun
) -> Argument | None:
    """What a noun or another `it` speaks of, if it is nobody and may stand there."""
    if word.lower_ == "it":
        if word.dep_ in ("dobj", "pobj"):
            return thing_acted_on(word, allowed, names, noun)
        above = _subject_before(word)
        return _as_thing(above, allowed, names, noun) if above is not None else None
    found = noun(word, allowed)
    if found is None or names.kind(found.entity) == "Person":
        return None
    acting = names.world.ontology.fits(names.kind(found.entity), ("Actor",))
    return None if acting and "Topic" in allowed else found  # it, or what it did


def _subject_before(token: Any) -> Any:
    """The noun that `it` means as a subject: that of the sentence before; None of many."""
    before = token.doc[token.sent.start - 1].sent if token.sent.start else token.sent
    above = child(before.root, *SUBJECTS) if before.end <= token.i else None
    if above is None or is_plural(above) or above.lower_ == "it" or "\n\n" in before.text:
        return None
    return above


def _things_before(token: Any) -> Iterator[list[Any]]:
    """Singular nouns that `it` may mean, the nearest clauses first.

    Those that the clause above or before speaks of, in this sentence; then of the one before.
    """
    clause = token.head if token.dep_ == "dobj" else token.head.head
    while clause.head.i != clause.i and clause.dep_ in ("conj", "advcl", "ccomp", "xcomp", "relcl"):
        clause = clause.head
        if is_verb(clause) and clause.i < token.i:
            yield _things(clause, token)
    if token.sent.start:
        before = token.doc[token.sent.start - 1].sent
        near = "\n\n" not in before.text or token.i - token.sent.start < 8
        if near and is_verb(before.root):
            yield _things(before.root, token)


def _things(verb: Any, token: Any) -> list[Any]:
    """What a clause, and what is said in it, is about and acts on."""
    own = {t.i for t in token.ancestors}
    told = [verb, *(c for c in verb.conjuncts if c.i < token.i and c.i not in own)]
    told += [c for c in verb.children if c.dep_ == "ccomp" and child(verb, "dobj") is None]
    found = []
    for clause in told:
        objects = [c for c in clause.children if c.dep_ == "dobj" and _is_thing(c)]
        subjects = [c for c in clause.children if c.dep_ in SUBJECTS and _is_thing(c)]
        found += [n for n in (*subjects, *objects) if n.i < token.i]
    return found


def _is_thing(noun: Any) -> bool:
    plain = noun.pos_ in ("NOUN", "PROPN") and not is_plural(noun) and not any(noun.conjuncts)
    return plain or noun.lower_ == "it"
