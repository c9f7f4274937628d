"""Known names in all their forms, ready to be looked up in a text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kgraph.extract.grammar.inflection import declined
from kgraph.extract.grammar.morphology import ANY_CASE, M1, NOM, PL, SG, F, readings
from kgraph.extract.grammar.vocabulary import first_names, nations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kgraph.extract.grammar.tokens import Token
    from kgraph.extract.world import World
    from kgraph.model import Entity


class Form(NamedTuple):
    """One form of one name: its words, whose it is, its cases.

    `said` is the nominative of these words. `trust` is 2 for a whole name, 1 for the surname of a
    leader or of the project's own person, 0 for another surname, which counts only where the
    document has the whole name.
    """

    words: tuple[str, ...]
    entity: str
    case: int
    gender: int
    number: int
    said: str
    trust: int = 2


@dataclass(slots=True)
class Known:
    """The forms by their first word, the ids of the words of nations, the classes of entities.

    With them go the weights by which names are found that nobody knows, if not those that ship,
    and the nouns before names that the project taught, each with the list that it joins. `spelled`
    are the ids of people by the key of their English spellings, once they are asked for.
    """

    forms: dict[str, list[Form]]
    called: dict[str, str]
    kinds: dict[str, str]
    weights: bytes = b""
    nouns: dict[str, str] = field(default_factory=dict)
    spelled: dict[str, set[str]] = field(default_factory=dict)

    def starting(self, word: str) -> list[Form]:
        """The forms that begin with a word, the longest first."""
        return self.forms.get(word, [])

    def classes(self, tokens: Sequence[Token]) -> list[str]:
        """The class of the known name that every word is in, or an empty text.

        Surnames of others than leaders are no known names here.
        """
        found = [""] * len(tokens)
        position = 0
        while position < len(tokens):
            last, kind = self._longest(tokens, position)
            found[position:last] = [kind] * (last - position)
            position = max(last, position + 1)
        return found

    def _longest(self, tokens: Sequence[Token], position: int) -> tuple[int, str]:
        for form in self.starting(tokens[position].text.replace("’", "'")):
            last = matched(tokens, position, form) if form.trust else None
            if last is not None:
                return last, self.kinds[form.entity]
        return position, ""


def matched(tokens: Sequence[Token], position: int, form: Form) -> int | None:
    """The end of the form's tokens; a form has words, which may be several tokens (`J.D.`)."""
    at = position
    for word in form.words:
        start = tokens[at].start if at < len(tokens) else -1
        text = ""
        while at < len(tokens) and len(text) < len(word) and tokens[at].start == start + len(text):
            text += tokens[at].text.replace("’", "'")
            at += 1
        if text != word:
            return None
    return at


OFFICES = frozenset({"presidentOf", "headOfGovernmentOf", "leaderOf"})


def known(world: World, language: str) -> Known:
    """Put every name of every entity into all its forms."""
    leaders = {claim.subject for claim in world.offices if claim.predicate in OFFICES}
    index: dict[str, list[Form]] = {}
    for entity in world.entities.values():
        leading = entity.id in leaders or entity.id in world.own
        for form in _forms(entity, language, 1 if leading else 0):
            for word in dict.fromkeys((form.words[0], _first_initial(form.words[0]))):
                index.setdefault(word, []).append(form)
    for forms in index.values():
        forms.sort(key=lambda form: (-len(form.words), -form.trust, form.entity not in world.own))
    kinds = {entity.id: entity.kind for entity in world.entities.values()}
    return Known(index, _called(world), kinds, nouns=_nouns(world))


def _first_initial(word: str) -> str:
    """The first token of initials written together (`J.D.`); else the word."""
    return word[0] if word[1:2] == "." and word[3:4] == "." else word


_LISTS = {"Organisation": "company", "Outlet": "outlet", "Topic": "device", "Place": "site",
          "Person": "man", "Event": "event"}  # fmt: skip
"""The list that a noun before names of a class belongs to."""


def _nouns(world: World) -> dict[str, str]:
    """The nouns that a project taught, by the list that they join."""
    found = {}
    for noun, kind in world.nouns.items():
        above = [kind, *sorted(world.ontology.ancestors(kind))]
        name = next((name for name in above if name in _LISTS), "")
        if name:
            found[noun] = _LISTS[name]
    return found


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
    whole = max(names, key=lambda name: len(name.split()))
    for name in names:
        words = tuple(name.split())
        first = words[0] if len(words) > 1 else whole.split()[0]  # "Lula" is a man
        gender = _gender(first) if person else 0
        number = _number(words[0]) if not person else SG
        particle = person and len(words) > 1 and words[1][0].islower()
        begins = 1 if particle else len(words) - 1
        last = " ".join(words[begins:])
        for forms, case in _declined(words, gender, language):
            yield Form(forms, entity.id, case, gender, number, name)
            if person and len(forms) > 1:
                said = forms[begins:]
                yield Form(said, entity.id, case, gender, number, last, surname)
                if particle:  # "Von der Leyen", where a sentence begins with it
                    opening = (said[0].capitalize(), *said[1:])
                    yield Form(opening, entity.id, case, gender, number, last, surname)


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
    if first in first_names("women"):
        return M1 if first in first_names("men") else F
    return F if first.endswith("a") and first not in ("Kuba", "Barnaba", "Mykoła") else M1


def _number(first: str) -> int:
    plural = any(r.case & NOM and r.number == PL and r.kind == "subst" for r in readings(first))
    single = any(r.case & NOM and r.number & SG for r in readings(first))
    return PL if plural and not single else SG | PL if plural else SG
