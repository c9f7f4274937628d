"""Claims that nouns make: nominalisations, titles and appositions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.grammar.frames import SHORT, Frame, Frames
from kgraph.extract.grammar.morphology import GEN, INST, PL, SG
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import adjectives

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.phrases import Phrase
    from kgraph.extract.grammar.sentence import Parsed


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
            yield from _of_noun(parsed, phrase, after, frames)


def following(parsed: Parsed, position: int) -> list[Phrase]:
    """The phrases that follow closely, with nothing but a time between."""
    found: list[Phrase] = []
    last = parsed.phrases[position].last
    for phrase in parsed.phrases[position + 1 : position + 4]:
        between = parsed.units[last : phrase.first]
        if any(
            unit.sort is not Sort.TIME and not unit.reads("adv") and unit.lower != "się"
            for unit in between
        ):
            break
        found.append(phrase)
        last = phrase.last
    return found


def _of_noun(
    parsed: Parsed, phrase: Phrase, after: list[Phrase], frames: Frames
) -> Iterator[Nominal]:
    for frame in _noun_frames(parsed, phrase, frames):
        if frame.slot != "np" or not _fixed_follow(parsed, phrase, frame):
            continue
        both = after[0] if after else None
        if both is not None and not (both.preposition in ("między", "pomiędzy") and both.members):
            both = None
        if both is not None and frame.preposition == "z" and frame.case == INST:
            yield Nominal(frame, phrase, both, both, pairs=True)
            return
        if (
            frame.preposition == "z"
            and frame.case == INST
            and any(g.members for g in phrase.genitives)
        ):
            yield Nominal(frame, phrase, phrase.genitives[0], phrase.genitives[0], pairs=True)
            return
        if not frame.preposition:
            agent = next((p for p in after if p.preposition == "przez"), None)
            if agent is not None and phrase.genitives and frame.case == GEN:
                yield Nominal(frame, phrase, agent, phrase.genitives[0])
                return
            continue
        filler = next(
            (p for p in after if SHORT.get(p.preposition, p.preposition) == frame.preposition
             and p.case & frame.case), None,
        )  # fmt: skip
        owners = [*phrase.genitives, *(p for p in after if not p.preposition and p.case & GEN)]
        owners = [
            p
            for p in owners
            if not any(p.head.has_lemma(w) or p.head.lower in w for w in frame.fixed)
        ]
        if filler is not None and owners and owners[0] is not filler:
            yield Nominal(frame, phrase, owners[0], filler)
            return
        if filler is not None and phrase.preposition in ("w", "podczas", "po", "na"):
            yield Nominal(frame, phrase, phrase, filler, shared=True)
            return
        described = next((p for p in every(phrase) if _of_state(p)), None)
        if filler is not None and described is not None:
            yield Nominal(frame, phrase, described, filler, adjective=True)
            return


def _of_state(phrase: Phrase) -> bool:
    return any(unit.has_lemma(adjectives()) for unit in phrase.adjectives)


def _noun_frames(parsed: Parsed, phrase: Phrase, frames: Frames) -> list[Frame]:
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
