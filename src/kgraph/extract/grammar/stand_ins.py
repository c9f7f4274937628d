"""Names that hold a word for what was only named before: `oddanie go`, `władze tych regionów`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.units import Unit


def points_inside(part: Phrase) -> bool:
    """Whether what tells of it was only named before: `władze tych regionów`."""
    inner = [] if part.head.reads("ger") else list(part.genitives)
    while inner:
        one = inner.pop()
        if any(a.has_lemma(("ten", "ów", "taki")) for a in one.adjectives):
            return True
        inner += one.genitives
    return False


def stands_for_another(part: Phrase, units: Sequence[Unit], end: int) -> bool:
    """Whether a word in it, or just behind a deed, stands for somebody: `oddanie go do użytku`."""
    last = next((n for n in range(part.first, len(units)) if units[n].end >= end), part.last - 1)
    told = units[part.first : last + 1]
    deed = units[last].reads("ger") or part.head.reads("ger")
    return any(map(_is_pronoun, told)) or (
        deed and any(map(_is_pronoun, units[last + 1 : last + 2]))
    )


def _is_pronoun(unit: Unit) -> bool:
    return (
        unit.reads("ppron3")
        and unit.lower not in ("jego", "jej", "ich")
        and not unit.reads("prep", "conj")
    )
