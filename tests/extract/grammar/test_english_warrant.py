"""Kinds of English news sentences that once made facts nobody stated, and what is read now."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

pytest.importorskip("spacy")

SENTENCES = {
    "a dateline with a state": (
        "NIAMEY, Niger — Macron met Lena Dorf.",
        {"Emmanuel_Macron met Lena_Dorf"},
    ),
    "a dateline with a body, a day and an agency": (
        "United Nations, May 2 (TAP): Macron met Modi.",
        {"Emmanuel_Macron met Narendra_Modi"},
    ),
    "a dateline with brackets": (
        "Osaka [Japan], May 2 (TAP/KNA): Macron met Modi.",
        {"Emmanuel_Macron met Narendra_Modi"},
    ),
    "not opposed": (
        "Putin was not opposed to the truce.",
        {"Vladimir_Putin opposes truce not"},
    ),
    "only looks so": (
        "Norway looked ready to sign the treaty.",
        {"Norway showsWillingnessTo sign_the_treaty PR"},
    ),
    "a noun in scare quotes": (
        'Norway condemned the "aggression" by Chad against Mali.',
        {"Norway criticises aggression_by_Chad_against_Mali"},
    ),
    "come for talks": (
        "Macron arrived in Ottawa for talks with Carney.",
        {
            "Emmanuel_Macron visited Ottawa",
            "Emmanuel_Macron heldTalksWith Mark_Carney desired via Emmanuel_Macron",
        },
    ),
    "will not come for talks": (
        "Oslo says it will not sit down for any talks with Moscow.",
        {"Norway heldTalksWith Russia not future via Norway"},
    ),
    "money that is pledged": (
        "The EU has pledged €9 million ($9.4 million) in aid to Mali’s army.",
        {"European_Union providesAidTo Mali desired via European_Union"},
    ),
    "talks of another noun": (
        "Merz proposed the summit after his meeting with Tusk.",
        {"Friedrich_Merz proposes summit", "Friedrich_Merz met Donald_Tusk"},
    ),
    "called back for": ("Chad called its envoy back for consultations.", set()),
    "called for, and more": (
        "Chad called for an end of the war, the release of Navalny and an inquiry.",
        {"Chad requests end_of_the_war"},
    ),
    "sought of nobody": ("Chad and Mali seek common ground on gas.", set()),
    "sought of others": ("Chad seeks a new loan.", {"Chad requests new_loan"}),
    "offered and no plan": ("Tusk offered his condolences to the families.", set()),
    "offered, a lot of it": ("Tusk offered a lot of encouragement.", set()),
    "an envoy who is recalled": ("Chad recalled its ambassador to Mali.", set()),
    "a visit that is ended": (
        "Tusk completed a tour of the Balkans.",
        {"Donald_Tusk visited Balkans"},
    ),
    "what is covered by raids": ("The raids covered three villages.", set()),
    "a war that is launched": ("Chad launched an unprovoked war.", set()),
    "its own part": ("Chad suspended its participation.", set()),
    "declared in a headline": ("Orban declared winner", set()),
    "talks that are held": ("Chad held long talks in Lima.", set()),
    "two states hold talks": (
        "Peru, Chile hold talks in Lima",
        {"Peru heldTalksWith Chile"},
    ),
    "some leaders of a body": (
        "The other nine EU leaders backed the plan.",
        {"other_nine_EU_leaders supports plan"},
    ),
    "leaders of a body": ("EU leaders backed the plan.", {"European_Union supports plan"}),
    "soldiers who arrive": ("Kenyan soldiers arrived in Haiti.", set()),
    "an apostrophe alone": (
        "Cyprus’ Foreign Minister Ada Lux chaired the meeting.",
        {"Ada_Lux ministerOf Cyprus", "Ada_Lux organised meeting"},
    ),
    "whose resolution": (
        "Norway condemned efforts by Chad to block the loan.",
        {"Norway criticises efforts_by_Chad_to_block_the_loan", "Chad bans loan desired via Chad"},
    ),
    "whose decision": (
        "Norway condemned the decision of the court to ban the Ruling Front.",
        {
            "Norway criticises decision_of_the_court_to_ban_the_Ruling_Front",
            "court bans Ruling_Front desired via court",
        },
    ),
    "killed, killing": (
        "Ten people were killed in a war, killing hopes of peace.",
        set(),
    ),
    "added by who said it": (
        "Tusk said the ministers had met, adding that Chad must free the hostages.",
        {
            "Donald_Tusk demands Chad_must_free_the_hostages",
            "Chad released hostages U desired via Donald_Tusk",
        },
    ),
    "a hyphenated place": (
        "Ministers met in Mar-a-Lago, which has promised a quiet start.",
        set(),
    ),
    "the family name first": (
        "Zhao Wei visited Lima. Zhao thanked Modi.",
        {"Zhao_Wei visited Lima", "Zhao_Wei thanks Narendra_Modi"},
    ),
    "a dateline with a colon": ("RABAT: Macron met Modi.", {"Emmanuel_Macron met Narendra_Modi"}),
    "a city with a colon": ("Dubai: Macron met Modi.", {"Emmanuel_Macron met Narendra_Modi"}),
    "who hosts is named": (
        "Macron left, adding his thanks to the U.S. for hosting the talks.",
        set(),
    ),
    "called odd, and arms sent": (
        "Macron called the strike on Lviv odd and promised to send arms to Kyiv.",
        {
            "Emmanuel_Macron commitsTo send_arms_to_Kyiv",
            "Emmanuel_Macron suppliesArmsTo Ukraine desired via Emmanuel_Macron",
        },
    ),
    "called a factory of": ("Macron called the outlets a factory of lies.", set()),
    "a minister of something": (
        "Peruvian Minister of Foreign Affairs Ada Lux thanked Tusk.",
        {"Ada_Lux ministerOf Peru", "Ada_Lux thanks Donald_Tusk"},
    ),
    "congratulated on": (
        "Tusk congratulated Peru on the organisation of the summit.",
        {"Donald_Tusk praises Peru"},
    ),
    "he is not the one named": (
        "Merz smiled.\n\nHe also praised Merz and Peru.",
        set(),
    ),
    "told by an agency": ("Merz announced this in Bonn, Belga reports.", set()),
    "a dash that touches": ("LIMA (Efe) -Macron met Modi.", {"Emmanuel_Macron met Narendra_Modi"}),
    "cities with their states": (
        "Lima, Peru/Quito, Ecuador – Macron met Modi.",
        {"Emmanuel_Macron met Narendra_Modi"},
    ),
    "an owner joined to a name": (
        "In calls with Chadian prime minister Ada Lux and Mali’s acting prime minister Ibo Weir, "
        "Macron smiled.",
        {
            "Ada_Lux headOfGovernmentOf Chad",
            "Emmanuel_Macron spokeWith Ada_Lux",
            "Emmanuel_Macron spokeWith Ibo_Weir",
        },
    ),
    "what is disputed": (
        "Macron rushed to endorse Mali’s disputed elections before results were announced.",
        set(),
    ),
    "who only acts as one": (
        "Acting Thai Prime Minister Ada Lux met Modi.",
        {"Ada_Lux met Narendra_Modi"},
    ),
    "a soldier is no state": (
        "A Thai soldier lost a battle.",
        {"Thai_soldier lost battle"},
    ),
    "who is led": (
        "Turkey sent troops to help the Unity Government, led by Ada Lux.",
        {
            "Turkey providesAidTo Unity_Government U desired",
            "Ada_Lux leaderOf Unity_Government",
        },
    ),
    "who is led, in the midst": (
        "Turkey has rushed troops to Lima to help the Unity Government (UGX), led by Ada Lux, "
        "survive the winter.",
        {
            "Turkey deploysTroopsTo Lima",
            "Turkey providesAidTo Unity_Government U desired",
        },
    ),
    "another's support": ("Merz reaffirmed NATO’s “growing” support for Ukraine.", set()),
    "guests who are welcomed": ("Merz welcomed leaders from Chad.", set()),
    "an agreement that is welcomed": (
        "Merz welcomed the deal.",
        {"Friedrich_Merz praises deal"},
    ),
    "its, of either": (
        "ASEAN stands with Peru in its fight against a raid.",
        {
            "ASEAN supports Peru",
        },
    ),
    "a noun with a hyphen": ("Chad urged de-escalation.", {"Chad requests de-escalation"}),
    "a sea that is claimed": (
        "Mali has accused Chad of illegally fishing in parts of the Aegean claimed by Athens.",
        {"Mali accuses Chad"},
    ),
    "who is stationed": (
        "Mogadishu threatened to expel soldiers stationed in Somalia fighting militants.",
        {
            "Somalia threatens expel_soldiers_stationed_in_Somalia_fighting_militants",
            "soldiers attacked militants",
        },
    ),
    "who is made to do it": ("The crisis prompted NATO to speak out.", set()),
    "what is hoped of a thing": (
        "Chad signed a deal that Mali hopes will end the war.",
        {
            "Chad signed deal",
        },
    ),
    "on behalf of": ("Chad negotiates deals on behalf of Mali.", set()),
    "called to task": ("Macron called Merz to task for starting a row.", set()),
    "should it": (
        "Merz warned of strikes should Chad refuse.",
        {"Friedrich_Merz warnsOf strikes U if"},
    ),
    "will, beside what was ordered": (
        'Merz wrote: "I have asked Tusk to stay, and at the same time, Ada Lux will meet Modi."',
        {
            "Friedrich_Merz requests Donald_Tusk via Friedrich_Merz",
            "Ada_Lux met Narendra_Modi future via Friedrich_Merz",
        },
    ),
    "sanctions that are suspended": ("Chad suspended new sanctions.", set()),
    "who leaves a country": ("The envoy left the country.", set()),
    "a chief of staff": ("Chief of Staff Ada Lux met Modi.", {"Ada_Lux met Narendra_Modi"}),
    "a visit that is part of": (
        "Macron’s visit to Lima, part of a long tour, went well.",
        {"Emmanuel_Macron visited Lima"},
    ),
    "anybody there may be": (
        "Merz will not tolerate the work of a state killing citizens.",
        set(),
    ),
    "two of one surname": (
        "Shehbaz Sharif left Lima. Sharif met Modi.",
        {"Shehbaz_Sharif met Narendra_Modi"},
    ),
    "another is foreign minister": (
        "Foreign Minister Ada Lux met the Maltese Foreign Minister Ibo Weir. Malta is glad. "
        "Malta won. Malta thanked Ada Lux.",
        {"Ada_Lux met Ibo_Weir", "Ibo_Weir ministerOf Malta", "Malta thanks Ada_Lux"},
    ),
    "neither of two": ("Sharif met Modi.", set()),
    "what is denied ends before the next": (
        "Merz denied telling police to shoot and criticised Norway.",
        {"Friedrich_Merz denies telling_police_to_shoot", "Friedrich_Merz criticises Norway"},
    ),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_what_is_read(kind: str) -> None:
    sentence, expected = SENTENCES[kind]
    assert claims(sentence, "en") == expected


OFFICES = {
    "who acts is not alone": "Chad, Mali and Togo attacked camps of President Ado Weir's army.",
    "a summit is no state": "The Malta summit ended. Foreign Minister Ada Lux left.",
    "the state stands elsewhere": (
        "Chad signed a pact. Chad, said Chad's envoy, is safe.\n\n"
        "Its guest was the Malian minister Ada Lux. Foreign Minister Ada Lux thanked Tusk."
    ),
    "who is acted on": "Chad sent troops to help the Unity Front of Prime Minister Ada Lux.",
    "no body that the parser takes for one": "Pok Foreign Minister Ada Lux met Indian leader Modi.",
}


@pytest.mark.parametrize("kind", OFFICES)
def test_no_office_of_a_state_that_is_not_told(kind: str) -> None:
    found = claims(OFFICES[kind], "en")
    assert not any(f"Of {state}" in c for c in found for state in ("Chad", "Malta")), found
    assert not any("ministerOf India" in c or "ministerOf Pok" in c for c in found), found


TIMES = {
    "the day of the words": ("Tusk said on Friday that he would meet Orban.", {None}),
    "what is scheduled": ("Tusk announced the Lima talks, scheduled for June 12.", {None}),
    "what is to be done": ("Tusk condemned efforts to pass a law by June.", {None}),
    "what was done before": (
        "Tusk left the pact on Monday after Orban attacked Peru.",
        {"2026-01-05", None},
    ),
    "the end of a month": ("Tusk met Modi at the end of May.", {"2025-05-21~/2025-05-31~"}),
    "a week after another": ("Tusk met Modi a week after similar talks.", {None}),
    "despite another": ("Tusk met Modi despite having left the bloc last week.", {None}),
    "ahead of another day": ("Tusk met Modi ahead of the vote on Friday.", {None}),
    "the first since": ("Tusk met Modi for the first talks since May.", {None}),
    "what an answer is to": ("Tusk called for an answer to the raid on Sunday.", {None}),
    "the day of who sends": (
        "On Saturday, Norway sent envoys to meet Putin.",
        {"2026-01-03"},
    ),
}


@pytest.mark.parametrize("kind", TIMES)
def test_the_time_is_its_own(kind: str) -> None:
    sentence, expected = TIMES[kind]
    assert {p.claim.time for p in outcome(sentence, "en").proposals} == expected


BODY = """

Chadian President Lena Dorf joined the crowd in Lima on Thursday, where police had gathered outside
the parliament in the afternoon, and thanked the Ruling Front, a witness told the agency."""


def test_a_headline_in_capitals_is_read_as_if_it_had_none() -> None:
    found = claims("President Dorf Visits Lima Amid Storm Over Police" + BODY, "en")
    assert "Lena_Dorf visited Lima" in found
    assert not any("Visits" in c.split()[0] or "President" in c.split()[0] for c in found)
