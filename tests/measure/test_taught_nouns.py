"""What one half of the articles of a beat teaches about names is of use in the other half."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kgraph.extract import Span, World, world
from kgraph.extract.grammar.corpus import Text, read_marked
from kgraph.extract.grammar.extractor import Grammar
from kgraph.extract.grammar.headnouns import head_nouns
from kgraph.learn.nouns import agreed
from kgraph.measure.names import MarkedName, NamesScore, score_names
from kgraph.model import Document, Entity, Name
from kgraph.ontology import built_in_files, read

TEXTS = read_marked(Path(__file__).with_name("ships.txt").read_text("utf-8"))
ONE, OTHER = TEXTS[: len(TEXTS) // 2], TEXTS[len(TEXTS) // 2 :]
PLAIN = world(read(built_in_files()))


def taught(texts: list[Text]) -> dict[str, str]:
    """The nouns of a project whose people decided on all names of some texts."""
    own = {
        name.nominative: Entity(
            id=name.nominative.replace(" ", "_"), kind=name.kind, names=(Name(name.nominative),)
        )
        for text in texts
        for name in text.names
    }
    known = world(PLAIN.ontology, own.values())
    return agreed(head_nouns((text.text for text in texts), known, known.own))


def measured(texts: list[Text], known: World) -> NamesScore:
    """How well names are found in texts of which nothing is known."""
    marked, found = {}, {}
    grammar = Grammar()
    for number, text in enumerate(texts):
        document = Document(id=str(number), path="d.txt", text=text.text, language="pl")
        marked[document.id] = [
            MarkedName(Span(n.start, n.end), n.kind, n.nominative) for n in text.names
        ]
        found[document.id] = [
            MarkedName(n.at, "Place" if n.kind == "State" else n.kind, n.nominative)
            for n in grammar.names(document, known)
        ]
    return score_names(marked, found)


@pytest.mark.parametrize(("learned_from", "read_then"), [(ONE, OTHER), (OTHER, ONE)])
def test_names_of_other_articles_get_the_right_class(
    learned_from: list[Text], read_then: list[Text]
) -> None:
    nouns = taught(learned_from)
    assert nouns["holownik"] == "Topic"
    before = measured(read_then, PLAIN)
    after = measured(read_then, replace(PLAIN, nouns=nouns))
    assert (after.typed.value or 0) >= (before.typed.value or 0) + 0.03
    assert (after.untyped.value or 0) >= (before.untyped.value or 0) - 0.01
