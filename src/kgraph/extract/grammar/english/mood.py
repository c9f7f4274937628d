"""Polarity, certainty and modality of an English verb, with what stands over it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.auxiliaries import (
    denied,
    own_mood,
    planned,
    supposed,
    wished,
)  # fmt: skip
from kgraph.extract.grammar.english.complements import (
    IF,
    after_verb,
    assumed,
    conditional,
    is_asked,
    is_open_question,
    shifted_back,
)  # fmt: skip
from kgraph.extract.grammar.english.nodes import (
    child,
    has_child,
    is_infinitive,
    is_verb,
)
from kgraph.extract.grammar.english.sources import bracketed
from kgraph.extract.grammar.english.standing import (
    is_by_plan,
    is_due,
    is_false_word,
    is_one_of_two,
    is_ruled_out,
    is_still_to_come,
    is_supposed,
    is_unconfirmed,
    is_vouched_for,
    is_wanted_form,
    not_they,
    sources_without_word,
)  # fmt: skip
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
    is_first_to,
    is_main,
    is_passive,
)
from kgraph.extract.grammar.english.truth import inverted, judged, nearly, not_yet
from kgraph.extract.grammar.english.unsaid import is_any_denied, is_case, is_unsaid
from kgraph.extract.grammar.vocabulary import words
from kgraph.model import Certainty, Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.extract.grammar.mood import Mood

_LISTS = words("english")
_TO_COME = {"until", "once", "before", "when", "till"}

_UNSURE = Certainty.UNSPECIFIED


def mood(verb: Any, depth: int = 0) -> Mood | None:
    """How a verb says what it says; None where it is not said at all, or cannot be told."""
    own = own_mood(verb)
    if depth > 8 or own is None or is_unsaid(verb, own) or is_open_question(verb):
        return None
    if is_still_to_come(verb) or is_false_word(verb) or not is_vouched_for(verb):
        return None
    found = wished(own, own=False) if is_wanted_form(verb) else _inherited(verb, own, depth)
    if found is None:
        return None
    if is_supposed(verb):
        return supposed(found)
    if found.present and found.plain and is_by_plan(verb):
        found = planned(found)
    if is_one_of_two(verb) or any(map(is_unconfirmed, sources_without_word(verb))):
        found = replace(found, certainty=Certainty.POSSIBLE, present=False)
    if bracketed(verb) in _LISTS["doubting"]:
        found = replace(found, modality=Modality.OPINION, certainty=_UNSURE, present=False)
    if nearly(verb):
        found = denied(found)
    if (told := assumed(verb)) is not None and verb.i < told.end:
        return supposed(found)
    found = conditional(verb, found)
    if verb.sent.text.rstrip(' \n"”’»').endswith("?"):
        found = replace(found, certainty=_UNSURE, present=False)
    return found


def _inherited(verb: Any, found: Mood, depth: int) -> Mood | None:
    """What the words over a verb make of it."""
    if verb.dep_ in ("acl", "relcl") and verb.head.dep_ == "attr" and not is_infinitive(verb):
        judges, kept = judged(verb.head.head, found)  # "it is a lie that"
        if judges:
            return kept
    if verb.dep_ == "relcl" and verb.head.dep_ == "attr" and not_they(verb.head.head):
        return denied(found)
    if verb.dep_ in ("acl", "relcl") and is_case(verb.head):
        return supposed(found)
    if is_first_to(verb):
        return mood(verb.head.head, depth + 1)
    if has_child(verb, {"for"}, "mark") and is_infinitive(verb):
        return wished(found, own=False) if is_due(verb.head) else None
    if verb.dep_ == "relcl" and is_infinitive(verb):
        return _after_noun(verb, found, depth)
    above = _ABOVE.get(verb.dep_)
    return above(verb, found, depth) if above else found


def _joined(verb: Any, found: Mood, depth: int) -> Mood | None:
    head = verb.head
    if not is_verb(head):  # "plans to stay silent and attack"
        bare = verb.tag_ == "VB" and head.dep_ == "acomp" and is_verb(head.head)
        return mood(head.head, depth + 1) if bare else found
    own = child(verb, "nsubj", "nsubjpass", "aux", "auxpass", "neg") is not None
    if verb.tag_ == "VBG" and not own and head.tag_ in ("VBD", "VBN", "VBZ", "VBP"):
        return None  # "was held on charges including theft and robbing a bank"
    bare = verb.tag_ == "VB" and not any(c.tag_ == "MD" for c in verb.children)
    if own and not (head.dep_ in ("xcomp", "ccomp", "advcl") and bare):
        finite = child(verb, "nsubj", "nsubjpass") is not None or not bare
        if head.dep_ == "ccomp" and finite:
            return _under_clause(head, found, depth)
        return found if child(verb, *SUBJECTS) is not None else _hedged_as(head, found)
    if verb.tag_ == "VB" or head.dep_ in ("xcomp", "acl", "pcomp") or verb.tag_ == head.tag_:
        above = mood(head, depth + 1)
        if above is None:
            return None
        beside = own_mood(head)
        itself = head.dep_ != "ccomp" or (
            beside is not None and beside.polarity is Polarity.NEGATIVE
        )
        if verb.tag_ != "VB" and above.polarity is Polarity.NEGATIVE and itself:
            above = replace(above, polarity=found.polarity)
        return replace(above, condition="") if found.polarity is above.polarity else above
    if head.dep_ == "ccomp":
        return _under_clause(head, found, depth)
    return _hedged_as(head, found)


def _hedged_as(head: Any, found: Mood) -> Mood:
    """The same, doubted as the verb it is joined to: `Perhaps it lied and attacked`."""
    beside = own_mood(head)
    doubted = beside is not None and beside.certainty in (Certainty.PROBABLE, Certainty.POSSIBLE)
    plain = doubted and beside is not None and beside.modality is Modality.ACTUAL
    return replace(found, certainty=beside.certainty) if plain and beside is not None else found


def _under_verb(verb: Any, found: Mood, depth: int) -> Mood | None:
    """An infinitive or a participle that completes a verb or an adjective."""
    head = verb.head
    if has_child(verb, {"whether"}, "mark", "advmod"):
        return supposed(replace(found, polarity=Polarity.POSITIVE))
    if head.pos_ == "ADJ" and is_verb(head.head):
        return _after_adjective(head, found, depth)
    if not is_verb(head):
        return None
    if head.lemma_ == "be" and is_infinitive(verb):
        above = mood(head, depth + 1)  # "is to meet"
        return above and planned(above)
    above = mood(head, depth + 1)
    if above is None:
        return None
    if head.lemma_ == "have" and has_child(head, {"yet"}, "advmod"):
        return denied(above)
    kept = denied(above) if found.polarity is Polarity.NEGATIVE else above
    kept = replace(kept, present=False)
    lemma = head.lemma_.lower()
    if (undone := not_yet(head, kept)) is not None:
        return undone
    if lemma in _LISTS["deny"]:
        return replace(denied(kept), wished=True)
    if lemma == "end" and has_child(head, {"up"}, "prt"):
        return kept
    if lemma in _LISTS["refuse"] or lemma in _LISTS["stop"]:
        return denied(kept)
    if lemma in _LISTS["expected"] and (is_passive(head) or lemma in ("set", "due")):
        return planned(kept)
    if lemma == "go" and head.tag_ == "VBG" and is_infinitive(verb):
        return planned(kept, kept.certainty)
    return after_verb(lemma, kept, verb, head)


def _after_adjective(adjective: Any, found: Mood, depth: int) -> Mood | None:
    above = mood(adjective.head, depth + 1)
    if above is None:
        return None
    kept = denied(above) if found.polarity is Polarity.NEGATIVE else above
    expected = adjective.lemma_ in _LISTS["expected"]
    sure = adjective.lower_ in ("certain", "sure", "bound")
    return planned(kept, kept.certainty if sure else Certainty.PROBABLE) if expected else None


def _under_clause(verb: Any, found: Mood, depth: int) -> Mood | None:
    """A clause that is said, thought, asked for or denied."""
    head = verb.head
    lemma = head.lemma_.lower()
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"}
    if marks & {"whether", "if"}:
        asked = mood(head, depth + 1) if is_verb(head) else None
        silent = asked is not None and asked.polarity is Polarity.NEGATIVE
        return None if silent else supposed(found)  # "refused to say whether"
    if inverted(verb):
        return supposed(found)
    if not is_verb(head):
        return found if head.pos_ != "ADJ" or lemma in ("clear", "sure", "certain") else None
    judges, kept = judged(head, found)
    if judges:
        return kept
    bare = verb.tag_ == "VB" and lemma in ("let", "make", "have", "help", "see")
    if bare or is_infinitive(verb) or (verb.tag_ == "VBG" and not child(verb, "aux")):
        if lemma in _LISTS["wish"] | _LISTS["ask"]:
            return wished(found, own=False)
        if lemma in _LISTS["force"]:
            above = mood(head, depth + 1)
            return replace(above, present=False) if above is not None else None
        return planned(found) if lemma in _LISTS["expected"] else None
    above = mood(head, depth + 1)
    if above is None or above.modality is Modality.HYPOTHETICAL or is_ruled_out(head):
        return None
    if lemma == "wish":
        return None  # "wishes it had": it did not
    if lemma in _LISTS["ask"] and is_asked(verb, lemma):
        return wished(replace(found, modality=Modality.ACTUAL), own=False)
    if lemma in _LISTS["deny"]:
        return denied(found) if above.polarity is Polarity.POSITIVE else None
    if lemma == "hope":
        return wished(found, own=False) if above.polarity is Polarity.POSITIVE else None
    if lemma in _LISTS["believe"] | _LISTS["doubting"]:
        negated = above.polarity is Polarity.NEGATIVE or lemma == "doubt"
        found = denied(found) if negated else found
        return replace(found, modality=Modality.OPINION, certainty=_UNSURE, present=False)
    if above.polarity is Polarity.NEGATIVE and lemma in _LISTS["say"]:
        return None
    return shifted_back(verb, head, found)


def _adverbial(verb: Any, found: Mood, depth: int) -> Mood | None:
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    if marks & IF:
        never = has_child(verb, {"had"}, "aux") and marks & {"if"}  # "if she had wanted"
        return None if never else supposed(found)
    if inverted(verb):
        return supposed(found)
    head = verb.head
    edge = verb.left_edge
    if not is_verb(head) or (edge.i > verb.sent.start and edge.nbor(-1).lower_ in ("than", "of")):
        return None  # "rather than attack", "instead of attacking", as the parser may have it
    above = mood(head, depth + 1)
    if above is None or is_ruled_out(head):
        return None
    if is_infinitive(verb):  # the purpose: "will travel to Paris to meet"
        to_come = above.modality is not Modality.ACTUAL
        kept = replace(above, polarity=found.polarity, present=False, condition="")
        # "went on strike to protest against" it: whatever they do so, they protest
        gathered = verb.lemma_ in _LISTS["show"] and head.lemma_ in _LISTS["gather"]
        shown = head.i < verb.i and (gathered or verb.lemma_ == "protest")
        if shown and above.polarity is Polarity.NEGATIVE:
            return None
        return kept if to_come or shown else wished(kept, own=False)
    if verb.tag_ in ("VBG", "VBN") and child(verb, "nsubj", "aux") is None:
        kept = above if above.polarity is Polarity.POSITIVE else denied(above)
        return denied(kept) if found.polarity is Polarity.NEGATIVE else replace(kept, present=False)
    if "before" in marks and found.present:
        return planned(found)  # "spoke before the government unveils its budget"
    if marks & _TO_COME and (above.modality is not Modality.ACTUAL or "until" in marks):
        return supposed(found)
    return found


def _after_noun(verb: Any, found: Mood, depth: int) -> Mood | None:
    """What hangs on a noun: `a decision to withdraw`, `protesters demanding ...`."""
    noun = verb.head
    if is_main(verb):
        return found
    if not is_infinitive(verb):
        told = verb.tag_ in ("VBG", "VBN") and not is_any_denied(noun)
        return replace(found, present=False) if told else None
    lemma = noun.lemma_.lower()
    if has_child(noun, {"no", "any", "little"}, "det", "amod"):
        return None
    if noun.dep_ == "dobj" and noun.head.lemma_ in _LISTS["dropped"]:
        return None
    if lemma in _LISTS["wish_noun"]:
        return wished(found)
    return denied(found) if lemma in _LISTS["refuse_noun"] else None


def _after_preposition(verb: Any, found: Mood, depth: int) -> Mood | None:
    preposition = verb.head
    short = preposition.head
    if short.lower_ == "short" and short.head.lemma_ in ("stop", "fall"):
        above = mood(short.head, depth + 1)
        return denied(above) if above is not None else None
    if not is_verb(preposition.head):
        return None
    above = mood(preposition.head, depth + 1)
    if above is None or above.modality is Modality.HYPOTHETICAL:
        return None
    if preposition.lower_ == "after" and child(preposition, "npadvmod") is not None:
        return replace(found, present=False)  # "hours after speaking with him"
    if preposition.lower_ in ("after", "by", "in", "while", "since", "upon", "for"):
        apology = preposition.lower_ != "for" or preposition.head.lemma_ in _THANKED
        done = replace(above, polarity=found.polarity, present=False, condition="")
        return done if apology else None
    if preposition.lower_ == "without":
        return denied(replace(above, polarity=found.polarity))
    return None


_THANKED = frozenset({"apologise", "apologize"})

_ABOVE: dict[str, Callable[[Any, Mood, int], Mood | None]] = {
    "conj": _joined,
    "xcomp": _under_verb,
    "ccomp": _under_clause,
    "advcl": _adverbial,
    "acl": _after_noun,
    "pcomp": _after_preposition,
    "csubj": lambda *_: None,
}
