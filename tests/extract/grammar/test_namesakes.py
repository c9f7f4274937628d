"""Whose a name is that several people have: the article decides, before what a project declares."""

from __future__ import annotations

import pytest

from kgraph.extract import propose, world
from kgraph.model import Document, Entity, Name
from kgraph.ontology import built_in_files, read
from tests.extract.grammar.reading import GRAMMAR

ONTOLOGY = read(built_in_files())


def _person(entity: str, *names: str, description: str = "") -> Entity:
    said = (Name(description, "pl"),) if description else ()
    called = tuple(map(Name, names))
    return Entity(id=entity, kind="Person", names=called, descriptions=said)


def _claims(text: str, *own: Entity, language: str = "pl") -> set[str]:
    document = Document(id="d", path="d.txt", text=text, language=language, published="2026-01-08")
    found = propose(document, world(ONTOLOGY, own), GRAMMAR).proposals
    return {f"{p.claim.subject} {p.claim.predicate} {p.claim.object}" for p in found}


TUSKS = (
    _person("Donald_Tusk", "Donald Tusk"),
    _person("Tomasz_Tusk", "Tomasz Tusk", "Tusk"),
)
NOWAK = _person("Jan_Nowak", "Jan Nowak", "Nowak")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Premier Donald Tusk milczał. Tusk odwiedził potem Pragę.",
            "Donald_Tusk visited Prague",
        ),
        (
            "Premier Donald Tusk milczał. Emmanuel Macron skrytykował Tuska.",
            "Emmanuel_Macron criticises Donald_Tusk",
        ),
        (
            "Premier Donald Tusk milczał. Emmanuel Macron spotkał się z Tuskiem.",
            "Emmanuel_Macron met Donald_Tusk",
        ),
        (
            "Tusk odwiedził Pragę\n\nPremier Donald Tusk był tam w środę.",
            "Donald_Tusk visited Prague",
        ),
    ],
)
def test_whom_the_article_names_in_full_wins_over_an_alias(text: str, said: str) -> None:
    found = _claims(text, *TUSKS)
    assert said in found
    assert not any("Tomasz_Tusk" in claim for claim in found)


def test_one_whom_nobody_declares_wins_too() -> None:
    text = "Komisarz Anna Nowak milczała. Nowak odwiedziła Pragę. Macron skrytykował Nowak."
    assert _claims(text, NOWAK) == {
        "Anna_Nowak visited Prague", "Emmanuel_Macron criticises Anna_Nowak"
    }  # fmt: skip


def test_a_form_that_only_a_man_s_name_has_is_no_woman_s() -> None:
    text = "Komisarz Anna Nowak milczała. Macron skrytykował Nowaka."
    assert "Emmanuel_Macron criticises Anna_Nowak" not in _claims(text, NOWAK)


def test_an_alias_stays_whose_it_is_where_nobody_else_is_named() -> None:
    assert _claims("Tusk odwiedził Pragę.", *TUSKS) == {"Tomasz_Tusk visited Prague"}
    text = "Tomasz Tusk milczał. Macron skrytykował Tuska."
    assert _claims(text, *TUSKS) == {"Emmanuel_Macron criticises Tomasz_Tusk"}


def test_a_surname_of_two_declared_people_is_neither_s() -> None:
    own = (_person("Adam_Nowak", "Adam Nowak"), _person("Jan_Nowak", "Jan Nowak"))
    for text in ("Macron skrytykował Nowaka.", "Prezes Nowak odwiedził Pragę."):
        assert not any(
            "Adam_Nowak" in claim or "Jan_Nowak" in claim for claim in _claims(text, *own)
        )
    text = "Jan Nowak milczał. Macron skrytykował Nowaka."
    assert _claims(text, *own) == {"Emmanuel_Macron criticises Jan_Nowak"}
    assert _claims("Macron skrytykował Nowaka.", own[0]) == {
        "Emmanuel_Macron criticises Adam_Nowak"
    }
