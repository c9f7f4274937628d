"""Kinds of sentences of home news that were once read wrong: who does it, what to, whose word."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

SENTENCES = {
    "what is quoted behind że": (
        "Jan Kowal podkreślił, że „Rosja zaatakowała Polskę”.",
        {"Russia attacked Poland via Jan_Kowal"},
    ),
    "what hangs on what is quoted behind że": (
        "Jan Kowal dodał, że „jutro będzie szczyt, który zwołał Donald Tusk”.",
        {"Donald_Tusk organised szczyt via Jan_Kowal"},
    ),
    "what is quoted goes on behind a comma, and ends": (
        'Jan Kowal dodał, że "Litwa ustąpiła, Rosja zaatakowała Polskę", i poparł Tuska.',
        {"Russia attacked Poland via Jan_Kowal", "Jan_Kowal supports Donald_Tusk"},
    ),
    "what is said goes on behind what only explains": (
        "Jan Kowal podał, że Tusk poparł grupę chętnych, czyli kraje, które wspierają Ukrainę, "
        "a o godz. 13 minister Adam Nowak odwiedzi Litwę.",
        {
            "Donald_Tusk supports grupa_chętnych via Jan_Kowal",
            "kraje supports Ukraine via Jan_Kowal",
            "Adam_Nowak visited Lithuania future via Jan_Kowal",
        },
    ),
    "who is quoted by whom": (
        "Minister Jan Kowal stwierdził też - jak cytuje PAP - że Rosja zaatakowała Polskę.",
        {"Russia attacked Poland via Jan_Kowal"},
    ),
    "a deed that is no reference to anybody": (
        "Donald Tusk powołał Jana Nowaka - podał w środę, 3 marca, resort kultury.",
        {"Donald_Tusk appointed Jan_Nowak via resort_kultury"},
    ),
    "a name before its verb is no genitive": (
        "Jan Kowalczyk wrócił. Tuż przed wyborami Kowalczyk poparł Rosję.",
        {"Jan_Kowalczyk supports Russia"},
    ),
    "a firm and what it is": (
        "Alfa Energia, spółka grupy Beta, poparła Rosję.",
        {"Alfa_Energia supports Russia"},
    ),
    "the name of a thing is nobody": (
        "Prezydent podpisał ustawę oraz zawetował ustawę o zmianie nazwy programu Aktywny Rolnik.",
        set(),
    ),
    "others without a noun": (
        "Karol Nawrocki podpisał ustawę o lasach i odrzucił dwie inne.",
        {"Karol_Nawrocki signed ustawa_o_lasach"},
    ),
    "a deed in a body is not the body's": (
        "Zablokowano przejęcie udziałów w spółce Alfa. Wyjaśnił, że Rosja musi ustąpić.",
        set(),
    ),
    "who is asked about goes on": (
        "Adam Nowak milczał. Co na to Jan Kowal? Poparł Rosję.",
        {"Jan_Kowal supports Russia"},
    ),
    "he, where two may be meant": (
        "Adam Nowak wrócił. Jan Kowal odszedł, ponieważ poparł on Rosję.",
        set(),
    ),
    "a man's title behind an adjective": (
        "Na konferencji prasowej rzecznik rządu, Jan Nowak, skrytykował Rosję.",
        {"Jan_Nowak spokespersonFor rząd", "Jan_Nowak criticises Russia"},
    ),
    "a woman's title stays": (
        "Rzecznik rządu Anna Nowak skrytykowała Rosję.",
        {"Anna_Nowak spokespersonFor rząd", "Anna_Nowak criticises Russia"},
    ),
    "what somebody was to do": ("Jan Kowal napisał książkę, mającą uderzyć w Tuska.", set()),
    "where a body is": ("Jan Kowal objął stanowisko wiceprezesa grupy Alfa w Polsce.", set()),
    "a building is no body": (
        "Agenci weszli do urzędu. PSL wszedł do koalicji.",
        {"Polish_Peoples_Party joined koalicja"},
    ),
    "who stands on a road forbids nothing": (
        "Rolnicy blokują drogę. Litwa zablokowała sprzedaż ziemi.",
        {"Lithuania bans sprzedaż_ziemi"},
    ),
    "two laws": (
        "Jan Kowal odrzucił zmianę Kodeksu morskiego oraz zmianę ustawy o lasach.",
        {
            "Jan_Kowal rejects zmiana_Kodeksu_morskiego",
            "Jan_Kowal rejects zmiana_ustawy_o_lasach",
        },
    ),
    "whose group takes part in what": (
        "Donald Tusk weźmie udział w naradzie online grupy chętnych.",
        {"Donald_Tusk tookPartIn narada_online_grupy_chętnych future"},
    ),
    "the mayor of a town": (
        "CBA zatrzymało burmistrza Kalisza.",
        {"CBA_Poland arrested burmistrz_Kalisza"},
    ),
    "a body before somebody": (
        "Szefowa klubu Lewicy Anna Maria Kowalska skrytykowała Rosję.",
        {
            "Anna_Maria_Kowalska leaderOf klub_Lewicy",
            "Anna_Maria_Kowalska criticises Russia",
        },
    ),
    "a party called like its state": (
        "Polska 2050 poparła Litwę. Szef PGE Polskiej Grupy Energetycznej Adam Nowak poparł Litwę.",
        {
            "Poland_2050 supports Lithuania",
            "Adam_Nowak leaderOf PGE",
            "Adam_Nowak supports Lithuania",
        },
    ),
    "a title with a capital before a court": (
        "I Prezes SN poparła wniosek.",
        {"prezes_SN supports wniosek"},
    ),
    "what is joined by oraz": (
        "Posłowie sprzeciwiają się budowaniu Zielonego Ładu oraz napływowi turystów.",
        {"posłowie opposes budowanie_Zielonego_Ładu", "posłowie opposes napływ_turystów"},
    ),
    "a party's club is not the party": (
        "Szef klubu PiS Jan Kowal poparł Rosję.",
        {"Jan_Kowal leaderOf klub_PiS", "Jan_Kowal supports Russia"},
    ),
    "a woman who is a minister": (
        "Ministra Anna Nowak zapowiedziała jednak, że odejdzie jutro.",
        {"Anna_Nowak announces odejdzie_jutro"},
    ),
    "a number who nobody is": (
        "Rosję poparło 237 posłów, przeciw ustawie opowiedziało się 203.",
        {"237_posłów supports Russia"},
    ),
    "what is put above something": ("PSL przedłożyło własne interesy ponad interesy kraju.", set()),
    "what is put forward": (
        "PSL przedłożyło projekt ustawy.",
        {"Polish_Peoples_Party proposes projekt_ustawy"},
    ),
    "the president of a capital": ("Jan Kowal został zaprzysiężony na prezydenta Warszawy.", set()),
    "an attack in words": (
        "Jan Kowal atakuje Annę Nowak. Władimir Putin zaatakował Ukrainę.",
        {"Vladimir_Putin attacked Ukraine"},
    ),
    "a man's title behind a genitive": (
        "Donald Tusk milczał. O pomoc poprosił w piśmie szefa rządu marszałek regionu.",
        set(),
    ),
    "what somebody is called on to do": (
        "Troje sędziów wystosowało do Nowackiej wezwanie do przeprosin. "
        "Rząd wystosował przeprosiny do Litwy.",
        {"rząd apologisesTo Lithuania"},
    ),
    "speech that begins behind a sentence": (
        "Rzecznik Adam Nowak zabrał głos. – Rosja zaatakowała Polskę. Litwa ją poparła – dodał "
        "rzecznik. Łotwa poparła Polskę.",
        {"Russia attacked Poland via Adam_Nowak", "Latvia supports Poland"},
    ),
    "another name of a body in quotation marks": (
        "Policjanci, których wspierał Centralny Oddział Policji „BOA”, zatrzymali Jana Kowala.",
        {
            "policjanci arrested Jan_Kowal",
            "Centralny_Oddział_Policji supports policjanci",
        },
    ),
    "an adjective that is of the noun before it": (
        "Adam Nowak, szef gabinetu politycznego ministra infrastruktury, poparł Rosję.",
        {
            "Adam_Nowak leaderOf gabinet_polityczny_ministra_infrastruktury",
            "Adam_Nowak supports Russia",
        },
    ),
    "any of three parties": (
        "Wybory wygrał PiS, Lewica przegrała, a KO zdobyła mandat. Zapowiadał, że poprze Rosję.",
        {"Law_and_Justice won wybory"},
    ),
    "how somebody speaks": (
        "Jan Kowal przyjął ton prawicy. Jan Kowal przyjął ofertę.",
        {"Jan_Kowal accepts oferta"},
    ),
    "an impression": ("Jan Kowal sprawia wrażenie, że popiera Rosję.", set()),
    "what is lifted": ("Sejm uchylił posłowi immunitet.", set()),
    "in the morning": (
        "Minister Jan Kowal zapowiadał w środę rano, że odejdzie jutro.",
        {"Jan_Kowal announces odejdzie_jutro"},
    ),
    "what a body is for, and who heads it": (
        "Przewodnicząca komisji ds. Pegasusa Magdalena Kowalska poparła wniosek.",
        {"Magdalena_Kowalska supports wniosek"},
    ),
    "what attention is drawn to": (
        "Jan Kowal zwrócił uwagę na fakt, że Litwa poparła Rosję.",
        {"Lithuania supports Russia via Jan_Kowal"},
    ),
    "so many per cent of something": ("Moratorium objęło 1,3 proc. lasów.", set()),
    "what one breaks with": (
        "Sprawcy zerwali flagę. Litwa zerwała umowę z Rosją. Jan Kowal wypowiedział te słowa.",
        {"Lithuania withdrewFrom umowa_z_Rosją"},
    ),
    "a party's government is not the party": (
        "Rząd PiS poparł Zielony Ład.",
        {"rząd_PiS supports Zielony_Ład"},
    ),
    "speech that a verb of any kind ends": (
        "Rolnicy wrócili. – Dość tego – huknął Jan Kowal. Litwa poparła Rosję. – Wracamy – dodał "
        "rzecznik.",
        {"Lithuania supports Russia"},
    ),
    "for whom a poll was made": (
        "Jak wynika z sondażu na zlecenie TVN24, Litwa poparła Rosję.",
        {"Lithuania supports Russia via sondaż"},
    ),
    "what comes into force": (
        "Litwa popiera wejście w życie nowych przepisów.",
        {"Lithuania supports wejście_w_życie_nowych_przepisów"},
    ),
    "speech behind a saying in one sentence": (
        'Rolnicy wrócili. "Dość tego" - Rząd milczy - powiedział Jan Kowal. Litwa poparła Rosję.',
        {"Lithuania supports Russia"},
    ),
    "whose visit it is before a comma": (
        "Kanclerz Niemiec Angela Merkel mówiła o gazie. W związku z wizytą w Rzymie kanclerz "
        "Niemiec, Kowalski milczał.",
        {"Angela_Merkel headOfGovernmentOf Germany", "Angela_Merkel visited Rome"},
    ),
    "who was something": (
        "B. prezes Orlenu Jan Kowal poparł Rosję. Milczał b. prezes Orlenu Adam Nowak.",
        {"Jan_Kowal supports Russia"},
    ),
    "the sentence that threatens somebody": ("K. grozi nawet 12 lat więzienia.", set()),
    "what a court grants": ("Sąd Najwyższy uwzględnił zażalenie prokuratury.", set()),
    "what a relative clause alone is told by": (
        "Litwa poparła rozmowy, do których potrzebna jest - jak ocenili posłowie - zgoda Rosji.",
        {"Lithuania supports rozmowy"},
    ),
    "what is kept from leaving": ("Górnicy blokowali wysyłkę węgla.", set()),
    "whom one asks for several things": (
        "Jan Kowal poprosił pracowników Orlenu o zawieszenie protestu na okres świąteczny i powrót "
        "do rozmów.",
        {
            "Jan_Kowal requests pracownicy_Orlenu",
            "Jan_Kowal requests zawieszenie_protestu_na_okres_świąteczny_i_powrót_do_rozmów",
        },
    ),
    "whose party stands in brackets": (
        "Minister Jan Kowal (PiS) zapowiedział spotkanie posłów.",
        {"Jan_Kowal announces spotkanie_posłów"},
    ),
    "until when a break is": (
        "Anna Nowak zapowiedziała przerwę obrad do 15 września.",
        {"Anna_Nowak announces przerwa_obrad"},
    ),
    "a clause that quotation marks break off": (
        'Jan Kowal zapowiedział, że wejdzie w "kilka domów, gdzie widziano szkody".',
        set(),
    ),
    "that there is news": ("Reuters ujawnił tę informację.", set()),
    "not this but that, in the word of another": (
        "Jan Kowal stwierdził, że Litwa nie poparła Rosji, tylko zaatakowała Polskę.",
        {"Lithuania supports Russia not via Jan_Kowal", "Lithuania attacked Poland via Jan_Kowal"},
    ),
    "what a deed is done to, far from it": (
        "Orlen zapowiedział złożenie w najbliższym czasie wniosku o ugodę.",
        set(),
    ),
    "a neuter noun before a neuter verb": (
        "Orzechno walne zgromadzenie odwołało Jana Kowala.",
        set(),
    ),
    "in which round": (
        "Jan Kowal zwyciężył w pierwszej turze wyborów.",
        {"Jan_Kowal won pierwsza_tura_wyborów"},
    ),
    "how much": (
        "Donald Tusk zapowiedział surowsze kary.",
        {"Donald_Tusk announces surowsze_kary"},
    ),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_sentence_gives_its_claims_and_no_others(kind: str) -> None:
    text, expected = SENTENCES[kind]
    assert claims(text) == expected


def test_a_day_of_the_past_is_behind_the_day_of_the_article() -> None:
    found = outcome("Litwa podpisała 16 marca umowę z Łotwą. Tusk odwiedzi 16 marca Rygę.")
    assert {p.claim.time for p in found.proposals} == {"2025-03-16", "2026-03-16"}
