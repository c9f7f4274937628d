"""What a clause depends on: another clause (`jeśli ...`), or a phrase in it (`w razie ataku`)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import GEN
from kgraph.extract.grammar.units import Sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit

CONDITION = frozenset({"jeśli", "jeżeli", "gdyby", "o_ile", "jeśliby", "chyba_że"})
"""What a clause begins with that others depend on."""
ONLY = frozenset({"tylko", "dopiero", "jedynie", "wyłącznie", "nawet", "zwłaszcza"})
_WHEN = frozenset({"gdy", "kiedy", "jak"})
_IN_CASE = frozenset({"raz", "przypadek", "wypadek", "warunek"})
_LATER = frozenset({"po", "za"})


def supposes(units: Sequence[Unit], first: int) -> bool:
    """Whether the clause that begins there is a condition by the words before it.

    *pod warunkiem, że*, *tylko wtedy, gdy*, *dopiero gdy*.
    """
    before = [unit.lower for unit in units[max(0, first - 3) : first] if unit.text != ","]
    said = units[first].lower
    if said == "że":
        return before[-2:] == ["pod", "warunkiem"]
    return said in _WHEN and bool(before) and (before[-1] in ONLY or before[-1] == "wtedy")


def condition_of(parsed: Parsed, clause: Clause, *, ahead: bool) -> str:
    """The words of what a clause depends on; empty for nothing.

    `ahead` tells that it speaks of what is still to come: only that depends on a mere *in case of*.
    """
    if clause.marker not in ("relative", "participle"):
        for other in parsed.clauses:
            if other.marker == "condition" and other.parent is clause:
                return _said([parsed.units[n] for n in _with_lead(parsed, other)])
    if ahead:
        for phrase in clause.phrases:
            if first := _in_case(parsed.units, phrase):
                beside = (
                    p.last for p in clause.phrases if p.preposition and p.first == phrase.last
                )
                return _said(parsed.units[first - 1 : next(beside, phrase.last)])
    return ""


def _said(units: Sequence[Unit]) -> str:
    """Units as the text has them."""
    gaps = [" " * (one.end < other.start) for one, other in pairwise(units)]
    return "".join(unit.text + gap for unit, gap in zip(units, [*gaps, ""], strict=True))


def _with_lead(parsed: Parsed, clause: Clause) -> list[int]:
    """The units of a condition, with the `chyba` or `pod warunkiem` that stands before it."""
    first = clause.units[0]
    before = [unit.lower for unit in parsed.units[max(0, first - 3) : first]]
    lead = {"warunkiem": 3, "chyba": 1}.get(next((w for w in reversed(before) if w != ","), ""), 0)
    return list(range(max(0, first - lead), clause.units[-1] + 1))


def _in_case(units: Sequence[Unit], phrase: Phrase) -> int:
    """Where *w razie ataku*, *Bez zgody* or *dopiero po rozejmie* begins, from 1; else 0."""
    before = units[phrase.first - 1].lower if phrase.first else ""
    if phrase.preposition in _LATER and before in ONLY - {"nawet", "zwłaszcza"}:
        return phrase.first
    if phrase.preposition == "bez" and not phrase.first:
        return 1  # "Bez pomocy USA Ukraina przegra"
    told = [inner for inner in phrase.genitives if inner.head.sort is Sort.WORD]
    case = phrase.preposition in ("w", "na", "pod") and phrase.head.has_lemma(_IN_CASE)
    return phrase.first + 1 if case and told and told[0].case & GEN else 0
