"""Names in a text: where they stand, what kind of thing they name, their nominative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.declension import declension, governed
from kgraph.extract.grammar.inflection import bases, declined
from kgraph.extract.grammar.kinds import heads_body, is_word, thing
from kgraph.extract.grammar.morphology import GEN, M1, PL, SG, readings
from kgraph.extract.grammar.register import NameAt, Register, same_or_new, surname
from kgraph.extract.grammar.vocabulary import adjectives, nations, peoples, words
from kgraph.extract.proposal import Span
from kgraph.names import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.known import Form
    from kgraph.extract.grammar.tokens import Token

_LITTLE = "de von van der den di da la le el al bin ibn del dos ten"
_PARTICLES = frozenset(_LITTLE.split())


def names(tokens: Sequence[Token], register: Register) -> list[NameAt]:
    """Find the names of a sentence, known ones first, the longest first."""
    found: list[NameAt] = []
    position = 0
    while position < len(tokens):
        hit = _known_at(tokens, position, register) or _new_at(tokens, position, register)
        if hit is None:
            position += 1
            continue
        found.append(hit)
        position = hit.last
    return found


def _known_at(tokens: Sequence[Token], position: int, register: Register) -> NameAt | None:
    token = tokens[position]
    if not (token.is_capital or token.text in register.known.forms):
        return None
    for form in register.known.starting(token.text.replace("’", "'")):
        last = _matched(tokens, position, form)
        if last is None or (len(form.words) == 1 and not _stands_alone(tokens, position, form)):
            continue
        if form.trust == 0 and form.entity not in register.surnames and token.readings:
            continue
        others = _somebody_elses(tokens, position, last, form, register)
        if others is not None:
            return others
        if form.trust == 2 and len(form.words) > 1:
            register.note_whole(form)
        if form.trust < 2 and _other_first_name(tokens, position):
            continue
        owner = form.entity
        if form.trust < 2:
            owner = register.surnames.get(folded(surname(register.world.entities[owner])), owner)
            if owner not in register.world.entities and owner not in register.entities:
                owner = form.entity
        entity = register.entities.get(owner) or register.world.entities[owner]
        at = Span(token.start, tokens[last - 1].end)
        register.add(entity, at)
        register.genders.setdefault(entity.id, form.gender)
        case = _all_cases(tokens, position, last, form, register)
        return NameAt(
            position, last, entity.id, case, form.gender or _gender_of(token), form.number
        )
    return None


_NATIONAL = frozenset(
    {"Polish_Foreign_Ministry", "Polish_Defence_Ministry", "Supreme_Court_of_Poland",
     "Constitutional_Tribunal_of_Poland", "US_Congress", "US_State_Department"}
)  # fmt: skip


def _somebody_elses(
    tokens: Sequence[Token], position: int, last: int, form: Form, register: Register
) -> NameAt | None:
    """Another state's body of the same name: `MSZ Francji`, `rosyjskie MSZ`."""
    if form.entity not in _NATIONAL or len(form.words) > 3:
        return None
    state, end = _state_beside(tokens, position, last, register)
    mine = "Poland" if "Poland" in form.entity or "Polish" in form.entity else "United_States"
    if not state or state == mine:
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
    return NameAt(position, end, entity.id, form.case, (1 << 5) - 1, SG)


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
        end = _matched(tokens, last, form)
        if end is not None and form.entity in states and form.case & GEN:
            return form.entity, end
    return "", last


def _all_cases(
    tokens: Sequence[Token], position: int, last: int, form: Form, register: Register
) -> int:
    said = tuple(token.text.replace("’", "'") for token in tokens[position:last])
    case = 0
    for other in register.known.starting(said[0]):
        if other.entity == form.entity and other.words == said:
            case |= other.case
    return case


def _gender_of(token: Token) -> int:
    gender = 0
    for reading in token.readings:
        if reading.kind == "subst":
            gender |= reading.gender
    return gender or (1 << 5) - 1


def _matched(tokens: Sequence[Token], position: int, form: Form) -> int | None:
    """The end of the form's tokens; a form has words, which may be several tokens (`J.D.`)."""
    at = position
    for word in form.words:
        start = tokens[at].start if at < len(tokens) else -1
        text = ""
        while at < len(tokens) and len(text) < len(word) and tokens[at].start == start + len(text):
            text += tokens[at].text.replace("’", "'")
            at += 1
        if text != word:
            return None
    return at


def _stands_alone(tokens: Sequence[Token], position: int, form: Form) -> bool:
    """A name of one word at the head of a sentence may be just a word (`Fakt, że ...`)."""
    token = tokens[position]
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is not None and following.text in "." and len(token.text) == 1:
        return False
    first = position == 0 or tokens[position - 1].text in '"„“«-–—:'
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


def _other_first_name(tokens: Sequence[Token], position: int) -> bool:
    """Whether a first name stands before a surname: then it is that person's, nobody else's."""
    before = tokens[position - 1] if position else None
    return before is not None and before.is_capital and (
        any(r.label == "imię" for r in before.readings) or not before.readings
    ) and before.text.isalpha() and not before.text.isupper()  # fmt: skip


def _new_at(tokens: Sequence[Token], position: int, register: Register) -> NameAt | None:
    if not _can_begin(tokens, position, register):
        return None
    last = _end_of_name(tokens, position, register)
    run = tokens[position:last]
    if len(run) == 1 and _opens(tokens, position) and heads_body(run[0]):
        return None
    people = _people(run)
    if people is not None:
        return _nation_people(people, run, position, register)
    text = " ".join(token.text for token in run)
    person = _person(tokens, position, last, register)
    if person is not None:
        return person
    kind, nominative, case, gender, number = thing(tokens, position, last, register)
    if not kind:
        return None
    entity = same_or_new(nominative or text, kind, register)
    register.add(entity, Span(run[0].start, run[-1].end))
    return NameAt(position, last, entity.id, case, gender, number)


def _can_begin(tokens: Sequence[Token], position: int, register: Register) -> bool:
    token = tokens[position]
    if not token.is_capital or not token.is_word:
        return False
    if len(token.text) == 1:
        return (
            position + 2 < len(tokens)
            and tokens[position + 1].text == "."
            and (tokens[position + 2].is_capital)
        )
    if not _opens(tokens, position):
        return not token.reads("fin", "praet", "conj", "prep") or not readings(token.lower)
    plain = readings(token.lower)
    if not plain or _people([token]):
        return True
    named = any(r.label in ("imię", "nazwisko") for r in token.readings)
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    both = following is not None and following.is_capital and following.is_word
    return bool(both and (named or heads_body(token)) and not token.reads("prep", "conj", "qub"))


def _opens(tokens: Sequence[Token], position: int) -> bool:
    """Whether a word stands first in its sentence or quotation, where any word has a capital."""
    return position == 0 or tokens[position - 1].text in '"„“«-–—:.'


def _people(run: Sequence[Token]) -> str | None:
    """The state whose citizens a word names (`Niemców`, `Amerykanie`)."""
    if len(run) != 1:
        return None
    for reading in run[0].readings:
        if reading.kind in ("subst", "depr") and reading.lemma in peoples():
            return peoples()[reading.lemma].state
    return None


def _nation_people(
    state: str, run: Sequence[Token], position: int, register: Register
) -> NameAt | None:
    called = register.known.called.get(state, state)
    entity = register.world.entities.get(called)
    reading = next(r for r in run[0].readings if r.lemma in peoples())
    if entity is None or reading.number == SG:
        return None
    register.add(entity, Span(run[0].start, run[-1].end))
    case = 0
    for other in run[0].readings:
        if other.lemma == reading.lemma:
            case |= other.case
    return NameAt(position, position + 1, called, case, M1, PL)


def _end_of_name(tokens: Sequence[Token], position: int, register: Register) -> int:
    body = heads_body(tokens[position])
    last = position + 1
    while last < len(tokens):
        token = tokens[last]
        gap = token.start - tokens[last - 1].end
        if gap > 1:
            break
        if token.text == "." and len(tokens[last - 1].text) == 1 and last + 1 < len(tokens):
            last += 1
            continue
        if token.is_word and token.is_capital:
            if _begins_person(tokens, position, last):
                break
            only = {"Person"} if body else set()
            if body and last == position + 1 and _opens(tokens, position):
                only = {"Person", "State"}
            if _starts_known(tokens, last, register, only):
                break
            if not body and _people(tokens[last : last + 1]):
                break
            last += 1
        elif token.lower in _PARTICLES and last + 1 < len(tokens) and tokens[last + 1].is_capital:
            last += 2
        elif token.text.isdigit() and len(token.text) < 3 and not tokens[last - 1].readings:
            last += 1
        elif token.text in "-–" and gap == 0 and last + 1 < len(tokens) and (
            tokens[last + 1].start == token.end
        ):  # fmt: skip
            last += 2
        else:
            break
    return last


def _begins_person(tokens: Sequence[Token], position: int, at: int) -> bool:
    """Whether a person's name follows that of a body (`Kolei Rosyjskich | Oleg Biełozierow`)."""
    run = tokens[position:at]
    first = any(r.label == "imię" for r in tokens[at].readings)
    follows = at + 1 < len(tokens) and tokens[at + 1].is_capital and tokens[at + 1].is_word
    return bool(first and follows) and all(is_word(token) for token in run)


def _starts_known(
    tokens: Sequence[Token], position: int, register: Register, only: set[str]
) -> bool:
    """Whether a known name begins here, of one of some classes if any are given."""
    return any(
        form.trust == 2
        and _matched(tokens, position, form)
        and (not only or register.world.entities[form.entity].kind in only)
        for form in register.known.starting(tokens[position].text)
    )


def _person(tokens: Sequence[Token], position: int, last: int, register: Register) -> NameAt | None:
    run = [token for token in tokens[position:last] if token.text != "."]
    before = _before(tokens, position)
    titled = before is not None and any(r.lemma in words()["person_title"] for r in before.readings)
    named = any(r.label == "imię" for r in run[0].readings) and len(run) > 1
    surname_alone = len(run) == 1 and any(r.label == "nazwisko" for r in run[0].readings)
    if heads_body(run[0]) and not titled:
        return None
    if len(run) > 1 and not named and all(is_word(token) for token in run):
        return None
    if any(token.text.isupper() and len(token.text) > 2 for token in run) or run[-1].text.isdigit():
        return None
    earlier = _earlier_person(run, register)
    speaks = len(run) == 1 and _speaks(tokens, position, last) and not is_word(run[0])
    initial = len(run[0].text) == 1
    if not (named or titled or earlier or initial or (surname_alone and speaks) or speaks):
        return None
    if len(run) > 4:
        return None
    cases = governed(tokens, position, before if titled else None)
    choice = declension(run, cases, register)
    if earlier:
        entity = register.entities[earlier]
        case = choice.case
    else:
        entity = same_or_new(choice.nominative, "Person", register)
        case = choice.case
    gender = register.genders.setdefault(entity.id, choice.gender)
    register.add(entity, Span(tokens[position].start, tokens[last - 1].end))
    surname = entity.label("pl").split()[-1]
    register.surnames.setdefault(folded(surname), entity.id)
    return NameAt(position, last, entity.id, case, gender, SG)


def _before(tokens: Sequence[Token], position: int) -> Token | None:
    """The word before a name, a state or its adjective passed over (`kanclerz Niemiec Merkel`)."""
    at = position - 1
    steps = 0
    while at >= 0 and steps < 4:
        token = tokens[at]
        if not token.is_word:
            return None
        if any(r.lemma in words()["person_title"] for r in token.readings):
            return token
        if not (token.is_capital or token.reads("subst", "adj")):
            return None
        at -= 1
        steps += 1
    return None


def _speaks(tokens: Sequence[Token], position: int, last: int) -> bool:
    """Whether a verb of saying stands just before or after."""
    say = words()["say"]
    near = [tokens[n] for n in (position - 1, last) if 0 <= n < len(tokens)]
    return any(r.lemma in say and r.kind in ("praet", "fin") for t in near for r in t.readings)


def _earlier_person(run: Sequence[Token], register: Register) -> str:
    """The person of the document whose surname this is."""
    if len(run) != 1:
        return ""
    for base in bases(run[0].text):
        found = register.surnames.get(folded(base.nominative))
        if found and found in register.entities and register.entities[found].kind == "Person":
            return found
    for reading in run[0].readings:
        found = register.surnames.get(folded(reading.lemma))
        if found and reading.kind == "subst" and found in register.entities:
            return found
    return ""
