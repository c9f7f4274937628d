"""English: objects that say what they are about, and where they end; each with nothing else."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

pytest.importorskip("spacy")

OBJECTS = {
    # too little is told of what
    "Lee Smith denied the allegations.": set(),
    "Norway rejected that argument.": set(),
    "Norway criticised the move.": set(),
    "Norway called for further steps.": set(),
    "Norway announced its intention.": set(),
    # what it is about goes with it
    "Lee Smith denied the allegations of fraud.": {"Lee_Smith denies allegations_of_fraud"},
    "Norway rejected the claim that it lied.": {"Norway rejects claim_that_it_lied"},
    "Norway condemned the decision to bomb Chad.": {"Norway criticises decision_to_bomb_Chad"},
    "Norway requested permission to land.": {"Norway requests permission_to_land"},
    "Norway rejected Chad's claim.": {"Norway rejects Chad_s_claim"},
    "Norway criticised the plan.": {"Norway criticises plan"},
    "Norway rejected the claim, which Chad repeated.": set(),
    "Human Rights Watch criticised the plan.": {"Human_Rights_Watch criticises plan"},
    # who is banned, and from what
    "Norway has banned children under 16 from social media.": {
        "Norway bans children_under_16_from_social_media"
    },
    "Norway banned women from training as midwives.": {
        "Norway bans women_from_training_as_midwives"
    },
    "Norway banned Chad from the games.": {"Norway bans Chad"},
    "Gunmen shot dead 15 people.": {"gunmen killed 15_people"},
    # a view, and of what
    "Norway sees the deal as a success.": {"Norway regardsAs deal_as_a_success"},
    "Norway does not regard Chad as a rival.": {"Norway regardsAs Chad_as_a_rival not"},
    "The deal, which Norway described as a success, failed.": set(),
    # a quotation within it
    'Norway condemned a "special operation" of Chad.': {
        "Norway criticises special_operation_of_Chad"
    },
    "Norway supports the “Peace for Gaza” plan.": {"Norway supports Peace_for_Gaza_plan"},
}


@pytest.mark.parametrize("sentence", OBJECTS)
def test_what_it_is_about(sentence: str) -> None:
    assert claims(sentence, "en") == OBJECTS[sentence]
