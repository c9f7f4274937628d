"""English: pronouns that may mean two, and owners; each with nothing else."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

pytest.importorskip("spacy")

PRONOUNS = {
    # who acts or who is acted on
    "Norway attacked Chad after it invaded Mali.": {"Norway attacked Chad"},
    "Norway condemned Chad, saying it attacked Mali.": {"Norway criticises Chad"},
    "Trump praised Putin because he supports Mali.": {"Donald_Trump praises Vladimir_Putin"},
    "Norway sanctioned Chad. It had attacked Mali.": {"Norway sanctions Chad"},
    "Amnesty accused the army of killing civilians, a charge of murder it rejects.": {
        "Amnesty accuses army"
    },
    "Senators backed a reform. The IMF urged it to stop.": {"senators supports reform"},
    # who acts, where nobody else is acted on, or only met
    "Norway met Chad, saying it would support Mali.": {
        "Norway met Chad",
        "Norway supports Mali future via Norway",
    },
    "Norway criticised the plan after it joined NATO.": {
        "Norway criticises plan",
        "Norway joined NATO",
    },
    "Norway sanctioned Chad. It condemned Mali.": {
        "Norway sanctions Chad",
        "Norway criticises Mali",
    },
    # whose wife, whose president, whose government
    "Macron met Merz. His wife, Ann Roe, smiled.": {"Emmanuel_Macron met Friedrich_Merz"},
    "Modi met Jan Nowak and Ann Nowak, his wife.": {
        "Narendra_Modi met Jan_Nowak",
        "Narendra_Modi met Ann_Nowak",
        "Ann_Nowak relativeOf Jan_Nowak",
    },
    "Norway said its Assembly President Jan Nowak smiled.": {"Jan_Nowak leaderOf Assembly"},
    "Norway said its president, Jan Nowak, smiled.": {"Jan_Nowak presidentOf Norway"},
    "Dozens died, including the head of its government, Omar Ali, in Norwegian raids.": set(),
}


@pytest.mark.parametrize("text", PRONOUNS)
def test_whom_a_pronoun_means(text: str) -> None:
    assert claims(text, "en") == PRONOUNS[text]
