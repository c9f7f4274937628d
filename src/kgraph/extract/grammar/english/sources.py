"""Phrases that tell whose word a clause is: `according to Axios, citing officials`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.nodes import (
    after_preposition,
    before,
    child,
    has_child,
    is_verb,
)
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
    agent,
    is_passive,
    subject,
)
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from kgraph.extract.proposal import Span

_LISTS = words("english")
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
    in_words = view is not None and view.lower_ == "words" and view.left_edge.i - 1 == token.i
    if view is None or not (view.lemma_ in VIEWS or in_words):
        return None
    if view.lemma_ == "view" and child(view, "det", "poss") is None:
        return None  # "in view of the debt"
    return child(view, "poss") or after_preposition(view, "of")


def cites_for_another(verb: Any) -> bool:
    """Whether it is such a `citing`: the parser has it under a clause that is not the source's."""
    if verb.lower_ != "citing":
        return False
    before = (t for t in verb.sent if t.lower_ == "according" and t.i < verb.i)
    told = (after_preposition(t, "to") for t in before)
    return any(source is not None and source.right_edge.i + 2 == verb.i for source in told)


def half_of(verb: Any) -> Any:
    """What stands between the semicolons around a verb, or its sentence."""
    stops = [t.i for t in verb.sent if t.text == ";"]
    first = max((n + 1 for n in stops if n < verb.i), default=verb.sent.start)
    last = min((n for n in stops if n > verb.i), default=verb.sent.end)
    return verb.doc[first:last]


def beside_saying(verb: Any) -> Any:
    """The verb of saying beside a clause: `as Axios reported`, `she alleged`."""
    at = verb
    while True:
        for below in at.children:
            goes_on = below.dep_ == "parataxis" and below.lemma_ in _LISTS["go_on"]
            told = below.lemma_ in _TOLD or goes_on
            if not told or not is_verb(below) or below.i == verb.i:
                continue
            as_ = any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in below.children)
            beside = below.dep_ == "parataxis" or (below.dep_ == "advcl" and as_)
            beside = beside or _is_added(below)
            whose = child(below, "nsubj", "nsubjpass")
            whose = whose or (agent(below) if as_ and is_passive(below) else None)
            own = after_preposition(below, "of", "against", "about") is not None
            if own and as_:
                continue  # "as Norway warns of hunger": that, and nothing else
            if beside and whose is not None and child(below, "ccomp", "dobj", "xcomp") is None:
                return below
        if at.head.i == at.i or at.dep_ not in ("conj", "xcomp", "advcl"):
            return None
        at = at.head


def bracketed(verb: Any) -> str:
    """The lemma of the verb of saying beside a clause; empty where there is none."""
    found = beside_saying(verb)
    return str(found.lemma_.lower()) if found is not None else ""


def _is_added(verb: Any) -> bool:
    """Whether a verb of saying ends its sentence: `..., a jury has been told`."""
    joined = verb.dep_ == "conj" and verb.head.i < verb.i and not is_verb(verb.right_edge)
    if not joined or any(c.dep_ == "cc" for c in verb.head.children):
        return False
    return bool(verb.i + 2 >= verb.sent.end) and before(verb.left_edge) == ","


def sets_apart(clause: Any) -> bool:
    """Whether a clause with its own subject is set against what stands before: `, while ...`."""
    if clause.dep_ != "advcl" or clause.i < clause.head.i or child(clause, *SUBJECTS) is None:
        return False
    after = has_child(clause, {"after"}, "mark") and child(clause, "npadvmod") is not None
    if after:
        return True  # "ordered them to end it, hours after Netanyahu threatened"
    if has_child(clause, {"as"}, "mark") and clause.sent.text.strip()[-1:].isalnum():
        return True  # a headline: "Uganda declares the outbreak over as WHO warns of a gap"
    mark = next((c for c in clause.children if c.dep_ == "mark" and c.lower_ in _AGAINST), None)
    return mark is not None and before(mark) == ","


def ends_speech(clause: Any, verb: Any) -> bool:
    """Whether what stands before a verb is what its subject says: `..., Lee went on`."""
    if clause.dep_ != "ccomp" or clause.i > verb.i or child(verb, "nsubj") is None:
        return False
    first = min(verb.i, child(verb, "nsubj").left_edge.i)
    return verb.lemma_ in _LISTS["go_on"] or verb.doc[first - 1].text in _CLOSING


def touches(verb: Any, quotation: Span) -> bool:
    """Whether a verb or its subject stands right behind a quotation: `"...," Lee lamented`."""
    whose = child(verb, "nsubj")
    first = min(whose.left_edge.i, verb.i) if whose is not None else verb.i
    place = verb.doc[first].idx
    return whose is not None and 0 <= place - quotation.end < _NEAR


_NEAR = 2
_CLOSING = frozenset('"”»')


def tells_how(clause: Any) -> bool:
    """Whether a clause is how something went: `described how Mali helped Chad`."""
    return clause.dep_ in ("advcl", "ccomp") and has_child(clause, {"how"}, "advmod", "mark")


def by_whom(token: Any) -> Any:
    """Whose word a clause is by a name after `per`: `per Axios`."""
    named = child(token, "pobj") if token.lower_ == "per" else None
    return named if named is not None and named.pos_ == "PROPN" else None


def told_in_next(sentence: Any) -> Any:
    """Who has said a sentence by the one after it: `This was stated by the minister`."""
    if sentence.end >= len(sentence.doc) or "\n" in sentence.text.rstrip("\n") + sentence[-1].text:
        return None
    following = sentence.doc[sentence.end].sent
    verb = following.root
    this = following[0].lower_ in ("this", "that") and following[0].dep_ == "nsubjpass"
    told = this and verb.lemma_ in _LISTS["say"] and following[0].head.i == verb.i
    return agent(verb) if told else None


def writer_of(told: Any) -> Any:
    """Who says what stands in a letter that is theirs: `replied with a statement saying that`."""
    if told is None or told.pos_ != "NOUN" or told.lemma_ not in _WRITTEN:
        return told
    owner = child(told, "poss") or after_preposition(told, "by", "from", "of")
    if owner is not None:
        return owner
    above = told.head if told.dep_ == "dobj" else told.head.head
    sent = told.dep_ == "dobj" or (told.dep_ == "pobj" and told.head.lower_ in ("with", "in"))
    by = is_verb(above) and above.lemma_ in _WRITING and not is_passive(above)
    return (subject(above)[0] or told) if sent and by else told


_WRITTEN = ("statement", "letter", "message", "post", "note", "email", "tweet", "text", "memo",
            "release", "communique", "video", "reply", "response", "dispatch")  # fmt: skip
_WRITING = _LISTS["say"] | frozenset(
    ("issue", "release", "publish", "write", "send", "make", "share", "circulate", "put", "sign")
)
_AGAINST = ("while", "whereas", "although", "though")
_TOLD = _LISTS["say"] | {"hear"}
