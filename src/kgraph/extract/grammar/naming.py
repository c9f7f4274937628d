"""Names in a text: where they stand, what kind of thing they name, their nominative."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kgraph.extract.grammar.inflection import bases, declined
from kgraph.extract.grammar.known import Form
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
    Reading,
    forms_of,
    in_nominative,
    readings,
)  # fmt: skip
from kgraph.extract.grammar.vocabulary import adjectives, nations, peoples, words
from kgraph.extract.proposal import Span
from kgraph.model import Entity, Name
from kgraph.names import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.known import Known
    from kgraph.extract.grammar.tokens import Token
    from kgraph.extract.world import World

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

_LITTLE = "de von van der den di da la le el al bin ibn del dos ten"
_PARTICLES = frozenset(_LITTLE.split())


class NameAt(NamedTuple):
    """A name in a sentence: its tokens (`last` excluded), whose it is, and its grammar."""

    first: int
    last: int
    entity: str
    case: int
    gender: int
    number: int


@dataclass(slots=True)
class Register:
    """The entities of one document, and where it names them."""

    world: World
    known: Known
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: dict[str, list[Span]] = field(default_factory=dict)
    genders: dict[str, int] = field(default_factory=dict)
    surnames: dict[str, str] = field(default_factory=dict)
    forms: set[str] = field(default_factory=set)
    verbs: frozenset[str] = frozenset()

    def add(self, entity: Entity, at: Span) -> str:
        """Note a mention; the entity of that id is the one first added."""
        self.entities.setdefault(entity.id, entity)
        self.mentions.setdefault(entity.id, []).append(at)
        return entity.id

    def note_forms(self, sentences: Sequence[Sequence[Token]]) -> None:
        """Remember every capitalised word: the nominative elsewhere is evidence."""
        for tokens in sentences:
            self.forms.update(token.text for token in tokens if token.is_capital)

    def note_whole(self, name: Form) -> None:
        """Remember that the document has a person's whole name."""
        self.surnames[name.entity] = name.entity
        self.surnames.setdefault(folded(_surname(self.world.entities[name.entity])), name.entity)


def id_of(name: str) -> str:
    """The id of a new entity, from its name.

    >>> id_of("Andrij Kobolew"), id_of("ustawa nr 5 (2019)")
    ('Andrij_Kobolew', 'ustawa_nr_5_2019')
    """
    return re.sub(r"[^\w\-]+", "_", name).strip("_-") or "entity"


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
            owner = register.surnames.get(folded(_surname(register.world.entities[owner])), owner)
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
    entity = _same_or_new(name, "Organisation", register)
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


def _surname(entity: Entity) -> str:
    return entity.label("pl").split()[-1]


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
    if len(run) == 1 and _opens(tokens, position) and _heads_body(run[0]):
        return None
    people = _people(run)
    if people is not None:
        return _nation_people(people, run, position, register)
    text = " ".join(token.text for token in run)
    person = _person(tokens, position, last, register)
    if person is not None:
        return person
    kind, nominative, case, gender, number = _thing(tokens, position, last, register)
    if not kind:
        return None
    entity = _same_or_new(nominative or text, kind, register)
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
    return bool(both and (named or _heads_body(token)) and not token.reads("prep", "conj", "qub"))


def _opens(tokens: Sequence[Token], position: int) -> bool:
    """Whether a word stands first in its sentence or quotation, where any word has a capital."""
    return position == 0 or tokens[position - 1].text in '"„“«-–—:.'


def _heads_body(token: Token) -> bool:
    lists = words()
    return any(r.lemma.lower() in lists["organisation"] for r in token.readings)


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
    body = _heads_body(tokens[position])
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
    return bool(first and follows) and all(_is_word(token) for token in run)


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


class _Part(NamedTuple):
    nominative: str
    case: int
    gender: int
    score: int


def _person(tokens: Sequence[Token], position: int, last: int, register: Register) -> NameAt | None:
    run = [token for token in tokens[position:last] if token.text != "."]
    before = _before(tokens, position)
    titled = before is not None and any(r.lemma in words()["person_title"] for r in before.readings)
    named = any(r.label == "imię" for r in run[0].readings) and len(run) > 1
    surname_alone = len(run) == 1 and any(r.label == "nazwisko" for r in run[0].readings)
    if _heads_body(run[0]) and not titled:
        return None
    if len(run) > 1 and not named and all(_is_word(token) for token in run):
        return None
    if any(token.text.isupper() and len(token.text) > 2 for token in run) or run[-1].text.isdigit():
        return None
    earlier = _earlier_person(run, register)
    speaks = len(run) == 1 and _speaks(tokens, position, last) and not _is_word(run[0])
    initial = len(run[0].text) == 1
    if not (named or titled or earlier or initial or (surname_alone and speaks) or speaks):
        return None
    if len(run) > 4:
        return None
    governed = _governed(tokens, position, before if titled else None)
    choice = _declension(run, governed, register)
    if earlier:
        entity = register.entities[earlier]
        case = choice.case
    else:
        entity = _same_or_new(choice.nominative, "Person", register)
        case = choice.case
    gender = register.genders.setdefault(entity.id, choice.gender)
    register.add(entity, Span(tokens[position].start, tokens[last - 1].end))
    surname = entity.label("pl").split()[-1]
    register.surnames.setdefault(folded(surname), entity.id)
    return NameAt(position, last, entity.id, case, gender, SG)


def _is_word(token: Token) -> bool:
    return bool(readings(token.lower))


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


def _governed(tokens: Sequence[Token], position: int, title: Token | None) -> int:
    """The cases its surroundings allow: those of a title before it, or of a preposition."""
    if title is not None:
        case = 0
        for reading in title.readings:
            if reading.kind == "subst":
                case |= reading.case
        return case or ANY_CASE
    before = tokens[position - 1] if position else None
    if before is not None and before.lower in PREPOSITIONS:
        return PREPOSITIONS[before.lower]
    return ANY_CASE


def _declension(run: Sequence[Token], governed: int, register: Register) -> _Part:
    """The nominative of a person's name: every word in one case and gender, the likeliest so."""
    best: _Part | None = None
    for gender in (M1, F):
        combined = [_Part("", ANY_CASE, gender, 0)]
        for number, token in enumerate(run):
            parts = _parts(token, gender, register, first=number == 0 and len(run) > 1)
            combined = [
                _Part(
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
            score = part.score * 4 + (3 if part.case & governed else -6) + (gender == M1)
            # First names in -a are women's, all but a few.
            first = part.nominative.split()[0] if len(run) > 1 else ""
            score += 9 if gender == F and first.endswith("a") else 0
            score += 1 if part.case & NOM and governed == ANY_CASE else 0
            whole = _Part(part.nominative, part.case, gender, score)
            if best is None or whole.score > best.score:
                best = whole
    if best is None:
        best = _Part(" ".join(token.text for token in run), ANY_CASE, M1, 0)
    # Every case in which this nominative would look so.
    return best


def _parts(token: Token, gender: int, register: Register, *, first: bool) -> list[_Part]:
    if len(token.text) == 1:
        return [_Part(token.text + ".", ANY_CASE, gender, 1)]
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
            found.setdefault((lemma[:1].upper() + lemma[1:], reading.case), 1)
    if not found:
        for base in bases(token.text):
            if base.gender & gender and not (gender == F and base.gender == MASCULINE):
                case = ANY_CASE if base.nominative == token.text and gender == F else base.case
                evidence = (
                    3 if base.nominative in register.forms and base.nominative != token.text else 0
                )
                found[(base.nominative, case)] = (
                    base.strength
                    + evidence
                    - (
                        1
                        if gender == F and not token.text.endswith(("a", "ą", "ę", "y", "i", "ej"))
                        else 0
                    )
                )
    return [_Part(name, case, gender, score) for (name, case), score in found.items()]


def _thing(
    tokens: Sequence[Token], position: int, last: int, register: Register
) -> tuple[str, str, int, int, int]:
    """Class, nominative, cases, gender and number of a name that is no person's."""
    run = tokens[position:last]
    text = _text(run)
    head = run[0]
    before = tokens[position - 1] if position else None
    if _heads_body(head):
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
    if len(run) == 1 and (_is_word(head) or head.readings):
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
    choice = _declension(run, _governed(tokens, position, None), register)
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


def _same_or_new(name: str, kind: str, register: Register) -> Entity:
    found = register.world.names.find(name)
    if len(found) == 1 and register.world.entities[found[0]].kind == kind:
        return register.world.entities[found[0]]
    wanted = folded(name)
    for entity in register.entities.values():
        if entity.kind == kind and any(folded(n.text) == wanted for n in entity.names):
            return entity
    return Entity(id=id_of(name), kind=kind, names=(Name(name, "pl"),))


def is_nationality(lemma: str) -> bool:
    """Whether an adjective is that of a state."""
    return lemma in adjectives()
