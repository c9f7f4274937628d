"""What a verb makes of the infinitive, the clause or the condition that completes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.auxiliaries import planned, wished
from kgraph.extract.grammar.english.mending import ASSUMING
from kgraph.extract.grammar.english.nodes import (
    after_preposition,
    child,
    has_child,
    is_infinitive,
)
from kgraph.extract.grammar.english.tree import (
    inside,
    is_passive,
    subject,
)
from kgraph.extract.grammar.english.truth import inverted
from kgraph.extract.grammar.vocabulary import words
from kgraph.model import Certainty, Polarity

if TYPE_CHECKING:
    from kgraph.extract.grammar.mood import Mood

_LISTS = words("english")
_UNSURE = Certainty.UNSPECIFIED
IF = {"if", "unless", "provided", "whether"}


def after_verb(lemma: str, kept: Mood, verb: Any, head: Any) -> Mood | None:
    """What a verb with this lemma makes of the infinitive after it; None where nothing is told."""
    if is_passive(head):
        if lemma in _LISTS["say"] | _LISTS["believe"]:  # "is said to have met"
            return replace(kept, certainty=Certainty.POSSIBLE)
        if lemma in _LISTS["ask"]:
            asked = kept.polarity is Polarity.POSITIVE
            return wished(kept, own=False) if asked else None
        return kept if lemma in _LISTS["force"] else None
    if lemma == "threaten":
        return None
    if lemma in _LISTS["wish"] or lemma in _LISTS["intend"]:
        own = child(head, "dobj") is None
        return wished(kept, own=own)
    if lemma in _LISTS["must"]:
        return wished(kept, own=False) if is_infinitive(verb) else None
    if lemma in _LISTS["ask"]:
        return wished(kept, own=False) if child(verb, "neg") is None else None
    if lemma in _LISTS["seem"]:
        return replace(kept, certainty=Certainty.PROBABLE)
    if lemma in _LISTS["force"]:
        return kept if child(head, "dobj") is not None else None
    if lemma in ("admit", "acknowledge", "recall", "report"):
        return kept
    if lemma == "use" and child(head, "dobj") is None:
        return None  # "used to support"
    return kept if lemma in _LISTS["begin"] else None


def is_asked(verb: Any, lemma: str) -> bool:
    """Whether a clause after `demand that` has the form of what is to be done."""
    if has_child(verb, {"should", "must"}, "aux"):
        return True
    bare = verb.tag_ == "VB" or (verb.tag_ == "VBP" and lemma not in _LISTS["say"])
    return bare and not has_child(
        verb, {"will", "would", "can", "could", "may", "might", "do", "does", "did"}, "aux"
    )


def shifted_back(verb: Any, head: Any, found: Mood) -> Mood:
    """`said it would visit` is what it `will visit`, told in the past."""
    would = has_child(verb, {"would"}, "aux") and not has_child(verb, {"have"}, "aux")
    supposition = any(has_child(c, IF, "mark") for c in verb.children if c.dep_ == "advcl")
    past = head.tag_ in ("VBD", "VBN") or (head.tag_ == "VBG" and head.head.tag_ == "VBD")
    if would and past and not supposition:
        return planned(found, Certainty.CERTAIN)
    return found


def is_open_question(verb: Any) -> bool:
    """Whether a clause asks what or how much: `asked how far he was willing to go`.

    Who asks why, where or when it was grants that it was.
    """
    asked = verb.head.head.head if verb.dep_ == "relcl" and verb.head.dep_ == "pobj" else verb
    if asked.lower_ in _OPEN and asked.tag_ in ("WP", "WDT"):
        return True  # "say which of the two plans it supports"
    if verb.dep_ not in ("ccomp", "pcomp", "advcl"):
        return False
    first = verb.left_edge
    if first.dep_ in ("prep", "punct") and first.i + 1 < verb.i:
        first = first.nbor(1)  # "asked for what it was ready to fight"
    if first.lower_ in _OPEN and first.tag_ in ("WP", "WDT"):
        return True
    degree = first.lower_ == "how" and first.head.i != verb.i and first.head.pos_ in ("ADJ", "ADV")
    return bool(degree)


_OPEN = ("what", "which", "whatever", "whichever")


def _supposes(clause: Any) -> bool:
    """Whether what stands beside a verb is what it depends on."""
    if clause.dep_ == "advcl":
        return has_child(clause, {"if", "unless", "provided"}, "mark") or inverted(clause)
    if clause.dep_ == "ccomp":
        return inverted(clause)
    provided = clause.lower_ in ("provided", "providing") and clause.dep_ == "prep"
    return provided and child(clause, "ccomp", "pcomp") is not None


def assumed(verb: Any) -> Any:
    """What a sentence begins with on which the rest depends: `Provided Turkey agrees, ...`."""
    sentence = verb.sent
    if sentence[0].lower_ not in ASSUMING:
        return None
    comma = next((t.i for t in sentence if t.text == ","), sentence.end)
    return verb.doc[sentence.start : comma]


def _is_of_what_may_be(case: Any) -> bool:
    """Whether it is a case to come, `in case of war`, and none of a court: `in a murder case`."""
    bare = child(case, "amod", "compound", "poss", "nummod") is None
    named = case.lower_ == "event" or (case.lower_ == "case" and child(case, "det") is None)
    return named and bare and not subject(case)[1]


def conditional(verb: Any, found: Mood) -> Mood:
    """The same with the condition that the clause has: `if ...`, `in the event of ...`."""
    clause = next(filter(_supposes, verb.children), None)
    if clause is not None:
        told = " ".join(" ".join(t.text for t in inside(clause)).split())
        told = told.removeprefix("if ").removeprefix("If ")
        return replace(found, condition=told, certainty=_UNSURE, present=False)
    if (told := assumed(verb)) is not None and verb.i >= told.end:
        return replace(found, condition=told.text, certainty=_UNSURE, present=False)
    case = after_preposition(verb, "in")
    if case is not None and _is_of_what_may_be(case):
        told = " ".join(t.text for t in inside(case.head))
        return replace(found, condition=told, certainty=_UNSURE, present=False)
    return found
