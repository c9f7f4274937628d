"""Who people are, what they were and how old, whom a participle gives its deed to."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

SENTENCES = {
    "an age behind a party": (
        "Jan Kowal skrytykował lidera SPD 50-letniego Hansa Webera.",
        {"Hans_Weber leaderOf SPD", "Jan_Kowal criticises Hans_Weber"},
    ),
    "an age before a name": (
        "55-letni Jan Kos ogłosił rozejm.",
        {"Jan_Kos announces rozejm"},
    ),
    "an age between a title and a name": (
        "Prezes Orlenu 61-letnia Anna Kos skrytykowała Rosję.",
        {"Anna_Kos leaderOf Orlen", "Anna_Kos criticises Russia"},
    ),
    "an e that is lost": (
        "Donald Tusk rozmawiał z Alexandrem Kosem.",
        {"Donald_Tusk spokeWith Alexander_Kos"},
    ),
    "a name that looks like a pronoun": (
        "Kim Tae Jun odwiedził Chiny.",
        {"Kim_Tae_Jun visited China"},
    ),
    "what somebody was, twice": (
        "Prokuratura przesłuchała byłego wicepremiera i szefa MSZ Adama Nowaka.",
        set(),
    ),
    "what somebody is, twice": (
        "Prokuratura przesłuchała wicepremiera i szefa MSZ Adama Nowaka.",
        {"Adam_Nowak ministerOf Polish_Foreign_Ministry"},
    ),
    "who owned it": ("Jan Nowak był właścicielem Alfy.", set()),
    "who owns it": ("Jan Nowak jest właścicielem Alfy.", {"Jan_Nowak owns Alfa"}),
    "an office of honour": (
        "Honorowy prezes Orlenu Jan Kos skrytykował Rosję.",
        {"Jan_Kos criticises Russia"},
    ),
    "an office that was taken away": (
        "Jan Kos, odwołany prezes Orlenu, skrytykował Rosję.",
        {"Jan_Kos criticises Russia"},
    ),
    "an office that ends": (
        "Ustępujący prezes Orlenu Jan Kos skrytykował Rosję.",
        {"Jan_Kos criticises Russia", "Jan_Kos leaderOf Orlen"},
    ),
    "two titles, and one who acts": (
        "Senator KO i były prezydent Gdyni Jan Kos skrytykował rząd.",
        {"Jan_Kos criticises rząd"},
    ),
    "whoever calls himself so": (
        "Samozwańczy prezydent Białorusi Jan Kos skrytykował Litwę.",
        {"Jan_Kos criticises Lithuania"},
    ),
    "our people are not the state": ("Polacy odrzucają rozejm.", {"Polacy rejects rozejm"}),
    "whom one blames": (
        "Jan Kos zarzucił rządowi, że popiera Rosję.",
        {"Jan_Kos accuses rząd", "rząd supports Russia opinion via Jan_Kos"},
    ),
    "whom one blames without a name": ("Jan Kos zarzucił jej, że popiera Rosję.", set()),
    "a year before a name": (
        "W połowie roku 1962 Brooks skrytykował Rosję.",
        {"Brooks criticises Russia"},
    ),
    "where the talks were not": (
        "Rozmowy o zawieszeniu broni w Gazie odbyły się w Rydze.",
        {"rozmowy tookPlaceIn Riga"},
    ),
    "two that are one firm": (
        "Firma Black & Decker skrytykowała Polskę.",
        {"Black_Decker criticises Poland"},
    ),
    "whose seat it is": (
        "Kłopoty z zawarciem z Fundacją Alfa z siedzibą w Łodzi szkodliwej umowy trwają.",
        {"Fundacja_Alfa locatedIn Lodz"},
    ),
    "whose participle it is": (
        "Na sobotę zapowiedziany jest zjazd organizowany przez Jana Nowaka.",
        {"Jan_Nowak organised zjazd PR future"},
    ),
    "a doer each": (
        "Ustawa poprawiona przez Sejm została podpisana przez Jana Nowaka.",
        {"Jan_Nowak signed ustawa_poprawiona_przez_Sejm"},
    ),
    "what was organised": (
        "Zjazd zorganizowany przez Jana Nowaka odbył się w Gdyni.",
        {"Jan_Nowak organised zjazd", "zjazd tookPlaceIn Gdynia"},
    ),
    "whoever does it": ("Ustawa zakazuje klubów promujących przemoc.", set()),
    "to whom one refuses what": (
        "Komisja Europejska odmówiła Grecji wypłaty.",
        {"European_Commission rejects wypłata"},
    ),
    "what one refuses to say": ("Jan Kowal odmówił zeznań.", set()),
    "what one threatens with": (
        "Adam Nowak grozi Janowi Kowalowi Sądem Najwyższym.",
        {"Adam_Nowak threatens Jan_Kowal"},
    ),
    "a sentence demanded": ("Prokuratura wniosła o 8 lat więzienia dla Kowala.", set()),
    "a briefing": (
        "Donald Tusk skrytykował Rosję na konferencji prasowej w Oslo.",
        {"Donald_Tusk criticises Russia"},
    ),
    "a conference": (
        "W Oslo odbyła się konferencja ministrów.",
        {"konferencja_ministrów tookPlaceIn Oslo"},
    ),
    "a threat is no warning": (
        "Iran ostrzegł, że zaatakuje Izrael.",
        {"Iran attacked Israel future"},
    ),
    "a warning": (
        "Iran ostrzegł, że dojdzie do wojny.",
        {"Iran warnsOf dojdzie_do_wojny"},
    ),
    "what will not be possible": (
        "Jan Kos podkreślił, że rokowania nie będą możliwe.",
        set(),
    ),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_sentence_gives_its_claims_and_no_others(kind: str) -> None:
    text, expected = SENTENCES[kind]
    assert claims(text) == expected
