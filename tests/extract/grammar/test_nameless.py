"""Claims with a name at neither end: which are left out, and which nobody doubts."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

SENTENCES = {
    "whoever supports something": ("Strażacy wspierają zbiórkę.", set()),
    "a name that supports it": ("Jan Kowal wspiera zbiórkę.", {"Jan_Kowal supports zbiórka"}),
    "a name that is supported": (
        "Strażacy wspierają Jana Kowala.",
        {"strażacy supports Jan_Kowal"},
    ),
    "a body told apart by a name": (
        "Rząd Litwy poparł projekt.",
        {"rząd_Litwy supports projekt"},
    ),
    "what is backed": (
        "Rolnicy popierają zmianę przepisów.",
        {"rolnicy supports zmiana_przepisów"},
    ),
    "a fire that reached something": ("Ogień obejmował już cały strych.", set()),
    "a time that is told of": ("Zarzuty obejmują okres wakacji.", set()),
    "a plan and its point": (
        "Plan przewiduje budowę mostu.",
        {"plan includes budowa_mostu"},
    ),
    "a law and its clause": ("Ustawa zawiera zakaz handlu.", {"ustawa includes zakaz_handlu"}),
    "what makes room for something": ("Szkoła umożliwia udział w zajęciach.", set()),
    "what a firm makes room for": ("Orlen umożliwia udział w zajęciach.", set()),
    "what a firm brought about": (
        "Orlen doprowadził do upadku huty.",
        {"Orlen causes upadek_huty"},
    ),
    "an event that led to something": (
        "Strajk doprowadził do upadku huty.",
        {"strajk causes upadek_huty"},
    ),
    "what hangs on the weather": ("Los zakładów jest uzależniony od pogody.", set()),
    "an agreement that needs something": (
        "Umowa wymaga zgody sejmu.",
        {"umowa requires zgoda_sejmu"},
    ),
    "amendments that are filed": (
        "Posłowie zgłosili poprawki.",
        {"posłowie proposes poprawki"},
    ),
    "what somebody has in mind": ("Posłowie proponują powrót.", set()),
    "whose money it is": ("Uczniowie finansują zakup książek.", set()),
    "what a court forbids": ("Sąd zakazał sprzedaży działki.", {"sąd bans sprzedaż_działki"}),
    "what gets in the way": ("Kierowcy zablokowali sprzedaż działki.", set()),
    "an event that is organised": (
        "Uczniowie zorganizowali protest.",
        {"uczniowie organised protest"},
    ),
    "what is rejected stays": ("Posłowie odrzucili wniosek.", {"posłowie rejects wniosek"}),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_sentence_gives_its_claims_and_no_others(kind: str) -> None:
    text, expected = SENTENCES[kind]
    assert claims(text) == expected
