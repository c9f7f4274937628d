"""Objects that are one bare noun are told with what says which they are, or not at all."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

SENTENCES = {
    "a clause that hangs on it": (
        "Jan Kowal odrzucił tezę, że Polska słabnie.",
        {"Jan_Kowal rejects teza_że_Polska_słabnie"},
    ),
    "what it is about": (
        "Jan Kowal odrzucił tezę o tym, że Polska słabnie.",
        {"Jan_Kowal rejects teza_o_tym_że_Polska_słabnie"},
    ),
    "what is asked": (
        "Jan Kowal poparł pomysł, by Litwa wysłała żołnierzy.",
        {"Jan_Kowal supports pomysł_by_Litwa_wysłała_żołnierzy"},
    ),
    "what it is done for is no part of it": (
        "Jan Kowal podpisał ustawę, by pomóc rolnikom.",
        {"Jan_Kowal signed ustawa"},
    ),
    "which of them": (
        "Jan Kowal odrzucił zarzuty, które usłyszał.",
        {"Jan_Kowal rejects zarzuty_które_usłyszał"},
    ),
    "what is judged": (
        "Jan Kowal uznał, że zarzuty, które usłyszał, są puste.",
        {"Jan_Kowal regardsAs zarzuty_które_usłyszał"},
    ),
    "who made it": (
        "Jan Kowal skrytykował decyzję podjętą przez sąd.",
        {"Jan_Kowal criticises decyzja_podjęta_przez_sąd"},
    ),
    "what it provides": (
        "Jan Kowal podpisał w środę dekret, przewidujący podwyżkę podatku.",
        {
            "Jan_Kowal signed dekret_przewidujący_podwyżkę_podatku",
            "dekret includes podwyżka_podatku",
        },
    ),
    "whose deed": (
        "Jan Kowal zakwestionował powołanie przez radę prezesa.",
        {"Jan_Kowal opposes powołanie_przez_radę_prezesa"},
    ),
    "whose state it is stands apart": (
        "Posłowie zakwestionowali status biorących udział sędziów.",
        set(),
    ),
    "what is done stands apart": ("Jan Kowal zapowiedział wprowadzenie od maja opłat.", set()),
    "to whom and what": ("Jan Kowal zażądał zwrotu Polsce wraku.", set()),
    "what else the subject did": (
        "Jan Kowal skrytykował plan, dodając, że popiera rozejm.",
        {"Jan_Kowal criticises plan", "Jan_Kowal supports rozejm"},
    ),
    "a noun alone": ("Jan Kowal podpisał ustawę.", {"Jan_Kowal signed ustawa"}),
    "a pronoun in a deed": ("Jan Kowal zapowiedział oddanie go do użytku.", set()),
    "a pronoun in what follows a participle": (
        "Jan Kowal skrytykował wyrok skutkujący skreśleniem go z listy.",
        set(),
    ),
    "a pronoun behind a deed": ("Sejm odrzucił propozycję powierzenia mu urzędu.", set()),
    "a pronoun before a noun": ("Jan Kowal poparł jej pomysł budowy lotniska.", set()),
    "of those named before": ("Władze tych regionów skrytykowały Rosję.", set()),
    "of those named here": (
        "Władze Gdyni skrytykowały Rosję.",
        {"władze_Gdyni criticises Russia"},
    ),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_sentence_gives_its_claims_and_no_others(kind: str) -> None:
    text, expected = SENTENCES[kind]
    assert claims(text) == expected
