"""English: what nobody can be held to, whose word it is, who is meant; each with nothing else."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

pytest.importorskip("spacy")

NOTHING = [
    # habits, and any there may be
    "Presidents of France usually visit Berlin first.",
    "Russia attacks Kharkiv every night.",
    "Police arrest Navalny whenever he speaks.",
    "Sweden seldom criticised Norway.",
    "A president who loses an election should concede.",
    "Companies that violate the embargo are fined by Norway.",
    "Norway used to support the project.",
    # nobody, hardly anybody, all but one
    "Few countries have condemned China.",
    "Hardly any country supported the plan.",
    "All but Hungary supported the statement.",
    "The two leaders signed the treaty.",
    # stories, and what one is to imagine
    "In the film, Russia invades Norway.",
    "In the novel, the president is killed by his wife.",
    "The play tells how Stalin met Churchill.",
    "A novel in which China invades Taiwan won the prize.",
    "Imagine that China invades Taiwan.",
    "Suppose Iran attacks Israel tomorrow.",
    # words in quotation marks
    'Russia "liberated" Mariupol.',
    'Maduro "won" the election in July.',
    # what should have been done, what was given up, what is done by somebody else
    "Spain should have supported the plan.",
    "A planned meeting between Trump and Putin was cancelled.",
    "Hungary dropped its opposition to the loan.",
    "Britain helped Ukraine win the case.",
    "Farmers blocked the motorway.",
    "Britain returned the money after the conviction of Sarkozy.",
    "A guard did not let Macron attend the funeral.",
    "Rather than accept the plan, Hamas spoke.",
    "It would be wrong for Spain to sanction Israel.",
    # words that mean something else beside what they act on
    "Parliament sank the delay.",
    "Petrus built a stake.",
    "Norway set up a fierce battle.",
    "Fidesz seeks a fifth term.",
    "Alcaraz beat Sinner by two sets.",
    "The incumbent beat her rivals in May.",
    "Soldiers left the door open.",
    "The ship left La Spezia with doctors on board.",
    "The cuts left Hungary isolated.",
    "Merz led a march to the prison.",
    "Merz is not, he insists, on strike.",
    "Norway gave evidence to a committee in Oslo in May.",
    # what is ordered, and what any of them did
    "A court ordered the arrest of Navalny.",
    "Norway consulted every group.",
    "Peru has not decided whether to extend its cooperation with Chile.",
    # a headline tells what was done to whom it names
    "Norwegian lender Verona rebuffed in bid for Sondrio",
    # nobody's word
    "Spain attacked Portugal, a jury in London has been told.",
    "A London court heard that Spain attacked Portugal.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_nothing_is_read(sentence: str) -> None:
    assert claims(sentence, "en") == set()


READ = {
    "would have": (
        "Germany would have supported the plan.",
        {"Germany supports plan U conditional"},
    ),
    "may have": ("Syria may have attacked Jordan.", {"Syria attacked Jordan PS"}),
    "must have": ("Syria must have attacked Jordan.", {"Syria attacked Jordan PR"}),
    "a headline with to": ("Trump to meet Xi in Seoul", {"Donald_Trump met Xi_Jinping PR future"}),
    "neither ... nor of those who act": (
        "Neither Macron nor Merz has met Putin.",
        {"Emmanuel_Macron met Vladimir_Putin not", "Friedrich_Merz met Vladimir_Putin not"},
    ),
    "in the event that": (
        "In the event that Hungary vetoes the deal, nobody wins.",
        {"Hungary rejects deal U hypothetical"},
    ),
    "provided": (
        "Provided Turkey agrees, Sweden will join NATO.",
        {"Sweden joined NATO U future if"},
    ),
    "hope for another": (
        "Macron hopes Merz will support the plan.",
        {
            "Emmanuel_Macron expects Merz_will_support_the_plan",
            "Friedrich_Merz supports plan U desired via Emmanuel_Macron",
        },
    ),
    "set beside it in a headline": (
        "Uganda declares the outbreak over as Norway warns of hunger",
        {"Norway warnsOf hunger"},
    ),
    "called on somebody to do it": (
        "Norway called on Russia to free Alexei Navalny.",
        {"Norway requests Russia", "Russia released Alexei_Navalny U desired via Norway"},
    ),
    "a strike of those who work": (
        "Nurses in Lima staged a strike against the government.",
        {"nurses_in_Lima organised strike_against_the_government"},
    ),
    "asked somebody for something": (
        "Peru asked Chile for helicopters.",
        {"Peru requests Chile", "Peru requests helicopters"},
    ),
    "discussed something": (
        "Zelensky and Macron discussed air defence.",
        {"Volodymyr_Zelensky heldTalksWith Emmanuel_Macron"},
    ),
    "neither wanted to discuss it": (
        "Neither Stocker nor Macron wanted to discuss the budget.",
        set(),
    ),
    "clashed over something": (
        "Macron has clashed with Merz over the budget.",
        set(),
    ),
    "insisted somebody did": (
        'An aide insisted the minister "praised Norway in public".',
        set(),
    ),
    "denied one thing, and did another": (
        "Oli denied telling police to shoot and criticised Norway.",
        set(),
    ),
    "two, each in its own wish": (
        "Qatar and Egypt want to invite Norway.",
        {
            "Qatar invited Norway desired via Qatar",
            "Egypt invited Norway desired via Egypt",
        },
    ),
    "where somebody is to be": (
        "Espen Barth Eide is expected in Kyiv on Friday.",
        {"Espen_Barth_Eide visited Kyiv PR future"},
    ),
    "told before who announced it": (
        "Norway will support Peru, Merz announced.",
        {
            "Friedrich_Merz announces Norway_will_support_Peru",
            "Norway supports Peru future via Friedrich_Merz",
        },
    ),
    "days after": (
        "Macron visited Tbilisi days after the vote.",
        {"Emmanuel_Macron visited Tbilisi"},
    ),
    "alleged between commas": (
        "Spain, she alleged, attacked Portugal.",
        set(),
    ),
    "alleged by somebody": (
        "Spain, Macron alleged, had attacked Portugal.",
        {"Spain attacked Portugal U opinion via Emmanuel_Macron"},
    ),
    "insisted that it was so": (
        "Zelensky insisted that Ukraine had not attacked Poland.",
        {"Ukraine attacked Poland not via Volodymyr_Zelensky"},
    ),
    "ruled": (
        "The judge ruled that Apple had bought the firm from Intel.",
        {"Apple buysFrom Intel via judge"},
    ),
    "while, of somebody else": (
        "Macron said the law hurt Spain, while Merz praised the law.",
        {"Friedrich_Merz praises law"},
    ),
    "two halves": (
        "Serbia accused Kosovo of lying; Kosovo denied the charge.",
        {"Serbia accuses Kosovo", "Kosovo denies charge"},
    ),
    "said it would, and urged": (
        "Canada said it would visit Oslo and urged Norway to talk.",
        {"Canada requests Norway", "Canada visited Oslo future via Canada"},
    ),
    "another who has no name": (
        "Macron met Merz. Another shareholder said he supported the plan.",
        {"Emmanuel_Macron met Friedrich_Merz"},
    ),
    "him, whom the verb before acts on": (
        "Tusk praised Merz and visited Berlin. Orban backed Fico and hosted him.",
        {
            "Donald_Tusk praises Friedrich_Merz",
            "Donald_Tusk visited Berlin",
            "Viktor_Orban supports Robert_Fico",
            "Viktor_Orban hosted Robert_Fico",
        },
    ),
    "it is time for": (
        "It is time for Germany to support Ukraine, Tusk said.",
        {"Germany supports Ukraine U desired via Donald_Tusk"},
    ),
    "which, of all that is said": (
        "Hezbollah said Israel had attacked Syria, which Israel denied.",
        {"Israel attacked Syria via Hezbollah"},
    ),
    "the first to": (
        "Merkel was the first chancellor to visit Israel.",
        {"Angela_Merkel visited Israel"},
    ),
    "whose president": (
        "Argentina, whose president, Javier Milei, has stayed away, may reject the plan.",
        {"Javier_Milei presidentOf Argentina", "Argentina rejects plan PS future"},
    ),
    "her husband, the historian": (
        "Anna Nowak met her husband, the historian Paolo Ferraris, in Turin.",
        {"Anna_Nowak met Paolo_Ferraris", "Paolo_Ferraris relativeOf Anna_Nowak"},
    ),
    "who alone can be she": (
        "Anna Nowak was a judge in Turin.\n\nHer work never ended. In 1993 she convicted Jan Kos.",
        {"Anna_Nowak convicted Jan_Kos"},
    ),
    "each other": (
        "Spain and Norway accused each other of lying.",
        {"Spain accuses Norway", "Norway accuses Spain"},
    ),
    "a movement called by letters": (
        "M23 leader Bertrand Bisimwa praised Rwanda.",
        {"Bertrand_Bisimwa leaderOf M23", "Bertrand_Bisimwa praises Rwanda"},
    ),
    "his counterpart of another state": (
        "Rwanda is small. Rwanda is poor. President Jan Nowak met his Rwandan counterpart.",
        {"Jan_Nowak met Rwandan_counterpart"},
    ),
    "a source of one half": (
        "Spain has praised Norway; Malta has praised Iran, according to Macron.",
        {"Spain praises Norway", "Malta praises Iran via Emmanuel_Macron"},
    ),
    "Brussels, of Belgium": (
        "Kagame has accused Belgium of lying and cut ties with Brussels.",
        {"Paul_Kagame accuses Belgium", "Paul_Kagame sanctions Belgium"},
    ),
    "an arm that is sold": (
        "Germany sold its Polish arm to Spain.",
        {"Germany sellsTo Spain"},
    ),
    "a partnership that is over": (
        "Canada suspended its partnership with Georgia.",
        {"Canada bans partnership_with_Georgia"},
    ),
    "whose king": (
        "Spain occupied Ceuta and exiled its king.",
        {"Spain occupies Ceuta"},
    ),
    "two parties": (
        "Merz praised the Akhali party. Merz criticised the ruling party, Georgian Dream. "
        "The party accused Spain.",
        {
            "Friedrich_Merz praises Akhali_party",
            "Friedrich_Merz criticises Georgian_Dream",
            "party accuses Spain",
        },
    ),
    "of two who are named": (
        "Brazil and Indonesia, which have long criticised the law, met Spain.",
        {
            "Brazil criticises law",
            "Indonesia criticises law",
            "Brazil met Spain",
            "Indonesia met Spain",
        },
    ),
    "she, by her first name": (
        "Carla Zambon met Angela Merkel. She praised Spain.",
        {"Carla_Zambon met Angela_Merkel", "Carla_Zambon praises Spain"},
    ),
    "a province called after a state": (
        "British Columbia's premier, David Eby, praised Spain.",
        {"David_Eby praises Spain"},
    ),
    "a premier of a part": (
        "Canada is big. Canada is cold. Premier Danielle Smith praised Spain.",
        {"Danielle_Smith praises Spain"},
    ),
    "said it; another did": (
        "India, which hosted Merz, said it was glad; China has thanked Spain.",
        {"India hosted Friedrich_Merz", "China thanks Spain"},
    ),
    "half of them": (
        "More than half of Germans oppose the law.",
        {"half_of_Germans opposes law"},
    ),
    "a treaty of three": (
        "Spain, Portugal and Italy signed the treaty.",
        {
            "Spain signed treaty",
            "Portugal signed treaty",
            "Italy signed treaty",
            "Spain reachedAgreementWith Portugal",
            "Spain reachedAgreementWith Italy",
        },
    ),
    "a nation beside what is no office": (
        "The Croatian director Ana Horvat praised Spain.",
        {"Ana_Horvat praises Spain"},
    ),
    "what another body is led by": (
        "EU foreign policy chief Kaja Kallas criticised Georgia.",
        {"Kaja_Kallas holdsPositionIn European_Union", "Kaja_Kallas criticises Georgia"},
    ),
    "then": (
        "Jan Nowak, then mayor of Gdansk, praised Spain.",
        {"Jan_Nowak praises Spain"},
    ),
    "in waiting": (
        "Jan Nowak, the governor-in-waiting of Utah, praised Spain.",
        {"Jan_Nowak praises Spain"},
    ),
    "who holds the office": (
        "The Hungarian prime minister criticised Spain.",
        {"Viktor_Orban criticises Spain"},
    ),
    "the bloc": (
        "The EU condemned Georgia. Spain thanked the bloc.",
        {"European_Union criticises Georgia", "Spain thanks European_Union"},
    ),
    "what is left of a name": (
        "Spain praised Halden Foods. Norway accused Halden of spying.",
        {"Spain praises Halden_Foods", "Norway accuses Halden_Foods"},
    ),
    "another spelling": (
        "Volodymyr Zelenskiy met Merz.",
        {"Volodymyr_Zelensky met Friedrich_Merz"},
    ),
    "another party": (
        "Merz praised the Social Democrats.",
        {"Friedrich_Merz praises Social_Democrats"},
    ),
    "two people with full names": (
        "Oil traders Kola Adewale and Jide Omokore met Merz.",
        {"Kola_Adewale met Friedrich_Merz", "Jide_Omokore met Friedrich_Merz"},
    ),
    "one of a list that fits": (
        "Norway imposed sanctions on tankers and Iran.",
        {"Norway sanctions Iran"},
    ),
    "a name close to its noun": (
        "Merz rejected a report by the news site Delfi.",
        {"Friedrich_Merz rejects report_by_the_news_site_Delfi"},
    ),
}


@pytest.mark.parametrize("name", READ)
def test_it_is_read(name: str) -> None:
    text, wanted = READ[name]
    assert claims(text, "en") == wanted


TIMES = {
    "Merz ran Siemens from 2010 to 2015.": "2010/2015",
    "Spain visited Oslo. Merz met Tusk two days before the ceremony.": None,
    "Merz rejected results from Thursday's election.": None,
    "The bank is owned by Siemens.": "2026-01-08",
    "Spain attacked Portugal in 2023, and Merz has praised Tusk.": None,
    "On Monday Merz visited Oslo and Tusk praised Spain.": "2026-01-05",
}


@pytest.mark.parametrize("text", TIMES)
def test_the_time_of_the_last_claim(text: str) -> None:
    last = outcome(text, "en").proposals[-1]
    assert last.claim.time == TIMES[text]


@pytest.mark.parametrize("the", ["The ", ""])
def test_a_name_is_parted_from_the_state_of_its_title(the: str) -> None:
    said = f"{the}President of France Emmanuel Macron met the Prime Minister of Poland Donald Tusk."
    assert claims(said, "en") == {
        "Emmanuel_Macron presidentOf France",
        "Donald_Tusk headOfGovernmentOf Poland",
        "Emmanuel_Macron met Donald_Tusk",
    }
    quotes = {p.claim.evidence[0].quote for p in outcome(said, "en").proposals}
    assert "Prime Minister of Poland Donald Tusk" in quotes
    other = f"{the}Foreign Minister of Norway Espen Barth Eide visited Kyiv."
    assert "Espen_Barth_Eide visited Kyiv" in claims(other, "en")
