"""Who held which office on the day of a document, by the gazetteer and the project's claims."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kgraph.edtf import bounds as days_of
from kgraph.extract.grammar.morphology import readings

if TYPE_CHECKING:
    from kgraph.extract.grammar.frames import Frame, Frames
    from kgraph.extract.world import World

Office = tuple[str, str]
"""The words for a role (`szef rządu`: lemmas, the head first) and what it is a role in."""

_SINGLE = frozenset({"presidentOf", "headOfGovernmentOf"})
"""Offices that one person holds: who holds them is told by the office alone."""


def roles(frames: Frames) -> dict[str, str]:
    """The predicate of every role that one person holds, by the words for it."""
    return {
        role(frame): frame.predicate
        for titles in frames.titles.values()
        for frame in titles
        if frame.predicate in _SINGLE
    }


def offices(world: World, frames: Frames, day: str | None) -> dict[Office, str]:
    """Give the holder of every office that has just one on a day; none without a day."""
    if day is None:
        return {}
    told = date.fromisoformat(day)
    held: dict[tuple[str, str], set[str]] = {}
    for claim in world.offices:
        first, last = days_of(claim.time) if claim.time else (None, None)
        if claim.time and (first or told) <= told <= (last or told):
            held.setdefault((claim.predicate, claim.object), set()).add(claim.subject)
    named = roles(frames)
    return {
        (name, of): min(people)
        for (predicate, of), people in held.items()
        if predicate in _SINGLE and len(people) == 1
        for name, office in named.items()
        if office == predicate
    }


def states(world: World, day: str | None) -> dict[tuple[str, str], str]:
    """Give where a person holds an office on a day, by predicate and person; if it is one place.

    Without a day, where they ever held it.
    """
    told = date.fromisoformat(day) if day else None
    held: dict[tuple[str, str], set[str]] = {}
    for claim in world.offices:
        first, last = days_of(claim.time) if claim.time else (None, None)
        if told is None or (first or told) <= told <= (last or told):
            held.setdefault((claim.predicate, claim.subject), set()).add(claim.object)
    return {key: min(of) for key, of in held.items() if len(of) == 1}


def role(frame: Frame) -> str:
    """The lemmas of a title (`szef rządu` is `szef rząd`).

    >>> from kgraph.extract.grammar.frames import frames
    >>> from kgraph.ontology import built_in_files, read
    >>> [role(f) for f in frames(read(built_in_files())).titles["kanclerz"]]
    ['kanclerz']
    """
    return " ".join([frame.head, *(_noun(wanted) for wanted in frame.fixed)])


def _noun(wanted: frozenset[str]) -> str:
    """The lemma among the lemmas and the form of a fixed word: the noun, if there is one."""
    nouns = [w for w in sorted(wanted) if any(r.kind == "subst" and r.lemma == w and r.case & 1
                                              for r in readings(w))]  # fmt: skip
    return (nouns or sorted(wanted))[0]
