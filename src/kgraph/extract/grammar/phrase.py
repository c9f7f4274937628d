"""A noun phrase: its head with all that hangs on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kgraph.extract.grammar.morphology import ADJECTIVES, NOUNS
from kgraph.extract.grammar.units import Sort, Unit

FUNCTION = frozenset({"prep", "conj", "comp", "part", "pred", "brev"})
_NEVER_NOUNS = frozenset({"wraz", "raz", "trochę", "już", "warta", "sam", "sama", "sami"})
_LIKE = frozenset({"jak", "niż"})
"""Prepositions of the dictionary that rather begin a clause."""
_OF_ARMS = ("zawieszenie", "złożenie", "użycie", "posiadanie", "dostawa", "eksport", "zakup")
"""Nouns before *broni*, which is no verb beside them."""
_NOUNS_AFTER_ALL = frozenset({"strona", "celu", "sprawie", "temat", "początek"})


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase. `first` and `last` are units, `last` excluded and its preposition included.

    `title` is the noun before a person's name, itself a phrase with its genitives; `members`
    are the parts of a coordination; `genitives` hang on the head.
    """

    first: int
    last: int
    head: Unit
    case: int
    number: int
    gender: int
    preposition: str = ""
    start: int = 0
    adjectives: list[Unit] = field(default_factory=list)
    genitives: list[Phrase] = field(default_factory=list)
    title: Phrase | None = None
    noun: Unit | None = None
    members: list[Phrase] = field(default_factory=list)
    counted: bool = False

    @property
    def entity(self) -> str:
        """The entity its head names, or empty."""
        return self.head.entity

    def parts(self) -> list[Phrase]:
        """Its members, or itself alone."""
        return self.members or [self]


def is_noun(unit: Unit, before: Unit | None = None) -> bool:
    """Whether a unit is taken for a noun: not where it is a function word or a likelier verb."""
    if unit.sort is Sort.NAME:
        return True
    if unit.sort is not Sort.WORD or not unit.reads(*NOUNS) or unit.reads("inf"):
        return False
    if unit.lower in _NEVER_NOUNS or (unit.reads(*FUNCTION) and unit.lower not in _NOUNS_AFTER_ALL):
        return False
    verb = unit.finite
    if verb is not None and verb.lemma in ("mieć", "być", "móc", "musieć", "chcieć"):
        return False
    if verb is not None and verb.kind in ("fin", "praet", "imps"):
        governed = before is not None and before.reads("prep") and before.lower not in _LIKE
        governed = governed or (before is not None and before.has_lemma(_OF_ARMS))
        return governed or (before is not None and _described(unit, before))
    return True


def _described(unit: Unit, before: Unit) -> bool:
    """Whether the word before is an adjective of it."""
    nouns = [reading for reading in unit.readings if reading.noun]
    return any(
        a.kind in ADJECTIVES and a.case & n.case and a.number & n.number and a.gender & n.gender
        for a in before.readings for n in nouns
    )  # fmt: skip


def narrow(phrase: Phrase, case: int) -> None:
    """Once its case is known, so are its number and gender: `rozmowy` is one in the genitive."""
    if not phrase.counted and phrase.head.sort is Sort.WORD:
        fitting = [r for r in phrase.head.readings if r.noun and r.case & case]
        number = gender = 0
        for reading in fitting:
            number |= reading.number & phrase.number
            gender |= reading.gender & phrase.gender
        phrase.number, phrase.gender = number or phrase.number, gender or phrase.gender
    phrase.case &= case
