"""What says that something is so, or not, or perhaps: *nie*, *podobno*, *to nieprawda, że*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.grammar.vocabulary import words
from kgraph.model import Certainty, Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.mood import Mood
    from kgraph.extract.grammar.units import Unit

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
     "prawdopodobne", "najwyraźniej", "najwidoczniej", "bodaj", "bodajże"}
)  # fmt: skip
_PROBABLE_FIRST = frozenset({"pewnie", "widocznie"})
"""What is probable where a clause begins with it (`Pewnie wygrał`, but `wygrał pewnie`)."""
UNCONFIRMED = ("niepotwierdz", "nieoficjaln", "niesprawdz")
"""How adjectives of news begin that nobody vouches for (`według nieoficjalnych informacji`)."""
_SURE = ("pewny", "pewien")
_SEEM = frozenset({"wydawać", "zdawać", "wyglądać"})
_GROUNDS = frozenset({"dowód", "podstawa", "przesłanka", "powód", "potwierdzenie", "sygnał"})
_RULE_OUT = frozenset({"wykluczyć", "wykluczać"})


def negated(units: Sequence[Unit], at: int, clause: Clause, after: int = -1) -> bool:
    """Whether a *nie* stands before a word, with little between."""
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


def hedged(found: Mood, units: Sequence[Unit], clause: Clause) -> Mood:
    """The same with the doubt that the words of a clause put on it."""
    said = {units[n].lower for n in clause.units}
    verbs = {units[n].lower for n, _ in clause.verbs}
    if "być" in said and any(
        units[n].lower == "być" and units[n + 1].lower == "może" for n in clause.units[:-1]
        if n + 1 < len(units)
    ):  # fmt: skip
        return replace(found, certainty=Certainty.POSSIBLE)
    if (POSSIBLE - {"może"}) & said - verbs:
        return replace(found, certainty=Certainty.POSSIBLE)
    if PROBABLE & said or units[clause.units[0]].lower in _PROBABLE_FIRST:
        return replace(found, certainty=Certainty.PROBABLE)
    according = [p for p in clause.phrases if p.preposition == "według"]
    vague = any(units[n].lower.startswith(UNCONFIRMED) for n in clause.units)
    if according and (vague or any(p.head.has_lemma(words()["doubtful"]) for p in according)):
        return replace(found, certainty=Certainty.POSSIBLE)
    return found


def held(found: Mood, units: Sequence[Unit], above: Clause) -> Mood:
    """What the clause above makes of a clause with *że*: denied, doubted, hoped for, likely."""
    judged = _judged(found, units, above)
    if judged is not None:
        return judged
    for number in telling(units, above):
        unit = units[number]
        against = negated(units, number, above)
        if unit.has_lemma(_RULE_OUT) and against:
            return replace(found, certainty=Certainty.POSSIBLE, present=False)
        if unit.has_lemma(words()["provide"]) and found.modality is Modality.ACTUAL:
            return replace(
                found,
                certainty=Certainty.UNSPECIFIED,
                modality=Modality.HYPOTHETICAL,
                present=False,
            )
        if unit.has_lemma(words()["deny"]) and not against:
            return _turned(found)
        opinion = unit.has_lemma(words()["opine"] | words()["blame"]) and not against
        if opinion and found.modality is Modality.ACTUAL:
            return replace(found, modality=Modality.OPINION, present=False)
        if against or (unit.has_lemma(words()["believe"]) and not unit.has_lemma(words()["say"])):
            modality = found.modality if found.modality is not Modality.ACTUAL else Modality.OPINION
            return replace(found, certainty=Certainty.UNSPECIFIED, modality=modality, present=False)
    return found


def _judged(found: Mood, units: Sequence[Unit], above: Clause) -> Mood | None:
    """What `to nieprawda, że`, `wydaje się, że`, `niewykluczone, że` make of what follows."""
    said = [units[n] for n in above.units]
    for before, unit in zip([None, *said], said, strict=False):
        denied = unit.has_lemma(("prawda",)) and any(other.lower == "nie" for other in said)
        if denied or unit.has_lemma(words()["untrue"]):
            return _turned(found)
        little = before is not None and before.lower == "mało" and unit.lower in PROBABLE
        little |= before is not None and before.has_lemma(("brak",)) and unit.has_lemma(_GROUNDS)
        if little or unit.has_lemma(words()["doubtful"]):
            modality = found.modality if found.modality is not Modality.ACTUAL else Modality.OPINION
            return replace(found, certainty=Certainty.UNSPECIFIED, modality=modality, present=False)
    if any(unit.has_lemma(words()["suppose"]) and not _was_enough(unit) for unit in said):
        return replace(
            found, certainty=Certainty.UNSPECIFIED, modality=Modality.HYPOTHETICAL, present=False
        )
    if any(units[n].has_lemma(_SEEM) for n, _ in above.verbs) or points_to(units, above):
        return replace(found, certainty=Certainty.PROBABLE, present=False)
    if any(reading.lemma != "być" for _, reading in above.verbs):
        return None
    doubt = hedged(found, units, above)
    return doubt if doubt != found or not above.telling(units) else None


def telling(units: Sequence[Unit], clause: Clause) -> list[int]:
    """The verbs of a clause, and what its *być* is said of: `zostało odwołane`, `jest pewny`."""
    verbs = clause.telling(units)
    passive = any(r.lemma in ("zostać", "zostawać", "być") for _, r in clause.verbs)
    return verbs + [
        n for n in clause.units
        if passive and (units[n].reads("ppas") or units[n].has_lemma(_SURE))
    ]  # fmt: skip


def _was_enough(unit: Unit) -> bool:
    """Whether it tells what did happen: `wystarczyło, że zaatakowała`."""
    return unit.has_lemma(("wystarczyć", "wystarczać")) and unit.reads("praet")


def points_to(units: Sequence[Unit], clause: Clause) -> bool:
    """Whether it is no word of anybody: *wszystko wskazuje na to, że*."""
    shows = any(units[n].has_lemma(("wskazywać",)) for n, _ in clause.verbs)
    return shows and any(units[n].lower in ("wszystko", "wiele", "dużo") for n in clause.units)


def _turned(found: Mood) -> Mood:
    turned = Polarity.POSITIVE if found.polarity is Polarity.NEGATIVE else Polarity.NEGATIVE
    return replace(found, polarity=turned, present=False)
