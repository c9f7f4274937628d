"""Every content in every construction under which nothing is said to be so: no fact of any.

And in constructions that say so: the fact of all of them. A construction that fails is a kind of
sentence that makes facts which the text does not state, whatever it is about.
"""

from __future__ import annotations

from itertools import groupby

import pytest

from tests.extract.grammar.crossings import (
    ENGLISH,
    ENGLISH_NOUNS,
    POLISH,
    POLISH_NOUNS,
    Construction,
    Content,
    filled,
    is_fact,
    table,
)

TABLES: list[tuple[str, str, list[Content]]] = [
    ("polish", "pl", POLISH),
    ("polish_nouns", "pl", POLISH_NOUNS),
    ("english", "en", ENGLISH),
    ("english_nouns", "en", ENGLISH_NOUNS),
]
_GRANTS = "is so"
UNSAID = [
    pytest.param(c, language, contents, id=f"{name}: {c.words}")
    for name, language, contents in TABLES
    for c in table(name) if c.kind != _GRANTS
]  # fmt: skip
SAID = [
    pytest.param(c, language, contents, id=f"{name}: {c.words}")
    for name, language, contents in TABLES
    for c in table(name) if c.kind == _GRANTS
]  # fmt: skip


@pytest.mark.parametrize(("construction", "language", "contents"), UNSAID)
def test_no_fact_is_made(
    construction: Construction, language: str, contents: list[Content]
) -> None:
    if language == "en":
        pytest.importorskip("spacy")
    made = [
        said for content in contents
        if is_fact(said := filled(construction, content), content.fact, language)
    ]  # fmt: skip
    assert made == []


@pytest.mark.parametrize(("construction", "language", "contents"), SAID)
def test_the_fact_is_made(
    construction: Construction, language: str, contents: list[Content]
) -> None:
    if language == "en":
        pytest.importorskip("spacy")
    missed = [
        said for content in contents
        if not is_fact(said := filled(construction, content), content.fact, language)
    ]  # fmt: skip
    assert missed == []


@pytest.mark.parametrize("name", [name for name, _, _ in TABLES])
def test_a_table_has_every_construction_once(name: str) -> None:
    told = [construction.words for construction in table(name)]
    assert len(told) == len(set(told)) > 100
    kinds = [kind for kind, _ in groupby(table(name), key=lambda each: each.kind)]
    assert len(kinds) == len(set(kinds))
