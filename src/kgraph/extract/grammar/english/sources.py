"""Phrases that tell whose word a clause is: `according to Axios, citing officials`."""

from __future__ import annotations

from typing import Any

from kgraph.extract.grammar.english.tree import after_preposition, child, is_verb

VIEWS = frozenset({"view", "opinion", "eye", "assessment", "judgment", "judgement"})
"""Nouns for what somebody holds: `in the view of experts`."""


def cited_after(told: Any) -> Any:
    """Whom a source cites that stands before a clause: `according to Axios, citing officials,`."""
    at = told.right_edge.i + 2
    citing = told.doc[at] if at < told.sent.end else None
    is_so = citing is not None and citing.lower_ == "citing" and told.doc[at - 1].text == ","
    return child(citing, "dobj") if is_so else None


def held_by(token: Any) -> Any:
    """Whose view it is that stands over a clause: `in the view of experts`, `in Macron's view`."""
    view = child(token, "pobj") if token.lower_ == "in" and is_verb(token.head) else None
    if view is None or view.lemma_ not in VIEWS:
        return None
    return child(view, "poss") or after_preposition(view, "of")


def cites_for_another(verb: Any) -> bool:
    """Whether it is such a `citing`: the parser has it under a clause that is not the source's."""
    if verb.lower_ != "citing":
        return False
    before = (t for t in verb.sent if t.lower_ == "according" and t.i < verb.i)
    told = (after_preposition(t, "to") for t in before)
    return any(source is not None and source.right_edge.i + 2 == verb.i for source in told)
