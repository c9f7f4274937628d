"""Where an event is: `szczyt UE w Brukseli`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.frames import Frame, Frames, governed
from kgraph.extract.grammar.nominals import every, following

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed


def place_matches(parsed: Parsed, frames: Frames) -> Iterator[tuple[Frame, Phrase, Phrase]]:
    """An event and where it is: `szczyt UE w Brukseli`, `W Monachium doszło do zamachu`."""
    for position, outer in enumerate(parsed.phrases):
        if outer.entity or outer.members:
            continue
        after = [*following(parsed, position), *_happened(parsed, outer)]
        for phrase in every(outer):
            if _is_about_more(phrase) or is_any_briefing(phrase):
                continue
            found = _match(phrase, after, frames)
            if found is not None:
                yield found


def _is_about_more(event: Phrase) -> bool:
    """Whether a participle stands before the place: `rozmowy dotyczące wojny w Gazie`."""
    behind = (a for a in event.adjectives if a.start > event.head.start)
    return bool(event.genitives) and any(a.reads("pact") for a in behind)


def is_any_briefing(event: Phrase) -> bool:
    """Whether it is where somebody speaks to the press, which nothing tells apart."""
    press = [a.has_lemma(("prasowy",)) for a in event.adjectives]
    meets = event.head.has_lemma(("konferencja", "briefing"))
    return meets and bool(press) and all(press) and not event.genitives


def _match(
    event: Phrase, after: list[Phrase], frames: Frames
) -> tuple[Frame, Phrase, Phrase] | None:
    lemmas = dict.fromkeys(r.lemma for r in event.head.readings if r.kind == "subst")
    for frame in (f for lemma in lemmas for f in frames.titles.get(lemma, [])):
        if frame.preposition and not frame.fixed:
            place = next((p for p in after if governed(frame, p) and p.entity), None)
            if place is not None and not _is_of_another(after[: after.index(place)], frames):
                return frame, event, place
    return None


def _is_of_another(between: list[Phrase], frames: Frames) -> bool:
    """Whether a place is where something else was: `rozmowy po zamachu w Cali`, `o wojnie w`."""
    if any(p.preposition == "o" for p in between):
        return True  # "rozmowy o wojnie w Gazie"
    return any(
        p.preposition in ("po", "przed", "podczas")
        and any(f.preposition and not f.fixed for r in p.head.readings if r.kind == "subst"
                for f in frames.titles.get(r.lemma, []))
        for p in between
    )  # fmt: skip


def _happened(parsed: Parsed, event: Phrase) -> list[Phrase]:
    """The places of a clause that says of an event just that it happened."""
    for clause in parsed.clauses:
        happens = any(parsed.units[n].has_lemma(("dojść", "dochodzić")) for n, _ in clause.verbs)
        if happens and event.preposition == "do" and event in clause.phrases:
            return [p for p in clause.phrases if p.entity and p is not event]
    return []
