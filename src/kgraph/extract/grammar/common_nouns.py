"""Things without a name of their own: what class a common noun is, and what to call it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kgraph.extract.grammar.morphology import (
    GEN,
    M1,
    NOM,
    PL,
    SG,
    forms_of,
    in_nominative,
    readings,
)  # fmt: skip
from kgraph.extract.grammar.nominative import degree, is_graded, of_participle
from kgraph.extract.grammar.stand_ins import points_inside, stands_for_another
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
_ORDINALS = frozenset(
    {"inny", "pierwszy", "pierwsza", "drugi", "druga", "trzeci", "trzecia", "kolejny", "kolejna",
     "następny", "poprzedni", "ostatni", "jedyny", "pozostały"}
)  # fmt: skip
"""Words that without a noun only say which of those told of: `dwie inne`, `pierwsza z nich`."""
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
    if reading is None or lemma in _ORDINALS or (lemma in _ANYBODY and not part.counted):
        return None
    if part.number == PL:
        lemma = _AS_MANY.get(lemma, lemma)
    if (lemma == "procent" or part.head.lower == "proc") and not part.genitives:
        return None  # "objęło 1,3 proc. lasów"
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
    if whose or (said & words()["both"] and not part.genitives):
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
    if (governing := _governing(part, units, end)) is not None:
        end = _with_its_object(units, governing)
    else:
        end = _without_participle(part, units, end)
    end = _before_doer(part, units, end)
    if points_inside(part) or stands_for_another(part, units, end):
        return None
    least = units[part.first].lower == "co"  # "co najmniej 50 żołnierzy"
    first = part.first + bool(units[part.first].reads("prep") and part.preposition and not least)
    adjectives = [a for a in part.adjectives if a.end <= end]
    if units[first].lower == "jak" and adjectives:
        # "do jak najszybszego uchwalenia": how soon it should be is no part of its name.
        first, adjectives = units.index(adjectives[0]) + 1, adjectives[1:]
    inside = units[first : units.index(part.head)]
    if any(u.lower == "się" or u.sort is Sort.TIME for u in inside):
        # "zbliżająca się w piątek wizyta": when it is, is no part of its name.
        first += len(inside)
        adjectives = [a for a in adjectives if a.start > part.head.start]
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
    said = re.sub(r"(?: (?:oraz|i|lub|ani))+$", "", said)
    if said.startswith("wielu ") and not part.gender & M1:
        said = f"wiele {said[6:]}"
    telling = [a for a in adjectives if not a.has_lemma(POINTING)]
    start = min([part.head.start, *(a.start for a in telling)])
    return Called(said, start, end) if 3 <= len(said) <= _LONGEST_NAME else None


def _without_participle(part: Phrase, units: Sequence[Unit], end: int) -> int:
    """Leave out a participle at the end, whose complements are no part of the phrase."""
    last, inner = units[part.last - 1], part
    while inner.genitives:
        inner = inner.genitives[-1]
    hanging = (
        last in (*part.adjectives, *inner.adjectives)
        and last.start > part.head.end
        and last.end == end
    )
    behind = units[part.last] if part.last < len(units) else None
    wanted = ("prep", "subst", "adj") if last.reads("pact") else ("prep",)
    governs = behind is not None and behind.reads(*wanted)
    told = hanging and last.reads("ppas", "pact") and (governs or not last.reads("adj"))
    return units[part.last - 2].end if told else end


def _before_doer(part: Phrase, units: Sequence[Unit], end: int) -> int:
    """Leave out a participle at the end that has its doer behind: `grupy uznawane | przez Peru`."""
    last = next((n for n in range(part.last, len(units)) if units[n].end == end), None)
    behind = units[last + 1 : last + 2] if last is not None else []
    if last is None or not behind or behind[0].lower != "przez" or not units[last].reads("ppas"):
        return end
    return units[last - 1].end


def _governing(part: Phrase, units: Sequence[Unit], end: int) -> int | None:
    """Where a participle behind the head has something of its own: `rozmowy dotyczące pokoju`."""
    inside = range(part.first + 1, part.last)
    return next(
        (
            n
            for n in inside
            if units[n] in part.adjectives
            and units[n].reads("pact")
            and units[n].start > part.head.start
            and (units[n].end < end or _governed(units, n))
        ),
        None,
    )


def _governed(units: Sequence[Unit], participle: int) -> int:
    """Where the noun ends that a participle has just behind it, with its genitives; 0: nowhere."""
    at = participle + 1
    while at < len(units) and units[at].reads("adj", "ppas") and not units[at].reads("subst"):
        at += 1
    if at == len(units) or units[at].reads("prep") or not any(r.noun for r in units[at].readings):
        return 0
    at += 1
    while at < len(units) and _may_be_genitive(units[at]):
        at += 1
    return at


def _may_be_genitive(unit: Unit) -> bool:
    genitive = any((r.noun or r.kind == "adj") and r.case & GEN for r in unit.readings)
    return genitive and not unit.reads("prep")


def _with_its_object(units: Sequence[Unit], participle: int) -> int:
    """The end of a name whose participle has an object: `ustawa regulująca handel bronią`."""
    return units[(_governed(units, participle) or participle) - 1].end


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
    if found is None or part.counted:
        return adjective.text
    number = _number(part)
    gender = part.gender & M1 or part.gender if number == PL else part.gender
    if is_graded(adjective.lower, found):
        return degree(adjective.lower, found, number, gender)
    if found.kind == "adj":
        return in_nominative(found.lemma, number, gender) or adjective.text
    if found.kind in ("ppas", "pact") and not found.case & NOM:
        return of_participle(adjective.text, number, gender)
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
    if any(r.kind == "subst" and r.number == number == PL and r.case & part.case and r.case & NOM
           and not r.gender & M1 for r in head.readings):  # fmt: skip
        return head.lower  # "protokoły", and not the other nominative "protokóły"
    for wanted in ("subst", "ger"):
        likely = sorted(
            head.readings,
            key=lambda r: (
                not r.number & number,
                not r.gender & part.gender,
                number == PL and not r.gender & M1,
            ),
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
