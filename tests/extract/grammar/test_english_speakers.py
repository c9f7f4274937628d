"""English: who says it, where other words than `said` tell; each with nothing else."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

pytest.importorskip("spacy")

SPEAKERS = {
    "goes on with half a quotation": (
        'The pact also excludes "ports and mines," Nowak continued.',
        {"via Alexander_Novak"},
    ),
    "any verb behind it": ('"Norway attacked Ghana," Merz sighed.', {"via Friedrich_Merz"}),
    "what a paper reads": ('"Norway attacked Ghana," the statement reads.', {"via statement"}),
    "no verb behind it": ('Norway attacked Ghana. Merz then left "in a hurry".', {""}),
    "a quotation of two paragraphs": (
        '"Norway is rich. Norway attacked Ghana.\n\n"Norway criticised Chad," Merz said.',
        {"via Friedrich_Merz"},
    ),
    "the sentence after it": (
        "Norway attacked Ghana. This was stated by the minister.",
        {"via minister"},
    ),
    "the sentence after another": (
        "Norway attacked Ghana. Chad voted. This was stated by the minister.",
        {""},
    ),
    "behind the verb": ("Norway attacked Ghana, reported the Northern Mail site.",
                        {"via Northern_Mail_site"}),
    "behind the verb, one word": ("Norway attacked Ghana, reported Axios.", {"via Axios"}),
    "as stated by": ("Norway attacked Ghana, as stated by the ministry.", {"via ministry"}),
    "per": ("Norway attacked Ghana, per Axios.", {"via Axios"}),
    "in the words of": ("In Merz's words, Norway attacked Ghana.", {"via Friedrich_Merz"}),
    "found": ("A report by the UN found that Norway attacked Ghana.", {"via report_by_the_UN"}),
    "described how": ("Merz described how Norway attacked Ghana.", {"via Friedrich_Merz"}),
    "describes how": ("In it, Merz describes how Norway helped Mali.", {"via Friedrich_Merz"}),
    "before adding": (
        'Merz said Norway attacked Ghana, before adding: "Chad invaded Mali."',
        {"via Friedrich_Merz"},
    ),
    "a headline's dash": ("Norway attacked Ghana - Nowak", {"via Nowak"}),
    "a headline's dash and an office": ("Norway attacked Ghana – minister", {"via minister"}),
    "a dash and more": ("Norway attacked Ghana – and Chad", {""}),
}  # fmt: skip


@pytest.mark.parametrize("kind", SPEAKERS)
def test_the_speaker_is_seen(kind: str) -> None:
    sentence, expected = SPEAKERS[kind]
    found = claims(sentence, "en")
    assert found
    assert {("via" + c.partition(" via")[2]) if " via " in c else "" for c in found} == expected
