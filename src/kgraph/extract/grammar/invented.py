"""Names that nobody has: sounds of several languages put together."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import M3, PL, SG, F, N, in_nominative

if TYPE_CHECKING:
    import random

_CONSONANTS = "BCDFGHKLMNPRSTWZ"
_LETTERS = _CONSONANTS + "AEIOU"
_LAST = ("", "n", "r", "s", "l", "t", "x", "ra", "ta", "no")


@lru_cache(maxsize=1)
def _sounds() -> dict[str, list[str]]:
    source = files("kgraph.extract").joinpath("corpus", "sounds.toml").read_text("utf-8")
    return {name: text.split() for name, text in tomllib.loads(source).items()}


_GENDERS = {"m": M3, "f": F, "n": N, "p": M3}
"""By the letter behind a noun; `p` are those of the plural."""


@lru_cache(maxsize=1)
def _titles() -> dict[str, list[str]]:
    source = files("kgraph.extract").joinpath("corpus", "titles.toml").read_text("utf-8")
    return {name: text.split("|") for name, text in tomllib.loads(source).items()}


class Invented:
    """Makes names by chance, of the kind that a letter of the frames says."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def surname(self) -> str:
        """A family name, now and then a double one."""
        name = self._ending("surnames")
        return f"{name}-{self._ending('surnames')}" if self.chance.random() < 0.05 else name

    def first_name(self, whose: str) -> str:
        """A first name of `men` or `women`."""
        return self._ending(whose)

    def name(self, letter: str) -> str:
        """A name for a slot of the frames."""
        if letter == "L":
            return self._place()
        if letter == "G":
            return self._ending("peoples")
        if letter == "A":
            return "".join(self.chance.choices(_LETTERS, k=self.chance.choice((2, 3, 3, 3, 4, 5))))
        if letter == "C":
            return self._company()
        if letter == "O":
            return self._body()
        if letter == "K":
            return f"{self._one('clubs')} {self._ending('places')}"
        if letter == "F":
            return self._work()
        if letter == "E":
            return self._of_parts("events", "kinds_of_events", "times")
        return self._outlet() if letter == "M" else self._thing()

    def _place(self) -> str:
        luck = self.chance.random()
        if luck < 0.1:
            return f"{self._one('towns')} {self._ending('places')}"
        return f"{self._word()} {self._ending('places')}" if luck < 0.2 else self._ending("places")

    def _of_parts(self, heads: str, kinds: str, ends: str) -> str:
        """A noun with an adjective before or behind it, with a genitive, or with both."""
        noun, letter = self._part(heads).split("/")
        gender = _GENDERS[letter]
        described = in_nominative(self._part(kinds), PL if letter == "p" else SG, gender)
        described = described.capitalize()
        luck = self.chance.random()
        if luck < 0.2:
            return f"{described} {noun}"
        if luck < 0.4:
            return f"{noun} {described}"
        end = self._part(ends)
        return f"{noun} {end}" if luck < 0.85 else f"{described} {noun} {end}"

    def _work(self) -> str:
        """A title, its later words in small letters: `Zimny dom`, `Dom bez okien`."""
        said, letter = self._part("nouns").split("/")
        adjective, gender = self._part("adjectives"), _GENDERS[letter]
        described = f"{in_nominative(adjective, SG, gender)} {said}"
        luck = self.chance.random()
        if luck < 0.4:
            return described.capitalize()
        title = described if luck < 0.5 else said
        return f"{title} {self._part('endings')}".capitalize()

    def _part(self, name: str) -> str:
        return self.chance.choice(_titles()[name])

    def _body(self) -> str:
        luck = self.chance.random()
        if luck < 0.7:
            body = self._of_parts("bodies", "kinds_of_bodies", "fields")
            return f"{body} {self.chance.randint(1900, 2020)}" if luck < 0.03 else body
        if luck < 0.85:
            return f"{self._one('heads')} {self._ending('companies')}"
        return f"{self._ending('companies')} {self._ending('places')}"

    def _company(self) -> str:
        luck = self.chance.random()
        if luck < 0.2:
            return f"{self._ending('companies')} {self._one('forms')}"
        if luck < 0.4:
            return f"{self._word()} {self._word()}"
        if luck < 0.45:
            return f"{self._ending('companies')}-{self._word()}"
        return self._word() + self._one("seconds") if luck < 0.5 else self._ending("companies")

    def _outlet(self) -> str:
        if self.chance.random() < 0.5:
            return f"{self._one('press')} {self._word()}"
        return f"{self._word()}.{self._one('hosts')}"

    def _thing(self) -> str:
        luck, number = self.chance.random(), self.chance.randint(1, 9)
        if luck < 0.25:
            return f"{self._word()} {self._word()}"
        if luck < 0.5:
            return f"{self._word()} {number}"
        if luck < 0.7:
            return f"{self.chance.choice(_CONSONANTS)}-{self.chance.randint(1, 999)}"
        if luck < 0.8:
            return f"{self._one('things')} {self._word()}"
        return f"{self._word()} {self._word()} {number}" if luck < 0.95 else self._word()

    def _word(self) -> str:
        return self._stem() + self.chance.choice(_LAST)

    def _ending(self, name: str) -> str:
        return self._stem() + self._one(name)

    def _stem(self) -> str:
        middles = self.chance.choices(_sounds()["middles"], k=self.chance.choice((0, 1, 1, 1, 2)))
        stem = self._one("beginnings") + "".join(middles)
        return stem if middles else stem + self.chance.choice("bdgklmnrstw")

    def _one(self, name: str) -> str:
        return self.chance.choice(_sounds()[name])
