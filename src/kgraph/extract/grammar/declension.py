"""A person's name in any case to its nominative: every word in one case and gender."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kgraph.extract.grammar.bases import bases
from kgraph.extract.grammar.features import opens
from kgraph.extract.grammar.morphology import (
    ACC,
    ANY_CASE,
    DAT,
    GEN,
    INST,
    LOC,
    M1,
    MASCULINE,
    NOM,
    PL,
    SG,
    F,
    in_nominative,
    readings,
)  # fmt: skip
from kgraph.extract.grammar.tokens import Token
from kgraph.extract.grammar.vocabulary import first_names, heads, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.register import Register

PREPOSITIONS = {
    "z": INST | GEN, "ze": INST | GEN, "w": LOC | ACC, "we": LOC | ACC, "do": GEN, "dla": GEN,
    "od": GEN, "u": GEN, "bez": GEN, "wobec": GEN, "przez": ACC, "o": LOC | ACC, "na": LOC | ACC,
    "po": LOC, "przy": LOC, "przed": INST, "nad": INST | ACC, "pod": INST | ACC, "za": INST | ACC,
    "między": INST, "pomiędzy": INST, "przeciw": DAT, "przeciwko": DAT, "według": GEN,
    "zdaniem": GEN, "ku": DAT, "dzięki": DAT, "podczas": GEN, "obok": GEN, "oprócz": GEN,
    "mimo": GEN, "wśród": GEN, "wokół": GEN, "poza": INST, "koło": GEN, "ponad": INST | ACC,
    "wbrew": DAT, "spośród": GEN, "w_sprawie": GEN,
}  # fmt: skip
"""Prepositions and the cases they govern."""


_FOREIGN_Y = re.compile(r"([bcdfghklmnprst])\1y$")
"""Names like *Tommy* and *Barry* are no genitives."""


_NUMERAL = re.compile(r"[IVX]+")
"""The numeral of a king or a pope."""

_UNCHANGING = "oeuiéáóíy"
"""Foreign first names that end so are often not inflected (*Diego Lopezem*)."""


class Part(NamedTuple):
    """A name or a word of it in the nominative, its cases and gender, and how likely it is so."""

    nominative: str
    case: int
    gender: int
    score: int


def governed(tokens: Sequence[Token], position: int, title: Token | None) -> int:
    """The cases its surroundings allow: those of a title before it, or of a preposition."""
    if title is not None:
        kin = any(reading.lemma in words()["kin"] for reading in title.readings)
        womans = title.lower in heads()["woman"]  # `ministra`, in no dictionary a nominative
        return (_cases(title) | (GEN if kin else 0) | (NOM if womans else 0)) or ANY_CASE
    before = tokens[position - 1] if position else None
    if before is None:
        return ANY_CASE
    if before.lower in PREPOSITIONS:
        return PREPOSITIONS[before.lower]
    if _of_several(before):
        return ANY_CASE & ~NOM
    if (before.is_capital and not opens(tokens, position - 1)) or not before.reads("subst"):
        return ANY_CASE
    # A noun for a person is one with the name (`szyprowi Budziszowi`) or a part of the person's
    # life (`syn Marii`), any other noun is the person's (`mowa Tuska`).
    return _cases(before) | GEN if _for_person(before) else GEN


def _of_several(verb: Token) -> bool:
    """Whether a word is a verb in the plural: one person is not its subject (`Poparli Kloppa`)."""
    verbs = [r for r in verb.readings if r.kind in ("praet", "fin")]
    return bool(verbs) and len(verbs) == len(verb.readings) and all(r.number == PL for r in verbs)


def _for_person(noun: Token) -> bool:
    return any(
        r.kind == "subst" and (r.gender & M1 or r.lemma.endswith(("ka", "ini", "yni")))
        for r in noun.readings
    )


def _cases(noun: Token) -> int:
    case = 0
    for reading in noun.readings:
        if reading.kind == "subst":
            case |= reading.case
    return case


def declension(
    run: Sequence[Token], allowed: int, register: Register, *, woman: bool = False
) -> Part:
    """The nominative of a person's name: every word in one case and gender, the likeliest so.

    `woman` is told by a title that only women have.
    """
    best: Part | None = None
    for gender in (M1, F):
        combined = [Part("", ANY_CASE, gender, 0)]
        for number, token in enumerate(run):
            begins = number == 0 and len(run) > 1
            parts = _parts(token, gender, register, allowed, first=begins)
            combined = [
                Part(
                    f"{c.nominative} {p.nominative}".strip(),
                    c.case & p.case,
                    gender,
                    c.score + p.score,
                )
                for c in combined
                for p in parts
                if c.case & p.case
            ][:60]
        for part in combined:
            score = part.score * 4 + (3 if part.case & allowed else -6) + (gender == M1)
            # First names in -a are women's, all but a few.
            first = part.nominative.split()[0] if len(run) > 1 else ""
            womans = first.endswith("a") and (first in first_names("women") or not _of_man(run[0]))
            score += 9 if gender == F and womans else 0
            score += 18 if gender == F and woman else 0
            mans = first in first_names("men") and part.case & allowed
            score += 9 if gender == M1 and mans else 0
            score += 1 if part.case & NOM and allowed == ANY_CASE else 0
            score += 5 if _romance(run, part.nominative) else 0
            whole = Part(part.nominative, part.case, gender, score)
            if best is None or whole.score > best.score:
                best = whole
    if best is None:
        best = Part(" ".join(token.text for token in run), ANY_CASE, M1, 0)
    # Every case in which this nominative would look so.
    return best


_NO_END = re.compile(r"(?:[bcdfghjkmpqtvw]|ll|rr)o$")
"""What no Spanish or Italian name ends with, where its *o* is taken away."""


def _romance(run: Sequence[Token], nominative: str) -> bool:
    """Whether a surname in *-o* is likely: `Pedra Castilla` is Pedro Castillo."""
    words_of = nominative.split()
    first, last = words_of[0], words_of[-1]
    inflected = len(run) > 1 and last != run[-1].text and run[-1].text.endswith("a")
    return inflected and first.endswith("o") and _NO_END.search(last) is not None


def _of_man(token: Token) -> bool:
    """Whether a first name may be an inflected man's (`Jarosława`)."""
    return any(
        r.label == "imię"
        and r.gender & M1
        and r.number & SG
        and r.lemma != token.text
        and not r.lemma.endswith("o")
        for r in token.readings
    )


def _parts(
    token: Token, gender: int, register: Register, allowed: int, *, first: bool
) -> list[Part]:
    if "-" in token.text.strip("-") and not first and not token.readings:
        return _double(token, gender, register, allowed)
    return _single(token, gender, register, allowed, first=first)


def _double(token: Token, gender: int, register: Register, allowed: int) -> list[Part]:
    """The nominatives of two surnames in one word: the last is inflected, others may be."""
    *others, last = filter(None, token.text.split("-"))
    found = _single(_word(last, token), gender, register, allowed, first=False)
    for text in reversed(others):
        known = _word(text, token)
        whole = Part(text, ANY_CASE, gender, 0)
        parts = _single(known, gender, register, allowed, first=False) if known.readings else []
        found = [
            Part(f"{p.nominative}-{f.nominative}", p.case & f.case, gender, p.score + f.score)
            for p in (*parts, whole)
            for f in found
            if p.case & f.case
        ]
    return found


def _word(text: str, token: Token) -> Token:
    return Token(text, token.start, token.end, readings(text))


def _single(
    token: Token, gender: int, register: Register, allowed: int, *, first: bool
) -> list[Part]:
    if len(token.text) == 1:
        return [Part(token.text + ".", ANY_CASE, gender, 1)]
    if _NUMERAL.fullmatch(token.text):
        return [Part(token.text, ANY_CASE, gender, 1)]
    found: dict[tuple[str, int], int] = {}
    wanted = "imię" if first else "nazwisko"
    for reading in token.readings:
        if reading.kind == "subst" and reading.number & SG and reading.gender & gender:
            if reading.label == wanted and reading.case & ~64:
                key = (reading.lemma, reading.case)
                found[key] = max(
                    found.get(key, 0), 3 if reading.lemma != token.text or first else 2
                )
        elif (
            not first and reading.kind == "adj" and reading.number & SG and reading.gender & gender
        ):
            lemma = in_nominative(reading.lemma, SG, gender)
            lemma = lemma[:1].upper() + lemma[1:]
            case = reading.case if gender == M1 or lemma == token.text else reading.case & ~NOM
            if case:
                found.setdefault((lemma, case), 1)
    if not found and not first:
        found = _plain(token, gender)
    if first and token.text in first_names("men") and token.text[-1] in _UNCHANGING:
        found[(token.text, ANY_CASE)] = 2
    if not found:
        for base in bases(token.text):
            if base.nominative != token.text and _FOREIGN_Y.search(token.text):
                continue
            if base.gender & gender and not (gender == F and base.gender == MASCULINE):
                whole = base.nominative == token.text
                womans = gender == F and (token.text[-1] != "a" or allowed & NOM)
                still = womans or token.text[-1] in _UNCHANGING[: None if first else 3]
                case = ANY_CASE if whole and still else base.case
                evidence = (
                    3 if base.nominative in register.forms and base.nominative != token.text else 0
                )
                if first and base.nominative in first_names("men" if gender == M1 else "women"):
                    evidence += 3
                found[(base.nominative, case)] = (
                    base.strength
                    + evidence
                    - (
                        1
                        if gender == F and not token.text.endswith(("a", "ą", "ę", "y", "i", "ej"))
                        else 0
                    )
                )
    return [Part(name, case, gender, score) for (name, case), score in found.items()]


def _plain(token: Token, gender: int) -> dict[tuple[str, int], int]:
    """The nominatives of a surname that the dictionary has as a word only (`Dębem`: Dąb)."""
    found = {}
    for r in token.readings:
        if r.kind == "subst" and r.number & SG and not r.label and (gender == M1 or r.gender & F):
            found[r.lemma[:1].upper() + r.lemma[1:], r.case] = 2
    return found
