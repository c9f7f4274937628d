"""Participles beside a noun, with what they govern: `Rolnicy domagający się dopłat`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.grammar.frames import by_object, governed
from kgraph.extract.grammar.morphology import ACC, PL
from kgraph.extract.grammar.nominals import every
from kgraph.extract.grammar.participle_mood import participle_mood
from kgraph.extract.grammar.passives import is_means, is_predicate, of_things, told_by_noun
from kgraph.extract.grammar.phrase import narrow
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.verbs import adjective_frames

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.frames import Frame, Frames
    from kgraph.extract.grammar.mood import Mood
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit

_FURTHEST = 9
"""How many units a participle's complements may lie from it."""


@dataclass(frozen=True, slots=True)
class Participle:
    """A frame found in a participle: where it stands, its noun, and who does what to whom."""

    frame: Frame
    at: int
    host: Phrase
    subject: Phrase
    object: Phrase
    mood: Mood


def participles(parsed: Parsed, frames: Frames) -> Iterator[Participle]:
    """Give what every participle of a sentence says of the noun it agrees with."""
    for at, unit in enumerate(parsed.units):
        if unit.sort is not Sort.WORD or not unit.reads("pact", "ppas"):
            continue
        reading = unit.reading("pact", "ppas")
        if reading is None or is_predicate(parsed, at):
            continue
        host = _host(parsed, at)
        if host is None:
            continue
        how = participle_mood(parsed, host, at, reading)
        if how is None:
            continue
        after = _after(parsed, at, host)
        found = _active(parsed, at, (host, after), frames, how)
        if reading.kind == "ppas":
            found = _passive(parsed, at, (host, after), frames, how) or _adjective(
                parsed, at, (host, after), frames, how
            )
        if found is not None:
            yield found


def _host(parsed: Parsed, at: int) -> Phrase | None:
    """The noun a participle tells of: its own phrase, the one before, or the one after."""
    unit = parsed.units[at]
    before: list[Phrase] = []
    for outer in parsed.phrases:
        for phrase in (p for part in outer.parts() for p in every(part)):
            if unit in phrase.adjectives:
                return _without(phrase, at)
            if phrase.title is not None and unit in phrase.title.adjectives:
                return _without(phrase, at)
            if phrase.last <= at:
                before.append(phrase)
        if outer.first <= at < outer.last:
            return None
    return _before(parsed, at, before) or _following(parsed, at)


def _without(phrase: Phrase, at: int) -> Phrase:
    """The same phrase as it would be without a participle that ends it."""
    if phrase.last - 1 != at or phrase.genitives or phrase.title is not None:
        return phrase
    return replace(phrase, last=at, adjectives=phrase.adjectives[:-1])


def _before(parsed: Parsed, at: int, before: list[Phrase]) -> Phrase | None:
    """`Merz, przebywający z wizytą w Indiach,`: the nearest phrase before a comma that agrees."""
    for number in range(at - 1, max(-1, at - 4), -1):
        unit = parsed.units[number]
        if unit.text == ",":
            near = [p for p in before if p.last == number and _agrees(p, parsed.units[at])]
            return near[0] if near else None
        if not unit.reads("adv", "part"):
            return None
    return None


def _following(parsed: Parsed, at: int) -> Phrase | None:
    """`Przebywająca w Rzymie Kaja Kallas`: the phrase after its complements."""
    last = at + 1
    for phrase in parsed.phrases:
        if phrase.first < last:
            continue
        between = parsed.units[last : phrase.first]
        if any(
            u.lower != "się" and not u.reads("adv") and u.sort is not Sort.TIME for u in between
        ):
            return None
        if not phrase.preposition and phrase.first > at + 1 and _agrees(phrase, parsed.units[at]):
            return phrase
        last = phrase.last
    return None


def _agrees(phrase: Phrase, participle: Unit) -> bool:
    number = PL if phrase.members else phrase.number
    return any(
        r.kind in ("pact", "ppas")
        and phrase.case & r.case
        and number & r.number
        and (phrase.gender & r.gender or phrase.members)
        for r in participle.readings
    )


def _after(parsed: Parsed, at: int, host: Phrase) -> list[Phrase]:
    """The phrases between a participle and the next sign or verb."""
    found: list[Phrase] = []
    last = at + 1
    for phrase in parsed.phrases:
        if phrase.first <= at or phrase.first == host.first:
            if phrase.first == host.first and phrase.first > at:
                break
            continue
        between = parsed.units[last : phrase.first]
        stops = any(u.sort is Sort.SIGN or (u.finite and not u.reads("prep")) for u in between)
        if stops or phrase.first > at + _FURTHEST:
            break
        found.append(phrase)
        last = phrase.last
    return found


def _has_sie(parsed: Parsed, at: int) -> bool:
    return any(u.lower == "się" for u in parsed.units[max(0, at - 1) : at + 3])


def _fixed(parsed: Parsed, at: int, frame: Frame) -> bool:
    near = parsed.units[at + 1 : at + _FURTHEST]
    return all(
        any(u.lower in wanted or u.has_lemma(wanted) for u in near) for wanted in frame.fixed
    )


def _active(
    parsed: Parsed, at: int, ends: tuple[Phrase, list[Phrase]], frames: Frames, how: Mood
) -> Participle | None:
    host, after = ends
    lemmas = dict.fromkeys(r.lemma for r in parsed.units[at].readings if r.kind == "pact")
    for frame in (f for lemma in lemmas for f in frames.verbs.get(lemma, [])):
        if frame.slot != "np" or frame.reflexive != _has_sie(parsed, at):
            continue
        found = _object(parsed, at, frame, after)
        if found is not None and not _may_live_there(frame, found):
            return Participle(frame, at, host, host, found, how)
    return None


def _may_live_there(frame: Frame, place: Phrase) -> bool:
    """Whether somebody need not be on a visit: `przebywający w Czechach` may be an exile."""
    state = bool(place.entity) and place.head.readings[0].label == "State"
    return frame.head == "przebywać" and not frame.fixed and state


def _object(parsed: Parsed, at: int, frame: Frame, after: list[Phrase]) -> Phrase | None:
    """What fills a frame after its word, if its own words stand there too."""
    if not _fixed(parsed, at, frame) or frame.after:
        return None
    free = [p for p in after if not any(p.head.has_lemma(w) for w in frame.fixed)]
    found = next((p for p in free if governed(frame, p)), None)
    if found is not None and not found.members:
        narrow(found, frame.case)
    if found is None and frame.fixed and not frame.preposition:
        held = [p for p in after if p not in free and p.genitives]
        return held[0].genitives[0] if held else None
    return found


def _passive(
    parsed: Parsed, at: int, ends: tuple[Phrase, list[Phrase]], frames: Frames, how: Mood
) -> Participle | None:
    host, after = ends
    doer = next((p for p in after if p.preposition == "przez" and p.case & ACC), None)
    means = next((p for p in after[:1] if is_means(p)), None)
    lemmas = dict.fromkeys(r.lemma for r in parsed.units[at].readings if r.kind == "ppas")
    for frame in (f for lemma in lemmas for f in frames.verbs.get(lemma, [])):
        agent = doer or (means if of_things(frame, frames) else None)
        if agent is None or frame.slot != "np" or frame.reflexive or frame.after:
            continue
        if frame.preposition:
            object_ = next((p for p in after if p is not agent and governed(frame, p)), None)
            if object_ is not None and told_by_noun(frame, host):
                return Participle(frame, at, host, agent, object_, how)
        elif frame.case == ACC and _fixed(parsed, at, frame):
            return Participle(by_object(frame, host, frames), at, host, agent, host, how)
    return None


def _adjective(
    parsed: Parsed, at: int, ends: tuple[Phrase, list[Phrase]], frames: Frames, how: Mood
) -> Participle | None:
    host, after = ends
    for frame in adjective_frames(parsed.units[at], frames):
        found = _object(parsed, at, frame, after) if frame.slot == "np" else None
        if found is not None:
            return Participle(frame, at, host, host, found, how)
    return None
