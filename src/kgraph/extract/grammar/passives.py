"""Passives: what is done is the object, who does it follows *przez*, or is not said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import ACC, NOM
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.verbs import Match

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.clauses import Clause
    from kgraph.extract.grammar.frames import Frame, Frames
    from kgraph.extract.grammar.phrases import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit


def passive_matches(
    parsed: Parsed, clause: Clause, frames: Frames, subject: Phrase | None
) -> Iterator[Match]:
    """Give the frames of `X został wybrany przez Y`, where the agent stands."""
    auxiliary = [n for n, r in clause.verbs if r.lemma in ("być", "zostać")]
    if not auxiliary or subject is None or not subject.case & NOM:
        return
    agent = next((p for p in clause.phrases if p.preposition == "przez" and p.case & ACC), None)
    if agent is None:
        return
    for number in clause.units:
        unit = parsed.units[number]
        reading = unit.reading("ppas") if unit.sort is Sort.WORD else None
        if reading is None:
            continue
        frame = acting_frame(unit, frames)
        if frame is not None:
            yield Match(frame, clause, auxiliary[0], number, subject, agent=agent)
            return


def acting_frame(unit: Unit, frames: Frames) -> Frame | None:
    """The frame of the verb a passive participle is of, its object in the accusative."""
    reading = unit.reading("ppas")
    for frame in frames.verbs.get(reading.lemma, []) if reading else ():
        bare = not (frame.preposition or frame.fixed or frame.after or frame.reflexive)
        if frame.case == ACC and bare:
            return frame
    return None
