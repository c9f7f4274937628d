"""Whom an outlet quotes: `powiedział Reuterowi`, `w rozmowie z „Gazetą” skrytykował`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import DAT
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.verbs import Match
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.frames import Frame, Frames
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed

_QUOTES = "cytować"
_TALK = {"rozmowa": ("z", "dla"), "wywiad": ("dla",)}
"""What somebody says something in, and the prepositions of the outlet it is for."""


def interview_matches(
    parsed: Parsed, clause: Clause, frames: Frames, subject: Phrase | None
) -> Iterator[Match]:
    """Give the frame of quoting for a verb of saying that tells to which outlet it was said.

    What is done in an interview is said there, whatever the verb: `w rozmowie z BBC skrytykował`.
    """
    frame = next((f for f in frames.verbs.get(_QUOTES, []) if _plain(f)), None)
    said = clause.verbs[0][0] if clause.verbs else -1
    saying = [n for n, _ in clause.verbs if parsed.units[n].has_lemma(words()["say"])]
    outlet = _interviewer(clause) or (_told(clause, subject) if saying else None)
    if frame is not None and said >= 0 and outlet is not None:
        at = saying[0] if saying else said
        yield Match(frame, clause, at, at, agent=outlet)


def _plain(frame: Frame) -> bool:
    return frame.slot == "np" and not frame.preposition and not frame.fixed


def _told(clause: Clause, subject: Phrase | None) -> Phrase | None:
    """The outlet that something is said to: `powiedział Reuterowi`."""
    for phrase in clause.phrases:
        told = not phrase.preposition and phrase.case & DAT and phrase is not subject
        if told and is_outlet(phrase):
            return phrase
    return None


def _interviewer(clause: Clause) -> Phrase | None:
    """The outlet that an interview is for: `w wywiadzie dla „Gazety”`."""
    for talk, outlet in pairwise(clause.phrases):
        if talk.preposition == "w" and is_interview(talk, outlet):
            return outlet
    return None


def is_interview(talk: Phrase, outlet: Phrase) -> bool:
    """Whether a conversation is one for an outlet, in which its own people only ask."""
    given = any(talk.head.has_lemma((noun,)) and outlet.preposition in of
                for noun, of in _TALK.items())  # fmt: skip
    return given and is_outlet(outlet)


def is_outlet(phrase: Phrase) -> bool:
    """Whether it names one outlet."""
    named = phrase.head.sort is Sort.NAME and not phrase.members
    return named and phrase.head.readings[0].label == "Outlet"
