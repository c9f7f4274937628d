"""Invented entities, each with the forms that sentences need: Polish cases, English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.vocabulary import (
    ADJECTIVES,
    ENDINGS,
    FAMILIES,
    HEADS,
    LANDS,
    MEN,
    NOUNS,
    PAPERS,
    PLAIN,
    REGIONS,
    SITE_ENDINGS,
    SITES,
    SPEAKERS,
    WOMEN,
)
from kgraph.model import Entity, Name

if TYPE_CHECKING:
    from random import Random

Forms = tuple[str, ...]
"""Polish nominative, genitive, accusative and instrumental, then English."""
Called = tuple[Forms, tuple[Name, ...]]


@dataclass(frozen=True, slots=True)
class Being:
    """An entity and how sentences call it."""

    entity: Entity
    forms: Forms

    @property
    def id(self) -> str:
        """The entity's id."""
        return self.entity.id


class Maker:
    """Makes entities of any class; no id is given twice."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self._taken: set[str] = set()

    def make(self, kind: str) -> Being:
        """Make one that did not exist yet; the more are taken, the longer their names."""
        attempt = 0
        while True:
            forms, names = _MAKERS.get(kind, _titled)(self.chance, kind, attempt)
            identity = names[0].text.replace(" ", "_")
            if identity not in self._taken:
                break
            attempt += 1
        self._taken.add(identity)
        chance = self.chance.random()
        external = (f"x:{len(self._taken)}",) if chance < 0.1 else ()
        told = (Name(f"{kind.lower()} of the sample", "en"),) if chance > 0.97 else ()
        return Being(Entity(id=identity, kind=kind, names=names, external=external,
                            descriptions=told), forms)  # fmt: skip


def _person(chance: Random, kind: str, attempt: int) -> Called:
    woman = chance.random() < 0.5
    given, family = _given(chance.choice(WOMEN if woman else MEN), woman), _family(chance, woman)
    if attempt:
        both = zip(family, _family(chance, woman), strict=True)
        family = tuple(f"{one}-{other}" for one, other in both)
    cases = tuple(f"{one} {other}" for one, other in zip(given, family, strict=True))
    alias = (Name(family[0]),) if chance.random() < 0.3 else ()
    return (*cases, cases[0]), (Name(cases[0]), *alias)


def _given(name: str, woman: bool) -> Forms:
    if woman and name.endswith("a"):
        stem = name[:-1]
        return name, stem + ("i" if stem[-1] in "kgi" else "y"), f"{stem}ę", f"{stem}ą"
    return (name,) * 4 if woman else (name, f"{name}a", f"{name}a", f"{name}em")


def _family(chance: Random, woman: bool) -> Forms:
    if chance.random() < 0.55:
        name = chance.choice(FAMILIES)
        stem = name[:-1]
        if woman:
            return f"{stem}a", f"{stem}iej", f"{stem}ą", f"{stem}ą"
        return name, f"{stem}iego", f"{stem}iego", f"{stem}im"
    name = chance.choice(PLAIN)
    if woman:
        return (name,) * 4
    return name, f"{name}a", f"{name}a", name + ("iem" if name[-1] in "kg" else "em")


def _state(chance: Random, kind: str, attempt: int) -> Called:
    land, (polish, english) = chance.choice(LANDS), chance.choice(ENDINGS)
    region, foreign = chance.choice(REGIONS[: 1 + attempt])
    cases = [land + polish[:-1] + ending for ending in "aięą"]
    if region:
        cases = [f"{region[:-1]}{ending} {case}"
                 for ending, case in zip(("a", "ej", "ą", "ą"), cases, strict=True)]  # fmt: skip
    called = f"{foreign} {land}{english}".strip()
    return (*cases, called), (Name(called, "en"), Name(cases[0], "pl"))


def _place(chance: Random, kind: str, attempt: int) -> Called:
    site = chance.choice(SITES) + chance.choice(SITE_ENDINGS)
    if attempt:
        site += f" {chance.choice(ADJECTIVES)[0]} {_numeral(attempt)}".rstrip()
    cases = (f"{head} {site}" for head in ("miasto", "miasta", "miasto", "miastem"))
    return (*cases, site), (Name(site),)


def _outlet(chance: Random, kind: str, attempt: int) -> Called:
    (adjective, foreign), (paper, english) = chance.choice(ADJECTIVES), chance.choice(PAPERS)
    polish = f"{paper} {adjective} {_numeral(attempt)}".rstrip()
    called = f"The {foreign} {english} {_numeral(attempt)}".rstrip()
    cases = (f"{head} „{polish}”" for head in ("gazeta", "gazety", "gazetę", "gazetą"))
    return (*cases, called), (Name(called, "en"), Name(polish, "pl"))


def _unnamed(chance: Random, kind: str, attempt: int) -> Called:
    nominative, accusative, english = chance.choice(SPEAKERS)
    state = _state(chance, "State", attempt)[0]
    polish = [f"{case} z {state[1]}" for case in (nominative, accusative, accusative, nominative)]
    called = f"{english} in {state[4]}"
    return (*polish, called), (Name(called, "en"), Name(polish[0], "pl"))


def _titled(chance: Random, kind: str, attempt: int) -> Called:
    (adjective, foreign), (noun, english) = chance.choice(ADJECTIVES), chance.choice(NOUNS)
    cases, head = chance.choice(HEADS[kind])
    more = f" {2020 + chance.randrange(2 + attempt)}" if attempt else ""
    called = f"{foreign} {english}{more} {head}"
    quoted = (f"{case} „{adjective} {noun}{more}”" for case in cases)
    named = Name(called, "en"), Name(f"{cases[0]} „{adjective} {noun}{more}”", "pl")
    return (*quoted, f"the {called}"), named


def _numeral(attempt: int) -> str:
    """Nothing, II, III, IV, and so on; numbers where that gets long."""
    return ("", "", "II", "III", "IV", "V")[attempt] if attempt < 6 else str(attempt)


_MAKERS = {"Person": _person, "State": _state, "Place": _place, "Outlet": _outlet,
           "UnnamedSource": _unnamed}  # fmt: skip
