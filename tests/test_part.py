"""A part of a project: the claims a query names, those near an entity, and what they need."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kgraph
from kgraph.build import build
from kgraph.errors import NotFoundError, QueryError
from kgraph.export import export, exporters
from kgraph.query import questions
from kgraph.warrant import warrants

if TYPE_CHECKING:
    from kgraph import Project

ROOT = Path(__file__).parent.parent
CLAIMLESS = {"single-origin-facts", "positions"}
"""Ready questions that count claims and name none."""
EMPTY = {"contradictions", "overdue-plans", "review-queue"}
"""Ready questions that find nothing in the seed without a parameter."""


@pytest.fixture(scope="module")
def seed() -> Project:
    return kgraph.open(ROOT)


def _ids(project: Project) -> list[str]:
    return [claim.id for claim in project.claims()]


def _with(folder: Path, text: str) -> Project:
    """A project of one file of claims without quotes."""
    (folder / "seeds").mkdir()
    (folder / "seeds" / "claims.kg").write_text(text, "utf-8")
    return kgraph.open(folder)


PEOPLE = "Ann : Person\nBob : Person\nCid : Person\nDee : Person\nEve : Person\nFay : Person\n"
CHAIN = PEOPLE + (
    "Ann met Bob ^c1\nBob met Cid ^c2\nCid met Dee ^c3\nDee met Eve ^c4\nAnn met Fay via Eve ^c5\n"
)


@pytest.mark.parametrize(
    ("focus", "depth", "kept"),
    [
        ("Ann", 1, "c1 c5"),
        ("Ann", 2, "c1 c2 c5"),
        ("Ann", 3, "c1 c2 c3 c5"),
        ("Eve", 1, "c4 c5"),
        # Eve speaks of Ann and Fay: on to them. Nobody gets to Eve by what she says.
        ("Eve", 2, "c1 c3 c4 c5"),
        ("Fay", 1, "c5"),
        ("Fay", 2, "c1 c5"),
        ("Fay", 3, "c1 c2 c5"),
    ],
)
def test_focus_counts_steps(focus: str, depth: int, kept: str, tmp_path: Path) -> None:
    project = _with(tmp_path, CHAIN)
    assert _ids(project.part(focus=focus, depth=depth)) == kept.split()


def test_focus_takes_any_alias_and_keeps_what_is_needed(seed: Project) -> None:
    part = seed.part(focus="witkoff")
    assert _ids(part) == ["c01", "c03", "c04", "c14", "c16"]
    spoken = {n for c in part.claims() for n in (c.subject, c.object, *c.attribution)}
    assert {entity.id for entity in part.corpus.entities} == spoken - {"article"}
    assert part.facts() == tuple(
        sorted({(c.subject, c.predicate, c.object) for c in part.claims()})
    )
    assert len(seed.claims()) == 50
    assert seed.part(focus="Steve_Witkoff").corpus == part.corpus


def test_only_takes_the_claims_that_rows_name(seed: Project) -> None:
    query = "SELECT ?claim { ?claim kg:modality kg:Future }"
    planned = [claim.id for claim in seed.claims() if claim.modality == "future"]
    assert _ids(seed.part(query)) == planned
    assert _ids(seed.part(seed.query(query))) == planned
    assert not seed.part(query).facts()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?x ?y { ?x rdf:subject r:Kirill_Dmitriev ; rdf:predicate kp:met ; rdf:object ?y }",
        'SELECT ?claim { VALUES ?claim { "c14" <claim/c15> } }',
        "SELECT ?one ?two { VALUES (?one ?two) { (<claim/c14> <claim/c15>) (UNDEF <claim/c14>) } }",
    ],
)
def test_a_claim_is_named_by_its_iri_anywhere_and_by_its_id_in_its_column(
    query: str, seed: Project
) -> None:
    assert _ids(seed.part(query)) == ["c14", "c15"]


def test_both_together_are_what_passes_both(seed: Project) -> None:
    met = set(_ids(seed.part(seed.question("meetings-of"))))
    near = set(_ids(seed.part(focus="Witkoff")))
    both = seed.part(seed.question("meetings-of"), focus="Witkoff")
    assert set(_ids(both)) == met & near
    assert 0 < len(met & near) < min(len(met), len(near))
    assert seed.part(focus="Witkoff").part(seed.question("meetings-of")).corpus == both.corpus


@pytest.mark.parametrize("name", sorted(set(questions()) - CLAIMLESS - EMPTY))
def test_ready_questions_choose(name: str, seed: Project) -> None:
    answer = seed.question(name)
    column = answer.columns.index("claim")
    named = {str(row[column]) for row in answer.rows()}
    assert named
    assert named <= set(_ids(seed.part(answer)))


@pytest.mark.parametrize("name", sorted(CLAIMLESS))
def test_a_question_without_claims_says_so(name: str, seed: Project) -> None:
    with pytest.raises(QueryError, match=r"no column of the answer \(.*\) names a claim\. Select"):
        seed.part(seed.question(name))


def test_a_claim_brings_those_it_refers_to(tmp_path: Path) -> None:
    project = _with(
        tmp_path,
        PEOPLE + "if Ann met Bob ^c1\nCid met Dee if ^c1 ^c2\nEve met Fay if ^c2 ^c3\n"
        "Ann met Cid ^c4\nAnn met Dee ^c5\n^c4 superseded-by ^c5\n",
    )
    assert _ids(project.part(focus="Fay")) == ["c1", "c2", "c3"]
    assert _ids(project.part(focus="Cid")) == ["c1", "c2", "c4", "c5"]
    assert _ids(project.part(focus="Bob")) == ["c1"]


def test_a_part_is_whole_by_itself(seed: Project, tmp_path: Path) -> None:
    """As one file of claims it reads back, without a finding, as just what it is."""
    for focus in ("Axios", "Russia", "Zełenski", "USA"):
        part = seed.part(focus=focus)
        folder = tmp_path / focus
        (folder / "seeds").mkdir(parents=True)
        for document in part.corpus.documents:
            (folder / document.path).write_text(document.text, "utf-8")
        (folder / "seeds" / "part.kg").write_text("".join(export(part, "kg")), "utf-8")
        again = kgraph.open(folder)
        assert again.problems == ()
        assert again.corpus == part.corpus


def test_nothing_in_the_graph_of_a_part_leads_out_of_it(seed: Project) -> None:
    for focus in ("Axios", "Russia", "Zełenski", "USA"):
        part = seed.part(focus=focus)
        loose = part.query(
            "SELECT DISTINCT ?o { ?s ?p ?o FILTER (STRSTARTS(STR(?o), STR(<>))) "
            "FILTER NOT EXISTS { ?o ?q ?x } }"
        )
        assert loose.rows() == []
        assert part.query("ASK { ?s ?p ?o FILTER (STRSTARTS(STR(?o), STR(<>))) }").truth


def test_judgements_go_with_the_entities_they_join(tmp_path: Path) -> None:
    project = _with(
        tmp_path,
        PEOPLE + "Annie : Person\nEvie : Person\nAnnie same Ann\nEvie same Eve\n"
        "Ann different Bob\nAnn different Eve\nAnnie met Bob ^c1\nEvie met Bob ^c2\n",
    )
    part = project.part(focus="Annie")
    assert [entity.id for entity in part.corpus.entities] == ["Ann", "Annie", "Bob"]
    said = [f"{j.left} {j.verdict} {j.right}" for j in part.corpus.judgements]
    assert said == ["Ann different Bob", "Annie same Ann"]


@pytest.mark.parametrize("name", sorted(exporters()))
def test_every_format_holds_the_part_and_no_more(name: str, seed: Project) -> None:
    text = "".join(export(seed.part(focus="Witkoff"), name))
    assert "Steve_Witkoff" in text
    assert "Crimea" not in text
    assert "Crimea" in "".join(export(seed, name))


def test_everything_works_on_a_part(seed: Project, tmp_path: Path) -> None:
    part = seed.part(focus="Witkoff")
    assert part.network().number_of_edges() == len(part.dataframe()) == 5
    assert part.query("ASK { r:Kirill_Dmitriev kp:met r:Steve_Witkoff }").truth
    assert part.query("ASK { ?s kp:annexed ?o }").truth is False
    with pytest.raises(NotFoundError, match='no claim has the id "c49"'):
        part.claim("c49")
    counts = build(part, tmp_path).counts
    assert (counts.claims, counts.facts) == (5, len(part.facts()))
    records = (tmp_path / "claims.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in records] == _ids(part)


def test_the_title_says_nothing_false(seed: Project, tmp_path: Path) -> None:
    whole = "Talks on Ukraine, January 2026"
    assert seed.title == whole
    assert seed.part(focus="Witkoff").title == f"Steve Witkoff: 5 of 50 claims · {whole}"
    query = "SELECT ?claim { ?claim kg:modality kg:Future }"
    assert seed.part(query).title == f"6 of 50 claims · {whole}"
    assert seed.part("SELECT ?claim { ?claim a kg:Claim }").title == whole
    polish = _with(tmp_path, 'Ann : Person = "Anna"@pl\nBob : Person\nAnn met Bob\nBob met Bob\n')
    (tmp_path / "kgraph.toml").write_text('language = "pl"\n', "utf-8")
    assert polish.part(focus="Ann").title == f"Anna: 1 z 2 twierdzeń · {tmp_path.name}"


def test_facts_follow_from_the_claims_kept(seed: Project) -> None:
    for depth in (1, 2, 3):
        part = seed.part(focus="Zelensky", depth=depth)
        warranted = {c for c in part.claims() if warrants(c, seed.trust)}
        assert set(part.facts()) == {(c.subject, c.predicate, c.object) for c in warranted}
        assert set(part.facts()) < set(seed.facts())


@pytest.mark.parametrize(
    ("only", "focus", "depth", "said"),
    [
        (None, "Witkof", 1, 'no entity is called "Witkof". Did you mean Steve_Witkoff?'),
        (None, "article", 1, "article is a voice of every claim, and no entity."),
        (None, "Witkoff", 0, "the depth is 0. It can be 1, 2 or 3."),
        (None, "Witkoff", 4, "the depth is 4. It can be 1, 2 or 3."),
        ("SELECT ?claim { ?claim a kg:Nothing }", None, 1, "is left: the query names none."),
        ("SELECT ?claim { ?claim rdf:object r:Crimea }", "Witkoff", 2,
         "none that the query names is within 2 steps of Steve_Witkoff. A greater depth"),
        ("SELECT ?claim { ?claim a kg:Nothing }", "Witkoff", 3, "within 3 steps of Steve_Witkoff."),
        ("SELECT ?s { ?s kp:met ?o }", None, 1, "no column of the answer (s) names a claim."),
        ("SELECT ?e { ?c kg:evidence ?e }", None, 1, "no column of the answer (e) names a claim."),
        ("ASK { ?s kp:met ?o }", None, 1, "the answer has no rows that could name claims. Select"),
        ("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", None, 1, "the answer has no rows that could"),
        ("SELECT ?claim {", None, 1, "the query is broken at line 1"),
        ("SELECT * { SERVICE <urn:x> {} }", None, 1, "calls another server is refused"),
        ('SELECT ?claim { VALUES ?claim { "c99" } }', None, 1, 'names the claim "c99", and no'),
    ],
)  # fmt: skip
def test_a_part_that_cannot_be_is_refused(
    only: str | None, focus: str | None, depth: int, said: str, seed: Project
) -> None:
    with pytest.raises((NotFoundError, QueryError)) as caught:
        seed.part(only, focus=focus, depth=depth)
    assert said in str(caught.value)


def test_an_entity_that_nobody_speaks_of_has_no_part(tmp_path: Path) -> None:
    project = _with(tmp_path, "Ann : Person\nBob : Person\nCid : Person\nAnn met Bob\n")
    with pytest.raises(NotFoundError, match=r"none is within 1 step of Cid\. A greater"):
        project.part(focus="Cid")
