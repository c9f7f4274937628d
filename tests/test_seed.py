"""The seed, end to end: what the project promises of its own article."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

import kgraph
from kgraph.build import RECORD, build, file_of
from kgraph.query import questions
from kgraph.rdf.graph import read_turtle
from kgraph.settings import OUTPUTS as FORMATS
from kgraph.shapes import validate
from kgraph.warrant import failing

OUTPUTS = {file_of(form): form for form in FORMATS}
ROOT = Path(__file__).resolve().parent.parent
GOLDEN = Path(__file__).parent / "golden" / "questions"
GOLD = ROOT.parent / "shared" / "data" / "seed" / "seed_gold.jsonl"
ASKED = {
    "overdue-plans": {"today": "2026-02-01"},
    "timeline": {"first": "2026-01-06", "last": "2026-01-07"},
}
"""Parameters of the golden answers; the other questions are asked as they are."""

KG = rdflib.Namespace("https://w3id.org/kgraph/ns#")
KP = rdflib.Namespace("https://w3id.org/kgraph/predicate/")
R = rdflib.Namespace("https://w3id.org/kgraph/data/entity/")
C34 = rdflib.URIRef("https://w3id.org/kgraph/data/claim/c34")


@pytest.fixture(scope="module")
def project() -> kgraph.Project:
    return kgraph.open(ROOT)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("output")
    build(kgraph.open(ROOT), folder)
    return folder


def test_it_has_50_claims_31_facts_and_no_problems(project: kgraph.Project) -> None:
    assert len(project.claims()) == 50
    assert len(project.facts()) == 31
    assert project.problems == ()
    warranting = [claim for claim in project.claims() if not failing(claim, project.trust)]
    assert len(warranting) == 31


def test_the_claims_are_those_of_the_gold(project: kgraph.Project) -> None:
    if not GOLD.is_file():
        pytest.skip(f"the gold claims are not at {GOLD}")
    gold = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    assert len(gold) == 50
    facts = set(project.facts())
    for expected, claim in zip(gold, project.claims(), strict=True):
        reading = {"coref": "coreference"}.get(expected["reading"], expected["reading"])
        found: dict[str, Any] = {
            "id": claim.id,
            "subject": claim.subject,
            "predicate": claim.predicate,
            "object": claim.object,
            "polarity": claim.polarity,
            "certainty": claim.certainty,
            "factuality": claim.factuality,
            "modality": claim.modality,
            "attribution": list(claim.attribution),
            "time": claim.time,
            "condition": str(claim.condition) if claim.condition else None,
            "quote": claim.evidence[0].quote,
            "start": claim.evidence[0].start,
            "end": claim.evidence[0].end,
        }
        assert found == {key: expected[key] for key in found}
        assert claim.reading == reading
        warranted = not failing(claim, project.trust)
        assert warranted is expected["warrants_direct_triple"]
        assert ((claim.subject, claim.predicate, claim.object) in facts) >= warranted


def test_turtle_is_one_graph_in_both_engines(output: Path, project: kgraph.Project) -> None:
    path = output / "graph.ttl"
    by_rdflib = rdflib.Graph().parse(path, format="turtle")
    by_oxigraph = rdflib.Graph()
    lines = ox.serialize(
        (quad.triple for quad in ox.parse(path.read_bytes(), ox.RdfFormat.TURTLE)),
        format=ox.RdfFormat.N_TRIPLES,
    )
    by_oxigraph.parse(data=lines, format="nt")
    assert len(by_rdflib) > 2000
    assert isomorphic(by_rdflib, by_oxigraph)
    assert isomorphic(by_rdflib, project.graph())
    assert not any(isinstance(term, rdflib.BNode) for triple in by_rdflib for term in triple)


def test_plain_triples_are_just_the_facts(project: kgraph.Project) -> None:
    plain = {(s, p, o) for s, p, o in project.graph() if str(p).startswith(KP)}
    assert plain == {(R[s], KP[p], R[o]) for s, p, o in project.facts()}
    assert len(plain) == 31


def _validate(graph: rdflib.Graph) -> tuple[bool, str]:
    """Check against our shapes, by the engine for small graphs and by that for large ones."""
    shapes = read_turtle((ROOT / "ontology" / "shapes.ttl").read_bytes())
    lines = graph.serialize(format="nt")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kgraph.shapes.SMALL", -1)
        large = validate(lines, shapes)
    small = validate(lines, shapes)
    assert (small.conforms, small.nodes) == (large.conforms, large.nodes)
    assert small.text == large.text
    return small.conforms, small.text


def test_the_shapes_conform(project: kgraph.Project) -> None:
    assert _validate(project.graph())[0]


def test_forcing_the_fact_of_c34_breaks_the_shapes(project: kgraph.Project) -> None:
    graph = project.graph()
    graph.add((R.Volodymyr_Zelensky, KP.visited, R.United_States))
    conforms, report = _validate(graph)
    assert not conforms
    assert "but no claim warrants it" in report
    assert "Volodymyr_Zelensky" in report


def test_saying_that_c34_warrants_a_fact_breaks_the_shapes(project: kgraph.Project) -> None:
    graph = project.graph()
    graph.set((C34, KG.warranted, rdflib.Literal(True)))
    conforms, report = _validate(graph)
    assert not conforms
    assert "it is not certain" in report
    assert "it speaks of something planned" in report


@pytest.mark.parametrize("axis", ["status", "polarity", "modality", "certainty", "reading"])
def test_the_shapes_hold_every_part_of_the_rule(axis: str, project: kgraph.Project) -> None:
    spoilt = {
        "status": KG.Disputed, "polarity": KG.Negative, "modality": KG.Desired,
        "certainty": KG.Possible, "reading": KG.Presupposed,
    }  # fmt: skip
    graph = project.graph()
    graph.set((rdflib.URIRef(str(C34).replace("c34", "c14")), KG[axis], spoilt[axis]))
    assert not _validate(graph)[0]


def test_the_shapes_hold_the_condition_too(project: kgraph.Project) -> None:
    graph = project.graph()
    c14 = rdflib.URIRef(str(C34).replace("c34", "c14"))
    graph.add((c14, KG.conditionText, rdflib.Literal("if attacked")))
    conforms, report = _validate(graph)
    assert not conforms
    assert "it depends on a condition" in report


def _golden(name: str) -> list[list[str]]:
    text = (GOLDEN / f"{name}.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()]


def test_there_are_15_questions_with_golden_answers() -> None:
    assert len(questions()) == 15
    assert {path.stem for path in GOLDEN.glob("*.tsv")} == set(questions())


@pytest.mark.parametrize("name", sorted(questions()))
def test_questions_have_their_golden_answers(name: str, project: kgraph.Project) -> None:
    answer = project.question(name, **ASKED.get(name, {}))
    rows = [[cell or "" for cell in row] for row in answer.rows()]
    assert [answer.columns, *rows] == _golden(name)


@pytest.mark.parametrize("name", sorted(questions()))
def test_rdflib_gives_the_same_rows(name: str, project: kgraph.Project, output: Path) -> None:
    graph = rdflib.Graph().parse(output / "graph.ttl", format="turtle")
    ours = [tuple(_plain(term) for term in row) for row in project.question(name).terms]
    result = graph.query(questions()[name].text)
    theirs = [
        tuple(_plain(row.get(column)) for column in result.vars or ()) for row in result.bindings
    ]
    assert ours == theirs


def _plain(term: object) -> str | None:
    if term is None:
        return None
    return str(getattr(term, "value", term)) if not isinstance(term, str) else str(term)


def test_who_met_whom_is_dmitriev_with_witkoff_and_kushner_only(project: kgraph.Project) -> None:
    rows = project.question("who-met-whom").rows()
    assert {frozenset(row[:2]) for row in rows} == {
        frozenset({"Kirill_Dmitriev", "Steve_Witkoff"}),
        frozenset({"Kirill_Dmitriev", "Jared_Kushner"}),
    }


def test_contradictions_are_found(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.kg").write_text(
        "Putin : Person\nTrump : Person\nRussia : State\nUSA : State\n"
        "Talks : Event\nParis : Place\nDavos : Place\n"
        "Putin met Trump @2026-01-07 ^c1\nPutin not met Trump @2026-01 ^c2\n"
        "Putin not met Trump @2025-01 ^c3\nTrump not met Putin @2026-01-07 ^c8\n"
        "Talks tookPlaceIn Paris ^c4\nTalks tookPlaceIn Davos ^c5\n"
        "Putin presidentOf Russia ^c6\nTrump presidentOf Russia ^c7\n",
        encoding="utf-8",
    )
    rows = kgraph.open(tmp_path).question("contradictions").rows()
    found = {(row[0], row[5], row[6]) for row in rows}
    assert found == {
        ("denied", "c1", "c2"),
        ("denied", "c1", "c8"),
        ("two values", "c5", "c4"),
        ("two holders", "c6", "c7"),
    }


def test_review_queue_lists_proposals_disputes_and_bare_claims(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.kg").write_text(
        "Putin : Person\nTrump : Person\n"
        "?0.41 Putin met Trump @2026 ^c1\n~ Putin met Trump @2025 ^c2\n"
        "x Putin met Trump @2024 ^c3\nPutin met Trump @2023 ^c4\n",
        encoding="utf-8",
    )
    rows = kgraph.open(tmp_path).question("review-queue").rows()
    assert [(row[0], row[-1]) for row in rows] == [
        ("disputed", "c2"),
        ("no evidence", "c4"),
        ("proposed", "c1"),
    ]


@pytest.mark.parametrize(
    ("seed", "zone", "locale"),
    [
        ("0", "UTC", "C.UTF-8"),
        ("1", "Pacific/Kiritimati", "C"),
        ("4242", "America/Lima", "pl_PL.UTF-8"),
    ],
)
def test_builds_are_the_same_bytes_anywhere(
    seed: str, zone: str, locale: str, output: Path, tmp_path: Path
) -> None:
    folder = tmp_path / f"elsewhere {seed}"
    for name in ("seeds", "ontology"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "kgraph.toml", folder)
    changed = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "LANG": locale}
    subprocess.run(
        [sys.executable, "-m", "kgraph", "-C", str(folder), "build"],
        env=os.environ | changed, check=True, capture_output=True, cwd=tmp_path,
    )  # fmt: skip
    built = {path.name: path.read_bytes() for path in (folder / "output").iterdir()}
    assert built.keys() == {*OUTPUTS, RECORD}
    assert built == {path.name: path.read_bytes() for path in output.iterdir()}


def test_outputs_name_no_place_of_this_machine(output: Path) -> None:
    for path in output.iterdir():
        assert str(ROOT) not in path.read_text("utf-8"), path.name


def test_the_python_door_has_the_names_of_the_commands(project: kgraph.Project) -> None:
    network = project.network()
    assert network.number_of_edges() == 50
    assert sum(data["fact"] for _, _, data in network.edges(data=True)) == 31
    frame = project.dataframe()
    assert len(frame) == 50
    assert int(frame["fact"].sum()) == 31
    answer = project.query("SELECT ?who { ?who kp:met r:Steve_Witkoff }")
    assert [row["who"] for row in answer] == ["Kirill_Dmitriev"]
