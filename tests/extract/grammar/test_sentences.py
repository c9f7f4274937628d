"""Where sentences end: hard cases of our own writing. `|` stands where one ends."""

from __future__ import annotations

import pytest

from kgraph.extract.grammar.sentences import Role, sentences, split
from tests.extract.grammar.reading import claims

CASES = """
Prof. Kowalski przyjechał.|Potem wyjechał.
Rozmawiał z gen. Andrzejczakiem o obronie.|Minister milczał.
W 2019 r. Rosja groziła Polsce.
Do końca marca tamtego roku umowę podpisano w 2019 r.|Rosja ją zerwała.
J. Kaczyński spotkał się z D. Tuskiem.|Nie doszło do porozumienia.
Spotkali się m.in. Macron i Merkel.|Scholz nie przyjechał.
Rezolucję poparło np. USA.|Chiny się wstrzymały.
Ustawa wchodzi w życie na mocy art. 5 traktatu.|NATO odpowie.
Posiedzenie zacznie się o godz. 12.|Potem będzie konferencja.
To już 20. rocznica wejścia do NATO.|Obchody odbędą się w Warszawie.
W latach 90. Polska podpisała traktat.
Kupiono 10 tys. Ukraińców oddało krew.
Inflacja sięgnęła 5 proc.|Rząd tłumaczy to wojną.
Inflacja wyniosła 3,5 proc. w marcu.|Spada.
Budżet wynosi 3.5 mld zł.|To rekord.
„To wojna!” – powiedział prezydent.|Minister potwierdził.
„Czy to koniec?” – zapytał dziennikarz.
„Nie zgadzamy się. To niedopuszczalne” – mówił Ławrow.
- Nie zgadzamy się.|To niedopuszczalne - mówił Ławrow.
Czy Rosja zaatakuje?|Tego nikt nie wie.
Kto tam był?!|Nikt nie mówi.
Milczał…|Potem wstał.
Milczał... a potem wstał.
Adres: ul. Wiejska 4.|Wejście od tyłu.
Kanclerz A. Merkel i premier T. May rozmawiały.|Nic nie uzgodniono.
Spotkanie z dr. Nowakiem odwołano.|Powodu nie podano.
W br. Polska wyda na obronę 4 proc. PKB.
Rzecznik płk. Marek Pietrzak zaprzeczył.|Sprawę bada prokuratura.
Prezes Kolei Rosyjskich, tj. Władimir Jakunin, odszedł.
Pojechał do Rosji, Chin itd.|Wrócił po tygodniu.
Podpisały to Niemcy, Francja itp.|Kraje bałtyckie odmówiły.
Ks. Jerzy Popiełuszko zginął w 1984 roku.|Sprawców skazano.
Min. obrony potwierdził doniesienia.|Szczegółów brak.
Było to ok. 5 km od granicy.|Nikt nie ucierpiał.
Premier ds. Europy nie istnieje.|Jest minister ds. UE.
Według tzw. Planu B armia wkroczy.|Plan jest tajny.
Kurs wynosi 4.2.|Dolar drożeje.
Zmarł śp. Lech Kaczyński.|Pogrzeb odbył się na Wawelu.
Firma Gazprom S.A. podpisała umowę.|Orlen nie.
Sąd skazał Piotra K. Obrońca zapowiada apelację.
Zob. także wywiad z ministrem.|Ukaże się jutro.
Spotkanie odbyło się 7.01.2026 w Moskwie.|Trwało godzinę.
Szczyt odbędzie się 7.|Później delegacje wyjadą.
(Prezydent milczał.)|Premier mówił.
Powiedział: „Nie.”|Wyszedł.
Nowa ustawa (Dz.U. 2019 nr. 5) obowiązuje.|Sejm ją przyjął.
Mr. Smith met Gen. Jones.|They talked.
The U.S. Senate voted.|It passed.
He moved to the U.S. The family stayed.
Talks began in the U.K. in May.|They failed.
Dr. Brown, Ph.D. student, left.|Nobody asked.
Apple Inc. said it would appeal.|The court agreed.
She works for Acme Corp. She likes it.
They met at 5 p.m. The talks lasted an hour.
They met at 5 p.m. on Monday.|Nothing came of it.
"We will not go." He left.
"Will they go?" she asked.|Nobody answered.
Rep. Adam Schiff spoke.|Sen. Cruz did not.
J. D. Vance arrived on Jan. 5.|He left on Feb. 2.
See No. 5 for details.|It helps.
St. Petersburg hosted the summit.|Putin spoke.
The value is 3.14 percent.|It fell.
Oil cost $5.50.|It rose.
""".strip().splitlines()

ENDS_AFTER = {
    "He moved to the U.S. The family stayed.": "He moved to the U.S.|The family stayed.",
    "She works for Acme Corp. She likes it.": "She works for Acme Corp.|She likes it.",
    "They met at 5 p.m. The talks lasted an hour.": "They met at 5 p.m.|The talks lasted an hour.",
    '"We will not go." He left.': '"We will not go."|He left.',
    "„Nie zgadzamy się. To niedopuszczalne” – mówił Ławrow.":
        "„Nie zgadzamy się.|To niedopuszczalne” – mówił Ławrow.",
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_they_should(case: str) -> None:
    wanted = ENDS_AFTER.get(case, case).split("|")
    text = " ".join(wanted)
    assert [text[a:b] for a, b in split(text, 0, len(text))] == wanted


def test_there_are_sixty_cases() -> None:
    assert len(CASES) >= 60


ARTICLE = """date 2026-01-08 Aktualizacja: 09.01.2026 00:01 Publikacja: 08.01.2026 21:58
Jared Kushner, Kirył Dmitriew i Steve Witkoff w Moskwie, grudzień 2025
Foto: Reuters
Biały Dom czeka. Putin milczy.

Co dalej
Nikt nie wie.
PAP, ak, NRG
"""


def test_the_parts_of_an_article() -> None:
    found = [(s.role, ARTICLE[s.start : s.end]) for s in sentences(ARTICLE)]
    assert [role for role, _ in found] == [
        Role.FRAME, Role.CAPTION, Role.FRAME, Role.BODY, Role.BODY,
        Role.HEADLINE, Role.BODY, Role.FRAME,
    ]  # fmt: skip
    assert found[1][1].startswith("Jared Kushner")


def test_headlines_and_front_matter() -> None:
    text = "---\ntitle: Duda\n---\nDuda: nie będzie zgody\n\nPrezydent mówił o tym w środę.\n"
    assert [(s.role, text[s.start : s.end]) for s in sentences(text)] == [
        (Role.HEADLINE, "Duda: nie będzie zgody"),
        (Role.BODY, "Prezydent mówił o tym w środę."),
    ]


def test_a_note_of_one_sentence_is_no_headline() -> None:
    """A headline has no full stop: a text that somebody tries first is read."""
    said = "Sejm uchwalił ustawę o kryptowalutach"
    assert claims(f"{said}.") == {"Sejm ratified ustawa_o_kryptowalutach"}
    assert claims(said) == set()
