"""From a typed phrase (`will meet`, `spotkał się z`) to the predicate it expresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.ontology.polish import readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.ontology.terms import Ontology, Word

IRREGULAR = {
    "become": "became", "begin": "began", "break": "broke", "bring": "brought",
    "build": "built", "buy": "bought", "come": "came", "cut": "cut", "deal": "dealt",
    "draw": "drew", "fight": "fought", "find": "found", "fly": "flew",
    "forbid": "forbade", "get": "got", "give": "gave",
    "go": "went", "hit": "hit", "hold": "held", "keep": "kept", "lay": "laid",
    "lead": "led", "leave": "left", "lose": "lost", "make": "made", "meet": "met",
    "pay": "paid", "put": "put", "quit": "quit", "rise": "rose", "run": "ran",
    "say": "said", "see": "saw", "seek": "sought", "sell": "sold", "send": "sent",
    "set": "set", "shoot": "shot", "shut": "shut", "speak": "spoke", "spend": "spent",
    "stand": "stood", "strike": "struck", "take": "took", "tell": "told", "think": "thought",
    "throw": "threw", "win": "won", "withdraw": "withdrew", "write": "wrote",
}  # fmt: skip
"""Past forms of the irregular verbs that news uses for the predicates."""


_STRESSED_LAST = """
    admit commit compel concur control deter expel impel incur occur omit permit prefer propel
    rebel rebut recur refer repel submit transfer transmit
"""
_DOUBLING = frozenset(_STRESSED_LAST.split())
"""Verbs of several syllables that double their last consonant: the last one is stressed."""
_ONE_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a typed phrase means: a predicate, and whether its verb form speaks of the future."""

    predicate: str
    future: bool = False


def phrase_of(ontology: Ontology, text: str) -> list[Phrase]:
    """Find the predicates a phrase can express: none, one, or several (then it is ambiguous).

    Names, labels, the words of the ontology and their verb forms are known. A Polish
    perfective non-past form (`spotka się z`) speaks of the future.
    """
    if text in ontology.predicates:
        return [Phrase(text)]
    key = _plain(text.replace("_", " "))
    index = _index(ontology.digest, ontology)
    if key in index:
        return [Phrase(name) for name in sorted(index[key])]
    found = {
        Phrase(name, future) for base, future in _polish_bases(key) for name in index.get(base, ())
    }
    return sorted(found, key=lambda phrase: (phrase.predicate, phrase.future))


def _plain(text: str) -> str:
    """A phrase without case, its prepositions in their short form (`ze` is `z`)."""
    verb, *rest = text.casefold().split() or [""]
    return " ".join([verb, *(_SHORT.get(word, word) for word in rest)])


_SHORT = {"ze": "z", "we": "w", "przede": "przed", "nade": "nad", "ode": "od"}

_indexes: dict[str, dict[str, set[str]]] = {}


def _index(digest: str, ontology: Ontology) -> dict[str, set[str]]:
    """Every form that needs no dictionary, to the predicates it expresses."""
    if digest not in _indexes:
        index: dict[str, set[str]] = {}
        for predicate in ontology.predicates.values():
            for label in predicate.labels.values():
                index[_plain(label)] = {predicate.name}
        for predicate in ontology.predicates.values():
            labels = {_plain(label) for label in predicate.labels.values()}
            for word in predicate.words:
                for form in _forms(word):
                    if form in labels or form not in index or predicate.name not in index[form]:
                        index.setdefault(form, set()).add(predicate.name)
        _indexes[digest] = index
    return _indexes[digest]


def _forms(word: Word) -> Iterator[str]:
    for phrase in word.phrases():
        yield _plain(phrase)
        if word.kind == "verb" and word.language == "en":
            verb, _, rest = phrase.partition(" ")
            for form in english_forms(verb):
                yield _plain(f"{form} {rest}")


def english_forms(verb: str) -> tuple[str, ...]:
    """Third person and past of an English verb.

    >>> english_forms("meet"), english_forms("deny"), english_forms("be")
    (('meets', 'met'), ('denies', 'denied'), ('is', 'are', 'was', 'were'))
    """
    if verb == "be":
        return ("is", "are", "was", "were")
    if verb == "have":
        return ("has", "had")
    consonant_y = verb.endswith("y") and verb[-2:-1] not in tuple("aeiou")
    if consonant_y:
        third = verb[:-1] + "ies"
    else:
        third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if verb in IRREGULAR:
        return third, IRREGULAR[verb]
    if consonant_y:
        return third, verb[:-1] + "ied"
    if verb in _DOUBLING or _ONE_SYLLABLE.fullmatch(verb):
        return third, f"{verb}{verb[-1]}ed"
    return third, verb + ("d" if verb.endswith("e") else "ed")


def _polish_bases(phrase: str) -> Iterator[tuple[str, bool]]:
    """The phrase with its verb form in the infinitive, and whether the form is a future."""
    form, _, rest = phrase.partition(" ")
    for lemma, tag, _ in readings(form):
        mood, *features = tag.split(":")
        if mood in ("praet", "fin"):
            # A verb of both aspects (aresztuje) may mean the future: then it does, to be safe.
            future = mood == "fin" and any("perf" in f.split(".") for f in features)
            yield f"{lemma.split(':')[0]} {rest}".strip(), future
