"""What words of time mean: hard cases of our own writing, all told on Thursday, 8 January 2026."""

from __future__ import annotations

from datetime import date

import pytest

from kgraph.edtf import is_edtf
from kgraph.extract.grammar.times import times

TOLD = date(2026, 1, 8)

# text | what it means | what it means of a plan, where that differs ("-": the text does not tell)
POLISH = """
Spotkali się w środę, 7 stycznia. | 2026-01-07
Spotkali się w środę. | 2026-01-07 | 2026-01-14
Spotkają się w piątek. | 2026-01-02 | 2026-01-09
Mówił w czwartek. | 2026-01-08 | 2026-01-08
Przyjedzie w przyszłym tygodniu. | 2026-01-12/2026-01-18
Był tam w ubiegłym tygodniu. | 2025-12-29/2026-01-04
Stało się to w tym tygodniu. | 2026-01-05/2026-01-11
Umowę podpisano w zeszłym roku. | 2025
Wybory odbędą się w przyszłym roku. | 2027
W przyszłym miesiącu zacznie się szczyt. | 2026-02
Był w Kijowie dwa dni temu. | 2026-01-06
Był w Kijowie tydzień temu. | 2026-01-01~
Był w Kijowie miesiąc temu. | 2025-12~
Wojna wybuchła cztery lata temu. | 2022~
Rok temu nikt w to nie wierzył. | 2025~
Przyleci za trzy dni. | 2026-01-11
Przyleci za tydzień. | 2026-01-15~
Za rok będą wybory. | 2027~
Zadzwonił wczoraj. | 2026-01-07
Zadzwonił przedwczoraj. | 2026-01-06
Zadzwoni jutro. | 2026-01-09
Zadzwoni pojutrze. | 2026-01-10
Dziś rano mówił o tym. | 2026-01-08
Wczorajsze spotkanie trwało długo. | 2026-01-07
Poniedziałkowej wizyty nie odwołano. | 2026-01-05 | 2026-01-12
We wtorkowym spotkaniu brał udział. | 2026-01-06 | 2026-01-13
7 stycznia 2026 r. podpisano umowę. | 2026-01-07
7 stycznia 2026 roku podpisano umowę. | 2026-01-07
30 grudnia wybuchł pożar. | 2025-12-30
Dnia 3 lutego zacznie się proces. | 2026-02-03
30 grudnia ubiegłego roku wybuchł pożar. | 2025-12-30
Zmarł 07.01.2026. | 2026-01-07
Stan na 2026-01-07. | 2026-01-07
W styczniu 2025 roku przegrał. | 2025-01
W grudniu wyjechał. | 2025-12 | 2026-12
W marcu wyjedzie. | 2025-03 | 2026-03
Jared Kushner w Moskwie, grudzień 2025 | 2025-12
Trwało to od 3 do 5 stycznia. | 2026-01-03/2026-01-05
Trwało to 3-5 stycznia. | 2026-01-03/2026-01-05
W nocy z 6 na 7 stycznia spadły rakiety. | 2026-01-06/2026-01-07
W nocy z 31 grudnia na 1 stycznia spadły rakiety. | 2025-12-31/2026-01-01
Od 2014 roku okupuje Krym. | 2014/..
Do 2030 roku wybudują drogę. | ../2030
Tunel pod fiordem ma powstać do końca 2019 roku. | ../2019
Do końca marca odda raport. | ../2026-03
Do 15 lutego odda raport. | ../2026-02-15
Od 1 stycznia obowiązuje umowa. | 2026-01-01/..
Od poniedziałku strajkują. | 2026-01-05/..
W 2019 roku wygrał. | 2019
W 2019 r. wygrał. | 2019
W latach 2014-2019 był premierem. | 2014/2019
W latach 90. był ministrem. | 1990/1999
Pod koniec 2025 roku odszedł. | 2025-10~/2025-12~
Na początku stycznia mówił o tym. | 2026-01-01~/2026-01-10~ | 2026-01-01~/2026-01-10~
W połowie grudnia był w Moskwie. | 2025-12-11~/2025-12-20~ | 2026-12-11~/2026-12-20~
Wiosną 2025 roku trwały rozmowy. | 2025-03~/2025-05~
W drugim kwartale 2025 roku PKB wzrósł. | 2025-04/2025-06
Przyjechał w ubiegłą środę. | 2026-01-07
Przyjechał w ubiegły czwartek. | 2026-01-01
Przyjedzie w najbliższy piątek. | 2026-01-09
Przyjedzie w przyszły czwartek. | 2026-01-15
W weekend był w Paryżu. | 2026-01-03/2026-01-04 | 2026-01-10/2026-01-11
Jak dotąd nie wykazał chęci. | ../2026-01-08
Kijów od dawna to powtarza. | ../2026-01-08
Przed dwoma laty był premierem. | -none
W nocy z wtorku na środę spadły rakiety. | 2026-01-06/2026-01-07 | 2026-01-13/2026-01-14
Jesienią odwiedzi Polskę. | 2025-09~/2025-11~ | 2026-09~/2026-11~
Wiosną podpiszą umowę. | 2025-03~/2025-05~ | 2026-03~/2026-05~
Zimą gościł dzieci. | 2025-12~/2026-02~ | 2025-12~/2026-02~
Do końca miesiąca odda raport. | ../2026-01
Do końca tygodnia odda raport. | ../2026-01-11
Do końca roku odda raport. | ../2026
Pod koniec roku odejdzie. | 2026-10~/2026-12~
Od pięciu lat gości opozycję. | 2021~/..
Od dekady zabiega o gazociąg. | 2016~/..
Od kilku miesięcy o tym mówi. | ../2026-01-08
We wrześniu wyjechał. | 2025-09 | 2026-09
We wrześniu 2024 roku wyjechał. | 2024-09
Wtedy, gdy przybył, padało. | -none
Kilka dni temu był w Kijowie. | -
Zdarzyło się to przed rokiem. | 2025~
29 lutego 2025 roku nie istnieje. | -
Nie wie się, czy sięgnie po broń. | -none
""".strip().splitlines()

ENGLISH = """
They met on Wednesday. | 2026-01-07 | 2026-01-14
They met on Wednesday, January 7. | 2026-01-07
They met on Wednesday, Jan. 7, 2026. | 2026-01-07
They met on 7 January 2026. | 2026-01-07
They met on the 7th of January. | 2026-01-07
They met on December 30. | 2025-12-30
They will meet next week. | 2026-01-12/2026-01-18
They met last week. | 2025-12-29/2026-01-04
They met last month. | 2025-12
They met last year. | 2025
They will meet next year. | 2027
They met two days ago. | 2026-01-06
They met a week ago. | 2026-01-01~
They met three years ago. | 2023~
They will meet in two days. | 2026-01-10
They will meet in a month. | 2026-02~
They met yesterday. | 2026-01-07
They met the day before yesterday. | 2026-01-06
They will meet tomorrow. | 2026-01-09
They spoke last night. | 2026-01-07
They spoke earlier today. | 2026-01-08
They met last Thursday. | 2026-01-01
They will meet next Thursday. | 2026-01-15
The war began in 2014. | 2014
It has held Crimea since 2014. | 2014/..
It will be ready by 2030. | ../2030
It will be ready by the end of 2030. | ../2030
They will leave by January 15. | ../2026-01-15
He ruled from 2014-2019. | 2014/2019
He ruled between 2014 and 2019. | 2014/2019
It was common in the 1990s. | 1990/1999
They met in December 2025. | 2025-12
They met in December. | 2025-12 | 2026-12
They met in early January. | 2026-01-01~/2026-01-10~ | 2026-01-01~/2026-01-10~
They met in late 2025. | 2025-10~/2025-12~
They met in the spring of 2025. | 2025-03~/2025-05~
It grew in the second quarter of 2025. | 2025-04/2025-06
The summit ran from January 3 to 5. | 2026-01-03/2026-01-05
The summit ran January 3-5, 2026. | 2026-01-03/2026-01-05
The summit ran from 3 to 5 January. | 2026-01-03/2026-01-05
It ran from December 31 to January 1. | 2025-12-31/2026-01-01
It has not answered so far. | ../2026-01-08
They may march on. | -none
Over the weekend they met. | -none
They met over the past weekend. | 2026-01-03/2026-01-04
""".strip().splitlines()


def _meanings(line: str, language: str) -> tuple[list[str | None], list[str]]:
    text, *wanted = (part.strip() for part in line.split("|"))
    found = times(text, TOLD, language)
    if not found:
        return ["-none"], wanted
    first = found[0]
    values = [first.past or "-"]
    if len(wanted) > 1:
        values.append(first.future or "-")
    return list(values), wanted


@pytest.mark.parametrize("line", POLISH)
def test_polish_times(line: str) -> None:
    found, wanted = _meanings(line, "pl")
    assert found == wanted


@pytest.mark.parametrize("line", ENGLISH)
def test_english_times(line: str) -> None:
    found, wanted = _meanings(line, "en")
    assert found == wanted


def test_the_day_before_counts_from_the_text() -> None:
    text = "Dmitriew spotkał się z nimi w środę, 7 stycznia. Dzień wcześniej Witkoff był w Paryżu."
    assert [time.past for time in times(text, TOLD, "pl")] == ["2026-01-07", "2026-01-06"]
    text = "They met on January 5. Two days later they left. The next day they returned."
    assert [time.past for time in times(text, TOLD, "en")] == [
        "2026-01-05", "2026-01-07", "2026-01-08",
    ]  # fmt: skip


SAME = {
    "W 2008 roku wybuchł pożar; rząd obiecał wtedy pomoc.": ["2008", "2008"],
    "We wrześniu zamknęła granicę. Wówczas prosił o pomoc.": ["2025-09", "2025-09"],
    "W 2012 roku gościł papieża; dwa lata później zaprosił patriarchę.": ["2012", "2014"],
    "W 1961 roku przybył. Tego samego roku zerwał umowę.": ["1961", "1961"],
    "W sierpniu 1961 roku przybył. Dzień później zerwał umowę.": ["1961-08", "1961-08"],
    "W 2008 roku wybuchł pożar.\nRząd obiecał wtedy pomoc.": ["2008", None],
    "Mówił o tym w środę, choć w 2019 roku milczał.\nDzień wcześniej był w Rydze.": [
        "2026-01-07", "2019", "2026-01-06",
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", SAME)
def test_then_is_what_the_line_told_last(text: str) -> None:
    assert [time.past for time in times(text, TOLD, "pl")] == SAME[text]


def test_without_a_dateline_nothing_is_invented() -> None:
    for text in ("Spotkali się w środę.", "Był tam wczoraj.", "7 stycznia podpisano umowę."):
        (time,) = times(text, None, "pl")
        assert time.past is None
        assert time.future is None
    (time,) = times("We wtorek, 20 marca 2018 roku, mówił o tym.", None, "pl")
    assert time.past == "2018-03-20"


def test_there_are_sixty_cases_of_each_and_all_are_edtf() -> None:
    assert len(POLISH) >= 60
    assert len(POLISH) + len(ENGLISH) >= 100
    for line in (*POLISH, *ENGLISH):
        for value in (part.strip() for part in line.split("|")[1:]):
            assert value.startswith("-") or is_edtf(value)
