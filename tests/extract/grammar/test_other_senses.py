"""Verbs that mean something else by who does it or by what it is done to, and what stays."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

SENTENCES = {
    "struck at in words": ("Donald Tusk uderza w Chiny.", set()),
    "a party that strikes at a cabinet": ("PiS uderza w rząd Donalda Tuska.", set()),
    "a headline's blow": ('Jan Kowal uderza w Adama Nowaka: "To skandal".', set()),
    "struck by force": ("Rosja uderzyła w Charków.", {"Russia attacked Kharkiv"}),
    "a body that strikes a place": (
        "Hezbollah uderzył w bazę Izraela.",
        {"Hezbollah attacked baza_Izraela"},
    ),
    "a fault hinted at": ("Jan Kowal sugerował możliwe zaniedbania.", set()),
    "a step suggested": (
        "Jan Kowal zasugerował rozwiązanie parlamentu.",
        {"Jan_Kowal proposes rozwiązanie_parlamentu"},
    ),
    "as somebody hints": ("Jak sugeruje Reuters, Rosja popiera rozejm.", set()),
    "brought along": ("Demonstranci przynieśli transparenty.", set()),
    "brought to a court": ("Jan Kowal przyniósł dokumenty do sądu.", set()),
    "brought about": ("Wojna wywołała zniszczenia.", {"wojna causes zniszczenia"}),
    "years of work": ("Kolejne lata pracy sprawiły, że firma urosła.", set()),
    "what something means": ("Wygrana oznacza powrót Jana Kowala.", set()),
    "what one ends with": ("Starcie zakończyło się porażką.", set()),
    "a right renounced": ("Jan Kowal zrzekł się immunitetu.", set()),
    "an office renounced": (
        "Jan Kowal zrzekł się mandatu poselskiego.",
        {"Jan_Kowal resignedFrom mandat_poselski"},
    ),
    "what a paper brought to light": ("Media ujawniły kilka błędów.", set()),
    "what a station told of": ("Stacja telewizyjna poinformowała o rozejmie.", set()),
    "what a ministry tells of": ("Jan Kowal ogłosił rozejm.", {"Jan_Kowal announces rozejm"}),
    "a procedure set going": ("Unia uruchomiła procedurę wobec Grecji.", set()),
    "a fund set up": (
        "Unia uruchomiła fundusz klimatyczny.",
        {"European_Union establishes fundusz_klimatyczny"},
    ),
    "what a matter is about": ("Sprawa dotyczy zmiany warunków umowy.", set()),
    "what stands first is in what stands last": (
        "Zniesienie limitu oraz przywrócenie dodatku – przewiduje projekt ustawy.",
        {
            "projekt_ustawy includes zniesienie_limitu",
            "projekt_ustawy includes przywrócenie_dodatku",
        },
    ),
    "what stands first has what stands last": (
        "Projekt ustawy przewiduje zniesienie limitu.",
        {"projekt_ustawy includes zniesienie_limitu"},
    ),
    "what a helmet foresees": ("Kask pomaga przewidzieć działania kierowcy.", set()),
    "what a reform provides": (
        "Reforma zakłada obniżkę podatków.",
        {"reforma includes obniżka_podatków"},
    ),
    "what polls foretell": ("Sondaże przewidują wygraną Donalda Tuska.", set()),
    "what one is able to": ("Armia posiada wolę i zdolność do obrony.", set()),
    "land that one has": (
        "Jan Kowal posiada nieruchomości w Rydze.",
        {"Jan_Kowal owns nieruchomości_w_Rydze"},
    ),
    "to be among many": ("Kraje nordyckie należą do największych zwolenników kursu.", set()),
    "to be of a body": ("Szwecja należy do NATO.", {"Sweden memberOf NATO"}),
    "a building blocked": ("Wojsko blokowało budynek muzeum.", set()),
    "a merger blocked": (
        "Komisja Europejska zablokowała fuzję Alfy i Bety.",
        {"European_Commission bans fuzja_Alfy_i_Bety"},
    ),
    "work near a border": ("Rybacy pracowali na pograniczu z Norwegią.", set()),
    "who lives somewhere": ("Jan Kowal, przebywający w Czechach, milczał.", set()),
    "who is in a town": (
        "Przebywający w Rydze Jan Kowal skrytykował Rosję.",
        {"Jan_Kowal visited Riga", "Jan_Kowal criticises Russia"},
    ),
    "who sets out": ("Jan Kowal udał się w podróż do Danii.", set()),
    "a flight home": ("Jan Kowal przybył na lot powrotny do Hiszpanii.", set()),
    "who came": ("Jan Kowal przybył do Danii.", {"Jan_Kowal visited Denmark"}),
    "the worst ever": ("Liberałowie ponieśli najgorszą klęskę w historii.", set()),
    "a fire reported": ("Jan Kowal zgłosił pożar i wybuchy.", set()),
    "amendments put forward": (
        "Jan Kowal zgłosił poprawki do budżetu.",
        {"Jan_Kowal proposes poprawki_do_budżetu"},
    ),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_sentence_gives_its_claims_and_no_others(kind: str) -> None:
    text, expected = SENTENCES[kind]
    assert claims(text) == expected
