"""What stands at the edge of a clause and belongs to another one."""

from __future__ import annotations

from typing import Any

from kgraph.extract.grammar.english.nodes import (
    after,
    before,
    child,
    has_child,
)
from kgraph.extract.grammar.english.owners import (
    give_owner,
    join_hyphened,
    join_states,
    own_what_follows,
    put_title_beside,
    shed_letters,
)
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
)
from kgraph.extract.grammar.vocabulary import words

_LISTS = words("english")
_TIMES = _LISTS["day"] | {"today", "yesterday", "tonight", "monday"}


def put_right(token: Any) -> None:
    """Put right what belongs to a name, a title or another clause."""
    join_hyphened(token)
    shed_letters(token)
    relation = token.dep_
    if relation == "punct":
        give_owner(token)
    elif relation == "case":
        own_what_follows(token)
    elif relation == "conj":
        put_title_beside(token)
    elif relation in ("appos", "nsubj"):
        join_states(token)
    if relation in ("prep", "npadvmod", "advcl", "ccomp"):
        _hang_on_saying(token)
    if relation == "prep":
        _hang_on_event(token)
    elif relation in ("advcl", "acl"):
        _hang_on_noun(token)


def _hang_on_saying(token: Any) -> None:
    """Give to who speaks what the parser gives to what is said.

    The day of the words (`said on Friday he would come`), and what is added to them (`said they
    had met, adding that`).
    """
    if token.dep_ == "ccomp":
        _end_with_teller(token)
        return
    told = token.head
    if told.dep_ != "ccomp" or told.head.lemma_ not in _LISTS["say"] or told.i < told.head.i:
        return
    if token.dep_ in ("prep", "npadvmod") and token.i < told.i:
        day = child(token, "pobj") if token.dep_ == "prep" else token
        beside = token.left_edge.i == told.head.i + 1 and _has_subject_after(told, token)
        if day is not None and day.lower_ in _TIMES and beside:
            token.head = told.head
        return
    ending = token.dep_ == "advcl" and token.tag_ == "VBG" and token.i > told.i
    adding = child(token, "pcomp") if token.lower_ in ("before", "after") else None
    ending = ending or (adding is not None and token.i > told.i)
    verb = token if adding is None else adding
    if ending and verb.lemma_ in _ADDING and before(token.left_edge) == ",":
        token.head = told.head


def _end_with_teller(saying: Any) -> None:
    """Part from a clause who tells it at its end: `Tusk announced this, Onet reports`."""
    whose = child(saying, *SUBJECTS)
    ends = saying.lemma_ in _LISTS["say"] | _LISTS["go_on"] and after(saying) in (".", "")
    if whose is None or not ends or saying.head.i > saying.i or whose.pos_ != "PROPN":
        return
    own = [c for c in saying.children if c.dep_ not in ("punct", *SUBJECTS)]
    if not own and before(whose.left_edge) in (",", '"', "”"):
        saying.dep_ = "parataxis"


_ADDING = ("add", "note", "say", "stress", "warn", "explain", "insist", "argue")


def _hang_on_event(preposition: Any) -> None:
    """Give a day to the event before which something is done: `met ahead of the vote on Friday`."""
    day = child(preposition, "pobj")
    if day is None or day.lower_ not in _TIMES or preposition.lower_ != "on":
        return
    for beside in preposition.head.children:
        if beside.lower_ in ("ahead", "before") and beside.right_edge.i == preposition.i - 1:
            event = child(child(beside, "prep") or beside, "pobj")
            if event is not None and event.lemma_.lower() in _LISTS["event"]:
                preposition.head = event
                return


def _hang_on_noun(participle: Any) -> None:
    """Give a participle to the noun it tells of.

    That is what it touches (`a sea claimed by Chad`), not who acts; and who is in a place, not
    the place (`soldiers stationed in Mali fighting rebels`).
    """
    if not participle.i:
        return
    noun = participle.nbor(-1)
    if participle.tag_ == "VBN" and participle.dep_ == "advcl":
        done = child(participle, "agent") is not None and noun.pos_ in ("NOUN", "PROPN")
        if done and noun.dep_ == "pobj" and participle.head.i < noun.i:
            participle.head, participle.dep_ = noun, "acl"
        return
    place = noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.ent_type_ == "GPE"
    where = noun.head.head
    if place and participle.tag_ == "VBG" and where.dep_ == "acl" and where.tag_ == "VBN":
        participle.head, participle.dep_ = where.head, "acl"


def _has_subject_after(verb: Any, token: Any) -> bool:
    """Whether the subject of a clause stands after a word that hangs on it."""
    whose = child(verb, *SUBJECTS)
    return whose is not None and whose.i > token.i


def join_to_nearer(verb: Any) -> None:
    """Join a verb to the clause beside it: `has ended a visit where Lula met X and backed Y`.

    It is the nearer one that stands in the same tense.
    """
    above = verb.head
    if verb.tag_ != "VBD" or above.tag_ != "VBN" or not has_child(above, {"has", "have"}, "aux"):
        return
    if child(verb, *SUBJECTS, "aux", "auxpass") is not None:
        return
    between = [
        t for t in verb.doc[above.i + 1 : verb.i]
        if t.tag_ == "VBD" and t.dep_ in ("relcl", "advcl", "ccomp") and child(t, *SUBJECTS)
    ]  # fmt: skip
    if between and verb.dep_ == "conj":
        verb.head = between[-1]
