"""Whether a name is a man's or a woman's: by the title beside it, by the first name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import F, readings
from kgraph.extract.grammar.vocabulary import words
from kgraph.names import folded

if TYPE_CHECKING:
    from kgraph.extract.grammar.english.names import EnglishNames

_LISTS = words("english")
_MEN, _WOMEN = _LISTS["man"], _LISTS["woman"]


def sex_of(first: str) -> str:
    """Give m or f; empty where the name does not tell.

    >>> sex_of("Morag"), sex_of("Julio"), sex_of("Andrea")
    ('f', 'm', '')
    """
    told = folded(first)
    if told in _MEN:
        return "" if told in _WOMEN else "m"
    if told in _WOMEN:
        return "f"
    # Carla is a name, and a form of the Polish Carl.
    named = [r for r in readings(first) if r.label == "imię" and r.lemma == first]
    if named:
        female = any(r.gender & F for r in named)
        male = any(not r.gender & F for r in named)
        return "" if female and male else "f" if female else "m"
    return "f" if first.endswith("a") else ""


class Sexes:
    """Who in one document is a man or a woman."""

    def __init__(self, names: EnglishNames) -> None:
        self.names = names
        self.told: dict[str, str] = {}

    def called(self, person: str, title: str) -> None:
        """Remember what a title beside a name tells: `Ms`, `his wife`."""
        if title.lower() in _LISTS["female"]:
            self.told[person] = "f"
        elif title.lower() in _LISTS["male"]:
            self.told[person] = "m"

    def of(self, person: str) -> str:
        """Give m or f; empty where neither a title nor the first name tells."""
        name = self.names.entities[person].label("en")
        return self.told.get(person) or sex_of(name.split()[0])

    def is_vague(self, person: str, sort: str) -> bool:
        """Whether it is one word, and nothing tells that it is a man or a woman."""
        one_word = " " not in self.names.entities[person].label("en")
        return sort in ("m", "f") and one_word and not self.of(person)

    def is_doubted(self, person: str, sort: str) -> bool:
        """Whether `she` may be a woman named elsewhere: nothing tells that this one is a woman."""
        if sort != "f" or self.of(person):
            return False
        others = (e for e in self.names.entities.values() if e.kind == "Person")
        return any(self.names.mentions[e.id] and self.of(e.id) == "f" for e in others)
