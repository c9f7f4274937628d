"""Names that an extractor finds, against names that people marked in the same texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kgraph.errors import KgraphError
from kgraph.extract import Span
from kgraph.measure.share import Share, share
from kgraph.utf8 import read_utf8

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

ENDING = ".ner.tsv"
"""Beside `a.txt`, `a.ner.tsv` holds its names."""

_CLASSES = {
    "PER": {"Person", "Group"},
    "LOC": {"Place", "State"},
    "ORG": {"Organisation", "Group", "Outlet"},
    "PRO": {"Topic", "Outlet"},
    "EVT": {"Event"},
}
"""The classes of SlavicNER (Piskorski et al. 2024), and what of the model is of them. A people is
a person there; an agency is a body there, a newspaper a product."""


class MarkedName(NamedTuple):
    """A name in a text: where it stands, its class, its nominative."""

    at: Span
    kind: str
    nominative: str


@dataclass(frozen=True, slots=True)
class NamesScore:
    """How well names are found.

    `typed` and `untyped` are F1 (twice those right, of those found and those marked): names at
    the right place to the letter, with the right class and whatever class. `nominative` counts
    the right basic forms among names at the right place, capitals apart.
    """

    typed: Share
    untyped: Share
    nominative: Share


def read_names(path: Path) -> list[MarkedName]:
    """Read lines of start, end, form, nominative, class, and whatever else, apart by tabs.

    A class is one of the model or of SlavicNER. Raises KgraphError with the line at fault.
    """
    found = []
    for number, line in enumerate(read_utf8(path, str(path)).splitlines(), 1):
        cells = line.split("\t")
        try:
            start, end, _, nominative, kind = cells[:5]
            found.append(MarkedName(Span(int(start), int(end)), kind, nominative))
        except ValueError:
            said = f"{path}:{number}:1: this is no name of a gold: {line!r}."
            raise KgraphError(f"{said} Compare docs/extraction.md.") from None
    return found


def score_names(
    marked: Mapping[str, Sequence[MarkedName]], found: Mapping[str, Sequence[MarkedName]]
) -> NamesScore:
    """Compare by document.

    >>> rome = MarkedName(Span(0, 7), "Place", "Rzym")
    >>> score_names({"a": [rome]}, {"a": [rome._replace(kind="Person")]}).untyped.value
    1.0
    """
    typed, untyped, nominative = [], [], []
    for document, wanted in sorted(marked.items()):
        said = found.get(document, ())
        there = {name.at: name for name in wanted}
        both = [(there[name.at], name) for name in said if name.at in there]
        of = len(said) + len(wanted)
        typed.append([(2 * sum(_same_kind(a.kind, b.kind) for a, b in both), of)])
        untyped.append([(2 * len(both), of)])
        same = [a.nominative.casefold() == b.nominative.casefold() for a, b in both]
        nominative.append([(sum(same), len(same))])
    return NamesScore(share(typed), share(untyped), share(nominative))


def _same_kind(marked: str, found: str) -> bool:
    return found == marked or found in _CLASSES.get(marked, ())


def as_lines(found: Mapping[str, Iterable[MarkedName]], texts: Mapping[str, str]) -> list[str]:
    """Give names as lines of a table: the document, then as read_names reads them."""
    return ["document\tstart\tend\tform\tnominative\tclass\n"] + [
        f"{name}\t{at.start}\t{at.end}\t{' '.join(at.of(texts[name]).split())}\t{said}\t{kind}\n"
        for name, names in sorted(found.items())
        for at, kind, said in names
    ]
