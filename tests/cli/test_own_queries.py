"""kgraph query with SPARQL of one's own: parameters, prefixes, and names that are nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Finished, Kgraph

OWN = """\
# en: Whom does somebody meet?
# needs: who (entity): the one who meets
# needs: last (date): the last day
SELECT ?other ?day {
  VALUES ?who { UNDEF }
  VALUES ?last { UNDEF }
  ?claim rdf:subject ?who ; rdf:predicate kp:met ; rdf:object ?other ; kg:until ?day .
  FILTER (!BOUND(?last) || ?day <= ?last)
}
"""


def test_a_query_of_one_s_own_has_parameters(
    kgraph: Kgraph, seed_project: Path, tmp_path: Path
) -> None:
    """A file with the heading of a ready question takes --set as the ready one does."""
    file = tmp_path / "mine.rq"
    file.write_text(OWN)

    def asked(*values: str) -> Finished:
        words = [word for value in values for word in ("--set", value)]
        return kgraph("-C", str(seed_project), "query", "-f", str(file), "--format", "csv", *words)

    whole = asked().out.splitlines()
    assert len(whole) > 2
    only = asked("who=Dmitriew").out.splitlines()
    assert len(only) == 3
    assert all(line in whole for line in only)
    assert asked("who=Dmitriew", "last=2026-01-06").out.splitlines() == only[:1]
    assert 'the query has no parameter "whom". It has who, last.' in asked("whom=Trump").err
    assert 'no entity is called "Nobodyish"' in asked("who=Nobodyish").err
    file.write_text(OWN.replace("VALUES ?who { UNDEF }", ""))
    assert "Write there: VALUES ?who { UNDEF }" in asked("who=Dmitriew").err


@pytest.mark.parametrize("name", ["text", "name", "self"])
def test_a_parameter_may_have_any_name(
    name: str, kgraph: Kgraph, seed_project: Path, tmp_path: Path
) -> None:
    file = tmp_path / "mine.rq"
    file.write_text(OWN.replace("who", name))
    asked = ("-C", str(seed_project), "query", "--format", "csv", "--set", f"{name}=Dmitriew")
    assert len(kgraph(*asked, "-f", str(file)).out.splitlines()) == 3
    ready = kgraph(*asked, "--question", "who-met-whom")
    assert f'who-met-whom has no parameter "{name}".' in ready.err


def test_a_prefix_that_is_not_known_is_named(kgraph: Kgraph, seed_project: Path) -> None:
    query = "SELECT ?who {\n  ?who my.own:patrols ?where . ?who kp:met ?x\n}"
    said = kgraph("-C", str(seed_project), "query", query).err
    assert "line 2, column 22: the prefix my.own: is not known" in said
    assert "PREFIX my.own: <https://example.org/predicate/>" in said


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?x { ?x kp:mett ?y }", "kp:mett is no predicate. Did you mean kp:met?\n"),
        ("ASK { r:Steve_Witkof kp:met ?y }", "r:Steve_Witkof is no entity. Did you mean r:Steve_W"),
        ('SELECT ?x { ?x kp:met "kp" . FILTER(?x = <urn:kp:no>) }', ""),
        ("SELECT ?x { ?x kp:met ?y . OPTIONAL { ?x kp:mett ?z } }", ""),
    ],
)
def test_an_empty_answer_says_which_names_are_nobody_s(
    query: str, said: str, kgraph: Kgraph, seed_project: Path
) -> None:
    done = kgraph("-C", str(seed_project), "query", query)
    assert done.code == 0
    assert done.err.startswith(said)
    assert bool(done.err) == bool(said)


def test_a_predicate_of_one_s_own_has_its_own_iri(kgraph: Kgraph, seed_project: Path) -> None:
    (seed_project / "ontology").mkdir(exist_ok=True)
    (seed_project / "ontology" / "patrol.ttl").write_text(
        "@prefix kg: <https://w3id.org/kgraph/ns#> .\n"
        "@prefix my: <https://example.org/predicate/> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        'my:patrols a kg:Predicate ; rdfs:label "patrols"@en .\n'
    )
    done = kgraph("-C", str(seed_project), "query", "SELECT ?x { ?x kp:patrols ?y }")
    assert done.err == (
        "kp:patrols is no predicate. patrols is <https://example.org/predicate/patrols>.\n"
    )
