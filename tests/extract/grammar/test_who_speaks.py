"""Whose word it is where no common verb of saying tells, and what is nobody's but the article's."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

SENTENCES = {
    "the verb behind what stands between dashes": (
        "Jan Kowal dodał, że protesty - w Peru i Chile - wywołują rozmowy.",
        {"protesty causes rozmowy via Jan_Kowal"},
    ),
    "in whose steps": (
        "Jan Kowal podał, że idąc śladem Adama Lisa, który mówił, że umowa wymaga siły, "
        "Tomasz Nowak skrytykował Rosję.",
        {"Tomasz_Nowak criticises Russia via Jan_Kowal", "umowa requires siła via Adam_Lis"},
    ),
    "who did not hide his anger": (
        "„Adam Nowak popiera rozmowy” – nie krył złości Jan Kowal.",
        {"Adam_Nowak supports rozmowy via Jan_Kowal"},
    ),
    "who wrote such a thing": (
        "„Adam Nowak popiera rozmowy” – taki wpis zamieścił Jan Kowal.",
        {"Adam_Nowak supports rozmowy via Jan_Kowal"},
    ),
    "what a notice says": ("„Adam Nowak popiera rozmowy” – brzmi komunikat agencji.", set()),
    "where it can be read": (
        "W komunikacie ministerstwa przeczytać można, że Rosja zaatakowała Polskę.",
        {"Russia attacked Poland via ministerstwo"},
    ),
    "after what came to light": (
        "Jan Kos poinformował o dymisji po tym, jak wyszło na jaw, że Rosja zaatakowała Polskę.",
        {"Jan_Kos announces dymisja", "Russia attacked Poland"},
    ),
    "where he said it": (
        "Padało, mówił Jan Kos, komisarz Unii, podczas szczytu NATO w Rydze.",
        {"Jan_Kos holdsPositionIn European_Union", "szczyt_NATO tookPlaceIn Riga"},
    ),
    "without a comma": (
        "Jan Kos powiedział że Rosja zaatakowała Polskę.",
        {"Russia attacked Poland via Jan_Kos"},
    ),
    "what goes on in quotation marks": (
        "Jan Kos przekonywał, że należy szukać „nowych, lepszych dróg”.",
        {"Jan_Kos demands należy_szukać_nowych_lepszych_dróg"},
    ),
    "what somebody suggested": (
        "Jan Kos zasugerował, że Litwa poparła Rosję.",
        {"Lithuania supports Russia U opinion via Jan_Kos"},
    ),
    "what somebody testified": (
        "Jan Kos zeznał, że Litwa poparła Rosję.",
        {"Lithuania supports Russia via Jan_Kos"},
    ),
    "by a verb that nobody knows": (
        "Jan Kos zaklinał się, że Litwa poparła Rosję.",
        {"Lithuania supports Russia via Jan_Kos"},
    ),
    "what somebody is glad of": (
        "Jan Kos cieszy się, że Litwa poparła Rosję.",
        {"Lithuania supports Russia"},
    ),
    "why somebody won": (
        "Jan Kos wygrał dzięki temu, że Litwa poparła Rosję.",
        {"Lithuania supports Russia"},
    ),
    "why above all": (
        "Jan Kos milczy, zwłaszcza że Litwa poparła Rosję.",
        {"Lithuania supports Russia"},
    ),
    "whose cabinet": ("Jan Kos milczy o kraju, którego rząd poparł Rosję.", set()),
    "who said it plainly": (
        "„Adam Nowak popiera rozmowy” – oceniła Anna Kos.",
        {"Adam_Nowak supports rozmowy via Anna_Kos"},
    ),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_sentence_gives_its_claims_and_no_others(kind: str) -> None:
    text, expected = SENTENCES[kind]
    assert claims(text) == expected
