"""What agrees with what: adjectives with nouns, subjects with verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.clause import COORDINATE
from kgraph.extract.grammar.morphology import (
    ADJECTIVES,
    ANY_GENDER,
    GEN,
    INST,
    NOM,
    NOUNS,
    PL,
    SG,
    N,
    readings,
)
from kgraph.extract.grammar.phrase import FUNCTION, Phrase, is_noun
from kgraph.extract.grammar.units import Sort, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.morphology import Reading


def has_noun(units: Sequence[Unit], at: int) -> bool:
    """Whether a common noun stands there, perhaps behind adjectives."""
    for number in range(at, min(len(units), at + 3)):
        if units[number].sort is Sort.WORD and is_noun(units[number], units[number - 1]):
            return True
        if not units[number].reads(*ADJECTIVES):
            return False
    return False


def governs_a_name(units: Sequence[Unit], position: int) -> bool:
    """Whether a participle set off by a comma has a name as its object: `, wspierający Sudan`."""
    if not 0 < position < len(units) - 1 or units[position - 1].text != ",":
        return False
    return units[position].reads("pact") and units[position + 1].sort is Sort.NAME


def modifies(units: Sequence[Unit], at: int, agreed: tuple[int, int, int]) -> bool:
    """Whether a word that may be a noun is an adjective of the noun that follows it."""
    found = agree(units[at], ADJECTIVES, *agreed) if units[at].sort is Sort.WORD else None
    if found is None:
        return False
    for number in range(at + 1, min(len(units), at + 4)):
        unit = units[number]
        if agree(unit, NOUNS, *found) and is_noun(unit, units[number - 1]):
            return True
        if not (unit.reads(*ADJECTIVES, "adv") and not unit.reads(*FUNCTION)):
            return False
    return False


def adjective_follows(units: Sequence[Unit], at: int) -> bool:
    """Whether an adjective stands there."""
    return at < len(units) and units[at].reads(*ADJECTIVES) and not units[at].reads(*FUNCTION)


def agree(
    unit: Unit, kinds: frozenset[str], case: int, number: int, gender: int
) -> tuple[int, int, int] | None:
    """The cases, numbers and genders in which a unit agrees with what was read so far."""
    found = [0, 0, 0]
    for reading in unit.readings:
        if reading.kind in kinds:
            both = (reading.case & case, reading.number & number, reading.gender & gender)
            if all(both):
                found = [found[n] | both[n] for n in range(3)]
    return (found[0], found[1], found[2]) if all(found) else None


def of_the_next(units: Sequence[Unit], at: int, case: int) -> bool:
    """Whether an adjective goes with the noun after it, which names no person or body.

    `case` are the cases of the noun before it: in `nazwał umowę wielką szansą` it is of another,
    and so it is before a role: `poparł rozejm stały przedstawiciel`.
    """
    after = units[at + 1] if at + 1 < len(units) else None
    if at and any(units[at - 1].has_lemma((n,)) and units[at].has_lemma((a,)) for n, a in _ONE):
        return False
    if after is not None and after.sort is Sort.NAME:
        label = after.readings[0].label
        if label == "Person" or (label in _BODIES and after.text.isupper()):
            return False  # "spotkał kanclerz federalną Merkel", "firmę naftową PDVSA"
    if units[at].reads("pact") and units[at].has_lemma(("dotyczyć",)):
        return False  # "o rozmowach dotyczących skutków wojny"
    other = GEN | (INST & ~case) | (NOM if after is not None and after.role else 0)
    return modifies(units, at, (other, SG | PL, ANY_GENDER))


_BODIES = ("Organisation", "Outlet")


def is_only_verb(units: Sequence[Unit], at: int) -> bool:
    """Whether what may be an adjective is the verb of its clause: `grupa posłów przybyła`."""
    verb = units[at].finite
    if verb is None or verb.kind != "praet":
        return False
    first = next((n for n in range(at, 0, -1) if _cuts(units[n - 1])), 0)
    last = next((n for n in range(at, len(units)) if _cuts(units[n])), len(units))
    others = (n for n in range(first, last) if n != at)
    return not any(units[n].finite and not is_noun(units[n], units[n - 1]) for n in others)


def _cuts(unit: Unit) -> bool:
    return unit.sort is Sort.SIGN or unit.lower in COORDINATE


_ONE = (
    ("gabinet", "polityczny"), ("komitet", "polityczny"), ("komitet", "wykonawczy"),
    ("komisja", "śledczy"), ("rada", "nadzorczy"), ("biuro", "prasowy"), ("biuro", "poselski"),
    ("wydział", "zamiejscowy"), ("zespół", "parlamentarny"), ("klub", "parlamentarny"),
    ("konferencja", "prasowy"), ("sąd", "najwyższy"), ("prokurator", "generalny"),
)  # fmt: skip
"""Nouns with an adjective behind them that is theirs: `gabinet polityczny ministra`."""


def counts_in_genitive(units: Sequence[Unit]) -> bool:
    """Whether the numerals there can be genitives: `trzech`, and not `trzy`."""
    numerals = [[r for r in unit.readings if r.kind == "num"] for unit in units]
    return all(any(r.case & GEN for r in found) for found in numerals if found)


def names_subject(units: Sequence[Unit], at: int) -> bool:
    """Whether a person stands there in the nominative, and cannot in the genitive."""
    if at >= len(units) or units[at].sort is not Sort.NAME:
        return False
    reading = units[at].readings[0]
    return reading.label == "Person" and bool(reading.case & NOM) and not reading.case & GEN


def acts_next(units: Sequence[Unit], at: int) -> bool:
    """Whether a verb that agrees with the name before it stands there, and no name follows."""
    verb = units[at].finite if at < len(units) else None
    if verb is None or is_noun(units[at], units[at - 1]):
        return False
    name = units[at - 1].readings[0]
    told = bool(verb.gender & name.gender) if verb.kind == "praet" else verb.person == "ter"
    return told and bool(name.case & NOM and verb.number & SG)


def settle(phrase: Phrase, verb: Reading) -> None:
    """Leave of what a subject can be what its verb agrees with: `posłowie zagłosowali`."""
    if phrase.counted or not verb.number:
        return
    phrase.number = phrase.number & verb.number or phrase.number
    if verb.kind in ("praet", "winien"):
        phrase.gender = phrase.gender & verb.gender or phrase.gender


def _is_of_another_gender(phrase: Phrase, verb: Reading) -> bool:
    """Whether the dictionary knows the gender of a place, and it is not the verb's.

    `Mińsk zaproponował`, and not `zaproponowała`.
    """
    said = [
        r for r in readings(phrase.head.text)
        if r.label == "nazwa_geograficzna" and r.case & NOM and r.number & SG
    ]  # fmt: skip
    single = verb.number == SG and phrase.head.readings[0].label == "Place"
    return single and bool(said) and not any(r.gender & verb.gender for r in said)


def agrees(phrase: Phrase, reading: Reading) -> bool:
    """Whether a noun phrase can be the subject of a verb form: number, and gender in the past."""
    if reading.kind == "fin" and reading.person in ("pri", "sec"):
        return False
    number = PL if phrase.members else phrase.number
    if phrase.counted:
        # "pięciu posłów odeszło", "pięciu posłów, którzy ... odeszli": both are written.
        one = reading.kind == "praet" and reading.number == SG
        return not one or bool(reading.gender & N)
    if phrase.members and not reading.number & PL:
        # The verb may agree with the nearest of several.
        number = phrase.members[0].number
    if reading.number and not reading.number & number:
        return False
    if reading.kind in ("praet", "winien") and reading.gender:
        gender = phrase.gender
        if phrase.members:
            return number != SG or agrees(phrase.members[0], reading)
        if phrase.head.sort is Sort.NAME and phrase.head.readings[0].label != "Person":
            return not _is_of_another_gender(phrase, reading)
        return bool(reading.gender & gender) or (
            number & SG != 0 and bool(gender & N) and bool(reading.gender & N)
        )
    return True
