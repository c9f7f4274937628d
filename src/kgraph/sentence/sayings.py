"""The words in which a predicate is said, and whether a plain claim is of the past.

An ontology may say them (`kg:says` and its kin). For a predicate that has only a label and verbs
they follow from those; a label that is no verb has none, and is said as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.ontology.polish import verb_of
from kgraph.ontology.terms import SLOT
from kgraph.ontology.words import english_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.ontology import Predicate, Word


def saying(predicate: Predicate, language: str, *, ahead: bool, of_actor: bool) -> str:
    """The infinitive with its words and its slot; empty where the predicate has none."""
    kinds = ["saysOfActor"] if of_actor else []
    kinds += ["saysAhead"] if ahead else []
    for kind in (*kinds, "says"):
        if text := predicate.saying(kind, language):
            return text
    label = predicate.label(language)
    if language == "pl":
        return _polish(predicate, label)
    return _english(predicate, label)


def noun(predicate: Predicate) -> str:
    """The Polish noun with its words and its slot; empty where there is none."""
    return predicate.saying("saysNoun", "pl") or next(_words(predicate, "noun", "pl"), "")


def named(predicate: Predicate, language: str) -> str:
    """What a predicate is called where no claim is meant: `meet`, `claim … as its own territory`.

    >>> from kgraph.ontology import built_in_files, read
    >>> met = read(built_in_files()).predicates["met"]
    >>> named(met, "en"), named(met, "pl")
    ('meet', 'spotkać się z')
    """
    text = saying(predicate, language, ahead=False, of_actor=False)
    words = [each.split("|")[0].split("/")[0] for each in SLOT.sub("…", text).split()]
    return " ".join(words).removesuffix("…").strip() or predicate.label(language)


def is_past(predicate: Predicate, language: str) -> bool:
    """Tell whether the label is in the past: so a plain claim is said.

    >>> from kgraph.ontology import built_in_files, read
    >>> known = read(built_in_files()).predicates
    >>> [is_past(known[name], "pl") for name in ("met", "demands", "presidentOf")]
    [True, False, False]
    """
    first = predicate.label(language).split(" ")[0]
    if language == "pl":
        found = verb_of(first)
        return found is not None and found[1] == "past"
    verbs = {text.split(" ")[0] for text in _words(predicate, "verb", "en")}
    verbs.add(predicate.saying("says", "en").split(" ")[0])
    return any(first in english_forms(verb)[1:] for verb in verbs if verb not in ("", "be"))


def _english(predicate: Predicate, label: str) -> str:
    """The verb whose form the label is, with the words of the label; of a title, to be it."""
    titles = [text.replace("+", "").strip() for text in _words(predicate, "title", "en")]
    if label in titles:
        return f"be {'an' if label[0] in 'aeiou' else 'a'} {label} +"
    first, _, rest = label.partition(" ")
    for text in _words(predicate, "verb", "en"):
        verb = text.split(" ")[0]
        if first in english_forms(verb):
            return text if SLOT.sub("", text).split()[1:] == rest.split() else f"{verb} {rest} +"
    return ""


def _polish(predicate: Predicate, label: str) -> str:
    """The infinitive of the label, with the case that the verb of the same words governs."""
    first, _, rest = label.partition(" ")
    found = verb_of(first)
    if found is None:
        return ""
    for text in _words(predicate, "verb", "pl"):
        if SLOT.sub("", text).split() == [found[0], *rest.split()]:
            return text
    return f"{found[0]} {rest}".strip()


def _words(predicate: Predicate, kind: str, language: str) -> Iterator[str]:
    """The words of a kind that take an object, without brackets, in the order of the file."""
    for word in predicate.words:
        if word.kind == kind and word.language == language and not _clausal(word):
            yield word.text.replace("(", "").replace(")", "")


def _clausal(word: Word) -> bool:
    return word.text.endswith(("+clause", "+inf"))
