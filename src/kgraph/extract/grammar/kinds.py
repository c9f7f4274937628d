"""What a name that is no person's names: its class and its nominative."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.extract.grammar.declension import declension, governed
from kgraph.extract.grammar.inflection import bases
from kgraph.extract.grammar.morphology import (
    ANY_CASE,
    MASCULINE,
    NOM,
    PL,
    SG,
    Reading,
    forms_of,
    in_nominative,
    readings,
)  # fmt: skip
from kgraph.extract.grammar.register import id_of
from kgraph.extract.grammar.vocabulary import words
from kgraph.names import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.register import Register
    from kgraph.extract.grammar.tokens import Token


def heads_body(token: Token) -> bool:
    """Whether a word is a noun for a body with an order of its own (`Rada`, `Senat`)."""
    lists = words()
    return any(r.lemma.lower() in lists["organisation"] for r in token.readings)


def is_word(token: Token) -> bool:
    """Whether the dictionary knows it in small letters."""
    return bool(readings(token.lower))


def thing(
    tokens: Sequence[Token], position: int, last: int, register: Register
) -> tuple[str, str, int, int, int]:
    """Class, nominative, cases, gender and number of a name that is no person's."""
    run = tokens[position:last]
    text = _text(run)
    head = run[0]
    before = tokens[position - 1] if position else None
    if heads_body(head):
        nominative, case, gender = _noun_name(run)
        return "Organisation", nominative, case, gender, SG
    if before is not None:
        for lists, kind in (
            ("outlet", "Outlet"),
            ("organisation", "Organisation"),
            ("place", "Place"),
        ):
            if any(r.lemma in words()[lists] and r.kind == "subst" for r in before.readings):
                nominative, case, gender = _noun_name(run)
                return kind, nominative, case, gender, SG
    if re.search(r"\.(?:pl|com|ua|ru|eu|org|net)$", text):
        return "Outlet", text, ANY_CASE, MASCULINE, SG
    if len(run) == 1 and text.isupper() and 2 <= len(text) <= 6:
        return "Organisation", text, ANY_CASE, (1 << 5) - 1, SG
    if text[-1].isdigit():
        return "Topic", text, ANY_CASE, MASCULINE, SG
    place = [r for r in head.readings if r.label == "nazwa_geograficzna"]
    if place and len(run) == 1:
        prepared = before is not None and before.lower in (
            "w",
            "we",
            "do",
            "z",
            "ze",
            "na",
            "koło",
            "pod",
        )
        case = 0
        for reading in place:
            if reading.lemma == place[0].lemma:
                case |= reading.case
        if prepared or not any(r.label == "nazwisko" for r in head.readings):
            return "Place", place[0].lemma, case, place[0].gender, place[0].number
        return "", "", 0, 0, 0
    if len(run) == 1 and (is_word(head) or head.readings):
        return "", "", 0, 0, 0
    nominative, case, gender = _noun_name(run)
    prepared = before is not None and before.lower in ("w", "we", "do")
    if len(run) == 1 and prepared:
        return "Place", nominative, case, gender, SG
    if len(run) == 2 and not any(token.readings for token in run):
        return "Person", *_as_person(run, tokens, position, register), SG
    return ("Organisation" if len(run) > 1 else "Topic"), nominative, case, gender, SG


def _as_person(
    run: Sequence[Token], tokens: Sequence[Token], position: int, register: Register
) -> tuple[str, int, int]:
    choice = declension(run, governed(tokens, position, None), register)
    register.surnames.setdefault(folded(choice.nominative.split()[-1]), id_of(choice.nominative))
    return choice.nominative, choice.case, choice.gender


def _text(run: Sequence[Token]) -> str:
    text = ""
    for number, token in enumerate(run):
        text += (" " if number and token.start > run[number - 1].end else "") + token.text
    return text


def _noun_name(run: Sequence[Token]) -> tuple[str, int, int]:
    """The nominative of a name that begins with a noun and the adjectives that agree with it."""
    head = run[0]
    nouns = [r for r in head.readings if r.kind == "subst" and r.number & SG]
    if not nouns:
        nouns = [r for r in head.readings if r.kind == "subst"]
    bodies = [r for r in nouns if r.lemma.lower() in words()["organisation"]]
    nouns = bodies or _agreeing(head, run) or nouns
    adjective = next((r for r in head.readings if r.kind == "adj"), None)
    if not nouns:
        if adjective is None and not head.readings and len(run) == 1:
            base = max(bases(head.text), key=lambda b: b.strength)
            return base.nominative, base.case, base.gender
        return _text(run), ANY_CASE, (1 << 5) - 1
    noun = nouns[0]
    case = 0
    for other in nouns:
        if other.lemma == noun.lemma and other.number == noun.number:
            case |= other.case
    lemma = noun.lemma
    if not noun.number & SG:
        plural = [f for f, c in forms_of(noun.lemma, "subst", PL, noun.gender) if c & NOM]
        lemma = plural[0] if plural else lemma
    parts = [lemma[:1].upper() + lemma[1:]]
    agreeing = True
    for token in run[1:]:
        match = [
            r for r in token.readings
            if agreeing and r.kind == "adj" and r.case & case and r.number & noun.number
            and r.gender & noun.gender
        ]  # fmt: skip
        if match:
            form = in_nominative(match[0].lemma, noun.number, noun.gender)
            parts.append(form[:1].upper() + form[1:] if token.is_capital else form)
        else:
            agreeing = False
            parts.append(token.text)
    return " ".join(parts), case, noun.gender


def _agreeing(head: Token, run: Sequence[Token]) -> list[Reading]:
    """The readings of a noun with which the adjective after it agrees."""
    if len(run) < 2:
        return []
    return [
        r for r in head.readings if r.kind == "subst" and any(
            a.kind == "adj" and a.case & r.case and a.number & r.number and a.gender & r.gender
            for a in run[1].readings
        )
    ]  # fmt: skip
