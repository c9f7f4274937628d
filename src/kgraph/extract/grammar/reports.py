"""Clauses that tell who speaks of what stands around them: `, powiedział Kowal,`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.units import Unit


def is_report(units: Sequence[Unit], clause: Clause, found: list[Clause]) -> bool:
    """Whether it says who speaks of what stands around it: `, powiedział Kowal,`."""
    if _follows_quotation(units, clause, found):
        return True
    first = clause.verbs[0][0] == clause.units[0]
    if not first or _goes_on_between_dashes(units, clause, found):
        return False
    if not units[clause.units[0]].has_lemma(words()["say"]):
        return False
    around = any(other.verbs for other in found)
    around = around or put_in_dashes(units, clause) or _spoken(units, clause)
    return around and not _goes_on(units, clause, found)


def _follows_quotation(units: Sequence[Unit], clause: Clause, found: list[Clause]) -> bool:
    """Whether it tells of a quotation that begins the sentence: `„Padało” – zaczął wpis Kowal`."""
    before = [unit.text for unit in units[max(0, clause.units[0] - 2) : clause.units[0]]]
    behind = len(before) == 2 and before[0] in _CLOSING and before[1] in _DASHES
    return behind and units[0].text in QUOTES and found[-1].quoted and bool(found[-1].verbs)


def _goes_on_between_dashes(units: Sequence[Unit], clause: Clause, found: list[Clause]) -> bool:
    """Whether it is the verb of what was begun before: `że dostawy - z Peru - dają spokój`."""
    if len(found) < 2 or found[-1].verbs or found[-1].marker:
        return False
    begun, put_in = found[-2], found[-1]
    dashes = units[clause.units[0] - 1].text, units[put_in.units[0] - 1].text
    return bool(begun.marker) and not begun.verbs and set(dashes) <= _DASHES


QUOTES = frozenset('„“"”«»')


def _goes_on(units: Sequence[Unit], clause: Clause, found: list[Clause]) -> bool:
    """Whether it is the verb of who was told of in between: `Merz, który wrócił, powiedział`."""
    told = found[-1].marker in ("relative", "participle") and found[-1].quoted == clause.quoted
    begun = any(not c.marker and not c.verbs and c.quoted == clause.quoted for c in found)
    return told and begun and units[clause.units[0] - 1].text == ","


def _spoken(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether what is said stands between dashes before it, without a verb: `– To błąd – dodał`."""
    return units[0].text in _DASHES and units[clause.units[0] - 1].text in _DASHES


def put_in_dashes(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether a clause stands between dashes: `Litwa – powiedział Macron – zaatakowała`."""
    first, last = clause.units[0] - 1, clause.units[-1] + 1
    return first >= 0 and last < len(units) and {units[first].text, units[last].text} <= _DASHES


_DASHES = frozenset("-–—")


_CLOSING = frozenset('”"»')
