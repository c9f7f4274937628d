"""How a claim's standing and an entity's class look: line, arrow, shape and colour.

Every difference shows in black and white too: lines by their dashes, their arrow and a word,
nodes by their shape. Colours are named here (`tone`) and defined in page.css, where they come
from the colour-blind-safe palette of Okabe and Ito (2008), one set for light and one for dark.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.warrant import reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.model import Claim
    from kgraph.ontology import Ontology
    from kgraph.warrant import Trust


@dataclass(frozen=True, slots=True)
class Mark:
    """How one standing is drawn: `dashes` in pixels (empty: solid), `arrow` as vis names it.

    `signs` stand before the words on the line, in English and Polish.
    """

    name: str
    dashes: tuple[int, ...] = ()
    arrow: str = "arrow"
    signs: tuple[str, str] = ("", "")
    tone: str = "withheld"


FACT = Mark("fact", tone="fact")

MARKS = (
    FACT,
    Mark("planned", (12, 5)),
    Mark("conditional", (10, 4, 2, 4)),
    Mark("only supposed", (10, 4, 2, 4, 2, 4), "vee"),
    Mark("demanded or wished", (5, 4), "inv_triangle", ("!", "!")),
    Mark("opinion", (2, 4), "circle"),
    Mark("denied", (7, 4), "bar", ("✕", "✕"), "denied"),
    Mark("only presupposed", (2, 9), "vee"),
    Mark("not certain", (14, 3, 3, 3), signs=("?", "?")),
    Mark("origin not trusted", (3, 3, 3, 9), "box"),
    Mark("proposed", (1, 6), "inv_curve", ("○", "○"), "undecided"),
    Mark("disputed", (6, 2, 6, 8), "diamond", ("≠", "≠"), "undecided"),
    Mark("superseded", (9, 9), "curve", ("»", "»"), "undecided"),
    Mark("retracted", (2, 2, 2, 2, 2, 8), "crow", ("↶", "↶"), "undecided"),
    Mark("rejected", (2, 12), "bar", ("⊘", "⊘"), "undecided"),
)
"""The standings a claim can have, those of its status last, in the order of the legend.

No two have the same dashes, and no two that look alike the same end.
"""

_BY_NAME = {mark.name: mark for mark in MARKS}


def mark_of(claim: Claim, trust: Trust) -> Mark:
    """The mark of a claim: that of a fact, or of the reason why it is none.

    >>> from kgraph.model import Claim, Modality
    >>> from kgraph.warrant import Trust
    >>> visit = Claim(
    ...     id="c34",
    ...     subject="Volodymyr_Zelensky",
    ...     predicate="visited",
    ...     object="United_States",
    ...     modality=Modality.FUTURE,
    ... )
    >>> mark_of(visit, Trust()).name, mark_of(visit, Trust()).dashes
    ('planned', (12, 5))
    """
    why = reason(claim, trust)
    if not why:
        return FACT
    return _BY_NAME[why]


@dataclass(frozen=True, slots=True)
class Look:
    """How a class is drawn; a `hollow` shape is a class below the one the shape belongs to."""

    shape: str
    tone: str
    hollow: bool = False


LOOKS: Mapping[str, Look] = {
    "Person": Look("dot", "person"),
    "State": Look("square", "state"),
    "Organisation": Look("hexagon", "organisation"),
    "Group": Look("triangle", "group"),
    "Place": Look("diamond", "place"),
    "Event": Look("star", "event"),
    "Topic": Look("box", "topic"),
}
OTHER = Look("triangleDown", "other")


def look_of(kind: str, ontology: Ontology) -> Look:
    """The look of a class: its own, or a hollow one of the nearest class above that has one."""
    if kind in LOOKS:
        return LOOKS[kind]
    waiting = list(ontology.kinds[kind].parents) if kind in ontology.kinds else []
    seen: set[str] = set()
    while waiting:
        name = waiting.pop(0)
        if name in LOOKS:
            return Look(LOOKS[name].shape, LOOKS[name].tone, hollow=True)
        if name in ontology.kinds and name not in seen:
            seen.add(name)
            waiting.extend(ontology.kinds[name].parents)
    return OTHER
