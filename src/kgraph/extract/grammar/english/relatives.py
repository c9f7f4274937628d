"""What a relative clause is about, and what a person's name stands beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.nodes import before, has_child, is_plural, is_verb, lemma_of
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Callable

_LISTS = words("english")
_PEOPLE = _LISTS["group"]


def thing_of(name: Any) -> Any:
    """What a person's name stands beside or under: `a study by Marttila, which`; or None."""
    at = name
    while at.ent_type_ == "PERSON" and at.dep_ in ("pobj", "appos"):
        at = at.head.head if at.dep_ == "pobj" else at.head
    return at if at.ent_type_ != "PERSON" and at.pos_ in ("NOUN", "PROPN") else None


def antecedent(verb: Any, relative: Any, subject: Callable[[Any], Any]) -> Any:
    """The noun a relative clause is about: the last one before it that agrees in number."""
    head = verb.head
    if (
        head.dep_ == "attr"
        and head.head.lemma_ in ("be", "remain")
        and has_child(head, {"only"}, "amod", "advmod")
    ):
        return subject(head.head)  # "Malta is the only state that backs it"
    if relative.lower_ == "which" and head.ent_type_ == "PERSON":
        if before(head.left_edge) == "by":
            return thing_of(head)  # "a law drafted by Lee, which": not what anybody is
        return _body_within(relative, head)
    apart = relative.lower_ == "which" and before(relative) == ","
    if apart and _is_in_aside(head):
        return None  # "a paper, seen by Chad, which": of the paper as a rule
    if apart and (other := _instead_of_place(verb, head)) is not head:
        return other
    paper = _paper_before(head)
    whole = paper.i != head.i and relative.lower_ != "who" and lemma_of(paper) in _ABOUT
    if whole and head.head.lower_ in ("on", "for") and not (is_plural(head) and is_now(verb)):
        return paper  # "a law on mining that was approved"
    if relative.lower_ == "who" and head.dep_ == "pobj" and head.pos_ == "NOUN":
        above = head.head.head
        if is_plural(above) and not is_plural(head):  # "executives of the firm, who"
            return above
    if relative.lower_ == "which" and head.dep_ == "pobj" and lemma_of(head) in _PEOPLE:
        return head.head.head  # "the union of workers, which"
    finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    if head.dep_ == "conj" and finite.tag_ == "VBP" and head.head.pos_ == "PROPN":
        return head.head  # "Brazil and Indonesia, which have criticised it"
    if finite.tag_ != "VBZ" or not is_plural(head):
        return head
    above = head.head.head if head.dep_ == "pobj" else head
    single = (above.lower_ == "one" or above.pos_ == "NOUN") and not is_plural(above)
    if above.i != head.i and single:
        return above  # "one of the parties, who opposes it"
    nouns = [t for t in head.subtree if t.i < relative.i and t.pos_ in ("NOUN", "PROPN")]
    return next((t for t in reversed(nouns) if not is_plural(t) and t.dep_ == "pobj"), head)


def _body_within(relative: Any, person: Any) -> Any:
    """What stands right before `which` where no person is meant: `Ann Lee, head of Unifish, which`.

    None where nothing does.
    """
    at = relative.left_edge.i - 1
    if at <= person.i + 1 or relative.doc[at].text != ",":
        return None
    noun = relative.doc[at - 1]
    return noun if noun.dep_ == "pobj" and noun.ent_type_ != "PERSON" else None


def _is_in_aside(noun: Any) -> bool:
    """Whether a noun ends a participle set apart by commas: `the plan, drafted by Chad, which`."""
    by = noun.head
    if noun.dep_ != "pobj" or by.dep_ not in ("agent", "prep"):
        return False
    participle = by.head
    while participle.dep_ == "conj" and participle.head.tag_ == "VBN":
        participle = participle.head  # "drafted by Chad and backed by Mali, which"
    aside = participle.dep_ == "acl" and participle.tag_ in ("VBN", "VBD", "VBG")
    return aside and before(participle.left_edge) == ","


def _paper_before(noun: Any) -> Any:
    """The noun before what it is on: the law of `signed a law on mining`, wherever `on` hangs."""
    preposition = noun.head
    if noun.dep_ != "pobj" or noun.pos_ != "NOUN" or not preposition.i:
        return noun
    return preposition.nbor(-1)


def is_now(verb: Any) -> bool:
    """Whether a clause stands in the present of several: `who work`, `that are needed`."""
    return any(t.tag_ == "VBP" for t in (verb, *verb.children))


def _instead_of_place(verb: Any, head: Any) -> Any:
    """What a clause after a comma is about, where it seems to be a place in a longer phrase.

    `The attack on an airport in Chad, which wounded 20`: no state does so. None where it may be
    what stands before an apposition: `the army of Mali, a foe of Chad, which left`.
    """
    top, beside = head, False
    while top.dep_ in ("pobj", "prep", "appos") and top.head.i < top.i and not is_verb(top.head):
        beside = beside or (top.dep_ == "appos" and top.i != head.i)
        top = top.head
    if beside:
        return None
    place = head.dep_ == "pobj" and top.i != head.i and head.pos_ == "PROPN"
    place = place and (head.ent_type_ in _PLACES or head.head.lower_ in ("in", "from", "near"))
    return top if place and verb.lemma_ in _LISTS["befall"] else head


_ABOUT = _LISTS["paper"] | _LISTS["scheme"] | {"treaty", "report", "ban"}
_PLACES = ("GPE", "LOC", "FAC")
