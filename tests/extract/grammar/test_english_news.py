"""Traps of how newsrooms write English: names, datelines, offices, reported speech, hedges."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

pytest.importorskip("spacy")

TRAPS = {
    "is due to": (
        "Stubb is due to meet Modi on Friday.",
        {"Alexander_Stubb met Narendra_Modi PR future"},
    ),
    "has yet to": ("Malta has yet to ratify the pact.", {"Malta ratified pact not"}),
    "stopped short of": (
        "Orban stopped short of supporting the embargo.",
        {"Viktor_Orban supports embargo not"},
    ),
    "ruled out": (
        "Norway ruled out joining the European Union.",
        {"Norway rejects joining_the_European_Union"},
    ),
    "did not rule out": (
        "Tusk did not rule out a visit to Minsk.",
        {"Donald_Tusk rejects visit_to_Minsk not"},
    ),
    "no evidence that": ("There was no evidence that Iran attacked Iraq.", set()),
    "found no evidence": ("Police found no evidence that Iran attacked Iraq.", set()),
    "declined to comment": ("A spokesman for Siemens declined to comment.", set()),
    "refused to say": ("Merz refused to say whether Iran attacked Iraq.", set()),
    "denied that": (
        "Cuba denied that it had supported Venezuela.",
        {"Cuba denies it_had_supported_Venezuela", "Cuba supports Venezuela not via Cuba"},
    ),
    "stopped doing": ("Poland stopped buying gas from Russia.", {"Poland buysFrom Russia not"}),
    "whether to": (
        "Peru has not decided whether to accept the plan.",
        {"Peru accepts plan U hypothetical"},
    ),
    "if he had": ("If Tusk had met Orban, nobody would know.", set()),
    "urged not to": (
        "Canada urged Cuba not to attack Haiti.",
        {"Canada requests Cuba"},
    ),
    "threatened to": (
        "Hungary threatened to block the loan.",
        {"Hungary threatens block_the_loan"},
    ),
    "asked somebody to": (
        "Peru has asked Spain to extradite Ollanta Humala.",
        {"Peru requests Spain"},
    ),
    "a demand that others reject": (
        "Zelensky rejected Russia's demand for elections.",
        {
            "Volodymyr_Zelensky rejects Russia_s_demand_for_elections",
            "Russia demands elections",
        },
    ),
    "plans that are dropped": (
        "Denmark dropped plans to sell the island.",
        {"Denmark withdrewFrom sell_the_island"},
    ),
    "what is launched": ("Oslo launched an investigation into the blast.", set()),
    "an hour before it": (
        "Live\n\n21:15 Macron thanked Modi.",
        {"Emmanuel_Macron thanks Narendra_Modi"},
    ),
    "a dateline": (
        "Title\n\nKYIV (Reuters) - Macron met Zelensky on Wednesday.",
        {"Emmanuel_Macron met Volodymyr_Zelensky"},
    ),
    "an abbreviation in brackets": (
        "The Workers Defence Union (WDU) met Tusk. The WDU criticised Orban.",
        {"Workers_Defence_Union met Donald_Tusk", "Workers_Defence_Union criticises Viktor_Orban"},
    ),
    "a surname alone": (
        "Elspeth Grant met Starmer. Police later arrested Grant.",
        {"Elspeth_Grant met Keir_Starmer", "police arrested Elspeth_Grant"},
    ),
    "a first name that is a surname": (
        "Michel Moortgat visited Warsaw.",
        {"Michel_Moortgat visited Warsaw"},
    ),
    "a body called like a state": (
        "The biggest party, Progressive Slovakia, accused Robert Fico.",
        {"Progressive_Slovakia accuses Robert_Fico"},
    ),
    "a number beside a name": (
        "On 7 May 2025 Merz met Macron.",
        {"Friedrich_Merz met Emmanuel_Macron"},
    ),
    "May, the month": ("In May Macron visited Oslo.", {"Emmanuel_Macron visited Oslo"}),
    "an office of the state that acts": (
        "Jordan will host the summit, Foreign Minister Sami Haddad said.",
        {"Jordan hosted summit future via Sami_Haddad", "Sami_Haddad ministerOf Jordan"},
    ),
    "an office that could be of two": (
        "Norway criticised Sweden. Sweden criticised Norway. Foreign Minister Anna Holm smiled.",
        {
            "Norway criticises Sweden", "Sweden criticises Norway",
            "Anna_Holm ministerOf Sweden",
        },
    ),
    "a minister of many": ("Merz met a minister, Anna Holm.", {"Friedrich_Merz met Anna_Holm"}),
    "who holds a known office": (
        "President Volodymyr Zelensky visited Oslo.",
        {"Volodymyr_Zelensky presidentOf Ukraine", "Volodymyr_Zelensky visited Oslo"},
    ),
    "president of no state": (
        "European Commission President Ursula von der Leyen visited Oslo.",
        {"Ursula_von_der_Leyen leaderOf European_Commission", "Ursula_von_der_Leyen visited Oslo"},
    ),
    "the mayor of a town, by name": (
        "The mayor of Lublin, Jan Nowak, criticised Tusk.",
        {"Jan_Nowak criticises Donald_Tusk", "Jan_Nowak holdsPositionIn Lublin"},
    ),
    "an aide at the end": (
        "Israel is opposed to the deal, a close aide to Macron said.",
        {"Israel opposes deal via close_aide_to_Macron"},
    ),
    "we, by who speaks": (
        '"We condemn the attack on Oslo," Stubb said.',
        {"Alexander_Stubb criticises attack_on_Oslo via Alexander_Stubb"},
    ),
    "him, who could be either": (
        "Merz praised Macron. The police accused him.",
        {"Friedrich_Merz praises Emmanuel_Macron"},
    ),
    "talks that are to come": (
        "Qatar will host a round of talks between Mali and Sudan.",
        {
            "Qatar hosted round_of_talks_between_Mali_and_Sudan future",
            "Mali heldTalksWith Sudan future",
        },
    ),
    "the present of what is to come": (
        "Tusk visits Oslo next week.",
        {"Donald_Tusk visited Oslo future"},
    ),
    "troops that withdraw": (
        "French troops withdrew from Niger.",
        {"France withdrawsTroopsFrom Niger"},
    ),
    "a share of the votes": ("The party won 14 percent in the election.", set()),
    "in protest": (
        "Miners marched in protest against the tax.",
        {"Miners protestsAgainst tax"},
    ),
    "which, after a plural": (
        "The union of miners, which opposes the tax, met Tusk.",
        {"union_of_miners opposes tax", "union_of_miners met Donald_Tusk"},
    ),
}  # fmt: skip


def _body(text: str) -> str:
    return text if "\n" in text else f"This is a title\n\n{text}"


@pytest.mark.parametrize("name", TRAPS)
def test_news(name: str) -> None:
    text, wanted = TRAPS[name]
    assert claims(_body(text), "en") == wanted


def test_an_office_without_its_state_is_no_explicit_reading() -> None:
    text = _body(TRAPS["an office of the state that acts"][0])
    found = {p.rule: p.claim.reading for p in outcome(text, "en").proposals}
    assert found["en:title+article"] == "coreference"
