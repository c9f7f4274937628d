"""Things without a name of their own: what class a common noun is, and what to call it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kgraph.extract.grammar.morphology import (
    M1,
    NOM,
    PL,
    SG,
    forms_of,
    in_nominative,
    readings,
)  # fmt: skip
from kgraph.extract.grammar.nominative import degree
from kgraph.extract.grammar.units import Sort, Unit
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kgraph.extract.grammar.phrase import Phrase

_LONGEST_NAME = 90
_LISTED = (
    ("event", "Event"),
    ("organisation", "Organisation"),
    ("outlet", "Outlet"),
    ("place", "Place"),
)
_ANYONE = "wszyscy wszystek wszystko nikt ktoś coś nic każdy osoba człowiek ludzie inny inni"
_ANYBODY = frozenset(_ANYONE.split())
_POINTERS = "ten ów taki swój jego który jaki inny żaden jakiś sam mój nasz wasz twój"
POINTING = frozenset(_POINTERS.split())
_AS_MANY = {"siła": "siły", "medium": "media"}
"""What a noun is called as many, where those are another thing: the forces of a state."""
_WHOSE = {"jego", "jej", "ich"}


def kind(part: Phrase, in_office: Callable[[], bool]) -> str | None:
    """Give the class of a common noun, or None where it names nobody and nothing in particular.

    A single person without a name is one only by an office (`sekretarz generalny NATO`).
    """
    lists, lemma = words(), noun_lemma(part)
    reading = part.head.readings[0] if part.head.readings else None
    if reading is None or (lemma in _ANYBODY and not part.counted):
        return None
    if part.number == PL:
        lemma = _AS_MANY.get(lemma, lemma)
    if lemma in lists["share"] and len(part.genitives) == 1:
        return kind(part.genitives[0], in_office)
    for listed, named in _LISTED:
        if lemma in lists[listed]:
            return "Group" if lemma == "kraj" and part.number == PL else named
    if lemma == "źródło":
        return "Group" if part.adjectives or (part.number == PL and not part.genitives) else "Topic"
    human = any(r.kind == "subst" and r.gender & 1 and r.lemma == lemma for r in part.head.readings)
    human = human or _is_woman(lemma)
    if lemma in lists["group"] or (human and lemma not in lists["not_persons"]):
        if part.number & PL and not part.number & SG:
            return "Group"
        if lemma in lists["collective"]:
            return "Group"
        held = lemma in lists["person_title"] and in_office()
        return "Person" if held else "Group" if part.number & PL else None
    return "Topic"


@lru_cache(maxsize=4096)
def _is_woman(lemma: str) -> bool:
    """Whether a noun is made of one for a man: `pielęgniarka`, `działaczka`, `artystka`."""
    if not lemma.endswith("ka") or lemma in words()["not_persons"]:
        return False
    stem = lemma[:-2]
    return any(
        r.kind == "subst" and r.gender == M1 and r.lemma == man and r.case & NOM
        for man in (stem, f"{stem}z", f"{stem}a")
        for r in readings(man)
    )


def is_nobody(part: Phrase, units: Sequence[Unit]) -> bool:
    """Whether it names nobody by itself: any there may be, or two that were named before.

    `każda federacja`; `prawie wszyscy posłowie`; `obaj panowie`, but not `obie izby parlamentu`;
    `jego śmierć`; `spółka`.
    """
    if any(a.has_lemma(words()["quantifier"]) for a in part.adjectives):
        return True
    said = {unit.lower for unit in units[part.first : part.last]}
    whose = said & _WHOSE or any(a.has_lemma(("swój", "mój", "nasz")) for a in part.adjectives)
    if (said & words()["both"] or whose) and not part.genitives:
        return True
    if part.first and units[part.first - 1].lower in words()["nearly"]:
        return True
    bare = not part.genitives and all(a.has_lemma(POINTING) for a in part.adjectives)
    return bare and not part.counted and noun_lemma(part) in words()["anaphoric"]


def is_role(part: Phrase) -> bool:
    """Whether it is a role, which can be spoken of without anybody (`kandydować na prezydenta`)."""
    return part.head.role and bool(part.number & SG)


class Called(NamedTuple):
    """What a phrase calls a thing, in the nominative, and where the words for it stand."""

    name: str
    start: int
    end: int


def name(part: Phrase, units: Sequence[Unit], text: str, end: int) -> Called | None:
    """Give the phrase in the nominative, as the name of what it speaks of, or None."""
    if any(a.has_lemma(POINTING) for a in part.adjectives) and not part.genitives:
        these = all(
            a.has_lemma(("ten", "ów")) or not a.has_lemma(POINTING) for a in part.adjectives
        )
        if not these or noun_lemma(part) in words()["vague"]:
            return None
    fits = any(r.noun and (part.counted or r.case & part.case) for r in part.head.readings)
    if not fits or part.head.sort is not Sort.WORD:
        return None
    end = _without_participle(part, units, end)
    first = part.first + bool(units[part.first].reads("prep") and part.preposition)
    adjectives = [a for a in part.adjectives if a.end <= end]
    if units[first].lower == "jak" and adjectives:
        # "do jak najszybszego uchwalenia": how soon it should be is no part of its name.
        first, adjectives = units.index(adjectives[0]) + 1, adjectives[1:]
    pieces = [(part.head.start, part.head.end, _head(part))]
    pieces += [(a.start, a.end, _adjective(a, part)) for a in adjectives]
    said, at = "", units[first].start if first < part.last else part.start
    for begin, stop, word in sorted(pieces):
        if begin < at:
            continue
        said += text[at:begin] + word
        at = stop
    said += text[at:end]
    said = re.sub(r"\s+", " ", re.sub(r"[„”\"“«»]", "", said)).strip(" ,;:-–")
    telling = [a for a in adjectives if not a.has_lemma(POINTING)]
    start = min([part.head.start, *(a.start for a in telling)])
    return Called(said, start, end) if 3 <= len(said) <= _LONGEST_NAME else None


def _without_participle(part: Phrase, units: Sequence[Unit], end: int) -> int:
    """Leave out a participle at the end, whose complements are no part of the phrase."""
    last = units[part.last - 1]
    hanging = last in part.adjectives and last.start > part.head.end and last.end == end
    governs = part.last < len(units) and units[part.last].reads("prep")
    told = hanging and last.reads("ppas", "pact") and (governs or not last.reads("adj"))
    return units[part.last - 2].end if told else end


def _number(part: Phrase) -> int:
    """Its number; of `negocjacji`, which may be one or many, the usual one."""
    many = part.number & PL and noun_lemma(part) in words()["usually_plural"]
    return PL if part.number == PL or many else SG


def _head(part: Phrase) -> str:
    if part.counted or (part.case & NOM and not part.case & 2):
        return _uncapitalised(part.head)
    return _nominative(part.head, part, _number(part))


def _adjective(adjective: Unit, part: Phrase) -> str:
    if adjective.has_lemma(POINTING):
        return ""
    found = next((r for r in adjective.readings if r.kind in ("adj", "ppas", "pact")), None)
    if found is not None and adjective.lower.startswith("naj") and not part.counted:
        return degree(adjective.lower, found, _number(part), part.gender)
    if found is not None and found.kind == "adj" and not part.counted:
        return in_nominative(found.lemma, _number(part), part.gender) or adjective.text
    return adjective.text


def _uncapitalised(unit: Unit) -> str:
    """A word that has a capital only because it stands first, in small letters."""
    common = any(r.lemma[:1].islower() for r in unit.readings)
    return unit.text.lower() if common and not unit.text.isupper() else unit.text


def noun_lemma(part: Phrase) -> str:
    """The lemma of a phrase's head, by the readings that have its case, number and gender.

    Of several, one the word lists know: `związki` is of *związek* rather than of *związka*.
    """
    agreeing = [
        r.lemma for r in part.head.readings
        if r.kind in ("subst", "ger")
        and r.case & part.case and r.number & part.number and r.gender & part.gender
    ]  # fmt: skip
    listed = [lemma for lemma in agreeing if lemma in _listed()]
    return (listed or agreeing or [lemma_of(part.head)])[0]


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    lists = words()
    return lists["person_title"].union(*(lists[listed] for listed, _ in _LISTED), lists["group"])


def lemma_of(unit: Unit) -> str:
    """The lemma of a unit as a noun."""
    reading = next((r for r in unit.readings if r.kind == "subst"), None) or (
        unit.readings[0] if unit.readings else None
    )
    return reading.lemma if reading else unit.lower


def _nominative(head: Unit, part: Phrase, number: int) -> str:
    for wanted in ("subst", "ger"):
        likely = sorted(
            head.readings, key=lambda r: (not r.number & number, number == PL and not r.gender & M1)
        )
        for reading in likely:
            if reading.kind == wanted and reading.case & part.case and reading.number & part.number:
                plural = number == PL or not reading.number & SG
                for form, case in forms_of(
                    reading.lemma, wanted, PL if plural else SG, reading.gender
                ):
                    if case & NOM:
                        return form
    return head.lower
