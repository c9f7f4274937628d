"""Names in a text: where they stand, what kind of thing they name, their nominative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.bases import bases
from kgraph.extract.grammar.declension import PREPOSITIONS
from kgraph.extract.grammar.features import opens
from kgraph.extract.grammar.morphology import (
    ANY_CASE,
    DAT,
    GEN,
    INST,
    M1,
    NOM,
    PL,
    readings,
)  # fmt: skip
from kgraph.extract.grammar.name_ends import (
    WHOLE_NAME,
    begins_a_phrase,
    body_ahead,
    holds,
    named_nouns,
    person_follows,
    until_joined,
    until_known,
)
from kgraph.extract.grammar.name_starts import apart, is_article, trimmed, without_age
from kgraph.extract.grammar.nominative import headed, heads_body, plural
from kgraph.extract.grammar.persons import person, title_before
from kgraph.extract.grammar.recognise import known_at
from kgraph.extract.grammar.register import NameAt, Register, same_or_new
from kgraph.extract.grammar.sentences import sentences
from kgraph.extract.grammar.tokens import Token, tokens
from kgraph.extract.grammar.vocabulary import (
    head_lists,
    peoples,
    words,
)
from kgraph.extract.proposal import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.guessing import Guess


def names(line: Sequence[Token], register: Register) -> list[NameAt]:
    """Find the names of a sentence: those known, and those that seem to be names."""
    found: list[NameAt] = []
    found_out = (part for guess in register.guessed(line) for part in without_age(line, guess))
    guesses = (part for guess in found_out for part in apart(line, guess))
    guessed = {g.first: g for g in (trimmed(line, guess, register) for guess in guesses)}
    position = 0
    while position < len(line):
        hit = None if is_article(line, position) else _at(line, position, guessed, register)
        if hit is None:
            position += 1
            continue
        found.append(hit)
        guess = guessed.get(position)
        if guess and guess.last > hit.last:
            # What a known name leaves of a guess stands behind it: `ONZ | Jan Kowal`.
            rest = guess._replace(first=hit.last)
            behind = guessed.get(guess.last)
            if behind and behind.kind == "Person" and person_follows(line, hit):
                rest = rest._replace(last=behind.last, kind="Person")
            rest = trimmed(line, rest, register)
            guessed.setdefault(rest.first, rest)
        position = hit.last
    return found


def mentions(text: str, register: Register) -> list[Mention]:
    """Give all names of a document, those of captions and bylines too."""
    lines = [tokens(text, place.start, place.end) for place in sentences(text)]
    register.note_forms(lines)
    for line in lines:
        names(line, register)
    return [
        Mention(
            Span(line[name.first].start, line[name.last - 1].end), name.kind, name.said, name.entity
        )
        for line in lines
        for name in names(line, register)
    ]


def _at(
    line: Sequence[Token], position: int, guessed: dict[int, Guess], register: Register
) -> NameAt | None:
    guess = guessed.get(position)
    known = known_at(line, position, register)
    people = _people_at(line, position, register)
    if people is not None and (known is None or not _names_land(line[position])):
        return people
    if known is not None and not (guess and holds(line, guess, known, register)):
        return known
    return (_named(line, guess, register) if guess else None) or known


def _names_land(token: Token) -> bool:
    """Whether a word is a form of a country's name, too (`Niemcy`, and not `Niemców`).

    What ends in *-ów* is the people, though a town may be called so (`Węgrów`).
    """
    lands = any(r.label == "nazwa_geograficzna" for r in token.readings)
    return lands and not token.text.endswith("ów")


def _named(line: Sequence[Token], guess: Guess, register: Register) -> NameAt | None:
    """The name that a guess found, up to where a known name begins in it."""
    if _only_opens(line, guess.first):
        guess = guess._replace(first=guess.first + 1)
        if guess.first == guess.last:
            return None
    last = until_known(line, guess, register)
    if begins_a_phrase(line, guess.first, last):
        last -= 1
    last = until_joined(line, guess.first, last)
    run = line[guess.first : last]
    if not any(token.is_capital for token in run):
        return None
    if guess.kind in ("Topic", "Place", "Event") and _after_title(line, guess.first, last):
        guess = guess._replace(kind="Person")
    if guess.kind == "Organisation" and (
        _both_inflected(run) or _behind_rank(line, guess.first, last)
    ):
        guess = guess._replace(kind="Person")
    if guess.kind == "Person" and body_ahead(line, guess.first, last, register):
        return _thing(line, guess._replace(last=guess.first + 1, kind="Organisation"), register)
    if guess.kind == "Person" and _heads_a_body(line, guess.first, last):
        return None
    if guess.kind == "Person":
        return person(line, guess.first, last, register)
    return _thing(line, guess._replace(last=last), register)


def _after_title(line: Sequence[Token], first: int, last: int) -> bool:
    """Whether two words, not both of the dictionary, stand after a title: `rzecznik MSZ Lin Jian`.

    After `rzecznik projektu` they are rather the project's; after `burmistrz miasteczka` whoever
    heads it, where both words are of no dictionary.
    """
    run = line[first:last]
    unread = [not readings(token.lower) for token in run]
    foreign = any(unread)
    title = title_before(line, first)
    near = title is not None and (line[first - 1] is title or line[first - 1].is_capital)
    if title is not None and not near and all(unread):
        near = any("site" in head_lists().get(r.lemma, ()) for r in line[first - 1].readings)
    return len(run) == 2 and foreign and near and all(token.is_capital for token in run)


def _behind_rank(line: Sequence[Token], first: int, last: int) -> bool:
    """Whether two words stand behind what only people are: `prokurator generalny Dominic Grieve`.

    Of a body there are chairmen and directors, but no judges and generals of that name.
    """
    title = title_before(line, first)
    run = line[first:last]
    plain = heads_body(run[0]) or any(
        not token.is_capital or (n and readings(token.lower)) for n, token in enumerate(run)
    )
    if title is None or len(run) != WHOLE_NAME or plain:
        return False
    between = line[line.index(title) + 1 : first]
    rank = any(r.lemma in words()["rank"] for r in title.readings)
    return rank and all(token.reads("adj") and not token.is_capital for token in between)


def _heads_a_body(line: Sequence[Token], first: int, last: int) -> bool:
    """Whether a title with a capital stands before capital letters: `I Prezes | SN`."""
    titles = words()["person_title"]
    behind = line[last].text if last < len(line) else ""
    one = last == first + 1 and any(r.lemma in titles for r in readings(line[first].lower))
    return one and len(behind) > 1 and behind.isupper()


_PERSONAL = ("y", "owi", "em", "ego", "emu", "ą", "ę")


def _both_inflected(run: Sequence[Token]) -> bool:
    """Whether two words of no dictionary are in one oblique case (`do Sanjeeva Gupty`).

    So are the names of people; of a foreign company one word is inflected, if any.
    """
    if len(run) != 2 or any(readings(t.text) or readings(t.lower) for t in run):
        return False
    first, last = (
        [b.case for b in bases(t.text) if b.nominative != t.text and b.strength] for t in run
    )
    shared = any(one & other for one in first for other in last)
    return shared and run[1].text.endswith(_PERSONAL)


_LITTLE = frozenset({"prep", "conj", "comp", "adv", "part", "qub", "ppron3", "ppron12", "interj"})


_HIMSELF = ("Sam", "Sama", "Sami")


def _only_opens(line: Sequence[Token], position: int) -> bool:
    """Whether a little word has its capital from the beginning of a sentence (`Od Helu`)."""
    plain = readings(line[position].lower)
    behind = line[position + 1 : position + 2]
    if line[position].text in _HIMSELF and not any(token.is_capital for token in behind):
        return True
    return bool(plain) and opens(line, position) and all(r.kind in _LITTLE for r in plain)


def _thing(line: Sequence[Token], guess: Guess, register: Register) -> NameAt:
    run = line[guess.first : guess.last]
    if guess.kind == "Place" and heads_body(run[0]):
        guess = guess._replace(kind="Organisation")
    if guess.kind in ("Organisation", "Place") and _heads_idea(run[0]):
        guess = guess._replace(kind="Topic")
    name = headed(run, guess.kind, _allowed(line, guess.first, register), register)
    entity = same_or_new(name.nominative, guess.kind, register)
    register.add(entity, Span(run[0].start, run[-1].end))
    return NameAt(
        guess.first, guess.last, entity.id, name.case, name.gender, name.number,
        name.nominative, guess.kind,
    )  # fmt: skip


def _heads_idea(token: Token) -> bool:
    """Whether a word is a noun for what is written or thought out (`Koncepcja`, `Traktatem`)."""
    return any(r.lemma in words()["idea"] for r in readings(token.lower))


def _allowed(line: Sequence[Token], position: int, register: Register) -> int:
    """The cases that a name can have after the word before it."""
    if opens(line, position):
        return NOM | GEN | INST | DAT
    before = line[position - 1]
    if before.lower in PREPOSITIONS:
        return PREPOSITIONS[before.lower]
    first = opens(line, position - 1)
    if before.is_word and (first or not before.is_capital) and before.reads("subst", "ger"):
        lemmas = {reading.lemma for reading in before.readings}
        beside = any(lemma in named_nouns() or lemma in register.known.nouns for lemma in lemmas)
        return NOM | GEN if beside else GEN
    return ANY_CASE


def _people_at(line: Sequence[Token], position: int, register: Register) -> NameAt | None:
    """The state whose citizens a word names (`Niemców`, `Amerykanie`)."""
    token = line[position]
    if not token.is_capital:
        return None
    nouns = [r for r in token.readings if r.kind in ("subst", "depr") and r.lemma in peoples()]
    several = [reading for reading in nouns if reading.number & PL]
    if not several:
        return None
    reading = several[0]
    state = peoples()[reading.lemma].state
    called = register.known.called.get(state, state)
    entity = register.world.entities.get(called)
    if entity is None:
        return None
    register.add(entity, Span(token.start, token.end))
    case = 0
    for other in token.readings:
        if other.lemma == reading.lemma:
            case |= other.case
    said = plural(reading.lemma, M1, token.text)
    return NameAt(position, position + 1, called, case, M1, PL, said, "Group")
