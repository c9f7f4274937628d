"""What tells where a name stands: a word, its neighbours, and the rest of the document."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.extract.grammar.bases import bases
from kgraph.extract.grammar.morphology import ANY_CASE, M1, Reading, lemmas, readings
from kgraph.extract.grammar.vocabulary import adjectives, head_lists, peoples, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kgraph.extract.grammar.tokens import Token

_QUOTES = '"„“«'
_OPENING = '"„“«-–—:.'
_STEM = 4
_LISTS = ("person_title", "organisation", "outlet", "place", "event", "thing", "say")
_RUN = 3
"""So many words after such a noun it speaks of."""
_REACH = 2


@dataclass(slots=True)
class Seen:
    """What the whole document shows of its words, by their first letters.

    `inside` are those with a capital within a sentence, `plain` those in small letters,
    `after_first` those after a first name; `told` are what nouns before a name say that it is.
    `nouns` are nouns before names that a project taught, each with the list that it joins.
    """

    nouns: Mapping[str, str] = field(default_factory=dict)
    inside: set[str] = field(default_factory=set)
    plain: set[str] = field(default_factory=set)
    after_first: set[str] = field(default_factory=set)
    told: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def note(self, sentences: Iterable[Sequence[Token]]) -> None:
        """Look through the sentences of a document."""
        for tokens in sentences:
            for number, token in enumerate(tokens):
                if not token.is_word:
                    continue
                if not token.is_capital:
                    self.plain.add(token.text[:_STEM])
                elif not opens(tokens, number):
                    self.inside.add(token.text[:_STEM])
                    if "imię" in _labels(tokens[number - 1].text):
                        self.after_first.add(token.text[:_STEM])
                if not token.is_capital:
                    self._tell(tokens, number)

    def _tell(self, tokens: Sequence[Token], number: int) -> None:
        """Note what a noun in small letters says of the name behind it."""
        text = tokens[number].text
        kinds = _kinds_of_thing(text) | _taught(text, self.nouns)
        at = number + 1
        while kinds and at < len(tokens) and tokens[at].text in _QUOTES:
            at += 1
        for token in tokens[at : at + _RUN] if kinds else ():
            if not token.is_capital:
                break
            self.told[token.text[:_STEM]] |= kinds


def opens(tokens: Sequence[Token], position: int) -> bool:
    """Whether a word stands first in its sentence or quotation, where any word has a capital."""
    after_hour = position == 1 and tokens[0].text[0].isdigit() and ":" in tokens[0].text
    return position == 0 or after_hour or tokens[position - 1].text in _OPENING


@lru_cache(maxsize=1 << 15)
def _labels(text: str) -> frozenset[str]:
    return frozenset(r.label for r in readings(text) if r.label)


def _taught(text: str, nouns: Mapping[str, str]) -> set[str]:
    """The list that a project's nouns put a word into."""
    if not nouns or not text[0].isalpha():
        return set()
    return {nouns[lemma] for lemma in lemmas(text.lower()) if lemma in nouns}


@lru_cache(maxsize=1 << 15)
def _kinds_of_thing(text: str) -> frozenset[str]:
    """What a word says of a name behind it; of a place, that something is in it."""
    if text in ("w", "we"):
        return frozenset({"within"})
    known = readings(text)
    lemmas = {r.lemma for r in known if r.kind == "subst"}
    kinds = {name for name in _LISTS if not lemmas.isdisjoint(words()[name])}
    kinds |= _headed_by(lemmas) | ({"person"} if _means_person(known) else set())
    return frozenset(kinds)


def _headed_by(lemmas: Iterable[str]) -> set[str]:
    """The lists of nouns before names that have one of these."""
    return {name for lemma in lemmas for name in head_lists().get(lemma, ())}


def _means_person(known: Sequence[Reading]) -> bool:
    """Whether a word is a noun for a man, and no other noun."""
    nouns = [r for r in known if r.kind in ("subst", "ger")]
    return bool(nouns) and all(r.gender == M1 for r in nouns)


@lru_cache(maxsize=1 << 15)
def _own(text: str) -> tuple[str, ...]:
    """What a word shows by itself."""
    if not text[0].isalpha():
        return (f"l={'9' if text[0].isdigit() else text}", f"s={_shape(text)}")
    known, plain = readings(text), readings(text.lower())
    found = [f"s={_shape(text)}"]
    all_of = (*known, *plain)
    lemmas = {r.lemma for r in all_of}
    found += [f"i={name}" for name in _LISTS if not lemmas.isdisjoint(words()[name])]
    found += [f"i={name}" for name in sorted(_headed_by(lemmas))]
    if text[0].islower():
        found += [f"l={all_of[0].lemma if all_of else text}", f"k={_kinds(all_of)}"]
        if not lemmas.isdisjoint(adjectives()):
            found.append("i=national")
        if _means_person(known):
            found.append("i=person")
        return tuple(found)
    found += [f"n={label}" for label in sorted(_labels(text))]
    if not known and "imię" in _labels(_in_polish(text)):
        found.append("n=imię?")
    if not lemmas.isdisjoint(peoples()):
        found.append("i=people")
    if not lemmas.isdisjoint(adjectives()):
        found.append("i=national")
    if plain:
        found += [f"l={plain[0].lemma}", f"k={_kinds(plain)}", "plain"]
        found += [f"k={kind}" for kind in sorted({r.kind for r in plain})]
    elif not known:
        found.append("unknown")
    found += sorted({f"r={r.number}:{r.gender}" for r in known if r.kind in ("subst", "depr")})
    if not plain or _labels(text):
        found += _endings(text)
    return tuple(found)


_POLISH = (("v", "w"), ("V", "W"), ("x", "ks"), ("th", "t"), ("Th", "T"), ("ph", "f"), ("Ph", "F"),
           ("ck", "k"), ("c", "k"), ("C", "K"), ("y", "i"), ("é", "e"), ("í", "i"), ("á", "a"),
           ("ó", "o"), ("ll", "l"), ("nn", "n"), ("mm", "m"), ("ss", "s"), ("tt", "t"))  # fmt: skip


def _in_polish(text: str) -> str:
    """A foreign first name spelled as the Polish one may be: Viktoria, Wiktoria."""
    for foreign, polish in _POLISH:
        text = text.replace(foreign, polish)
    return text


def _endings(text: str) -> list[str]:
    """The ends of a name, and of what may be its nominative."""
    small = text.lower()
    found = {f"e={small[-n:]}" for n in (2, 3, 4) if len(small) > n}
    for base in bases(text):
        if base.strength and base.nominative != text:
            found |= {f"b={base.nominative[-n:].lower()}" for n in (2, 3)}
    return sorted(found)


def _kinds(all_of: Iterable[Reading]) -> str:
    return "+".join(sorted({r.kind for r in all_of}))


def _shape(text: str) -> str:
    """The pattern of capitals, small letters and figures, each run once.

    >>> _shape("Kowalska-Nowak"), _shape("F-16"), _shape("BiznesAlert"), _shape("PAP")
    ('Xx-Xx', 'X-9', 'XxXx', 'XXX')
    """
    if text.isupper() and text.isalpha():
        return "X" * min(len(text), 4)
    found = ""
    for char in text:
        kind = "X" if char.isupper() else "9" if char.isdigit() else "x" if char.isalpha() else char
        if not found or found[-1] != kind:
            found += kind
    return found[:8]


@lru_cache(maxsize=1 << 15)
def _beside(text: str, offset: int) -> tuple[str, ...]:
    """What a word shows to one that stands `offset` before or after it."""
    kept = "lsink" if abs(offset) == 1 else "lis"
    return tuple(f"{offset}{part}" for part in _own(text) if part[0] in kept and part != "plain")


def features(tokens: Sequence[Token], known: Sequence[str], seen: Seen) -> list[list[str]]:
    """Give what tells of every word; `known` is the class of the known name it is in, or empty."""
    found = []
    last = len(tokens) - 1
    for number, token in enumerate(tokens):
        here = [*_own(token.text), f"g={known[number]}"]
        for offset in range(-_REACH, _REACH + 1):
            at = number + offset
            if offset and 0 <= at <= last:
                here += _beside(tokens[at].text, offset)
                if known[at]:
                    here.append(f"{offset}g={known[at]}")
            elif offset:
                here.append(f"{offset}-")
        if token.is_capital:
            here += _in_place(tokens, number, seen)
        found.append(here)
    if seen.nouns:
        _add_taught(found, tokens, seen.nouns)
    return found


def _add_taught(
    found: Sequence[list[str]], tokens: Sequence[Token], nouns: Mapping[str, str]
) -> None:
    """Say of the words about a noun that a project taught what the lists say of theirs."""
    for number, token in enumerate(tokens):
        for name in sorted(_taught(token.text, nouns)):
            for at in range(max(number - _REACH, 0), min(number + _REACH + 1, len(tokens))):
                found[at].append(f"{number - at}i={name}" if at != number else f"i={name}")


def _in_place(tokens: Sequence[Token], number: int, seen: Seen) -> list[str]:
    """What its place and the document say of a word with a capital letter."""
    token = tokens[number]
    stem = token.text[:_STEM]
    found = ["first"] if opens(tokens, number) else ["inner"]
    for name, there in (
        ("inside", seen.inside),
        ("small", seen.plain),
        ("person", seen.after_first),
    ):
        if (stem.lower() if name == "small" else stem) in there:
            found.append(f"{found[0]}+{name}")
    found += sorted(f"d={kind}" for kind in seen.told.get(stem, ()))
    before = tokens[number - 1] if number else None
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    shapes = [_shape(t.text) if t is not None else "" for t in (before, token, after)]
    found.append("s3=" + "|".join(shapes))
    if before is not None and before.is_word:
        found.append(f"agree={_agree(before, token)}+{shapes[0]}")
        found.append(f"n2={_first(before)}+{_first(token)}")
    if after is not None and after.is_word:
        found.append(f"then={_first(token)}+{_first(after)}")
    return found


@lru_cache(maxsize=1 << 15)
def _first_of(text: str) -> str:
    labels = sorted(_labels(text))
    if labels:
        return "+".join(labels)
    return "word" if readings(text.lower()) else "unknown"


def _first(token: Token) -> str:
    return _first_of(token.text)


def _agree(before: Token, token: Token) -> str:
    """Whether two words can be in one case: an adjective with its noun, or two nouns."""
    one = _cases(before.readings)
    other = _cases(token.readings)
    if not before.readings or not token.readings:
        return "?"
    return "yes" if one & other else "no"


def _cases(all_of: Iterable[Reading]) -> int:
    case = 0
    for reading in all_of:
        case |= reading.case
    return case & ANY_CASE
