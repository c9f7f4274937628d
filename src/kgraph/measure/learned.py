"""Weights for names, made anew from the corpus and measured on sentences kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract import Span
from kgraph.extract.grammar.corpus import by_hand
from kgraph.extract.grammar.extractor import Grammar
from kgraph.extract.grammar.known import known
from kgraph.extract.grammar.training import COMPOSED, REPEATED, about, texts, train
from kgraph.measure.names import MarkedName, NamesScore, score_names
from kgraph.model import Document

if TYPE_CHECKING:
    from kgraph.extract import World
    from kgraph.extract.extractor import TellsNames

KEPT_APART = ("check", "fresh", "unseen", "last")
"""The texts written by hand that are measured on: `check` and `fresh` were looked at while the
corpus was written, `unseen` was only counted, `last` was written when all was settled."""


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights, what is to be known of them, and how well names are found with them."""

    weights: bytes
    about: str
    scores: dict[str, NamesScore]


def learned(world: World, composed: int = COMPOSED, repeated: int = REPEATED) -> Learned:
    """Learn from the corpus, and measure."""
    lessons = texts(world, composed, repeated)
    weights = train(lessons, known(world, "pl"))
    return Learned(weights, about(lessons, weights), scores(world, Grammar(weights)))


def scores(world: World, grammar: Grammar) -> dict[str, NamesScore]:
    """Measure on the texts kept apart, each of them a document."""
    return {name: score(name, world, grammar) for name in KEPT_APART}


def score(name: str, world: World, grammar: TellsNames) -> NamesScore:
    """Measure on the texts of one file."""
    marked: dict[str, list[MarkedName]] = {}
    found: dict[str, list[MarkedName]] = {}
    for number, text in enumerate(by_hand(name)):
        key = f"{name}-{number:03}"
        document = Document(id=key, path=f"{key}.txt", text=text.text, language="pl")
        marked[key] = [MarkedName(Span(n.start, n.end), n.kind, n.nominative) for n in text.names]
        found[key] = [
            MarkedName(n.at, "Place" if n.kind == "State" else n.kind, n.nominative)
            for n in grammar.names(document, world)
        ]
    return score_names(marked, found)
