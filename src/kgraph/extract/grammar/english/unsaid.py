"""Clauses that tell nothing in particular that happened.

Habits, any there may be, stories, words in quotation marks, what one is to imagine.
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
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
    clause_verb,
)
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from kgraph.extract.grammar.mood import Mood

_LISTS = words("english")
_QUOTES = frozenset("\"'“”‘’«»")
_PRESENT = ("VBZ", "VBP")
_ANY = ("a", "an", "any", "every", "each")


def is_unsaid(verb: Any, own: Mood) -> bool:
    """Whether a verb tells no event and no state that anybody could be held to."""
    return (
        _is_habit(verb, own) or _is_generic(verb, own) or is_scare(verb)
        or _is_imagined(verb) or in_story(verb) or has_child(verb, {"than"}, "mark", "prep", "cc")
        or _is_for_prize(verb) or _is_gloss(verb)
    )  # fmt: skip


def _is_gloss(verb: Any) -> bool:
    """Whether an imperative in brackets tells what a slogan means: `a march (Take the square)`."""
    opens = verb.i > 0 and verb.nbor(-1).text == "("
    return bool(opens and verb.tag_ in ("VB", "VBP") and child(verb, *SUBJECTS) is None)


def _is_for_prize(verb: Any) -> bool:
    """`nominated Trump for the Nobel Peace Prize`: nobody is given an office."""
    prize = after_preposition(verb, "for") if verb.lemma_ == "nominate" else None
    below = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if prize is None and below is not None and verb.lemma_ == "nominate":
        prize = after_preposition(below, "for")
    return prize is not None and prize.lemma_.lower() in ("prize", "award", "medal", "oscar")


def _is_habit(verb: Any, own: Mood) -> bool:
    """`usually visits`, `attacks every night`; `seldom visited`."""
    told = {c.lower_ for c in verb.children if c.dep_ in ("advmod", "neg")}
    if told & {"seldom", "rarely"}:
        return True
    if not own.present and not has_child(verb, {"would"}, "aux"):
        return False
    if told & _LISTS["habit"] or any(
        has_child(c, {"whenever"}, "advmod", "mark") for c in verb.children if c.dep_ == "advcl"
    ):
        return True
    times = [c for c in verb.children if c.dep_ in ("npadvmod", "dobj")]
    return any(has_child(c, {"every", "each"}, "det") and c.ent_type_ != "ORG" for c in times)


def _is_generic(verb: Any, own: Mood) -> bool:
    """`A president who loses should concede`: nobody has lost."""
    if verb.dep_ == "relcl":
        noun, told = verb.head, verb
    else:
        noun = child(verb, *SUBJECTS)
        told = child(noun, "relcl") if noun is not None else None
    if told is None or noun is None or noun.pos_ not in ("NOUN", "PRON"):
        return False
    finite = [told, *(c for c in told.children if c.dep_ in ("aux", "auxpass"))]
    if noun.dep_ not in SUBJECTS or not any(t.tag_ in _PRESENT for t in finite):
        return False
    if has_child(told, {"have", "has"}, "aux"):
        return False
    main = clause_verb(noun)
    now = own.present or any(
        t.tag_ in (*_PRESENT, "MD") for t in (main, *main.children) if t.dep_ != "relcl"
    )
    return now and _is_any(noun) and not has_child(main, {"has", "have"}, "aux")


def _is_any(noun: Any) -> bool:
    """Whether a noun may be anybody: `a president`, `companies`, `anyone`."""
    determiner = child(noun, "det")
    if determiner is not None:
        return determiner.lower_ in _ANY
    beside = child(noun, "poss", "nummod", "amod", "compound")
    return noun.lower_ in ("anyone", "those", "whoever") or (is_plural(noun) and beside is None)


def is_scare(word: Any) -> bool:
    """Whether a word alone stands in quotation marks: `Russia "liberated" the village`."""
    if word.i == 0 or word.i + 1 >= len(word.doc):
        return False
    before, after = word.nbor(-1), word.nbor(1)
    return before.text in _QUOTES and after.text in _QUOTES and before.i >= word.sent.start


def _is_imagined(verb: Any) -> bool:
    """`Suppose Iran attacks Israel`."""
    above = verb.head
    bare = verb.dep_ in ("ccomp", "xcomp", "advcl") and child(above, *SUBJECTS) is None
    return bare and above.dep_ == "ROOT" and above.lemma_.lower() in _LISTS["imagine"]


def in_story(verb: Any) -> bool:
    """Whether a clause tells what happens in a story: `in the film`, `a novel in which`."""
    at = verb
    while True:
        held = after_preposition(at, "in")
        if held is not None and _is_story(held) and at.pos_ in ("VERB", "AUX"):
            return True
        if at.dep_ == "relcl" and _is_story(at.head):
            where = after_preposition(at, "in")
            if where is not None and where.tag_ == "WDT":
                return True
        if at.head.i == at.i:
            return False
        if at.dep_ in ("ccomp", "advcl") and is_verb(at.head):
            whose = child(at.head, *SUBJECTS)
            if whose is not None and _is_story(whose):
                return True
        if at.dep_ not in ("conj", "ccomp", "advcl", "xcomp", "relcl", "acl", "pcomp", "prep"):
            return False
        at = at.head


def _is_story(noun: Any) -> bool:
    of = after_preposition(noun, "of")
    if has_child(noun, _LISTS["imaginary"], "amod") and noun.pos_ == "NOUN":
        return True
    return noun.pos_ == "NOUN" and lemma_of(noun) in _LISTS["fiction"] and of is None


def is_case(noun: Any) -> bool:
    """Whether what hangs on a noun is only supposed: `in the event that`."""
    held = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "on")
    return held and noun.lemma_ in ("event", "case", "scenario", "condition")


def is_any_denied(noun: Any) -> bool:
    """Whether a noun may be anybody in a clause that is denied: `will not bear a state killing`."""
    verb = clause_verb(noun)
    denied = child(verb, "neg") is not None
    return denied and noun.dep_ not in SUBJECTS and has_child(noun, {"a", "an", "any"}, "det")
