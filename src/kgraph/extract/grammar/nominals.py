"""Nouns that tell what verbs tell: `rozmowa prezydenta Dudy z kanclerz Merkel`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.grammar.frames import Frame, Frames, governed
from kgraph.extract.grammar.morphology import ACC, GEN, INST, PL, SG
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import adjectives, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit


@dataclass(frozen=True, slots=True)
class Nominal:
    """A frame found in a noun phrase: its noun, who it is of, and its object.

    `pairs` marks a noun between several (`rozmowy między A i B`), `adjective` one whose subject is
    an adjective (`wojsk ukraińskich`), `shared` one that the subject of the clause takes part in.
    """

    frame: Frame
    noun: Phrase
    subject: Phrase
    object: Phrase
    pairs: bool = False
    adjective: bool = False
    shared: bool = False


def every(phrase: Phrase) -> Iterator[Phrase]:
    """A phrase and all that hang on it."""
    for part in phrase.parts():
        yield part
        if part.title is not None and not phrase.members:
            yield from (inner for g in part.title.genitives for inner in every(g))
        for inner in part.genitives:
            yield from every(inner)


def nominal_matches(parsed: Parsed, frames: Frames) -> Iterator[Nominal]:
    """`rozmowa prezydenta Dudy z kanclerz Merkel`, `rozmowy między Rosją i Ukrainą`."""
    for position, outer in enumerate(parsed.phrases):
        after = following(parsed, position)
        for phrase in every(outer):
            if phrase.entity or phrase.head.sort is not Sort.WORD:
                continue
            found = _of_noun(parsed, outer, phrase, after, frames)
            if found is not None:
                yield found


def following(parsed: Parsed, position: int) -> list[Phrase]:
    """The phrases that follow closely, with nothing but a time between."""
    found: list[Phrase] = []
    last = parsed.phrases[position].last
    for phrase in parsed.phrases[position + 1 : position + 4]:
        between = parsed.units[last : phrase.first]
        if not all(map(_passed_over, between)):
            break
        found.append(phrase)
        last = phrase.last
    return found


def _passed_over(unit: Unit) -> bool:
    """Whether words on both sides of it still stand beside each other."""
    return unit.sort is Sort.TIME or unit.reads("adv") or unit.lower == "się"


def _of_noun(
    parsed: Parsed, outer: Phrase, phrase: Phrase, after: list[Phrase], frames: Frames
) -> Nominal | None:
    for frame in _noun_frames(phrase, frames):
        if frame.slot != "np" or not _fixed_follow(parsed, phrase, frame):
            continue
        found = _pairs(frame, phrase, after) or (
            _with_object(parsed, frame, outer, phrase, after)
            if frame.preposition
            else _done_by(frame, phrase, after)
        )
        if found is not None:
            return found
    return None


def _pairs(frame: Frame, noun: Phrase, after: list[Phrase]) -> Nominal | None:
    """`rozmowy między A i B`, `rozmowa A i B`."""
    if frame.preposition != "z" or frame.case != INST:
        return None
    among = [p for p in after[:1] if p.preposition in ("między", "pomiędzy") and p.members]
    among += [g for g in noun.genitives if g.members or any(i.members for i in g.genitives)]
    return Nominal(frame, noun, among[0], among[0], pairs=True) if among else None


def _done_by(frame: Frame, noun: Phrase, after: list[Phrase]) -> Nominal | None:
    """`zatrzymanie A przez B`."""
    agent = next((p for p in after if p.preposition == "przez"), None)
    if agent is None or not noun.genitives or frame.case != GEN:
        return None
    return Nominal(frame, noun, agent, noun.genitives[0])


def _with_object(
    parsed: Parsed, frame: Frame, outer: Phrase, noun: Phrase, after: list[Phrase]
) -> Nominal | None:
    """`wizyta A w B`, `amerykańskie sankcje wobec B`, `podczas wizyty w B`."""
    filler = next((p for p in after if governed(frame, p)), None)
    if filler is None or _is_of_another(parsed, noun):
        return None
    if noun.preposition in ("z", "ze") and noun.head.has_lemma(("siedziba",)):
        return _seated(parsed, frame, noun, filler)
    owners = [*noun.genitives, *(p for p in after if _is_its_own(p, filler, after))]
    owners = [
        p for p in owners
        if not any(p.head.has_lemma(w) or p.head.lower in w for w in frame.fixed)
    ]  # fmt: skip
    if owners and owners[0] is not filler:
        return Nominal(frame, noun, owners[0], filler)
    if _beside_a_verb(parsed, outer, noun):
        return Nominal(frame, noun, noun, filler, shared=True)
    described = next((p for p in every(noun) if _of_state(p)), None)
    return Nominal(frame, noun, described, filler, adjective=True) if described else None


def _seated(parsed: Parsed, frame: Frame, noun: Phrase, filler: Phrase) -> Nominal | None:
    """Who stands before its seat: `zawarcie z Fundacją Alfa z siedzibą w Łodzi umowy`."""
    owner = next((p for p in parsed.phrases if p.last == noun.first and p.entity), None)
    return Nominal(frame, noun, owner, filler) if owner is not None and not noun.genitives else None


def _is_its_own(phrase: Phrase, filler: Phrase, after: list[Phrase]) -> bool:
    """Whether a genitive is of the noun: behind a name (`wizyta w Rzymie Tuska`) or before it.

    Behind a thing it is that thing's: `udział w spotkaniu online grupy`.
    """
    if phrase.preposition or not phrase.case & GEN:
        return False
    return bool(filler.entity) or after.index(phrase) <= after.index(filler)


def _is_of_another(parsed: Parsed, noun: Phrase) -> bool:
    """Whether it is no deed of the subject: `podczas jego wizyty w`, `wizyty tej ostatniej w`."""
    after = (a for a in noun.adjectives if a.start > noun.head.start)
    his = any(u.lower in ("jego", "jej", "ich") for u in parsed.units[noun.first : noun.last])
    return his or any(a.has_lemma(("ten", "tamten")) for a in after)


_DURING = ("w", "podczas", "po", "na")


def _beside_a_verb(parsed: Parsed, outer: Phrase, noun: Phrase) -> bool:
    """Whether a noun tells what the subject of its clause does: `w trakcie wizyty w Rzymie`."""
    if noun.preposition in _DURING:
        return True
    in_course = outer.preposition in _DURING and outer.head.has_lemma(("trakt", "trakcie", "czas"))
    if in_course and noun in outer.genitives:
        return True
    before = (u for u in reversed(parsed.units[: noun.first]) if not _passed_over(u))
    verb = next(before, None)
    return (
        noun is outer
        and not noun.preposition
        and bool(noun.case & (ACC | GEN))
        and verb is not None
        and bool(verb.finite)
        and verb.has_lemma(words()["go_through"])
    )


def _of_state(phrase: Phrase) -> bool:
    return any(unit.has_lemma(adjectives()) for unit in phrase.adjectives)


def _noun_frames(phrase: Phrase, frames: Frames) -> list[Frame]:
    lemmas = [r.lemma for r in phrase.head.readings if r.kind == "subst" and r.case & phrase.case]
    if phrase.number & PL and (phrase.case != GEN or not phrase.number & SG):
        # "rozmowy" (talks) before "rozmowa" (a conversation) where it is plural.
        plural = [word for word in (f"{lemma[:-1]}y" for lemma in lemmas if lemma.endswith("a"))
                  if word in frames.nouns]  # fmt: skip
        plural += [word for word in (f"{lemma[:-1]}e" for lemma in lemmas if lemma.endswith("a"))
                   if word in frames.nouns]  # fmt: skip
        lemmas = [*plural, *lemmas]
    elif phrase.number & SG:
        lemmas.sort(key=lambda lemma: lemma.endswith("y"))
    found: list[Frame] = []
    for lemma in dict.fromkeys(lemmas):
        found += frames.nouns.get(lemma, [])
        if found:
            break
    return found


def _fixed_follow(parsed: Parsed, phrase: Phrase, frame: Frame) -> bool:
    near = parsed.units[phrase.first : phrase.last + 3]
    return all(
        any(u.lower in wanted or u.has_lemma(wanted) for u in near) for wanted in frame.fixed
    )
