"""The ontology's English words as frames over a dependency parse."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.ontology.terms import SLOT

if TYPE_CHECKING:
    from kgraph.ontology import Ontology
    from kgraph.ontology.terms import Predicate

_PREPOSITIONS = """
with to of in on at for from against by over into between among about towards toward under upon
alongside behind after before through within as
"""
PREPOSITIONS = frozenset(_PREPOSITIONS.split())


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to say a predicate: its head, other fixed words, the preposition of the object."""

    predicate: str
    kind: str
    head: str
    fixed: tuple[str, ...]
    preposition: str
    slot: str

    @property
    def weight(self) -> int:
        """How much of the text it explains."""
        return 2 * len(self.fixed) + bool(self.preposition)


@dataclass(frozen=True, slots=True)
class Frames:
    """All English frames by kind and head, the heaviest first."""

    by_kind: dict[str, dict[str, list[Frame]]]
    predicates: dict[str, Predicate]


_read: dict[str, Frames] = {}


def frames(ontology: Ontology) -> Frames:
    """Compile the English words of an ontology.

    >>> from kgraph.ontology import built_in_files, read
    >>> found = frames(read(built_in_files())).by_kind["verb"]["meet"][-1]
    >>> found.predicate, found.fixed, found.preposition
    ('met', (), '')
    """
    if ontology.digest not in _read:
        tables: dict[str, dict[str, list[Frame]]] = {
            kind: {} for kind in ("verb", "noun", "title", "adjective")
        }
        for predicate in ontology.predicates.values():
            for word in predicate.words:
                if word.language == "en":
                    for frame in _frames(predicate.name, word.kind, word.text):
                        tables[word.kind].setdefault(frame.head, []).append(frame)
        for table in tables.values():
            for found in table.values():
                found.sort(key=lambda frame: (-frame.weight, frame.predicate))
        _read[ontology.digest] = Frames(tables, dict(ontology.predicates))
    return _read[ontology.digest]


def _frames(predicate: str, kind: str, text: str) -> list[Frame]:
    match = SLOT.search(text)
    if match is None:
        return []
    before, slot = text[: match.start()], match[1] or "np"
    variants = (before.replace("(", "").replace(")", ""), re.sub(r"\([^)]*\)", "", before))
    found = []
    for variant in dict.fromkeys(variants):
        pieces = [piece for piece in variant.split() if piece not in ("a", "an", "the")]
        last = pieces[-1] if len(pieces) > 1 else ""
        governs = slot == "np" and last in PREPOSITIONS
        preposition = pieces.pop() if governs else ""
        if slot in ("clause", "inf") and pieces[-1:] in (["that"], ["to"]):
            pieces.pop()
        if not pieces:
            continue
        # A title or a noun of several words is headed by the last one: "prime minister".
        head = pieces[0] if kind in ("verb", "adjective") else pieces[-1]
        rest = pieces[1:] if kind in ("verb", "adjective") else pieces[:-1]
        found.append(Frame(predicate, kind, head.lower(), tuple(p.lower() for p in rest),
                           preposition, slot))  # fmt: skip
    return found
