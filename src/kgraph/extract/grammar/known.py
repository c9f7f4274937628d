"""Known names in all their forms, ready to be looked up in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kgraph.extract.grammar.inflection import declined
from kgraph.extract.grammar.morphology import ANY_CASE, M1, NOM, PL, SG, F, readings
from kgraph.extract.grammar.vocabulary import nations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.world import World
    from kgraph.model import Entity


class Form(NamedTuple):
    """One form of one name: its words, whose it is, its cases.

    `trust` is 2 for a whole name, 1 for the surname of a leader or of the project's own person,
    0 for another surname, which counts only where the document has the whole name.
    """

    words: tuple[str, ...]
    entity: str
    case: int
    gender: int
    number: int
    trust: int = 2


@dataclass(slots=True)
class Known:
    """The forms by their first word, and the ids by which the words of nations are known."""

    forms: dict[str, list[Form]]
    called: dict[str, str]

    def starting(self, word: str) -> list[Form]:
        """The forms that begin with a word, the longest first."""
        return self.forms.get(word, [])


OFFICES = frozenset({"presidentOf", "headOfGovernmentOf", "leaderOf"})


def known(world: World, language: str) -> Known:
    """Put every name of every entity into all its forms."""
    leaders = {claim.subject for claim in world.offices if claim.predicate in OFFICES}
    index: dict[str, list[Form]] = {}
    for entity in world.entities.values():
        leading = entity.id in leaders or entity.id in world.own
        for form in _forms(entity, language, 1 if leading else 0):
            index.setdefault(form.words[0], []).append(form)
    for forms in index.values():
        forms.sort(key=lambda form: (-len(form.words), -form.trust, form.entity not in world.own))
    return Known(index, _called(world))


def _called(world: World) -> dict[str, str]:
    """What the ids of the table of nations are called in this world."""
    called = {}
    for nation in nations():
        for name in (nation.state, nation.capital):
            if name and name not in called:
                found = world.names.find(name)
                called[name] = found[0] if len(found) == 1 else name
    return called


def _forms(entity: Entity, language: str, surname: int) -> Iterator[Form]:
    person = entity.kind == "Person"
    names = dict.fromkeys(
        name.text for name in entity.names if name.language in ("", language) or person
    ) or {entity.id.replace("_", " "): None}
    for name in names:
        words = tuple(name.split())
        gender = _gender(words[0]) if person else 0
        number = _number(words[0]) if not person else SG
        for forms, case in _declined(words, gender, language):
            yield Form(forms, entity.id, case, gender, number)
            if person and len(forms) > 1:
                last = forms[1:] if forms[1][0].islower() else forms[-1:]
                yield Form(last, entity.id, case, gender, number, surname)


def _declined(
    words: tuple[str, ...], gender: int, language: str
) -> list[tuple[tuple[str, ...], int]]:
    if language == "pl":
        return declined(words, gender)
    return [(words, ANY_CASE)]


def _gender(first: str) -> int:
    """The gender of a person, from the first name; masculine where nothing tells."""
    for reading in readings(first):
        if reading.label == "imię" and reading.case & NOM and reading.number & SG:
            return F if reading.gender & F else M1
    return F if first.endswith("a") and first not in ("Kuba", "Barnaba", "Mykoła") else M1


def _number(first: str) -> int:
    plural = any(r.case & NOM and r.number == PL and r.kind == "subst" for r in readings(first))
    single = any(r.case & NOM and r.number & SG for r in readings(first))
    return PL if plural and not single else SG | PL if plural else SG
