"""The mood of a participle: what it says of its noun is taken for granted in most places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.grammar.article import clause_of
from kgraph.extract.grammar.mood import Mood, mood
from kgraph.extract.grammar.morphology import NOM, PL
from kgraph.extract.grammar.noun_mood import hangs_on_unreal
from kgraph.extract.grammar.truth import POSSIBLE, PROBABLE
from kgraph.extract.grammar.vocabulary import words
from kgraph.model import Certainty, Modality, Polarity

if TYPE_CHECKING:
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.morphology import Reading
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed

_SUPPOSED = (Modality.HYPOTHETICAL, Modality.CONDITIONAL, Modality.DESIRED)


def participle_mood(parsed: Parsed, host: Phrase, at: int, reading: Reading) -> Mood | None:
    """Read the mood of a participle; None where its noun is only supposed to be.

    What is done is done whatever the clause says (`umowa podpisana przez Trumpa wejdzie w
    życie`); what is being done goes on only in a clause that is no supposition.
    """
    clause = clause_of(parsed, host)
    done = reading.kind == "ppas" and reading.aspect == "perf"
    if hangs_on_unreal(parsed, host):
        return None
    if clause is not None and clause.verbs:
        verb = clause.verbs[0][0]
        above = mood(parsed, clause, verb, verb).modality
        if reading.kind == "pact" and _is_any_such(parsed, clause, host):
            return None
        if above is Modality.HYPOTHETICAL or (not done and above in _SUPPOSED):
            return None
    before = {unit.lower for unit in parsed.units[max(0, at - 2) : at]}
    found = Mood()
    if clause is not None and _is_planned(parsed, clause):
        found = Mood(modality=Modality.FUTURE, certainty=Certainty.PROBABLE)
    if reading.kind == "pact" and reading.lemma in ("rozpoczynać", "zaczynać"):
        found = Mood(modality=Modality.FUTURE, certainty=Certainty.PROBABLE)
    joined = parsed.units[at].lower.startswith("nie") and not reading.lemma.startswith("nie")
    if joined or (at and parsed.units[at - 1].lower == "nie"):
        found = replace(found, polarity=Polarity.NEGATIVE)
    if before & POSSIBLE:
        return replace(found, certainty=Certainty.POSSIBLE)
    return replace(found, certainty=Certainty.PROBABLE) if before & PROBABLE else found


def _is_any_such(parsed: Parsed, clause: Clause, host: Phrase) -> bool:
    """Whether whoever does it is meant: `ustawa zakazuje klubów promujących przemoc`."""
    bare = not (host.entity or host.genitives or host.counted or host.case & NOM)
    forbids = any(parsed.units[n].has_lemma(words()["forbid"]) for n in clause.units)
    return bare and bool(host.number & PL) and forbids


def _is_planned(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause tells of what is to be: `zapowiedziany jest zjazd organizowany przez X`."""
    passive = any(r.lemma in ("być", "zostać") or r.kind == "imps" for _, r in clause.verbs)
    return passive and any(
        parsed.units[n].reads("ppas", "imps") and parsed.units[n].has_lemma(words()["set_ahead"])
        for n in clause.units
    )
