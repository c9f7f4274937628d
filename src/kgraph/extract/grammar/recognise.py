"""Known names where they stand: every form of the names of the gazetteer and of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.features import opens
from kgraph.extract.grammar.inflection import declined
from kgraph.extract.grammar.known import matched
from kgraph.extract.grammar.morphology import ANY_CASE, ANY_GENDER, GEN, M1, SG, F, readings
from kgraph.extract.grammar.register import NameAt, Register, same_or_new, surname
from kgraph.extract.grammar.vocabulary import adjectives, first_names, nations
from kgraph.extract.proposal import Span
from kgraph.names import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.known import Form
    from kgraph.extract.grammar.tokens import Token


def known_at(tokens: Sequence[Token], position: int, register: Register) -> NameAt | None:
    """The known name that begins at a word, the longest, if it is one there and no plain word."""
    token = tokens[position]
    if not (token.is_capital or token.text in register.known.forms):
        return None
    for form in register.known.starting(token.text.replace("’", "'")):
        last = matched(tokens, position, form)
        if last is None or (len(form.words) == 1 and not _stands_alone(tokens, position, form)):
            continue
        if form.trust == 0 and form.entity not in register.surnames and token.readings:
            continue
        others = _somebody_elses(tokens, position, last, form, register)
        if others is not None:
            return others
        if form.trust == 2 and len(form.words) > 1:
            register.note_whole(form)
        bare = form.trust < 2 or _is_half_a_name(form, register)
        if bare and _other_first_name(tokens, position, register):
            continue
        if bare and len(form.words) == 1 and _begins_a_name(tokens, position):
            continue
        owner = _introduced(form, register) if bare else form.entity
        if not owner:
            continue
        entity = register.entities.get(owner) or register.world.entities[owner]
        at = Span(token.start, tokens[last - 1].end)
        register.add(entity, at)
        namesake = owner != form.entity and register.genders.get(owner, 0)
        register.genders.setdefault(entity.id, form.gender)
        case = _all_cases(tokens, position, last, form, register)
        if namesake == F and form.gender == M1:
            case = ANY_CASE  # a woman's surname of that ending has no other form
        gender = namesake or form.gender or _gender_of(token)
        kind = entity.kind
        return NameAt(position, last, entity.id, case, gender, form.number, form.said, kind)
    return None


def _is_half_a_name(form: Form, register: Register) -> bool:
    """Whether it is one word for a person: a surname that a project gives as a name, mostly."""
    return len(form.words) == 1 and register.known.kinds[form.entity] == "Person"


def _introduced(form: Form, register: Register) -> str:
    """Whose a surname is: the person's whom the document names in full, else the known one's.

    It is nobody's where two people of the project have it and the document names neither.
    """
    known = register.world.entities[form.entity]
    said = surname(known) if form.trust < 2 else form.said
    owner = register.surnames.get(folded(said), "")
    if not owner:
        return "" if form.trust < 2 and _is_shared(form, register) else form.entity
    if owner not in register.world.entities and owner not in register.entities:
        return form.entity
    inflected = form.words[-1] != form.said.split()[-1]
    if inflected and not register.genders.get(owner, form.gender) & form.gender:
        return form.entity  # `Nowaka` is no form of Anna Nowak
    return owner


def _is_shared(form: Form, register: Register) -> bool:
    """Whether another person of the project has the surname, too."""
    own = register.world.own
    return form.entity in own and any(
        other.words == form.words and other.entity != form.entity and other.entity in own
        and register.known.kinds[other.entity] == "Person"
        for other in register.known.starting(form.words[0])
    )  # fmt: skip


NATIONAL = {
    "Lewica": "Poland", "Confederation_Poland": "Poland",
    "Polish_Interior_Ministry": "Poland",
    "Polish_Foreign_Ministry": "Poland", "Polish_Defence_Ministry": "Poland",
    "Supreme_Court_of_Poland": "Poland", "Constitutional_Tribunal_of_Poland": "Poland",
    "US_Congress": "United_States", "US_State_Department": "United_States",
    "US_House_of_Representatives": "United_States",
    "Democratic_Party": "United_States", "Republican_Party": "United_States",
    "Conservative_Party_UK": "United_Kingdom", "Labour_Party_UK": "United_Kingdom",
}  # fmt: skip
"""Bodies whose names other states have for theirs, with the state that is meant by them alone."""
POLISH = frozenset(
    {"Polish_Foreign_Ministry", "Supreme_Court_of_Poland", "Constitutional_Tribunal_of_Poland",
     "Lewica", "Confederation_Poland"}
)  # fmt: skip
"""Those of Poland that are called so in other states too, when nothing stands beside them."""


def _somebody_elses(
    tokens: Sequence[Token], position: int, last: int, form: Form, register: Register
) -> NameAt | None:
    """Another state's body of the same name: `MSZ Francji`, `rosyjskie MSZ`."""
    if form.entity not in NATIONAL or len(form.words) > 3:
        return None
    state, end = _state_beside(tokens, position, last, register)
    if not state or state == NATIONAL[form.entity]:
        return None
    label = register.world.entities[state].label("pl")
    genitive = next(
        (
            " ".join(f)
            for f, c in declined(tuple(label.split()), 0)
            if c & GEN and " ".join(f) != label
        ),
        label,
    )
    name = f"{' '.join(form.words)} {genitive}"
    entity = same_or_new(name, "Organisation", register)
    register.add(entity, Span(tokens[position].start, tokens[end - 1].end))
    kind = "Organisation"
    return NameAt(position, end, entity.id, form.case, ANY_GENDER, SG, name, kind)


def _state_beside(
    tokens: Sequence[Token], position: int, last: int, register: Register
) -> tuple[str, int]:
    called = register.known.called
    if position:
        for reading in tokens[position - 1].readings:
            nation = adjectives().get(reading.lemma)
            if nation is not None and reading.kind == "adj":
                return called.get(nation.state, nation.state), last
    states = {called.get(n.state, n.state) for n in nations()}
    following = register.known.starting(tokens[last].text) if last < len(tokens) else []
    for form in following:
        end = matched(tokens, last, form)
        if end is not None and form.entity in states and form.case & GEN:
            return form.entity, end
    return "", last


def _all_cases(
    tokens: Sequence[Token], position: int, last: int, form: Form, register: Register
) -> int:
    case = 0
    for other in register.known.starting(form.words[0]):
        if other.entity == form.entity and other.words == form.words:
            case |= other.case
    return case


def _gender_of(token: Token) -> int:
    gender = 0
    for reading in token.readings:
        if reading.kind == "subst":
            gender |= reading.gender
    return gender or ANY_GENDER


def _stands_alone(tokens: Sequence[Token], position: int, form: Form) -> bool:
    """A name of one word at the head of a sentence may be just a word (`Fakt, że ...`)."""
    token = tokens[position]
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is not None and following.text in "." and len(token.text) == 1:
        return False
    first = opens(tokens, position)
    if form.entity in {n.state for n in nations()} and first:
        return following is None or not _describes(token, following)
    common = any(not r.label and r.lemma[:1].islower() for r in token.readings)
    return not (first and common and form.words[0].capitalize() == form.words[0] and (
        any(r.lemma[:1].islower() and r.kind != "subst" for r in readings(token.lower))
        or (form.trust < 2 and not _acts(following))
        or form.entity in _ALSO_WORDS
    ))  # fmt: skip


def _acts(following: Token | None) -> bool:
    """Whether a verb or a colon follows, as after a person's name."""
    return following is not None and (following.text == ":" or following.reads("praet", "fin"))


def _describes(token: Token, following: Token) -> bool:
    """Whether the first word is an adjective of the next (`Polska armia`)."""
    return any(
        a.kind == "adj" and n.kind in ("subst", "adj") and a.case & n.case and a.number & n.number
        and a.gender & n.gender and not following.is_capital
        for a in token.readings for n in following.readings
    )  # fmt: skip


_ALSO_WORDS = frozenset({"Fakt", "Polityka", "Meta", "Bild", "Shell", "European_Union"})


def _begins_a_name(tokens: Sequence[Token], position: int) -> bool:
    """Whether it is the first name of somebody else: `Martin Locher` is no Micheál Martin."""
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    first = tokens[position].text in first_names("men") | first_names("women")
    return first and following is not None and following.is_capital and following.text[1:].islower()


def _other_first_name(tokens: Sequence[Token], position: int, register: Register) -> bool:
    """Whether a first name stands before a surname: then it is that person's, nobody else's."""
    before = tokens[position - 1] if position else None
    if before is None or not before.is_capital or not before.text.isalpha():
        return False
    if any(register.known.kinds[form.entity] != "Person" and len(form.words) == 1
           for form in register.known.starting(before.text)):  # fmt: skip
        return False
    first = any(r.label == "imię" for r in before.readings) or not before.readings
    return first and not before.text.isupper()
