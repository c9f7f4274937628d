"""What an extractor may know: the project first, then the gazetteer."""

from __future__ import annotations

from kgraph.extract import gazetteer, world
from kgraph.model import Entity, Judgement, Name, Severity, Verdict
from kgraph.ontology import built_in_files, read

ONTOLOGY = read(built_in_files())


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
