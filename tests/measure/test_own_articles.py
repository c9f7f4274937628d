"""Three Polish articles of our own, whose gold was written before anything read them.

The figures were 0.84 of precision and 0.57 of recall then. They guard what was learned since;
they are no measure of unseen articles any more.
"""

from __future__ import annotations

from pathlib import Path

from kgraph.measure import evaluate, read_gold
from tests.extract.grammar.reading import GRAMMAR, known

FOLDER = Path(__file__).parent / "polish"


def test_the_gold_quotes_its_articles() -> None:
    gold = read_gold(FOLDER, known().entities)
    assert (len(gold.documents), len(gold.statements)) == (3, 62)
    for statement in gold.statements:
        text = gold.documents[statement.document].text
        assert all(span.of(text).strip() for span in statement.passages)
        assert statement.predicate in known().ontology.predicates


def test_the_grammar_reads_them_as_well_as_it_did() -> None:
    gold = read_gold(FOLDER, known().entities)
    score, _ = evaluate(gold, GRAMMAR, known())
    quality = score.levels["spo"]
    assert quality.precision.value is not None
    assert quality.precision.value >= 0.88
    assert quality.recall.value is not None
    assert quality.recall.value >= 0.75
    assert score.unwarranted.value is not None
    assert score.unwarranted.value <= 0.05
    assert score.rejected == 0
