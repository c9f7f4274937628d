"""The language of a text is Polish, English, or nobody's: another one is not taken for these."""

from __future__ import annotations

import pytest

from kgraph.documents.language import language_of


@pytest.mark.parametrize(
    "text",
    [
        "Der Bundeskanzler traf am Mittwoch in Berlin den Präsidenten. Deutschland wird keine "
        "Truppen in die Ukraine schicken, was nicht neu ist. Es war an der Zeit, so der Minister.",
        "Le président est arrivé à Paris. Les ministres ont signé un accord dans la nuit, on a dit "
        "que la France ne paie pas.",
        "El presidente dijo que no va a ir a la cumbre. Los ministros firmaron una declaración.",
        "Il presidente è arrivato a Roma. I ministri, che sono in città, hanno firmato l'accordo.",
        "Prezident se setkal s premiérem. Jednali o tom, jak dál, a také o návštěvě, která je na "
        "řadě po roce. Vláda to za rok nezmění, ale podle ministra je to na pořadu dne.",
        "Prezident sa stretol s premiérom. Rokovali o tom, aj o návšteve, ktorá je na rade. Podľa "
        "ministra je to na dobrej ceste, ale pri rokovaní o tom nepadlo ani slovo.",
        "De minister is in Brussel. Het kabinet was niet op de hoogte, en dat is een probleem voor "
        "de premier.",
        "Statsministern var i Stockholm. Det är inte klart, och han har inte svarat på frågan.",
    ],
)
def test_another_language_is_unknown(text: str) -> None:
    assert language_of(text) == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Karol Nawrocki met Maeve O’Brien in Dublin on Monday. O'Brien criticised the EU."),
        ("en", "The mayor of Los Angeles was in El Paso, and Il Foglio said it was a first."),
        ("en", "Ursula von der Leyen met Charles Michel and Marine Le Pen at the summit."),
        ("en", "The chancellor said “das ist nicht neu” to the press, and it was not."),
        ("pl", "Ursula von der Leyen spotkała się z Olafem Scholzem w Berlinie."),
        ("pl", "Dziennik „Les Echos” podał, że minister nie odwiedzi Paryża."),
        ("pl", "Los rządu jest w rękach posłów, a para ministrów to za mało na pas startowy."),
        ("pl", "Kuzyn premiera, Conor O’Neill, był w Warszawie, ale nie podał celu wizyty."),
    ],
)
def test_names_and_quotations_of_another_language_change_nothing(language: str, text: str) -> None:
    assert language_of(text) == language
