"""Whom and what English news means: names, titles, counterparts, pronouns; and nothing else."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

pytest.importorskip("spacy")

READ = {
    # the agency before the first words does nothing
    "a dateline with its day": (
        "ACCRA, June 4 (Reuters) - Gulf states on Monday lifted sanctions on Mali.",
        {"Gulf_states liftsSanctionsOn Mali"},
    ),
    "an agency at the end tells all": (
        "Sergey Lavrov flew to Baku and met Hakan Fidan, the state news agency Trend reported, "
        "citing a diplomat.",
        {
            "Sergey_Lavrov visited Baku via diplomat",
            "Sergey_Lavrov met Hakan_Fidan via diplomat",
            "Trend cites diplomat",
        },
    ),
    # names
    "a state with a hyphen": (
        "Soldiers in Guinea-Bissau protested. Guinea-Bissau criticised Portugal.",
        {"Guinea-Bissau criticises Portugal"},
    ),
    "a party before a name": (
        "Democrat Ro Khanna visited Kyiv. Khanna praised Norway.",
        {"Ro_Khanna visited Kyiv", "Ro_Khanna praises Norway"},
    ),
    "a state that a minister only speaks of": (
        "Foreign Minister Jan Kowal said Russia had attacked Odesa.",
        {"Russia attacked Odesa via Jan_Kowal"},
    ),
    "a state that a minister warns of": (
        "Defence Minister Jan Kowal warned that Russia would attack Estonia.",
        {
            "Jan_Kowal warnsOf Russia_would_attack_Estonia",
            "Russia attacked Estonia future via Jan_Kowal",
        },
    ),
    "a state for which a minister speaks": (
        "Foreign Minister Sami Haddad said Jordan would host the summit.",
        {"Jordan hosted summit future via Sami_Haddad", "Sami_Haddad ministerOf Jordan"},
    ),
    "the state that acted before in the paragraph": (
        "Jordan condemned the raid. Foreign Minister Sami Haddad met Marco Rubio.",
        {
            "Jordan criticises raid",
            "Sami_Haddad ministerOf Jordan",
            "Sami_Haddad met Marco_Rubio",
        },
    ),
    "what is done to protest": (
        "Workers began a hunger strike to protest against the reform. Miners want to protest "
        "against the tax. Poland sent envoys to Kyiv to meet Zelensky.",
        {
            "workers protestsAgainst reform",
            "miners protestsAgainst tax desired via miners",
            "Poland met Volodymyr_Zelensky U desired",
        },
    ),
    "what is not done to protest": (
        "Doctors did not stage a march to protest against the law.",
        {"doctors organised march not"},
    ),
    "citizens, not their state": (
        "Iranians protested against the tax. Georgians condemned the law.",
        {"Iranians protestsAgainst tax", "Georgia criticises law"},
    ),
    "a body that other states have too": (
        "Peru's Congress accused Brazil of fraud. Congress criticised Chile.",
        {"Peru_s_Congress accuses Brazil", "Peru_s_Congress criticises Chile"},
    ),
    "a party that other states have too": (
        "Italy's Democratic Party criticised Russia. The Norwegian Labour Party praised Ukraine.",
        {
            "Italy_s_Democratic_Party criticises Russia",
            "Norwegian_Labour_Party praises Ukraine",
        },
    ),
    "a body behind its own state": (
        "The US Congress criticised Chile. Congress praised Peru.",
        {"US_Congress praises Peru", "US_Congress criticises Chile"},
    ),
    "a promise behind what was done to somebody": (
        "Manuel Arce was sworn in on Wednesday and promised to attack Chile.",
        {
            "Manuel_Arce attacked Chile desired via Manuel_Arce",
            "Manuel_Arce commitsTo attack_Chile",
        },
    ),
    "a prize is no office": (
        "Cambodia nominated Donald Trump for the Nobel Peace Prize. Trump nominated Rubio as "
        "ambassador to Norway.",
        {"Donald_Trump appointed Marco_Rubio"},
    ),
    "an ombudsman": (
        "Ombudsman Grace Mwale accused Zambia of fraud.",
        {"Grace_Mwale accuses Zambia"},
    ),
    "at least": (
        "Israel killed at least 14 people in Gaza.",
        {"Israel killed 14_people_in_Gaza"},
    ),
    "a minister of a state before the name": (
        "The foreign minister of Iceland Thorgerdur Gunnarsdottir visited Paris.",
        {
            "Thorgerdur_Gunnarsdottir ministerOf Iceland",
            "Thorgerdur_Gunnarsdottir visited Paris",
        },
    ),
    "a secretary of state": (
        "U.S. Secretary of State Antony Grover thanked Oman.",
        {"Antony_Grover ministerOf United_States", "Antony_Grover thanks Oman"},
    ),
    "WHO": (
        "Doctors protested as WHO warned of a gap. WHO thanked Norway.",
        {"WHO warnsOf gap", "WHO thanks Norway"},
    ),
    "a director-general": (
        "The director-general of the WTO, Amina Sule, visited Oslo.",
        {"Amina_Sule leaderOf WTO", "Amina_Sule visited Oslo"},
    ),
    "a deputy's office": (
        "Kenya closed its embassy. Vice President Rose Kamau thanked Chad.",
        {"Rose_Kamau holdsPositionIn Kenya", "Rose_Kamau thanks Chad"},
    ),
    "two states make a people": (
        "Hasan Denk, the Turkish Cypriot leader, visited Paris.",
        {"Hasan_Denk visited Paris"},
    ),
    "a minister, where two states act at first": (
        "Chile sent a ship to Peru after Peru opened a port.\n\n"
        "Peru cut taxes. Peru grew. Peru built roads.\n\n"
        "Defence Minister Carla Ruiz visited Oslo.",
        {"Carla_Ruiz visited Oslo", "Peru builds roads"},
    ),
    "a title within what the parser takes for a name": (
        "Sri Lankan President Anura Dissanayake thanked Norway.",
        {
            "Anura_Dissanayake presidentOf Sri_Lanka",
            "Anura_Dissanayake thanks Norway",
        },
    ),
    "what somebody is, before the name": (
        "Billionaire Samvel Ohanyan visited Oslo.",
        {"Samvel_Ohanyan visited Oslo"},
    ),
    "a party's leader in a council": (
        "The council's Labour leader, James Holt, visited Oslo.",
        {"James_Holt visited Oslo"},
    ),
    "a minister and a counterpart": (
        "Thai Defence Minister Niran Suk and his Cambodian counterpart Boun Kham visited Oslo.",
        {
            "Niran_Suk ministerOf Thailand",
            "Boun_Kham ministerOf Cambodia",
            "Niran_Suk visited Oslo",
            "Boun_Kham visited Oslo",
        },
    ),
    "who leads only a part": (
        "Greenpeace thanked Norway. Its Peru director, Ines Prado, visited Oslo.",
        {"Greenpeace thanks Norway", "Ines_Prado visited Oslo"},
    ),
    "a portfolio": (
        "Local Government Minister Desmond Clarke visited Oslo.",
        {"Desmond_Clarke visited Oslo"},
    ),
    "where a lawyer is from": (
        "The Belgrade lawyer Jelena Savic visited Oslo.",
        {"Jelena_Savic visited Oslo"},
    ),
    "a member of the party beside": (
        "Grace Obi, a member of the opposition PDP, visited Oslo.",
        {"Grace_Obi memberOf PDP", "Grace_Obi visited Oslo"},
    ),
    "another branch of a party": (
        "Welsh Labour leader Huw Rees visited Oslo.",
        {"Huw_Rees visited Oslo"},
    ),
    "another party": (
        "The Liberal Democrats praised Norway.",
        {"Liberal_Democrats praises Norway"},
    ),
    "the owner of a firm, by name": (
        "Police arrested the owner of the shipping company, Anton Lazar, in Riga.",
        {"police arrested Anton_Lazar", "Anton_Lazar owns shipping_company"},
    ),
    # counterparts
    "a counterpart": (
        "Polish Foreign Minister Radoslaw Sikorski met his Moldovan counterpart Mihai Popsoi.",
        {
            "Radoslaw_Sikorski ministerOf Poland",
            "Radoslaw_Sikorski met Mihai_Popsoi",
            "Mihai_Popsoi ministerOf Moldova",
        },
    ),
    "a counterpart who holds another office": (
        "French President Emmanuel Macron met his German counterpart, Friedrich Merz.",
        {"Emmanuel_Macron presidentOf France", "Emmanuel_Macron met Friedrich_Merz"},
    ),
    "a counterpart of the subject": (
        "Maia Sandu thanked Norway. She met her Romanian counterpart Nicusor Dan in Paris.",
        {
            "Maia_Sandu thanks Norway",
            "Maia_Sandu met Nicusor_Dan",
            "Nicusor_Dan presidentOf Romania",
        },
    ),
    "which is no person": (
        "A study by the chemist Aino Laine, which Finland paid for, warned of floods.",
        {"Finland funds study_by_the_chemist_Aino_Laine"},
    ),
    # pronouns
    "it, after what is left out": (
        "Sweden's parliament praised Peru. Norway's was slower: it has been talking to Chile.",
        {"Sweden_s_parliament praises Peru"},
    ),
    "she is no man": (
        "Ricardo Salas met Ines Prado. In May she signed a treaty with Peru.",
        {
            "Ricardo_Salas met Ines_Prado",
            "Ines_Prado reachedAgreementWith Peru",
            "Ines_Prado signed treaty_with_Peru",
        },
    ),
    "she may be another woman": (
        "Rebecca Hale runs a court. Flavian Zeitz believes the law is bad. She criticised Norway.",
        {"Rebecca_Hale leaderOf court", "Flavian_Zeitz regardsAs the_law_is_bad"},
    ),
    "her husband, by his first name": (
        "Marta Keane visited Oslo. Her husband Ewan runs the bank.",
        {"Marta_Keane visited Oslo", "Ewan relativeOf Marta_Keane", "Ewan leaderOf bank"},
    ),
    "him, after he": (
        "Tusk visited Berlin. He praised Merz. Fico thanked him.",
        {"Donald_Tusk visited Berlin", "Donald_Tusk praises Friedrich_Merz"},
    ),
    "it, after what somebody proposed": (
        "The Commission proposed a levy on sugar. Spain opposes it.",
        {"Commission proposes levy_on_sugar", "Spain opposes levy_on_sugar"},
    ),
    "it, after what is the subject": (
        "The treaty was drafted in May. Norway signed it.",
        {"Norway signed treaty"},
    ),
    "it, called something": (
        "Macron called the accord historic. Greece rejected it.",
        {"Emmanuel_Macron praises accord", "Greece rejects accord"},
    ),
    "it, a body": (
        "Lufthansa cut 200 jobs. The union accuses it of greed.",
        {"union accuses Lufthansa"},
    ),
    "it, the subject or the object": (
        "The ruling ended the strike. Norway and Sweden protested against it.",
        set(),
    ),
    "against it": (
        "The ruling angered thousands. Norway and Sweden protested against it.",
        {"Norway protestsAgainst ruling", "Sweden protestsAgainst ruling"},
    ),
    "it, of two": (
        "Merz praised the budget and Macron signed the treaty. Poland opposes it.",
        {"Friedrich_Merz praises budget", "Emmanuel_Macron signed treaty"},
    ),
    "it, what somebody said": (
        "Peru accused Chile of fraud at a hearing. Chile denied it.",
        {"Peru accuses Chile"},
    ),
}


@pytest.mark.parametrize("name", READ)
def test_who_is_meant(name: str) -> None:
    text, wanted = READ[name]
    assert claims(text, "en") == wanted
