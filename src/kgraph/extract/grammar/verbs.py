"""Claims that verbs make: frames matched with the phrases of their clause."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.grammar.fillers import fillers
from kgraph.extract.grammar.frames import Frame, Frames, by_object
from kgraph.extract.grammar.morphology import ACC, GEN
from kgraph.extract.grammar.phrase import narrow
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit


@dataclass(frozen=True, slots=True)
class Match:
    """A frame found in a clause: where its word stands and what fills its object.

    `verb` is the finite verb that governs it, `target` the word itself; `fillers` are the phrases
    that can be its object, the likeliest first; `agent` is the subject of a passive.
    """

    frame: Frame
    clause: Clause
    verb: int
    target: int
    fillers: tuple[Phrase, ...] = ()
    content: Clause | None = None
    agent: Phrase | None = None
    fixed: tuple[int, ...] = ()
    infinitive: int = 0

    @property
    def filler(self) -> Phrase | None:
        """The likeliest phrase for its object."""
        return self.fillers[0] if self.fillers else None


def verb_matches(
    parsed: Parsed, clause: Clause, frames: Frames, subject: Phrase | None
) -> Iterator[Match]:
    """Every frame of a verb that a clause fills, the most telling first."""
    for verb, target in targets(parsed, clause):
        for frame in frames_of(parsed, target, frames):
            match = _match(parsed, clause, frame, (verb, target), subject)
            if match is not None:
                yield replace(match, frame=by_object(frame, match.filler, frames))


def targets(parsed: Parsed, clause: Clause) -> Iterator[tuple[int, int]]:
    """Each finite verb, and each infinitive or participle that hangs on one."""
    finite = [n for n, reading in clause.verbs]
    for number in finite:
        yield number, number
    for number in clause.units:
        unit = parsed.units[number]
        if unit.sort is not Sort.WORD or number in finite:
            continue
        if unit.reads("inf") and not _instead(parsed, number):
            if clause.marker == "participle" and parsed.units[clause.units[0]].reads("pact"):
                continue  # "prowokacja, mająca obalić rząd": what it was for
            before = [n for n in finite if n < number] or finite
            governing = before[-1] if before else number
            if not before or (_governs(parsed, governing) and not _free_not_to(parsed, governing)):
                yield governing, number
        elif unit.reads("pcon") and clause.marker == "participle":
            yield number, number


def _governs(parsed: Parsed, number: int) -> bool:
    """Whether it is known what a verb makes of its infinitive (not so of `pozwolił odwiedzić`)."""
    unit = parsed.units[number]
    return unit.reads("bedzie", "winien", "pred") or unit.has_lemma(_WITH_INFINITIVE | {"mieć"})


def _free_not_to(parsed: Parsed, number: int) -> bool:
    """Whether nothing is said of an infinitive: `nie musiał zapraszać`."""
    negated = number > 0 and parsed.units[number - 1].lower == "nie"
    return negated and parsed.units[number].has_lemma(("musieć", "trzeba", "potrzeba"))


def _instead(parsed: Parsed, number: int) -> bool:
    """`zamiast spotkać się`: what was not done."""
    return any(unit.lower == "zamiast" for unit in parsed.units[max(0, number - 3) : number])


def frames_of(parsed: Parsed, target: int, frames: Frames) -> list[Frame]:
    """The frames of the verb that stands at `target`, the most telling first."""
    unit = parsed.units[target]
    found: list[Frame] = []
    for lemma in dict.fromkeys(r.lemma for r in unit.readings if r.kind in _VERBAL):
        found += frames.verbs.get(lemma, [])
    if unit.has_lemma(words()["say"]) and unit.finite:
        # Who says something at a conference speaks at it.
        found += [frame for frame in frames.verbs.get("przemawiać", []) if not frame.fixed]
    return sorted(found, key=lambda frame: -frame.weight)


def adjective_matches(
    parsed: Parsed, clause: Clause, frames: Frames, subject: Phrase | None
) -> Iterator[Match]:
    """Give the frames of `X jest gotowy do Y`."""
    verbs = [n for n, r in clause.verbs if r.lemma in ("być", "pozostawać", "zostać")]
    for number in clause.units if verbs else ():
        unit = parsed.units[number]
        if unit.sort is not Sort.WORD or not 0 < number - verbs[0] <= 4:
            continue
        for frame in adjective_frames(unit, frames):
            fixed = fixed_words(parsed, clause, frame, number)
            if frame.slot != "np" or fixed is None:
                continue
            found = fillers(parsed, clause, frame, number, (subject, fixed))
            if found:
                yield Match(frame, clause, verbs[0], number, found, fixed=fixed)
                return


def adjective_frames(unit: Unit, frames: Frames) -> list[Frame]:
    """The frames of an adjective, or of a participle that is used as one (`zaangażowany w`)."""
    found: list[Frame] = []
    for reading in unit.readings:
        if reading.kind in ("adj", "ppas"):
            key = f"ppas:{reading.lemma}" if reading.kind == "ppas" else reading.lemma
            found += [frame for frame in frames.adjectives.get(key, []) if frame not in found]
    return found


_VERBAL = frozenset({"fin", "praet", "inf", "bedzie", "pcon", "imps", "winien"})


def _match(
    parsed: Parsed, clause: Clause, frame: Frame, at: tuple[int, int], subject: Phrase | None
) -> Match | None:
    verb, target = at
    if _towards_itself(parsed, frame, target) or _summons(parsed, clause, target):
        return None
    if frame.reflexive != has_sie(parsed, clause, target, frame):
        return None
    fixed = fixed_words(parsed, clause, frame, target)
    if fixed is None:
        return None
    if frame.slot == "clause":
        content = next(
            (c for c in parsed.clauses if c.parent is clause and c.marker in ("that", "purpose")
             and c.word == frame.marker.split()[-1]), None,
        )  # fmt: skip
        if content is None or _tells_of_a_noun(parsed, frame, target, content):
            return None
        return Match(frame, clause, verb, target, content=content, fixed=fixed)
    if frame.slot == "inf":
        later = [n for n in clause.units if n > target and parsed.units[n].reads("inf")]
        if not later or later[0] - target > 5 or parsed.units[later[0]].sort is not Sort.WORD:
            return None
        return Match(frame, clause, verb, target, infinitive=later[0], fixed=fixed)
    if verb == target and _rules_infinitive(parsed, clause, target):
        return None
    found = fillers(parsed, clause, frame, target, (subject, fixed))
    if not found:
        return None
    negated = any(parsed.units[n].lower == "nie" for n in clause.units if n < target)
    case = frame.case | (GEN if frame.case == ACC and negated else 0)
    for part in found[0].parts():
        if part.case & case:
            narrow(part, case)
    return Match(frame, clause, verb, target, found, fixed=fixed)


def _towards_itself(parsed: Parsed, frame: Frame, target: int) -> bool:
    """Whether somebody is made to come: `wezwać do siebie` is no `wezwać`."""
    two = [unit.lower for unit in parsed.units[target + 1 : target + 3]]
    own = any("siebie" in wanted for wanted in frame.fixed)
    return two == ["do", "siebie"] and not own


_SUMMON = ("wezwać", "wzywać", "zaprosić", "zapraszać")
_OFFICES = ("siedziba", "gmach", "ministerstwo", "resort", "gabinet", "MSZ", "msz")


def _summons(parsed: Parsed, clause: Clause, target: int) -> bool:
    """Whether somebody is made to come to an office: `wezwał ambasadora do siedziby resortu`."""
    if not parsed.units[target].has_lemma(_SUMMON):
        return False
    return any(
        p.preposition == "do" and (p.head.has_lemma(_OFFICES) or p.head.text.startswith("MSZ"))
        for p in clause.phrases
    )


def _rules_infinitive(parsed: Parsed, clause: Clause, target: int) -> bool:
    """Whether a verb has an infinitive, whose objects then are not its own (`chce go zamknąć`)."""
    if not parsed.units[target].has_lemma(_WITH_INFINITIVE | words()["refuse"] | {"mieć"}):
        return False
    return any(n > target and parsed.units[n].reads("inf") for n in clause.units)


def has_sie(parsed: Parsed, clause: Clause, target: int, frame: Frame) -> bool:
    """Whether *się* belongs to the verb at `target`: no other verb stands nearer to it."""
    verbs = [n for n, _ in clause.verbs]
    verbs += [n for n in clause.units if parsed.units[n].reads("inf", "pcon") and n not in verbs]
    for number in clause.units:
        if parsed.units[number].lower == "się" and not _of_participle(parsed, number):
            owner = min(verbs or [target], key=_distance_to(number))
            if owner == target or (frame.reflexive and owner not in verbs):
                return True
            if frame.reflexive and len(verbs) > 1 and not parsed.units[owner].has_lemma(_TAKES_SIE):
                return True
    return False


def _of_participle(parsed: Parsed, number: int) -> bool:
    """Whether *się* belongs to a participle in a phrase: `mimo toczącej się wojny`."""
    if number < 2:
        return False
    return parsed.units[number - 1].reads("pact") and parsed.units[number - 2].reads("prep")


def _distance_to(number: int) -> Callable[[int], tuple[int, bool]]:
    """How far a verb is from a word; of two as far, the one before it is nearer."""
    return lambda verb: (abs(verb - number), verb > number)


_WITH_INFINITIVE = frozenset().union(
    *(words()[name] for name in ("wish", "intend", "obliged", "possible", "begin"))
)
_TAKES_SIE = frozenset({"udać", "udawać", "starać", "zobowiązać", "zgodzić", "zdecydować", "bać"})


def _in_ceasefire(parsed: Parsed, number: int) -> bool:
    """Whether it is no arms: `przekazała Ukrainie propozycję zawieszenia broni`."""
    return number > 0 and parsed.units[number - 1].has_lemma(("zawieszenie",))


def _tells_of_a_noun(parsed: Parsed, frame: Frame, target: int, content: Clause) -> bool:
    """Whether *że* hangs on a noun, and not on the verb: `sprawia wrażenie, że`."""
    noun = parsed.units[content.units[0] - 2] if content.units[0] > target + 2 else None
    own = noun is not None and any(noun.has_lemma(wanted) for wanted in frame.fixed)
    return noun is not None and not own and noun.has_lemma(("wrażenie", "nadzieja", "świadomość"))


def _of_another_word(parsed: Parsed, clause: Clause, frame: Frame, at: int) -> bool:
    """Whether a noun hangs on a preposition that is no word of the frame: `do przeprosin`."""
    said = frozenset().union(*frame.fixed)
    return any(
        p.preposition and p.preposition not in said and parsed.units[at] is p.head
        for p in clause.phrases
    )


def fixed_words(
    parsed: Parsed, clause: Clause, frame: Frame, target: int
) -> tuple[int, ...] | None:
    """Where the fixed words of a frame stand in the clause, or None."""
    found: list[int] = []
    for wanted in frame.fixed:
        copula = frame.head in ("być", "zostać", "mieć")
        place = next(
            (n for n in clause.units if n != target and n not in found and abs(n - target) < 8
             and (n > target or not copula) and not _in_ceasefire(parsed, n)
             and (parsed.units[n].lower in wanted or parsed.units[n].has_lemma(wanted))
             and not _of_another_word(parsed, clause, frame, n)), None,
        )  # fmt: skip
        if place is None:
            return None
        found.append(place)
    return tuple(found)
