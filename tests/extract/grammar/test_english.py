"""Every predicate of the ontology in English: what is read in a sentence, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.grammar.reading import claims, known

pytest.importorskip("spacy")

TITLE = "This is a title\n\n"


def _table() -> list[tuple[str, str, set[str]]]:
    """The rows of english.txt: a predicate, a sentence, and what it states."""
    rows: list[tuple[str, str, set[str]]] = []
    predicate = ""
    for line in (Path(__file__).parent / "english.txt").read_text("utf-8").splitlines():
        if line.startswith("=="):
            predicate = line[3:]
        elif line.startswith(">"):
            rows[-1][2].add(line[2:])
        elif line and line != "-" and not line.startswith("#"):
            rows.append((predicate, line, set()))
    return rows


ROWS = _table()


def test_every_predicate_has_two_sentences() -> None:
    assert {p for p, _, _ in ROWS} == set(known().ontology.predicates)
    assert len(ROWS) >= 190
    assert all(sum(p == name for p, _, _ in ROWS) >= 2 for name, _, _ in ROWS)


@pytest.mark.parametrize(("sentence", "wanted"), [(s, w) for _, s, w in ROWS])
def test_sentence(sentence: str, wanted: set[str]) -> None:
    assert claims(TITLE + sentence, "en") == wanted
