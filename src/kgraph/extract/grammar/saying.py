"""Whether a clause says something: with which words, in whose name, or only going round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import ACC, NOM
from kgraph.extract.grammar.standing import is_wished_above
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.units import Unit


_GO_ROUND = frozenset(
    {"mówić", "podawać", "uważać", "sądzić", "twierdzić", "pisać", "przyjmować", "podkreślać",
     "oceniać", "szacować"}
)  # fmt: skip
"""Verbs of saying that have no subject beside *się*."""


def verbal(units: Sequence[Unit], clause: Clause) -> list[int]:
    """The verbs of a clause, and the infinitives on them (`miał powiedzieć`)."""
    finite = clause.telling(units)
    return finite + [n for n in clause.units if finite and units[n].reads("inf")]


_SHOULD = ("należeć", "warto", "trzeba", "można", "wypada")


def hangs_on_noun(units: Sequence[Unit], content: Clause) -> bool:
    """Whether *że* tells of a noun or gives a reason: `wygrał dzięki temu, że`, `tak, że`."""
    before = units[max(0, content.units[0] - 2)]
    if units[content.units[0]].lower not in ("że", "iż"):
        return True  # "milczy, zwłaszcza że"
    name = before.sort is Sort.NAME
    return not name and not before.finite and before.lower != "się"


def can_be_read(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether it tells where something is to be read: `w komunikacie przeczytać można, że`."""
    said = [units[n] for n in clause.units]
    return any(unit.lower == "można" for unit in said) and any(
        unit.reads("inf") and unit.has_lemma(("przeczytać", "wyczytać", "dowiedzieć", "usłyszeć"))
        for unit in said
    )


def adds(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether it is the article that goes on: `należy dodać, że`."""
    return bool(clause.verbs) and units[clause.verbs[0][0]].has_lemma(_SHOULD)


def is_to_be_said(clause: Clause) -> bool:
    """Whether somebody is only wished to say it: `doradził, by odmówił, dodając, że`."""
    return clause.marker == "participle" and is_wished_above(clause)


def told_aside(units: Sequence[Unit], clause: Clause) -> Clause | None:
    """What alone is told by a word put into it: `do których trzeba - jak ocenił - zgody`."""
    inside = clause.parent if clause.word == "jak" else None
    dash = units[clause.units[0] - 1].text in ("-", "–", "—")
    return inside if inside is not None and inside.marker == "relative" and dash else None


def draws_attention(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether somebody says something by *zwrócić uwagę* or *dać do zrozumienia*."""
    told = frozenset().union(
        *(said for n in clause.telling(units) for verb, said in _SAID if units[n].has_lemma(verb))
    )
    return bool(told) and any(units[n].has_lemma(told) for n in clause.units)


_SAID = (
    (("zwrócić", "zwracać"), {"uwaga"}),
    (("dać", "dawać"), {"zrozumienie"}),
    (("wyrazić", "wyrażać"), {"opinia", "pogląd"}),
    (("stać", "stanąć"), {"stanowisko"}),
)
"""Verbs that say something with such a noun."""


def is_said_by_nobody(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether it is only going round: `mówi się, że`, `podaje się, że`, `słychać, że`."""
    if not clause.verbs:
        return False
    verb = clause.verbs[0][0]
    if units[verb].has_lemma(("słychać",)):
        return True
    beside = any(n in clause.units and units[n].lower == "się" for n in (verb - 1, verb + 1))
    named = any(not p.preposition and p.case & NOM and not p.case & ACC for p in clause.phrases)
    return beside and not named and units[verb].has_lemma(_GO_ROUND)


def is_not_made_out(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether it begins with a source that nothing is known of: `Według "GW" padało`."""
    begun = {p.first for p in clause.phrases if p.preposition or p.genitives}
    for n in clause.units:
        first = n == clause.units[0]  # and no "jego zdaniem"
        lead = units[n].lower == "według" or (first and units[n].lower == "zdaniem")
        lead = lead and n not in begun
        if lead and any(unit.text[:1].isupper() for unit in _behind(units, n)):
            return True
    return False


def _behind(units: Sequence[Unit], at: int) -> list[Unit]:
    """The next word behind another one, whatever signs stand between."""
    return [unit for unit in units[at + 1 : at + 3] if unit.sort is not Sort.SIGN][:1]


def is_quoted_noun(units: Sequence[Unit], phrase: Phrase) -> bool:
    """Whether a common noun is a name that is not made out: `według informacji „Kuriera”`."""
    lists, head = words(), phrase.head
    if not (said := head.has_lemma(lists["voice_noun"])) or phrase.genitives:
        told = any(head.has_lemma(lists[name]) for name in _BODIES)
        return not (phrase.entity or said or told or head is units[0]) and head.text[:1].isupper()
    at = units.index(head) + 1
    return at < len(units) and units[at].text in _MARKS


_MARKS = frozenset('„“"«')
_BODIES = ("organisation", "person_title", "source", "outlet")
"""Common nouns that have a capital now and then."""
