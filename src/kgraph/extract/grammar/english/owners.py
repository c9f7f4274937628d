"""Owners and states that the parser of English takes for something else."""

from __future__ import annotations

from typing import Any

from kgraph.extract.grammar.english.nodes import (
    after,
    before,
)
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
)
from kgraph.extract.grammar.vocabulary import words

_HOLDERS = words("english")["holder"]
_BESIDE = ("compound", "amod", "nmod", "poss")
_THINGS = ("dobj", "pobj", "attr", "conj", *SUBJECTS)


def give_owner(mark: Any) -> None:
    """Make a name before an apostrophe an owner: `Laos’ foreign minister said`."""
    if mark.text not in ("’", "'") or not mark.i or mark.i + 1 == len(mark.doc):
        return
    name, noun = mark.nbor(-1), mark.nbor(1)
    touches = not name.whitespace_ and bool(mark.whitespace_) and name.text.endswith("s")
    opened = any(t.text in ("‘", "'") for t in mark.doc[name.sent.start : name.i])
    if not touches or opened or name.pos_ != "PROPN" or mark.sent.start == mark.i:
        return
    while noun.dep_ in _BESIDE and noun.head.i > noun.i:
        noun = noun.head
    if noun.pos_ not in ("NOUN", "PROPN") or noun.head.i == name.i:
        return
    name.head, name.dep_ = noun, "poss"


def own_what_follows(mark: Any) -> None:
    """Make a name with `’s` an owner that the parser joins to another: `Merz and Peru’s envoy`."""
    name = mark.nbor(-1) if mark.i else mark
    if mark.tag_ != "POS" or name.dep_ == "poss" or name.pos_ != "PROPN" or after(mark) == "":
        return
    noun = mark.nbor(1)
    told = mark.nbor(2) if mark.i + 2 < len(mark.doc) else noun
    if noun.tag_ in ("VBD", "VBN") and told.pos_ == "NOUN" and told.head.i == noun.i:
        told.head, told.dep_ = name.head, name.dep_  # "endorsed Mali’s disputed vote"
        noun.head, noun.dep_, noun.tag_, noun.pos_ = told, "amod", "VBN", "ADJ"
        name.head, name.dep_ = told, "poss"
        return
    while noun.dep_ in _BESIDE and noun.head.i > noun.i:
        noun = noun.head
    if noun.pos_ in ("NOUN", "PROPN") and noun.i > mark.i:
        if name.is_ancestor(noun):  # "said of Mali’s first year": the year takes the name's place
            root = name.head.i == name.i
            noun.head, noun.dep_ = (noun if root else name.head), name.dep_
        name.head, name.dep_ = noun, "poss"


def shed_letters(letters: Any) -> None:
    """Make a name the head of letters that stand after it: `Mary Dunn KC met Lee`."""
    name = letters.nbor(-1) if letters.i else letters
    if letters.text not in AFTER_NAMES or name.head.i != letters.i or name.dep_ != "compound":
        return
    root = letters.head.i == letters.i
    name.head, name.dep_ = (name if root else letters.head), letters.dep_
    for below in [c for c in letters.children if c.i != name.i]:
        below.head = name
    letters.head, letters.dep_ = name, "nmod"


AFTER_NAMES = ("KC", "QC", "MP", "MEP", "MSP", "MBE", "OBE", "CBE", "TD", "MLA")


def put_title_beside(title: Any) -> None:
    """Put a title beside the name after it: `Rubio and Chad’s Foreign Minister Ali`."""
    name = title.nbor(1) if title.i + 1 < len(title.doc) else title
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    both = name.dep_ == title.dep_ == "conj" and name.head.i == title.head.i
    if both and name.i > title.i and name.pos_ == "PROPN" and title.lemma_.lower() in _HOLDERS:
        title.head, title.dep_ = name, "compound"


def join_states(name: Any) -> None:
    """Join two states at the head of a headline: `Chad, Mali sign a pact`."""
    whose = name.head
    first = name.sent[0]
    if name.dep_ in SUBJECTS and name.i == first.i + 2 and before(name) == ",":
        both = first.ent_type_ == name.ent_type_ == "GPE" and first.head.i == whose.i
        if both and first.dep_ not in SUBJECTS:
            first.dep_ = name.dep_
            name.head, name.dep_ = first, "conj"
        return
    states = name.ent_type_ == whose.ent_type_ == "GPE"
    begin = whose.dep_ in SUBJECTS and whose.left_edge.i == first.i and name.i < whose.head.i
    if states and begin and before(name) == "," and after(name) != ",":
        name.dep_ = "conj"


def join_hyphened(hyphen: Any) -> None:
    """Make one noun of what touches a hyphen and hangs apart: `urged more co-operation`."""
    if hyphen.text != "-" or not hyphen.i or hyphen.i + 1 == len(hyphen.doc):
        return
    first, last = hyphen.nbor(-1), hyphen.nbor(1)
    touches = not first.whitespace_ and not hyphen.whitespace_ and first.head.i == last.head.i
    noun = first.pos_ == "NOUN" and first.dep_ in _THINGS and last.pos_ in ("NOUN", "ADJ")
    if touches and noun and last.dep_ in (first.dep_, "acomp"):
        last.dep_, last.pos_ = first.dep_, "NOUN"
        for before_it in [c for c in first.children if c.i < first.i]:
            before_it.head = last
        first.head, first.dep_ = last, "compound"
        hyphen.head, hyphen.dep_ = last, "punct"
