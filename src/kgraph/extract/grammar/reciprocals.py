"""What several do with each other: `Stubb i Sanchez rozmawiali`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import INST, M1, PL
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.verbs import Match, fixed_words, frames_of, has_sie, targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.frames import Frames
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed


def reciprocal_matches(
    parsed: Parsed, clause: Clause, frames: Frames, subject: Phrase | None
) -> Iterator[Match]:
    """Give the frames of a symmetric predicate whose subject is several, without a *z*."""
    if subject is None or not _several(subject) or any(_somebody(p) for p in clause.phrases):
        return
    for verb, target in targets(parsed, clause):
        reading = next((r for n, r in clause.verbs if n == verb), None)
        if reading is None or not reading.number & PL:
            continue
        for frame in frames_of(parsed, target, frames):
            with_each_other = frame.preposition == "z" and frame.case == INST
            if not with_each_other or not frames.predicates[frame.predicate].symmetric:
                continue
            fixed = fixed_words(parsed, clause, frame, target)
            if fixed is not None and frame.reflexive == has_sie(parsed, clause, target, frame):
                yield Match(frame, clause, verb, target, fixed=fixed)
                break


def _somebody(phrase: Phrase) -> bool:
    """Whether it is whom they do it with."""
    person = phrase.head.sort is Sort.NAME or any(r.gender & M1 for r in phrase.head.readings)
    return phrase.preposition in ("z", "ze") and bool(phrase.case & INST) and person


def _several(subject: Phrase) -> bool:
    """Whether it is more than one; leaders and envoys of others act for them together."""
    members = subject.members
    if members and all(m.head.role and not m.entity and m.number == PL for m in members):
        return False
    return len(subject.members) > 1 or any(len(g.members) > 1 for g in subject.genitives)
