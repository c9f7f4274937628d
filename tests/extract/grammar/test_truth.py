"""What the sentence around a clause says of its truth."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

SAID = "Lithuania attacked Estonia"
CASES = [
    ("Nieprawdą jest, że Litwa zaatakowała Estonię.", "not"),
    ("To nieprawda, że Litwa zaatakowała Estonię.", "not"),
    ("Nie jest prawdą, że Litwa zaatakowała Estonię.", "not"),
    ("To bzdura, że Litwa zaatakowała Estonię.", "not"),
    ("Litwa prawie zaatakowała Estonię.", "not"),
    ("Litwa omal nie zaatakowała Estonii.", "not"),
    ("Prawdą jest, że Litwa zaatakowała Estonię.", ""),
    ("Okazało się, że Litwa zaatakowała Estonię.", ""),
    ("Litwa prawie codziennie atakuje Estonię.", ""),
    ("Niewykluczone, że Litwa zaatakowała Estonię.", "PS"),
    ("Możliwe, że Litwa zaatakowała Estonię.", "PS"),
    ("Prawdopodobne, że Litwa zaatakowała Estonię.", "PR"),
    ("Jest mało prawdopodobne, że Litwa zaatakuje Estonię.", "U future"),
    ("Macron kłamie, że Litwa zaatakowała Estonię.", "U opinion via Emmanuel_Macron"),
    ("Prezydent miał powiedzieć, że Litwa zaatakuje Estonię.", "future via prezydent"),
    ("Wydaje się, że Litwa zaatakowała Estonię.", "PR"),
    ("Wszystko wskazuje na to, że Litwa zaatakowała Estonię.", "PR"),
    ("Macron wykluczył, że Litwa zaatakuje Estonię.", "not future via Emmanuel_Macron"),
    ("Macron nie wyklucza, że Litwa zaatakuje Estonię.", "PS future via Emmanuel_Macron"),
    ("Śledczy ustalili, że Litwa zaatakowała Estonię.", "via śledczy"),
    ("Litwa miała zaatakować Estonię, jak twierdzą media.", "PR future via media"),
    ("Gdyby nie rozejm, Litwa zaatakowałaby Estonię.", "U conditional if"),
]


@pytest.mark.parametrize(("sentence", "marks"), CASES)
def test_it_shows_in_the_claim(sentence: str, marks: str) -> None:
    found = [claim for claim in claims(sentence) if claim.startswith(SAID)]
    assert found == [f"{SAID} {marks}".strip()]
