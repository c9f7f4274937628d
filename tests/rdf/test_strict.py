"""What RDF says of a claim and kgraph does not understand is a finding, never a silent fact."""

from __future__ import annotations

from pathlib import Path

import pytest

import kgraph
from kgraph.errors import FormatError
from kgraph.export import export
from kgraph.ontology import built_in_files
from kgraph.ontology import read as read_ontology
from kgraph.rdf import parse_rdf

HEAD = """@base <https://w3id.org/kgraph/data/> .
@prefix r: <https://w3id.org/kgraph/data/entity/> .
@prefix kg: <https://w3id.org/kgraph/ns#> .
@prefix kp: <https://w3id.org/kgraph/predicate/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
r:A a kg:Person . r:B a kg:Person . r:T a kg:Outlet .
<claim/c1> a kg:Claim ; rdf:subject r:A ; rdf:predicate kp:met ; rdf:object r:B"""

PASSAGE = """kg:evidence <claim/c1#e1> .
<claim/c1#e1> oa:hasSource <doc/a> ; oa:hasSelector <claim/c1#s> .
<claim/c1#s> oa:exact 'They met.' ;"""
VOICE = "prov:qualifiedAttribution <claim/c1#v1> . <claim/c1#v1> prov:agent r:T ;"

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
    "kg:origin r:T": "kg:origin that is not its last voice",
    "rdf:reifies <<( r:A kp:met r:T )>>": "has 2 propositions",
    f"{VOICE} kg:step '²'": "needs one kg:step",
    f"{VOICE} kg:step 1 , 2": "needs one kg:step",
    f"{PASSAGE} oa:start '²'": "an oa:start that is no position",
    f"{PASSAGE} oa:exact 'They met again.'": "a selector with one oa:exact",
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


def test_triple_terms_in_triple_terms_are_read_to_a_depth_only(tmp_path: Path) -> None:
    def deep(levels: int) -> str:
        inner = "<<( r:A kp:met " * levels + "r:B" + " )>> # and so on\n" * levels
        return f"{HEAD} .\nr:A kp:met {inner} .\n"

    sheet = parse_rdf(deep(64), "a.ttl", read_ontology(built_in_files(), tmp_path))
    assert not any("deeply" in str(problem) for problem in sheet.problems)
    project = _project(tmp_path, deep(65))
    assert ["nested too deeply" in str(problem) for problem in project.problems] == [True]


@pytest.mark.parametrize(("levels", "findings"), [(63, 0), (20_000, 1)])
def test_so_are_those_of_xml(levels: int, findings: int, tmp_path: Path) -> None:
    term = '<e:p rdf:parseType="Triple"><rdf:Description rdf:about="urn:>a">'
    text = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:" '
        'rdf:version="1.2"><!-- <a> --><rdf:Description rdf:about="urn:a">'
        + levels * term + '<e:p rdf:resource="urn:c"/>' + levels * "</rdf:Description></e:p>"
        + "</rdf:Description></rdf:RDF>"
    )  # fmt: skip
    sheet = parse_rdf(text, "a.rdf", read_ontology(built_in_files(), tmp_path))
    assert sum("nested too deeply" in str(p) for p in sheet.problems) == findings


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
