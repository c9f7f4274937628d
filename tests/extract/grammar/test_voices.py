"""Whose word a clause is: never the article's own where it names another's."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

SAID = "Lithuania attacked Estonia"

TOLD = [
    ("Według rzecznika rządu Litwa zaatakowała Estonię.", "rzecznik_rządu"),
    ("Według ministra obrony Niemiec Borisa Pistoriusa Litwa zaatakowała Estonię.",
     "Boris_Pistorius"),
    ("Zgodnie z komunikatem policji Litwa zaatakowała Estonię.", "policja"),
    ("Z raportu ONZ wynika, że Litwa zaatakowała Estonię.", "United_Nations"),
    ("Jak wynika z raportu ONZ, Litwa zaatakowała Estonię.", "United_Nations"),
    ("Rzeczniczka policji poinformowała, że Litwa zaatakowała Estonię.", "rzeczniczka_policji"),
    ("Litwa zaatakowała Estonię – poinformował rzecznik rządu.", "rzecznik_rządu"),
    ("„Litwa zaatakowała Estonię” – mówi rozmówca gazety.", "rozmówca_gazety"),
    ("Media piszą, że Litwa zaatakowała Estonię.", "media"),
    ("Miejscowy radny dodał, że Litwa zaatakowała Estonię.", "miejscowy_radny"),
    ("Macron mówił o doniesieniach policji, że Litwa zaatakowała Estonię.", "policja"),
    ("Jak podał „Le Monde”, powołując się na źródła w Pałacu Elizejskim, "
     "Litwa zaatakowała Estonię.", "źródła_w_Pałacu_Elizejskim"),
    ("Reuters, powołując się na Kreml, podał, że Litwa zaatakowała Estonię.", "Kremlin"),
    ("Według Reutersa, powołującego się na urzędników ukraińskich, Litwa zaatakowała Estonię.",
     "urzędnicy_ukraińscy"),
    ("Litwa zaatakowała Estonię, podał Reuters, który powołuje się na wywiad.", "wywiad"),
    ("Reuters podał za agencją TASS, że Litwa zaatakowała Estonię.", "TASS"),
    ("TASS, cytując Kreml, podał, że Litwa zaatakowała Estonię.", "Kremlin"),
    ("Po rozmowie z Onetem Macron powiedział, że Litwa zaatakowała Estonię.", "Emmanuel_Macron"),
    ("Rosyjskie media państwowe dodają, że Litwa zaatakowała Estonię.",
     "rosyjskie_media_państwowe"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "origin"), TOLD)
def test_the_last_voice_is_the_one_that_the_sentence_names(sentence: str, origin: str) -> None:
    said = [claim for claim in claims(sentence) if claim.startswith(SAID)]
    assert said == [f"{SAID} via {origin}"]


VIEWS = [
    ("Zdaniem doradcy prezydenta Litwa zaatakowała Estonię.", "doradca_prezydenta"),
    ("Zdaniem Macrona Litwa zaatakowała Estonię.", "Emmanuel_Macron"),
    ("W ocenie ekspertów Litwa zaatakowała Estonię.", "eksperci"),
    ("W opinii Macrona Litwa zaatakowała Estonię.", "Emmanuel_Macron"),
]


@pytest.mark.parametrize(("sentence", "origin"), VIEWS)
def test_a_view_is_an_opinion_of_who_holds_it(sentence: str, origin: str) -> None:
    said = [claim for claim in claims(sentence) if claim.startswith(SAID)]
    assert said == [f"{SAID} opinion via {origin}"]


NOBODY = [
    "Powiedziała, że Litwa zaatakowała Estonię.",
    "Podano, że Litwa zaatakowała Estonię.",
    "Nieoficjalnie mówi się, że Litwa zaatakowała Estonię.",
    "Pojawiły się doniesienia, że Litwa zaatakowała Estonię.",
    "W sieci krąży informacja, że Litwa zaatakowała Estonię.",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_where_nobody_says_whose_word_it_is_nothing_is_read(sentence: str) -> None:
    assert [claim for claim in claims(sentence) if claim.startswith(SAID)] == []


def test_what_nobody_confirms_is_only_possible() -> None:
    assert f"{SAID} PS" in claims("Według nieoficjalnych informacji Litwa zaatakowała Estonię.")


OWN = [
    "Według planu Litwa zaatakowała Estonię.",
    "Wiadomo, że Litwa zaatakowała Estonię.",
]


@pytest.mark.parametrize("sentence", OWN)
def test_what_is_nobodys_word_stays_that_of_the_article(sentence: str) -> None:
    assert SAID in claims(sentence)


def test_a_name_after_a_government_may_be_that_of_its_head() -> None:
    """*rzecznik rządu Donalda Tuska* is not Tusk; *minister obrony* has a name of its own."""
    said = claims("Według rzecznika rządu Donalda Tuska Litwa zaatakowała Estonię.")
    assert f"{SAID} via Donald_Tusk" not in said
    assert any(claim.startswith(f"{SAID} via rzecznik_rządu") for claim in said)


def test_a_source_without_a_name_is_an_unnamed_source() -> None:
    found = outcome("Według rzecznika rządu Litwa zaatakowała Estonię.").proposals
    kinds = {item.entity.id: item.entity.kind for p in found for item in p.entities}
    assert kinds["rzecznik_rządu"] == "UnnamedSource"
