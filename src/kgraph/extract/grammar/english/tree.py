"""What hangs on what: the questions about a dependency tree that the reading asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.nodes import (
    after_preposition,
    before,
    child,
    has_child,
    is_infinitive,
    is_verb,
    lemma_of,
)
from kgraph.extract.grammar.english.relatives import antecedent
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

SUBJECTS = ("nsubj", "nsubjpass")
CLAUSES = ("ccomp", "advcl", "relcl", "parataxis", "csubj")
_OWN = words("english")["intend"] | words("english")["refuse"] | words("english")["wish"]
"""What one does by oneself to do something else: `was sworn in and promised to hold`."""
_RELATIVE = ("WP", "WDT", "WP$")
_SHARED = ("conj", "xcomp", "advcl", "ccomp", "pcomp")


def is_main(verb: Any) -> bool:
    """Whether a finite verb hangs on the noun that is its subject, as the parser may have it."""
    return verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and verb.tag_ in ("VBD", "VBZ", "VBP")


def is_passive(verb: Any) -> bool:
    """Whether the subject of a verb is what the verb is done to."""
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    if verb.tag_ not in ("VBN", "VBD") or any(c.dep_ in ("aux", "nsubj") for c in verb.children):
        return False
    if verb.dep_ in ("acl", "advcl"):
        return bool(verb.tag_ == "VBN")
    if verb.lemma_ in _OWN and child(verb, "xcomp") is not None:
        return False
    joined = verb.dep_ == "conj" and is_verb(verb.head) and verb.head.tag_ == "VBN"
    return joined and child(verb, "dobj") is None and is_passive(verb.head)


def subject(verb: Any, depth: int = 0) -> tuple[Any, str]:
    """The subject of a verb and how it has it: of its own, or from another clause.

    The second is empty, `relative`, `coordinate`, `control` or `participle`; (None, "") where no
    subject is to be found. Of a passive verb it is what is acted on.
    """
    own = child(verb, *SUBJECTS) or next(
        (found for c in verb.children if c.dep_ in ("aux", "auxpass")
         and (found := child(c, *SUBJECTS)) is not None), None,
    )  # fmt: skip
    if own is not None and own.tag_ == "VBG" and child(own, "nsubj") is not None:
        own = child(own, "nsubj")  # "The Red Cross working in Chad said"
    if own is not None:
        if own.tag_ in _RELATIVE or (own.lower_ == "that" and verb.dep_ == "relcl"):
            return (
                (antecedent(verb, own, lambda of: subject(of)[0]), "relative")
                if verb.dep_ == "relcl"
                else (None, "")
            )
        asked = has_child(own, {"which", "what"}, "det")
        return (None, "") if asked else (own, "")  # "decide which party controls it"
    if depth > 6 or child(verb, "expl", "csubj") is not None:
        return None, ""
    head = verb.head
    if is_first_to(verb):
        return subject(head.head, depth + 1)[0], "control"
    if verb.dep_ == "acl" and not is_verb(head):
        return _of_noun(verb, depth)
    if verb.dep_ == "pcomp" and _is_of_named(verb.head):
        return None, ""
    if verb.dep_ == "pcomp":
        head = head.head.head if head.head.pos_ in ("ADV", "ADJ") else head.head
    if verb.dep_ not in _SHARED or head.i == verb.i:
        return None, ""
    if not is_verb(head) and head.pos_ != "ADJ":
        return None, ""
    if _is_of_event(verb):
        return None, ""
    if verb.dep_ == "conj" and head.dep_ == "ccomp" and is_passive(head) and not is_passive(verb):
        return None, ""  # "said they had been freed and warned": who warned is not clear
    if verb.dep_ == "conj" and not is_joined(verb):
        return None, ""
    if _may_be_speakers(verb, head):
        return None, ""
    if verb.dep_ == "ccomp" and verb.tag_ not in ("VB", "VBG"):
        return None, ""
    return _shared(verb, head, depth)


def _may_be_speakers(verb: Any, head: Any) -> bool:
    """Whether who tells of a clause may do it: `Lee said the planes flew low, calling it a shame`.

    Only what is done in words; what is done else belongs to the clause.
    """
    told = head.dep_ == "ccomp" and head.head.lemma_ in _SAYING and head.i > head.head.i
    beside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and before(verb.left_edge) == ","
    return bool(told and beside and verb.i > head.i and verb.lemma_ in _IN_WORDS)


_SAYING = words("english")["say"]
_IN_WORDS = _SAYING | words("english")["ask"] | words("english")["performed"] | frozenset(
    ("describe", "call", "brand", "label", "dub", "blame", "accuse", "cite", "reject", "dismiss")
)  # fmt: skip


def is_joined(verb: Any) -> bool:
    """Whether a word or a comma before a verb joins it to another: `met Lee and praised him`."""
    first = verb.left_edge
    previous = first.nbor(-1) if first.i > verb.sent.start else first
    return previous.dep_ == "cc" or previous.pos_ in ("CCONJ", "PUNCT", "SPACE", "SYM")


def is_first_to(verb: Any) -> bool:
    """Whether somebody did it, as the first or the only one: `was the first woman to lead it`."""
    noun = verb.head
    told = verb.dep_ in ("acl", "relcl") and noun.dep_ == "attr" and is_infinitive(verb)
    done = noun.lemma_ not in ("nominee", "candidate", "contender", "bidder", "applicant", "choice")
    return told and done and noun.head.lemma_ == "be" and has_child(noun, _FIRST, "amod")


_FIRST = frozenset({"first", "last", "only", "second", "third", "latest", "sole", "youngest"})


def _shared(verb: Any, head: Any, depth: int) -> tuple[Any, str]:
    if head.pos_ == "ADJ":  # "is ready to send"
        head = head.head if is_verb(head.head) else head
    found = None
    if verb.dep_ in ("xcomp", "ccomp") and not is_passive(head) and head.lemma_ not in _OWN_PROMISE:
        found = child(head, "dobj", "dative")
    if found is None and verb.dep_ in ("xcomp", "advcl") and head.lemma_ in CALLING:
        found = after_preposition(head, "on", "upon", "to") if is_infinitive(verb) else None
    if found is None:
        found = subject(head, depth + 1)[0]
    named = {"conj": "coordinate", "xcomp": "control", "ccomp": "control"}
    return found, named.get(verb.dep_, "participle")


CALLING = ("call", "appeal")
"""Verbs whose `on` or `to` is about who is to do it: `called on Hamas to free them`."""
_OWN_PROMISE = frozenset({"promise", "vow", "threaten", "make", "use", "take", "visit", "travel"})


def _of_noun(verb: Any, depth: int) -> tuple[Any, str]:
    """The subject of what hangs on a noun: `police guarding ...`, `its decision to close ...`."""
    noun = verb.head
    if not is_infinitive(verb):
        if _is_of_another(verb, noun):
            return None, ""
        return noun, "" if is_main(verb) else "participle"
    owner = child(noun, "poss") or after_preposition(noun, "by")
    if owner is None and lemma_of(noun) in _DECIDED:
        owner = after_preposition(noun, "of")
    judged = noun.dep_ == "dobj" and noun.head.lemma_ in _JUDGING
    if owner is None and noun.dep_ in ("dobj", "attr") and is_verb(noun.head) and not judged:
        owner = subject(noun.head, depth + 1)[0]
    return owner, "control"


_DECIDED = words("english")["wish_noun"] | words("english")["refuse_noun"]


def _is_of_named(preposition: Any) -> bool:
    """Whether it is the one named before who does it: `thanks for the US in hosting the talks`."""
    last = preposition.nbor(-1) if preposition.i else preposition
    named = last.pos_ == "PROPN" and last.dep_ == "pobj" and last.head.lower_ in ("for", "of", "by")
    return bool(preposition.lower_ == "in" and named)


_JUDGING = frozenset(
    {"condemn", "criticise", "criticize", "denounce", "deplore", "reject", "oppose", "praise",
     "welcome", "applaud", "hail", "commend", "slam", "support", "back", "endorse", "block",
     "thwart", "dismiss", "resist", "defy", "ignore", "heed"}
)  # fmt: skip
"""What one does to the plans of others: `condemned efforts to oust her`."""


def _is_of_another(verb: Any, noun: Any) -> bool:
    """Whether a participle goes on with one before it: `his work, by leading A, joining B`."""
    between = verb.doc[noun.i + 1 : verb.i]
    return verb.tag_ == "VBG" and any(t.tag_ == "VBG" and t.dep_ == "pcomp" for t in between)


def _is_of_event(verb: Any) -> bool:
    """Whether what stands at the end tells what came of it all, and not what its subject did.

    `Ten people were killed when it fell, causing panic`: no people cause it.
    """
    ending = verb.dep_ == "advcl" and verb.i > verb.head.i and before(verb.left_edge) == ","
    if verb.tag_ == "VBN" and ending:
        return agent(verb) is not None  # "sent troops to help the GNA, led by Sarraj": it is led
    return ending and verb.tag_ == "VBG" and is_passive(verb.head)


_EVERYBODY = ("all", "everyone", "everybody", "none", "nobody")


def is_excepted(noun: Any) -> bool:
    """Whether a subject is who does not: `all but Hungary`; or two that were named before."""
    following = noun.nbor(1).lower_ if noun.i + 1 < noun.sent.end else ""
    if noun.lower_ in _EVERYBODY and following in ("but", "except", "save"):
        return True
    two = has_child(noun, {"two"}, "nummod") and has_child(noun, {"the", "these", "those"}, "det")
    return bool(two) and noun.pos_ == "NOUN" and child(noun, "appos", "amod", "compound") is None


def agent(verb: Any) -> Any:
    """Who does what a passive verb says, where it is said: `by` somebody."""
    return next((pobj for c in verb.children if c.lower_ == "by" and c.dep_ in ("agent", "prep")
                 and (pobj := child(c, "pobj")) is not None), None)  # fmt: skip


def clause_verb(token: Any) -> Any:
    """The verb of the clause a token stands in."""
    at = token
    while not is_verb(at) and at.head.i != at.i:
        at = at.head
    return at


def inside(token: Any) -> list[Any]:
    """All that hangs on a token and stands in its sentence, in order."""
    found = (t for t in token.subtree if t.sent == token.sent and not t.is_space)
    return sorted(found, key=lambda t: t.i)  # a tree may have words out of order


def within_clause(token: Any) -> Iterator[Any]:
    """All that hangs on a token, subordinate clauses left out."""
    for below in token.children:
        apart = below.dep_ in CLAUSES or (below.dep_ == "conj" and is_verb(below))
        told = below.dep_ == "acl" and child(below, *SUBJECTS) is not None  # "guarantees that ..."
        if not apart and not told:
            yield below
            yield from within_clause(below)


def extent(tokens: list[Any]) -> Span:
    """From the first of some tokens to the end of the last."""
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def bounds(head: Any) -> Span:
    """The clause of a word, from where one below it ends to where one begins."""
    verb = clause_verb(head)
    content = {
        t.i for c in verb.children if c.dep_ == "xcomp" and is_infinitive(c) for t in c.subtree
    }
    charge = (c for c in verb.children if c.lower_ == "of" and child(c, "pcomp") is not None)
    content |= {t.i for c in charge for t in c.subtree}  # "accused him of refusing to talk"
    own = {t.i for t in within_clause(verb)} - content | {verb.i}
    first = last = verb
    while first.i - 1 in own:
        first = first.nbor(-1)
    while last.i + 1 in own:
        last = last.nbor(1)
    return extent([first, last])
