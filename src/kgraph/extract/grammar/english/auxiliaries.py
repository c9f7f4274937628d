"""What the auxiliaries, adverbs and negations of an English verb say of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kgraph.extract.grammar.english.nodes import (
    child,
    has_child,
)
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
)
from kgraph.extract.grammar.mood import Mood
from kgraph.model import Certainty, Modality, Polarity

_WILL = {"will", "'ll", "’ll", "shall", "wo"}
_MAY = {"may", "might", "could", "can"}
_CERTAINTY = dict.fromkeys(
    ("probably", "likely", "presumably", "apparently"), Certainty.PROBABLE
) | dict.fromkeys(
    ("possibly", "perhaps", "maybe", "allegedly", "reportedly", "purportedly", "supposedly"),
    Certainty.POSSIBLE,
)
_NEVER = {"never", "hardly", "neither", "nor"}
_NOBODY = {"nobody", "none", "neither", "no-one"}
_UNSURE = Certainty.UNSPECIFIED
_AGAINST = {Polarity.POSITIVE: Polarity.NEGATIVE, Polarity.NEGATIVE: Polarity.POSITIVE}


def denied(found: Mood) -> Mood:
    """The same, denied."""
    return replace(found, polarity=_AGAINST[found.polarity], present=False)


def wished(found: Mood, *, own: bool = True) -> Mood:
    """The same as somebody's wish: the subject's own, or what is asked of somebody."""
    sure = found.certainty if own else _UNSURE
    return replace(found, modality=Modality.DESIRED, certainty=sure, wished=own, present=False)


def supposed(found: Mood) -> Mood:
    """The same, only supposed."""
    return replace(found, modality=Modality.HYPOTHETICAL, certainty=_UNSURE, present=False)


EXPECTED = ("expected", "due")
"""Words that make a plan of where somebody is to be: `is expected in Kyiv`."""


SEEMING = ("seem", "appear", "look", "sound")
"""Verbs that tell what somebody is only by how it looks: `looked ready to sign`."""


def planned(found: Mood, certainty: Certainty = Certainty.PROBABLE) -> Mood:
    """The same as a plan."""
    return replace(found, modality=Modality.FUTURE, certainty=certainty, present=False)


def own_mood(verb: Any) -> Mood | None:
    """What a verb's own auxiliaries and adverbs say; None of what should have been done."""
    helping = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    auxiliaries = {c.lower_ for c in helping}
    if auxiliaries & {"'d", "’d"} and verb.tag_ == "VB":
        auxiliaries.add("would")
    found = Mood(present=_is_present(verb, helping))
    if _is_negated(verb):
        found = replace(found, polarity=Polarity.NEGATIVE)
    able = auxiliaries & {"can", "could", "ca"}
    if auxiliaries & {"have", "'ve", "’ve"} and auxiliaries & _PAST_OF:
        if auxiliaries & {"should", "ought"}:
            return None
        found = _told_past(found, auxiliaries)
    elif auxiliaries & _WILL:
        found = replace(found, modality=Modality.FUTURE, present=False)
    elif "would" in auxiliaries:
        found = replace(found, modality=Modality.CONDITIONAL, certainty=_UNSURE)
    elif auxiliaries & {"should", "must"}:
        found = replace(found, modality=Modality.DESIRED, certainty=_UNSURE)
    elif auxiliaries & _MAY and not (able and found.polarity is Polarity.NEGATIVE):
        found = replace(found, modality=Modality.FUTURE, certainty=Certainty.POSSIBLE)
    elif verb.dep_ == "ROOT" and has_child(verb, {"to"}, "aux"):
        found = planned(found)  # a headline: "Trump to meet Xi"
    for below in verb.children:
        if below.lower_ in _CERTAINTY and below.dep_ in ("advmod", "aux"):
            found = replace(found, certainty=_CERTAINTY[below.lower_])
    return found


_PAST_OF = {"would", "could", "should", "might", "may", "must", "ought"}


def _told_past(found: Mood, auxiliaries: set[str]) -> Mood:
    """What `may have met`, `must have met` and `would have met` say."""
    if auxiliaries & {"would", "could"}:
        return replace(found, modality=Modality.CONDITIONAL, certainty=_UNSURE, present=False)
    sure = Certainty.PROBABLE if "must" in auxiliaries else Certainty.POSSIBLE
    return replace(found, certainty=sure, present=False)


def _is_present(verb: Any, helping: list[Any]) -> bool:
    """Whether a verb stands in the present: `accuses`, `is accused`, `is attacking`."""
    if verb.tag_ in ("VBZ", "VBP"):
        return True
    if verb.tag_ == "VB" and not helping and child(verb, *SUBJECTS) is not None:
        return bool(verb.dep_ == "ROOT")  # "Police arrest ...", as the parser may have it
    if verb.tag_ == "VBN" and verb.dep_ == "conj" and not helping and verb.head.tag_ == "VBN":
        helping = [c for c in verb.head.children if c.dep_ in ("aux", "auxpass")]
    now = any(c.tag_ in ("VBZ", "VBP") and c.lemma_ == "be" for c in helping)
    return now and verb.tag_ in ("VBN", "VBG")


def _is_negated(verb: Any) -> bool:
    for below in verb.children:
        denies = below.dep_ == "neg" or (below.dep_ == "advmod" and below.lower_ in _NEVER)
        following = verb.doc[below.i + 1].lower_ if below.i + 1 < len(verb.doc) else ""
        if denies and following not in ("only", "just"):
            return True
        if below.lower_ == "longer" and has_child(below, {"no"}, "neg", "advmod", "det"):
            return True
        if below.dep_ == "preconj" and below.lower_ == "neither":
            return True
        if below.dep_ in ("nsubj", "nsubjpass") and (
            below.lower_ in _NOBODY or has_child(below, {"no", "neither"}, "det", "neg", "preconj")
        ):
            return True
    above = verb.head if verb.dep_ == "conj" else verb
    joins = (c for c in above.children if c.lower_ == "nor" and c.dep_ == "cc")
    return any(c.i < verb.i for c in joins)  # "neither confirmed nor denied"
