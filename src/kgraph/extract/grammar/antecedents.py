"""What a relative clause tells about: the noun before it that its pronoun agrees with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import M1
from kgraph.extract.grammar.units import Sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.units import Unit


def antecedent(units: Sequence[Unit], clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
    """The phrase just before a relative clause or a participle that alone agrees with it."""
    start = clause.units[0]
    pronoun = next(
        (units[n] for n in clause.units[:4] if units[n].has_lemma(("który", "jaki"))), None
    )
    before = [p for p in phrases if p.last <= start]
    if not before:
        return None
    nearest = before[-1]
    if start - nearest.last > 2:
        return None
    if _is_one_of(units, nearest):
        return None
    outer = before[-2] if len(before) > 1 and before[-2].last == nearest.first else None
    candidates = [nearest, *_chain(nearest)]
    if pronoun is None:
        return nearest if clause.marker == "participle" else None
    fitting = [p for p in candidates if _agrees(pronoun, p)]
    people = [p for p in fitting if _is_person(p) and p.last == nearest.last]
    if nearest.preposition and outer is not None and _agrees(pronoun, outer):
        alike = (
            _may_be_somebody(outer)
            if people
            else nearest in fitting and not (outer.entity or nearest.entity)
        )
        if alike:
            return None  # "informator z biura Kosa, który", "marsze przy pochodniach, które"
    if people and nearest.preposition == "przez" and any(_agrees(pronoun, p) for p in before[:-1]):
        return None  # "umowa wynegocjowana przez Merkel, którą": it, or she?
    if people or not fitting:
        return people[-1] if people else None
    named = _named_before(units, nearest, before)
    if named is not None and _agrees(pronoun, named):
        return named
    # "przyspieszenie rozmów, które": what stands nearer; "prezes banku, który": who is meant.
    return fitting[0] if fitting[0].head.role else fitting[-1]


def _may_be_somebody(phrase: Phrase) -> bool:
    man = any(r.noun and r.gender & M1 and r.case & phrase.case for r in phrase.head.readings)
    return phrase.head.role or _is_person(phrase) or (man and not phrase.entity)


def _is_one_of(units: Sequence[Unit], phrase: Phrase) -> bool:
    """Whether it tells out of whom one is meant: `był ostatnim spośród członków NATO, który`."""
    before = units[max(0, phrase.first - 2) : phrase.first + 1]
    chosen = any(unit.has_lemma(("ostatni", "pierwszy", "jedyny", "jeden")) for unit in before)
    return chosen and phrase.preposition in ("spośród", "z", "ze")


def _named_before(units: Sequence[Unit], role: Phrase, before: Sequence[Phrase]) -> Phrase | None:
    """Who is named before a role that is set off: `Jan Kowal, szef firmy, który`."""
    person = before[-2] if len(before) > 1 else None
    if person is None or not role.head.role or role.entity or not _is_person(person):
        return None
    apart = role.first == person.last + 1 and units[person.last].text == ","
    return person if apart and role.case & person.case and not role.preposition else None


def _is_person(phrase: Phrase) -> bool:
    """Whether it names somebody: `apel ministra Jana Kowala, który ...` is about the minister."""
    named = phrase.head.sort is Sort.NAME and not phrase.members
    return named and phrase.head.readings[0].label == "Person"


def _chain(phrase: Phrase) -> list[Phrase]:
    found = []
    for inner in phrase.genitives:
        found += [inner, *_chain(inner)]
    if phrase.members:
        found.append(phrase.members[-1])
    return found


def _agrees(pronoun: Unit, phrase: Phrase) -> bool:
    return any(
        r.kind == "adj" and r.number & phrase.number and r.gender & phrase.gender
        for r in pronoun.readings
    )
