"""What the grammar reads in a few sentences, in short lines that tests compare."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.extract import propose, world
from kgraph.extract.grammar.extractor import Grammar
from kgraph.model import Document
from kgraph.ontology import built_in_files, read

if TYPE_CHECKING:
    from kgraph.extract import Outcome, World

GRAMMAR = Grammar()


@lru_cache(maxsize=1)
def known() -> World:
    """The built-in ontology and gazetteer."""
    return world(read(built_in_files()))


def outcome(text: str, language: str = "pl") -> Outcome:
    """All that a run gives for a text of Thursday, 8 January 2026."""
    document = Document(id="d", path="d.txt", text=text, language=language, published="2026-01-08")
    return propose(document, known(), GRAMMAR)


def claims(text: str, language: str = "pl") -> set[str]:
    """`subject predicate object`, then what is not plain: -, certainty, modality, origin, if."""
    found = set()
    for proposal in outcome(text, language).proposals:
        claim = proposal.claim
        marks = [
            "not" if claim.polarity == "-" else "",
            "" if claim.certainty == "CT" else claim.certainty.value,
            "" if claim.modality == "actual" else claim.modality.value,
            "via " + claim.origin if len(claim.attribution) > 1 else "",
            "if" if claim.condition else "",
        ]
        said = f"{claim.subject} {claim.predicate} {claim.object}"
        found.add(" ".join([said, *(mark for mark in marks if mark)]))
    return found
