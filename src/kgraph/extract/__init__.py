"""From a text to proposals: the contract of extractors, their table, and what checks them all.

Every extractor is an entry point of the group `kgraph.extractors`: something that, called with
nothing, gives an `Extractor`. Ours are declared in pyproject.toml like anybody's.
"""

from kgraph.extract.extractor import (
    DEFAULT,
    Asking,
    Extractor,
    Question,
    TellsNames,
    extractor,
    extractors,
)
from kgraph.extract.grounding import ungrounded
from kgraph.extract.proposal import Found, Link, Mention, Proposal, Span, Way
from kgraph.extract.run import Outcome, Rejected, Run, propose
from kgraph.extract.world import World, gazetteer, world

__all__ = [
    "DEFAULT",
    "Asking",
    "Extractor",
    "Found",
    "Link",
    "Mention",
    "Outcome",
    "Proposal",
    "Question",
    "Rejected",
    "Run",
    "Span",
    "TellsNames",
    "Way",
    "World",
    "extractor",
    "extractors",
    "gazetteer",
    "propose",
    "ungrounded",
    "world",
]
