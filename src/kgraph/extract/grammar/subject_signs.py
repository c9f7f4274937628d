"""What speaks for a phrase as the subject of a verb, and what against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.clause import COORDINATE
from kgraph.extract.grammar.morphology import ACC, DAT, M1, NOM, SG, F
from kgraph.extract.grammar.units import Sort, Unit

if TYPE_CHECKING:
    from kgraph.extract.grammar.arguments import Argument, Resolver
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.morphology import Reading
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed


def bare_pronoun(parsed: Parsed, clause: Clause) -> Unit | None:
    """The *ten* that begins a clause and is no adjective of anything."""
    said = [n for n in clause.units if parsed.units[n].lower not in COORDINATE][:1]
    if not said or any(p.first <= said[0] < p.last for p in clause.phrases):
        return None
    unit = parsed.units[said[0]]
    return unit if unit.lower in ("ten", "ta", "ci", "te") else None


def is_person(argument: Argument, resolver: Resolver) -> bool:
    """Whether it is somebody."""
    entity = resolver.register.entities.get(argument.entity)
    return entity is not None and entity.kind == "Person"


def is_sure_man(phrase: Phrase, verb: Reading) -> bool:
    """Whether it can only be the subject if it is a man: `witał konsul`, never `witał konsula`."""
    man = verb.kind == "praet" and verb.gender & M1
    told = (r for r in phrase.head.readings if r.noun and r.gender & M1 and r.number & SG)
    return bool(man) and any(r.case & NOM and not r.case & ACC for r in told)


def is_unknown(unit: Unit) -> bool:
    """Whether it is a word with a capital that nobody knows, and may be the subject."""
    return unit.sort is Sort.WORD and not unit.readings and unit.text[:1].isupper()


def in_nominative(phrase: Phrase, verb: Reading) -> bool:
    """Whether a noun agrees in the nominative: `domaga się odblokowania` is no plural."""
    if phrase.head.sort is not Sort.WORD or phrase.counted or phrase.members or not verb.number:
        return True
    told = [r for r in phrase.head.readings if r.noun and r.case & NOM]
    return not told or any(r.number & verb.number for r in told)


def dative(parsed: Parsed, clause: Clause, reading: Reading) -> Phrase | None:
    """Who manages what in `rządowi udało się odrzucić poprawki`."""
    del parsed
    if reading.lemma not in ("udać", "udawać"):
        return None
    return next((p for p in clause.phrases if not p.preposition and p.case & DAT), None)


def beside(parsed: Parsed, candidates: list[Phrase], verb: int) -> Phrase | None:
    """A name just before the verb, where nothing that could be its subject follows it at once."""
    if any(p.first == verb + 1 for p in candidates):
        return None
    for phrase in reversed(candidates):
        between = parsed.units[phrase.last : verb]
        if phrase.last <= verb and all(u.reads("adv", "part") or u.lower == "się" for u in between):
            return phrase if phrase.head.sort is Sort.NAME else None
    return None


def unsure(parsed: Parsed, clause: Clause, verb: int, reading: Reading) -> Phrase | None:
    """A name beside the verb that agrees but for its gender, which may be a guess."""
    names = [
        p for p in clause.phrases
        if p.head.sort is Sort.NAME and not p.members and not p.preposition
        and p.case & NOM and p.number & (reading.number or p.number)
    ]  # fmt: skip
    return beside(parsed, names, verb) if reading.kind == "praet" else None


def closes(parsed: Parsed, clause: Clause) -> bool:
    """Whether a comma before *i* ends what hangs on the clause that it goes on with.

    `Zarzucił Polsce, że wspierała zamachowców, i zażądał przeprosin`.
    """
    at = clause.units[0]
    joins = parsed.units[at].lower in ("i", "oraz", "albo", "lub")
    return joins and at > 0 and parsed.units[at - 1].text == ","


def cut_off(parsed: Parsed, clause: Clause) -> list[Phrase]:
    """What stands behind a clause, cut off by a comma, before the next verb: perhaps its subject.

    `Zaapelował do Rzymu, stolicy Włoch, papież Leon XIV`.
    """
    found: list[Phrase] = []
    for other in parsed.clauses[parsed.clauses.index(clause) + 1 :]:
        if other.verbs or other.marker:
            break
        found += other.phrases
    return found


def before_verb(phrase: Phrase, verb: int) -> bool:
    """Whether a phrase stands before a verb."""
    return phrase.last <= verb


def without_shaky(candidates: list[Phrase], verb: int, reading: Reading) -> list[Phrase]:
    """Leave out an unknown name in *-a* behind its verb, where something before it agrees too.

    In `Sąd uznał Karadżicia za winnego` it is an accusative.
    """
    before = [p for p in candidates if p.last <= verb]
    masculine = reading.kind == "praet" and not reading.gender & F
    if not before or not masculine:
        return candidates
    return [p for p in candidates if p in before or not _is_shaky(p)]


def _is_shaky(phrase: Phrase) -> bool:
    head = phrase.head
    return head.sort is Sort.NAME and " " not in head.text and head.text.endswith("a")
