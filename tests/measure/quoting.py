"""What every gold of our own has to hold to: its articles, and the ontology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.extract.grammar.reading import known

if TYPE_CHECKING:
    from kgraph.measure import Gold


def assert_quotes_its_articles(gold: Gold, articles: int, claims: int) -> None:
    """It has so many articles and claims; each claim has its passages and a known predicate."""
    assert (len(gold.documents), len(gold.statements)) == (articles, claims)
    for statement in gold.statements:
        text = gold.documents[statement.document].text
        assert all(span.of(text).strip() for span in statement.passages)
        assert statement.predicate in known().ontology.predicates
