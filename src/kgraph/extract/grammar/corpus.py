"""Texts of our own writing with their names marked: by hand, and made from frames and names."""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from kgraph.extract.grammar.inflection import declined
from kgraph.extract.grammar.invented import Invented
from kgraph.extract.grammar.morphology import CASES, M1, F

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

KINDS = {
    "P": "Person", "G": "Group", "L": "Place", "U": "Place", "X": "Place", "O": "Organisation",
    "A": "Organisation", "C": "Organisation", "M": "Outlet", "T": "Topic", "E": "Event",
}  # fmt: skip
"""The letters of the corpus, to classes of the model; states are places here."""

SEED = 20260108
_MARK = re.compile(r"\[([PGLOMTE]) ([^\]=]+)(?:=([^\]]+))?\]")
_SLOT = re.compile(r"<([A-Z])(\d)\.(\w+)>")
_QUOTES = '„”"«»'


class Marked(NamedTuple):
    """A name in a text: where it stands, its class, its nominative."""

    start: int
    end: int
    kind: str
    nominative: str


@dataclass(frozen=True, slots=True)
class Text:
    """A small text and the names in it, in the order of the text."""

    text: str
    names: tuple[Marked, ...]


def read_marked(source: str) -> list[Text]:
    """Read texts with marks; an empty line ends a text, a line with # is none.

    >>> read_marked("Był w [L Rzymie=Rzym].")[0].names
    (Marked(start=6, end=12, kind='Place', nominative='Rzym'),)
    """
    lines = [line for line in source.splitlines() if not line.startswith("#")]
    return [_unmarked(part) for part in re.split(r"\n{2,}", "\n".join(lines).strip()) if part]


def _unmarked(source: str) -> Text:
    text, at = "", 0
    names: list[Marked] = []
    for match in _MARK.finditer(source):
        text += source[at : match.start()]
        letter, form, nominative = match.groups()
        inner = form.strip(_QUOTES) if form[0] in _QUOTES and form[-1] in _QUOTES else form
        start = len(text) + form.index(inner)
        names.append(Marked(start, start + len(inner), KINDS[letter], nominative or inner))
        text += form
        at = match.end()
    return Text(text + source[at:], tuple(names))


def by_hand(name: str = "sentences") -> list[Text]:
    """Give the texts written by hand: `sentences` to learn from, `check` to measure on."""
    return read_marked(_source(f"{name}.txt"))


def _source(name: str) -> str:
    return files("kgraph.extract").joinpath("corpus", name).read_text("utf-8")


class _Chosen(NamedTuple):
    """A name for a slot: its words in the nominative, and the gender if it is a person's."""

    words: tuple[str, ...]
    gender: int = 0


@lru_cache(maxsize=1)
def _lists() -> dict[str, list[str]]:
    table = tomllib.loads(_source("names.toml"))
    return {
        name: list(value) if isinstance(value, list) else _split(value)
        for name, value in table.items()
    }


def _split(text: str) -> list[str]:
    return text.split("|") if "|" in text else text.split()


_LISTED = {"G": "peoples", "L": "places", "U": "streets", "O": "organisations", "A": "acronyms",
           "C": "companies", "M": "outlets", "T": "topics", "E": "events"}  # fmt: skip
_INVENTED = {"G": 0.3, "L": 0.3, "A": 0.6, "C": 0.5, "M": 0.15, "T": 0.35, "O": 0.2}
"""How often a slot gets a name that no dictionary has."""


class Composer:
    """Fills frames with names; the same seed and known names give the same texts."""

    def __init__(self, known: Mapping[str, list[str]], seed: int = SEED) -> None:
        self.known = known
        self.chance = random.Random(seed)  # noqa: S311 - a sample, no secret
        self.invented = Invented(self.chance)
        self.frames = [
            line for line in _source("frames.txt").splitlines() if line and line[0] != "#"
        ]

    def texts(self, count: int) -> Iterator[Text]:
        """Make so many small texts, of one to four frames each."""
        for _ in range(count):
            yield _joined(self._filled(f) for f in self.chance.choices(self.frames, k=self._size()))

    def _size(self) -> int:
        return self.chance.choice((1, 1, 2, 3, 4))

    def _filled(self, frame: str) -> Text:
        chosen: dict[str, _Chosen] = {}
        text, at = "", 0
        names: list[Marked] = []
        for match in _SLOT.finditer(frame):
            text += frame[at : match.start()]
            letter, number, case = match.groups()
            alone = letter == "S"
            kind = "P" if alone else letter
            name = chosen.setdefault(kind + number, self._choose(kind))
            form, nominative = self._inflected(name, CASES[case], alone=alone)
            names.append(Marked(len(text), len(text) + len(form), KINDS[kind], nominative))
            text += form
            at = match.end()
        return _agreed(text + frame[at:], names, chosen)

    def _choose(self, letter: str) -> _Chosen:
        if letter == "P":
            return self._person()
        if letter == "X":
            return _Chosen(tuple(self.chance.choice(self.known["State"]).split()))
        if self.chance.random() < _INVENTED.get(letter, 0):
            return _Chosen(tuple(self.invented.name(letter).split()))
        known = self.known.get(KINDS[letter], []) if letter in "OMTE" else []
        if known and self.chance.random() < 0.15:
            return _Chosen(tuple(self.chance.choice(known).split()))
        return _Chosen(tuple(self.chance.choice(_lists()[_LISTED[letter]]).split()))

    def _person(self) -> _Chosen:
        chance = self.chance
        if chance.random() < 0.1:
            words = tuple(chance.choice(self.known["Person"]).split())
            return _Chosen(words, F if words[0].endswith("a") else M1)
        gender = chance.choice((M1, M1, F))
        where = chance.choice(("polish", "foreign", "foreign"))
        whose = "women" if gender == F else "men"
        first = chance.choice(_lists()[f"{where}_{whose}"])
        luck = chance.random()
        if luck < 0.35:
            last = self.invented.surname()
        elif luck < 0.39:
            last = chance.choice(_lists()["particle_surnames"])
        else:
            last = chance.choice(_lists()[f"{where}_surnames"])
        if gender == F:
            last = _womans(last)
        middle = chance.random()
        if middle < 0.03:
            first = f"{first} {chance.choice('ABCDEFGHJKLMNPRSTW')}."
        elif middle < 0.06:
            first = f"{first} {chance.choice(_lists()[f'foreign_{whose}'])}"
        return _Chosen((*first.split(), *last.split()), gender)

    def _inflected(self, name: _Chosen, case: int, *, alone: bool) -> tuple[str, str]:
        words = name.words
        if alone:
            first = next((n for n, word in enumerate(words) if word[0].islower()), len(words) - 1)
            words = words[first:]
        if name.gender and len(words) > 1 and words[0][0].islower():
            return " ".join(words), " ".join(words)
        forms = [" ".join(f) for f, cases in declined(words, name.gender) if cases & case]
        plain = [form for form in forms if "'" not in form]
        vowel = name.gender and words[-1][-1] in "eouéy" and len(forms) > len(plain)
        fitting = forms if vowel and self.chance.random() < 0.7 else plain or forms
        nominative = " ".join(words)
        return (self.chance.choice(fitting[:2]) if fitting else nominative), nominative


def _womans(surname: str) -> str:
    for ending in ("ski", "cki", "dzki"):
        if surname.endswith(ending):
            return surname[:-1] + "a"
    return surname


def _agreed(text: str, names: list[Marked], chosen: Mapping[str, _Chosen]) -> Text:
    """Give the verbs before "~" their endings, and move the names behind them."""
    while (at := text.find("~")) >= 0:
        persons = [name for name in names if name.kind == "Person"]
        nearest = max((n for n in persons if n.end <= at), default=min(persons))
        ending = "a" if _is_woman(nearest, chosen) and text[at - 1] in "łn" else ""
        text = text[:at] + ending + text[at + 1 :]
        shift = len(ending) - 1
        names = [
            name if name.end <= at
            else name._replace(start=name.start + shift, end=name.end + shift)
            for name in names
        ]  # fmt: skip
    return Text(text, tuple(names))


def _is_woman(person: Marked, chosen: Mapping[str, _Chosen]) -> bool:
    return any(
        name.gender == F and " ".join(name.words).endswith(person.nominative)
        for name in chosen.values()
    )


def _joined(texts: Iterable[Text]) -> Text:
    whole, names = "", []
    for text in texts:
        start = len(whole)
        names += [n._replace(start=n.start + start, end=n.end + start) for n in text.names]
        whole += text.text + ("\n" if text.text[-1] not in ".?!" else " ")
    return Text(whole.rstrip(), tuple(names))
