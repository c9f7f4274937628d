"""The built-in ontology is the table of predicates it was made from; a user's own joins it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import kgraph
from kgraph.export import export
from kgraph.ontology import Ontology, built_in_files, phrase_of, read

TABLE = Path(__file__).parent / "golden" / "predicates.tsv"
ROWS = list(csv.DictReader(TABLE.read_text("utf-8").splitlines(), delimiter="\t"))

OWN = """
@prefix kg: <https://w3id.org/kgraph/ns#> .
@prefix my: <https://example.org/predicate/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix kp: <https://w3id.org/kgraph/predicate/> .

my:Port a owl:Class ; rdfs:subClassOf kg:Place ; rdfs:label "port"@en , "port morski"@pl .
my:evacuated a kg:Predicate ;
    rdfs:label "evacuated"@en , "ewakuował"@pl ;
    schema:domainIncludes kg:Actor ; schema:rangeIncludes my:Port , kg:State ;
    kg:group kg:Force ; kg:ploverActual "COERCE" ;
    kg:verb "evacuate +"@en , "ewakuować +acc"@pl .
kp:met kg:verb "zobaczyć się z +inst"@pl .
"""


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return read(built_in_files())


def test_the_table_has_95_predicates(ontology: Ontology) -> None:
    assert len(ROWS) == 95
    assert sorted(ontology.predicates) == sorted(row["predicate"] for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["predicate"])
def test_predicates_are_those_of_the_table(row: dict[str, str], ontology: Ontology) -> None:
    predicate = ontology.predicates[row["predicate"]]
    assert predicate.labels == {"en": row["label_en"], "pl": row["label_pl"]}
    for found, cell in ((predicate.domain, row["domain"]), (predicate.range, row["range"])):
        expected = cell.replace(",", " or").replace("  ", " ").split(" or ")
        assert set(found) == set(expected) - {"any"}
    assert predicate.symmetric is ("symmetric" in row["note"])
    events = {case: row[f"plover_{case}"] for case in ("actual", "future", "negative")}
    if row["predicate"] == "showsWillingnessTo":
        # The seed's c12 says why: "has not shown willingness so far" is no refusal.
        assert events.pop("negative") == "REJECT"
        assert "negative" not in predicate.plover
    assert predicate.plover == {case: name for case, name in events.items() if name}


def test_every_predicate_has_words_and_definitions_in_both_languages(ontology: Ontology) -> None:
    for predicate in ontology.predicates.values():
        assert predicate.definitions.keys() == {"en", "pl"}
        assert {word.language for word in predicate.words} == {"en", "pl"}
        assert predicate.group in ontology.groups


def test_labels_lead_to_their_predicates(ontology: Ontology) -> None:
    for predicate in ontology.predicates.values():
        for label in predicate.labels.values():
            assert [p.predicate for p in phrase_of(ontology, label)] == [predicate.name]


def test_an_own_predicate_is_one_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "ontology").mkdir()
    (tmp_path / "ontology" / "mine.ttl").write_text(OWN, "utf-8")
    (tmp_path / "seeds" / "a.kg").write_text(
        "Norway : State\nOdesa : Port\nAnna : Person\nOla : Person\n"
        "Norway evacuated Odesa ^c1\nNorway will evacuate Odesa ^c2\n"
        "Norway nie ewakuuje Odesa ^c3\nAnna zobaczyła się z Ola ^c4\n",
        "utf-8",
    )
    project = kgraph.open(tmp_path)
    assert [str(problem) for problem in project.problems] == []
    found = {claim.id: (claim.predicate, claim.modality) for claim in project.claims()}
    assert found == {
        "c1": ("evacuated", "actual"),
        "c2": ("evacuated", "future"),
        "c3": ("evacuated", "future"),
        "c4": ("met", "actual"),
    }
    assert project.facts() == (("Anna", "met", "Ola"), ("Norway", "evacuated", "Odesa"))
    turtle = "".join(export(project, "ttl"))
    assert "r:Norway a kg:State" in turtle
    assert "<https://example.org/predicate/evacuated> r:Odesa" in turtle
    assert "ewakuował" in "".join(export(project, "html"))
    rows = project.question("events").rows()
    assert ("Norway", "Odesa", "COERCE", "actual") in [row[:4] for row in rows]
    (tmp_path / "seeds" / "a.kg").unlink()
    (tmp_path / "seeds" / "a.ttl").write_text(turtle, "utf-8")
    assert kgraph.open(tmp_path).claims() == project.claims()


def test_the_example_of_init_can_be_taken_as_it_is(tmp_path: Path) -> None:
    template = Path(kgraph.__file__).parent / "template" / "ontology" / "own.ttl"
    lines = template.read_text("utf-8").splitlines()
    (tmp_path / "own.ttl").write_text(
        "\n".join(line.removeprefix("# ") if "my:" in line or "    " in line else line
                  for line in lines), "utf-8")  # fmt: skip
    own = read([*built_in_files(), tmp_path / "own.ttl"]).predicates["evacuated"]
    assert own.label("pl") == "ewakuował"
    assert len(own.words) == 4
