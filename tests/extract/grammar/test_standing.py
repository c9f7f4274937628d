"""What the place of a clause or a noun leaves of it, with what must stay as it was beside it."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

POLISH = {
    "the present of a day to come": (
        "W piątek Macron spotyka się z Orbanem.",
        {"Emmanuel_Macron met Viktor_Orban future"},
    ),
    "the present of today": (
        "Macron spotyka się dziś z Orbanem.",
        {"Emmanuel_Macron met Viktor_Orban"},
    ),
    "the past of that day": (
        "W piątek Macron spotkał się z Orbanem.",
        {"Emmanuel_Macron met Viktor_Orban"},
    ),
    "the present since a day": (
        "Od środy Macron przebywa w Rydze.",
        {"Emmanuel_Macron visited Riga"},
    ),
    "in a film": ("W filmie Rosja zaatakowała Łotwę.", set()),
    "told in a documentary": (
        "W filmie dokumentalnym Putin przyznał, że Rosja zaatakowała Łotwę.",
        {"Russia attacked Latvia via Vladimir_Putin"},
    ),
    "a film itself": ("Putin skrytykował film.", {"Vladimir_Putin criticises film"}),
    "on a banner": ("Na transparencie widniał napis: „Rosja zaatakowała Łotwę”.", set()),
    "not they": (
        "To nie Rosja zaatakowała Łotwę, lecz Białoruś.",
        {"Russia attacked Latvia not"},
    ),
    "not they but another": ("Nie Rosja, ale Białoruś zaatakowała Łotwę.", set()),
    "one of two": ("Rosja lub Białoruś zaatakowała Łotwę.", set()),
    "both": (
        "Rosja i Białoruś zaatakowały Łotwę.",
        {"Russia attacked Latvia", "Belarus attacked Latvia"},
    ),
    "the doubt of the verb before": (
        "Podobno Rosja kłamała i zaatakowała Łotwę.",
        {"Russia attacked Latvia PS"},
    ),
    "no doubt of another": (
        "Podobno Estonia kłamała, a Rosja zaatakowała Łotwę.",
        {"Russia attacked Latvia"},
    ),
    "what is said on": (
        "Duda powiedział, że Estonia ustąpiła, a Rosja zaatakowała Łotwę.",
        {"Russia attacked Latvia via Andrzej_Duda"},
    ),
    "what who speaks did then": (
        "Merz powiedział, że nie ustąpi, a potem odwiedził Rygę.",
        {"Friedrich_Merz visited Riga"},
    ),
    "without a proof": (
        "Brak dowodów, że Rosja zaatakowała Łotwę.",
        {"Russia attacked Latvia U opinion"},
    ),
    "without something else": (
        "Mimo braku prądu Duda powiedział, że Rosja zaatakowała Łotwę.",
        {"Russia attacked Latvia via Andrzej_Duda"},
    ),
    "what goes round": ("Merz milczał. Mówi się, że Rosja zaatakowała Łotwę.", set()),
    "a percentage of people": (
        "Zdaniem 60 proc. Polaków Rosja zaatakowała Łotwę.",
        {"Russia attacked Latvia opinion via 60_proc"},
    ),
    "a percentage that ends": (
        "Bezrobocie spadło do 5 proc. Rząd skrytykował Rosję.",
        {"rząd criticises Russia"},
    ),
    "aimed at": (
        "Duda zachęca do ataku Rosji na Łotwę.",
        {"Andrzej_Duda supports atak_Rosji_na_Łotwę"},
    ),
    "led to": (
        "Zdrada doprowadziła do ataku Rosji na Łotwę.",
        {"Zdrada causes atak_Rosji_na_Łotwę", "Russia attacked Latvia"},
    ),
    "may happen": (
        "Może dojść do spotkania Macrona z Orbanem.",
        {"Emmanuel_Macron met Viktor_Orban PS future"},
    ),
    "a reason": (
        "Powodem był atak Rosji na Łotwę.",
        {"Russia attacked Latvia"},
    ),
    "a goal": ("Celem był atak Rosji na Łotwę.", set()),
    "under what was": (
        "Litwa w odpowiedzi na atak Rosji na Łotwę zamknęła granicę.",
        {"Russia attacked Latvia"},
    ),
    "under what may be": ("Litwa w obawie przed atakiem Rosji na Łotwę zamknęła granicę.", set()),
    "the last one": (
        "Ministrowie chwalili ostatnią rozmowę Dudy z Merkel.",
        {
            "ministrowie praises ostatnia_rozmowa_Dudy_z_Merkel",
            "Andrzej_Duda spokeWith Angela_Merkel",
        },
    ),
}


@pytest.mark.parametrize("name", POLISH)
def test_polish(name: str) -> None:
    text, wanted = POLISH[name]
    assert claims(f"Tytuł\n\n{text}") == wanted


ENGLISH = {
    "the present of a day to come": (
        "On Friday Macron meets Orban.",
        {"Emmanuel_Macron met Viktor_Orban future"},
    ),
    "the past of that day": (
        "On Friday Macron met Orban.",
        {"Emmanuel_Macron met Viktor_Orban"},
    ),
    "by a plan": (
        "Under the deal, Russia withdraws its troops from Latvia.",
        {"Russia withdrawsTroopsFrom Latvia PR future"},
    ),
    "by a source": (
        "According to Duda, Russia withdraws its troops from Latvia.",
        {"Russia withdrawsTroopsFrom Latvia via Andrzej_Duda"},
    ),
    "the idea that": ("The idea is that Russia attacked Latvia.", set()),
    "the news that": (
        "The news that Russia attacked Latvia shocked Duda.",
        {"Russia attacked Latvia"},
    ),
    "what another denies": (
        "Duda accused Russia of lying, a charge that Moscow denies.",
        {"Andrzej_Duda accuses Russia", "Russia denies charge"},
    ),
    "not known": ("Duda did not know that Russia attacked Latvia.", {"Russia attacked Latvia"}),
    "not meant": ("This does not mean that Russia attacked Latvia.", set()),
    "denied with the verb before": (
        "Duda denied that Poland lied and visited Moscow.",
        {
            "Andrzej_Duda denies Poland_lied_and_visited_Moscow",
            "Poland visited Moscow not via Andrzej_Duda",
        },
    ),
    "done after what was not": (
        "Poland did not lie and visited Moscow.",
        {"Poland visited Moscow"},
    ),
    "one of two": ("Poland or Estonia visited Moscow.", set()),
    "both": (
        "Poland and Estonia visited Moscow.",
        {"Poland visited Moscow", "Estonia visited Moscow"},
    ),
    "to a verb of doing": (
        "Farmers marched in Riga to protest against the embargo.",
        {"Farmers protestsAgainst embargo"},
    ),
    "to a verb of wanting it": (
        "Poland hesitated to support Ukraine.",
        {"Poland supports Ukraine U desired"},
    ),
    "given up on": (
        "Duda gave up on Russia's attack on Latvia.",
        set(),
    ),
    "answered": (
        "Duda responded to Russia's attack on Latvia.",
        {"Russia attacked Latvia"},
    ),
}


@pytest.mark.parametrize("name", ENGLISH)
def test_english(name: str) -> None:
    pytest.importorskip("spacy")
    text, wanted = ENGLISH[name]
    assert claims(f"A title\n\n{text}", "en") == wanted


def test_a_day_to_come_is_the_time_of_the_plan() -> None:
    found = outcome("Tytuł\n\nW sobotę Merz leci do Rzymu.").proposals
    assert [p.claim.time for p in found] == ["2026-01-10"]
