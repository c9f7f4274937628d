"""Tables: nothing a spreadsheet would run, no row swallowed, every cell with its place."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kgraph.model import Claim, Evidence
from kgraph.records import COLUMNS, parse_table, record_of, write_table

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

CLAIM = Claim(id="c1", subject="Russia", predicate="annexed", object="Crimea", document="rp")
DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'quoted'", '=HYPERLINK("x")']


def _table(claim: Claim) -> str:
    return "".join(write_table([record_of(claim, {}, True)], ","))


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_cell_that_would_be_a_formula_is_inert_and_comes_back(text: str) -> None:
    evidence = Evidence(document="rp", quote=text, start=0, end=len(text))
    claim = replace(CLAIM, evidence=(evidence,), time_text=text, made_by=text)
    written = _table(claim)
    for row in csv.DictReader(io.StringIO(written, newline="")):
        for column in ("quote", "time_text", "made_by"):
            assert row[column] == f"'{text}"
    (draft,) = parse_table(written, "a.csv").drafts
    assert draft.evidence[0].quote.text == text  # type: ignore[union-attr]
    assert draft.time_text.text == text  # type: ignore[union-attr]
    assert draft.made_by == text  # type: ignore[union-attr]


def test_polarity_is_the_one_sign_that_stands_bare() -> None:
    (row,) = csv.DictReader(io.StringIO(_table(CLAIM)))
    assert tuple(row) == COLUMNS
    assert row["polarity"] == "+"


def _said(text: str, file: str = "a.csv") -> list[str]:
    return [str(problem) for problem in parse_table(text, file).problems]


def test_a_row_keeps_the_line_it_begins_on() -> None:
    text = 'subject,predicate,object,quote\nA,met,B,"one\ntwo\nthree"\nA,met,C,x\nA,met\n'
    sheet = parse_table(text, "a.csv")
    assert [draft.subject.line for draft in sheet.drafts] == [2, 5]  # type: ignore[union-attr]
    assert [str(problem).split(" Put")[0] for problem in sheet.problems] == [
        "a.csv:6:1: the row has 2 cells, the header 4."
    ]


def test_an_open_quotation_mark_is_reported_where_it_begins() -> None:
    text = 'subject,predicate,object\nA,met,B\nA,met,"C\nA,met,D\nA,met,E\n'
    (said,) = _said(text)
    assert said.startswith("a.csv:3:1: the row that begins here is broken: ")


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("subject,predicat,object", ['a.csv:1:9: "predicat" is no column of a table of claims. '
                                     "Did you mean predicate?"]),
        ("subject,predicate,object,object", ["a.csv:1:26: the column object stands twice. "
                                             "Keep one of them."]),
        ("subject,predicate", ["a.csv:1:1: the column object is missing. "
                               "The first row names the columns."]),
        ("subject;predicat;object", ['a.csv:1:9: "predicat" is no column of a table of claims. '
                                     "Did you mean predicate?"]),
        ("subject\tpredicate\tobject", ["a.csv:1:1: the cells are separated by tabs. Save the "
                                       "table with commas, or give the file the ending .tsv."]),
    ],
)  # fmt: skip
def test_a_wrong_header_is_one_finding(header: str, said: list[str]) -> None:
    assert _said(f"{header}\nA,met,B\n") == said


def test_tabs_mark_order_mark_and_empty_rows() -> None:
    text = "\ufeffsubject\tpredicate\tobject\r\nA\tmet\tB, C\r\n\r\n"
    sheet = parse_table(text, "A.TSV")
    assert sheet.problems == []
    (draft,) = sheet.drafts
    assert draft.object.text == "B, C"  # type: ignore[union-attr]
    assert _said("subject,predicate,object\r\n", "a.tsv") == [
        "a.tsv:1:1: the cells are separated by commas. "
        "Save the table with tabs, or give the file the ending .csv."
    ]


def test_a_spreadsheet_may_save_semicolons_and_decimal_commas() -> None:
    head, row = "subject;predicate;object;quote;confidence", 'Anna;met;Bob, C;"a; b, c";0,85'
    sheet = parse_table(f"\ufeff{head}\r\n{row}\r\nAnna;met\r\n", "a.csv")
    assert [str(problem) for problem in sheet.problems] == [
        'a.csv:3:1: the row has 2 cells, the header 5. Put cells with a separator inside into "".'
    ]
    (draft,) = sheet.drafts
    assert draft.object.text == "Bob, C"  # type: ignore[union-attr]
    assert draft.confidence == 0.85  # type: ignore[union-attr]
    assert draft.evidence[0].quote.text == "a; b, c"  # type: ignore[union-attr]


def test_rows_of_nothing_between_separators_are_empty_too() -> None:
    """Spreadsheets leave them under the last row, of any width."""
    text = "subject,predicate,object\nA,met,B\n,,\n , ,,,\nA,met,C\n,,x\n"
    sheet = parse_table(text, "a.csv")
    assert [d.subject.line for d in sheet.drafts] == [2, 5]  # type: ignore[union-attr]
    (problem,) = sheet.problems
    assert str(problem).startswith("a.csv:6:1: the record has no")


def test_the_source_of_a_row_may_be_known_by_front_matter_alone(
    kgraph: Kgraph, seed_project: Path
) -> None:
    """A table from another program names its sources, and their texts may be nobody's."""
    seeds = seed_project / "seeds"
    (seeds / "more.csv").write_text("subject,predicate,object,document\nRussia,met,Ukraine,post\n")
    done = kgraph("-C", str(seed_project), "check")
    assert done.err.startswith(
        'seeds/more.csv:2:20: unknown document "post". Put its text into seeds/post.txt, or '
    )
    (seeds / "post.txt").write_text("---\noutlet: The River Post\npublished: 2026-01-08\n---\n")
    assert kgraph("-C", str(seed_project), "check").err == "no problems\n"
    said = kgraph("-C", str(seed_project), "export").out
    assert "The River Post" in said
