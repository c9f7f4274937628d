"""English of home desks: courts, parliaments, firms, protests, sport; each with nothing else."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

pytest.importorskip("spacy")

NOTHING = [
    # verbs that what they act on gives another sense
    "Firefighters freed two miners from a flooded shaft.",
    "Twelve senators sponsored the bill.",
    "Members of the ruling party walked out of the chamber.",
    "A judge denied a request for bail.",
    "The court declared the dismissal as a breach of the law.",
    "Petrova's comedy received the Jury Prize.",
    "The clerk held the vote on the budget.",
    "Lindqvist launched a spirited defence of the reform.",
    "Marek left the crowded bus in Oslo.",
    "Lindqvist spoke in Oslo at a dinner in honour of Ivan Marek.",
    "Marek was held on charges, including theft and supporting a militant group.",
    "Lindqvist clashed with the government.",
    "Officials criticised nobody in protests against the cuts.",
    "Marek is the only nominee to become chairman of the Green Party.",
    "Sweden's premier appeals to voters in Oslo",
    "Petrov, the suspended president of Latvia, spoke.",
    "A law drafted by Ivan Marek, which caused protests, is void.",
    "Kenya votes. Labour Rift Valley President Jan Kamau spoke in Kenya.",
    "ABC, PRD activists spoke.",
    "Police sealed the roads.",
    "The cabinet received its vote of confidence.",
    "Delhi Minister Anil Kumar spoke.",
    "Police blocked off access to the embassy.",
    "Ivan Marek, in a veiled attack on Fidesz, spoke.",
    "The government struck Ivan Marek off the register.",
    "The union triggered Article 9.",
    "Ann Lee and Ivan Marek will contest the final.",
    "Ivan Marek declined to give further details.",
    "A law requiring the industry to pay is void.",
    "The firm's research and development head, Ann Lee, spoke.",
    "Farmers blocked the city's biggest bus hub.",
    "Teachers strike, government ministers say little.",
    # games
    "The striker scored in the match. Pakistan beat England in the tournament and visited Oslo.",
    # what is no office, no kin, no name
    "Ministers shouted at Prime Minister's Questions.",
    "Anna Lindqvist, the out-gone director of Norsk Bank, spoke.",
    "The Grimm brothers Jacob and Wilhelm wrote it.",
    "Kerala Chief Minister Anil Nair spoke.",
    "Deputies impeached the Vice-President on Monday.",
    "Crowds gathered for a march called Toma la Plaza (Take the square).",
    # half of what somebody thinks
    "The union leader believes compromise on shifts and an increase in the pay offer are near.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_read(text: str) -> None:
    assert not claims(text, "en")


SAID = {
    "a hyphen within a name": (
        "Moldova rejected the no-confidence motion.",
        {"Moldova rejects no-confidence_motion"},
    ),
    "a noun that seems to hang on after": (
        "Petrova led the debate after Speaker of the Senate Ivan Marek left the coalition.",
        {"Ivan_Marek holdsPositionIn Senate", "Ivan_Marek withdrewFrom coalition"},
    ),
    "a verb that seems an adjective": (
        "The UNW accused transport secretary Anna Lindqvist of wrecking the talks.",
        {"UNW accuses Anna_Lindqvist"},
    ),
    "a word of a name is no title": (
        "The fire destroyed a mill, said Red Fire Chief Anna Lindqvist.",
        {"Anna_Lindqvist leaderOf Red_Fire"},
    ),
    "citizens, and not their state": (
        "The union urged Kenyans to wait.",
        {"union requests Kenyans"},
    ),
    "a party of two words before its last": (
        "CHP leader Ivan Marek, whose Republican People's Party (CHP) lost, accused Norway.",
        {"Ivan_Marek leaderOf Republican_People_s_Party", "Ivan_Marek accuses Norway"},
    ),
    "a surname that stands first": (
        "Norway accused Choi Min-ho. On Monday Choi denied wrongdoing.",
        {"Norway accuses Choi_Min-ho", "Choi_Min-ho denies wrongdoing"},
    ),
    "what is to come before": (
        "Marek spoke hours before the cabinet unveils its budget.",
        {"cabinet announces budget PR future"},
    ),
    "a committee is no party": (
        "Anna Lindqvist, who chairs the Law and Justice Committee, accused Norway.",
        {"Anna_Lindqvist accuses Norway"},
    ),
    "a party of a state with two words": (
        "New Zealand votes. In New Zealand, Labour accused Norway.",
        {"Labour accuses Norway"},
    ),
    "the main clause first, before who said something": (
        "Anna Lindqvist and leaders of three parties met in May to discuss the vote, after "
        "the minister said that much of the plan would change.",
        {"Anna_Lindqvist met leaders_of_three_parties"},
    ),
    "what is known of whom one asks for": (
        "Norsk Oil asked Norway to reject a lawsuit from Anna Lindqvist, who revealed the leak.",
        {
            "Norsk_Oil requests Norway",
            "Norway rejects lawsuit_from_Anna_Lindqvist U desired via Norsk_Oil",
            "Anna_Lindqvist announces leak",
        },
    ),
    "who proposed a change, and not what it changes": (
        "Sweden rejected the reform of the schools proposed by Norway.",
        {"Sweden rejects reform_of_the_schools", "Norway proposes reform_of_the_schools"},
    ),
    "a subject that seems joined to an object": (
        "Norway has no majority in the chamber and the left-wing Red Front party has already "
        "announced a vote.",
        {"left-wing_Red_Front_party announces vote"},
    ),
    "the last of two subjects": (
        "The bank said so. Norsk (NRSK) CEO Ann Lee said on Tuesday that Norway attacked Sweden.",
        {"Norway attacked Sweden via Ann_Lee"},
    ),
    "a Congress of a capital": (
        "Delhi was calm. Congress leader Anil Kumar accused Norway in Delhi.",
        {"Anil_Kumar leaderOf Congress", "Anil_Kumar accuses Norway"},
    ),
    "did not end up doing": (
        "Norway, which was in talks, did not end up joining NATO.",
        {"Norway joined NATO not"},
    ),
    "a state before the colon of a headline": (
        "Sweden: Police arrest Ivan Marek in Malmo\n\nIt was late.",
        {"police arrested Ivan_Marek"},
    ),
    "some of the seats": (
        "The Greens won 12 of the 90 seats, while the bloc lost.",
        {"Greens won 12_of_the_90_seats"},
    ),
    "what is announced is still to come": (
        "Norway announced the establishment of a fund.",
        {"Norway announces establishment_of_a_fund"},
    ),
    "the only one that": (
        "Malta remains the only country that supports the treaty.",
        {"Malta supports treaty"},
    ),
    "what a bill does": (
        "Ivan Marek signed a bill on Monday banning the import of fuel.",
        {"Ivan_Marek signed bill"},
    ),
    "whose chief executive it is": (
        "Norsk CEO offers support for the Oslo probe",
        {"Norsk_CEO supports Oslo_probe"},
    ),
    "in view of is nobody's view": (
        "Ivan Marek called for stability and a will to save in view of Norway's new debt.",
        {"Ivan_Marek requests stability"},
    ),
    "a portfolio is no name": (
        "Ann Lee met Ivan Marek. Commissioner for Social Affairs Ann Lee thanked Norway.",
        {"Ann_Lee met Ivan_Marek", "Ann_Lee thanks Norway"},
    ),
    "how it was done, within a charge": (
        "Norway accused Anna Lindqvist of wrecking the deal by refusing to sign the letter.",
        {"Norway accuses Anna_Lindqvist"},
    ),
    "whom one persuades": (
        "Prosecutors persuaded judges that Ivan Marek had signed the contract.",
        {"Ivan_Marek signed contract via prosecutors"},
    ),
    "who ends a sentence, behind another who speaks": (
        "Marek Novak spoke by telephone with Anna Lindqvist, who said Norway looked forward to "
        "the talks, the presidential office said in a statement.",
        {
            "Marek_Novak spokeWith Anna_Lindqvist via presidential_office",
            "Norway expects talks via Anna_Lindqvist",
        },
    ),
    "over, after who does it": (
        "The bill was criticised by several unions over the cuts.",
        {"several_unions criticises bill"},
    ),
    "no condition in a court case": (
        "Norway arrested Ivan Marek in a murder case.",
        {"Norway arrested Ivan_Marek"},
    ),
    "indicating that it would": (
        "Anna Lindqvist announced the deal, indicating that Norway would support Sudan.",
        {
            "Anna_Lindqvist announces deal",
            "Norway supports Sudan future via Anna_Lindqvist",
        },
    ),
    "it, and more than one": (
        "EU authorities approved the merger after it agreed to sell a plant.",
        {"European_Union accepts merger"},
    ),
    "a dateline with a colon": (
        "Norway votes.\n\nNew Delhi: The Supreme Court released Anil Nair.",
        {"Supreme_Court released Anil_Nair"},
    ),
    "a dateline with a state": (
        "Norway votes.\n\nSYDNEY, Australia – Norway accused Sweden.",
        {"Norway accuses Sweden"},
    ),
    "a body of another state": (
        "Peru's capital was calm. Congress approved the removal of Peruvian President Ana Quispe.",
        {
            "Ana_Quispe presidentOf Peru",
            "Congress accepts removal_of_Peruvian_President_Ana_Quispe",
        },
    ),
    "who held an office long before": (
        "A statue of US President Ronald Reagan was unveiled. Norway praised Barack Obama.",
        {"Norway praises Barack_Obama"},
    ),
    "a surname of two": (
        "Norway arrested Ivan Marek. Sweden accused Marek. His wife Anna Marek praised Norway.",
        {
            "Norway arrested Ivan_Marek",
            "Sweden accuses Ivan_Marek",
            "Anna_Marek relativeOf Ivan_Marek",
            "Anna_Marek praises Norway",
        },
    ),
}


@pytest.mark.parametrize("name", SAID)
def test_only_what_is_said_is_read(name: str) -> None:
    text, expected = SAID[name]
    assert claims(text, "en") == expected


TIMES = {
    "Having been passed by Congress, the law was signed by Norway on Monday.": {
        "ratified": None, "signed": "2026-01-05",
    },
    "The request for aid was read and supported by senators.": {"supports": None},
}  # fmt: skip


@pytest.mark.parametrize("text", TIMES)
def test_when_it_was(text: str) -> None:
    told = {p.claim.predicate: p.claim.time for p in outcome(text, "en").proposals}
    assert told == TIMES[text]
