"""Clauses without a subject of their own that are not about the subject above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import ACC, DAT, NOM
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.morphology import Reading
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed


def whom_it_is_about(parsed: Parsed, clause: Clause, reading: Reading) -> Phrase | None:
    """Who is blamed or asked: `oskarża Ukrainę, że zaatakowała`, `prosi Merza, aby przyjechał`."""
    above = clause.parent
    telling = above.telling(parsed.units) if above is not None else []
    if above is None or not telling or reading.kind == "inf":
        return None
    verb = telling[0]
    blames = parsed.units[verb].has_lemma(words()["blame"])
    if clause.marker == "that" and not blames and not _for_what(parsed, clause):
        return None
    for phrase in above.phrases:
        asked = phrase.preposition == "do" and clause.marker == "purpose"
        object_ = not phrase.preposition and phrase.case & (ACC | DAT) and phrase.first > verb
        if (asked or object_) and (blames or phrase.head.sort is Sort.NAME):
            return phrase
    return None


def _for_what(parsed: Parsed, clause: Clause) -> bool:
    """Whether it tells what somebody is thanked or criticised for: `za to, że`."""
    before = [unit.lower for unit in parsed.units[max(0, clause.units[0] - 3) : clause.units[0]]]
    return before == ["za", "to", ","]


def hangs_on_doubt(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause hangs on a noun of blame or doubt: `od zarzutu, że zaatakował`."""
    before = parsed.units[max(0, clause.units[0] - 3) : clause.units[0]]
    return any(unit.has_lemma(words()["doubtful"]) for unit in before)


def named_just_before(parsed: Parsed, clause: Clause) -> bool:
    """Whether a name stands just before the verb that may be its subject, misread."""
    at = clause.verbs[0][0] - 1
    while at in clause.units and (parsed.units[at].reads("adv", "part") or at < 0):
        at -= 1
    if at not in clause.units or parsed.units[at].sort is not Sort.NAME:
        return False
    phrase = next((p for p in clause.phrases if p.first <= at < p.last), None)
    if phrase is None or not phrase.preposition:
        return True
    inner = phrase.last > phrase.first + 2  # "Od tamtej pory Morales nie opuszcza"
    return inner and bool(parsed.units[at].readings[0].case & NOM)
