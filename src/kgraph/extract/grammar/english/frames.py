"""The ontology's English words as frames over a dependency parse."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.ontology.terms import SLOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.ontology import Ontology
    from kgraph.ontology.terms import Predicate

_PREPOSITIONS = """
with to of in on at for from against by over into between among about towards toward under upon
alongside behind after before through within as
"""
PREPOSITIONS = frozenset(_PREPOSITIONS.split())
_ARTICLES = ("a", "an", "the")


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to say a predicate: its head, other fixed words, the preposition of the object.

    `tail` are the fixed words after the object: `supply + with weapons`.
    """

    predicate: str
    kind: str
    head: str
    fixed: tuple[str, ...]
    preposition: str
    slot: str
    tail: tuple[str, ...] = ()

    @property
    def weight(self) -> int:
        """How much of the text it explains."""
        clause = self.slot != "np"
        return 2 * len(self.fixed) + 2 * len(self.tail) + bool(self.preposition) + clause


@dataclass(frozen=True, slots=True)
class Frames:
    """All English frames by kind and head, the heaviest first."""

    by_kind: dict[str, dict[str, list[Frame]]]
    predicates: dict[str, Predicate]


_read: dict[str, Frames] = {}


def frames(ontology: Ontology) -> Frames:
    """Compile the English words of an ontology.

    >>> from kgraph.ontology import built_in_files, read
    >>> found = frames(read(built_in_files())).by_kind["verb"]
    >>> [(f.predicate, f.fixed, f.preposition) for f in found["meet"]][-1]
    ('met', (), '')
    >>> {f.tail for f in found["set"] if f.predicate == "released"}
    {('free',)}
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
                found.sort(key=lambda f: _rank(f, ontology.predicates[f.predicate]))
        _read[ontology.digest] = Frames(tables, dict(ontology.predicates))
    return _read[ontology.digest]


def _rank(frame: Frame, predicate: Predicate) -> tuple[object, ...]:
    """The heaviest first; of titles the one that fits fewer classes: presidents of states."""
    breadth = len(predicate.range) if frame.kind == "title" else 0
    return -frame.weight, breadth, frame.slot == "np", frame.predicate, frame.tail


def _variants(text: str) -> Iterator[list[str]]:
    """The words of a text with and without what stands in brackets; articles mean nothing."""
    full = text.replace("(", "").replace(")", "")
    for variant in dict.fromkeys((full, re.sub(r"\([^)]*\)", "", text))):
        yield [piece.lower() for piece in variant.split() if piece not in _ARTICLES]


def _frames(predicate: str, kind: str, text: str) -> Iterator[Frame]:
    match = SLOT.search(text)
    if match is None:
        return
    slot = match[1] or "np"
    verbal = kind in ("verb", "adjective")
    for pieces in _variants(text[: match.start()]):
        governs = slot == "np" and len(pieces) > 1 and pieces[-1] in PREPOSITIONS
        preposition = pieces.pop() if governs else ""
        if slot != "np" and pieces[-1:] in (["that"], ["to"]):
            pieces.pop()
        if not pieces:
            continue
        # A title or a noun of several words is headed by the last one before any preposition:
        # "prime minister", "chief of staff".
        at = 0 if verbal else _noun_at(pieces)
        fixed = tuple(pieces[:at] + pieces[at + 1 :])
        for tail in _variants(text[match.end() :]):
            yield Frame(predicate, kind, pieces[at], fixed, preposition, slot, tuple(tail))


def _noun_at(pieces: list[str]) -> int:
    first = next((n for n, piece in enumerate(pieces) if piece in PREPOSITIONS), len(pieces))
    return max(first - 1, 0)
