"""Roles that titles name: before a name, in apposition, or as a predicate."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from kgraph.extract.grammar.frames import governed
from kgraph.extract.grammar.morphology import GEN, INST, SG
from kgraph.extract.grammar.nominals import every
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.frames import Frame, Frames
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """A title frame: the noun that names a role, whose role it is, and what it is a role in.

    `objects` are the phrases that can name that, the likeliest first; none stands where only an
    adjective (`rosyjski`) tells.
    """

    frame: Frame
    title: Phrase
    holder: Phrase
    objects: tuple[Phrase, ...]
    how: str


def title_matches(parsed: Parsed, frames: Frames) -> Iterator[TitleMatch]:
    """`prezydenta Rosji Władimira Putina`, `Merkel, kanclerz Niemiec,`, `X jest prezydentem Y`."""
    for position, outer in enumerate(parsed.phrases):
        for phrase in every(outer):
            named = phrase.title is not None and phrase.head.readings[0].label == "Person"
            if named and not _goes_on_former(parsed, phrase):
                assert phrase.title is not None
                yield from _roles(parsed, phrase.title, phrase, frames, "title")
        apposed = _apposition(parsed, position)
        if apposed is not None:
            yield from _roles(parsed, apposed, outer, frames, "apposition")
        ahead = _set_off(parsed, position)
        if ahead is not None:
            yield from _roles(parsed, outer, ahead, frames, "apposition")
        yield from _with_preposition(parsed, position, frames)
        yield from _with_place(parsed, position, frames)


def _goes_on_former(parsed: Parsed, named: Phrase) -> bool:
    """Whether a title is the second of what somebody was: `były premier i szef MSZ Jan Kowal`."""
    first = named.title.first if named.title is not None else named.first
    if parsed.units[max(0, first - 1)].lower not in ("i", "oraz"):
        return False
    before = (p for outer in parsed.phrases for p in outer.parts() if p.last == first - 1)
    return any(p.head.role and any(a.has_lemma(_NOT_NOW) for a in p.adjectives) for p in before)


def _apposition(parsed: Parsed, position: int) -> Phrase | None:
    """A title set off by commas after a person's name."""
    if position + 1 >= len(parsed.phrases):
        return None
    person, title = parsed.phrases[position], parsed.phrases[position + 1]
    units = parsed.units
    if person.members or title.members or title.preposition or title.entity:
        return None
    if person.head.sort is not Sort.NAME:
        return None
    commas = units[person.last].text == "," and title.first == person.last + 1
    end = title.last
    for place in parsed.phrases[position + 2 : position + 3]:
        if place.first == end and place.preposition in ("w", "we", "na", "przy"):
            end = place.last  # "przewodniczący związku w hucie,"
    closed = end >= len(units) or units[end].text in ",.–-)"
    return title if commas and closed and title.case & person.case and title.number & SG else None


def _set_off(parsed: Parsed, position: int) -> Phrase | None:
    """Who has a second title behind a first: `Obrońca Kowala, mecenas Jan Nowak, milczy`."""
    if position + 1 >= len(parsed.phrases):
        return None
    role, person = parsed.phrases[position : position + 2]
    if not role.head.role or role.entity or role.members or not role.number & SG:
        return None
    if person.title is None or person.members or person.preposition:
        return None
    named = person.head.readings[0].label == "Person"
    units, end = parsed.units, person.last
    apart = units[role.last].text == "," and person.first == role.last + 1
    closed = end >= len(units) or units[end].text in ",.–-)"
    return person if named and apart and closed and role.case & person.case else None


def _with_preposition(parsed: Parsed, position: int, frames: Frames) -> Iterator[TitleMatch]:
    """`Kandydatka na kanclerza Alice Weidel`: the name follows what the role is in."""
    yield from _after_name(parsed, position, frames)
    if position + 2 >= len(parsed.phrases):
        return
    title, object_, person = parsed.phrases[position : position + 3]
    joined = title.last == object_.first and object_.last == person.first
    named = person.head.sort is Sort.NAME and person.head.readings[0].label == "Person"
    if not (joined and named and title.head.role) or person.preposition or title.entity:
        return
    if not title.case & person.case or not title.number & SG or title.genitives:
        return
    person = person.parts()[0]  # "kandydat na posła Jan Kowal, rzeczniczka Anna Nowak oraz"
    for reading in title.head.readings:
        for frame in frames.titles.get(reading.lemma, []):
            if frame.preposition and not frame.fixed and governed(frame, object_):
                yield TitleMatch(frame, title, person, (object_,), "title")
                return


def _with_place(parsed: Parsed, position: int, frames: Frames) -> Iterator[TitleMatch]:
    """`ambasador Rosji w Sztokholmie Siergiej Bielajew`: where somebody is stands between."""
    title, *rest = parsed.phrases[position : position + 4]
    places = list(takewhile(lambda p: p.preposition in ("w", "we", "na", "przy"), rest))
    if not places or len(places) == len(rest) or places[-1].head.sort is not Sort.NAME:
        return
    person = rest[len(places)]
    in_a_row = pairwise([title, *places, person])
    if any(one.last != other.first for one, other in in_a_row):
        return
    if not title.head.role or title.members or title.entity:
        return
    named = person.head.sort is Sort.NAME and person.head.readings[0].label == "Person"
    if named and not person.members and title.genitives and title.case & person.case:
        yield from _roles(parsed, title, person, frames, "title")


def _after_name(parsed: Parsed, position: int, frames: Frames) -> Iterator[TitleMatch]:
    """`politolog Jan Kowal z Uniwersytetu Łódzkiego`: what the role is in follows the name."""
    if position + 1 >= len(parsed.phrases):
        return
    outer, object_ = parsed.phrases[position : position + 2]
    person = [outer, *_chain(outer)][-1]  # "zdaniem politologa Jana Kowala z Uniwersytetu"
    if person.title is None or person.members or person.last != object_.first:
        return
    if person.head.readings[0].label != "Person" or person.title.genitives:
        return
    for lemma in dict.fromkeys(r.lemma for r in person.title.head.readings if r.kind == "subst"):
        for frame in frames.titles.get(lemma, []):
            if frame.preposition and not frame.fixed and governed(frame, object_):
                yield TitleMatch(frame, person.title, person, (object_,), "title")
                return


def predicative(
    parsed: Parsed, clause: Clause, subject: Phrase | None, frames: Frames
) -> Iterator[TitleMatch]:
    """`X jest (został, był) prezydentem Y`, `Partnerami Y są X i Z`."""
    verbs = [n for n, r in clause.verbs if r.lemma in ("być", "zostać", "pozostawać", "pozostać")]
    if not verbs or subject is None:
        return
    for phrase in clause.phrases:
        ahead = phrase.first == clause.units[0] or phrase.last == verbs[0]
        first = ahead and phrase.last <= verbs[0] < subject.first
        beside = 0 <= phrase.first - verbs[0] <= 3 or first
        between = parsed.units[verbs[0] : phrase.first]
        if any(unit.reads("inf") for unit in between):
            continue  # "jest gotowa być prezydentem"
        if beside and not phrase.preposition and phrase.case & INST and not phrase.entity:
            yield from _roles(parsed, phrase, subject, frames, "predicative")


def _roles(
    parsed: Parsed, title: Phrase, holder: Phrase, frames: Frames, how: str
) -> Iterator[TitleMatch]:
    before = [unit.text for unit in parsed.units[max(0, title.first - 2) : title.first]]
    was = before == ["b", "."] or before[-1:] == ["B ."]
    if was or any(a.has_lemma(_NOT_NOW) for a in title.adjectives):
        return
    chain = _chain(title)
    for lemma in dict.fromkeys(r.lemma for r in title.head.readings if r.kind == "subst"):
        for frame in frames.titles.get(lemma, []):
            objects = _object_of(frame, title, chain)
            if objects is None or (frame.fixed and _under_a_minister(parsed, title)):
                continue
            yield TitleMatch(frame, title, holder, tuple(objects), how)
            return


def _under_a_minister(parsed: Parsed, title: Phrase) -> bool:
    """Whether a secretary of state has a field of work, as those have whom a minister heads."""
    said = [unit.lower for unit in parsed.units[title.first : title.last + 2]]
    return "stanu" in said and bool({"ds", "spraw"} & set(said))


_FOR_SOMETHING = frozenset({"minister", "wiceminister", "sekretarz", "podsekretarz", "komisarz"})
_NOT_NOW = words()["not_now"]


def _chain(title: Phrase) -> list[Phrase]:
    """The genitives that hang on each other: `minister` > `spraw zagranicznych` > `Niemiec`."""
    found: list[Phrase] = []
    at = title
    while at.genitives:
        body = at.genitives[0].entity and at.genitives[0].head.readings[0].label == "Organisation"
        at = at.genitives[0 if body else -1]  # "szef Biura Prezydenta Ukrainy": of the office
        found.append(at)
    return found


def _is_a_place(phrase: Phrase) -> bool:
    return phrase.head.sort is Sort.NAME and phrase.head.readings[0].label == "Place"


def _says(unit: Unit, wanted: frozenset[str]) -> bool:
    """Whether a unit is a fixed word, or a name with it: *ukraińskiego MSZ*, *MSZ Finlandii*."""
    parts = unit.text.split() if unit.entity else []
    named = bool(parts) and (parts[0] in wanted or parts[-1] in wanted)
    return unit.has_lemma(wanted) or unit.lower in wanted or named


def _object_of(frame: Frame, title: Phrase, chain: list[Phrase]) -> list[Phrase] | None:
    """What the role is in: the first genitive after the frame's own words, or nothing."""
    words: list[Unit] = [*title.adjectives]
    rest = list(chain)
    for wanted in frame.fixed:
        if any(unit.has_lemma(wanted) or unit.lower in wanted for unit in words):
            continue
        if not rest:
            return None
        inner = rest[0]
        if "miasto" in wanted and _is_a_place(inner):
            continue  # "prezydent Gdyni": the town goes without saying
        heads = [inner.head, *inner.adjectives]
        if not any(_says(unit, wanted) for unit in heads):
            return None
        words += heads
        if _says(inner.head, wanted) and (len(rest) > 1 or not inner.entity):
            rest = rest[1:]
    if frame.preposition or frame.case != GEN:
        return None
    # "sekretarz ds. handlu USA": what a minister is for stands before the state.
    return rest if title.head.has_lemma(_FOR_SOMETHING) else rest[:1]
