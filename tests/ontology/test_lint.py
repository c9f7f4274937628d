"""Findings about ontology files; kgraph's own have none, so that reading them looks for none."""

from __future__ import annotations

from pathlib import Path

import pytest

from kgraph.errors import ProblemsError
from kgraph.ontology import built_in_files, read
from kgraph.ontology.lint import lint
from kgraph.ontology.read import source_of

TYPO = """\
@prefix kg: <https://w3id.org/kgraph/ns#> .
@prefix my: <https://example.org/predicate/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
my:evacuated a kg:Predicate ; rdfs:label "evacuated"@en ; kg:grup kg:Force .
"""


def test_kgraph_s_own_files_have_no_findings() -> None:
    assert lint([source_of(path) for path in built_in_files()]) == []


@pytest.mark.parametrize("name", ["own.ttl", built_in_files()[0].name])
def test_a_file_of_the_project_is_looked_at_beside_them(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(TYPO, "utf-8")
    with pytest.raises(ProblemsError, match="grup"):
        read([*built_in_files(), path])
