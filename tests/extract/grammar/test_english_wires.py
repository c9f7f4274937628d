"""English of wires: what is elected, welcomed, left, lost, warned and told after a colon."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

pytest.importorskip("spacy")

from kgraph.extract.grammar.english.loops import part_loops
from kgraph.extract.grammar.english.owners import own_what_follows
from kgraph.extract.grammar.english.parse import parsed

REST = "\n\nThe harbour was calm and the streets of the old town were empty on a warm day."

NOTHING = [
    # who is chosen in a headline chooses nobody
    f"Ana Ruiz elected Peru's first female president{REST}",
    f"Gustavo Ruiz elected Chad's next president{REST}",
    f"Marta Kowal appointed head of the bank{REST}",
    # what is created and is no body
    "The envoys created obstacles.",
    "Chad set up a meeting.",
    # whose law or power does not do it
    "Ana Ruiz was barred by Peru's constitution from running.",
    "The rebels were aided by Chadian air power.",
    # an office is no body that one leaves
    "Ivan Marek left office in May.",
    "Ivan Marek, quitting the presidency, slept.",
    # who makes another leave does not leave
    "Ivan Marek pulled Peru out of the treaty.",
    "Ivan Marek withdrew Peru from the treaty.",
    # what is lost without a contest
    "A Chadian soldier lost two fingers.",
    "Chad lost access to the sea.",
    # whom one warns, and what somebody does
    "Peru warned Chad.",
    "Activists warned the stakes were higher.",
    "Chad voiced concern about the two states joining NATO.",
    "Elders bowed to pressure.",
    "Anna Holm is leading the campaign to curb fraud.",
    # who is chief of a part, one of many leaders, a prince of a region
    "Kenyan military chief Gen. Jan Kamau spoke.",
    "Kenya's military chief Jan Kamau spoke.",
    "PTI leader Asad Khan spoke.",
    "Bharatiya Janata Party (BJP) leader Anil Nair spoke.",
    "Tabuk region Prince Fahad Al-Omar spoke.",
    # whose names follow
    "Chad, its allies Peru and Ghana, and many others never recognised it.",
    # what is said of a whole clause
    "Modi is sending minister Ivan Marek to Peru as part of a tour, the first visit since May.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_read(text: str) -> None:
    assert not claims(text, "en")


SAID = {
    "a truce is welcomed and not received": (
        "Peru welcomed the truce in Chad.",
        {"Peru praises truce"},
    ),
    "to hangs on another verb": (
        "Peru welcomed the vote in Chad, and told them to go to Geneva.",
        {"Peru praises vote_in_Chad"},
    ),
    "somebody is received": (
        "Peru welcomed Ivan Marek at the palace.",
        {"Peru hosted Ivan_Marek"},
    ),
    "a part is not the whole": (
        "Rebels destroyed part of the harbour.",
        {"rebels destroyed part_of_the_harbour"},
    ),
    "whom and of what": (
        "Peru warned Chad of hunger.",
        {"Peru warnsOf hunger"},
    ),
    "any of a kind": (
        "Chad signed the pact of a list of states seeking a loan from Peru.",
        {"Chad signed pact_of_a_list_of_states"},
    ),
    "who is part of a group": (
        "Ivan Marek was part of a gang.",
        {"Ivan_Marek partOf gang"},
    ),
    "a contest is lost": (
        "Norsk Bank lost an appeal against a fine.",
        {"Norsk_Bank lost appeal_against_a_fine"},
    ),
    "one leaves oneself": (
        "Peru pulled out of the treaty.",
        {"Peru withdrewFrom treaty"},
    ),
    "a name that seems a part of the verb": (
        "Chad ends its embargo as Ivan Marek tours Peru",
        {"Ivan_Marek visited Peru"},
    ),
    "calling off is no saying": (
        "The Chadian government called off the talks after Peru's envoy had met Ivan Marek.",
        {"Peru_s_envoy met Ivan_Marek"},
    ),
    "who says a headline stands last": (
        f"Peru arrested Ivan Marek: report{REST}",
        {"Peru arrested Ivan_Marek via report"},
    ),
    "a body says a headline": (
        f"Peru, Ghana endorse plan for port: EU{REST}",
        {
            "Peru supports plan_for_port via European_Union",
            "Ghana supports plan_for_port via European_Union",
        },
    ),
    "a verb between a title and a name": (
        f"Peruvian minister thanks Cameron for visiting port{REST} David Cameron praised Chad.",
        {"David_Cameron praises Chad"},
    ),
}


@pytest.mark.parametrize("name", SAID)
def test_only_what_is_said_is_read(name: str) -> None:
    text, expected = SAID[name]
    assert claims(text, "en") == expected


TIMES = {
    "Peru is the last state to ratify the treaty.": {"ratified": None},
    "Peru announced it would fly a team to Chad on Monday, while Mali held talks with Ghana.": {
        "heldTalksWith": None,
    },
    "Marek Novak accused Ana Ruiz of acting like a king in the bill that he has praised "
    "since coming to power in May 2018.": {"accuses": None},
}  # fmt: skip


@pytest.mark.parametrize("text", TIMES)
def test_when_it_was(text: str) -> None:
    told = {p.claim.predicate: p.claim.time for p in outcome(text, "en").proposals}
    assert told.items() >= TIMES[text].items()


def test_an_owner_within_its_own_phrase_makes_no_circle() -> None:
    doc = parsed("They praised Holm’s second year.", {0})
    praised, holm, mark, year = doc[1], doc[2], doc[3], doc[5]
    holm.head, holm.dep_ = praised, "dobj"
    year.head, year.dep_ = holm, "appos"
    own_what_follows(mark)
    assert (holm.head.i, holm.dep_) == (year.i, "poss")
    assert (year.head.i, year.dep_) == (praised.i, "dobj")


def test_words_that_hang_on_each_other_are_parted() -> None:
    doc = parsed("Kenya backed the plan of Peru for the port.", {0})
    doc[3].head, doc[5].head = doc[5], doc[3]
    part_loops(doc)
    assert doc[3].head.i == doc[1].i
    assert doc[5].head.i == doc[3].i
