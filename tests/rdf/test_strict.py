"""What RDF says of a claim and kgraph does not understand is a finding, never a silent fact."""

from __future__ import annotations

from pathlib import Path

import pytest

import kgraph
from kgraph.errors import FormatError
from kgraph.export import export

HEAD = """@base <https://w3id.org/kgraph/data/> .
@prefix r: <https://w3id.org/kgraph/data/entity/> .
@prefix kg: <https://w3id.org/kgraph/ns#> .
@prefix kp: <https://w3id.org/kgraph/predicate/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
r:A a kg:Person . r:B a kg:Person . r:T a kg:Outlet .
<claim/c1> a kg:Claim ; rdf:subject r:A ; rdf:predicate kp:met ; rdf:object r:B"""

STRANGE = {
    'kg:polarity "-"': "polarity that is not an IRI",
    'kg:modality "future"': "modality that is not an IRI",
    'kg:status "rejected"': "status that is not an IRI",
    'kg:reading "presupposed"': "reading that is not an IRI",
    "kg:modaliti kg:Future": 'has "modaliti", which is no property of a claim; did you mean',
    "kg:modality kg:Futur": "has Futur as modality",
    "kg:modality kg:Future , kg:Actual": "has 2 values for modality",
    "kg:saidBy r:T": "kg:saidBy that is not in its prov:qualifiedAttribution",
    "kg:superseded true": 'has "superseded"',
    'kg:factuality "PR-"': "has factuality PR-, and its axes give CT+",
    'kg:conditionClaim "rain"': "conditionClaim that is not an IRI",
    'kg:conditionText "a" , "b"': "has 2 values for conditionText",
    'kg:confidence "high"': "which is no probability",
    "prov:qualifiedAttribution [ prov:agent r:T ; kg:step 1 ]": "blank nodes",
    "kg:evidence [ ]": "blank nodes",
    "prov:qualifiedAttribution <claim/c1#v1> , <claim/c1#v2> . "
    "<claim/c1#v1> prov:agent r:T ; kg:step 1 . "
    "<claim/c1#v2> prov:agent r:A ; kg:step 1": "two voices",
}


def _project(folder: Path, text: str) -> kgraph.Project:
    (folder / "seeds").mkdir()
    (folder / "seeds" / "x.ttl").write_text(text, "utf-8")
    return kgraph.open(folder)


def test_the_plain_claim_is_read(tmp_path: Path) -> None:
    project = _project(tmp_path, HEAD + " .\n")
    assert project.problems == ()
    assert project.facts() == (("A", "met", "B"),)


@pytest.mark.parametrize("said", STRANGE, ids=lambda said: said[:40])
def test_what_is_not_understood_is_a_finding(said: str, tmp_path: Path) -> None:
    project = _project(tmp_path, f"{HEAD} ; {said} .\n")
    found = [str(problem) for problem in project.problems if problem.severity == "error"]
    assert any(STRANGE[said] in finding for finding in found), found


def test_a_statement_that_is_no_claim_is_a_finding(tmp_path: Path) -> None:
    project = _project(tmp_path, HEAD.replace("a kg:Claim", "a rdf:Statement") + " .\n")
    assert ["is no kg:Claim" in str(problem) for problem in project.problems] == [True]


def test_a_class_is_found_by_the_classes_above_it(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.kg").write_text("T : Outlet\nA : Person\nA met T ^c1\n", "utf-8")
    rows = kgraph.open(tmp_path).query(
        "SELECT ?x { ?x a/rdfs:subClassOf* kg:Organisation } ORDER BY STR(?x)"
    )
    assert [row["x"] for row in rows] == ["T"]


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_names_xml_cannot_carry_are_refused(form: str, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.kg").write_text('A : Person = "x\\u0008y"\nA met A ^c1\n', "utf-8")
    with pytest.raises(FormatError, match=r"A holds the control character U\+0008"):
        "".join(export(kgraph.open(tmp_path), form))


def test_notes_stay_as_they_are_through_kg(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    path = tmp_path / "seeds" / "a.kg"
    path.write_text("A : Person\nB : Person\nA met B ^c1\n  # a path C:\\new\\table\n", "utf-8")
    note = kgraph.open(tmp_path).claim("c1").note
    assert note == "a path C:\\new\\table"
    path.write_text("".join(export(kgraph.open(tmp_path), "kg")), "utf-8")
    assert kgraph.open(tmp_path).claim("c1").note == note
