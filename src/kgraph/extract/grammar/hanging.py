"""How the clauses of a sentence hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.antecedents import antecedent
from kgraph.extract.grammar.clause import COORDINATE, Clause
from kgraph.extract.grammar.morphology import ACC, NOM
from kgraph.extract.grammar.phrase import Phrase
from kgraph.extract.grammar.reports import QUOTES, is_report, put_in_dashes
from kgraph.extract.grammar.units import Unit
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
        if before.marker == "that" and _goes_back(before, clause, phrases):
            before = before.parent or before
        clause.parent, clause.marker, clause.word = before.parent, before.marker, before.word
        clause.antecedent = before.antecedent
        if before.marker == "relative":
            clause.relative = before.relative
        found.append(clause)
        return
    if _is_content(before, clause):
        clause.parent, clause.marker, clause.word = before.parent, before.marker, before.word
        found.append(clause)
        return
    if len(found) > 1 and _in_brackets(units, before):
        before = found[-2]  # "Jan Kos (KO), odnosząc się"
    if clause.marker in ("relative", "participle"):
        clause.antecedent = antecedent(units, clause, phrases)
        told = _told_before(found)
        put_in = not (before.verbs or before.marker or before.parent)
        clause.parent = told if put_in and told and told.marker == "that" else before
        found.append(clause)
        return
    if clause.marker:
        if clause.coordinate and before.marker == clause.marker:
            clause.parent = before.parent
            found.append(clause)
            return
        nearest = sorted(found, key=lambda c: c.units[-1], reverse=True)
        nearest.sort(key=lambda c: c.word == "jak" and not _tells_when(units, c))
        hangs = clause.marker == "that" and _hangs_on_participle(units, found, clause)
        clause.parent = before if hangs else next((c for c in nearest if c.verbs), before)
        found.append(clause)
        return
    _continue(units, clause, found, phrases)


def _in_brackets(units: Sequence[Unit], clause: Clause) -> bool:
    first = clause.units[0]
    return not clause.verbs and first > 0 and units[first - 1].text == "("


def _tells_when(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether *jak* tells what came before: `odszedł po tym, jak wyszło na jaw, że`."""
    before = [unit.lower for unit in units[max(0, clause.units[0] - 3) : clause.units[0]]]
    return before == ["po", "tym", ","]


def is_of_another(before: Clause, clause: Clause) -> bool:
    """Whether two verbs of the past differ in gender or number: nobody did both.

    `że Unia powinna milczeć i zapowiedział`.
    """
    if not before.verbs or not clause.verbs:
        return False
    one, other = before.verbs[-1][1], clause.verbs[0][1]
    told = all(reading.kind in ("praet", "winien") for reading in (one, other))
    return told and not (one.gender & other.gender and one.number & other.number)


def _goes_back(before: Clause, clause: Clause, phrases: Sequence[Phrase]) -> bool:
    """Whether the speaker goes on: `powiedział, że Unia powinna milczeć i odwiedził Rygę`."""
    if before.parent is None or not is_of_another(before, clause):
        return False
    verb = clause.verbs[0][0]
    named = any(
        p.first in clause.units and not p.preposition and p.case & NOM
        and (p.first < verb or not p.case & ACC)
        for p in phrases
    )  # fmt: skip
    return not named and not is_of_another(before.parent, clause)


def _hangs_on_participle(units: Sequence[Unit], found: list[Clause], clause: Clause) -> bool:
    """Whether a clause is what a participle just before it says: `, dodając, że`.

    In `A, cytując B, podało, że` it is not, nor in `A podało, komentując wyrok, że`.
    """
    before = found[-1]
    beside = clause.units[0] - before.units[-1] <= _BEGINNING
    telling = before.telling(units) if before.marker == "participle" and beside else []
    if not telling or any(units[n].has_lemma(_REFERRING) for n in telling):
        return False
    above = before.parent
    open_ = above is not None and not any(c.parent is above and c.marker == "that" for c in found)
    says = above is not None and any(units[n].has_lemma(words()["say"]) for n, _ in above.verbs)
    bare = all(units[n].reads("adv", "part") for n in before.units if n > telling[0])
    blames = units[telling[0]].has_lemma(words()["blame"])
    return bare or blames or not (says and open_)


_REFERRING = ("powoływać", "powołać", "cytować", "zacytować")


def _is_content(before: Clause, clause: Clause) -> bool:
    """Whether a quotation is what somebody says: `powiedział, że „Polska popiera rozejm”`."""
    begun = before.marker in ("that", "purpose") and not before.verbs and not before.quoted
    return begun and clause.quoted and bool(clause.verbs) and not clause.marker


def _tells_more(units: Sequence[Unit], clause: Clause, phrases: Sequence[Phrase]) -> bool:
    """Whether it goes on with what is said: `powiedział, że padało, a Polska zaatakowała`.

    Without a subject of its own it is rather what the speaker did: `a potem odwiedził Rygę`.
    """
    verb = clause.verbs[0][0]
    own = (p for p in phrases if p.first in clause.units and p.first < verb)
    named = any(not p.preposition and p.case & NOM for p in own)
    return named and units[clause.units[0]].lower in ("a", "i", "oraz")


def _goes_on_listed(
    units: Sequence[Unit], clause: Clause, found: list[Clause], phrases: Sequence[Phrase]
) -> bool:
    """Let what only whom it tells of can have done go on: `że X milczał, odmówił`."""
    told = found[-1]
    if told.quoted or not told.verbs or not _is_of_whom_it_tells(told, clause):
        return False
    if units[clause.units[0] - 1].text != "," or _opens(clause, phrases):
        return False
    clause.coordinate = True
    _go_on_as(told, clause, found)
    return True


def _opens(clause: Clause, phrases: Sequence[Phrase]) -> bool:
    """Whether a clause has a subject of its own before its verb."""
    own = (p for p in phrases if p.first in clause.units and p.first < clause.verbs[0][0])
    return any(not p.preposition and p.case & NOM for p in own)


def _is_of_whom_it_tells(told: Clause | None, clause: Clause) -> bool:
    """Whether only whom is told of can go on: `Prawnicy podali, że X milczał, a nawet podważa`."""
    above = told.parent if told is not None and told.marker == "that" else None
    if told is None or above is None or not above.verbs or not clause.verbs:
        return False
    own, said = clause.verbs[0][1].number, told.verbs[-1][1].number
    return bool(own & said) and not own & above.verbs[-1][1].number


def _go_on_as(told: Clause, clause: Clause, found: list[Clause]) -> None:
    """Let a clause hang where another one does."""
    clause.parent, clause.marker, clause.word = told.parent, told.marker, told.word
    found.append(clause)


def _continue(
    units: Sequence[Unit], clause: Clause, found: list[Clause], phrases: Sequence[Phrase]
) -> None:
    """A piece without a mark: the rest of a clause cut in two, or a clause of its own."""
    if not clause.verbs:
        found.append(clause)
        return
    lead = units[clause.units[0]]
    if is_report(units, clause, found):
        clause.marker = "report"
        found.append(clause)
        return
    if _goes_on_in_quotes(units, clause, found) or _goes_on_listed(units, clause, found, phrases):
        return
    told = _told_before(found)
    if lead.lower == "tylko" and told is not None and _is_denied(units, told):
        clause.coordinate = True
        _go_on_as(told, clause, found)
        return
    further = lead.lower in COORDINATE and (
        _tells_more(units, clause, phrases) or _is_of_whom_it_tells(told, clause)
    )
    further = further and any(other.verbs for other in found)
    open_ = _interrupted(found)
    for other in reversed(found) if open_ is None and not further else ():
        if (
            units[other.units[-1] + 1 : other.units[-1] + 2]
            and units[other.units[-1] + 1].text == ":"
        ):
            break
        if other.quoted != clause.quoted or other.marker in ("relative", "participle"):
            continue
        if other.marker == "report" and put_in_dashes(units, other):
            continue
        within = other.word == "jak" and other.parent and other.parent.marker == "relative"
        if within or _breaks_into(other, found):
            continue
        if other.verbs or _without_verb(units, other) or _goes_on_quoted(other, found):
            break
        open_ = other
        if other.marker:
            break
    if lead.lower in COORDINATE and any(other.verbs for other in found):
        clause.coordinate = True
        if further and told is not None and told.marker == "that":
            _go_on_as(told, clause, found)
            return
    last = found[-1]
    if open_ is None and not further:
        open_ = _begun_with_participle(units, found)
    if open_ is None and _concedes(units, last) and last.quoted == clause.quoted:
        _go_on_as(last, clause, found)
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


def _begun_with_participle(units: Sequence[Unit], found: list[Clause]) -> Clause | None:
    """What is said and has no verb yet: `podał, że idąc śladem Lisa, który milczy, Kos odszedł`."""
    for at, clause in enumerate(found):
        if clause.marker != "that" or clause.verbs or clause.quoted:
            continue
        adverbial = any(units[n].reads("pcon") for n in clause.units[:_OPENING])
        if adverbial and len(found) > at + 1 and all(_hangs_on(c, clause) for c in found[at + 1 :]):
            return clause
    return None


_OPENING = 3


def _hangs_on(clause: Clause, above: Clause) -> bool:
    at = clause.parent
    while at is not None and at is not above:
        at = at.parent
    return at is above


def _told_before(found: list[Clause]) -> Clause | None:
    """The last clause with a verb that tells of more than a word in another one."""
    aside = ("relative", "participle")
    return next((c for c in reversed(found) if c.verbs and c.marker not in aside), None)


def _is_denied(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether its verb has *nie* before it, which `tylko` goes on with."""
    return units[max(0, clause.verbs[0][0] - 1)].lower == "nie"


def _goes_on_in_quotes(units: Sequence[Unit], clause: Clause, found: list[Clause]) -> bool:
    """Let a quotation go on with the *że* before it, or with what it said: `że „padało, wiało”`."""
    begun, told = found[-1], _told_before(found)
    if not clause.quoted:
        return False
    between = units[begun.units[-1] + 1 : clause.units[0]]
    bare = begun.marker == "that" and len(begun.units) == 1 and not begun.quoted
    if bare and [unit.text for unit in between] in (["„"], ['"'], ["“"], ["«"]):
        begun.units, begun.verbs, begun.quoted = begun.units + clause.units, clause.verbs, True
        return True
    if told is None or not told.quoted or told.marker != "that":
        return False
    if any(unit.text in QUOTES for unit in units[told.units[-1] : clause.units[0]]):
        return False
    clause.coordinate = units[clause.units[0]].lower in COORDINATE
    _go_on_as(told, clause, found)
    return True


def _concedes(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether what is said only begins with it: `ogłosił, że choć Merz milczy, Francja odpowie`."""
    said = [units[n].lower for n in clause.units[1:2]]
    return clause.marker == "that" and bool(clause.verbs) and said[:1] in _CONCEDING


_CONCEDING = (
    ["choć"], ["chociaż"], ["skoro"], ["ponieważ"], ["mimo_że"], ["kiedy"], ["gdy"], ["zanim"],
)  # fmt: skip


def _breaks_into(clause: Clause, found: list[Clause]) -> bool:
    """Whether it stands in what is said and has no verb yet: `że w maju, kiedy padało, wrócił`."""
    at = found.index(clause)
    begun = found[at - 1] if at else None
    if begun is None or begun.verbs:
        return False
    cut = begun.marker == "that" or (clause.word == "jak" and not begun.marker)
    return cut and clause.marker == "other" and bool(clause.verbs)


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


def _without_verb(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether a clause is whole without a finite verb (`gdyby nie wojna`, `by zerwać umowę`)."""
    if clause.marker == "purpose":
        return any(units[n].reads("inf") for n in clause.units)
    said = [units[n].lower for n in clause.units[:2]]
    return said == ["gdyby", "nie"] and len(clause.units) > len(said)
