"""W3C's RDF suites through the reader of `kgraph build` and `check`: what is RDF, and what is not.

The reader wants claims and has findings of its own about anything else; here counts only whether
it takes a file for RDF of its format.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import kgraph
from kgraph.readers import read_sheet
from tests.conformance.suites import PRESENT, cases

ROOT = Path(__file__).resolve().parents[2]
SUITES = {
    "rdf/rdf11/rdf-turtle": 313,
    "rdf/rdf11/rdf-n-triples": 70,
    "rdf/rdf11/rdf-n-quads": 87,
    "rdf/rdf11/rdf-trig": 356,
    "rdf/rdf11/rdf-xml": 166,
    "rdf/rdf12/rdf-turtle/syntax": 74,
    "rdf/rdf12/rdf-turtle/eval": 29,
    "rdf/rdf12/rdf-n-triples/syntax": 29,
    "rdf/rdf12/rdf-n-quads/syntax": 27,
    "rdf/rdf12/rdf-trig/syntax": 35,
    "rdf/rdf12/rdf-trig/eval": 25,
}
"""Every suite, and how many tests it has: all do as they should."""


@PRESENT
@pytest.mark.parametrize("suite", SUITES)
def test_what_is_rdf_is_read_and_what_is_not_is_refused(suite: str) -> None:
    ontology = kgraph.open(ROOT).ontology
    failed, count = [], 0
    for case in cases(suite):
        count += 1
        sheet = read_sheet(case.action.read_bytes(), case.action.name, ontology)
        codes = {problem.code for problem in sheet.problems}
        taken = not codes & {"rdf-syntax", "rdf-refused", "encoding"}
        if taken is not ("Negative" not in case.kind):
            failed.append(case.name)
    assert failed == []
    assert count == SUITES[suite]
