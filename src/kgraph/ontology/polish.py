"""Polish forms by Morfeusz: what a verb form is a form of, and the forms of verbs and nouns."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Reading = tuple[str, str, tuple[str, ...]]
"""A lemma as Morfeusz tells it from others (`Izrael:Sm3`), a tag, and what kind of name it is."""


class Agreement(StrEnum):
    """What a Polish verb agrees with: the gender and number of its subject."""

    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"
    MEN = "mpl"
    PLURAL = "pl"
    UNKNOWN = ""

    @property
    def plural(self) -> bool:
        """Tell whether the verb is in the plural; what is unknown counts as one thing."""
        return self in (Agreement.MEN, Agreement.PLURAL)


_FEATURES = {
    Agreement.MASCULINE: ("sg", "m1"),
    Agreement.FEMININE: ("sg", "f"),
    Agreement.NEUTER: ("sg", "n"),
    Agreement.MEN: ("pl", "m1"),
    Agreement.PLURAL: ("pl", "f"),
}


@lru_cache(maxsize=65_536)
def readings(form: str) -> tuple[Reading, ...]:
    """Every reading of a form that is one word; none of one that Morfeusz does not know."""
    if any("\ud800" <= letter <= "\udfff" for letter in form):  # no text that it could read
        return ()
    analysed = _morfeusz().analyse(form)
    if any(start > 0 for start, _, _ in analysed):
        return ()
    whole = (reading for start, end, reading in analysed if (start, end) == (0, 1))
    return tuple((lemma, tag, tuple(kinds)) for _, lemma, tag, kinds, *_ in whole if tag != "ign")


@lru_cache(maxsize=4096)
def verb_of(form: str) -> tuple[str, str] | None:
    """The infinitive of a finite form, and `past` or `present` (of a perfective: the future).

    >>> verb_of("spotkał"), verb_of("domaga"), verb_of("prezydent")
    (('spotkać', 'past'), ('domagać', 'present'), None)
    """
    for lemma, tag, _ in readings(form):
        mood = tag.split(":")[0]
        if mood in ("praet", "fin"):
            return lemma.split(":")[0], "past" if mood == "praet" else "present"
    return None


def past(infinitive: str, agreement: Agreement) -> str | None:
    """The past form; None of a verb that Morfeusz does not know, or of an unknown subject.

    >>> past("spotkać", Agreement.FEMININE), past("osiągnąć", Agreement.PLURAL)
    ('spotkała', 'osiągnęły')
    """
    if agreement is Agreement.UNKNOWN:
        return None
    number, gender = _FEATURES[agreement]
    return _form(infinitive, "praet", number, gender)


def present(infinitive: str, *, plural: bool) -> str | None:
    """The third person; of a perfective verb that is its future.

    >>> present("być", plural=True), present("podpisać", plural=False)
    ('są', 'podpisze')
    """
    return _form(infinitive, "fin", "pl" if plural else "sg", "ter")


def future(infinitive: str, *, plural: bool) -> str | None:
    """The future in one word, or with the auxiliary.

    >>> future("spotkać", plural=False), future("bronić", plural=True), future("być", plural=False)
    ('spotka', 'będą bronić', 'będzie')
    """
    form = present(infinitive, plural=plural)
    if form is None or _is_perfective(infinitive):
        return form
    auxiliary = "będą" if plural else "będzie"
    return auxiliary if infinitive == "być" else f"{auxiliary} {infinitive}"


def should(agreement: Agreement) -> str | None:
    """The word that a demand is said with: `powinien`, `powinna`; None of an unknown subject."""
    if agreement is Agreement.UNKNOWN:
        return None
    number, gender = _FEATURES[agreement]
    return _form("powinien", "winien", number, gender)


def genitive(noun: str) -> str | None:
    """The genitive of a noun that stands in the nominative; None where it is not known.

    >>> genitive("spotkanie"), genitive("rozmowy"), genitive("atak")
    ('spotkania', 'rozmów', 'ataku')
    """
    for lemma, tag, _ in readings(noun):
        number, cases = [*tag.split(":"), "", ""][1:3]
        if tag.startswith(("subst", "ger")) and "nom" in cases.split("."):
            mood = tag.split(":")[0]
            return _form(lemma, mood, "pl" if number == "pl" else "sg", "gen")
    return None


def _form(lemma: str, mood: str, *wanted: str) -> str | None:
    return next(_forms(lemma, mood, wanted), None)


def _forms(lemma: str, mood: str, wanted: tuple[str, ...]) -> Iterator[str]:
    for form, tag in generated(lemma):
        first, *features = tag.split(":")
        sets = [set(feature.split(".")) for feature in features]
        negated = mood == "ger" and "neg" in features
        if first != mood or "agl" in features or negated:
            continue
        if all(any(each in found for found in sets) for each in wanted):
            yield form


@lru_cache(maxsize=4096)
def _is_perfective(infinitive: str) -> bool:
    """Tell whether a verb is perfective: one of both aspects (`aresztować`) is not."""
    return any(tag.startswith("fin") and tag.endswith(":perf") for _, tag in generated(infinitive))


@lru_cache(maxsize=4096)
def generated(lemma: str) -> tuple[tuple[str, str], ...]:
    """Every form of a lemma with its tag."""
    return tuple((form, tag) for form, _, tag, *_ in _morfeusz().generate(lemma))


@lru_cache(maxsize=1)
def _morfeusz():  # type: ignore[no-untyped-def]
    import morfeusz2

    return morfeusz2.Morfeusz()
