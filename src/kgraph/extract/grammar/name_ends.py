"""Where a name ends that was found by its look: at another name, at a body, at the next phrase."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.extract.grammar.bases import bases
from kgraph.extract.grammar.declension import PREPOSITIONS
from kgraph.extract.grammar.known import matched
from kgraph.extract.grammar.morphology import ANY_CASE, GEN, NOM, readings
from kgraph.extract.grammar.vocabulary import adjectives, first_names, head_lists, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.guessing import Guess
    from kgraph.extract.grammar.known import Form
    from kgraph.extract.grammar.morphology import Reading
    from kgraph.extract.grammar.register import NameAt, Register
    from kgraph.extract.grammar.tokens import Token

SURE = 0.75
"""From so likely on, a guess keeps a known name within it."""
WHOLE_NAME = 2
"""The words of a person's whole name, at least."""


def until_known(line: Sequence[Token], guess: Guess, register: Register) -> int:
    """Where a name ends: before a known one that is no part of it (`Kowala | Litwa`)."""
    for at in range(guess.first + 1, guess.last):
        for form in register.known.starting(line[at].text):
            if matched(line, at, form) is None:
                continue
            kind = register.known.kinds[form.entity]
            far = at > guess.first + 1
            if kind in _NEVER_BEHIND and _in_another_case(line, guess.first, (at, form), far=far):
                return at
            if form.trust < 2:
                continue
            if kind == "Person" and len(form.words) > 1:
                return at  # `w wywiadzie z Zarubinem | Alaksandr Łukaszenka`
            alike = guess.kind == kind == "Organisation"
            apart = not form.case & GEN and guess.likely < SURE and not alike
            if apart or (guess.kind == "Person" and kind != "Person"):
                return at
    return guess.last


_NEVER_BEHIND = frozenset({"Person", "State"})
"""What no name has behind it in the nominative, as a club has its town (`z Legią Warszawa`)."""


def _in_another_case(
    line: Sequence[Token], first: int, behind: tuple[int, Form], *, far: bool
) -> bool:
    """Whether a known name is a nominative behind what is none (`Adama Szłapki | Tusk`).

    One without cases is, too, behind a whole name: `Adama Szłapki | May powiedziała`.
    """
    at, form = behind
    if not form.case & NOM or (form.case & ~NOM and not far) or line[at].reads("adj"):
        return False
    cases = 0
    for reading in line[first].readings:
        cases |= reading.case if reading.noun else ANY_CASE
    before = line[first - 1].lower if first else ""
    acts = far and bool(cases & GEN) and line[at + 1 : at + 2]
    if (far and before in PREPOSITIONS) or (acts and acts[0].reads("praet", "fin")):
        return True
    return bool(cases) and not cases & NOM


def until_joined(line: Sequence[Token], first: int, last: int) -> int:
    """Where a name ends before what is joined to it: `Kodeks pracy | oraz ustawę o lasach`."""
    for at in range(first + 1, last - 1):
        two = (line[at].lower, line[at + 1].lower)
        if (two[0] in ("oraz", "podczas") and not line[at + 1].is_capital) or two in _WHEN:
            return at
    return last


_WHEN = {("pod", "koniec"), ("na", "początku"), ("w", "trakcie"), ("w", "czasie"), ("w", "ciągu")}


def begins_a_phrase(line: Sequence[Token], first: int, last: int) -> bool:
    """Whether a nation's adjective at the end goes with the noun behind, and no noun before.

    So where a title has no full stop: `Ruszył Nord Stream 2 | Niemieckie ministerstwo milczy`.
    """
    if last == first or last == len(line) or line[last].is_capital:
        return False
    own = [r for r in line[last - 1].readings if r.kind == "adj" and r.lemma in adjectives()]
    behind = [r for r in line[last].readings if r.noun]
    within = [r for token in line[first : last - 1] for r in token.readings if r.noun]
    return _agree(own, behind) and not _agree(own, within)


def _agree(some: Sequence[Reading], others: Sequence[Reading]) -> bool:
    return any(
        one.case & other.case and one.number & other.number and one.gender & other.gender
        for one in some
        for other in others
    )


def body_ahead(line: Sequence[Token], first: int, last: int, register: Register) -> bool:
    """Whether a person's name begins behind a body's: `dyrektor Ryanaira | Kenny Jacobs`.

    The body is told by a noun before it (`dowódcy oddziału Rusicz | Jana Kowala`), or by its
    nominative elsewhere in the document.
    """
    run = line[first:last]
    if len(run) < WHOLE_NAME + 1 or _is_first_name(run[0]) or not first:
        return False
    before = {r.lemma for r in line[first - 1].readings if r.kind == "subst"}
    if _is_first_name(run[1]) and before & named_nouns():
        return True
    told = any(b.nominative in register.forms - {run[0].text} for b in bases(run[0].text))
    oblique = any(b.case & GEN and b.nominative != run[0].text for b in bases(run[0].text))
    return told and oblique and (_is_first_name(run[1]) or not readings(run[1].text))


def _is_first_name(token: Token) -> bool:
    said = any(r.label == "imię" for r in token.readings)
    return said or token.text in first_names("men") | first_names("women")


_LISTS = ("organisation", "outlet", "place", "thing", "event")


@lru_cache(maxsize=1)
def named_nouns() -> frozenset[str]:
    """Nouns that stand before a name in the nominative (*spółka Orlen*), or before a genitive."""
    found = {noun for name in _LISTS for noun in words()[name]}
    return frozenset(found | {n for n, lists in head_lists().items() if lists - {"matter"}})


_LONGER = frozenset({"Organisation", "Outlet", "Event", "Topic"})


def holds(line: Sequence[Token], guess: Guess, known: NameAt, register: Register) -> bool:
    """Whether a guessed name is longer than the known one it begins with (`Kongres Wiedeński`).

    Two known names side by side are seldom one but in the name of a body (`Litwę | NATO`).
    """
    if guess.last <= known.last or guess.kind not in _LONGER or guess.likely <= SURE:
        return False
    if known.kind == "Organisation" and (
        _state_follows(line, known, register) or person_follows(line, known)
    ):
        return False
    return guess.kind == "Organisation" or not any(
        matched(line, at, form) is not None
        for at in range(known.last, guess.last)
        for form in register.known.starting(line[at].text)
    )


def _state_follows(line: Sequence[Token], known: NameAt, register: Register) -> bool:
    """Whether a body ends before a state: `zdaniem KE | Polska`, and not `Amazon Polska`.

    A firm has its country behind one word; the name of a body is capitals or several words.
    """
    run = line[known.first : known.last]
    if len(run) == 1 and not (run[0].text.isupper() and len(run[0].text) <= _CAPITALS):
        return False
    return any(
        register.known.kinds[form.entity] == "State" and matched(line, known.last, form) is not None
        for form in register.known.starting(line[known.last].text)
    )


def person_follows(line: Sequence[Token], known: NameAt) -> bool:
    """Whether a body ends before somebody: `szefowa klubu Lewicy | Anna Nowak`."""
    first, *rest = line[known.last : known.last + 2] or (None,)
    named = first is not None and first.text in first_names("men") | first_names("women")
    return named and all(token.is_capital for token in rest)


_CAPITALS = 5
"""The letters of the longest short name of a body: `OBWE`, `OPCW`, `UNRWA`."""
