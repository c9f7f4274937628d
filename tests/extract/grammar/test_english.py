"""Every predicate of the ontology in English: what is read in a sentence, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.grammar.reading import claims, known

pytest.importorskip("spacy")

TITLE = "This is a title\n\n"


def _table() -> list[tuple[str, str, set[str]]]:
    """The rows of english/*.txt: a predicate, a sentence, and what it states.

    `== met` begins the sentences for a predicate; under each stands what is read in it, `>` before
    every claim, or `-` where nothing may be read.
    """
    rows: list[tuple[str, str, set[str]]] = []
    predicate = ""
    for path in sorted((Path(__file__).parent / "english").glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("=="):
                predicate = line[3:]
            elif line.startswith(">"):
                rows[-1][2].add(line[2:])
            elif line and line != "-":
                rows.append((predicate, line, set()))
    return rows


ROWS = _table()


def test_every_predicate_has_five_sentences() -> None:
    assert {p for p, _, _ in ROWS} == set(known().ontology.predicates)
    assert all(sum(p == name for p, _, _ in ROWS) >= 5 for name, _, _ in ROWS)


def test_every_predicate_is_read_in_three_of_them_and_nothing_in_some() -> None:
    read = [name for name, _, found in ROWS if any(c.split()[1] == name for c in found)]
    assert all(read.count(name) >= 3 for name, _, _ in ROWS)
    assert sum(not found for _, _, found in ROWS) >= 20
    assert sum(" not" in claim for _, _, found in ROWS for claim in found) >= 50


@pytest.mark.parametrize(("sentence", "wanted"), [(s, w) for _, s, w in ROWS])
def test_sentence(sentence: str, wanted: set[str]) -> None:
    assert claims(TITLE + sentence, "en") == wanted
