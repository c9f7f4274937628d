"""When it was: which of the times of an English text a clause has."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.nodes import (
    before,
    child,
    has_child,
    is_infinitive,
    is_verb,
    lemma_of,
)
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
    within_clause,
)
from kgraph.extract.grammar.times import times
from kgraph.extract.grammar.vocabulary import words
from kgraph.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kgraph.extract.grammar.calendar import TimeExpression
    from kgraph.extract.grammar.mood import Mood

_LISTS = words("english")
_SHARES_TIME = ("xcomp", "advcl", "conj", "pcomp")
"""How a clause hangs on one whose time is its own: "will come next week to meet Trump"."""

_WHEN = frozenset({"after", "before", "since", "until", "because", "although", "though"})
"""Words of a clause whose time is not that of the one it hangs on: `left after Oslo had signed`."""

_AHEAD_OF = frozenset({"would", "will", "'ll", "’ll"})
_AHEAD = _LISTS["intend"] | _LISTS["ask"] | _LISTS["wish"]
"""What one says of a deed to come, whose time is its own: `promised to hold elections in April`."""

Told = tuple[str | None, str | None]
"""A time in EDTF, and the words for it; the second is None where the dateline tells."""


_LASTED = re.compile(
    r"in (an?|one|two|three|four|\d+|many|as many) (\w+ )?(week|month|year|day)s?$"
)
"""How long it took or went on, where it is past: `the second attack in two days`."""


class ClauseTimes:
    """Finds the times of clauses of one document."""

    def __init__(self, text: str, dateline: date | None) -> None:
        self.text, self.dateline = text, dateline
        self.told = times(text, dateline, "en")

    def of(self, how: Mood, clause: Any) -> Told:
        """The time of a clause, or of those it shares its time with; else that of the dateline."""
        at = clause
        if is_infinitive(clause) and clause.dep_ in ("acl", "relcl"):
            how = replace(how, present=False)  # "is the last state to ratify it"
        while True:
            found = self._within(at, ahead=how.modality is not Modality.ACTUAL)
            if found is None and at.dep_ == "relcl" and has_child(at, {"when"}, "advmod"):
                found = next(self._at({at.head.idx}), None)  # "in 2023, when Ottawa accused"
            if found is not None:
                return self._as(found, how, past=at.i != clause.i and at.tag_ == "VBD")
            earlier = at.dep_ == "advcl" and has_child(at, {"having"}, "aux")
            if earlier:
                return self._now(how)
            if at.dep_ == "advcl" and at.tag_ == "VBD" and has_child(at.head, _AHEAD_OF, "aux"):
                return self._now(how)  # "would act on Monday, while Chad held talks"
            apart = child(at, *SUBJECTS, "aux", "auxpass") is not None
            whole = at.dep_ == "advcl" and child(at, *SUBJECTS) and has_child(at, _WHEN, "mark")
            if (is_verb(at) and at.dep_ not in _SHARES_TIME) or at.head.i == at.i or whole:
                return self._now(how)
            if at.dep_ == "conj" and is_verb(at) and apart:
                found = self._fronted(at)
                return self._as(found, how) if found is not None else self._now(how)
            if _is_beside(at):
                return self._now(how)
            at = at.head

    def _within(self, at: Any, *, ahead: bool) -> TimeExpression | None:
        """The first time in a clause that is not something else's: `Thursday's election`.

        What was done is not `ahead`, and no time of it is `the third attack in a month`.
        """
        to_come = {
            t.i
            for c in at.children
            if c.dep_ in ("xcomp", "ccomp") and at.lemma_ in _AHEAD
            for t in c.subtree
        }
        other = {
            t.i for c in within_clause(at) if c.dep_ == "acl" and c.i > at.i
            and ((c.tag_ == "VBN" and not _is_held(c)) or is_infinitive(c)) for t in c.subtree
        }  # fmt: skip
        if is_verb(at):
            other |= {t.i for c in within_clause(at) if _is_of_other(c, at) for t in c.subtree}
            other |= _of_deed(at)
        own = (t for t in within_clause(at) if t.i not in to_come | other and not t.is_punct)
        found = (t for t in self._at({t.idx for t in own}) if ahead or not _LASTED.match(t.words))
        return next((t for t in found if not (is_verb(at) and self._is_owner(t))), None)

    def _at(self, places: set[int]) -> Iterator[TimeExpression]:
        """The times that one of these places stands in."""
        for told in self.told:
            if any(told.start <= place < told.start + len(told.words) for place in places):
                yield told

    def _is_owner(self, told: TimeExpression) -> bool:
        end = told.start + len(told.words)
        return self.text[end : end + 2] in ("'s", "’s")

    def _fronted(self, clause: Any) -> TimeExpression | None:
        """The time that stands before two clauses with subjects: `On Monday A spoke and B left`."""
        first = clause.head
        whose = child(first, *SUBJECTS)
        before = {t.idx for t in within_clause(first) if whose is None or t.i < whose.i}
        return next(self._at(before), None) if first.i < clause.i else None

    def _as(self, told: TimeExpression, how: Mood, *, past: bool = False) -> Told:
        """A time in EDTF; `past` where it stands with what was done already."""
        return told.edtf(future=how.modality is not Modality.ACTUAL and not past), told.words

    def _now(self, how: Mood) -> Told:
        if how.present and self.dateline is not None and how.modality is Modality.ACTUAL:
            return str(self.dateline), None
        return None, None


def _is_of_other(word: Any, verb: Any) -> bool:
    """Whether a word hangs on a clause and its time is not that of the verb.

    It is that of what comes before or after (`met ahead of the vote on Friday`), of an event that
    is only spoken of (`asked for an answer to the raid on Sunday`), or lasts, as no deed does
    (`met for the first talks since May`).
    """
    if word.dep_ == "pcomp":  # "came despite having left the talks last week"
        return has_child(word, {"having"}, "aux") or word.head.lower_ in _WHEN
    noun = child(word, "pobj") if word.dep_ == "prep" else None
    if noun is None:
        return False
    if word.lower_ in _ABOUT and noun.ent_type_ not in ("DATE", "TIME"):
        return True  # "despite a deal with Chad in May"
    event = lemma_of(noun) in _EVENTS
    if word.lower_ == "since":
        done = verb.tag_ == "VBD" and child(verb, "aux", "neg") is None
        return done and verb.lemma_ != "be"
    aside = word.lower_ in ("before", "after", "following") or before(word) == "ahead"
    return event and (aside or word.head.dep_ in ("dobj", "pobj"))


def _is_beside(noun: Any) -> bool:
    """Whether an event is only spoken of beside a clause: `despite years of talks, it failed`."""
    of = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.ent_type_ == "DATE"
    above = noun.head.head if of else noun
    return bool(above.dep_ == "pobj" and above.head.lower_ in _ABOUT)


def _is_held(participle: Any) -> bool:
    """Whether an event is held, and nobody is: `the summit held in May`, not `a man held since`."""
    return participle.lemma_ == "hold" and lemma_of(participle.head) in _EVENTS


def _of_deed(verb: Any) -> set[int]:
    """The words for a time that stands behind a deed that is only spoken of.

    `Slammed the raid in May`, `accused Chad of lying in May`, `called for a vote in May`: the deed
    may have been then, and what is said of it later.
    """
    if verb.lemma_ not in _SPOKEN_OF:
        return set()
    found: set[int] = set()
    for time in within_clause(verb):
        if time.ent_type_ == "DATE" and time.dep_ in _BESIDE and lemma_of(time.head) in _DEEDS:
            found |= {t.i for t in time.subtree}  # "the May 2 raid"
        when = child(time, "pobj") if time.dep_ == "prep" else None
        if when is None or when.ent_type_ not in ("DATE", "TIME") or time.i < verb.i + 2:
            continue
        at = time.nbor(-1)
        while at.i not in (verb.i, at.head.i):
            deed = lemma_of(at) in _DEEDS if at.pos_ in ("NOUN", "PROPN") else at.tag_ == "VBG"
            if deed:
                found |= {t.i for t in time.subtree}
            at = at.head
    return found


_BESIDE = ("compound", "nmod", "nummod", "amod", "poss")
_SPOKEN_OF = _LISTS["performed"] | _LISTS["ask"] | _LISTS["judging"]
_DEEDS = _LISTS["event"] | _LISTS["deed"]
_ABOUT = frozenset({"despite", "amid", "over", "against", "about", "regarding", "concerning"})
_EVENTS = words("english")["event"] | {"incident", "accident", "crash", "shooting", "raid"}
