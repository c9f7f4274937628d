"""What agrees with what: adjectives with nouns, subjects with verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import ADJECTIVES, ANY_GENDER, GEN, NOM, NOUNS, PL, SG, N
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


def of_the_next(units: Sequence[Unit], at: int) -> bool:
    """Whether an adjective goes with the noun after it, which is no person's name."""
    after = units[at + 1] if at + 1 < len(units) else None
    person = after is not None and after.sort is Sort.NAME
    if person and after is not None and after.readings[0].label == "Person":
        return False
    return modifies(units, at, (GEN, SG | PL, ANY_GENDER))


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


def settle(phrase: Phrase, verb: Reading) -> None:
    """Leave of what a subject can be what its verb agrees with: `posłowie zagłosowali`."""
    if phrase.counted or not verb.number:
        return
    phrase.number = phrase.number & verb.number or phrase.number
    if verb.kind in ("praet", "winien"):
        phrase.gender = phrase.gender & verb.gender or phrase.gender


def agrees(phrase: Phrase, reading: Reading) -> bool:
    """Whether a noun phrase can be the subject of a verb form: number, and gender in the past."""
    if reading.kind == "fin" and reading.person in ("pri", "sec"):
        return False
    number = PL if phrase.members else phrase.number
    if phrase.counted:
        # "pięciu posłów odeszło", "pięciu posłów, którzy ... odeszli": both are written.
        return True
    if phrase.members and not reading.number & PL:
        # The verb may agree with the nearest of several.
        number = phrase.members[0].number
    if reading.number and not reading.number & number:
        return False
    if reading.kind in ("praet", "winien") and reading.gender:
        gender = phrase.gender
        if phrase.members:
            return True
        if phrase.head.sort is Sort.NAME and phrase.head.readings[0].label != "Person":
            return True
        return bool(reading.gender & gender) or (
            number & SG != 0 and bool(gender & N) and bool(reading.gender & N)
        )
    return True
