"""Phrases side by side: `Rosji i Ukrainy`, `trzy firmy: A, B i C`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import GEN, NOM, PL
from kgraph.extract.grammar.phrase import Phrase, is_noun
from kgraph.extract.grammar.units import Sort, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

JOINS = frozenset({"i", "oraz", "a", "lub", "albo", "czy", "ani"})


def coordinated(units: Sequence[Unit], found: list[Phrase]) -> list[Phrase]:
    """Join phrases that a comma or a conjunction puts side by side in one case."""
    joined: list[Phrase] = []
    for phrase in found:
        before = joined[-1] if joined else None
        if before is not None and _joins_genitive(units, before, phrase):
            continue
        if before is None or not _side_by_side(units, before, phrase):
            joined.append(phrase)
            continue
        parts = [*before.parts(), phrase]
        group = Phrase(before.first, phrase.last, before.head, before.case & phrase.case, PL,
                       before.gender | phrase.gender, before.preposition, start=before.start,
                       members=parts, title=before.title, noun=before.noun)  # fmt: skip
        between = {unit.lower for unit in units[before.last : phrase.first]}
        group.counted = before.counted and "tym" in between  # "pięciu posłów, w tym Jan Kowal"
        joined[-1] = group
    return _listed(units, joined)


def _listed(units: Sequence[Unit], found: list[Phrase]) -> list[Phrase]:
    """Take the names after a colon for the members of what they list: `trzy firmy: A, B i C`."""
    joined: list[Phrase] = []
    for phrase in found:
        before = joined[-1] if joined else None
        if before is not None and _lists(units, before, phrase):
            before.members, before.last = phrase.members, phrase.last
        else:
            joined.append(phrase)
    return joined


def _lists(units: Sequence[Unit], before: Phrase, phrase: Phrase) -> bool:
    colon = before.first > 0 and [u.text for u in units[before.last : phrase.first]] == [":"]
    names = len(phrase.members) > 1 and all(p.entity for p in phrase.members)
    plain = before.number & PL and not before.entity and not before.members
    return bool(colon and names and plain and before.case & phrase.case)


def _joins_genitive(units: Sequence[Unit], before: Phrase, phrase: Phrase) -> bool:
    """Join a name to the genitive it stands beside: `rozmowy Rosji, Turcji i Ukrainy`."""
    at = before.parts()[-1]
    while at.genitives and at.genitives[-1].genitives:
        at = at.genitives[-1]
    if not at.genitives or phrase.preposition or not phrase.case & GEN:
        return False
    inner = at.genitives[-1]
    between = {unit.lower for unit in units[before.last : phrase.first]}
    named = inner.head.sort is Sort.NAME and phrase.head.sort is Sort.NAME
    listed = between == {","} and _one_kind(inner, phrase) and _list_closes(units, phrase.last)
    if not named or not between or not (between <= {"i", "oraz"} or listed):
        return False
    phrase.case = GEN
    at.genitives[-1] = Phrase(inner.first, phrase.last, inner.head, GEN, PL, inner.gender,
                              start=inner.start, title=inner.title, noun=inner.noun,
                              members=[*inner.parts(), phrase])  # fmt: skip
    before.last = at.last = phrase.last
    return True


def _side_by_side(units: Sequence[Unit], before: Phrase, phrase: Phrase) -> bool:
    between = [unit.lower for unit in units[before.last : phrase.first]]
    if phrase.preposition and phrase.preposition != before.preposition:
        return False
    if before.preposition and not phrase.preposition and not _follows_list(between):
        return False
    if not between or not set(between) - {"jak"} <= (
        JOINS | {",", "także", "też", "również", "w", "tym", "ale"}
    ):
        return False
    if not before.case & phrase.case:
        return False
    if between == [",", "jak", "i"]:
        return before.first > 0 and units[before.first - 1].lower in ("zarówno", "tak")
    last = before.parts()[-1]
    named = last.head.sort is Sort.NAME, phrase.head.sort is Sort.NAME
    if between == [","]:
        # A comma alone joins names of one kind, and only where a conjunction closes the list.
        kinds = (all(named) and _one_kind(last, phrase)) or (any(named) and phrase.case & NOM)
        return bool(kinds) and _list_closes(units, phrase.last) and not _told_by(units, before)
    if between == [",", "a"] and before.preposition in ("między", "pomiędzy"):
        return not before.members
    # ", a także Węgry" goes on; ", a Węgry" begins what is said of Hungary.
    return "," not in between or bool({"tym", "także", "też", "również"} & set(between))


def _told_by(units: Sequence[Unit], before: Phrase) -> bool:
    """Whether the comma ends whose word it is: `Jak podał rzecznik Kowal, Nowak i Wrona lecą`."""
    telling = units[: before.first]
    opens = bool(telling) and telling[0].lower == "jak" and not before.members
    return opens and all(unit.text != "," for unit in telling)


def _follows_list(between: list[str]) -> bool:
    return bool(set(between) & JOINS) or between == [","]


def _one_kind(one: Phrase, other: Phrase) -> bool:
    return one.head.readings[0].label == other.head.readings[0].label


def _list_closes(units: Sequence[Unit], at: int) -> bool:
    """Whether the list that goes on here ends in a conjunction and one more member."""
    for number in range(at, min(len(units), at + 14)):
        unit = units[number]
        if unit.lower in ("i", "oraz"):
            return True
        if (unit.finite is not None and not is_noun(unit)) or unit.text in ".;:":
            return False
    return False
