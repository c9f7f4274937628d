"""Where a noun stands for what it tells to be so: under which noun, verb and preposition.

A noun names a meeting or an attack whether there was one or not. That there was, tells what it
stands under: `po spotkaniu`, `skutki ataku`, `skrytykował wizytę`. Any other place may as well
be that of a plan, a wish or a fear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import LOC, NOM
from kgraph.extract.grammar.truth import telling
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit

_AIMED = frozenset({"o", "do", "nad", "dla", "ku", "na", "z", "ze", "za", "przed"})
"""Prepositions of what is talked about, aimed at and feared, unless the word before says more."""
_REACTING = {
    "na": frozenset({"reagować", "zareagować", "odpowiedzieć", "odpowiadać", "narzekać"}),
    "do": frozenset(
        {"dojść", "doprowadzić", "przyczynić", "odnieść", "odnosić", "nawiązać", "nawiązywać"}
    ),
    "z": frozenset({"wynikać", "cieszyć", "wrócić", "wracać", "powrócić"}),
    "o": frozenset({"wiedzieć", "pamiętać"}),
}
_REACTIONS = frozenset({"reakcja", "odpowiedź", "odwet"})
_COPULA = frozenset({"być", "pozostawać", "pozostać", "zostać", "stać"})


def _hosts(parsed: Parsed, noun: Phrase) -> list[Unit]:
    """The nouns it hangs on: in the genitive, or by a preposition just after one."""
    around = [p for p in parsed.phrases if p.first <= noun.first and noun.last <= p.last]
    found = [head for phrase in around for head in _heads_over(phrase, noun)]
    if parsed.units[noun.first].lower in _AIMED:
        for phrase in (p for p in parsed.phrases if p.last == noun.first):
            found += _chain(phrase)
    return [unit for unit in found if unit.sort is Sort.WORD]


def _chain(phrase: Phrase) -> list[Unit]:
    """The head of a phrase, and those of the last genitives in it."""
    return [phrase.head, *(_chain(phrase.genitives[-1]) if phrase.genitives else [])]


def _heads_over(phrase: Phrase, noun: Phrase) -> Iterator[Unit]:
    for part in phrase.parts():
        if part.first <= noun.first and noun.last <= part.last and part.head is not noun.head:
            yield part.head
            for inner in part.genitives:
                yield from _heads_over(inner, noun)


def is_told(parsed: Parsed, clause: Clause | None, noun: Phrase) -> bool:
    """Whether a noun stands where it tells what is so: under words that say nothing else.

    Without a verb, only beside one that was not made out: `po spotkaniu`, `skutki ataku`.
    """
    units = parsed.units
    if over := _hosts(parsed, noun):
        aimed = units[noun.first].lower in _AIMED - {"z", "ze"}
        return all(u.has_lemma(_REACTIONS if aimed else words()["of_fact"]) for u in over)
    verbs = governing(units, clause, noun) if clause is not None else []
    if any(unit.has_lemma(words()["gone_by"]) for unit in noun.adjectives):
        return True
    preposition = units[noun.first].lower if noun.preposition else ""
    if preposition in _AIMED and not (preposition == "na" and noun.case & LOC):
        return any(units[n].has_lemma(_REACTING.get(noun.preposition, ())) for n in verbs)
    if noun.preposition:
        return noun.preposition != "w" or bool(noun.case & LOC)
    if any(units[n].has_lemma(words()["event_verb"]) for n in verbs):
        return True
    if clause is None:
        return _is_over(parsed, noun)
    return _is_subject(parsed, clause, noun)


def is_spoken_of(parsed: Parsed, clause: Clause | None, noun: Phrase) -> bool:
    """Whether somebody only speaks of it: `mówiono o przewadze Chin nad Rosją`."""
    verbs = governing(parsed.units, clause, noun) if clause is not None else []
    speaks = any(parsed.units[n].has_lemma(words()["say"]) for n in verbs)
    return speaks and noun.preposition == "o" and not _hosts(parsed, noun)


def _is_over(parsed: Parsed, noun: Phrase) -> bool:
    """Whether what became of it was taken for an adjective: `Sankcje wobec Syrii wygasły`."""
    last = [u for u in parsed.units if u.sort is not Sort.SIGN][-1]
    gone = any(
        r.kind == "adj" and r.lemma.endswith(("asły", "osły", "adły")) for r in last.readings
    )
    return gone and noun.first == 0


def governing(units: Sequence[Unit], clause: Clause, noun: Phrase) -> list[int]:
    """The verbs that may govern it: the nearest infinitive, else those of its clause."""
    inner = [n for n in clause.units if units[n].sort is Sort.WORD and units[n].reads("inf")]
    inner = [n for n in inner if n < noun.first][-1:] or inner[:1]
    return inner or telling(units, clause)


def _is_subject(parsed: Parsed, clause: Clause, noun: Phrase) -> bool:
    """Whether it is what did something: `wizyta wywołała`, but not `wizyta wymaga zgody`."""
    verb, reading = clause.verbs[0]
    if not noun.case & NOM or reading.kind != "praet":
        return False
    if reading.lemma in _COPULA:
        beside = [parsed.units[n] for n in clause.units if n > noun.first or n > verb]
        beside += [p.head for p in clause.phrases if p.last <= verb]
        supposed = any(u.has_lemma(words()["still_open"]) for u in beside)
        told = noun.first < verb or any(u.has_lemma(words()["of_fact"]) for u in beside)
        return told and not supposed
    return noun.first < verb and not parsed.units[verb].has_lemma(words()["falls_through"])
