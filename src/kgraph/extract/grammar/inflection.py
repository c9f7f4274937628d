"""The forms of Polish names, of those too that the dictionary does not know."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import (
    ACC,
    ANY_CASE,
    DAT,
    GEN,
    INST,
    LOC,
    NOM,
    PL,
    SG,
    F,
    Reading,
    forms_of,
    readings,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable


def paradigm(word: str, gender: int) -> dict[str, int]:
    """The forms of a name in the singular, each with its cases.

    >>> from kgraph.extract.grammar.morphology import M1
    >>> paradigm("Dmitriew", M1)["Dmitriewem"] == INST, paradigm("Merkel", F)["Merkel"] == ANY_CASE
    (True, True)
    >>> paradigm("Piwowar", M1)["Piwowarowi"] == DAT
    True
    """
    known = [r for r in readings(word) if r.kind == "subst" and r.case & NOM and r.number & SG]
    if gender and not known and "-" in word.strip("-"):
        return _of_two(word, gender)
    found: dict[str, int] = {}
    for reading in known:
        if not gender or reading.gender & gender:
            for form, case in forms_of(reading.lemma, "subst", SG, reading.gender):
                found[form] = found.get(form, 0) | case
    adjectives = [r for r in readings(word) if r.kind == "adj" and r.case & NOM and r.number & SG]
    for reading in adjectives:
        for form, case in forms_of(reading.lemma, "adj", SG, gender or reading.gender):
            found[form] = found.get(form, 0) | case
    if not found:
        found = _guessed(word, gender)
    found.setdefault(word, NOM)
    return _as_written(found, word)


def _of_two(word: str, gender: int) -> dict[str, int]:
    """The forms of two names in one: the first is inflected too, or stays (`Jeana-Luca`)."""
    first, _, rest = word.partition("-")
    found: dict[str, int] = {}
    for last, case in paradigm(rest, gender).items():
        for form, cases in {**paradigm(first, gender), first: ANY_CASE}.items():
            if case & cases:
                found[f"{form}-{last}"] = found.get(f"{form}-{last}", 0) | (case & cases)
    return found


def _as_written(forms: dict[str, int], word: str) -> dict[str, int]:
    """Give forms the capital letter of the name: the dictionary may know it as a word only."""
    if not word[0].isupper():
        return forms
    found: dict[str, int] = {}
    for form, case in forms.items():
        written = form[:1].upper() + form[1:]
        found[written] = found.get(written, 0) | case
    return found


def _guessed(word: str, gender: int) -> dict[str, int]:
    found: dict[str, int] = {}

    def add(form: str, case: int) -> None:
        found[form] = found.get(form, 0) | case

    add(word, NOM if gender else ANY_CASE)
    last = word[-1]
    if gender == F and word.endswith(("owa", "ewa")):
        _of_a_husband(word, add)
    elif word.endswith("a"):
        _feminine(word, add)
    elif gender == F:
        return {word: ANY_CASE}
    elif word.endswith(("ay", "ey", "oy", "uy")):
        _consonant(word, add, personal=True)
    elif word.endswith("ei") and gender:
        _apostrophe(word, add)
        for ending, case in (("a", GEN | ACC), ("owi", DAT), ("em", INST), ("u", LOC),
                             ("ego", GEN | ACC), ("emu", DAT), ("m", INST | LOC)):  # fmt: skip
            add(word + ending, case)
    elif word.endswith(("ski", "cki", "dzki", "zki", "i", "y")):
        stem = word if last == "i" else word[:-1]
        if len(word) < _SHORT:
            add(word, ANY_CASE)  # "Xi Jinpinga", "Wangiem Yi"
        _apostrophe(word, add)
        for ending, case in (("ego", GEN | ACC), ("emu", DAT), ("m", INST | LOC)):
            add(stem + ("y" if last == "y" and ending == "m" else "") + ending, case)
    elif word.endswith("ko"):
        for ending, case in (("ki", GEN), ("ce", DAT | LOC), ("kę", ACC), ("ką", INST)):
            add(word[:-2] + ending, case)
    elif last in "eéuoáíó" or not last.isalpha():
        found = {word: ANY_CASE}
        _apostrophe(word, add)
        if last == "e" and gender:
            _like_an_adjective(word[:-1], add)
    else:
        _consonant(word, add, personal=bool(gender))
    return found


_SHORT = 4
"""Names shorter than this that end in *-i* or *-y* are seldom inflected."""


def _apostrophe(word: str, add: Callable[[str, int], None]) -> None:
    """Foreign names that end in a vowel: Sarkozy'ego, Blaire'a."""
    for ending, case in (("ego", GEN | ACC), ("emu", DAT), ("m", INST | LOC)):
        add(f"{word}'{ending}", case)
    for ending, case in (("a", GEN | ACC), ("owi", DAT), ("em", INST)):
        add(f"{word}'{ending}", case)


def _like_an_adjective(stem: str, add: Callable[[str, int], None]) -> None:
    """Surnames of men in *-e*: Goethego, Goethemu, Goethem."""
    for ending, case in (("ego", GEN | ACC), ("emu", DAT), ("em", INST | LOC)):
        add(stem + ending, case)


def _feminine(word: str, add: Callable[[str, int], None]) -> None:
    stem = word[:-1]
    add(stem + "ę", ACC)
    add(stem + "ą", INST)
    add(stem + ("i" if stem[-1:] in "kglji" else "y"), GEN)
    softened = {"k": "ce", "g": "dze", "t": "cie", "d": "dzie", "r": "rze", "ł": "le"}
    add(stem[:-1] + softened[stem[-1]] if stem[-1:] in softened else stem + "ie", DAT | LOC)


def _of_a_husband(word: str, add: Callable[[str, int], None]) -> None:
    """Surnames of women like adjectives: Zacharowa, Zacharowej, Zacharową."""
    add(word[:-1] + "ej", GEN | DAT | LOC)
    add(word[:-1] + "ą", ACC | INST)


_SOFT = {"ć": "ci", "ń": "ni", "ś": "si", "ź": "zi"}
"""How the soft consonants at the end of a name are written before a vowel."""


def _consonant(word: str, add: Callable[[str, int], None], *, personal: bool) -> None:
    stems = [word]
    if word.endswith(("ek", "ec")) and len(word) > 4:
        stems = [word[:-2] + word[-1], word]
    if word[-1] in _SOFT:
        stems = [word[:-1] + _SOFT[word[-1]]]
    softened = {"t": "cie", "d": "dzie", "r": "rze", "ł": "le"}
    for stem in stems:
        last = stem[-1]
        for link in ("", "'"):
            add(stem + link + "a", GEN | ACC)
            add(stem + link + "owi", DAT)
            add(stem + link + ("iem" if last in "kg" and not link else "em"), INST)
        add(stem + "u", LOC if personal else GEN | LOC)
        add(stem[:-1] + softened[last] if last in softened else stem + "ie", LOC)


_PLURAL = 8
_ALL = ANY_CASE | ANY_CASE << _PLURAL
_NOMINATIVES = NOM | NOM << _PLURAL


def declined(words: tuple[str, ...], gender: int) -> list[tuple[tuple[str, ...], int]]:
    """The forms of a name of several words, each with its cases.

    Words that do not agree with those before them in the nominative stay as they are, and so does
    a noun behind the noun at the head, unless the name is a person's.

    >>> forms = dict(declined(("Rada", "Bezpieczeństwa", "ONZ"), 0))
    >>> forms[("Radzie", "Bezpieczeństwa", "ONZ")] == DAT | LOC
    True
    >>> [" ".join(form) for form, case in declined(("Najwyższa", "Izba"), 0) if case & DAT]
    ['Najwyższej Izbie']
    """
    found: list[tuple[tuple[str, ...], int]] = [((), _ALL)]
    agreed, fixed = _NOMINATIVES, False
    head = -1 if gender else _head(words)
    noun = _nouns(words[head]) if head >= 0 else ()
    for number, word in enumerate(words):
        if fixed or word in ("i", "oraz", "and"):
            table = {word: _ALL}
        elif noun and number != head:
            table = _adjective_table(word, noun[0].gender)
        else:
            table = _table(word, gender)
        nominative = agreed & max((case & _NOMINATIVES for case in table.values()), default=0)
        if not nominative:
            fixed, table = True, {word: _ALL}
        else:
            agreed = nominative
        found = [
            ((*forms, form), case & cases)
            for forms, cases in found
            for form, case in table.items()
            if case & cases
        ]
    if gender and len(words) == _EASTERN and all(len(word) < _LONG for word in words):
        # "Kim Dzong Una": only the last part is inflected.
        found += [((*words[:-1], form), case) for form, case in _table(words[-1], gender).items()]
    return [(forms, (cases | cases >> _PLURAL) & ANY_CASE) for forms, cases in found]


_EASTERN, _LONG = 3, 6
"""Eastern names have so many parts, all of them short."""


def _head(words: tuple[str, ...]) -> int:
    """The noun at the head of a name, behind its adjectives; -1 where there is none."""
    for number, word in enumerate(words):
        nouns = _nouns(word)
        adjectives = [r for r in readings(word) if r.kind == "adj" and r.case & NOM]
        following = _nouns(words[number + 1]) if number + 1 < len(words) else ()
        followed = any(
            a.number & n.number and a.gender & n.gender for a in adjectives for n in following
        )
        if nouns and not followed:
            return number
        if not adjectives:
            return -1
    return -1


def _nouns(word: str) -> tuple[Reading, ...]:
    return tuple(r for r in readings(word) if r.kind == "subst" and r.case & NOM)


@lru_cache(maxsize=1 << 12)
def _adjective_table(word: str, gender: int) -> dict[str, int]:
    """The forms of an adjective beside a noun of a gender; none where it is no adjective."""
    found: dict[str, int] = {}
    for reading in readings(word):
        if reading.case & NOM and reading.kind in ("adj", "ppas") and reading.gender & gender:
            _add_forms(found, word, reading, gender)
    return found


@lru_cache(maxsize=1 << 13)
def _table(word: str, gender: int) -> dict[str, int]:
    """The forms of one word of a name, with its cases in the singular and the plural."""
    if not word[0].isalpha() or (word.isupper() and len(word) > 1):
        return {form: case | case << _PLURAL for form, case in _acronym(word).items()}
    if gender:
        return dict(paradigm(word, gender))
    found: dict[str, int] = {}
    places = any(r.label == "nazwa_geograficzna" for r in readings(word))
    for reading in readings(word):
        if places and reading.label == "nazwisko":
            continue
        if reading.case & NOM and reading.kind in ("subst", "adj", "ppas"):
            _add_forms(found, word, reading, reading.gender)
    if not found and all(r.kind == "frag" for r in readings(word)):
        return dict(_guessed(word, 0))
    return found


def _add_forms(found: dict[str, int], word: str, reading: Reading, gender: int) -> None:
    for number, shift in ((SG, 0), (PL, _PLURAL)):
        if reading.number & number:
            for form, case in _forms_as(word, reading, number, gender):
                said = form[0].upper() + form[1:] if word[0].isupper() else form
                found[said] = found.get(said, 0) | case << shift


_MODEL = "duży"
"""An adjective whose endings are those of every superlative."""


def _forms_as(word: str, reading: Reading, number: int, gender: int) -> tuple[tuple[str, int], ...]:
    """The forms of a reading in the degree of the word (`Najwyższa`, and not `Wysoka`)."""
    small = word.lower()
    if reading.kind != "adj" or not small.startswith("naj") or reading.lemma.startswith("naj"):
        return forms_of(reading.lemma, reading.kind, number, gender)
    stem = small[:-1]
    return tuple(
        (stem + form.removeprefix(_MODEL[:-1]), case)
        for form, case in forms_of(_MODEL, "adj", number, gender)
        if form.startswith(_MODEL[:-1])
    )


def _acronym(word: str) -> dict[str, int]:
    """Acronyms inflect with a hyphen, if at all: PAP-u, PAP-owi, PAP-em."""
    found = {word: ANY_CASE}
    if word.isalpha() and word[-1] not in "AEIOU":
        found |= {f"{word}-u": GEN | LOC, f"{word}-owi": DAT, f"{word}-em": INST, f"{word}-ie": LOC}
    return found
