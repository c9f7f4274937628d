"""English: what somebody heads, speaks for or runs for, and what they only seem to."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

pytest.importorskip("spacy")

MET = "Lee_Smith met Narendra_Modi"
ROLES = {
    "Lee Smith, legal director at Greenpeace, met Modi.": set(),
    "Greenpeace's medical director Lee Smith met Modi.": set(),
    "Lee Smith, a director at Greenpeace, met Modi.": set(),
    "Lee Smith, executive director of Greenpeace, met Modi.": {"Lee_Smith leaderOf Greenpeace"},
    "Greenpeace director Lee Smith met Modi.": {"Lee_Smith leaderOf Greenpeace"},
    "Lee Smith, chief of Norway's army, met Modi.": {"Lee_Smith leaderOf Norway_s_army"},
    "Norwegian army chief Lee Smith met Modi.": {"Lee_Smith leaderOf Norwegian_army"},
    "Norway's army spokesman Lee Smith met Modi.": {"Lee_Smith spokespersonFor Norway_s_army"},
    "Lee Smith, head of the Norwegian government delegation, met Modi.": {
        "Lee_Smith leaderOf Norwegian_government_delegation"
    },
    "The envoy, Norwegian Foreign Minister Lee Smith, met Modi.": {"Lee_Smith ministerOf Norway"},
    "Norway's top diplomat, Lee Smith, met Modi.": set(),
    "Norwegian diplomat Lee Smith met Modi.": {"Lee_Smith envoyOf Norway"},
    "Roe's opponent, Lee Smith, met Modi.": set(),
    "Labour Party candidate Lee Smith met Modi.": set(),
    "Lee Smith, a candidate for the senate, met Modi.": {"Lee_Smith candidateFor senate"},
    "The party's leader, Lee Smith, met Modi.": set(),
    "In 1996 Norway's President Lee Smith met Modi.": set(),
    "In May 1996, Norwegian Prime Minister Lee Smith met Modi.": set(),
    "In Paris, Norway's President Lee Smith met Modi.": {"Lee_Smith presidentOf Norway"},
    "Trade Representative Lee Smith met Modi.": set(),
    "Norway's special representative Lee Smith met Modi.": {"Lee_Smith envoyOf Norway"},
    "Lord Advocate Lee Smith met Modi.": set(),
    "Lee Smith KC met Modi.": set(),
}


@pytest.mark.parametrize("sentence", ROLES)
def test_the_role_is_of_what_is_led(sentence: str) -> None:
    assert claims(sentence, "en") - {MET} == ROLES[sentence]
    assert MET in claims(sentence, "en")


WHO = {
    "France helped. French police left. Culture Minister Lee Smith thanked France.": {
        "Lee_Smith thanks France"
    },
    "The Maldives has asked India for help, an aide to President Mohamed Didi said.": {
        "Maldives requests India via aide_to_President_Mohamed_Didi",
        "Maldives requests help via aide_to_President_Mohamed_Didi",
    },
    "The coup that ousted Mali's President Lee Smith was condemned by Chad.": {
        "Chad criticises coup"
    },
    "The Ministry of Trade, Ports and Mines condemned Chad.": {
        "Ministry_of_Trade_Ports_and_Mines criticises Chad"
    },
    "A union representing bakers condemned Chad.": {"union_representing_bakers criticises Chad"},
    "The union representing bakers condemned Chad.": {"union criticises Chad"},
    "One of the parties, who opposes the truce, voted.": {"One_of_the_parties opposes truce"},
    "Republicans on the committee rejected the plan.": {
        "Republicans_on_the_committee rejects plan"
    },
    "Thai and Cambodian soldiers attacked Mali.": {"Thai_and_Cambodian_soldiers attacked Mali"},
    "Russia's Gazprom Neft criticised Chad.": {"Gazprom_Neft criticises Chad"},
    "The firm is owned by Russia's Gazprom Neft.": {"Gazprom_Neft owns firm"},
    "Athletics Kenya praised the plan.": {"Athletics_Kenya praises plan"},
    "Mainland China praised the plan.": {"China praises plan"},
    "Russia's defence ministry said its forces had captured Kharkiv.": {
        "forces occupies Kharkiv via Russia_s_defence_ministry"
    },
    "Russia said its forces had captured Kharkiv.": {"Russia occupies Kharkiv via Russia"},
    "Chad's ally Norway criticised Mali.": {"Norway criticises Mali"},
    "Norway's main rival in the region, Chad, criticised Mali.": {"Chad criticises Mali"},
    "Thai soldiers attacked Mali.": {"Thailand attacked Mali"},
    "Macron urged American soldiers to leave.": {"Emmanuel_Macron requests American_soldiers"},
    "Several Senate Republicans rejected the plan.": set(),
    "Three Republicans rejected the plan.": set(),
    "Previous Chilean leaders rejected the plan.": set(),
    "The Chilean delegation is led by Lee Smith.": {"Lee_Smith leaderOf Chilean_delegation"},
    "Republicans rejected the plan.": {"Republican_Party rejects plan"},
    "Chad signed a deal with Merz & Weber.": {
        "Chad reachedAgreementWith Merz_Weber",
        "Chad signed deal",
    },
}


@pytest.mark.parametrize("sentence", WHO)
def test_who_it_is(sentence: str) -> None:
    assert claims(sentence, "en") == WHO[sentence]
