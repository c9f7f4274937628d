"""What an extractor may know: the project first, then the gazetteer."""

from __future__ import annotations

from pathlib import Path

import pytest

from kgraph.extract import gazetteer, propose, world
from kgraph.extract.grammar.extractor import Grammar
from kgraph.extract.grammar.vocabulary import nations
from kgraph.model import Document, Entity, Judgement, Name, Severity, Verdict
from kgraph.ontology import built_in_files, read

ONTOLOGY = read(built_in_files())
STATES = Path(__file__).parent / "states.txt"
NO_OTHER_CAPITAL = {
    "Djibouti", "Guatemala", "Kuwait", "Luxembourg", "Monaco", "Panama", "San_Marino", "Singapore",
    "Vatican", "Seychelles",
}  # fmt: skip
"""States named like their capitals; that of the Seychelles is a woman's name in most articles."""


def test_the_gazetteer_is_clean() -> None:
    """Every entity has a class of the ontology, every office both ends and a known predicate."""
    found = gazetteer(ONTOLOGY)
    assert len(found.entities) > 300
    ids = {entity.id for entity in found.entities}
    assert all({claim.subject, claim.object} <= ids for claim in found.claims)
    assert all(claim.predicate in ONTOLOGY.predicates for claim in found.claims)
    assert any(claim.time for claim in found.claims)


def test_the_gazetteer_has_no_findings() -> None:
    from importlib.resources import files

    from kgraph.extract.world import _NoLibrary
    from kgraph.kgfile import parse
    from kgraph.resolve import resolve

    folder = files("kgraph.extract").joinpath("gazetteer")
    sheets = [parse(e.read_text("utf-8"), e.name) for e in folder.iterdir() if e.name[-3:] == ".kg"]
    problems = resolve(sheets, ONTOLOGY, _NoLibrary()).problems
    assert [str(p) for p in problems if p.severity is Severity.ERROR] == []


def test_an_entity_of_the_project_takes_in_that_of_the_gazetteer() -> None:
    known = world(ONTOLOGY, [Entity(id="UA", kind="State", names=(Name("Ukraina", "pl"),))])
    assert known.names.find("Ukraine") == ["UA"]
    assert "Ukraine" not in known.entities
    assert known.own == {"UA"}
    assert not any("Ukraine" in (office.subject, office.object) for office in known.offices)
    assert any("UA" in (office.subject, office.object) for office in known.offices)


def test_a_judgement_about_an_entity_that_nobody_declares() -> None:
    """What is the same as one of the gazetteer's is it; any other name is left alone."""
    judgements = [
        Judgement("Ukraina", Verdict.SAME, "Ukraine"),
        Judgement("Poland", Verdict.SAME, "Rzeczpospolita"),
        Judgement("Lithuania", Verdict.DIFFERENT, "Wielkie_Księstwo"),
        Judgement("Jan_Nikt", Verdict.SAME, "Nobody_at_all"),
    ]
    known = world(ONTOLOGY, [], judgements)
    assert known.names.find("Ukraina") == known.names.find("Ukraine") == ["Ukraine"]
    assert known.names.find("Polska") == ["Rzeczpospolita"]
    assert known.entities["Rzeczpospolita"].id == "Rzeczpospolita"
    assert known.entities["Rzeczpospolita"].kind == "State"
    assert "Poland" not in known.entities
    assert known.names.find("Litwa") == ["Lithuania"]
    assert known.names.find("Jan Nikt") == known.names.find("Wielkie Księstwo") == []
    assert all({o.subject, o.object} <= known.entities.keys() for o in known.offices)


def test_one_of_another_class_stays_itself() -> None:
    """The project's Georgia is a place; the gazetteer's, a state, is not taken for it."""
    mine = Entity(id="Georgia", kind="Place", names=(Name("Georgia", "en"),))
    known = world(ONTOLOGY, [mine])
    assert known.entities["Georgia"] == mine
    assert not any("Georgia" in (office.subject, office.object) for office in known.offices)


def test_judgements_join() -> None:
    known = world(
        ONTOLOGY,
        [Entity(id="A", kind="Person", names=(Name("Ada"),)),
         Entity(id="B", kind="Person", names=(Name("Bea"),))],
        [Judgement("A", Verdict.SAME, "B")],
    )  # fmt: skip
    assert known.names.find("Ada") == known.names.find("Bea") == ["B"]
    assert {name.text for name in known.entities["B"].names} == {"Ada", "Bea"}
    assert "A" not in known.entities


def test_every_state_is_known_in_both_languages_with_its_capital() -> None:
    """The 193 members of the United Nations, both observers, Kosovo and Taiwan."""
    wanted = STATES.read_text("utf-8").splitlines()
    known = world(ONTOLOGY)
    found = {name: known.names.find(name) for name in wanted}
    assert len(wanted) == 197
    assert [name for name, ids in found.items() if len(ids) != 1] == []
    states = [known.entities[ids[0]] for ids in found.values()]
    assert {state.kind for state in states} == {"State"}
    assert [s.id for s in states if not s.label("pl") or not s.label("en")] == []
    capitals = {nation.state: nation.capital for nation in nations()}
    assert {s.id for s in states} <= set(capitals)
    named_alike = {s.id for s in states if not capitals[s.id]}
    assert named_alike == NO_OTHER_CAPITAL
    assert {capital for capital in capitals.values() if capital} <= set(known.entities)


@pytest.mark.parametrize("written", ["’", "'"])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On Monday the minister Maeve O{}Brien met Donald Tusk in the city of Cork."),
        ("pl", "W poniedziałek Maeve O{}Brien spotkała się z Donaldem Tuskiem."),
    ],
)
def test_an_apostrophe_of_either_kind_leads_to_the_entity(
    written: str, language: str, text: str
) -> None:
    mine = [
        Entity(id="The_minister", kind="Person", names=(Name(f"Maeve O{mark}Brien"),))
        for mark in "'’"
    ]
    document = Document(
        id="d", path="d.txt", text=text.replace("{}", written), language=language,
        published="2026-01-08",
    )  # fmt: skip
    for entity in mine:
        found = propose(document, world(ONTOLOGY, [entity]), Grammar()).proposals
        met = {p.claim.subject for p in found} | {p.claim.object for p in found}
        assert "The_minister" in met
        assert not any("Brien" in name for name in met)
