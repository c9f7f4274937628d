"""Where the name of a body begins that the parser has cut: `the Bakers' Guild`."""

from __future__ import annotations

from typing import Any

from kgraph.extract.grammar.english.nodes import lemma_of
from kgraph.extract.grammar.vocabulary import adjectives


def with_owners(span: Any) -> Any:
    """A body's name with those whose it is: `the Bakers' Guild`."""
    doc = span.doc
    if span.start < 2 or doc[span.start - 1].text not in ("'", "’"):
        return span
    owner = doc[span.start - 2]
    if doc[span.start - 1].dep_ != "case" or owner.head.i != span.root.i:
        return span
    if not owner.text[0].isupper() or owner.ent_type_ in ("GPE", "NORP", "PERSON"):
        return span
    first = owner.i
    while first > span.sent.start and doc[first - 1].head.i == owner.i:
        if not doc[first - 1].text[0].isupper() or doc[first - 1].dep_ == "det":
            break
        first -= 1
    return doc[first : span.end]


def has_nation_before(span: Any) -> bool:
    """Whether only a nation tells whose ministry or court it is: `Norwegian Foreign Ministry`."""
    before = span.doc[span.start - 1] if span.start else None
    nation = before is not None and before.text in adjectives() and before.head.i == span.root.i
    return bool(nation and len(span) > 1 and lemma_of(span[-1]) in ("ministry", "court"))
