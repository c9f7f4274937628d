"""Identity is a function of the judgements: chains join, a deleted line undoes its merge."""

from __future__ import annotations

from itertools import permutations

from kgraph.identity import Identity
from kgraph.model import Judgement, Verdict

CHAIN = [
    Judgement("W", Verdict.SAME, "Witkoff"),
    Judgement("Witkoff", Verdict.SAME, "S_Witkoff"),
    Judgement("S_Witkoff", Verdict.SAME, "Steve_Witkoff"),
]


def test_a_chain_ends_in_the_name_nothing_renames_in_any_order() -> None:
    for order in permutations(CHAIN):
        who = Identity(order)
        assert {who.canonical(name) for name in who.group("W")} == {"Steve_Witkoff"}
        assert len(who.group("Steve_Witkoff")) == 4


def test_deleting_a_line_undoes_just_its_merge() -> None:
    who = Identity([CHAIN[0], CHAIN[2]])
    assert who.canonical("W") == "Witkoff"
    assert who.canonical("Witkoff") == "Witkoff"
    assert who.canonical("S_Witkoff") == "Steve_Witkoff"
    assert who.group("W") == {"W", "Witkoff"}
    assert Identity([]).canonical("W") == "W"


def test_two_names_of_one_thing_and_a_circle_have_one_name_in_any_order() -> None:
    two = [Judgement("W", Verdict.SAME, "B"), Judgement("W", Verdict.SAME, "A")]
    circle = [Judgement("A", Verdict.SAME, "B"), Judgement("B", Verdict.SAME, "A")]
    for lines in (two, circle):
        for order in permutations(lines):
            assert Identity(order).canonical("B") == "A"


def test_different_and_unsure_join_nothing() -> None:
    for verdict in (Verdict.DIFFERENT, Verdict.UNSURE):
        who = Identity([Judgement("A", verdict, "B")])
        assert (who.canonical("A"), who.canonical("B")) == ("A", "B")
        assert list(who.contradictions()) == []


def test_a_contradiction_is_found_across_a_chain() -> None:
    wrong = Judgement("Steve_Witkoff", Verdict.DIFFERENT, "W")
    doubtful = Judgement("S_Witkoff", Verdict.UNSURE, "W")
    right = Judgement("Jared_Kushner", Verdict.DIFFERENT, "W")
    assert list(Identity([*CHAIN, wrong, doubtful, right]).contradictions()) == [wrong, doubtful]
