"""Kinds of sentences that once made facts nobody stated, and what is read in them now."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

SENTENCES = {
    "told of others": (
        "Według Reutersa Rosja miała zaatakować Polskę.",
        {"Russia attacked Poland PS via Reuters"},
    ),
    "told by others": (
        "Reuters podał, że Rosja miała zaatakować Polskę.",
        {"Russia attacked Poland PS via Reuters"},
    ),
    "planned by the article's own word": (
        "Rosja miała zaatakować Polskę.",
        {"Russia attacked Poland PR future"},
    ),
    "any there may be": ("Bruksela odrzuciła każdy kompromis.", set()),
    "two named before": ("Obaj przywódcy oskarżyli Turcję.", set()),
    "both of something": (
        "Obie izby parlamentu odrzuciły umowę.",
        {"Obie_izby_parlamentu rejects umowa"},
    ),
    "a bare firm": ("Spółka odrzuciła ofertę Gazpromu.", set()),
    "what is somebody's": ("Trump skrytykował jego decyzję.", set()),
    "made to come": ("Rubio wezwał do siebie ambasadora Rosji.", set()),
    "free not to": ("Putin nie musiał zapraszać Orbana.", set()),
    "somebody's view": (
        "Zdaniem Zełenskiego Rosja zaatakowała Polskę.",
        {"Russia attacked Poland opinion via Volodymyr_Zelensky"},
    ),
    "a plural that is the subject's object": ("Popierał Kongres Narodowy.", set()),
    "a possessive is no object": ("Merkel nazwała jego śmierć raną.", set()),
    "a minister who is no genitive": (
        "Na lotnisku witała go minister Olga Sokołowa.",
        set(),
    ),
    "numerals that are no genitive": (
        "Rosja postawiła w stan gotowości trzy brygady piechoty.",
        {"Russia mobilises trzy_brygady_piechoty"},
    ),
    "a deputy is no minister": (
        "Do Rygi przyjechała hiszpańska sekretarz stanu do spraw unijnych Maria Lopez.",
        {"Maria_Lopez holdsPositionIn Spain", "Maria_Lopez visited Riga"},
    ),
    "a participle set off": (
        "Szwecja, należąca do NATO, odrzuciła umowę z USA.",
        {"Sweden memberOf NATO", "Sweden rejects umowa_z_USA"},
    ),
    "się of a participle": (
        "Ukraina, mimo toczącej się wojny, zaatakowała Krym.",
        {"Ukraine attacked Crimea"},
    ),
    "nearly": ("Rosja prawie zaatakowała Polskę.", {"Russia attacked Poland not"}),
    "nearly all": ("Prawie wszyscy posłowie poparli Tuska.", set()),
    "so to speak": ("Rosja niby popiera rozejm.", {"Russia supports rozejm PS"}),
    "pretended": (
        "Putin udaje, że Rosja popiera rozejm.",
        {"Russia supports rozejm U opinion via Vladimir_Putin"},
    ),
    "a rumour": (
        "Plotka głosi, że Putin odwiedził Pekin.",
        {"Vladimir_Putin visited Beijing U opinion"},
    ),
    "untrue": ("Nieprawda, że Putin odwiedził Pekin.", {"Vladimir_Putin visited Beijing not"}),
    "false news": (
        "Fałszywa informacja, że Putin odwiedził Pekin, obiegła internet.",
        {"Vladimir_Putin visited Beijing not"},
    ),
    "only possible": ("Możliwe, że Putin odwiedził Pekin.", {"Vladimir_Putin visited Beijing PS"}),
    "doubtful": (
        "Wątpliwe, że Putin odwiedził Pekin.",
        {"Vladimir_Putin visited Beijing U opinion"},
    ),
    "unconfirmed": (
        "Według niepotwierdzonych doniesień Ukraina zaatakowała Krym.",
        {"Ukraine attacked Crimea PS"},
    ),
    "blamed for": (
        "Rosja oskarża Ukrainę, że zaatakowała Krym.",
        {"Russia accuses Ukraine", "Ukraine attacked Crimea opinion via Russia"},
    ),
    "a charge": (
        "Sąd uniewinnił Jana Kowala od zarzutu, że zaatakował Donalda Tuska.",
        {"sąd released Jan_Kowal"},
    ),
    "whom somebody asks": (
        "Macron poprosił Merza, aby odwiedził Turcję.",
        {
            "Emmanuel_Macron requests Friedrich_Merz",
            "Emmanuel_Macron requests odwiedził_Turcję",
            "Friedrich_Merz visited Turkey U desired",
        },
    ),
    "so called": (
        "Tak zwany atak Ukrainy na Krym trwał godzinę.",
        {"Ukraine attacked Crimea PS"},
    ),
    "a thing meant by a pronoun": (
        "Merz podpisał umowę. Unia ją odrzuciła.",
        {"Friedrich_Merz signed umowa", "European_Union rejects umowa"},
    ),
    "no name beside the thing meant": (
        "Umowa z Turcją jest gotowa. Unia ją odrzuciła.",
        set(),
    ),
    "as a rule": ("Premierzy zwykle odwiedzają Brukselę.", set()),
}


@pytest.mark.parametrize("name", SENTENCES)
def test_a_sentence_says_this_and_no_more(name: str) -> None:
    text, wanted = SENTENCES[name]
    assert claims(f"Tytuł\n\n{text}") == wanted


def test_a_headline_speaks_in_pictures() -> None:
    assert claims("Norwegia wychodzi z rosyjskiego atomu") == set()
    assert claims("Merz odwiedził Kijów") == {"Friedrich_Merz visited Kyiv"}


def test_a_title_of_long_ago_is_not_of_today() -> None:
    text = "W sierpniu 1961 roku prezydent USA John Kennedy odwiedził Paryż."
    times = {p.claim.predicate: p.claim.time for p in outcome(f"Tytuł\n\n{text}").proposals}
    assert times == {"presidentOf": "1961-08", "visited": "1961-08"}


def test_a_day_after_a_year_or_month_is_in_it() -> None:
    text = "W 1961 roku Kuba zaatakowała Haiti. Dzień później Kuba zaatakowała Jamajkę."
    times = [p.claim.time for p in outcome(f"Tytuł\n\n{text}").proposals]
    assert times == ["1961", "1961"]


IMPERSONAL = {
    "Na szczycie NATO uzgodniono wysłanie wojsk.": {"NATO agreedOn wysłanie_wojsk"},
    "W komunikacie MSZ Francji podano, że Francja zaprosiła Donalda Trumpa.": {
        "France invited Donald_Trump via MSZ_Francji"
    },
    "Po spotkaniu Macrona z Merzem uzgodniono budowę czołgu.": {
        "Emmanuel_Macron met Friedrich_Merz",
        "Emmanuel_Macron agreedOn budowa_czołgu",
        "Friedrich_Merz agreedOn budowa_czołgu",
    },
    "Podczas szczytu UE zatrzymano Donalda Tuska.": set(),
    "W Berlinie podpisano porozumienie.": set(),
}


@pytest.mark.parametrize("text", IMPERSONAL)
def test_a_verb_without_a_person_is_whose_the_meeting_or_the_notice_is(text: str) -> None:
    assert claims(f"Tytuł\n\n{text}") == IMPERSONAL[text]


def test_deeds_at_a_meeting_are_nobodys() -> None:
    text = "Tytuł\n\nPo rozmowach Macrona z Merzem zabito Jana Kowala."
    assert not any("killed" in claim for claim in claims(text))


PEOPLE = {
    "Witkoff i Kushner polecieli do Kijowa. Wysłannicy Trumpa spotkali się z Zełenskim.": {
        "Steve_Witkoff met Volodymyr_Zelensky",
        "Jared_Kushner met Volodymyr_Zelensky",
    },
    "Zełenski spotkał się z wysłannikami Trumpa. Witkoff i Kushner polecieli potem do Rygi."
    " Wysłannicy Trumpa milczeli.": {
        "Volodymyr_Zelensky met Steve_Witkoff",
        "Volodymyr_Zelensky met Jared_Kushner",
    },
}


@pytest.mark.parametrize("text", PEOPLE)
def test_a_role_of_several_is_whom_the_document_names_so(text: str) -> None:
    met = {claim for claim in claims(f"Tytuł\n\n{text}") if " met " in claim}
    assert met == PEOPLE[text]


OFFICES = {
    "Prezydent Aleksandar Vuczić milczał.": {"Aleksandar_Vucic presidentOf Serbia"},
    "Prezydent Donald Tusk milczał.": set(),
    "Były prezydent Aleksandar Vuczić milczał.": set(),
    "Ursula von der Leyen odwiedziła Rzym. Jej rzecznik Mark Adams milczał.": {
        "Ursula_von_der_Leyen visited Rome",
        "Mark_Adams spokespersonFor Ursula_von_der_Leyen",
    },
    "Premier Donald Tusk odwiedził Rzym. Jej rzecznik Mark Adams milczał.": {
        "Donald_Tusk headOfGovernmentOf Poland",
        "Donald_Tusk visited Rome",
    },
    "Ambasador Rosji w Sztokholmie Siergiej Bielajew milczał.": {
        "Siergiej_Bielajew envoyOf Russia"
    },
    "Politolog Jan Kowal z Uniwersytetu Łódzkiego milczał.": {
        "Jan_Kowal worksFor Uniwersytet_Łódzki"
    },
    "Apel ministra sportu Jana Kowala odrzucono.": set(),
    "Spotkał się z ministrem rządu Donalda Tuska.": set(),
}


@pytest.mark.parametrize("text", OFFICES)
def test_an_office_is_where_the_words_or_the_gazetteer_say(text: str) -> None:
    assert claims(f"Tytuł\n\n{text}") == OFFICES[text]


INTERVIEWS = {
    "„To koniec” – powiedział PAP minister Jan Kowal.": {"PAP cites Jan_Kowal"},
    "Donald Tusk przyznał w wywiadzie dla „Financial Times”, że pada.": {
        "Financial_Times cites Donald_Tusk"
    },
    "To koniec, podała PAP.": set(),
}


@pytest.mark.parametrize("text", INTERVIEWS)
def test_an_outlet_quotes_who_speaks_to_it(text: str) -> None:
    assert {c for c in claims(f"Tytuł\n\n{text}") if " cites " in c} == INTERVIEWS[text]


def test_an_hour_begins_a_live_report() -> None:
    text = "Relacja\n\n18:05 Przywódcy NATO podpisali deklarację."
    assert [p.claim.time for p in outcome(text).proposals] == ["2026-01-08"]
