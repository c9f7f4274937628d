"""Direct speech: every sentence of it is somebody's, and none is the article's own."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

TITLE = "Dzień w polityce\n\n"
VIA_MACRON = {
    "Lithuania attacked Estonia via Emmanuel_Macron",
    "Denmark attacked Estonia via Emmanuel_Macron",
}
SPOKEN = [
    "„Litwa zaatakowała Estonię. Dania zaatakowała Estonię” – oświadczył Macron.",
    "„Litwa zaatakowała Estonię” – oświadczył Macron. „Dania zaatakowała Estonię”.",
    "„Litwa zaatakowała Estonię” – oświadczył Macron. „Dania zaatakowała Estonię” – dodał.",
    "Macron odpowiedział: „Litwa zaatakowała Estonię. Dania zaatakowała Estonię”.",
    "– Litwa zaatakowała Estonię – mówi Macron. – Dania zaatakowała Estonię.",
    "– Litwa zaatakowała Estonię. Dania zaatakowała Estonię – mówi Macron.",
]


@pytest.mark.parametrize("text", SPOKEN)
def test_all_of_it_is_the_speakers(text: str) -> None:
    assert claims(TITLE + text) == VIA_MACRON


def test_what_follows_who_speaks_without_a_dash_is_told() -> None:
    text = "– Litwa milczy – mówi Macron. Dania zaatakowała Estonię."
    assert claims(TITLE + text) == {"Denmark attacked Estonia"}
    text = "– Litwa milczy – mówi Macron. – Czekamy. Dania zaatakowała Estonię."
    assert claims(TITLE + text) == {"Denmark attacked Estonia via Emmanuel_Macron"}


def test_a_speaker_may_stand_within_what_is_said() -> None:
    said = "Lithuania attacked Estonia via Emmanuel_Macron"
    assert claims(TITLE + "Litwa – powiedział Macron – zaatakowała Estonię.") == {said}


def test_speech_of_nobody_in_particular_is_not_read() -> None:
    text = "„Litwa zaatakowała Estonię. Dania zaatakowała Estonię”.\n\nMacron milczał."
    assert claims(TITLE + text) == set()


def test_a_speaker_does_not_go_over_to_the_next_paragraph() -> None:
    text = "„Litwa zaatakowała Estonię” – mówi Macron.\n\n„Dania zaatakowała Estonię”. Koniec."
    assert claims(TITLE + text) == {"Lithuania attacked Estonia via Emmanuel_Macron"}


def test_a_word_in_quotation_marks_is_no_speech() -> None:
    text = "Macron mówił o „wojnie”. Litwa zaatakowała Estonię."
    assert claims(TITLE + text) == {"Lithuania attacked Estonia"}
