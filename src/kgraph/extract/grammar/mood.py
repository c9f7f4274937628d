"""Polarity, certainty and modality of what a verb says, from its forms and its neighbours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.grammar.conditions import condition_of
from kgraph.extract.grammar.morphology import NOM
from kgraph.extract.grammar.standing import (
    goes_on_with,
    is_one_of_two,
    is_supposed_above,
    is_wished_above,
)
from kgraph.extract.grammar.truth import hedged, held, negated
from kgraph.extract.grammar.vocabulary import perfectives, words
from kgraph.model import Certainty, Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.morphology import Reading
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit


_WHEN = ("gdy", "kiedy", "dopiero_gdy")
_MAY_IT = frozenset({"niech", "niechaj", "oby"})
"""Words of wishes: `Niech Rosja wycofa wojska`."""


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
        if reading is not None and _hearsay(parsed, clause, reading, target):
            found = replace(found, modality=Modality.ACTUAL, certainty=Certainty.POSSIBLE)
    inner = target > verb and negated(units, target, clause, verb)
    nearly = verb - 1 in clause.units and units[verb - 1].lower in words()["nearly"]
    if nearly or negated(units, verb, clause) != inner or _not_they(parsed, clause, verb):
        found = replace(found, polarity=Polarity.NEGATIVE)
    for each in goes_on_with(parsed, clause):
        found = hedged(found, units, each)
    if is_one_of_two(parsed, clause):
        found = replace(found, certainty=Certainty.POSSIBLE, present=False)
    found = _subordinate(found, parsed, clause)
    if found.modality is Modality.ACTUAL and _in_somebodys_view(parsed, clause):
        found = replace(found, modality=Modality.OPINION, present=False)
    if parsed.question:
        found = replace(found, certainty=Certainty.UNSPECIFIED, present=False)
    return found


def _not_they(parsed: Parsed, clause: Clause, verb: int) -> bool:
    """Whether it is denied of who is named: `To nie Rosja zaatakowała`."""
    named = [
        p for p in clause.phrases if p.last <= verb and not p.preposition and p.case & NOM
    ]  # fmt: skip
    before = (named[-1].first - 1, named[-1].first) if named else ()
    return any(n in clause.units and parsed.units[n].lower == "nie" for n in before)


def _tense(found: Mood, units: Sequence[Unit], verb: int, target: int, clause: Clause) -> Mood:
    reading = next(r for n, r in clause.verbs if n == verb)
    if reading.would or (
        any(units[n].lower == "by" for n in clause.units[:3]) and reading.kind == "praet"
    ):
        return replace(found, modality=Modality.CONDITIONAL, certainty=Certainty.UNSPECIFIED)
    if reading.kind == "bedzie":
        return replace(found, modality=Modality.FUTURE)
    if target == verb and (_perfective(units[verb], reading) or _is_heading(reading)):
        return replace(found, modality=Modality.FUTURE)
    if reading.kind == "fin" and reading.lemma == "zostać":
        return replace(found, modality=Modality.FUTURE)
    if any(units[n].reads("bedzie") for n in clause.units) and reading.kind == "praet":
        return replace(found, modality=Modality.FUTURE)
    return replace(found, present=reading.kind in ("fin", "pred", "winien"))


def _is_heading(verb: Reading) -> bool:
    """Whether it tells of a journey that has not ended: `Macron leci do Kijowa`."""
    return verb.kind == "fin" and verb.lemma in words()["heading"]


def _perfective(unit: Unit, verb: Reading) -> bool:
    """Whether a form of the present speaks of what is to come (`kupi`)."""
    forms = [r for r in unit.readings if r.kind == verb.kind == "fin" and r.lemma == verb.lemma]
    either = len({r.aspect for r in forms}) > 1
    return verb.lemma in perfectives() if either else bool(forms) and verb.aspect == "perf"


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


def _hearsay(parsed: Parsed, clause: Clause, reading: Reading, target: int) -> bool:
    """Whether *miał* tells what others say was done: `Orda podaje, że Moskwa miała uzgodnić`.

    In the article's own word it may be a plan as well, unless it is something said (`miał
    powiedzieć`), or was done already (`miał już rozmawiać`).
    """
    if reading.lemma != "mieć" or reading.kind != "praet" or reading.would:
        return False
    units, above = parsed.units, clause.parent
    if units[target].has_lemma(words()["say"] | words()["told_of"]):
        return True
    if any(units[n].lower in words()["done"] for n in clause.units if n < target):
        return True
    if clause.marker == "that" and above is not None:
        return any(units[n].has_lemma(words()["say"]) for n, _ in above.verbs)
    according = any(p.preposition == "według" for p in clause.phrases)
    before = units[clause.units[0] - 1].text if clause.units[0] else ""
    saying = [
        c for c in parsed.clauses if any(units[n].has_lemma(words()["say"]) for n, _ in c.verbs)
    ]
    reported = any(c.word == "jak" and c.units[0] < clause.units[0] for c in saying)
    return according or reported or (before == ":" and bool(saying))


def _in_somebodys_view(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause begins with whose opinion it is (`Zdaniem fundacji`, `w ocenie banku`).

    What hangs on it is of the same opinion: `Zdaniem banku firma upadnie, bo zerwała umowę`.
    """
    for phrase in (p for c in goes_on_with(parsed, clause) for p in c.phrases):
        opens = phrase.first == parsed.clauses[0].units[0]
        opinion = phrase.head.has_lemma(("opinia", "ocena", "przekonanie")) and phrase.genitives
        if opens and (phrase.head.lower == "zdaniem" or (opinion and phrase.preposition == "w")):
            return True
    if clause.parent is None or clause.marker not in ("that", "other"):
        return False
    return _in_somebodys_view(parsed, clause.parent)


def _subordinate(found: Mood, parsed: Parsed, clause: Clause) -> Mood:
    """What the place of a clause in its sentence makes of it."""
    if clause.marker == "condition" or clause.word == "czy" or is_supposed_above(clause):
        return replace(
            found, modality=Modality.HYPOTHETICAL, certainty=Certainty.UNSPECIFIED, present=False
        )
    called_for = any(parsed.units[n].lower in _MAY_IT for n in clause.units[:2])
    if is_wished_above(clause) or called_for:
        return replace(
            found, modality=Modality.DESIRED, certainty=Certainty.UNSPECIFIED, present=False
        )
    if clause.marker == "that" and clause.parent is not None:
        found = held(found, parsed.units, clause.parent)
    if clause.word in _WHEN and found.modality is Modality.FUTURE:
        # "Gdy Rosja wycofa wojska, ..."
        return replace(found, modality=Modality.HYPOTHETICAL, certainty=Certainty.UNSPECIFIED)
    if found.present and _is_told_of_what_will_be(parsed, clause):
        return replace(found, modality=Modality.FUTURE, present=False)
    if clause.word == "zanim":
        # Its deed is taken for granted; what one had yet to manage may never have been done.
        sure = found.certainty if not _managed(parsed, clause) else Certainty.UNSPECIFIED
        return replace(found, presupposed=True, certainty=sure)
    condition = condition_of(parsed, clause, ahead=found.modality is not Modality.ACTUAL)
    if condition:
        return replace(found, condition=condition, certainty=Certainty.UNSPECIFIED, present=False)
    return found


def _managed(parsed: Parsed, clause: Clause) -> bool:
    """Whether it tells what somebody was yet to manage: `zanim żołnierze zdołali się wycofać`."""
    return any(parsed.units[n].has_lemma(("zdołać", "zdążyć")) for n, _ in clause.verbs)


def _is_told_of_what_will_be(parsed: Parsed, clause: Clause) -> bool:
    """Whether a verb of both aspects tells what will be: `będzie szefem, który ratyfikuje`."""
    if clause.marker != "relative" or clause.parent is None:
        return False
    both = clause.verbs[0][1].aspect == "both"
    return both and any(reading.kind == "bedzie" for _, reading in clause.parent.verbs)
