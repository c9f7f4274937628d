"""Lines that were full are joined; headlines, lists, verses and paragraphs are not."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kgraph.documents.wrapping import unwrapped

OWN = sorted((Path(__file__).parents[1] / "measure").glob("polish*/*.txt"))
PARAGRAPHS = (
    "Steve Witkoff spotkał się w środę w Paryżu z Kiryłem Dmitriewem. Rozmowa, o której pierwszy "
    "napisał Axios, trwała dwie godziny i dotyczyła amerykańskiego planu pokojowego.",
    "Prezydent Francji Emmanuel Macron zażądał gwarancji bezpieczeństwa dla Ukrainy. Zdaniem "
    "Kijowa bez nich żadne porozumienie nie będzie trwałe, a Rosja zaatakuje znowu.",
)


def filled(paragraphs: tuple[str, ...], width: int, between: str) -> str:
    return between.join(textwrap.fill(text, width) for text in paragraphs) + "\n"


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("width", [50, 65, 72, 80, 100])
def test_full_lines_are_one_paragraph(width: int, between: str) -> None:
    text = filled(PARAGRAPHS, width, between)
    assert unwrapped(text) == between.join(PARAGRAPHS) + "\n"


def test_every_letter_keeps_its_place() -> None:
    text = filled(PARAGRAPHS, 72, "\n\n").replace("\n", "\r\n")
    found = unwrapped(text)
    assert len(found) == len(text)
    assert all(a == b or (b == " " and a in "\r\n") for a, b in zip(text, found, strict=True))
    assert "z Kiryłem Dmitriewem.  Rozmowa, o której" in found
    assert found.count("\r\n") == text.count("\r\n\r\n") * 2 + 1


def test_lines_of_front_matter_do_not_count() -> None:
    front = "---\npublished: 2026-01-08\nlanguage: pl\noutlet: Axios\n---\n"
    text = filled(PARAGRAPHS[:1], 72, "\n")
    assert text.count("\n") == 3
    assert unwrapped(front + text) == f"{front}{PARAGRAPHS[0]}\n"


def test_a_headline_stays_on_its_own() -> None:
    text = "Rozmowy w Paryżu bez przełomu\n" + filled(PARAGRAPHS, 72, "\n")
    assert unwrapped(text).split("\n")[0] == "Rozmowy w Paryżu bez przełomu"


@pytest.mark.parametrize(
    "text",
    [
        "Sejm przyjął budżet na przyszły rok po burzliwej debacie\n"
        "Rząd Norwegii podał się do dymisji po sporze o gaz i ropę\n"
        "Prezydent Francji pojechał do Kijowa na rozmowy o pokoju\n",
        "- Ukraina domaga się pełnego zawieszenia broni na froncie\n"
        "- Rosja żąda wycofania wojsk z całego obwodu donieckiego\n"
        "- Turcja proponuje kolejne spotkanie w Stambule w lutym\n",
        "1. w pierwszym punkcie umowy mowa jest o wymianie jeńców\n"
        "2. w drugim punkcie tej umowy zapisano powrót dzieci itd\n"
        "3. w trzecim punkcie stoi, że obie strony wznowią handel\n",
        "Litwo! Ojczyzno moja! ty jesteś jak zdrowie;\n"
        "Ile cię trzeba cenić, ten tylko się dowie,\n"
        "Kto cię stracił. Dziś piękność twą w całej ozdobie\n"
        "Widzę i opisuję, bo tęsknię po tobie.\n",
        "\n".join(PARAGRAPHS) + "\n",
        "Jedna linia, po której nie ma niczego.",
        "",
        "\n\n\n",
    ],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert unwrapped(text) == text


def test_own_articles_have_no_full_lines() -> None:
    assert len(OWN) > 40
    for path in OWN:
        text = path.read_text("utf-8")
        assert unwrapped(text) == text


@given(st.text("ab. ,\n\r-1ą", max_size=400))
def test_any_text_keeps_its_length_and_words(text: str) -> None:
    found = unwrapped(text)
    assert len(found) == len(text)
    assert found.split() == text.split()
