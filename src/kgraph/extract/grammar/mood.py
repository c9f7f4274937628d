"""Polarity, certainty and modality of what a verb says, from its forms and its neighbours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.grammar.vocabulary import words
from kgraph.model import Certainty, Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.morphology import Reading
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit


@dataclass(frozen=True, slots=True)
class Mood:
    """How a clause says what it says.

    `wished` marks what the subject itself wants or plans; then it is the subject's word.
    `present` tells that nothing but the present tense gives a time. `presupposed` marks what is
    taken for granted rather than said (`po przyjeździe Rubio do Ottawy`).
    """

    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty = Certainty.CERTAIN
    modality: Modality = Modality.ACTUAL
    condition: str = ""
    wished: bool = False
    present: bool = False
    presupposed: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is simply said to be so."""
        return (
            self.polarity is Polarity.POSITIVE
            and self.certainty is Certainty.CERTAIN
            and self.modality is Modality.ACTUAL
        )


POSSIBLE = frozenset(
    {
        "niewykluczone",
        "podobno",
        "niby",
        "pozornie",
        "rzekomo",
        "jakoby",
        "ponoć",
        "możliwe",
        "może",
    }
)
PROBABLE = frozenset(
    {"prawdopodobnie", "najprawdopodobniej", "zapewne", "przypuszczalnie", "raczej", "chyba",
     "prawdopodobne"}
)  # fmt: skip


_UNCONFIRMED = ("niepotwierdz", "nieoficjaln", "niesprawdz")
"""How adjectives of news begin that nobody vouches for (`według nieoficjalnych informacji`)."""


def mood(parsed: Parsed, clause: Clause, verb: int, target: int) -> Mood:
    """Read the mood of the word at `target` under the finite verb at `verb` of its clause.

    The two are the same where the finite verb itself tells; else `target` is an infinitive or
    a participle that hangs on it.
    """
    units = parsed.units
    reading = next(r for n, r in clause.verbs if n == verb) if clause.verbs else None
    found = Mood()
    if reading is not None:
        found = _tense(found, units, verb, target, clause)
    if target != verb and units[target].reads("inf"):
        found = _governed(found, units, verb)
        if reading is not None and _hearsay(parsed, clause, reading):
            found = replace(found, modality=Modality.ACTUAL, certainty=Certainty.POSSIBLE)
    inner = target > verb and _negated(units, target, clause, verb)
    nearly = verb - 1 in clause.units and units[verb - 1].lower in words()["nearly"]
    if _negated(units, verb, clause) != inner or nearly:
        found = replace(found, polarity=Polarity.NEGATIVE)
    found = _hedged(found, units, clause)
    found = _subordinate(found, parsed, clause)
    if found.modality is Modality.ACTUAL and _in_somebodys_view(parsed, clause):
        found = replace(found, modality=Modality.OPINION, present=False)
    if parsed.question:
        found = replace(found, certainty=Certainty.UNSPECIFIED, present=False)
    return found


def _tense(found: Mood, units: Sequence[Unit], verb: int, target: int, clause: Clause) -> Mood:
    reading = next(r for n, r in clause.verbs if n == verb)
    if reading.would or (
        any(units[n].lower == "by" for n in clause.units[:3]) and reading.kind == "praet"
    ):
        return replace(found, modality=Modality.CONDITIONAL, certainty=Certainty.UNSPECIFIED)
    if reading.kind == "bedzie":
        return replace(found, modality=Modality.FUTURE)
    if reading.kind == "fin" and reading.aspect == "perf" and target == verb:
        return replace(found, modality=Modality.FUTURE)
    if reading.kind == "fin" and reading.lemma == "zostać":
        return replace(found, modality=Modality.FUTURE)
    if any(units[n].reads("bedzie") for n in clause.units) and reading.kind == "praet":
        return replace(found, modality=Modality.FUTURE)
    return replace(found, present=reading.kind in ("fin", "pred", "winien"))


def _governed(found: Mood, units: Sequence[Unit], verb: int) -> Mood:
    """What a verb makes of its infinitive: a wish, a plan, a possibility, a duty."""
    unit, lists = units[verb], words()
    would = found.modality is Modality.CONDITIONAL
    if unit.has_lemma(lists["wish"]) or unit.has_lemma(lists["intend"]):
        return replace(
            found,
            modality=Modality.DESIRED,
            certainty=Certainty.CERTAIN,
            wished=True,
            present=False,
        )
    if unit.has_lemma(lists["obliged"]):
        return replace(
            found, modality=Modality.DESIRED, certainty=Certainty.UNSPECIFIED, present=False
        )
    if unit.has_lemma(lists["possible"]):
        modality = Modality.CONDITIONAL if would else Modality.FUTURE
        return replace(found, modality=modality, certainty=Certainty.POSSIBLE, present=False)
    if unit.has_lemma(("mieć",)):
        return replace(found, modality=Modality.FUTURE, certainty=Certainty.PROBABLE, present=False)
    return found


def _hearsay(parsed: Parsed, clause: Clause, reading: Reading) -> bool:
    """Whether *miał* tells what others say was done: `Orda podaje, że Moskwa miała uzgodnić`.

    In the article's own word it may be a plan as well.
    """
    if reading.lemma != "mieć" or reading.kind != "praet" or reading.would:
        return False
    units, above = parsed.units, clause.parent
    if clause.marker == "that" and above is not None:
        return any(units[n].has_lemma(words()["say"]) for n, _ in above.verbs)
    according = any(p.preposition == "według" for p in clause.phrases)
    before = units[clause.units[0] - 1].text if clause.units[0] else ""
    told = before == ":" and any(
        units[n].has_lemma(words()["say"]) for c in parsed.clauses for n, _ in c.verbs
    )
    return according or told


def _in_somebodys_view(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause begins with whose opinion it is (`Zdaniem fundacji`, `w ocenie banku`)."""
    for phrase in clause.phrases:
        opens = phrase.first == parsed.clauses[0].units[0]
        opinion = phrase.head.has_lemma(("opinia", "ocena", "przekonanie")) and phrase.genitives
        if opens and (phrase.head.lower == "zdaniem" or (opinion and phrase.preposition == "w")):
            return True
    return False


def _negated(units: Sequence[Unit], at: int, clause: Clause, after: int = -1) -> bool:
    for number in range(at - 1, max(after, at - 4), -1):
        if number not in clause.units:
            return False
        if units[number].lower == "nie":
            following = units[number + 1].lower if number + 1 < len(units) else ""
            return following != "tylko"
        if not (
            units[number].reads("bedzie", "part", "adv")
            or units[number].lower in ("się", "jednak", "już")
        ):
            return False
    return False


def _hedged(found: Mood, units: Sequence[Unit], clause: Clause) -> Mood:
    said = {units[n].lower for n in clause.units}
    verbs = {units[n].lower for n, _ in clause.verbs}
    if "być" in said and any(
        units[n].lower == "być" and units[n + 1].lower == "może" for n in clause.units[:-1]
        if n + 1 < len(units)
    ):  # fmt: skip
        return replace(found, certainty=Certainty.POSSIBLE)
    if (POSSIBLE - {"może"}) & said - verbs:
        return replace(found, certainty=Certainty.POSSIBLE)
    if PROBABLE & said:
        return replace(found, certainty=Certainty.PROBABLE)
    according = any(p.preposition == "według" for p in clause.phrases)
    if according and any(units[n].lower.startswith(_UNCONFIRMED) for n in clause.units):
        return replace(found, certainty=Certainty.POSSIBLE)
    return found


def _held(found: Mood, units: Sequence[Unit], above: Clause) -> Mood:
    """What is denied, doubted or hoped for is not said to be so."""
    said = [units[n] for n in above.units]
    if any(unit.has_lemma(words()["untrue"]) for unit in said):
        return replace(found, polarity=_turned(found), present=False)
    if any(unit.has_lemma(words()["doubtful"]) for unit in said):
        modality = found.modality if found.modality is not Modality.ACTUAL else Modality.OPINION
        return replace(found, certainty=Certainty.UNSPECIFIED, modality=modality, present=False)
    if not above.verbs and any(unit.lower in POSSIBLE | PROBABLE for unit in said):
        return _hedged(found, units, above)
    for number, _ in above.verbs:
        unit = units[number]
        negated = _negated(units, number, above)
        if unit.has_lemma(words()["deny"]) and not negated:
            return replace(found, polarity=_turned(found), present=False)
        opinion = unit.has_lemma(words()["opine"] | words()["blame"]) and not negated
        if opinion and found.modality is Modality.ACTUAL:
            return replace(found, modality=Modality.OPINION, present=False)
        if negated or (unit.has_lemma(words()["believe"]) and not unit.has_lemma(words()["say"])):
            modality = found.modality if found.modality is not Modality.ACTUAL else Modality.OPINION
            return replace(found, certainty=Certainty.UNSPECIFIED, modality=modality, present=False)
    return found


def _turned(found: Mood) -> Polarity:
    return Polarity.POSITIVE if found.polarity is Polarity.NEGATIVE else Polarity.NEGATIVE


def _subordinate(found: Mood, parsed: Parsed, clause: Clause) -> Mood:
    """What the place of a clause in its sentence makes of it."""
    if clause.marker == "condition" or clause.word == "czy":
        return replace(
            found, modality=Modality.HYPOTHETICAL, certainty=Certainty.UNSPECIFIED, present=False
        )
    if clause.marker == "purpose":
        return replace(
            found, modality=Modality.DESIRED, certainty=Certainty.UNSPECIFIED, present=False
        )
    if clause.marker == "that" and clause.parent is not None:
        found = _held(found, parsed.units, clause.parent)
    condition = next(
        (c for c in parsed.clauses if c.marker == "condition" and c.parent is clause), None
    )
    if condition is not None and clause.marker not in ("relative", "participle"):
        words_ = " ".join(parsed.units[n].text for n in condition.units)
        return replace(found, condition=words_, certainty=Certainty.UNSPECIFIED, present=False)
    return found
