"""A predicate of a user's own ontology file is extracted by its words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kgraph.extract import propose, world
from kgraph.extract.grammar.extractor import Grammar
from kgraph.model import Document
from kgraph.ontology import built_in_files, read

if TYPE_CHECKING:
    from pathlib import Path

OWN = """
@prefix kg: <https://w3id.org/kgraph/ns#> .
@prefix my: <https://example.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> .

my:outwitted a kg:Predicate ;
    rdfs:label "outwitted"@en , "przechytrzył"@pl ;
    skos:definition "Got the better of by cunning."@en , "Pokonał sprytem."@pl ;
    schema:domainIncludes kg:Actor ; schema:rangeIncludes kg:Actor ;
    kg:group kg:Influence ;
    kg:verb "przechytrzyć +acc"@pl , "wyprowadzić w pole +acc"@pl , "outwit +"@en ;
    kg:noun "przewaga nad +inst"@pl , "ruse against +"@en .
"""


def _claims(folder: Path, text: str, language: str = "pl") -> set[tuple[str, str, str]]:
    own = folder / "own.ttl"
    own.write_text(OWN, encoding="utf-8")
    known = world(read([*built_in_files(), own]))
    document = Document(id="d", path="d.txt", text="Tytuł\n\n" + text, language=language)
    found = propose(document, known, Grammar()).proposals
    return {(p.claim.subject, p.claim.predicate, p.claim.object) for p in found}


def test_its_verb(tmp_path: Path) -> None:
    assert _claims(tmp_path, "Macron przechytrzył Putina.") == {
        ("Emmanuel_Macron", "outwitted", "Vladimir_Putin")
    }


def test_its_verb_of_several_words(tmp_path: Path) -> None:
    assert _claims(tmp_path, "Polska wyprowadziła Niemcy w pole.") == {
        ("Poland", "outwitted", "Germany")
    }


def test_its_noun(tmp_path: Path) -> None:
    assert _claims(tmp_path, "Mówiono o przewadze Chin nad Rosją.") == {
        ("China", "outwitted", "Russia")
    }


def test_its_english_words(tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    assert _claims(tmp_path, "Putin was outwitted by Macron.", "en") == {
        ("Emmanuel_Macron", "outwitted", "Vladimir_Putin")
    }
    assert _claims(tmp_path, "Macron carried out a ruse against Putin.", "en") == {
        ("Emmanuel_Macron", "outwitted", "Vladimir_Putin")
    }
