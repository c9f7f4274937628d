"""English: what the place of a clause leaves of it, whatever its own words say.

A clause of a supposition, the content of a noun or a verb that vouches for nothing, one of two
that may be so, a day that is still to come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.nodes import (
    after_preposition,
    child,
    has_child,
    is_plural,
    is_verb,
    lemma_of,
)
from kgraph.extract.grammar.english.sources import half_of
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
)
from kgraph.extract.grammar.english.truth import inverted
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_LISTS = words("english")
_IF = {"if", "unless", "provided", "providing", "lest"}
_CONTENT = ("ccomp", "xcomp", "conj", "acomp")
_PLACED = frozenset({"day", "moment", "time", "date", "hour"})


def is_supposed(verb: Any) -> bool:
    """Whether it stands in a supposition: `If it is true that Poland attacked, ...`."""
    at = verb
    while at.dep_ in _CONTENT and at.head.i != at.i and is_verb(at.head):
        at = at.head
        if at.dep_ in ("advcl", "ccomp") and (has_child(at, _IF, "mark") or inverted(at)):
            return True
    if verb.dep_ not in ("advcl", "ccomp", "pcomp"):
        return False
    edge = verb.left_edge
    before = edge.nbor(-1) if edge.i > verb.sent.start else edge
    return before.lower_ in ("provided", "providing") and not has_child(before, {"for"}, "prep")


def is_still_to_come(verb: Any) -> bool:
    """Whether it tells when something will be: `The day when Poland attacks will come`.

    `By the time Poland attacks, prices will rise`, too.
    """
    noun, first = verb.head, verb.left_edge
    if [t.lower_ for t in verb.doc[first.i : first.i + 3]] == ["by", "the", "time"]:
        above = verb.head
    elif verb.dep_ in ("relcl", "acl") and lemma_of(noun) in _PLACED:
        above = noun.head.head if noun.head.lower_ == "by" else noun.head
    else:
        return False
    return is_verb(above) and has_child(above, {"will", "would", "may", "might"}, "aux")


def is_by_plan(verb: Any) -> bool:
    """Whether it is what a plan holds: `Under the deal, Russia withdraws its troops`."""
    by = [after_preposition(verb, "under"), *(
        after_preposition(t, "to") for t in verb.children if t.lower_ == "according"
    )]  # fmt: skip
    return any(plan is not None and lemma_of(plan) in _LISTS["scheme"] for plan in by)


def is_wanted_form(verb: Any) -> bool:
    """Whether a clause has the form of what is to be done: `demands that Poland attack`."""
    if verb.tag_ not in ("VB", "VBP") or child(verb, "aux", "auxpass") is not None:
        return False
    whose = child(verb, *SUBJECTS)
    if whose is None or whose.i > verb.i or is_plural(whose) or verb.lemma_ != verb.lower_:
        return False
    single = whose.tag_ in ("NN", "NNP") and child(whose, "conj") is None
    collective = lemma_of(whose) in _LISTS["group"] | _LISTS["organisation"]
    hoped = verb.sent[0].lower_ == "may" and verb.dep_ == "ROOT"
    return bool(single) and (hoped or (has_child(verb, {"that"}, "mark") and not collective))


def is_vouched_for(verb: Any) -> bool:
    """Whether a clause with *that* hangs on what grants it, or on somebody's word.

    Nobody has said so after `the idea that`, `This does not mean that`, `Signs suggest that`.
    """
    if not has_child(verb, {"that"}, "mark", "dobj", "advmod"):
        return True
    head = verb.head
    if verb.dep_ == "ROOT":
        return not has_child(verb, {"that"}, "mark")
    if verb.dep_ in ("acl", "relcl") and not is_verb(head):
        return _noun_vouches(verb, head)
    if verb.dep_ != "ccomp" or not is_verb(head) or not has_child(verb, {"that"}, "mark"):
        return True
    lemma = head.lemma_.lower()
    if lemma in _LISTS["know"]:
        return True
    if lemma in ("be", "become", "remain"):  # "The fear is that"
        whose = child(head, *SUBJECTS)
        return whose is None or lemma_of(whose) not in _LISTS["content"] | _LISTS["rumour"]
    if has_child(head, {"not", "n't", "never"}, "neg") or _nobody(head):
        return False
    return lemma in _VERBS


_VERBS = frozenset().union(
    *(_LISTS[name] for name in ("say", "believe", "deny", "wish", "ask", "seem", "true_verb")),
    ("understand", "learn", "hear"),
)


def _noun_vouches(verb: Any, noun: Any) -> bool:
    if noun.dep_ == "attr" and has_child(noun.head, {"it"}, "nsubj"):
        return True  # "it is a lie that" is judged
    if has_child(verb, {"that"}, "mark"):
        granted = lemma_of(noun) in _LISTS["granting"] | _LISTS["rumour"]
        return granted and not has_child(
            noun, {"no", "any", "little", "false", "fake"}, "det", "amod"
        )
    own = child(verb, *SUBJECTS)
    content = lemma_of(noun) in _LISTS["rumour"] | _LISTS["content"]
    more = any(c.i > verb.i and c.dep_ in ("dobj", "prep", "attr", "acomp") for c in verb.children)
    return not (content and own is not None and own.lower_ != "that" and more)


def _nobody(verb: Any) -> bool:
    whose = child(verb, *SUBJECTS)
    nobody: bool = whose is not None and (
        whose.lower_ in ("nobody", "none", "nothing") or has_child(whose, {"no"}, "det", "neg")
    )
    return nobody or (whose is not None and whose.lower_ == "one" and _no_one(whose))


def _no_one(one: Any) -> bool:
    return bool(one.i > one.sent.start and one.nbor(-1).lower_ == "no")


def is_one_of_two(verb: Any) -> bool:
    """Whether a verb is one of two that may be so: `either lied or attacked`."""
    pair = verb.head if verb.dep_ == "conj" and is_verb(verb.head) else verb
    other = verb if pair.i != verb.i else child(verb, "conj")
    if other is None or not is_verb(other):
        return False
    return has_child(pair, {"or"}, "cc") and child(other, "aux") is None


def sources_without_word(verb: Any) -> Iterator[Any]:
    """The sources over a clause that nobody answers for: `According to unconfirmed reports`."""
    for token in half_of(verb):
        if token.lower_ == "according" and (told := after_preposition(token, "to")) is not None:
            yield told
    at = verb
    while at.dep_ in (*_CONTENT, "parataxis") and at.head.i != at.i:
        below, at = at, at.head
        told = child(at, "nsubj") if below.dep_ == "ccomp" and at.lemma_ in _LISTS["say"] else None
        if told is not None:
            yield told


def is_unconfirmed(source: Any) -> bool:
    """Whether a source is rumour: `rumours`, `unconfirmed reports`, `a conspiracy theory`."""
    if lemma_of(source) in _LISTS["hearsay"]:
        return True
    return any(c.lower_ in _LISTS["unconfirmed"] for c in source.children if c.dep_ == "amod")


def is_false_word(verb: Any) -> bool:
    """Whether it is somebody's untrue word: `falsely claimed that`, `a false report said`."""
    at = verb
    while at.dep_ in _CONTENT and at.head.i != at.i:
        below, at = at, at.head
        if below.dep_ != "ccomp":
            continue
        if has_child(at, _LISTS["wrongly"], "advmod"):
            return True
        told = child(at, "nsubj")
        if told is not None and (
            lemma_of(told) in _LISTS["inscription"]
            or any(c.lower_ in _LISTS["untrue"] for c in told.children if c.dep_ == "amod")
        ):
            return True
    return False


def is_due(head: Any) -> bool:
    """Whether somebody holds that it should be: `it is time for Germany to`, `called for it to`."""
    if is_verb(head) and head.lemma_ in _LISTS["ask"] | _LISTS["wish"]:
        return True
    told = child(head, "acomp", "attr") if head.lemma_ == "be" else head
    return told is not None and told.lemma_.lower() in _DUE


_DUE = frozenset(
    {"time", "moment", "need", "important", "vital", "necessary", "crucial", "essential", "right"}
)


def is_ruled_out(head: Any) -> bool:
    """Whether what hangs on it is ruled out: `ruled out joining`."""
    return head.lemma_ == "rule" and has_child(head, {"out"}, "prt")


def not_they(be: Any) -> bool:
    """Whether it is denied of who is named: `It was not Nowak that appeared`."""
    return has_child(be, {"it"}, "nsubj") and child(be, "neg") is not None
