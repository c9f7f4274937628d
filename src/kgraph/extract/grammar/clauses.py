"""A sentence into clauses: what belongs to which verb, and how the clauses hang together."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import Reading
from kgraph.extract.grammar.phrase import Phrase, is_noun
from kgraph.extract.grammar.units import Sort, Unit
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence

_THAT = frozenset({"że", "iż", "jakoby"})
_PURPOSE = frozenset({"aby", "by", "żeby", "ażeby", "iżby"})
_CONDITION = frozenset({"jeśli", "jeżeli", "gdyby", "o_ile", "jeśliby"})
_OTHER = frozenset(
    {"gdy", "kiedy", "ponieważ", "gdyż", "bo", "choć", "chociaż", "zanim", "póki", "dopóki",
     "jak", "skoro", "podczas_gdy", "niż", "czy", "więc", "dlatego", "gdzie", "skąd", "dlaczego",
     "mimo_że", "natomiast"}
)  # fmt: skip
_RELATIVE = frozenset({"który", "jaki", "co", "kto"})
_COORDINATE = frozenset({"i", "oraz", "a", "ale", "lecz", "jednak", "lub", "albo", "zaś"})
_BOUNDARY = frozenset(
    {",", ";", ":", "-", "–", "—", "(", ")", "„", "”", '"', "“", "«", "»", "?", "!"}
)


@dataclass(slots=True, eq=False)
class Clause:
    """A clause: its units in order, its verb, what introduces it and what it hangs on.

    `marker` is empty for a main clause, else that, purpose, condition, other, relative or
    participle. `antecedent` is the phrase a relative clause tells about.
    """

    units: list[int]
    marker: str = ""
    word: str = ""
    parent: Clause | None = None
    antecedent: Phrase | None = None
    relative: Phrase | None = None
    phrases: list[Phrase] = field(default_factory=list)
    verbs: list[tuple[int, Reading]] = field(default_factory=list)
    quoted: bool = False
    coordinate: bool = False

    def bounds(self, units: Sequence[Unit]) -> tuple[int, int]:
        """Where it begins and ends in the text, closing signs left out."""
        said = [units[n] for n in self.units if units[n].sort is not Sort.SIGN]
        if not said:
            said = [units[n] for n in self.units]
        return min(u.start for u in said), max(u.end for u in said)


def clauses(units: Sequence[Unit], phrases: Sequence[Phrase]) -> list[Clause]:
    """Split a sentence and hang its clauses on each other."""
    inside = _inside(phrases)
    pieces = _pieces(units, inside)
    found: list[Clause] = []
    for piece, quoted in pieces:
        for clause in _coordinate_split(units, piece, inside):
            clause.quoted = quoted
            _read_verbs(units, clause, inside)
            _place(units, clause, found, phrases)
    for clause in found:
        members = set(clause.units)
        clause.phrases = [p for p in phrases if p.first in members]
        if clause.marker == "relative":
            clause.relative = next((p for p in clause.phrases if p.head.has_lemma(_RELATIVE)), None)
    return [clause for clause in found if clause.units]


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
        current.append(number)
    if current:
        found.append((current, quoted))
    return found


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
            if one < n < other and units[n].lower in _COORDINATE
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
    if lead.lower in _COORDINATE and len(first) > 1:
        follows = units[first[1]].lower
        if follows in _THAT | _PURPOSE | _CONDITION:
            lead = units[first[1]]
    for markers, name in (
        (_THAT, "that"),
        (_PURPOSE, "purpose"),
        (_CONDITION, "condition"),
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


def _hang_fronted(clause: Clause, found: list[Clause]) -> None:
    """A condition before its main clause (`Jeśli podpisze, zniosą`) hangs on it."""
    for other in found:
        if other.parent is None and other.marker in ("condition", "other", "purpose", "participle"):
            other.parent = clause


def _place(
    units: Sequence[Unit], clause: Clause, found: list[Clause], phrases: Sequence[Phrase]
) -> None:
    """Hang a clause on those before it, or let it go on with one that has no verb yet."""
    before = found[-1] if found else None
    if before is None:
        found.append(clause)
        return
    if clause.coordinate and not clause.marker:
        clause.parent, clause.marker, clause.word = before.parent, before.marker, before.word
        clause.antecedent = before.antecedent
        if before.marker == "relative":
            clause.relative = before.relative
        found.append(clause)
        return
    if clause.marker in ("relative", "participle"):
        clause.antecedent = _antecedent(units, clause, phrases)
        clause.parent = before
        found.append(clause)
        return
    if clause.marker:
        if clause.coordinate and before.marker == clause.marker:
            clause.parent = before.parent
            found.append(clause)
            return
        clause.parent = next((c for c in reversed(found) if c.verbs), before)
        found.append(clause)
        return
    _continue(units, clause, found)


def _continue(units: Sequence[Unit], clause: Clause, found: list[Clause]) -> None:
    """A piece without a mark: the rest of a clause cut in two, or a clause of its own."""
    if not clause.verbs:
        found.append(clause)
        return
    lead = units[clause.units[0]]
    if (
        clause.verbs[0][0] == clause.units[0]
        and lead.has_lemma(words()["say"])
        and (any(other.verbs for other in found))
    ):
        clause.marker = "report"
        found.append(clause)
        return
    open_ = None
    for other in reversed(found):
        if (
            units[other.units[-1] + 1 : other.units[-1] + 2]
            and units[other.units[-1] + 1].text == ":"
        ):
            break
        if other.quoted != clause.quoted or other.marker in ("relative", "participle"):
            continue
        if other.verbs:
            break
        open_ = other
        if other.marker:
            break
    if lead.lower in _COORDINATE and any(other.verbs for other in found):
        clause.coordinate = True
    if not any(other.verbs for other in found if not other.marker):
        _hang_fronted(open_ if open_ is not None and not open_.marker else clause, found)
    if open_ is None:
        found.append(clause)
        return
    rest = [c for c in found[found.index(open_) + 1 :] if not c.verbs and not c.marker]
    for other in rest:
        open_.units += other.units
        found.remove(other)
    open_.units = sorted(open_.units + clause.units)
    open_.verbs = clause.verbs


def _antecedent(units: Sequence[Unit], clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
    """The phrase just before a relative clause that its pronoun agrees with."""
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
    candidates = [nearest, *_chain(nearest)]
    if pronoun is None:
        return nearest if clause.marker == "participle" else None
    fitting = [p for p in candidates if _agrees(pronoun, p)]
    return fitting[0] if fitting else None


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
