"""English: asides before a relative clause, indirect questions, who speaks on, names with marks."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

pytest.importorskip("spacy")

MET = "Lee_Smith met Narendra_Modi"
WHICH = {
    "Chad rejected a plan, drafted by Mali and backed by Norway, which called for a truce.": {
        "Chad rejects plan", "Norway supports plan"
    },
    "Norway presented a paper, seen by Reuters, which offered several proposals for trade.": set(),
    "Norway published a plan, drafted by Chad, which proposed a truce.": set(),
    "Lee Smith, head of Bakersunion, which represents bakers, met Modi.": {
        "Lee_Smith leaderOf Bakersunion", MET
    },
    "Lee Smith, who represents Norway at the UN, met Modi.": {"Lee_Smith envoyOf Norway", MET},
    "Norway, which supports Chad, left.": {"Norway supports Chad"},
    "The plan was drafted by Norway, which supports Chad.": {"Norway supports Chad"},
}  # fmt: skip


@pytest.mark.parametrize("sentence", WHICH)
def test_which_behind_an_aside_is_not_about_the_aside(sentence: str) -> None:
    assert claims(sentence, "en") == WHICH[sentence]


ASKED = {
    "Norway will say on Monday which of the two plans it supports.": set(),
    "Norway announced a new round of talks with Chad.": {
        "Norway announces new_round_of_talks_with_Chad"
    },
    "Voters in nine towns will decide which party controls the island.": set(),
    "Pressed on what he was ready to risk for Chad, Modi replied.": set(),
    "Macron was asked how far he was willing to go for Chad.": set(),
    "It is not known how much Norway is prepared to give Chad.": set(),
    "Macron explained why Mali had attacked Chad.": {"Mali attacked Chad via Emmanuel_Macron"},
    "Macron described how Mali helped Chad.": {"Mali providesAidTo Chad via Emmanuel_Macron"},
    "Macron said he was willing to go to Chad.": {
        "Emmanuel_Macron showsWillingnessTo go_to_Chad via Emmanuel_Macron"
    },
}


@pytest.mark.parametrize("sentence", ASKED)
def test_an_indirect_question_tells_nothing(sentence: str) -> None:
    assert claims(sentence, "en") == ASKED[sentence]


SPEAKS_ON = {
    "Chad, it said, has attacked Mali.": set(),
    "Chad, Norway said, has attacked Mali.": {"Chad attacked Mali via Norway"},
    "Chad has attacked Mali, a diplomat close to the talks told Reuters.": {
        "Chad attacked Mali via diplomat_close_to_the_talks"
    },
    "Modi criticised Lee Smith, a minister in Oslo said.": {
        "Narendra_Modi criticises Lee_Smith via minister_in_Oslo"
    },
    "Modi criticised Chad, Lee Smith said.": {
        "Narendra_Modi criticises Chad via Lee_Smith"
    },
    "Mayor Lee Smith said the planes flew low, describing the raiders as beasts.": set(),
    "Lee Smith said the army left, accusing Chad of lies.": set(),
    "Modi said Chad had attacked Mali, killing ten people.": {
        "Chad attacked Mali via Narendra_Modi", "Chad killed ten_people via Narendra_Modi"
    },
    "Norway left, accusing Chad of lies.": {"Norway accuses Chad"},
    "Lee Smith issued a statement saying that Norway had rejected the offer.": {
        "Norway rejects offer via Lee_Smith"
    },
    "Lee Smith replied with a letter saying that Norway had rejected the offer.": {
        "Norway rejects offer via Lee_Smith"
    },
    "The statement said that Norway had rejected the offer.": {
        "Norway rejects offer via statement"
    },
    "Modi demanded that Norway pay more, according to a summary of his speech.": {
        "Narendra_Modi demands Norway_pay_more via summary_of_his_speech"
    },
    "Lee Smith described the deal as a disaster, Reuters has learned from sources.": {
        "Lee_Smith regardsAs deal_as_a_disaster via Reuters"
    },
}  # fmt: skip


@pytest.mark.parametrize("sentence", SPEAKS_ON)
def test_who_speaks_on_is_who_spoke(sentence: str) -> None:
    assert claims(sentence, "en") == SPEAKS_ON[sentence]


NAMES = {
    "Norway denied a visa to Lee Smith.": set(),
    "Doctors Without Borders demanded that Macron raise it with Modi, whom he is to meet.": set(),
    "Doctors Without Borders demanded that Macron raise the case with Modi, "
    "whom he is to meet in May.": {
        "Doctors_Without_Borders demands Macron_raise_the_case_with_Modi"
    },
    "Norway warned that prices would rise in Chad, where it has troops.": {
        "Norway warnsOf prices_would_rise_in_Chad"
    },
    "The Bakers' Guild of Norway condemned the raid.": {"Bakers_Guild criticises raid"},
    "Mayor Lee Smith and the Bakers' Guild of Norway, among others, called for peace.": {
        "Lee_Smith requests peace", "Bakers_Guild requests peace"
    },
    "Norwegian Foreign Ministry spokesman Lee Smith met Modi.": {
        "Lee_Smith spokespersonFor Norwegian_Foreign_Ministry", MET
    },
    "Norway announced a ban on non-members entering the port.": {
        "Norway announces ban_on_non-members"
    },
    "Chad was open to more talks for a \"fair and good offer\".": {
        "Chad showsWillingnessTo more_talks_for_a_fair_and_good_offer"
    },
    "Norway threatened fines on any shop that sells kites.": {
        "Norway threatens fines_on_any_shop_that_sells_kites"
    },
    "The move follows the Sep 9 announcement of an accord.": set(),
    "Norway declined to extend it in its old form.": set(),
    "Norway declined to extend the accord.": {"Norway rejects extend_the_accord"},
    "The firms rejected the plan.": set(),
    "Norway's envoy and Chad's met Modi.": {"Norway_s_envoy met Narendra_Modi"},
    "Chad-backed rebels attacked Mali.": {"Chad-backed_rebels attacked Mali"},
    "Norwegian firms rejected the plan.": {"Norwegian_firms rejects plan"},
    "The plan was rejected by the Spanish region of Murcia.": set(),
    "The plan was rejected by the Spanish army.": {"Spain rejects plan"},
    "The Liberal opposition leader Lee Smith met Modi.": {
        "Lee_Smith leaderOf Liberal_opposition", MET
    },
}  # fmt: skip


@pytest.mark.parametrize("sentence", NAMES)
def test_names_and_objects_are_whole(sentence: str) -> None:
    assert claims(sentence, "en") == NAMES[sentence]


OFFICES = {
    "Norway, which has been courting the junta, sanctioned its defence minister, Lee Smith.": {
        "Norway sanctions Lee_Smith"
    },
    "Norway, which is in Europe, dismissed its defence minister, Lee Smith.": {
        "Norway dismissed Lee_Smith"
    },
    "Norway's parliamentary president Lee Smith met Modi.": {MET},
    "Lee Smith, president of the Norwegian parliament, met Modi.": {
        "Lee_Smith leaderOf Norwegian_parliament",
        MET,
    },
    "Lee Smith, the so-called president of Norway, met Modi.": {MET},
    "The president of Norway at the time, Lee Smith, met Modi.": {MET},
    "The wife of the president of Norway, Lee Smith, left.": set(),
    "Kos's predecessor as president of Norway, Lee Smith, left.": set(),
    "The president of Norway, Lee Smith, met Modi.": {"Lee_Smith presidentOf Norway", MET},
    "US ambassador to Chad Lee Smith met Modi.": {"Lee_Smith envoyOf United_States", MET},
    "Lee Smith, a onetime ambassador of Norway, met Modi.": {MET},
    "Norway, once an ally of Chad, condemned the raid.": {"Norway criticises raid"},
    "Norway, an ally of Chad, condemned the raid.": {
        "Norway criticises raid",
        "Norway allyOf Chad",
    },
    "Chad's foreign minister, Lee Smith, whose brother Bill Fox leads Greenpeace, met Modi.": {
        "Lee_Smith ministerOf Chad",
        "Bill_Fox relativeOf Lee_Smith",
        "Bill_Fox leaderOf Greenpeace",
        MET,
    },
    "The company, owned by Norway's richest man, Bill Fox, rejected the bid.": {
        "Bill_Fox owns company",
        "company rejects bid",
    },
    "Modi said that a President Miller would sign the treaty.": set(),
    "A Prime Minister Fox would sign the treaty, Modi said.": set(),
    "Lee Smith, Canada's energy minister for Mexico, met Modi.": {
        "Lee_Smith ministerOf Canada",
        MET,
    },
}


@pytest.mark.parametrize("sentence", OFFICES)
def test_an_office_is_held_and_of_whom_it_is(sentence: str) -> None:
    assert claims(sentence, "en") == OFFICES[sentence]
