"""The day in the head of a text, and what looks like one."""

from __future__ import annotations

import time

import pytest

from kgraph.documents.dateline import dateline

DAY = "2026-01-08"


@pytest.mark.parametrize(
    "line",
    [
        "2026-01-08",
        "date 2026-01-08",
        "8.01.2026",
        "08.01.2026, 21:58",
        "8 stycznia 2026",
        "8 stycznia 2026 r.",
        "Moskwa, 8 stycznia 2026 (PAP)",
        "Nowy Jork, 8 stycznia 2026",
        "Łódź, 8 stycznia 2026 r. (PAP)",
        "czwartek, 8 stycznia 2026, godz. 21:58",
        "Opublikowano: 8 stycznia 2026",
        "Dodano: 8.01.2026 o 21:58",
        "January 8, 2026",
        "Jan. 8, 2026",
        "8 January 2026",
        "Published: January 8, 2026, 21:58",
        "Thursday, January 8, 2026",
        "LONDON, January 8, 2026 (Reuters)",
        "(AP/PAP) 2026-01-08",
    ],
)
def test_a_day(line: str) -> None:
    assert dateline(f"Spotkanie w Moskwie\n\n{line}\n\nDmitriew spotkał się z Witkoffem.") == DAY


@pytest.mark.parametrize(
    "line",
    [
        "candidate 2026-01-08",
        "updated 2026-01-08",
        "Spotkali się 8 stycznia 2026",
        "They met on 8 January 2026 in Moscow.",
        "Umowa z 8 stycznia 2026",
        "Rozmowy 2026-01-08 i 2026-01-09",
        "31.02.2026",
        "2026-13-08",
        "8.01.26",
        "wersja 1.01.2026",
        "Witkoff spotkał się z Putinem 8.01.2026",
        "a, b, c, 8.01.2026",
    ],
)
def test_none(line: str) -> None:
    assert dateline(f"Spotkanie w Moskwie\n\n{line}\n\nDmitriew spotkał się z Witkoffem.") == ""


def test_only_near_the_beginning() -> None:
    assert dateline("\n".join([*"abcdefgh", "8.01.2026"])) == ""


@pytest.mark.parametrize(
    "line", ["A" * 1900, "A, " * 600, "(a) " * 480, "o " * 900, "Aa Bb " * 300]
)
def test_it_takes_no_time(line: str) -> None:
    begun = time.process_time()
    assert dateline(f"{line} 8.01.2026 !a") == ""
    assert time.process_time() - begun < 1


WIRES = [
    "WARSZAWA, 8 stycznia 2026 (PAP). Dmitriew spotkał się z Witkoffem.",
    "Nowy Jork, 8.01.2026 (PAP/AFP) – Rada zebrała się.",
    "LONDON, January 8, 2026 (Reuters) - The envoys met.",
    "Kyiv, 8 January 2026 — The envoys met.",
]


@pytest.mark.parametrize("line", WIRES)
def test_a_wire_begins_with_its_day_and_goes_on(line: str) -> None:
    assert dateline(f"Spotkanie w Moskwie\n\n{line}\n\nWięcej wkrótce.") == DAY


NO_WIRES = [
    "8 stycznia 2026 – wojska weszły do miasta.",
    "Od 8 stycznia 2026 – jak co roku – obowiązują nowe stawki.",
    "W Moskwie, 8 stycznia 2026, spotkali się Witkoff i Dmitriew – podał Axios.",
    "Kyiv, Ukraine (AP) — The envoys met on January 8, 2026.",
]


@pytest.mark.parametrize("line", NO_WIRES)
def test_a_day_in_a_sentence_or_a_list_is_not_that_of_the_article(line: str) -> None:
    assert dateline(f"Spotkanie w Moskwie\n\n{line}\n\nWięcej wkrótce.") == ""
