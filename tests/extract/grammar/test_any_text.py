"""Whatever a text is: how its lines are broken changes nothing, and nothing in it stops the run."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.extract.grammar.reading import claims, outcome

if TYPE_CHECKING:
    from collections.abc import Collection

TESTS = Path(__file__).parents[2]
POLISH = sorted((TESTS / "measure").glob("polish*/*.txt"))[::8]
ENGLISH = sorted((TESTS / "golden").glob("english*/*.txt"))[::8]
PLAIN = """
jeżeli jeśli gdyby że który która iż aby choć i a ale oraz nie nigdy ani czy ma miał chce może
poleci spotkał się odrzucił zaatakował podpisze rozmawiał przez zostanie uzgodniono powiedział
Witkoff Witkoffem Kreml Rosja Rosji Ukrainy USA prezydent premiera umowa umowę planu rozmowy w
środę 7 stycznia 2026 z na do po zdaniem według Axios 😀 – - „ ” \" ' ( ) , . : ; ? ! …
if unless that which who not will would said met talks Witkoff's
"""
WORDS = (*PLAIN.split(), "\u200b", "\u0301", "\ufeff", "\n", "\n\n")


def _filled(text: str, width: int) -> str:
    return "\n\n".join(textwrap.fill(part, width) for part in text.split("\n"))


def _alike(found: Collection[str], other: Collection[str]) -> float:
    return len(set(found) & set(other)) / len(set(found) | set(other))


@pytest.mark.parametrize("width", [60, 72, 90])
@pytest.mark.parametrize(("articles", "language"), [(POLISH, "pl"), (ENGLISH, "en")])
def test_wrapped_lines_are_read_like_others(
    articles: list[Path], language: str, width: int
) -> None:
    texts = [path.read_text("utf-8") for path in articles]
    whole = [claim for text in texts for claim in claims(text, language)]
    wrapped = [claim for text in texts for claim in claims(_filled(text, width), language)]
    assert len(whole) > 50
    assert _alike(whole, wrapped) > 0.97


def test_a_quote_over_two_lines_is_that_of_the_text() -> None:
    text = (
        "Steve Witkoff, specjalny wysłannik prezydenta Donalda Trumpa, spotkał się w\n"
        "środę w Paryżu z Kiryłem Dmitriewem. Rozmowa, o której pierwszy napisał\n"
        "portal Axios, trwała dwie godziny, a jeśli Kreml\nsię zgodzi, obaj pojadą do Kijowa.\n"
    )
    found = outcome(text)
    (met,) = (p.claim for p in found.proposals if p.claim.predicate == "met")
    assert "w\nśrodę" in met.evidence[0].quote
    assert all(p.claim.evidence[0].verify(text) for p in found.proposals)
    assert (met.time, met.time_text) == ("2026-01-07", "w środę")
    assert not found.rejected


def test_what_nobody_sees_parts_words_at_most() -> None:
    plain = "Steve Witkoff spotkał się z Kiryłem Dmitriewem w Paryżu."
    hidden = plain.replace("Witkoff ", "\u200bWitkoff\u200b ").replace(
        " w Paryżu", " w\ufeff Paryżu"
    )
    assert claims(hidden) == claims(plain) != set()


def test_an_apostrophe_in_a_name_is_read_in_either_form() -> None:
    text = "Maeve O’Brien met Donald Tusk in Cork."
    found = outcome(text, "en")
    assert [p.claim.subject for p in found.proposals] == ["Maeve_O_Brien"]
    assert found.proposals[0].claim.evidence[0].verify(text)
    assert claims(text, "en") == claims(text.replace("’", "'"), "en")


def test_what_lasted_is_no_lasting_thing() -> None:
    assert claims("Umowa trwała dwa lata i obejmowała plan pokojowy.") == {
        "umowa includes plan_pokojowy"
    }
    assert claims("Trwały pokój popiera Emmanuel Macron.") == {
        "Emmanuel_Macron supports trwały_pokój"
    }


@settings(
    max_examples=300, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from([" ", ""]))
def test_no_text_stops_the_polish_grammar(words: list[str], between: str) -> None:
    outcome(between.join(words), "pl")


@settings(
    max_examples=80, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)  # fmt: skip
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_no_text_stops_the_english_grammar(words: list[str]) -> None:
    outcome(" ".join(words), "en")


def test_who_was_told_of_before_is_whom_it_happened_to() -> None:
    found = outcome(
        "Ayfer Kocak przyjechała do Ankary. Wieczorem została aresztowana przez policję."
    )
    (arrest,) = (p.claim for p in found.proposals if p.claim.predicate == "arrested")
    assert (arrest.subject, arrest.object) == ("policja", "Ayfer_Kocak")
    assert arrest.evidence[0].quote == "Wieczorem została aresztowana przez policję"


@pytest.mark.parametrize(
    "text",
    [
        "\u200bW", "Jeżeli?poleci", "\u0301", "„", "Gdyby ? Poleciał.", "Xi- Jinping pokazać",
        "Podpisano zgodę – mówiła działaczka\n\n została aresztowana przez Nairobi",
    ],
)  # fmt: skip
def test_texts_that_once_stopped_it(text: str) -> None:
    assert not outcome(text).rejected
