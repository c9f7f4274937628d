"""Where an event is: `szczyt UE w Brukseli`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.frames import SHORT, Frame, Frames
from kgraph.extract.grammar.morphology import NOM
from kgraph.extract.grammar.nominals import every, following

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.phrases import Phrase
    from kgraph.extract.grammar.sentence import Parsed


def place_matches(parsed: Parsed, frames: Frames) -> Iterator[tuple[Frame, Phrase, Phrase]]:
    """An event and where it is: `szczyt UE w Brukseli`."""
    for position, outer in enumerate(parsed.phrases):
        if outer.entity or outer.members:
            continue
        after = following(parsed, position)
        for phrase in every(outer):
            for reading in phrase.head.readings:
                for frame in frames.titles.get(reading.lemma, []):
                    if not frame.preposition or frame.fixed or reading.kind != "subst":
                        continue
                    place = next(
                        (p for p in after if SHORT.get(p.preposition, p.preposition)
                         == frame.preposition and p.case & frame.case and p.entity), None,
                    )  # fmt: skip
                    if place is not None and phrase.case & ~NOM | NOM:
                        yield frame, phrase, place
                        break
