"""The nominative of a name that is no person's: its head, and the words that agree with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kgraph.extract.grammar.bases import bases
from kgraph.extract.grammar.morphology import (
    ACC,
    ANY_CASE,
    ANY_GENDER,
    M1,
    M3,
    MASCULINE,
    NOM,
    PL,
    SG,
    VOC,
    F,
    Reading,
    forms_of,
    in_nominative,
    readings,
)  # fmt: skip
from kgraph.extract.grammar.tokens import Token
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kgraph.extract.grammar.register import Register


def heads_body(token: Token) -> bool:
    """Whether a word is a noun for a body with an order of its own (`Rada`, `Senat`)."""
    lists = words()
    return any(r.lemma.lower() in lists["organisation"] for r in token.readings)


def is_word(token: Token) -> bool:
    """Whether the dictionary knows it in small letters."""
    return bool(readings(token.lower))


def text_of(run: Sequence[Token]) -> str:
    """The words of a name as they stand."""
    text = ""
    for number, token in enumerate(run):
        text += (" " if number and token.start > run[number - 1].end else "") + token.text
    return text


_INFLECTED_ACRONYM = re.compile(r"([A-ZĄĆĘŁŃÓŚŹŻ]{2,})-?(?:u|owi|em|iem|ie|a|ów|om|ach|ami)$")


class Headed(NamedTuple):
    """A name by its head, in the nominative, with its cases, gender and number."""

    nominative: str
    case: int = ANY_CASE
    gender: int = ANY_GENDER
    number: int = SG


def headed(run: Sequence[Token], kind: str, allowed: int, register: Register) -> Headed:
    """Put a name into the nominative; `allowed` are the cases that its place in the text allows."""
    if bare := _INFLECTED_ACRONYM.match(run[0].text):
        return Headed(" ".join([bare[1], *(token.text for token in run[1:])]), gender=MASCULINE)
    if re.fullmatch(r"[^a-ząćęłńóśźż]+", run[0].text) and len(run[0].text) > 1:
        return Headed(text_of(run))
    if len(run) == 1 and run[0].reads("adj") and not _nouns(run[0], kind):
        return _street(run[0])
    if len(run) == 1 and "-" in run[0].text and kind == "Place":
        return _hyphened(run[0], kind, allowed, register)
    heads = list(_heads(run, kind))
    if heads:
        head, noun = max(heads, key=lambda found: _fitting(run, found[0], found[1], allowed))
        return _agreeing(run, head, noun, kind)
    if not any(token.readings for token in run):
        return _unknown(run, kind, allowed, register)
    return Headed(text_of(run))


def _heads(run: Sequence[Token], kind: str) -> Iterable[tuple[int, Reading]]:
    """Every noun that can be the head of a name: its place, behind adjectives only."""
    for number, token in enumerate(run):
        for noun in _nouns(token, kind):
            yield number, noun
        if not _adjective(token):
            return


def _hyphened(token: Token, kind: str, allowed: int, register: Register) -> Headed:
    """Two places that are one, both inflected (`Bielska-Białej`)."""
    parts: list[Headed] = []
    at = token.start
    for text in token.text.split("-"):
        part = Token(text, at, at + len(text), readings(text))
        linked = _linked(part) if not parts else ""
        if linked:
            parts.append(Headed(linked))
        else:
            named = part.readings
            parts.append(headed([part], kind, allowed, register) if named else Headed(text))
        at += len(text) + 1
    first, *others = parts
    return Headed("-".join(p.nominative for p in parts), first.case, others[-1].gender)


def _linked(part: Token) -> str:
    """The first of two places that are one, where it may end in *-o*: Bielsko, and not Bielsk."""
    places = (r.lemma for r in part.readings if r.label == "nazwa_geograficzna")
    return next((place for place in places if place.endswith("o")), "")


def _street(token: Token) -> Headed:
    """A name that is an adjective, of a street or a paper (`na Świętokrzyskiej`)."""
    adjective = next(r for r in token.readings if r.kind == "adj")
    gender = F if adjective.gender & F and token.text[-1] in "aąj" else M3
    if adjective.number == PL:
        return Headed(token.text, adjective.case, adjective.gender, PL)
    said = _like(token, _degree(token, adjective, SG, gender))
    return Headed(said, adjective.case, gender)


def _nouns(token: Token, kind: str) -> list[Reading]:
    """What the head of such a name can be."""
    lists = words()
    nouns = [r for r in token.readings if r.kind == "subst" and r.case & ~VOC]
    if kind == "Place":
        places = [r for r in nouns if r.label == "nazwa_geograficzna"]
        nouns = places or nouns
    bodies = [r for r in nouns if r.lemma.lower() in lists["organisation"]]
    return bodies or nouns


def _adjective(token: Token) -> bool:
    return token.reads("adj", "ppas")


def _agreeing(run: Sequence[Token], head: int, noun: Reading, kind: str) -> Headed:
    """A name in the nominative of its head, with all that agrees with it."""
    case = 0
    for other in _nouns(run[head], kind):
        if (other.lemma, other.number) == (noun.lemma, noun.number):
            case |= other.case
    number = SG if noun.number & SG else PL
    parts = [_adjectival(token, noun, case) or token.text for token in run[:head]]
    parts.append(_like(run[head], _lemma(noun, run[head].text)))
    agreeing = True
    for place, token in enumerate(run[head + 1 :], head + 1):
        said = _adjectival(token, noun, case) if agreeing else ""
        if run[place - 1].text == "i" and place == head + 2:
            said = _joined(token, case)
        agreeing = bool(said) or token.text == "i"
        parts.append(said or token.text)
    return Headed(_spaced(run, parts), case, noun.gender, number)


def _lemma(noun: Reading, said: str) -> str:
    """The nominative of a noun, in the plural if it is there only in the plural."""
    return noun.lemma if noun.number & SG else plural(noun.lemma, noun.gender, said)


def plural(lemma: str, gender: int, said: str) -> str:
    """The nominative plural of a noun: of several that which is said, or the shortest.

    >>> plural("Niemiec", 1, "Niemcami"), plural("Mazowszanin", 1, "Mazowszan")
    ('Niemcy', 'Mazowszanie')
    """
    forms = [form for form, case in forms_of(lemma, "subst", PL, gender) if case & NOM]
    likely = [form for form in forms if form == said or form.endswith("anie")]
    return min(likely or forms, key=len, default=lemma)


def _joined(token: Token, case: int) -> str:
    """The second noun of a pair in the case of the first (`Prawa i Sprawiedliwości`)."""
    nouns = [r for r in token.readings if r.kind == "subst" and r.case & case and r.number & SG]
    return _like(token, nouns[0].lemma) if nouns else ""


def _fitting(run: Sequence[Token], head: int, noun: Reading, allowed: int) -> float:
    """How many adjectives beside a noun agree with it, and whether its case is allowed."""
    fit: float = sum(3 if _adjectival(token, noun, noun.case) else -3 for token in run[:head])
    fit += sum(2 for token in run[head + 1 : head + 2] if _adjectival(token, noun, noun.case))
    fit += (2 if noun.case & allowed else 0) + (1 if noun.number & SG else 0)
    if len(run) > head + 2 and run[head + 1].text == "i":
        fit += 2 if _joined(run[head + 2], noun.case) else 0
    if noun.label == "nazwa_geograficzna":
        # Of several places that a form may be of, the shortest is the likeliest: Tarnów, Tarnowo.
        fit -= len(noun.lemma) / 100
    elif noun.case & NOM & allowed:
        fit += 0.2
    return fit - (0.5 if noun.label == "nazwisko" else 0)


def _adjectival(token: Token, noun: Reading, case: int) -> str:
    """An adjective in the nominative of its noun; empty where it does not agree."""
    for reading in token.readings:
        if reading.kind not in ("adj", "ppas") or not reading.case & case:
            continue
        if reading.number & noun.number and reading.gender & noun.gender:
            number = SG if noun.number & SG else PL
            if reading.kind == "ppas":
                return token.text if reading.case & NOM else ""
            return _like(token, _degree(token, reading, number, noun.gender))
    return ""


_ADJECTIVAL = re.compile(r"(?:ego|emu|ej|ych|ymi|ich|imi|ym|im|ą|a|y|i|e)$")


def _degree(token: Token, reading: Reading, number: int, gender: int) -> str:
    return degree(token.lower, reading, number, gender)


def is_graded(said: str, reading: Reading) -> bool:
    """Whether a form is a comparative or superlative (`surowszych`, `najwyższej`)."""
    most = said.startswith("naj") and not reading.lemma.startswith("naj")
    return most or bool(_COMPARED.search(said) and not reading.lemma.endswith(("sz", "szy")))


_COMPARED = re.compile("sz(y|a|e|ego|emu|ym|ych|ymi|ej|ą)$")


def degree(said: str, reading: Reading, number: int, gender: int) -> str:
    """An adjective in the nominative, and in its degree (`najwyższej`: `najwyższa`)."""
    if not is_graded(said, reading):
        return in_nominative(reading.lemma, number, gender)
    if not number & SG and gender == M1:
        return re.sub("szy$", "si", _ADJECTIVAL.sub("y", said))
    ending = ("y" if gender & MASCULINE else "a" if gender & F else "e") if number & SG else "e"
    return _ADJECTIVAL.sub(ending, said)


def of_participle(said: str, number: int, gender: int) -> str:
    """A participle in the nominative: `posiadającą` is `posiadająca`."""
    if not number & SG:
        return said if gender == M1 else _ADJECTIVAL.sub("e", said)
    return _ADJECTIVAL.sub("y" if gender & MASCULINE else "a" if gender & F else "e", said)


def _like(token: Token, form: str) -> str:
    """A form with capitals as the word has them."""
    if token.text.isupper() and len(token.text) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if token.is_capital else form


def _spaced(run: Sequence[Token], parts: Sequence[str]) -> str:
    text = ""
    for number, (token, part) in enumerate(zip(run, parts, strict=True)):
        text += (" " if number and token.start > run[number - 1].end else "") + part
    return text


def _unknown(run: Sequence[Token], kind: str, allowed: int, register: Register) -> Headed:
    """A name of words that no dictionary has: the first or the last may be inflected."""
    spelled = [n for n, token in enumerate(run) if token.is_word]
    for number in dict.fromkeys((spelled[-1], spelled[0])) if spelled else ():
        if kind == "Place" and run[number].text.endswith(("ice", "yce")):
            continue
        base = _base(run[number], allowed, register, alone=len(run) == 1)
        if base is not None:
            parts = [token.text for token in run]
            parts[number] = base[0]
            return Headed(_spaced(run, parts), base[1], MASCULINE if base[2] else ANY_GENDER)
    unchanged = NOM if run[-1].text.endswith("a") else NOM | ACC
    return Headed(text_of(run), unchanged if allowed & NOM else ANY_CASE)


def _base(
    token: Token, allowed: int, register: Register, *, alone: bool
) -> tuple[str, int, bool] | None:
    """The nominative of one unknown word, where it seems to be inflected."""
    best: tuple[int, str, int, bool] | None = None
    for base in bases(token.text):
        if base.nominative == token.text or not base.gender & ~M1:
            continue
        score = base.strength + (4 if base.nominative in register.forms else 0)
        score += 1 if base.case & allowed else -4
        score -= 2 if allowed & NOM else 0
        score -= 1 if token.text in register.forms and not alone else 0
        if best is None or score > best[0]:
            best = (score, base.nominative, base.case, bool(base.gender & MASCULINE))
    return best[1:] if best and best[0] >= 2 else None
