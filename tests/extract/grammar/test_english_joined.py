"""English: what a clause goes on with, and whom a word stands for; each with nothing else."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

pytest.importorskip("spacy")

JOINED = {
    # a second `that`
    "Norway repeated its demand that Chad free captives and that it lift sanctions on Mali.": set(),
    # the subject of the next clause
    "Norway announced the fall of Oslo and its latest account said the war was over.": {
        "Norway announces fall_of_Oslo"
    },
    # what is charged
    "Lee Smith was accused by Texas auditors of cheating savers.": {
        "Texas_auditors accuses Lee_Smith"
    },
    # who speaks did it, and who is spoken of hopes
    "Macron said the rebels attacked Mali, and condemned Chad.": {
        "rebels attacked Mali via Emmanuel_Macron",
        "Emmanuel_Macron criticises Chad",
    },
    "Macron said Norway is poor, and hopes to join NATO.": {
        "Norway joined NATO desired via Norway"
    },
    "Macron said the rebels attacked Mali and burned a bus.": {
        "rebels attacked Mali via Emmanuel_Macron",
        "rebels destroyed bus via Emmanuel_Macron",
    },
    # what is said in answer to a threat is none
    "Macron said in response to Putin's threat that Norway supported Kyiv.": {
        "Norway supports Ukraine via Emmanuel_Macron"
    },
    # no place and no apposition does what a clause after the comma tells
    "Norway condemned the attack on an airport in Chad, which killed 20 people.": {
        "Norway criticises attack_on_an_airport_in_Chad"
    },
    "A ferry from Mali, which hit a bridge, sank.": set(),
    "The army of Mali, a foe of the Norwegian leadership, which supports Chad, left.": set(),
    "Macron met Modi in Norway, which supports Chad.": {
        "Emmanuel_Macron met Narendra_Modi",
        "Norway supports Chad",
    },
    "Norway signed a law on mining that was approved by parliament.": {
        "Norway signed law",
        "parliament accepts law",
    },
    "Macron said the law was void and called for talks.": {"Emmanuel_Macron requests talks"},
    # where it was, and who only announced it
    "Four people were killed in an Oslo drone strike.": set(),
    "Four people were killed in a Norwegian drone strike.": {"Norway killed Four_people"},
    "Russia's defence ministry announced the capture of Kharkiv.": {
        "Russia_s_defence_ministry announces capture_of_Kharkiv"
    },
    # what is to be held
    "Macron will attend a summit hosted by Norway.": {
        "Emmanuel_Macron tookPartIn summit future",
        "Norway hosted summit future",
    },
    "Macron attended a summit hosted by Norway.": {
        "Emmanuel_Macron tookPartIn summit",
        "Norway hosted summit",
    },
    # no object
    "Investors demanded a higher return for holding bonds.": {
        "investors demands higher_return_for_holding_bonds"
    },
    "The war led to deaths and hundreds of thousands displaced.": {"war causes deaths"},
}


@pytest.mark.parametrize("sentence", JOINED)
def test_what_it_goes_on_with(sentence: str) -> None:
    assert claims(sentence, "en") == JOINED[sentence]
