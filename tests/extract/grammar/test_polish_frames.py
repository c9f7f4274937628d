"""Every predicate is read in Polish sentences of several constructions."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.extract.grammar.own_sentences import Own, own_sentences
from tests.extract.grammar.reading import claims, known, outcome

OWN = own_sentences()
FRAME = "To jest tytuł\n\n"


@pytest.mark.parametrize("own", OWN, ids=[f"{own.predicate}: {own.text}" for own in OWN])
def test_a_sentence_gives_its_claims_and_no_others(own: Own) -> None:
    assert claims(FRAME + own.text) == own.claims


def test_every_predicate_is_read_in_two_sentences_at_least() -> None:
    counted = Counter(own.predicate for own in OWN if own.is_read)
    predicates = known().ontology.predicates
    assert len(predicates) == 95
    assert [name for name in predicates if counted[name] < 2] == []


def test_there_are_as_many_sentences_as_said() -> None:
    assert len(OWN) >= 270
    assert len({own.text for own in OWN}) == len(OWN)


def test_all_that_is_read_holds_to_its_text() -> None:
    rejected = {own.text for own in OWN if outcome(FRAME + own.text).rejected}
    assert rejected == set()
