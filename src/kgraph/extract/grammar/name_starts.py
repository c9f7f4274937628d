"""Where a name begins that was found by its look: behind little words, ages and years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.extract.grammar.features import opens
from kgraph.extract.grammar.known import matched
from kgraph.extract.grammar.name_ends import WHOLE_NAME
from kgraph.extract.grammar.tokens import AGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.guessing import Guess
    from kgraph.extract.grammar.register import Register
    from kgraph.extract.grammar.tokens import Token


_DATED = re.compile(r"[12]\d{3}|\d\d?\.\d\d")


def is_article(line: Sequence[Token], position: int) -> bool:
    """Whether the English article stands alone before a name: `portal The | New Arab`."""
    following = line[position + 1 : position + 2]
    return line[position].text == "The" and any(token.is_capital for token in following)


def trimmed(line: Sequence[Token], guess: Guess, register: Register) -> Guess:
    """A guessed person without the words before the name: `i Tusk`, `Apel Zełenskiego`."""
    first = guess.first
    while guess.kind == "Person" and first + 1 < guess.last:
        read = line[first].readings
        plain = opens(line, first) and read and all(r.lemma[:1].islower() for r in read)
        known = any(
            register.known.kinds[form.entity] == "Person"
            and matched(line, first + 1, form) is not None
            for form in register.known.starting(line[first + 1].text)
        )
        if line[first].is_capital and not (plain and known):
            break
        first += 1
    return guess._replace(first=first)


def without_age(line: Sequence[Token], guess: Guess) -> list[Guess]:
    """The parts of a guess around how old somebody is: `lider SPD | 50-letni | Hans Weber`.

    A *Kim* before a person is his: no pronoun. What *&* joins is one: `Black & Decker`.
    """
    ahead = line[guess.first - 1].text if guess.first else ""
    if ahead == "&" and guess.first > 1 and line[guess.first - 2].is_capital:
        return [guess._replace(first=guess.first - 2, kind="Organisation")]
    if ahead == "Kim" and guess.kind == "Person":
        guess = guess._replace(first=guess.first - 1)
    if guess.last - guess.first > 1 and _DATED.fullmatch(line[guess.first].text):
        guess = guess._replace(first=guess.first + 1)  # "W 1962 | Jan Kos", "12.05 | policja"
    at = next((n for n in range(guess.first, guess.last) if AGE.fullmatch(line[n].text)), None)
    if at is None:
        return [guess]
    parts = [guess._replace(last=at), guess._replace(first=at + 1)]
    return [part for part in parts if part.first < part.last]


def apart(line: Sequence[Token], guess: Guess) -> list[Guess]:
    """What a body is for, and who heads it: `przewodnicząca komisji ds. Pegasusa | Anna Nowak`."""
    first = guess.first
    before = [token.lower for token in line[max(0, first - 2) : first] if token.text != "."]
    whole = guess.kind == "Person" and guess.last - first > WHOLE_NAME
    if not whole or before[-1:] != ["ds"]:
        return [guess]
    if not any(r.label == "imię" for r in line[first + 1].readings):
        return [guess]
    return [guess._replace(last=first + 1, kind="Topic"), guess._replace(first=first + 1)]
