"""Noun phrases: agreement, genitives, appositions and coordination, by our own rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.agreement import (
    acts_next,
    adjective_follows,
    agree,
    counts_in_genitive,
    governs_a_name,
    has_noun,
    is_only_verb,
    modifies,
    names_subject,
    of_the_next,
)
from kgraph.extract.grammar.apposition import apposed, give_back_person, late_person, set_off
from kgraph.extract.grammar.coordination import JOINS, coordinated
from kgraph.extract.grammar.counting import number_at, says_how_exact
from kgraph.extract.grammar.morphology import (
    ADJECTIVES,
    ANY_CASE,
    ANY_GENDER,
    DAT,
    GEN,
    NOM,
    NOUNS,
    PL,
    SG,
    F,
    readings,
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
        if _is_given(units, position):
            found.append(_pronoun(units, position))
            position += 1
            continue
        phrase = (
            _with_preposition(units, position)
            or _in_quotes(units, position)
            or _phrase(units, position, ANY_CASE)
        )
        if phrase is None:
            position += 1
            continue
        found.append(phrase)
        position = phrase.last
    return coordinated(units, set_off(units, found))


def _is_given(units: Sequence[Unit], position: int) -> bool:
    """Whether *jej* is to whom something is given, and not whose: `obiecał jej pomoc`."""
    if units[position].lower != "jej" or not position or not has_noun(units, position + 1):
        return False
    before = units[position - 1]
    return before.finite is not None and before.has_lemma(words()["give"])


def _pronoun(units: Sequence[Unit], position: int) -> Phrase:
    unit = units[position]
    return Phrase(position, position + 1, unit, DAT, SG, F, start=unit.start)


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
    if says_how_exact(units, position):
        return _about_so_many(units, position)
    phrase = _in_quotes(units, position + 1, case) or _phrase(units, position + 1, case)
    if phrase is None:
        return _governed_name(units, position, case, lemma)
    phrase.first, phrase.preposition = position, lemma
    phrase.case &= case
    return phrase


def _about_so_many(units: Sequence[Unit], position: int) -> Phrase | None:
    """`około dwustu mieszkańców`, `ponad stu posłów`: a number, and no place or time."""
    phrase = _phrase(units, position + 1, ANY_CASE)
    if phrase is not None:
        phrase.first, phrase.start = position, units[position].start
    return phrase


def _in_quotes(units: Sequence[Unit], position: int, case: int = ANY_CASE) -> Phrase | None:
    """A phrase that is quoted alone within a sentence: `przed „militaryzacją Bałtyku”`."""
    opens = position < len(units) and units[position].text in '„"“«'
    if not opens or not position or units[position - 1].sort in (Sort.SIGN, Sort.NUMBER):
        return None
    phrase = _phrase(units, position + 1, case)
    if phrase is None or phrase.last >= len(units) or units[phrase.last].text not in '”"»“':
        return None
    phrase.first, phrase.last = position, phrase.last + 1
    return phrase


def _governed_name(units: Sequence[Unit], position: int, case: int, lemma: str) -> Phrase | None:
    """A name whose form was taken for another case than its preposition has."""
    if position + 1 >= len(units) or units[position + 1].sort is not Sort.NAME or not case:
        return None
    name = units[position + 1]
    reading = name.readings[0]
    return Phrase(
        position, position + 2, name, case, reading.number, reading.gender, lemma, name.start
    )


_THESE = ("te", "to", "tym")


def _phrase(units: Sequence[Unit], position: int, case: int) -> Phrase | None:
    """The phrase that begins here, in one of these cases."""
    joins = position < len(units) and units[position].lower in JOINS
    if joins or governs_a_name(units, position):
        return None
    at, start = position, position
    number, gender = SG | PL, ANY_GENDER
    adjectives: list[Unit] = []
    counted = False
    while at < len(units):
        unit = units[at]
        before = units[at - 1] if at else None
        if width := number_at(units, at, counted=counted):
            counted, at = True, at + width
            continue
        if (
            unit.sort is Sort.SIGN
            and unit.text in '„"“«'
            and at + 1 < len(units)
            and 0 < at - start < 4
        ):
            at += 1
            continue
        dated = at == start and _dates_a_noun(units, at)
        if dated or (adjectives and _inside_participle(unit, adjectives[-1])):
            at += 1
            continue
        if (
            unit.text == ","
            and adjectives
            and at + 1 < len(units)
            and (
                agree(units[at + 1], ADJECTIVES, case, number, gender)
                and modifies(units, at + 1, (case, number, gender))
            )
        ):
            at += 1
            continue
        if (
            at == start
            and unit.has_lemma(("który",))
            and not modifies(units, at, (case, number, gender))
        ):
            return _relative_pronoun(units, at, case)
        if unit.lower in _POSSESSIVE and has_noun(units, at + 1):
            at += 1
            continue
        if is_noun(unit, before) and not modifies(units, at, (case, number, gender)):
            return _headed(units, start, at, (case, number, gender), adjectives, counted=counted)
        agreed = agree(unit, ADJECTIVES, case, number, gender)
        if agreed is None or (unit.reads(*FUNCTION) and unit.lower not in _THESE):
            owned = unit.lower in _POSSESSIVE
            manner = unit.reads("adv") and (not unit.reads("comp") or unit.lower in _HOW)
            if (manner and adjective_follows(units, at + 1)) or owned:
                at += 1
                continue
            return None
        case, number, gender = agreed if not counted else (case, number, gender)
        adjectives.append(unit)
        at += 1
    return None


_POSSESSIVE = ("jego", "jej", "ich")
_HOW = ("jak", "jako")


def _dates_a_noun(units: Sequence[Unit], at: int) -> bool:
    """Whether it is an adjective of time behind a preposition: `po piątkowym spotkaniu`."""
    if units[at].sort is not Sort.TIME or not at or not units[at - 1].reads("prep"):
        return False
    return any(reading.kind == "adj" for reading in readings(units[at].lower))


def _inside_participle(unit: Unit, participle: Unit) -> bool:
    """Whether it stands between a participle and its noun: `zbliżająca się we wtorek wizyta`."""
    if unit.lower == "się":
        return participle.reads("pact")
    return unit.sort is Sort.TIME and participle.reads("pact", "ppas")


def _relative_pronoun(units: Sequence[Unit], at: int, case: int) -> Phrase | None:
    unit = units[at]
    found = agree(unit, ADJECTIVES, case, SG | PL, ANY_GENDER)
    if found is None:
        return None
    return Phrase(at, at + 1, unit, *found, start=unit.start)


def _headed(
    units: Sequence[Unit], start: int, at: int, agreed: tuple[int, int, int],
    adjectives: list[Unit], *, counted: bool,
) -> Phrase | None:  # fmt: skip
    head = units[at]
    case, number, gender = agreed
    found = agree(head, NOUNS, case, number, gender)
    if counted and found is None:
        found = agree(head, NOUNS, ANY_CASE, SG | PL, ANY_GENDER)
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
        agreed = agree(unit, ADJECTIVES, phrase.case, phrase.number, phrase.gender)
        function = unit.reads(*FUNCTION) and unit.lower != "temu"
        if (
            agreed
            and unit.sort is Sort.WORD
            and not function
            and not of_the_next(units, phrase.last, phrase.case)
            and not is_only_verb(units, phrase.last)
        ):
            if unit.has_lemma(("który", "jaki")):
                return
            if not phrase.counted:
                phrase.case, phrase.number, phrase.gender = agreed
            phrase.adjectives.append(unit)
            phrase.last += 1
            continue
        if not (apposed(units, phrase) or _genitive(units, phrase)):
            return


_WHEN = frozenset(
    {"noc", "wieczór", "poranek", "ranek", "południe", "popołudnie", "świt", "weekend"}
)
"""When something is done, where nobody's night or morning is meant."""


def _is_held_in(event: Phrase, place: Phrase) -> bool:
    """Whether an event in the plural stands behind the place it is held in, and is not its own."""
    several = any(r.noun and r.case & NOM and r.number & PL for r in event.head.readings)
    return several and not event.preposition and place.head.has_lemma(words()["place"])


def _genitive(units: Sequence[Unit], phrase: Phrase) -> bool:
    if phrase.head.sort is Sort.NAME or phrase.head.reads("ppron3", "ppron12"):
        return False
    unit = units[phrase.last]
    at = phrase.last
    if unit.lower in ("ds", "do") and phrase.head.has_lemma(("rząd", "prezydent", "premier")):
        return False  # "pełnomocnik rządu ds. szczepień": that is what he is for
    if unit.lower == "ds" and at + 2 < len(units):
        at += 2 if units[at + 1].text == "." else 1
    elif unit.lower == "do" and at + 1 < len(units) and units[at + 1].lower == "spraw":
        at += 1
    elif unit.sort is Sort.TIME or unit.reads(*FUNCTION):
        return False
    inner = _phrase(units, at, GEN)
    if inner is None or not inner.case & GEN or inner.head.reads("ppron12"):
        return False
    if at > phrase.last and phrase.genitives:
        phrase.last = inner.last  # "pełnomocnik rządu ds. szczepień" is the government's
        return True
    if inner.counted and not counts_in_genitive(units[inner.first : inner.last]):
        return False  # "w stan gotowości trzy brygady"
    titles = words()["person_title"]
    subject = any(r.noun and r.case & NOM and r.lemma in titles for r in inner.head.readings)
    if inner.head.role and subject and names_subject(units, inner.last):
        return False  # "witała go na lotnisku minister Omarowa"
    person = inner.head.sort is Sort.NAME and inner.head.readings[0].label == "Person"
    governed = phrase.first > 0 and units[phrase.first - 1].reads("prep")
    some = inner.counted or person or (inner.head.role and subject)
    if some and governed and phrase.head.has_lemma(_WHEN):
        return False  # "aresztowała w nocy 50 osób", "potwierdził w nocy rzecznik rządu"
    if governed and person and acts_next(units, inner.last):
        return False  # "przed wyborami Kowalczyk ogłosił"
    if phrase.genitives and (inner.counted or person):
        return (
            False  # "w centrum Astany jedenastu uczestników", "z ministrem obrony Filipin Teodoro"
        )
    if person and phrase.head.has_lemma(words()["nobodys"]):
        return False  # "skazał na rok więzienia Jana Kowalskiego"
    if governed and inner.head.has_lemma(words()["own_doing"]) and _is_held_in(inner, phrase):
        return False  # "zakończyły się w pałacu rozmowy"
    titled = phrase.head.role
    if titled:
        give_back_person(inner, phrase.case)
    if person and titled and inner.title is None and phrase.case & inner.case & ~GEN:
        return False
    narrow(inner, GEN)
    phrase.genitives.append(inner)
    phrase.last = inner.last
    if titled:
        late_person(units, phrase)
    return True
