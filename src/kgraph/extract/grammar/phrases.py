"""Noun phrases: agreement, genitives, appositions and coordination, by our own rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.coordination import JOINS, coordinated
from kgraph.extract.grammar.morphology import (
    ADJECTIVES,
    ANY_CASE,
    ANY_GENDER,
    GEN,
    NOM,
    NOUNS,
    PL,
    SG,
)  # fmt: skip
from kgraph.extract.grammar.phrase import FUNCTION, Phrase, is_noun, narrow
from kgraph.extract.grammar.units import Sort, Unit
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence


def phrases(units: Sequence[Unit]) -> list[Phrase]:
    """Find the noun phrases of a sentence, in order, without those that hang on others."""
    found: list[Phrase] = []
    position = 0
    while position < len(units):
        phrase = _with_preposition(units, position) or _phrase(units, position, ANY_CASE)
        if phrase is None:
            position += 1
            continue
        found.append(phrase)
        position = phrase.last
    return coordinated(units, found)


def _with_preposition(units: Sequence[Unit], position: int) -> Phrase | None:
    unit = units[position]
    if unit.sort is not Sort.WORD or not unit.reads("prep") or unit.lower in JOINS:
        return None
    case = 0
    lemma = unit.lower
    for reading in unit.readings:
        if reading.kind == "prep":
            case |= reading.case
            lemma = reading.lemma
    phrase = _phrase(units, position + 1, case)
    if phrase is None:
        return None
    phrase.first, phrase.preposition = position, lemma
    phrase.case &= case
    return phrase


_THESE = ("te", "to", "tym")


def _phrase(units: Sequence[Unit], position: int, case: int) -> Phrase | None:
    """The phrase that begins here, in one of these cases."""
    if _governs_a_name(units, position):
        return None
    at, start = position, position
    number, gender = SG | PL, ANY_GENDER
    adjectives: list[Unit] = []
    counted = False
    while at < len(units):
        unit = units[at]
        before = units[at - 1] if at else None
        if unit.sort is Sort.NUMBER or unit.reads("num"):
            counted, at = True, at + 1
            continue
        if (
            unit.sort is Sort.SIGN
            and unit.text in '„"“«'
            and at + 1 < len(units)
            and 0 < at - start < 4
        ):
            at += 1
            continue
        if (
            unit.text == ","
            and adjectives
            and at + 1 < len(units)
            and (
                _agree(units[at + 1], ADJECTIVES, case, number, gender)
                and _modifies(units, at + 1, (case, number, gender))
            )
        ):
            at += 1
            continue
        if (
            at == start
            and unit.has_lemma(("który",))
            and not _modifies(units, at, (case, number, gender))
        ):
            return _relative_pronoun(units, at, case)
        if unit.lower in _POSSESSIVE and _has_noun(units, at + 1):
            at += 1
            continue
        if is_noun(unit, before) and not _modifies(units, at, (case, number, gender)):
            return _headed(units, start, at, (case, number, gender), adjectives, counted=counted)
        agreed = _agree(unit, ADJECTIVES, case, number, gender)
        if agreed is None or (unit.reads(*FUNCTION) and unit.lower not in _THESE):
            owned = unit.reads("ppron3") or unit.lower in ("jego", "jej", "ich")
            if (unit.reads("adv") and _adjective_follows(units, at + 1)) or owned:
                at += 1
                continue
            return None
        case, number, gender = agreed if not counted else (case, number, gender)
        adjectives.append(unit)
        at += 1
    return None


_POSSESSIVE = ("jego", "jej", "ich")


def _has_noun(units: Sequence[Unit], at: int) -> bool:
    """Whether a common noun stands there, perhaps behind adjectives."""
    for number in range(at, min(len(units), at + 3)):
        if units[number].sort is Sort.WORD and is_noun(units[number], units[number - 1]):
            return True
        if not units[number].reads(*ADJECTIVES):
            return False
    return False


def _governs_a_name(units: Sequence[Unit], position: int) -> bool:
    """Whether a participle set off by a comma has a name as its object: `, wspierający Sudan`."""
    if not 0 < position < len(units) - 1 or units[position - 1].text != ",":
        return False
    return units[position].reads("pact") and units[position + 1].sort is Sort.NAME


def _relative_pronoun(units: Sequence[Unit], at: int, case: int) -> Phrase | None:
    unit = units[at]
    found = _agree(unit, ADJECTIVES, case, SG | PL, ANY_GENDER)
    if found is None:
        return None
    return Phrase(at, at + 1, unit, *found, start=unit.start)


def _modifies(units: Sequence[Unit], at: int, agreed: tuple[int, int, int]) -> bool:
    """Whether a word that may be a noun is an adjective of the noun that follows it."""
    found = _agree(units[at], ADJECTIVES, *agreed) if units[at].sort is Sort.WORD else None
    if found is None:
        return False
    for number in range(at + 1, min(len(units), at + 4)):
        unit = units[number]
        if _agree(unit, NOUNS, *found) and is_noun(unit, units[number - 1]):
            return True
        if not (unit.reads(*ADJECTIVES, "adv") and not unit.reads(*FUNCTION)):
            return False
    return False


def _adjective_follows(units: Sequence[Unit], at: int) -> bool:
    return at < len(units) and units[at].reads(*ADJECTIVES) and not units[at].reads(*FUNCTION)


def _agree(
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


def _headed(
    units: Sequence[Unit], start: int, at: int, agreed: tuple[int, int, int],
    adjectives: list[Unit], *, counted: bool,
) -> Phrase | None:  # fmt: skip
    head = units[at]
    case, number, gender = agreed
    found = _agree(head, NOUNS, case, number, gender)
    if counted and found is None:
        found = _agree(head, NOUNS, ANY_CASE, SG | PL, ANY_GENDER)
    if found is None:
        return None
    case, number, gender = found
    if counted and case & GEN:
        case = (agreed[0] or ANY_CASE) | case
    phrase = Phrase(start, at + 1, head, case, number, gender, start=head.start,
                    adjectives=adjectives, counted=counted)  # fmt: skip
    phrase.start = units[start].start
    _extend(units, phrase)
    return phrase


def _extend(units: Sequence[Unit], phrase: Phrase) -> None:
    """Take in what follows the head: adjectives, an apposition, a genitive."""
    while phrase.last < len(units):
        unit = units[phrase.last]
        if unit.sort is Sort.SIGN and unit.text in '„"“«”»':
            named = phrase.last + 1 < len(units) and units[phrase.last + 1].sort is Sort.NAME
            if unit.text not in "”»" and named:
                phrase.last += 1
                continue
            return
        agreed = _agree(unit, ADJECTIVES, phrase.case, phrase.number, phrase.gender)
        function = unit.reads(*FUNCTION) and unit.lower != "temu"
        if (
            agreed
            and unit.sort is Sort.WORD
            and not function
            and not _of_the_next(units, phrase.last)
        ):
            if unit.has_lemma(("który", "jaki")):
                return
            if not phrase.counted:
                phrase.case, phrase.number, phrase.gender = agreed
            phrase.adjectives.append(unit)
            phrase.last += 1
            continue
        if not (_apposed(units, phrase) or _genitive(units, phrase)):
            return


def _of_the_next(units: Sequence[Unit], at: int) -> bool:
    """Whether an adjective goes with the noun after it, which is no person's name."""
    after = units[at + 1] if at + 1 < len(units) else None
    person = after is not None and after.sort is Sort.NAME
    if person and after is not None and after.readings[0].label == "Person":
        return False
    return _modifies(units, at, (GEN, SG | PL, ANY_GENDER))


def _apposed(units: Sequence[Unit], phrase: Phrase) -> bool:
    """A name after its title or its noun: `prezydenta Dudę`, `gazociągu Nord Stream 2`."""
    unit = units[phrase.last]
    if unit.sort is not Sort.NAME or phrase.head.sort is not Sort.WORD:
        return False
    reading = unit.readings[0]
    title_like = reading.label in ("Outlet", "Organisation") and reading.case & NOM
    if not (reading.case & phrase.case or title_like) or not reading.number & phrase.number:
        return False
    if reading.label == "Person":
        if not phrase.head.role:
            return False
    elif not phrase.head.has_lemma(_classes(reading.label)):
        return False
    if reading.label == "Person" and not any(
        r.case & reading.case & phrase.case and r.number & SG and r.gender & reading.gender
        for r in phrase.head.readings
    ):
        return False
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
    phrase.case = phrase.case & reading.case or phrase.case
    if reading.label == "Person":
        phrase.gender = reading.gender
    phrase.genitives, phrase.adjectives = [], []
    phrase.last += 1
    return True


def _indeclinable(unit: Unit) -> bool:
    return unit.readings[0].case == ANY_CASE


def _classes(kind: str) -> frozenset[str]:
    """The nouns that may stand before a name of this class as its apposition."""
    lists = words()
    if kind in ("Organisation", "Outlet", "Group"):
        return lists["organisation"] | lists["outlet"]
    return lists["place"] if kind in ("Place", "State") else lists["thing"]


def _genitive(units: Sequence[Unit], phrase: Phrase) -> bool:
    if phrase.head.sort is Sort.NAME or phrase.head.reads("ppron3", "ppron12"):
        return False
    unit = units[phrase.last]
    at = phrase.last
    if unit.lower == "ds" and at + 2 < len(units):
        at += 2 if units[at + 1].text == "." else 1
    elif unit.lower == "do" and at + 1 < len(units) and units[at + 1].lower == "spraw":
        at += 1
    elif unit.sort is Sort.TIME or unit.reads(*FUNCTION):
        return False
    inner = _phrase(units, at, GEN)
    if inner is None or not inner.case & GEN or inner.head.reads("ppron12"):
        return False
    if inner.counted and not _counts_in_genitive(units[inner.first : inner.last]):
        return False  # "w stan gotowości trzy brygady"
    subject = any(r.noun and r.case & NOM for r in inner.head.readings)
    if inner.head.role and subject and _names_subject(units, inner.last):
        return False  # "witała go na lotnisku minister Omarowa"
    person = inner.head.sort is Sort.NAME and inner.head.readings[0].label == "Person"
    if phrase.genitives and (inner.counted or person):
        return (
            False  # "w centrum Astany jedenastu uczestników", "z ministrem obrony Filipin Teodoro"
        )
    if person and phrase.head.has_lemma(words()["nobodys"]):
        return False  # "skazał na rok więzienia Jana Kowalskiego"
    titled = phrase.head.role
    if titled:
        _give_back_person(inner, phrase.case)
    if person and titled and inner.title is None and phrase.case & inner.case & ~GEN:
        return False
    narrow(inner, GEN)
    phrase.genitives.append(inner)
    phrase.last = inner.last
    if titled:
        _late_person(units, phrase)
    return True


def _counts_in_genitive(units: Sequence[Unit]) -> bool:
    """Whether the numerals there can be genitives: `trzech`, and not `trzy`."""
    numerals = [[r for r in unit.readings if r.kind == "num"] for unit in units]
    return all(any(r.case & GEN for r in found) for found in numerals if found)


def _names_subject(units: Sequence[Unit], at: int) -> bool:
    """Whether a person stands there in the nominative, and cannot in the genitive."""
    if at >= len(units) or units[at].sort is not Sort.NAME:
        return False
    reading = units[at].readings[0]
    return reading.label == "Person" and bool(reading.case & NOM) and not reading.case & GEN


def _give_back_person(inner: Phrase, case: int) -> None:
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


def _late_person(units: Sequence[Unit], phrase: Phrase) -> None:
    """The person after a title with its genitive: `prezydenta Rosji Władimira Putina`."""
    if phrase.last < len(units):
        unit = units[phrase.last]
        if unit.sort is Sort.NAME and unit.readings[0].label == "Person":
            _apposed(units, phrase)
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
