"""Where names seem to stand that nobody knows: the learned part of reading names."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from kgraph.extract.grammar.features import Seen, features

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kgraph.extract.grammar.known import Known
    from kgraph.extract.grammar.tokens import Token

WEIGHTS = "names.crfsuite"
"""The weights of a linear-chain conditional random field (Lafferty et al. 2001), in words/."""
ABOUT = "names.json"
"""Beside them: the hash of the corpus they were learned from, and their own."""


class Guess(NamedTuple):
    """A name that seems to stand in a sentence: its tokens (`last` excluded) and its class.

    `likely` is the mean probability of its words to be of that class, 0 to 1.
    """

    first: int
    last: int
    kind: str
    likely: float


@lru_cache(maxsize=1)
def weights() -> bytes:
    """Give the weights that ship."""
    return files("kgraph.extract.grammar").joinpath("words", WEIGHTS).read_bytes()


@lru_cache(maxsize=1)
def model() -> str:
    """The name of the weights: the beginning of their SHA-256, as the file beside them says."""
    text = files("kgraph.extract.grammar").joinpath("words", ABOUT).read_text("utf-8")
    return f"names-{json.loads(text)['weights'][:12]}"


@lru_cache(maxsize=2)
def _tagger(learned: bytes) -> Any:
    """A tagger; the cache holds the weights too, which it reads where they are in memory."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(learned)
    return tagger


def guesses(sentences: Sequence[Sequence[Token]], known: Known) -> dict[int, list[Guess]]:
    """Give the names of a document by where their sentence begins.

    A name has one class in a document: that for which all its places speak together.
    """
    seen = Seen(known.nouns)
    seen.note(sentences)
    found: dict[int, list[Guess]] = {}
    votes: dict[tuple[str, ...], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for tokens in sentences:
        if not any(token.is_capital for token in tokens):
            continue
        guessed = _in_sentence(tokens, known, seen)
        found[tokens[0].start] = guessed
        for guess in guessed:
            _vote(votes, tokens, guess)
    return {
        tokens[0].start: [
            _agreed(votes, tokens, part)
            for guess in found[tokens[0].start]
            for part in _parted(votes, tokens, guess)
        ]
        for tokens in sentences
        if tokens and tokens[0].start in found
    }


def _in_sentence(tokens: Sequence[Token], known: Known, seen: Seen) -> list[Guess]:
    tagger = _tagger(known.weights or weights())
    labels = tagger.tag(features(tokens, known.classes(tokens), seen))
    found = []
    for first, last, kind in spans(labels):
        likely = [tagger.marginal(labels[n], n) for n in range(first, last)]
        found.append(Guess(first, last, kind, sum(likely) / len(likely)))
    return found


def spans(labels: Sequence[str]) -> Iterable[tuple[int, int, str]]:
    """Read labels of words as names.

    >>> list(spans(["B-Person", "I-Person", "O", "B-Place"]))
    [(0, 2, 'Person'), (3, 4, 'Place')]
    """
    first = 0
    while first < len(labels):
        last = first + 1
        if labels[first] != "O":
            while last < len(labels) and labels[last] == "I" + labels[first][1:]:
                last += 1
            yield first, last, labels[first][2:]
        first = last


_STEM = 4
_WHOLE = 2
"""So many words a person's name has, most often."""
_Votes = dict[tuple[str, ...], dict[str, float]]


def _stems(tokens: Sequence[Token], guess: Guess) -> tuple[str, ...]:
    return tuple(token.text[:_STEM] for token in tokens[guess.first : guess.last])


def _vote(votes: _Votes, tokens: Sequence[Token], guess: Guess) -> None:
    stems = _stems(tokens, guess)
    votes[stems][guess.kind] += guess.likely
    if guess.kind == "Person" and len(stems) > 1:
        # Whoever has a first name is a person where the surname stands alone, too.
        votes[stems[-1:]][guess.kind] += 2 * guess.likely
    if guess.kind == "Organisation" and len(stems) > 1:
        votes[stems[:1]][guess.kind] += guess.likely / 2


def _parted(votes: _Votes, tokens: Sequence[Token], guess: Guess) -> Iterable[Guess]:
    """A person whose first word is a body elsewhere, as two names: `Nordvika | Jan Kowal`."""
    kinds = votes.get(_stems(tokens, guess)[:1], {})
    body = kinds.get("Organisation", 0.0)
    number = guess.last - guess.first
    if guess.kind == "Person" and number > _WHOLE and body > kinds.get("Person", 0.0):
        cut = max(guess.first + 1, guess.last - _WHOLE)
        yield guess._replace(last=cut, kind="Organisation")
        guess = guess._replace(first=cut)
    yield guess


def _agreed(votes: _Votes, tokens: Sequence[Token], guess: Guess) -> Guess:
    kinds = votes.get(_stems(tokens, guess)) or {guess.kind: guess.likely}
    return guess._replace(kind=max(sorted(kinds), key=lambda kind: kinds[kind]))
