"""Whether a frame's words stand in a clause, and what fills its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.complements import is_asked
from kgraph.extract.grammar.english.frames import PREPOSITIONS
from kgraph.extract.grammar.english.nodes import (
    after_preposition,
    before,
    child,
    is_infinitive,
    is_verb,
)
from kgraph.extract.grammar.english.relatives import (
    thing_of,
)
from kgraph.extract.grammar.english.senses import (
    is_figure_of_speech,
    is_greeted,
    is_judged,
    is_of_other,
)  # fmt: skip
from kgraph.extract.grammar.english.tree import (
    CLAUSES,
    SUBJECTS,
    is_passive,
    subject,
    within_clause,
)
from kgraph.extract.grammar.english.truth import inverted
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.english.frames import Frame

_MEASURES = words("english")["measure"]
_OBJECTS = ("dobj", "nsubjpass")
_LIGHT = words("english")["light"]
_PREPOSITIONAL = ("prep", "dative", "agent", "prt", "advmod")


@dataclass(frozen=True, slots=True)
class Match:
    """A frame found in a clause: what fills its place, and its other words."""

    frame: Frame
    filler: Any
    words: tuple[Any, ...] = ()


def words_around(verb: Any) -> set[str]:
    """All words, and lemmas, that a frame of a verb could find beside it."""
    found: set[str] = set()
    for token in (verb.head if verb.dep_ in ("acl", "relcl") else verb).subtree:
        lemma = token.lemma_.lower()
        found.update((token.lower_, lemma, f"{lemma}s"))
    return found


def matched(frame: Frame, head: Any) -> Match | None:
    """Find the words of a frame around its head, and what fills its place."""
    held = _fixed(frame, head)
    if held is None:
        return None
    if head.lemma_ in _CONTESTS and frame.preposition and not held and child(head, "dobj"):
        return None  # "won 14 percent in the election"
    if frame.slot != "np":
        filler = content(frame, head, held)
    elif frame.preposition:
        filler = _governed(frame.preposition, held, head)
    else:
        filler = _object(frame, head, held)
    if filler is None or filler.ent_type_ in ("DATE", "TIME"):
        return None
    if head.lemma_ in _HELPS and frame.slot == "np" and _is_helped_to(head, filler):
        return None
    if filler.lemma_ in _NO_OBJECTS or is_figure_of_speech(head, filler):
        return None
    if any(filler.i == word.i for word in held) or any(map(is_of_other, held)):
        return None
    plain = frame.slot == "np" and not frame.tail and not frame.preposition
    if head.lemma_ == "lead" and frame.preposition == "to" and child(head, "dobj") is not None:
        return None  # "led a march to the prison"
    if head.lemma_ in _BOTH_WAYS and before(filler.head) == ",":
        return None  # "she is not, she insists, on strike"
    if head.lemma_ == "declare" and plain and is_judged(head, filler):
        return None  # "declared the epidemic over": not that there is one
    if frame.slot == "clause" and head.lemma_ in _BOTH_WAYS and not is_asked(filler, "insist"):
        return None  # "insisted that Ukraine had not attacked": told, not asked for
    if frame.slot == "clause" and head.lemma_ == "agree" and after_preposition(head, "with"):
        return None  # "the judge agreed with Lee that": of the same opinion
    if frame.slot == "inf" and head.lemma_ == "agree" and filler.lemma_ in _LISTS["dealing"]:
        return None  # "agreed to deliver trams": a contract
    if frame.tail and frame.slot != "np":  # "say +clause must": the clause has that word
        said = {t.lower_ for t in filler.children if t.dep_ == "aux"}
        return Match(frame, filler, held) if said.issuperset(frame.tail) else None
    if frame.tail:
        if head.lemma_ == "welcome" and not is_greeted(head, filler):
            return None
        if head.lemma_ in _TRAINS and filler.lemma_ == frame.tail[0]:
            return Match(frame, trained, held) if (trained := _modifier(filler)) else None
        if not _has_tail(frame, head, filler):
            return None
    return Match(frame, filler, held)


_LISTS = words("english")
_NO_OBJECTS = ("percent", "%", "cent", "behalf", "basis", "sideline")
_HELPS = ("help", "assist", "aid", "expect", "require")


def _is_helped_to(verb: Any, filler: Any) -> bool:
    """Whether it is what somebody does that is helped or expected: `helped him win` is no aid."""
    done = ("xcomp", "ccomp", "advcl", "relcl", "acl")
    beside = [c for c in (*verb.children, *filler.children) if c.dep_ in done and c.i > verb.i]
    return any(c.tag_ == "VB" for c in beside) or filler.tag_ == "VB"


_BOTH_WAYS = ("insist", "suggest")
_TRAINS = ("train",)
_CONTESTS = ("win", "lose")


def _modifier(noun: Any) -> Any:
    return child(noun, "poss", "amod", "compound", "nmod")


def _fixed(frame: Frame, head: Any) -> tuple[Any, ...] | None:
    """The tokens of the fixed words, each near the head or the word before it; None if not all."""
    held: list[Any] = []
    for word in frame.fixed:
        near = [t for place in (*reversed(held), head) for t in _near(place)]
        near += [t for c in head.children if c.dep_ in _OBJECTS for t in c.lefts]
        near += [t for w in held for c in w.children if c.dep_ == "pobj" for t in c.lefts]
        place = next((t for t in near if _is(t, word) and not _is_of_more(t, frame)), None)
        if place is None or (word in _RANKS and place.i < head.i):
            return None
        held.append(place)
    return tuple(held)


_RANKS = ("first", "second")
"""What comes after its verb: who `first came to power in a coup` did not come first in it."""


def _is_of_more(token: Any, frame: Frame) -> bool:
    """Whether a preposition begins words of its own: `gave proof to it in May` is no `gave in`."""
    governed = child(token, "pobj") if token.dep_ == "prep" and frame.preposition else None
    return governed is not None and not any(_is(governed, word) for word in frame.fixed)


def _is(token: Any, word: str) -> bool:
    """Whether a token is a fixed word, in either number."""
    lemma = token.lemma_.lower()
    if word == "arms":
        return bool(token.lower_ == word)  # the arm of a firm is none
    if word == "percent" and lemma == "cent":
        return True
    return word in (token.lower_, lemma) or (token.pos_ == "NOUN" and word == f"{lemma}s")


def _near(place: Any) -> Iterator[Any]:
    """What stands close below a word: `three days of talks` is talks."""
    for below in place.children:
        if below.dep_ in CLAUSES:
            continue
        yield below
        yield from (t for t in below.conjuncts if below.dep_ == "dobj")
        if below.lemma_.lower() in _MEASURES:
            for of in below.children:
                if of.lower_ == "of":
                    yield from of.children
    if (
        is_verb(place)
        and place.dep_ in ("acl", "relcl")
        and (is_passive(place) or child(place, "dobj") is None)
    ):
        yield place.head


def _governed(preposition: str, held: tuple[Any, ...], head: Any) -> Any:
    objects = [c for c in head.children if c.dep_ in _OBJECTS] if not held else []
    for place in (*reversed(held), head, *objects):
        for below in place.children:
            if below.lower_ == preposition and below.dep_ in _PREPOSITIONAL:
                own = place.dep_ not in _OBJECTS or place.head.i != head.i
                found = child(below, "pobj", "pcomp") if own else child(below, "pobj")
                if found is None and below.dep_ == "prt":
                    found = child(head, "dobj")
                if found is not None and preposition in _ABOUT and _is_doing(found):
                    return None
                if found is not None:
                    return _antecedent(found, head)
    if preposition in _TELLING and child(head, "xcomp", "ccomp") is None:
        return _further(preposition, head)
    if head.dep_ in _OBJECTS and head.head.lemma_ in _LIGHT and head.i not in {t.i for t in held}:
        return _beside(preposition, head.head)
    return None


_ABOUT = ("about", "of", "against", "over")


def _is_doing(noun: Any) -> bool:
    """Whether what somebody does is spoken of, and not they: `warned of troops massing there`."""
    doing = child(noun, "acl")
    return doing is not None and doing.tag_ == "VBG" and doing.i == noun.i + 1


def _beside(preposition: str, verb: Any) -> Any:
    """What a preposition after the verb governs: `delivered food to Chad`."""
    for below in verb.children:
        if below.lower_ == preposition and below.dep_ in ("prep", "dative"):
            return child(below, "pobj")
    return None


_TELLING = ("against", "with")


def _further(preposition: str, head: Any) -> Any:
    """What a preposition governs that hangs on a word between: `rallies in Gaza against`."""
    clause = head if is_verb(head) else head.head if is_verb(head.head) else head
    for below in within_clause(clause):
        far = below.dep_ == "prep" and below.i > head.i and below.head.dep_ in ("pobj", "npadvmod")
        beside = not is_verb(head) and below.head.i == clause.i and below.i > head.i
        other = below.head.i != head.i and (
            below.head.lemma_.lower() in _LISTS["event"] or child(below.head, "poss") is not None
        )
        if below.lower_ == preposition and (far or beside) and not other:
            return child(below, "pobj")
    return None


def _object(frame: Frame, head: Any, held: tuple[Any, ...]) -> Any:
    """What stands after the words without a preposition, or before them in a relative clause."""
    taken = {word.i for word in held}
    if frame.tail and (receiver := child(head, "dative")) is not None and receiver.pos_ != "ADP":
        return receiver
    if frame.kind != "verb":
        return next((found for w in (*held, head) if (found := child(w, "pobj"))), None)
    if is_passive(head):
        found = subject(head)[0]
        return found if found is not None and found.i not in taken else None
    for place in (head, *held):
        for below in place.children:
            named = below.dep_ == "npadvmod" and below.pos_ == "PROPN" and below.i > head.i
            named = named and below.ent_type_ not in ("DATE", "TIME")
            fits = below.dep_ in ("dobj", "pobj", "attr", "oprd") or named
            if fits and below.i not in taken and (below.dep_ != "attr" or head.lemma_ == "become"):
                return _antecedent(below, head)
    after = max((word.i for word in held), default=head.i)
    doing = next((c for c in head.children if c.i == after + 1 and c.tag_ == "VBG"), None)
    told = held or head.lemma_ in _LISTS["deny"]
    if doing is not None and told and doing.dep_ in ("advcl", "xcomp"):
        return doing  # "ruled out sending tanks"
    small = child(head, "ccomp")  # "consider Taiwan part of ..."
    if frame.tail and small is not None and child(small, "mark") is None:
        return child(small, "nsubj")
    if head.dep_ == "relcl" and not any(
        c.dep_.startswith("nsubj") and c.tag_ in ("WP", "WDT") for c in head.children
    ):
        used = any(c.dep_ in ("prep", "xcomp", "ccomp") for c in head.children)
        return None if used else head.head
    joined = next((c for c in head.children if c.dep_ == "conj" and is_verb(c)), None)
    if joined is not None and joined.i - head.i <= 3:  # "visited and praised Poland"
        return child(joined, "dobj")
    return None


def _is_apart(clause: Any) -> bool:
    """Whether other words stand between a clause and the noun it seems to be about."""
    first = clause.left_edge
    return bool(first.i > 0 and first.nbor(-1).i != clause.head.i)


_ANSWERS = ("deny", "reject", "dispute", "confirm", "refute", "dismiss")


def _antecedent(filler: Any, head: Any) -> Any:
    """What a relative word stands for."""
    if filler.lower_ == "which" and head.lemma_ in _ANSWERS and head.dep_ == "relcl":
        claim = head.head.lemma_.lower() in _LISTS["rumour"] | _LISTS["spoken"]
        if before(filler) == "," and not claim:
            return None  # "Israel had killed him, which Israel denied": the whole of it
    if filler.lower_ == "which" and head.dep_ == "relcl" and head.head.ent_type_ == "PERSON":
        return thing_of(head.head)
    stranded = filler.dep_ == "pobj" and filler.head.dep_ == "prep"
    if filler.tag_ == "WDT" and stranded and head.dep_ == "relcl" and _is_apart(head):
        return None  # "obeys the rules of a pact that Chad relies on"
    if filler.tag_ in ("WP", "WDT") or (filler.lower_ == "that" and head.dep_ == "relcl"):
        return head.head if head.dep_ == "relcl" else None
    return filler


def content(frame: Frame, head: Any, held: tuple[Any, ...] = ()) -> Any:
    """The verb of the clause that fills a place: `demands that ...`, `a threat to ...`."""
    for place in (head, *reversed(held)):
        for below in place.children:
            first = below.i < place.i and not (place is head and _is_told_first(frame, head, below))
            if first or not (is_verb(below) or below.pos_ == "ADJ"):
                continue
            infinitive = is_infinitive(below)
            if not infinitive and below.left_edge.i and below.left_edge.nbor(-1).dep_ == "cc":
                continue  # half of what "he thinks peace and a truce are near"
            if frame.slot == "inf" and infinitive and below.dep_ in ("xcomp", "acl", "ccomp"):
                asked = head.lemma_ in _OF_OTHERS and child(head, "dobj", "dative") is not None
                return below if child(below, "nsubj") is None and not asked else None
            if inverted(below):
                continue  # "warned of strikes should it refuse"
            if frame.slot == "clause" and not infinitive and below.dep_ in ("ccomp", "acl"):
                return below if child(below, "nsubj", "nsubjpass", "expl") is not None else None
    return None


def _is_told_first(frame: Frame, head: Any, clause: Any) -> bool:
    """Whether what is announced stands before who does so: `Aid will go on, Merz announced`."""
    plain = frame.slot == "clause" and not frame.tail and head.lemma_ in _ANNOUNCING
    own = child(head, *SUBJECTS)
    return plain and clause.dep_ == "ccomp" and own is not None and own.i > clause.i


_ANNOUNCING = ("announce", "reveal", "disclose", "warn", "predict", "promise", "pledge", "vow")
_GIVES = ("give", "send", "grant", "offer", "lend", "hand", "sell")
_OF_OTHERS = ("ask", "tell", "press")
"""Verbs whose object is who is to do it: "asked Madrid to extradite him"."""


def _has_tail(frame: Frame, head: Any, filler: Any) -> bool:
    """Whether the words after the object stand after it, or after the verb in the passive."""
    if frame.head in _GIVES and frame.tail[0] not in PREPOSITIONS:
        given = child(head, "dobj")
        if given is not None and given.lemma_.lower() in _MEASURES:
            given = after_preposition(given, "of") or given  # "gave it 5 million dollars of aid"
        return given is not None and frame.tail[-1] in (given.lower_, given.lemma_.lower())
    passive = is_passive(head)
    after = head.i if passive else max(filler.i, head.i)
    near = [t for t in (*within_clause(head), *head.subtree) if after < t.i < after + 14]
    further = {t.i for c in head.children if c.dep_ == "conj" and is_verb(c) for t in c.subtree}
    near = [t for t in near if t.i not in further]  # "praised it and told them to leave"
    if frame.head == "call":  # "called it a factory of lies", "called it odd and sent arms"
        near = [t for t in near if t.dep_ != "pobj" and head.i in (t.head.i, t.head.head.i)]
    return all(any(word in (t.lower_, t.lemma_.lower()) for t in near) for word in frame.tail)
