"""Persons in a text: their names in the nominative, and whom of the document they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.bases import bases
from kgraph.extract.grammar.declension import Part, declension, governed
from kgraph.extract.grammar.morphology import ANY_CASE, M1, NOM, PL, SG, F, forms_of
from kgraph.extract.grammar.register import NameAt, Register, same_or_new
from kgraph.extract.grammar.vocabulary import first_names, words
from kgraph.extract.proposal import Span
from kgraph.names import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.tokens import Token


def person(tokens: Sequence[Token], position: int, last: int, register: Register) -> NameAt:
    """Name the person whose name stands at these tokens."""
    run = [token for token in tokens[position:last] if token.text != "."]
    family = _family(run)
    if family:
        return _of_family(tokens, position, last, family, register)
    before = title_before(tokens, position)
    woman = before is not None and _of_women(before)
    choice = declension(run, governed(tokens, position, before), register, woman=woman)
    earlier = _earlier(run, register)
    if earlier:
        entity = register.entities[earlier]
    else:
        entity = same_or_new(choice.nominative, "Person", register)
    gender = register.genders.setdefault(entity.id, _gender(run, before, choice))
    register.add(entity, Span(tokens[position].start, tokens[last - 1].end))
    surname = entity.label("pl").split()[-1]
    register.surnames.setdefault(folded(surname), entity.id)
    said = choice.nominative
    return NameAt(position, last, entity.id, choice.case, gender, SG, said, "Person")


def _gender(run: Sequence[Token], title: Token | None, choice: Part) -> int:
    """The gender of a name; what a foreign first name leaves open, a woman's title tells."""
    first = run[0].text
    named = first_names("men") | first_names("women")
    known = first in named or any(r.label == "imię" for r in run[0].readings)
    if known or len(run) < 2 or choice.gender != M1 or choice.nominative.split()[0] != first:
        return choice.gender
    return F if title is not None and _of_women(title) else M1 | F


def _of_women(title: Token) -> bool:
    """Whether only women have a title: `posłanka`, and not `minister`."""
    nouns = [r for r in title.readings if r.kind == "subst"]
    told = [r for r in nouns if r.lemma in words()["person_title"]] or nouns
    return bool(told) and all(r.gender == F for r in told)


def _family(run: Sequence[Token]) -> str:
    """The nominative of a family of that surname (`Malinowskich`), or nothing."""
    if len(run) != 1:
        return ""
    names = [r for r in run[0].readings if r.label == "nazwisko" and r.kind == "subst"]
    if not names or any(r.number & SG for r in names):
        return ""
    forms = forms_of(names[0].lemma, "subst", PL, M1)
    return next((form for form, case in forms if case & NOM), "")


def _of_family(
    tokens: Sequence[Token], position: int, last: int, family: str, register: Register
) -> NameAt:
    entity = same_or_new(family, "Group", register)
    register.add(entity, Span(tokens[position].start, tokens[last - 1].end))
    case = 0
    for reading in tokens[position].readings:
        case |= reading.case
    return NameAt(position, last, entity.id, case or ANY_CASE, M1, PL, family, "Group")


def title_before(tokens: Sequence[Token], position: int) -> Token | None:
    """The title before a name, a state or its adjective passed over (`kanclerz Niemiec Merkel`)."""
    for at in range(position - 1, max(position - 5, -1), -1):
        token = tokens[at]
        if not token.is_word:
            return None
        if any(r.lemma in words()["person_title"] for r in token.readings):
            return token
        if not (token.is_capital or token.reads("subst", "adj")):
            return None
    return None


def _earlier(run: Sequence[Token], register: Register) -> str:
    """The person of the document whose surname this is."""
    if len(run) != 1:
        return ""
    names = [base.nominative for base in bases(run[0].text)]
    names += [r.lemma for r in run[0].readings if r.kind == "subst"]
    for name in names:
        found = register.surnames.get(folded(name))
        if found and found in register.entities and register.entities[found].kind == "Person":
            return found
    return ""
