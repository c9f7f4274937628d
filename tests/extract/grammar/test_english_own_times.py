"""English: when a deed was that is only spoken of, and when somebody spoke of it."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import outcome

pytest.importorskip("spacy")

TIMES = {
    # the deed may have been then
    "Norway slammed Chad's deeds in May.": None,
    "Norway accused Chad of attacking Mali in May.": None,
    "Norway called for a vote in May.": None,
    "Norway protested against the seizure of a ship on May 2.": None,
    "Norway condemned the May 2 raid.": None,
    # of what it hangs on
    "Norway condemned Chad despite a pact with Mali in May.": None,
    "Norway announced plans to open a port on Monday.": None,
    "Norway sanctioned Chad after the guild said it would march on 3 May.": None,
    "Norway urged Chad to leave the bloc by 2027.": None,
    "Chad frees a Norwegian worker held since 2021.": "2026-01-08",
    "Chad has attacked Mali, the second raid in a month.": None,
    "Despite six years of talks between Norway and Chad, the pact failed on Friday.": None,
    # its own
    "On Monday, Norway slammed the raid.": "2026-01-05",
    "Norway accused Chad on Monday of attacking Mali in May.": "2026-01-05",
    "Norway criticised the plan on Monday.": "2026-01-05",
    "Norway attacked Chad on 3 December.": "2025-12-03",
    "Macron met Modi this Thursday, December 11.": "2025-12-11",
}


@pytest.mark.parametrize("sentence", TIMES)
def test_the_time_is_of_what_is_said(sentence: str) -> None:
    found = [p.claim for p in outcome(sentence, "en").proposals if p.claim.modality == "actual"]
    assert {claim.time for claim in found} == {TIMES[sentence]}
