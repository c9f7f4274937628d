"""Traps of English news language, each with what may be read there and nothing else."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

pytest.importorskip("spacy")

TRAPS = {
    "not yet": (
        "Hungary has not yet ratified the treaty.",
        {"Hungary ratified treaty not"},
    ),
    "never": ("Putin never visited Kyiv.", {"Vladimir_Putin visited Kyiv not"}),
    "not only": (
        "Macron not only visited Warsaw but also met Tusk.",
        {"Emmanuel_Macron visited Warsaw", "Emmanuel_Macron met Donald_Tusk"},
    ),
    "no before the object": (
        "Serbia signed no agreement with Kosovo.",
        {"Serbia reachedAgreementWith Kosovo not"},
    ),
    "nobody": ("No country recognised the annexation.", set()),
    "without": (
        "Trump left Paris without meeting Macron.",
        {"Donald_Trump met Emmanuel_Macron not"},
    ),
    "failed to": (
        "Austria failed to ratify the convention.",
        {"Austria ratified convention not"},
    ),
    "would": (
        "Canada would impose sanctions on Belarus if Minsk attacked Latvia.",
        {
            "Canada sanctions Belarus U conditional if",
            "Belarus attacked Latvia U hypothetical",
        },
    ),
    "would, told in the past": (
        "Starmer said Britain would send troops to Ukraine.",
        {"United_Kingdom deploysTroopsTo Ukraine future via Keir_Starmer"},
    ),
    "probably": (
        "Trump will probably invite Putin.",
        {"Donald_Trump invited Vladimir_Putin PR future"},
    ),
    "reportedly": (
        "Russia has reportedly attacked Kharkiv.",
        {"Russia attacked Kharkiv PS"},
    ),
    "is said to": (
        "Putin is said to have met Lukashenko.",
        {"Vladimir_Putin met Alexander_Lukashenko PS"},
    ),
    "may not": (
        "Orban may not attend the summit.",
        {"Viktor_Orban tookPartIn summit not PS future"},
    ),
    "can": ("Iran can attack Israel.", {"Iran attacked Israel PS future"}),
    "could not": (
        "Serbia could not reach an agreement with Kosovo.",
        {"Serbia reachedAgreementWith Kosovo not"},
    ),
    "no longer": ("Malta no longer supports the plan.", {"Malta supports plan not"}),
    "is to meet": ("Merz is to meet Starmer.", {"Friedrich_Merz met Keir_Starmer PR future"}),
    "is expected to": (
        "Meloni is expected to visit Ankara.",
        {"Giorgia_Meloni visited Ankara PR future"},
    ),
    "is going to": ("Macron is going to visit Oslo.", {"Emmanuel_Macron visited Oslo future"}),
    "a condition put first": (
        "If Ukraine signs the treaty, Japan will lift sanctions on Russia.",
        {"Ukraine signed treaty U hypothetical", "Japan liftsSanctionsOn Russia U future if"},
    ),
    "unless": (
        "Poland will not support the plan unless Spain signs the treaty.",
        {"Poland supports plan not U future if", "Spain signed treaty U hypothetical"},
    ),
    "whether": (
        "Macron asked whether Iran attacked Iraq.",
        {"Iran attacked Iraq U hypothetical via Emmanuel_Macron"},
    ),
    "demands a withdrawal": (
        "Turkey demands the withdrawal of Greek troops from Cyprus.",
        {
            "Turkey demands withdrawal_of_Greek_troops_from_Cyprus",
            "Greece withdrawsTroopsFrom Cyprus U desired via Turkey",
        },
    ),
    "demands that": (
        "Iran demands that Britain lift sanctions on Syria.",
        {
            "Iran demands Britain_lift_sanctions_on_Syria",
            "United_Kingdom liftsSanctionsOn Syria U desired via Iran",
        },
    ),
    "says that somebody must": (
        "Merkel said that Hungary must accept the ruling.",
        {
            "Angela_Merkel demands Hungary_must_accept_the_ruling",
            "Hungary accepts ruling U desired via Angela_Merkel",
        },
    ),
    "urges": (
        "Norway urged Sudan to accept the truce.",
        {"Norway requests Sudan", "Sudan accepts truce U desired via Norway"},
    ),
    "threatens to": (
        "Turkey threatened to expel the ambassador.",
        {
            "Turkey threatens expel_the_ambassador",
        },
    ),
    "plans to": (
        "Denmark plans to deploy troops to Greenland.",
        {"Denmark deploysTroopsTo Greenland desired via Denmark"},
    ),
    "what is only allowed": ("The court allowed Trump to visit Paris.", set()),
    "what was managed": (
        "Tusk managed to meet Trump.",
        {"Donald_Tusk met Donald_Trump"},
    ),
    "instead of": (
        "Instead of meeting Putin, Trump visited Israel.",
        {"Donald_Trump visited Israel"},
    ),
    "a cancelled visit": ("Putin's visit to Ankara was cancelled.", set()),
    "a planned visit": (
        "Putin's planned visit to Ankara worries Greece.",
        {"Vladimir_Putin visited Ankara future"},
    ),
    "an alleged attack": (
        "Japan condemned Iran's alleged attack on Israel.",
        {"Japan criticises Iran_s_alleged_attack_on_Israel", "Iran attacked Israel PS"},
    ),
    "an opinion": (
        "Tusk believes that Russia attacked Poland.",
        {
            "Donald_Tusk regardsAs Russia_attacked_Poland",
            "Russia attacked Poland U opinion via Donald_Tusk",
        },
    ),
    "a denied doing": (
        "Belarus denied attacking Latvia.",
        {"Belarus attacked Latvia not via Belarus", "Belarus denies attacking_Latvia"},
    ),
    "a question": ("Will Trump meet Putin?", {"Donald_Trump met Vladimir_Putin U future"}),
    "a passive without an agent": ("The treaty was signed on Monday.", set()),
    "by according to": (
        "According to Reuters, Modi met Xi Jinping.",
        {"Narendra_Modi met Xi_Jinping via Reuters"},
    ),
    "a chain of voices": (
        "Reuters reported, citing Polish officials, that Tusk met Merz.",
        {
            "Reuters cites Polish_officials",
            "Donald_Tusk met Friedrich_Merz via Polish_officials",
        },
    ),
    "a said that b said": (
        "Macron said Putin told him that Russia attacked Georgia.",
        {"Russia attacked Georgia via Vladimir_Putin"},
    ),
    "somebody without a name said": (
        "A senior diplomat said that Iran attacked Iraq.",
        {"Iran attacked Iraq via senior_diplomat"},
    ),
    "he said, and who he is is not told": ("He said that Iran attacked Iraq.", set()),
    "direct speech": (
        '"Russia attacked Poland," Tusk said.',
        {"Russia attacked Poland via Donald_Tusk"},
    ),
    "direct speech over two sentences": (
        '"We are ready," Tusk said. "Poland will help Ukraine."',
        {"Poland providesAidTo Ukraine future via Donald_Tusk"},
    ),
    "direct speech that nobody speaks": ('"Russia attacked Poland again and again."', set()),
    "a quote within a quote": (
        "“Putin told me: ‘Ukraine attacked Russia’,” Macron said.",
        {"Ukraine attacked Russia via Vladimir_Putin"},
    ),
    "I": (
        '"I will visit Kyiv next week," Starmer said.',
        {"Keir_Starmer visited Kyiv future via Keir_Starmer"},
    ),
    "a headline with a colon": (
        "Merkel: Russia attacked Georgia\n\nShe spoke on Wednesday.",
        {"Russia attacked Georgia via Angela_Merkel"},
    ),
    "a list of titles": (
        "Indian Prime Minister Narendra Modi and French President Emmanuel Macron visited Berlin.",
        {
            "Narendra_Modi headOfGovernmentOf India", "Emmanuel_Macron presidentOf France",
            "Narendra_Modi visited Berlin", "Emmanuel_Macron visited Berlin",
        },
    ),
    "a former president": (
        "Former French President Nicolas Sarkozy visited Rome.",
        {"Nicolas_Sarkozy visited Rome"},
    ),
    "a deputy": (
        "Polish Deputy Prime Minister Jan Nowak visited Rome.",
        {"Jan_Nowak visited Rome", "Jan_Nowak holdsPositionIn Poland"},
    ),
    "another state's ministry": (
        "The French Foreign Ministry criticised Hungary.",
        {"French_Foreign_Ministry criticises Hungary"},
    ),
    "a namesake": (
        "Melissa Trump visited Oslo. Trump met Meloni.",
        {"Melissa_Trump visited Oslo", "Melissa_Trump met Giorgia_Meloni"},
    ),
    "she": (
        "Giorgia Meloni flew to Paris. She met Macron there.",
        {"Giorgia_Meloni visited Paris", "Giorgia_Meloni met Emmanuel_Macron"},
    ),
    "he after a woman": (
        "Giorgia Meloni flew to Paris. He met Macron there.",
        {"Giorgia_Meloni visited Paris"},
    ),
    "a relative clause": (
        "Stubb, who visited Berlin on Monday, praised Germany.",
        {"Alexander_Stubb visited Berlin", "Alexander_Stubb praises Germany"},
    ),
    "a relative clause about the object": (
        "The treaty that Trump signed angered Iran.",
        {"Donald_Trump signed treaty"},
    ),
    "whose": (
        "France, whose troops pulled out of Mali, called on Niger to help.",
        {"France withdrawsTroopsFrom Mali", "France requests Niger"},
    ),
    "the leader of a body without a name": (
        "Assimi Goita, the junta's leader, visited Moscow.",
        {"Assimi_Goita leaderOf junta", "Assimi_Goita visited Moscow"},
    ),
    "a participle": (
        "Macron left Berlin, accusing Iran of lying.",
        {"Emmanuel_Macron accuses Iran"},
    ),
    "a capital for its state": (
        "Moscow wants to annex Crimea.",
        {"Russia annexed Crimea desired via Russia"},
    ),
    "Brussels": ("Brussels criticised Hungary.", {"European_Union criticises Hungary"}),
    "a people": ("The Russians attacked Kharkiv.", {"Russia attacked Kharkiv"}),
    "some of a people": (
        "Dozens of Poles protested against the law.",
        {"Poles protestsAgainst law"},
    ),
    "an organisation that acts": (
        "Hamas fighters attacked Israel.",
        {"Hamas_fighters attacked Israel"},
    ),
    "a name in apposition": (
        "Poland's foreign minister, Radoslaw Sikorski, met Marco Rubio.",
        {"Radoslaw_Sikorski ministerOf Poland", "Radoslaw_Sikorski met Marco_Rubio"},
    ),
}  # fmt: skip


def _body(text: str) -> str:
    return text if "\n" in text else f"This is a title\n\n{text}"


@pytest.mark.parametrize("name", TRAPS)
def test_english(name: str) -> None:
    text, wanted = TRAPS[name]
    assert claims(_body(text), "en") == wanted


@pytest.mark.parametrize("name", TRAPS)
def test_every_proposal_holds_to_its_text(name: str) -> None:
    text = _body(TRAPS[name][0])
    for proposal in outcome(text, "en").proposals:
        assert proposal.claim.evidence[0].verify(text)


def test_a_caption_is_read_and_its_credit_is_not() -> None:
    text = "Putin meets Macron in Moscow\nPhoto: Reuters\nNobody confirmed it.\n"
    assert claims(text, "en") == {"Vladimir_Putin met Emmanuel_Macron"}


def test_a_chain_of_voices_has_every_link() -> None:
    text = _body(TRAPS["a chain of voices"][0])
    chains = {p.claim.attribution[1:] for p in outcome(text, "en").proposals}
    assert ("Reuters", "Polish_officials") in chains


def test_what_is_wished_supposed_or_denied_warrants_no_fact() -> None:
    unsure = ("not yet", "would", "probably", "is to meet", "whether", "threatens to", "plans to",
              "demands that", "an opinion", "a question", "a denied doing", "may not")  # fmt: skip
    for name in unsure:
        for proposal in outcome(_body(TRAPS[name][0]), "en").proposals:
            claim = proposal.claim
            told = claim.predicate in ("demands", "threatens", "regardsAs", "denies")
            plain = (claim.polarity, claim.certainty, claim.modality) == ("+", "CT", "actual")
            assert told or not plain or claim.condition
