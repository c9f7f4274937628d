"""A sentence read: its units, phrases and clauses."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.extract.grammar.clause import Clause
from kgraph.extract.grammar.clauses import clauses
from kgraph.extract.grammar.morphology import (
    ANY_CASE,
    ANY_GENDER,
    FINITE,
    GEN,
    M1,
    NOM,
    SG,
    F,
    Reading,
    lemmas,
)
from kgraph.extract.grammar.phrase import Phrase
from kgraph.extract.grammar.phrases import phrases
from kgraph.extract.grammar.tokens import AGE, Token
from kgraph.extract.grammar.units import Sort, Unit
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.calendar import TimeExpression
    from kgraph.extract.grammar.register import NameAt, Register
    from kgraph.extract.grammar.sentences import Sentence


@dataclass(slots=True, eq=False)
class Parsed:
    """One sentence with all that the grammar sees in it."""

    place: Sentence
    units: list[Unit]
    phrases: list[Phrase] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)

    @property
    def question(self) -> bool:
        """Whether it ends in a question mark."""
        return any(unit.text == "?" for unit in self.units[-2:])


def parse(
    place: Sentence, tokens: Sequence[Token], names: Sequence[NameAt],
    times: Sequence[TimeExpression], register: Register,
) -> Parsed:  # fmt: skip
    """Put a sentence together."""
    units = _without_small_quotes(_units(tokens, names, times, register))
    _choose_verbs(units, register.verbs)
    found = phrases(units)
    return Parsed(place, units, found, clauses(units, found))


_LONGEST_MENTION = 5


def _without_small_quotes(units: list[Unit]) -> list[Unit]:
    """Leave out quotation marks around a word or two: what they hold is part of the phrase."""
    dropped: set[int] = set()
    opened = -1
    for number, unit in enumerate(units):
        if unit.text not in '„”"“«»':
            continue
        closes = opened >= 0 and unit.text in '”"“»'
        if (
            closes
            and number - opened - 1 <= _LONGEST_MENTION
            and not any(
                other.finite or other.text in ",.!?" for other in units[opened + 1 : number]
            )
        ):
            dropped |= {opened, number}
            if number - opened == 2 and _is_called_so(units[opened - 1], units[opened + 1]):
                dropped.add(opened + 1)
        opened = -1 if closes else number
    return [unit for number, unit in enumerate(units) if number not in dropped]


def _is_called_so(name: Unit, other: Unit) -> bool:
    """Whether a quoted name is another one of the body before it: `Oddział Policji „BOA”`."""
    both = name.sort is Sort.NAME and other.sort is Sort.NAME
    return both and name.readings[0].label == "Organisation" and other.entity != name.entity


_TITLES = words()["person_title"]
_BETWEEN_VERBS = frozenset({"oraz", "że", "ale", "i", "a"})
_ALWAYS = frozenset({"mieć", "być", "móc", "musieć", "chcieć"})


def _choose_verbs(units: list[Unit], likely: frozenset[str]) -> None:
    """Take a word that can be a noun for one, where its stretch has a sure verb (`broni`).

    Without a sure verb, only a likely one (`stanowi`, not `kraje`) is taken for a verb.
    """
    for unit in units:
        if unit.lower == "ma":  # never a form of "mój" in the news
            unit.readings = tuple(r for r in unit.readings if r.kind != "adj")
    for unit, following in pairwise(units):
        if unit.reads("praet") and unit.reads("adj") and following.has_lemma(_TITLES):
            unit.readings = tuple(r for r in unit.readings if r.kind not in FINITE)
        if following.has_lemma(("trwać",)) and _lasted(unit, following):
            following.readings = tuple(r for r in following.readings if r.kind == "praet")
    _choose_participles(units)
    _choose_titles(units)
    stretch: list[Unit] = []
    for unit in [*units, Unit(",", 0, 0, Sort.SIGN)]:
        if unit.sort is not Sort.SIGN and unit.lower not in _BETWEEN_VERBS:
            stretch.append(unit)
            continue
        verbs = [u for u in stretch if u.finite]
        for verb in verbs:
            _choose_lemma(verb, likely)
        sure = [u for u in verbs if not u.reads("subst", "ger", "adj") or u.has_lemma(_ALWAYS)]
        for verb in verbs:
            if verb not in sure and (
                sure or not (verb.has_lemma(likely) or _told_of(verb, stretch))
            ):
                verb.readings = tuple(r for r in verb.readings if r.kind not in FINITE)
        stretch = []


def _choose_titles(units: list[Unit]) -> None:
    """Take a title for a man's before a man's name: `rzecznik` is a woman's in all cases, too."""
    titles = [
        number for number, unit in enumerate(units)
        if unit.role and any(r.case == ANY_CASE and r.gender == F for r in unit.readings)
    ]  # fmt: skip
    told = bool(titles) and any(
        r.kind == "praet" and r.number == SG and r.gender & F
        for u in units if u.finite for r in u.readings
    )  # fmt: skip
    for number in titles:
        unit = units[number]
        around = _stretch(units, number)
        behind = range(number + 1, min(number + 1 + _NAMED_NEAR, len(units)))
        named = (units[n].readings[0] for n in behind if _may_have_it(units, n, around))
        name = next((r for r in named if r.label == "Person"), None)
        her = number > 0 and units[number - 1].has_lemma(("pani",))
        her = her or not any(u.finite for u in around)
        if not (name.gender & F if name is not None else told or her):
            unit.readings = tuple(r for r in unit.readings if r.gender != F)


def _may_have_it(units: list[Unit], at: int, around: list[Unit]) -> bool:
    """Whether a name is the one of a title, beside it or in commas (`rzecznik, Jan Nowak, `)."""
    if units[at].sort is not Sort.NAME:
        return False
    return units[at] in around or all(u.sort is Sort.SIGN for u in units[at + 1 : at + 2])


def _stretch(units: list[Unit], at: int) -> list[Unit]:
    """The units around one up to the next signs."""
    signs = [n for n, unit in enumerate(units) if unit.sort is Sort.SIGN]
    first = max((n for n in signs if n < at), default=-1) + 1
    return units[first : min((n for n in signs if n > at), default=len(units))]


_NAMED_NEAR = 5
"""So many units after a title who has it may be named."""


def _lasted(unit: Unit, following: Unit) -> bool:
    """Whether a noun and a verb agree: `Rozmowa trwała`, not `trwały pokój` or `pokój trwały`."""
    return any(
        noun.kind == "subst" and noun.case & NOM
        and noun.number & verb.number and noun.gender & verb.gender
        for noun in unit.readings for verb in following.readings if verb.kind == "praet"
    )  # fmt: skip


def _told_of(verb: Unit, stretch: list[Unit]) -> bool:
    """Whether it stands just after a name in the nominative: `Jan Kowal mieszka w Łodzi`."""
    at = stretch.index(verb)
    before = stretch[at - 1] if at else None
    named = before is not None and before.sort is Sort.NAME
    return bool(named and before and before.readings[0].case & (NOM | GEN) == NOM)


def _choose_lemma(verb: Unit, likely: frozenset[str]) -> None:
    """Take `udzieli` for a form of *udzielić*, not of *udziać*: a verb that tells something."""
    known = {r.lemma for r in verb.readings if r.kind in FINITE and r.lemma in likely}
    if known:
        verb.readings = tuple(r for r in verb.readings if r.kind not in FINITE or r.lemma in known)


def _choose_participles(units: list[Unit]) -> None:
    """Take `aresztowany` for the participle, not the noun, after *został* and before *przez*.

    So is one that is set off with what hangs on it.
    """
    for number, unit in enumerate(units):
        if not (unit.reads("subst") and unit.reads("ppas", "pact", "adj")):
            continue
        if unit.sort is not Sort.WORD:
            continue
        before = units[max(0, number - 2) : number]
        following = units[number + 1].lower if number + 1 < len(units) else ""
        if unit.reads("pact") and unit.has_lemma(_TITLES):
            unit.readings = tuple(r for r in unit.readings if r.kind == "subst")
            continue
        if unit.reads("pact") and _aside(units, number):
            unit.readings = tuple(r for r in unit.readings if r.kind != "subst")
            continue
        copula = any(u.has_lemma(("być", "zostać")) and u.finite for u in before)
        if (copula and unit.readings[0].case & NOM) or (
            unit.reads("ppas") and following == "przez"
        ):
            unit.readings = tuple(r for r in unit.readings if r.kind != "subst")


def _aside(units: Sequence[Unit], number: int) -> bool:
    """Whether a participle stands between a comma and a preposition: `huta, należąca do grupy`."""
    if not 0 < number < len(units) - 1 or units[number - 1].text != ",":
        return False
    return units[number + 1].reads("prep")


def _units(
    tokens: Sequence[Token], names: Sequence[NameAt], times: Sequence[TimeExpression],
    register: Register,
) -> list[Unit]:  # fmt: skip
    starts = {name.first: name for name in names}
    units: list[Unit] = []
    position = 0
    while position < len(tokens):
        token = tokens[position]
        name = starts.get(position)
        time = next((t for t in times if t.start <= token.start < t.end), None)
        if time is not None and name is None:
            last = position
            while last < len(tokens) and tokens[last].start < time.end:
                last += 1
            units.append(Unit(time.words, time.start, time.end, Sort.TIME, time=time))
            position = last
        elif name is not None:
            units.append(_name(name, tokens, register))
            position = name.last
        else:
            units.append(_plain(token, register))
            position += 1
    return units


def _name(name: NameAt, tokens: Sequence[Token], register: Register) -> Unit:
    entity = register.entities[name.entity]
    start, end = tokens[name.first].start, tokens[name.last - 1].end
    text = " ".join(token.text for token in tokens[name.first : name.last])
    gender = name.gender or ANY_GENDER
    reading = Reading(entity.id, "subst", name.number, name.case, gender, label=entity.kind)
    return Unit(text, start, end, Sort.NAME, (reading,), entity.id)


def _plain(token: Token, register: Register) -> Unit:
    other = Sort.NUMBER if token.text[0].isdigit() else Sort.SIGN
    sort = Sort.WORD if token.is_word or AGE.fullmatch(token.text) else other
    unit = Unit(token.text, token.start, token.end, sort, token.readings)
    roles, nouns = register.roles, register.known.nouns
    unit.role = any(
        r.lemma in _TITLES or (r.lemma in roles and r.kind == "subst" and r.gender & (M1 | F))
        for r in token.readings
    )
    if nouns and sort is Sort.WORD:
        unit.taught = frozenset(nouns[one] for one in lemmas(token.lower) if one in nouns)
    return unit
