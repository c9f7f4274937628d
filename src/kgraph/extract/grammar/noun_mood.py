"""The mood of what a noun tells: from its clause, and from what it hangs on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.grammar.mood import Mood, mood
from kgraph.extract.grammar.morphology import INST, LOC, NOM
from kgraph.extract.grammar.noun_place import governing, is_spoken_of, is_told
from kgraph.extract.grammar.sentences import Role
from kgraph.extract.grammar.standing import in_story
from kgraph.extract.grammar.truth import telling
from kgraph.extract.grammar.vocabulary import words
from kgraph.model import Certainty, Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit

WANTED = Mood(certainty=Certainty.UNSPECIFIED, modality=Modality.DESIRED)
_WANTS = frozenset(
    {"żądać", "zażądać", "domagać", "chcieć", "apelować", "zaapelować", "wezwać", "wzywać"}
)
_BEFORE_OR_AFTER = ("po", "przed")
_AT = ("na", "podczas", "po")
_TOMORROW = ("jutrzejsz", "pojutrzejsz")
_YESTERDAY = ("wczorajsz", "przedwczorajsz")
_ASIDE = ("bez", "zamiast", "za", "przeciw", "przeciwko")


def noun_mood(parsed: Parsed, clause: Clause | None, noun: Phrase) -> Mood | None:
    """Read the mood a noun takes from where it stands; None where it is not said to be so."""
    found = event_mood(parsed, clause, noun)
    if found is None or not found.plain or found.presupposed:
        return found
    return _granted(parsed, _with_verb(parsed, clause), noun, found)


def event_mood(parsed: Parsed, clause: Clause | None, noun: Phrase) -> Mood | None:
    """The same of what is told of an event whether or not anything grants it: where it is."""
    if any(a.has_lemma(words()["unreal_adjective"]) for a in noun.adjectives):
        return None
    if clause is not None and (in_story(parsed, clause) or _is_called_so(parsed, clause, noun)):
        return None
    found = _mood(parsed, _with_verb(parsed, clause), noun)
    if found is None or found.polarity is Polarity.NEGATIVE:
        return found
    so_called = any(a.has_lemma(("zwany", "zwać")) for a in noun.adjectives)
    before = parsed.units[max(0, noun.first - 1) : noun.last]
    if so_called or any(unit.lower == "tzw." for unit in before):
        return replace(found, certainty=Certainty.POSSIBLE)
    if any(a.has_lemma(words()["alleged"]) for a in noun.adjectives):
        return replace(found, certainty=Certainty.POSSIBLE)
    if any(_is_to_come(a) for a in noun.adjectives) or _dated(parsed, noun, _TOMORROW):
        return replace(found, modality=Modality.FUTURE, certainty=Certainty.PROBABLE)
    if found.modality is Modality.FUTURE and _has_been(parsed, noun):
        return Mood()
    return found


def _is_called_so(parsed: Parsed, clause: Clause, noun: Phrase) -> bool:
    """Whether somebody only calls something so: `nazwał wybuch atakiem Rosji na Polskę`."""
    if not any(parsed.units[n].has_lemma(_CALL) for n in telling(parsed.units, clause)):
        return False
    around = (p for p in clause.phrases if p.first <= noun.first and noun.last <= p.last)
    return any(p.preposition in _AS if p.preposition else p.case & INST for p in around)


_CALL = (
    "nazwać", "nazywać", "określić", "określać", "uznać", "uznawać", "uważać", "ocenić", "oceniać",
    "opisać", "opisywać", "traktować", "potraktować", "postrzegać", "przedstawić", "przedstawiać",
)  # fmt: skip
_AS = ("za", "jako", "jak")


def _is_to_come(adjective: Unit) -> bool:
    """`planowana wizyta`, `rozpoczynająca się w piątek wizyta`."""
    begins = adjective.reads("pact") and adjective.has_lemma(("rozpoczynać", "zaczynać"))
    return begins or adjective.has_lemma(words()["planned"])


def _has_been(parsed: Parsed, noun: Phrase) -> bool:
    """Whether it is over whatever its clause plans: `zastąpi poprzednią umowę A z B`."""
    before = any(a.has_lemma(words()["gone_by"]) for a in noun.adjectives)
    within = any(
        p.head.has_lemma(_SINCE) for p in parsed.phrases
        if p.preposition and p.first < noun.first and noun.last <= p.last
    )  # fmt: skip
    return before or within or _dated(parsed, noun, _YESTERDAY)


_SINCE = ("doba", "oblicze", "rocznica", "skutek", "następstwo")
"""Nouns for a time that has begun: `w dobie agresji`, `w obliczu inwazji`."""


def _dated(parsed: Parsed, noun: Phrase, days: tuple[str, ...]) -> bool:
    """Whether an adjective of time in the phrase begins so: `na jutrzejszy szczyt`."""
    return any(u.lower.startswith(days) for u in parsed.units[noun.first : noun.last])


def _granted(parsed: Parsed, clause: Clause | None, noun: Phrase, found: Mood) -> Mood | None:
    """The same where a noun stands for what is so; None where that cannot be told."""
    if clause is None and parsed.place.role is Role.CAPTION:
        return found
    if clause is not None and (_happens(parsed, clause, noun) or _takes_place(noun)):
        return found
    if is_told(parsed, clause, noun):
        return found
    if is_spoken_of(parsed, clause, noun):
        return replace(found, certainty=Certainty.UNSPECIFIED)
    return None


def _mood(parsed: Parsed, clause: Clause | None, noun: Phrase) -> Mood | None:
    units = parsed.units
    near = [units[n].lower for n in range(max(0, noun.first - 2), noun.first)]
    if units[noun.first].lower in _ASIDE or "bez" in near or hangs_on_unreal(parsed, noun):
        return None
    if clause is None:
        return Mood()
    verb = clause.verbs[0][0]
    found = mood(parsed, clause, verb, _acting(units, clause, noun))
    if _happens(parsed, clause, noun):
        return found if found.modality is not Modality.DESIRED else None
    if _takes_place(noun) and noun.first and units[noun.first - 1].reads("ppas"):
        return Mood()  # "umowa podpisana podczas szczytu": that was, whatever will be
    if _takes_place(noun):
        future = found.modality is Modality.FUTURE and found.certainty is Certainty.CERTAIN
        return Mood(modality=Modality.FUTURE) if future or _planned(parsed, clause) else Mood()
    if found.polarity is Polarity.NEGATIVE or found.modality in (
        Modality.DESIRED,
        Modality.HYPOTHETICAL,
    ):
        return None
    if any(units[n].has_lemma(words()["unreal_verb"]) for n in telling(units, clause)):
        return None
    if _is_worked_out(parsed, clause, noun):
        return None
    if noun.preposition in ("na", "o") and noun.head.has_lemma(words()["own_doing"]):
        return None  # "poleciał na spotkanie", "mówił o spotkaniu": it may be still to come
    if any(units[n].has_lemma(words()["planned"]) for n in telling(units, clause)):
        return Mood(modality=Modality.FUTURE, certainty=Certainty.PROBABLE)
    presupposed = noun.preposition in _BEFORE_OR_AFTER or _before_it(parsed, noun)
    return replace(found, present=False, presupposed=presupposed)


def _is_worked_out(parsed: Parsed, clause: Clause, noun: Phrase) -> bool:
    """Whether two have no such pact yet: `negocjuje szczegóły umowy A z B`, `w sprawie umowy`."""
    if not noun.head.has_lemma(words()["pact"]):
        return False
    verbs = [*telling(parsed.units, clause), *governing(parsed.units, clause, noun)]
    above = [p.head for p in parsed.phrases if p.first < noun.first and noun.last <= p.last]
    return any(parsed.units[n].has_lemma(words()["work_out"]) for n in verbs) or any(
        head.has_lemma(("sprawa", "kwestia", "szczegół")) and not _is_made_known(parsed, clause)
        for head in above
    )


def _is_made_known(parsed: Parsed, clause: Clause) -> bool:
    """Whether it is told what there is: `ujawnił szczegóły umowy`."""
    return any(
        parsed.units[n].has_lemma(words()["made_known"]) for n in telling(parsed.units, clause)
    )


def _before_it(parsed: Parsed, noun: Phrase) -> bool:
    """Whether it was still to come: `przed rozpoczęciem wizyty`, `w przeddzień wizyty`."""
    return any(
        p.preposition == "przed" or p.head.has_lemma(("przeddzień",))
        for p in parsed.phrases if p.first < noun.first and noun.last <= p.last
    )  # fmt: skip


def _acting(units: Sequence[Unit], clause: Clause, noun: Phrase) -> int:
    """The infinitive before a noun, which governs it (`może dojść do spotkania`), else the verb."""
    verb = governing(units, clause, noun)[0]
    return verb if units[verb].reads("inf") else clause.verbs[0][0]


def _planned(parsed: Parsed, clause: Clause) -> bool:
    """Whether what is done at an event is only planned or wished (`ma rozmawiać na szczycie`)."""
    verb = clause.verbs[0][0]
    done = next((n for n in clause.units if n > verb and parsed.units[n].reads("inf")), None)
    return done is not None and mood(parsed, clause, verb, done).modality is not Modality.ACTUAL


def _takes_place(noun: Phrase) -> bool:
    """Whether something is done at an event: `na szczycie`, but not `liczy na spotkanie`."""
    there = noun.preposition in _AT and (noun.preposition != "na" or bool(noun.case & LOC))
    return there and noun.head.has_lemma(words()["event"])


def _happens(parsed: Parsed, clause: Clause, noun: Phrase) -> bool:
    """Whether the clause says just that it takes place (`do rozmowy nie doszło`)."""
    verbs = [*clause.verbs, (_acting(parsed.units, clause, noun), None)]
    happens = any(parsed.units[n].has_lemma(words()["happen"]) for n, _ in verbs)
    stands = noun.preposition == "do" or (not noun.preposition and noun.case & NOM)
    return happens and bool(stands) and any(noun is p for p in clause.phrases)


def hangs_on_unreal(parsed: Parsed, noun: Phrase) -> bool:
    """Whether it hangs on a noun like *plan* or *możliwość*."""
    above = [p for p in parsed.phrases if p.first <= noun.first and noun.last <= p.last]
    heads = {
        r.lemma
        for p in above
        for part in p.parts()
        if part.head is not noun.head
        for r in part.head.readings
    }
    if parsed.units[noun.first].lower in ("o", "do", "na", "od", "przed"):
        heads |= {r.lemma for p in parsed.phrases if p.last == noun.first for r in p.head.readings}
    return bool(heads & words()["unreal"])


def wants(parsed: Parsed, clause: Clause, noun: Phrase) -> bool:
    """Whether the subject of a clause plainly demands what the noun tells (`domaga się …`)."""
    if not clause.verbs:
        return False
    verb, reading = clause.verbs[0]
    if not parsed.units[verb].has_lemma(_WANTS) or reading.would:
        return False
    if noun.preposition not in ("", "do", "o") or noun.first < verb:
        return False
    return mood(parsed, clause, verb, verb).plain


def _with_verb(parsed: Parsed, clause: Clause | None) -> Clause | None:
    """A clause with a verb, or the one that a piece without one stands beside."""
    if clause is None or clause.verbs:
        return clause
    behind = parsed.clauses[parsed.clauses.index(clause) + 1 :][:1]
    if clause.marker and behind and behind[0].quoted and behind[0].verbs:
        return behind[0]  # "że po rozmowie A z B „odbędzie się szczyt”"
    before = parsed.clauses[: parsed.clauses.index(clause)]
    return next((c for c in reversed(before) if c.verbs and c.marker in ("", "that")), None)
