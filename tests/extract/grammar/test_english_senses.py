"""English: verbs that mean something else beside what they act on; each with nothing else."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

pytest.importorskip("spacy")

NOTHING = [
    # halted and blocked, and not forbidden
    "The Chadian army halted its own advance.",
    "Police blocked a convoy of Norwegian aid.",
    "A judge halted the deportation of Navalny.",
    "Norway suspended the talks with Chad.",
    # hit with a tax
    "Trump hit China with tariffs of 20 percent.",
    "Chad was hit with a duty by Norway.",
    "A court struck Norway with a fine.",
    # left without having belonged to it
    "Norway abandoned its policy of neutrality.",
    "Norway is backtracking on its promises.",
    # claimed to have been taken
    "The army has been claiming villages near Kharkiv.",
    "Russia claimed two villages.",
    # wanted, and not demanded
    "They want a parade.",
    "Farmers want higher prices.",
    # what one will do is no acceptance
    "Skoda agreed to deliver trams to Riga.",
    "Norway complied with the ruling.",
    # of the same opinion
    "Norway agreed with Chad that the law was void.",
    # sued
    "Norway sued France.",
    # what happened has caused it, not who it is said of
    "A wheel fell off a jet, sparking an inquiry.",
    "The bank collapsed, triggering a wave of lawsuits.",
    # second in a round, or behind somebody
    "Ann Roe came second in the election.",
    "Hungary adopted the euro.",
    "Lee Smith first came to power in a coup in 2009.",
    "Fidesz nominated Lee Smith as its candidate.",
    "Norway won Chad's support for the plan.",
    "Floods and fires caused deaths and damage.",
    "Lee Smith contributed to this report.",
    # not yet brought about
    "The deal helped pave the way for the summit.",
    # one's own again
    "Ukraine retook Kherson.",
    # no law, no force, no envoy, no news
    "Shops passed the costs on to buyers.",
    "Fidesz controls the senate.",
    "Greenpeace represents fishermen in Norway.",
    "Norway publicly disclosed the burglaries.",
    # of no ban, no work, no body
    "Police sealed off the area.",
    "Protesters burned an effigy of Trump.",
    "Putin presided over a parade.",
    "Gas is part of the answer.",
    "Ann Roe ran in place of her husband in the election.",
    "Bill Fox pleaded guilty over his dealings with Chad.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_another_sense_is_not_read(sentence: str) -> None:
    assert claims(sentence, "en") == set()


STAYS = {
    "Norway banned imports of grain.": {"Norway bans imports_of_grain"},
    "Norway suspended imports of grain.": {"Norway bans imports_of_grain"},
    "Hungary blocked new aid.": {"Hungary bans new_aid"},
    "Norway agreed to release the assets.": {"Norway accepts release_the_assets"},
    "Norway hit Chad with missiles.": {"Norway attacked Chad"},
    "Norway abandoned the treaty.": {"Norway withdrewFrom treaty"},
    "China claims the island.": {"China claimsAsOwnTerritory island"},
    "Norway demanded higher prices.": {"Norway demands higher_prices"},
    "Macron nominated Lee Smith as a judge.": {"Emmanuel_Macron appointed Lee_Smith"},
    "Lee Smith won the presidency.": {"Lee_Smith won presidency"},
    "Norway adopted a declaration.": {"Norway ratified declaration"},
    "Norway agreed to the plan.": {"Norway accepts plan"},
    "Norway agreed with Chad on a truce.": {"Norway agreedOn truce"},
    "Norway captured Kharkiv.": {"Norway occupies Kharkiv"},
    "Norway sealed the deal.": {"Norway finalises deal"},
    "The Senate passed a bill on grain.": {"Senate ratified bill"},
    "Norway controls the island.": {"Norway occupies island"},
    "Norway disclosed the plan.": {"Norway announces plan"},
    "Protesters burned a bus.": {"protesters destroyed bus"},
    "Putin presided over the meeting.": {"Vladimir_Putin organised meeting"},
    "Gotland is part of Sweden.": {"Gotland partOf Sweden"},
    "Ann Roe ran for mayor.": {"Ann_Roe candidateFor mayor"},
    "Bill Fox pleaded for help.": {"Bill_Fox requests help"},
    "A strike closed two ports, causing shortages.": {"strike causes shortages"},
    "An explosion hit the plant, causing a fire.": {"explosion causes fire"},
}


@pytest.mark.parametrize("sentence", STAYS)
def test_the_sense_of_the_predicate_is_read(sentence: str) -> None:
    assert claims(sentence, "en") == STAYS[sentence]
