"""How the clauses of a sentence hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.clause import COORDINATE, Clause
from kgraph.extract.grammar.morphology import NOM
from kgraph.extract.grammar.phrase import Phrase
from kgraph.extract.grammar.units import Sort, Unit
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence


def _hang_fronted(clause: Clause, found: list[Clause]) -> None:
    """A condition before its main clause (`Jeśli podpisze, zniosą`) hangs on it."""
    for other in found:
        if other.parent is None and other.marker in ("condition", "other", "purpose", "participle"):
            other.parent = clause


def place(
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
        nearest = sorted(found, key=lambda c: c.units[-1], reverse=True)
        clause.parent = next((c for c in nearest if c.verbs), before)
        found.append(clause)
        return
    _continue(units, clause, found, phrases)


def _tells_more(units: Sequence[Unit], clause: Clause, phrases: Sequence[Phrase]) -> bool:
    """Whether it goes on with what is said: `powiedział, że padało, a Polska zaatakowała`.

    Without a subject of its own it is rather what the speaker did: `a potem odwiedził Rygę`.
    """
    verb = clause.verbs[0][0]
    own = (p for p in phrases if p.first in clause.units and p.first < verb)
    named = any(not p.preposition and p.case & NOM for p in own)
    return named and units[clause.units[0]].lower in ("a", "i", "oraz")


def _continue(
    units: Sequence[Unit], clause: Clause, found: list[Clause], phrases: Sequence[Phrase]
) -> None:
    """A piece without a mark: the rest of a clause cut in two, or a clause of its own."""
    if not clause.verbs:
        found.append(clause)
        return
    lead = units[clause.units[0]]
    if (
        clause.verbs[0][0] == clause.units[0]
        and lead.has_lemma(words()["say"])
        and not _goes_on(units, clause, found)
        and (
            any(other.verbs for other in found) or _put_in(units, clause) or _spoken(units, clause)
        )
    ):
        clause.marker = "report"
        found.append(clause)
        return
    open_ = _interrupted(found)
    for other in reversed(found) if open_ is None else ():
        if (
            units[other.units[-1] + 1 : other.units[-1] + 2]
            and units[other.units[-1] + 1].text == ":"
        ):
            break
        if other.quoted != clause.quoted or other.marker in ("relative", "participle"):
            continue
        if other.marker == "report" and _put_in(units, other):
            continue
        if other.word == "jak" and other.parent and other.parent.marker == "relative":
            continue
        if other.verbs or _without_verb(units, other) or _goes_on_quoted(other, found):
            break
        open_ = other
        if other.marker:
            break
    if lead.lower in COORDINATE and any(other.verbs for other in found):
        clause.coordinate = True
        last = found[-1]
        if last.marker == "that" and last.verbs and _tells_more(units, clause, phrases):
            clause.parent, clause.marker, clause.word = last.parent, last.marker, last.word
            found.append(clause)
            return
    whole = clause if open_ is None else open_
    if not whole.marker and not any(other.verbs for other in found if not other.marker):
        _hang_fronted(whole, found)
    if open_ is None:
        found.append(clause)
        return
    rest = [c for c in found[found.index(open_) + 1 :] if not c.verbs and not c.marker]
    for other in rest:
        open_.units += other.units
        found.remove(other)
    for other in found:
        if any(other.parent is gone for gone in rest):
            other.parent = open_
    open_.units = sorted(open_.units + clause.units)
    open_.verbs = clause.verbs


def _goes_on_quoted(clause: Clause, found: list[Clause]) -> bool:
    """Whether a clause has its verb in the quotation behind it: `że rząd „negocjował z nimi”`."""
    behind = found[found.index(clause) + 1 :]
    return bool(clause.marker and behind) and behind[0].quoted and bool(behind[0].verbs)


def _interrupted(found: list[Clause]) -> Clause | None:
    """The beginning of a relative clause that goes on: `który – jak podkreślił – zaatakował`."""
    if len(found) < 2 or found[-1].word != "jak" or not found[-1].verbs:
        return None
    begun = found[-2]
    short = len(begun.units) <= _BEGINNING and not begun.verbs
    return begun if begun.marker == "relative" and short else None


_BEGINNING = 2
"""So many words begin a relative clause: its pronoun, and the preposition before it."""


def _goes_on(units: Sequence[Unit], clause: Clause, found: list[Clause]) -> bool:
    """Whether it is the verb of who was told of in between: `Merz, który wrócił, powiedział`."""
    told = found[-1].marker in ("relative", "participle") and found[-1].quoted == clause.quoted
    begun = any(not c.marker and not c.verbs and c.quoted == clause.quoted for c in found)
    return told and begun and units[clause.units[0] - 1].text == ","


def _spoken(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether what is said stands between dashes before it, without a verb: `– To błąd – dodał`."""
    return units[0].text in _DASHES and units[clause.units[0] - 1].text in _DASHES


def _put_in(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether a clause stands between dashes: `Litwa – powiedział Macron – zaatakowała`."""
    first, last = clause.units[0] - 1, clause.units[-1] + 1
    return first >= 0 and last < len(units) and {units[first].text, units[last].text} <= _DASHES


_DASHES = frozenset("-–—")


def _without_verb(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether a clause is whole without a finite verb (`gdyby nie wojna`, `by zerwać umowę`)."""
    if clause.marker == "purpose":
        return any(units[n].reads("inf") for n in clause.units)
    said = [units[n].lower for n in clause.units[:2]]
    return said == ["gdyby", "nie"] and len(clause.units) > len(said)


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
    people = [p for p in fitting if _is_person(p) and p.last == nearest.last]
    if people or not fitting:
        return people[-1] if people else None
    named = _named_before(units, nearest, before)
    if named is not None and _agrees(pronoun, named):
        return named
    # "przyspieszenie rozmów, które": what stands nearer; "prezes banku, który": who is meant.
    return fitting[0] if fitting[0].head.role else fitting[-1]


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
