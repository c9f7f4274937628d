"""Kinds that were read wrongly in articles which nobody had looked at, and what stays beside them."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

SENTENCES = {
    "when somebody told of himself": (
        "Anna Lis powiedziała, że kiedy wróciła, zadzwonił do niej Jan Kowal.",
        {"Jan_Kowal spokeWith Anna_Lis via Anna_Lis"},
    ),
    "what is said around a clause": (
        "Anna Lis dodała, że po tym, jak wróciła, Rosja zaatakowała Polskę.",
        {"Russia attacked Poland via Anna_Lis"},
    ),
    "where to somebody goes meanwhile": (
        "Anna Lis powiedziała, że w hucie, dokąd jedzie, Jan Kowal skrytykował Rosję.",
        {"Jan_Kowal criticises Russia via Anna_Lis"},
    ),
    "after what is told nobody speaks": (
        "Anna Lis powiedziała, że wróci, kiedy zechce. Jan Kowal skrytykował Rosję.",
        {"Jan_Kowal criticises Russia"},
    ),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_sentence_gives_its_claims_and_no_others(kind: str) -> None:
    text, expected = SENTENCES[kind]
    assert claims(f"To jest tytuł\n\n{text}") == expected
