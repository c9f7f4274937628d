"""Polish names in their cases, where Morfeusz knows every word that has to change.

`Stany Zjednoczone` becomes `Stanami Zjednoczonymi`; of `Steve Witkoff` nothing is said.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.ontology.polish import Agreement, Reading, generated, readings
from kgraph.sentence.heads import bare, head, is_nominative

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOUN, _ADJECTIVE = ("subst", "ger"), ("adj", "ppas", "pact")


def declined(name: str, case: str, person: Agreement | None) -> str | None:
    """A name in a case (`gen`, `dat`, `acc`, `inst`, `loc`); None where it is not known.

    `person` is the gender of a person, and None for what is none.

    >>> declined("Stany Zjednoczone", "inst", None), declined("Rada Europy", "acc", None)
    ('Stanami Zjednoczonymi', 'Radę Europy')
    >>> declined("Donald Trump", "inst", Agreement.MASCULINE)
    'Donaldem Trumpem'
    """
    if case == "nom":
        return name
    words = name.split()
    forms = _thing(words, case) if person is None else _person(words, case, person)
    return None if forms is None else " ".join(forms)


def _person(words: list[str], case: str, gender: Agreement) -> list[str] | None:
    """Every word is a first name or a surname of the gender."""
    wanted = {"m": "m1", "f": "f"}.get(gender)
    forms = []
    for place, word in enumerate(words):
        kind = "imię" if place == 0 and len(words) > 1 else "nazwisko"
        known = [
            each
            for each in readings(word)
            if each[1].startswith("subst:sg") and is_nominative(each[1])
            and each[1].split(":")[3] == wanted and kind in each[2]
        ]  # fmt: skip
        form = _one_form(word, known, case)
        if form is None:
            return None
        forms.append(form)
    return forms or None


def _thing(words: list[str], case: str) -> list[str] | None:
    """The first noun with the adjectives beside it; what follows them stays as it is."""
    place, nouns = head(words)
    if not nouns:
        return None
    noun = _one_form(words[place], nouns, case)
    before = [_adjective(word, nouns, case) for word in words[:place]]
    if noun is None or None in before:
        return None
    forms = [form for form in before if form is not None] + [noun]
    if words[place][-1] in ",;":
        return forms + words[place + 1 :]
    for at, word in enumerate(words[place + 1 :], place + 1):
        form = _adjective(word, nouns, case)
        if form is None:
            return forms + words[at:] if _is_fixed(word) else None
        forms.append(form)
        if word[-1] in ",;":
            return forms + words[at + 1 :]
    return forms


def _is_fixed(word: str) -> bool:
    """Tell whether a word behind a noun stays as it is: a preposition, or a noun that depends."""
    known = readings(bare(word)) or readings(bare(word).lower())
    return any(
        not tag.startswith(_NOUN) or not is_nominative(tag) or _is_invariable(tag)
        for _, tag, kinds in known
    )


def _is_invariable(tag: str) -> bool:
    return "nom.gen" in tag


def _adjective(word: str, nouns: list[Reading], case: str) -> str | None:
    """An adjective that agrees with the noun, in the case; None of any other word."""
    plain = bare(word)
    agreeing: list[Reading] = []
    for reading in readings(plain) or readings(plain.lower()):
        mood, *features = reading[1].split(":")
        if mood in _ADJECTIVE and is_nominative(reading[1]):
            for _, tag, _ in nouns:
                _, number, _, gender, *_ = tag.split(":")
                if features[0] in number.split(".") and gender in features[2].split("."):
                    degree = ":".join(features[3:])
                    agreeing.append((reading[0], f"{mood}:{number}:nom:{gender}:{degree}", ()))
    return _one_form(word, agreeing, case)


def _one_form(word: str, known: Sequence[Reading], case: str) -> str | None:
    """The form of a word in a case, where all its readings give the same one."""
    found = {_form(lemma, tag, case) for lemma, tag, _ in known}
    if len(found) > 1 and word.isupper():
        found &= {word}
    form = found.pop() if len(found) == 1 else None
    if not form:
        return None
    plain = bare(word)
    if plain[:1].isupper():
        form = form[:1].upper() + form[1:]
    return word.replace(plain, form)


@lru_cache(maxsize=65_536)
def _form(lemma: str, tag: str, case: str) -> str:
    mood, number, _, gender, *rest = tag.split(":")
    for form, other in generated(lemma):
        first, *features = other.split(":")
        if (
            first == mood
            and features[0] in number.split(".")
            and case in features[1].split(".")
            and gender in features[2].split(".")
            and features[3:] == rest
        ):
            return form
        if first == mood and other == tag and case in features[1].split("."):
            return form
    return ""
