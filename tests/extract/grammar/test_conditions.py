"""What a claim depends on stands in it, in the words of the text."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

TITLE = "Dzień w polityce\n\n"
DEPENDS = [
    ("Zełenski spotka się z Putinem tylko wtedy, gdy Rosja wycofa wojska.",
     "gdy Rosja wycofa wojska"),
    ("Niemcy wyślą żołnierzy na Litwę pod warunkiem, że zgodzi się Bundestag.",
     "pod warunkiem, że zgodzi się Bundestag"),
    ("O ile Sejm się zgodzi, Polska kupi samoloty od Szwecji.", "O ile Sejm się zgodzi"),
    ("Szwecja nie poprze planu, chyba że Rosja wycofa wojska.",
     "chyba że Rosja wycofa wojska"),
    ("W razie ataku Estonia zaatakuje Rosję.", "W razie ataku"),
    ("W przypadku ataku na Litwę NATO zaatakuje Rosję.", "W przypadku ataku na Litwę"),
    ("Portugalia wyśle żołnierzy na Ukrainę dopiero po zawarciu pokoju.",
     "dopiero po zawarciu pokoju"),
    ("Tylko jeśli Rosja się wycofa, Czechy spotkają się z Rosją.", "Tylko jeśli Rosja się wycofa"),
    ("Litwa wyśle żołnierzy na Ukrainę, jeśli Kijów, a także Waszyngton, się zgodzą.",
     "jeśli Kijów, a także Waszyngton, się zgodzą"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "condition"), DEPENDS)
def test_the_claim_depends_on_it(sentence: str, condition: str) -> None:
    found = [p.claim for p in outcome(TITLE + sentence).proposals if p.claim.condition is not None]
    assert [claim.condition and claim.condition.words for claim in found] == [condition]
    assert {claim.certainty.value for claim in found} == {"U"}
    assert {claim.modality.value for claim in found} == {"future"}


SUPPOSED = [
    "Norwegia odwiedzi Danię tylko wtedy, gdy Szwecja zaatakuje Islandię.",
    "Norwegia odwiedzi Danię pod warunkiem, że Szwecja zaatakuje Islandię.",
    "Norwegia odwiedzi Danię, chyba że Szwecja zaatakuje Islandię.",
]


@pytest.mark.parametrize("sentence", SUPPOSED)
def test_the_condition_itself_is_only_supposed(sentence: str) -> None:
    assert "Sweden attacked Iceland U hypothetical" in claims(TITLE + sentence)


NOTHING = [
    "W przypadku Polski Niemcy wyślą żołnierzy na Litwę.",
    "W przypadku ataku Niemcy wysłały żołnierzy na Litwę.",
    "Po zawarciu pokoju Niemcy wyślą żołnierzy na Litwę.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_is_only_a_time_or_a_case_in_point_is_no_condition(sentence: str) -> None:
    found = outcome(TITLE + sentence).proposals
    assert found
    assert [p for p in found if p.claim.condition is not None] == []
