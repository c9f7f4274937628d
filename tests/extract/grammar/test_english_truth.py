"""English: whose word a clause is, whether it is said to be true, and what it depends on."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

SAID = "Lithuania attacked Estonia"
CASES = [
    ("It is not true that Lithuania attacked Estonia.", "not"),
    ("It is false that Lithuania attacked Estonia.", "not"),
    ("It is a lie that Lithuania attacked Estonia.", "not"),
    ("Lithuania nearly attacked Estonia.", "not"),
    ("Lithuania has yet to attack Estonia.", "not"),
    ("It is true that Lithuania attacked Estonia.", ""),
    ("It turned out that Lithuania attacked Estonia.", ""),
    ("It is possible that Lithuania attacked Estonia.", "PS"),
    ("It is likely that Lithuania attacked Estonia.", "PR"),
    ("It is unlikely that Lithuania will attack Estonia.", "U future"),
    ("It is not clear that Lithuania attacked Estonia.", "U"),
    ("Lithuania reportedly attacked Estonia.", "PS"),
    ("Had Lithuania attacked Estonia, NATO would have met Russia.", "U hypothetical"),
    ("In the view of experts, Lithuania attacked Estonia.", "via experts"),
    ("In Macron's view, Lithuania attacked Estonia.", "via Emmanuel_Macron"),
    ("According to Axios, citing Ukrainian officials, Lithuania attacked Estonia.",
     "via Ukrainian_officials"),
    ("It was reported by Axios that Lithuania attacked Estonia.", "via Axios"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "marks"), CASES)
def test_it_shows_in_the_claim(sentence: str, marks: str) -> None:
    found = [claim for claim in claims(sentence, "en") if claim.startswith(SAID)]
    assert found == [f"{SAID} {marks}".strip()]


NOTHING = [
    "It was reported that Lithuania attacked Estonia.",
    "Reports emerged that Lithuania attacked Estonia.",
    "Rumours that Lithuania attacked Estonia spread online.",
    "The claim that Lithuania attacked Estonia is false.",
    "Macron lied that Lithuania attacked Estonia.",
    "Macron joked that Lithuania attacked Estonia.",
    "There is no evidence that Lithuania attacked Estonia.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_where_nobody_can_be_held_to_it_nothing_is_read(sentence: str) -> None:
    assert [claim for claim in claims(sentence, "en") if claim.startswith(SAID)] == []


DEPENDS = [
    ("Germany will send troops to Lithuania provided that the Bundestag agrees.",
     "provided that the Bundestag agrees"),
    ("Had Russia attacked Lithuania, NATO would have attacked Russia.",
     "Had Russia attacked Lithuania"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "condition"), DEPENDS)
def test_the_claim_depends_on_it(sentence: str, condition: str) -> None:
    found = [p.claim.condition for p in outcome(sentence, "en").proposals if p.claim.condition]
    assert [each.words for each in found] == [condition]


def test_who_cites_is_the_source_and_not_the_subject_of_the_clause() -> None:
    found = claims("According to Axios, citing Ukrainian officials, Poland attacked Latvia.", "en")
    assert not any(" cites " in claim for claim in found)


def test_what_follows_a_quotation_is_not_who_speaks_it() -> None:
    text = (
        'A day in court\n\n"This is the end," Gerald Walsh said outside. "I will accuse Russia." '
        "His lawyer, Anna Hoffmann, said she would return."
    )
    assert "Gerald_Walsh accuses Russia future via Gerald_Walsh" in claims(text, "en")


def test_a_bare_title_is_of_no_state_that_is_only_named_later() -> None:
    text = (
        "Court clears former minister\n\nA court in Leeds cleared a man on Monday, and a large "
        "crowd of his friends came to hear it, as they had come on every day of the long trial, "
        "whatever the weather was like and however little the judges had to say to each other or "
        "to anybody else in the room that morning. Prime Minister Thomas Fox refused to comment. "
        "Germany attacked Mali. Germany will not attack Niger."
    )
    assert not any(claim.startswith("Thomas_Fox headOf") for claim in claims(text, "en"))
