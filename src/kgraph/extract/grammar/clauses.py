"""A sentence into clauses: what belongs to which verb, and how the clauses hang together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.extract.grammar.clause import COORDINATE, Clause
from kgraph.extract.grammar.conditions import CONDITION, ONLY, supposes
from kgraph.extract.grammar.hanging import place
from kgraph.extract.grammar.morphology import Reading
from kgraph.extract.grammar.phrase import Phrase, is_noun
from kgraph.extract.grammar.units import Sort, Unit
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence

_THAT = frozenset({"że", "iż", "jakoby"})
_PURPOSE = frozenset({"aby", "by", "żeby", "ażeby", "iżby"})
_OTHER = frozenset(
    {"gdy", "kiedy", "ponieważ", "gdyż", "bo", "choć", "chociaż", "zanim", "póki", "dopóki",
     "jak", "skoro", "podczas_gdy", "niż", "czy", "więc", "dlatego", "gdzie", "skąd", "dokąd",
     "dlaczego", "mimo_że", "natomiast"}
)  # fmt: skip
_LIKE = frozenset({"jak", "niż"})
"""Conjunctions that are prepositions too."""
_RELATIVE = frozenset({"który", "jaki", "co", "kto"})
_BOUNDARY = frozenset(
    {",", ";", ":", "-", "–", "—", "(", ")", "„", "”", '"', "“", "«", "»", "?", "!"}
)


def clauses(units: Sequence[Unit], phrases: Sequence[Phrase]) -> list[Clause]:
    """Split a sentence and hang its clauses on each other."""
    inside = _inside(phrases)
    pieces = _pieces(units, inside)
    found: list[Clause] = []
    for piece, quoted in pieces:
        for clause in _coordinate_split(units, piece, inside):
            clause.quoted = quoted
            _read_verbs(units, clause, inside)
            place(units, clause, found, phrases)
    for clause in found:
        members = set(clause.units)
        clause.phrases = [p for p in phrases if p.first in members]
        if clause.verbs and clause.word in _LIKE and clause.phrases:
            _free_of_conjunction(clause, clause.phrases[0])
        if clause.marker == "relative":
            clause.relative = next((p for p in clause.phrases if p.head.has_lemma(_RELATIVE)), None)
    return [clause for clause in found if clause.units]


def _free_of_conjunction(clause: Clause, phrase: Phrase) -> None:
    """In `po tym, jak NEOS wycofał się` the word before the name governs no case."""
    if phrase.preposition == clause.word and phrase.first == clause.units[0]:
        phrase.preposition, phrase.first = "", phrase.first + 1
        phrase.case |= phrase.head.readings[0].case if phrase.head.readings else 0


def _inside(phrases: Sequence[Phrase]) -> dict[int, Phrase]:
    """The phrase of every unit that stands in one."""
    return {n: phrase for phrase in phrases for n in range(phrase.first, phrase.last)}


def _pieces(units: Sequence[Unit], inside: dict[int, Phrase]) -> list[tuple[list[int], bool]]:
    """The stretches between commas, dashes and quotation marks that are no part of a phrase."""
    found: list[tuple[list[int], bool]] = []
    current: list[int] = []
    quoted = False
    for number, unit in enumerate(units):
        spans = inside.get(number)
        joined = spans is not None and spans.first < number < spans.last - 1
        if unit.sort is Sort.SIGN and unit.text in _BOUNDARY and not joined:
            if current:
                found.append((current, quoted))
            current = []
            if unit.text in "„“«":
                quoted = True
            elif unit.text in "”»":
                quoted = False
            elif unit.text == '"':
                quoted = not quoted
            continue
        if unit.sort is Sort.SIGN and unit.text == ".":
            continue
        if unit.lower in _THAT and _lacks_comma(units, current):
            found.append((current, quoted))
            current = []
        current.append(number)
    if current:
        found.append((current, quoted))
    return found


def _lacks_comma(units: Sequence[Unit], before: Sequence[int]) -> bool:
    """Whether a verb of saying stands before *że* without a comma: `powiedział że padało`."""
    near = [units[n] for n in before[-_NEAR:]]
    return any(unit.finite and unit.has_lemma(words()["say"]) for unit in near)


_NEAR = 3


def verb_of(unit: Unit, before: Unit | None) -> Reading | None:
    """The finite verb a unit is taken for, or None."""
    reading = unit.finite
    if reading is None or unit.reads("prep") or is_noun(unit, before):
        return None
    if reading.kind == "impt":
        return None
    if reading.kind == "pred" and unit.lower in ("to", "czas", "żal"):
        return None
    return reading


def _verbs(
    units: Sequence[Unit], piece: Sequence[int], inside: dict[int, Phrase]
) -> list[tuple[int, Reading]]:
    found = []
    for number in piece:
        phrase = inside.get(number)
        before = units[number - 1] if number else None
        reading = verb_of(units[number], before)
        if reading is not None and (phrase is None or units[number] is not phrase.head):
            found.append((number, reading))
    return found


def _coordinate_split(
    units: Sequence[Unit], piece: list[int], inside: dict[int, Phrase]
) -> list[Clause]:
    """Split `X zrobił to i odwiedził tamto` at the conjunction between two verbs."""
    verbs = [n for n, reading in _verbs(units, piece, inside) if not _auxiliary(units, n, reading)]
    cuts: list[int] = []
    for one, other in pairwise(verbs):
        joins = [
            n for n in piece
            if one < n < other and units[n].lower in COORDINATE
            and not (n in inside and inside[n].first < n < inside[n].last - 1)
        ]  # fmt: skip
        if joins:
            cuts.append(joins[-1])
    found: list[Clause] = []
    start = 0
    for cut in cuts:
        at = piece.index(cut)
        found.append(Clause(piece[start:at]))
        start = at + 1
    found.append(Clause(piece[start:]))
    for clause in found[1:]:
        clause.coordinate = True
    return [clause for clause in found if clause.units]


def _auxiliary(units: Sequence[Unit], number: int, reading: Reading) -> bool:
    """`będą uczestniczyć`, `zostało potwierdzone`: the other verb form is the one that tells."""
    following = units[number + 1] if number + 1 < len(units) else None
    return reading.kind == "bedzie" and following is not None and following.reads("praet", "inf")


def _read_verbs(units: Sequence[Unit], clause: Clause, inside: dict[int, Phrase]) -> None:
    clause.verbs = _verbs(units, clause.units, inside)
    first = [n for n in clause.units if units[n].sort is not Sort.SIGN][:3]
    if not first:
        return
    lead = units[first[0]]
    two = f"{lead.lower}_{units[first[1]].lower}" if len(first) > 1 else ""
    if supposes(units, first[0]):
        clause.marker, clause.word = "condition", lead.lower
        return
    if lead.lower in COORDINATE | ONLY and len(first) > 1:
        follows = units[first[1]].lower
        if follows in _THAT | _PURPOSE | CONDITION:
            lead = units[first[1]]
    for markers, name in (
        (_THAT, "that"),
        (_PURPOSE, "purpose"),
        (CONDITION, "condition"),
        (_OTHER, "other"),
    ):
        if lead.lower in markers or two in markers:
            clause.marker, clause.word = name, lead.lower
            if name == "other" and lead.lower in ("więc", "dlatego", "natomiast"):
                clause.marker = ""
            return
    for number in first:
        if units[number].has_lemma(("który", "jaki")) or (
            number == first[0] and units[number].lower in ("co", "kto")
        ):
            clause.marker = "relative"
            return
        if not (units[number].reads("prep") or number in inside):
            break
    adverbial = any(units[n].reads("pcon", "pant") for n in first)
    aside = first[0] > 0 and lead.reads("pact", "ppas") and first[0] not in inside
    if not clause.verbs and (adverbial or aside):
        clause.marker = "participle"
