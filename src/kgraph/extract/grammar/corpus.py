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
from kgraph.extract.grammar.morphology import CASES, M1, NOM, PL, SG, F, forms_of, readings
from kgraph.extract.grammar.vocabulary import heads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

KINDS = {
    "P": "Person", "G": "Group", "L": "Place", "U": "Place", "X": "Place", "O": "Organisation",
    "A": "Organisation", "C": "Organisation", "K": "Organisation", "M": "Outlet", "T": "Topic",
    "F": "Topic", "D": "Topic", "E": "Event", "W": "Person", "N": "Person",
}  # fmt: skip
"""The letters of the corpus, to classes of the model; states are places here."""

SEED = 20260108
_MARK = re.compile(r"\[([PGLOMTE]) ([^\]=]+)(?:=([^\]]+))?\]")
_SLOT = re.compile(r"<([A-Z])(\d)\.(\w+)>|<([a-z]+)\.(\w+)>")
_SHORT = {"S": "P", "R": "K"}
"""Slots for a part of a name: a person's surname, the first word of a club's."""
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
           "C": "companies", "M": "outlets", "T": "topics", "E": "events",
           "F": "works", "K": "clubs", "D": "devices"}  # fmt: skip
_GENDERS = {"P": (M1, M1, F), "W": (F,), "N": (M1,)}
"""Of whom the name is that fills a slot for a person."""
_INVENTED = {
    "G": 0.3, "L": 0.3, "A": 0.6, "C": 0.5, "M": 0.15, "T": 0.35, "O": 0.5, "E": 0.5, "D": 0.6,
    "F": 0.7, "K": 0.7,
}  # fmt: skip
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
            letter, number, case, noun, nouns_case = match.groups()
            if noun:
                said = self._noun(noun, CASES[nouns_case])
                text += said if text and text[-2:] != ". " else said.capitalize()
                at = match.end()
                continue
            kind = _SHORT.get(letter, letter)
            name = chosen.setdefault(kind + number, self._choose(kind))
            form, nominative = self._inflected(name, CASES[case], short=kind != letter)
            names.append(Marked(len(text), len(text) + len(form), KINDS[kind], nominative))
            text += form
            at = match.end()
        return _agreed(text + frame[at:], names, chosen)

    def _choose(self, letter: str) -> _Chosen:
        if letter in _GENDERS:
            return self._person(self.chance.choice(_GENDERS[letter]))
        if letter == "X":
            return _Chosen(tuple(self.chance.choice(self.known["State"]).split()))
        if self.chance.random() < _INVENTED.get(letter, 0):
            return _Chosen(tuple(self.invented.name(letter).split()))
        known = self.known.get(KINDS[letter], []) if letter in "OMTE" else []
        if known and self.chance.random() < 0.15:
            return _Chosen(tuple(self.chance.choice(known).split()))
        return _Chosen(tuple(self.chance.choice(_lists()[_LISTED[letter]]).split()))

    def _noun(self, name: str, case: int) -> str:
        """A noun that stands before a name, in a case."""
        noun = self.chance.choice(heads()[name])
        number = SG if any(r.number & SG and r.case & NOM for r in readings(noun)) else PL
        forms = forms_of(noun, "subst", number) if number == SG else ()
        return next((form for form, cases in forms if cases & case), noun)

    def _person(self, gender: int) -> _Chosen:
        chance = self.chance
        known = [n.split() for n in self.known["Person"]] if chance.random() < 0.1 else []
        known = [words for words in known if (words[0][-1] == "a") == (gender == F)]
        if known:
            return _Chosen(tuple(chance.choice(known)), gender)
        where = chance.choice(("polish", "foreign", "foreign"))
        whose = "women" if gender == F else "men"
        first = chance.choice(_lists()[f"{where}_{whose}"])
        if where == "foreign" and chance.random() < 0.2:
            first = self.invented.first_name(whose)
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

    def _inflected(self, name: _Chosen, case: int, *, short: bool) -> tuple[str, str]:
        words = name.words
        if short and name.gender:
            first = next((n for n, word in enumerate(words) if word[0].islower()), len(words) - 1)
            words = words[first:]
        elif short:
            words = words[:1]
        small = (n for n, word in enumerate(words) if name.gender and not word.islower())
        first = next(small, 0)
        particle, words = "".join(f"{word} " for word in words[:first]), words[first:]
        inflected = (f for f, cases in declined(words, name.gender) if cases & case)
        forms = [particle + " ".join(form) for form in inflected]
        plain = [form for form in forms if "'" not in form]
        vowel = name.gender and words[-1][-1] in "eouéy" and len(forms) > len(plain)
        fitting = forms if vowel and self.chance.random() < 0.7 else plain or forms
        nominative = particle + " ".join(words)
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
