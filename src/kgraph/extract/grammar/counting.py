"""Words that say how many: numbers, `tysięcy`, `tys.`, `około dwustu`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.agreement import has_noun
from kgraph.extract.grammar.units import Sort, Unit
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence

_ABOUT = ("około", "ponad", "blisko", "powyżej", "koło")
"""Prepositions that before a number only say that it is not exact."""
_SHORT_AMOUNTS = ("tys", "mln", "mld")


def number_at(units: Sequence[Unit], at: int, *, counted: bool) -> int:
    """How many units say how many: `pięć`, `tysięcy` before a noun, `tys.`, `61 ze 140`."""
    unit, rest = units[at], units[at + 1 : at + 3]
    if _is_hour_or_place(units, at):
        return 0
    if counted and unit.lower in ("z", "ze") and rest and rest[0].sort is Sort.NUMBER:
        return 2
    if counted and unit.lower in _SHORT_AMOUNTS:
        return 1 + (bool(rest) and rest[0].text == ".")
    if unit.has_lemma(words()["amount"]) and has_noun(units, at + 1):
        return 1
    return int(unit.sort is Sort.NUMBER or unit.reads("num"))


def _is_hour_or_place(units: Sequence[Unit], at: int) -> bool:
    """Whether a number says which one: `o godz. 13`, `art. 4`, `nr 7`."""
    if units[at].sort is not Sort.NUMBER:
        return False
    before = [unit for unit in units[max(0, at - 2) : at] if unit.text != "."]
    return bool(before) and (before[-1].lower in _WHICH or before[-1].has_lemma(_WHICH))


_WHICH = frozenset({"godz", "godzina", "nr", "numer", "art", "artykuł", "ust", "ul"})


def is_number(unit: Unit) -> bool:
    """Whether a word is a number, or one for a round one."""
    return unit.sort is Sort.NUMBER or unit.reads("num") or unit.has_lemma(words()["amount"])


def says_how_exact(units: Sequence[Unit], position: int) -> bool:
    """Whether a preposition stands before a number: `około dwustu`, and no place or time."""
    following = units[position + 1 : position + 2]
    return units[position].lower in _ABOUT and any(is_number(unit) for unit in following)
