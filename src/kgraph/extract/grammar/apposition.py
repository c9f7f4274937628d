"""Names beside their titles and their nouns: `prezydenta Dudę`, `gazociągu Nord Stream 2`."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import ANY_CASE, GEN, M1, NOM, SG, F, Reading
from kgraph.extract.grammar.phrase import Phrase
from kgraph.extract.grammar.units import Sort, Unit
from kgraph.extract.grammar.vocabulary import heads, words

if TYPE_CHECKING:
    from collections.abc import Sequence


def apposed(units: Sequence[Unit], phrase: Phrase) -> bool:
    """A name after its title or its noun: `prezydenta Dudę`, `gazociągu Nord Stream 2`."""
    unit = units[phrase.last]
    if unit.sort is not Sort.NAME or phrase.head.sort is not Sort.WORD:
        return False
    reading = unit.readings[0]
    title_like = reading.label in ("Outlet", "Organisation", "Topic") and reading.case & NOM
    unbent = phrase.head.role and _is_unbent(phrase, reading)
    if (
        not (reading.case & phrase.case or title_like or unbent)
        or not reading.number & phrase.number
    ):
        return False
    if reading.label == "Person":
        if not phrase.head.role:
            return False
    elif not _heads(phrase.head, reading.label):
        return False
    if reading.label == "Person" and not (unbent or _is_title_of(phrase, reading)):
        return False
    if phrase.head.has_lemma(_PART_OF) and _is_short(unit):
        return False  # "szef klubu PiS": the club is the party's
    if reading.label != "Person" and (
        phrase.genitives
        or not (_indeclinable(unit) or title_like or phrase.case & NOM & reading.case)
    ):
        return False
    inner = Phrase(phrase.first, phrase.last, phrase.head, phrase.case, phrase.number,
                   phrase.gender, adjectives=phrase.adjectives, genitives=phrase.genitives,
                   start=phrase.start)  # fmt: skip
    phrase.title, phrase.noun = inner, phrase.head
    phrase.head = unit
    if not title_like:
        phrase.case = phrase.case & reading.case or phrase.case
    if reading.label == "Person":
        phrase.gender = reading.gender
    phrase.genitives, phrase.adjectives = [], []
    phrase.last += 1
    return True


def set_off(units: Sequence[Unit], found: list[Phrase]) -> list[Phrase]:
    """Join a role to the name that a comma sets off behind it: `prezes Orlenu, Jan Kowal,`."""
    joined: list[Phrase] = []
    for phrase in found:
        before = joined[-1] if joined else None
        if before is None or not _is_set_off(units, before, phrase):
            joined.append(phrase)
            continue
        title = replace(before, preposition="")
        before.title, before.noun, before.head = title, before.head, phrase.head
        before.case, before.gender = before.case & phrase.case, phrase.gender
        before.number, before.last = phrase.number, phrase.last
        before.genitives, before.adjectives = [], []
    return joined


def _is_set_off(units: Sequence[Unit], role: Phrase, person: Phrase) -> bool:
    named = person.head.sort is Sort.NAME and person.head.readings[0].label == "Person"
    plain = not (person.preposition or person.title or role.entity or role.counted)
    if not (named and plain and role.head.role and role.number & SG):
        return False
    if person.first != role.last + 1 or units[role.last].text != ",":
        return False
    fits = any(
        r.noun and r.case & role.case & person.case and r.number & SG and r.gender & person.gender
        for r in role.head.readings
    )
    return fits and _is_closed(units, person.last)


def _is_closed(units: Sequence[Unit], at: int) -> bool:
    """Whether a sign stands here, and no list goes on behind it."""
    if at >= len(units):
        return True
    after = units[at + 1] if at + 1 < len(units) else None
    return units[at].text in _CLOSING and (after is None or after.sort is not Sort.NAME)


_CLOSING = frozenset({",", ".", "–", "-", "—", ")", ";"})


def _is_title_of(phrase: Phrase, name: Reading) -> bool:
    """Whether a role agrees with a name; a man's title stands unchanged before a woman's, too."""
    return any(
        r.case & name.case & phrase.case
        and r.number & SG
        and (
            r.gender & name.gender
            or (name.gender & F and r.gender & M1 and r.case & NOM and r.kind == "subst")
        )
        for r in phrase.head.readings
    )


def _is_unbent(phrase: Phrase, name: Reading) -> bool:
    """Whether a man's title stands unchanged before a woman's foreign name: `z prezydent Lin`."""
    alike = [r for r in phrase.head.readings if r.kind == "subst" and r.case == ANY_CASE]
    oblique = not phrase.case & NOM and any(r.gender == F for r in alike)
    return oblique and name.label == "Person" and bool(name.case & NOM and name.gender & F)


_PART_OF = frozenset(
    {"rząd", "gabinet", "klub", "koło", "frakcja", "sztab", "zarząd", "rada", "komitet", "kongres"}
)


def _is_short(unit: Unit) -> bool:
    """Whether it is a name in capital letters, or nearly so: `PiS`, `PO`, `PSL`."""
    return " " not in unit.text and unit.text[-1:].isupper()


def _indeclinable(unit: Unit) -> bool:
    return unit.readings[0].case == ANY_CASE


_OF_OTHERS = frozenset({"dyplomacja", "rząd", "parlament", "armia", "wojsko", "dowództwo", "sztab"})


def _heads(unit: Unit, kind: str) -> bool:
    """Whether a noun may stand before a name of this class as its apposition."""
    lists: tuple[str, ...]
    if unit.has_lemma(_OF_OTHERS):
        return False  # "szef dyplomacji UE" is no name of a diplomacy
    if kind in ("Organisation", "Outlet", "Group"):
        lists = ("organisation", "outlet", "company", "club")
    else:
        lists = ("place", "site") if kind in ("Place", "State") else ("thing", "device", "work")
    return unit.has_lemma(_nouns(lists)) or not unit.taught.isdisjoint(lists)


@lru_cache(maxsize=4)
def _nouns(lists: tuple[str, ...]) -> frozenset[str]:
    found = {noun for name in lists for noun in words().get(name, ())}
    return frozenset(found | {noun for name in lists for noun in heads().get(name, ())})


def give_back_person(inner: Phrase, case: int) -> None:
    """Let go of a person at the end of what a role is in: `ministra sportu Jana Kowala`.

    Kept is the one whose body it is: `ministra rządu Donalda Tuska`.
    """
    chain = [inner]
    while chain[-1].genitives:
        chain.append(chain[-1].genitives[-1])
    *outer, last = chain
    person = last.head.sort is Sort.NAME and last.head.readings[0].label == "Person"
    if not outer or not person or last.title is not None or last.members:
        return
    if not last.head.readings[0].case & case:
        return
    if outer[-1].head.role or outer[-1].head.has_lemma(words()["persons_own"]):
        return
    outer[-1].genitives.remove(last)
    for phrase in outer:
        phrase.last = last.first


def late_person(units: Sequence[Unit], phrase: Phrase) -> None:
    """The person after a title with its genitive: `prezydenta Rosji Władimira Putina`."""
    if phrase.last < len(units):
        unit = units[phrase.last]
        if unit.sort is Sort.NAME and unit.readings[0].label == "Person":
            apposed(units, phrase)
            return
    inner = phrase.genitives[-1]
    # "doradca ministra Jan Kowal": the person is the outer one's, if its case
    # is not the genitive.
    if (
        inner.title is not None
        and inner.head.readings[0].case & phrase.case & ~GEN
        and not (inner.head.readings[0].case & GEN)
    ):
        phrase.title = None
