"""Whose verb it is: the subject of a clause, in it or carried over under agreement."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from kgraph.extract.grammar.agreement import agrees, settle
from kgraph.extract.grammar.clause import COORDINATE
from kgraph.extract.grammar.control import (
    hangs_on_doubt,
    named_just_before,
    whom_it_is_about,
)
from kgraph.extract.grammar.hanging import is_of_another
from kgraph.extract.grammar.impersonals import body
from kgraph.extract.grammar.interviews import is_outlet
from kgraph.extract.grammar.morphology import (
    ACC,
    ANY_GENDER,
    DAT,
    M1,
    M2,
    M3,
    NOM,
    PL,
    SG,
    F,
    N,
)
from kgraph.extract.grammar.phrase import narrow
from kgraph.extract.grammar.rivals import (
    others_before,
    others_inside,
    speaker_may_go_on,
    stands_without_noun,
)
from kgraph.extract.grammar.subject_signs import (
    bare_pronoun,
    before_verb,
    beside,
    closes,
    counts_nobody,
    cut_off,
    dated,
    dative,
    in_nominative,
    is_any_such,
    is_impersonal,
    is_person,
    is_sure_man,
    is_unknown,
    may_be_object,
    named_behind,
    named_in,
    neuter,
    one_of_two_titles,
    other_meant,
    speaks_on,
    unsure,
    without_apposed,
    without_shaky,
)
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span

if TYPE_CHECKING:
    from kgraph.extract.grammar.arguments import Argument, Resolver
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.morphology import Reading
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit
    from kgraph.extract.grammar.voices import Voices


def _are_rivals(told: list[Phrase]) -> bool:
    """Whether a sentence tells of several names, any of whom the next one may go on with."""
    return len({p.entity for p in told if p.entity and not p.members}) > 2


POSSESSIVE = {"jego": (SG, M1 | M2 | M3 | N), "jej": (SG, F), "ich": (PL, ANY_GENDER)}
"""Words for whose something is, with the number and the gender of whom they mean."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a clause: its phrase, if it stands there, and how it was found.

    `how` is empty for a subject that stands in its clause, else relative, coordinate, control,
    dropped or impersonal.
    """

    phrase: Phrase | None
    how: str = ""
    home: Parsed | None = None
    """The sentence it stands in, where that is another one."""


@dataclass(slots=True)
class Subjects:
    """Finds subjects in the order of the text; remembers the last one for verbs without."""

    resolver: Resolver
    last: tuple[Phrase, Parsed] | None = None
    before: Parsed | None = None
    """The sentence read last."""
    said: Voices | None = None
    """The voices of the sentence that is read."""
    found: dict[int, Subject | None] = field(default_factory=dict)

    def of(self, parsed: Parsed, clause: Clause) -> Subject | None:
        """The subject of a clause; None where there is none to be trusted."""
        if id(clause) not in self.found:
            self.found[id(clause)] = None
            self.found[id(clause)] = self._find(parsed, clause)
        return self.found[id(clause)]

    def close(self, parsed: Parsed) -> None:
        """Remember the subject of the main clause of a sentence that is over."""
        self.before = parsed
        main = [c for c in parsed.clauses if c.verbs and c.marker in ("", "report")]
        main.sort(key=lambda c: c.marker != "report")
        told = [s.phrase for c in main if (s := self.of(parsed, c)) and s.phrase and not s.how]
        if len(told) > 1 and told[0].head.sort is Sort.NAME and _are_rivals(told):
            self.last = None
            return
        for clause in main[:1]:
            subject = self.of(parsed, clause)
            if subject is not None and subject.phrase is not None and subject.how != "impersonal":
                self.last = (subject.phrase, subject.home or parsed)
            elif not is_impersonal(clause.verbs[0][1]):
                self.last = None
            return
        if parsed.question and len(asked := named_in(parsed)) == 1:
            self.last = (asked[0], parsed)  # "Co na to Tusk?"
            return
        if any(clause.verbs for clause in parsed.clauses):
            self.last = None

    def _find(self, parsed: Parsed, clause: Clause) -> Subject | None:
        if not clause.verbs:
            return (
                self._above(parsed, clause) if clause.marker in ("purpose", "participle") else None
            )
        verb, reading = clause.verbs[0]
        if reading.kind == "imps":
            whose = body(parsed, clause, self.before)
            home = parsed if whose and whose.first in clause.units else self.before
            return Subject(whose, "impersonal", home) if whose else None
        if reading.kind == "pred" or reading.person in ("pri", "sec"):
            return None
        explicit = self._explicit(parsed, clause, verb, reading)
        if explicit is not None and self._rather_object(parsed, explicit, clause):
            elsewhere = self._elsewhere(parsed, clause, reading)
            if elsewhere is not None:
                return elsewhere
        if explicit is not None and not explicit.members and explicit.head.sort is Sort.WORD:
            narrow(explicit, NOM)
            settle(explicit, reading)
        explicit = dative(parsed, clause, reading) or explicit or dated(parsed, clause, reading)
        if explicit is not None and explicit.head.reads("ppron3"):
            unclear = other_meant(parsed, clause, explicit)
            return None if unclear else self._pronoun(explicit, reading)
        if clause.relative is not None and not clause.relative.preposition:
            return self._relative(clause, reading, explicit)
        if explicit is not None:
            return Subject(explicit)
        if (pointing := bare_pronoun(parsed, clause)) is not None:
            return self._the_other(parsed, clause, pointing, reading)
        return self._elsewhere(parsed, clause, reading)

    def _the_other(
        self, parsed: Parsed, clause: Clause, pronoun: Unit, reading: Reading
    ) -> Subject | None:
        """Whom `lecz ten odmówił` means: the one beside the subject of the clause before."""
        earlier = self._earlier(parsed, clause)
        subject = self.of(parsed, earlier) if earlier is not None else None
        if earlier is None or subject is None:
            return None
        told = [r for r in pronoun.readings if r.lemma == "ten" and r.case & NOM]
        others = [
            p for p in earlier.phrases
            if p is not subject.phrase and not p.members and agrees(p, reading)
            and any(r.number & p.number and r.gender & p.gender for r in told)
        ]  # fmt: skip
        return Subject(others[0], "pronoun", parsed) if len(others) == 1 else None

    def _rather_object(self, parsed: Parsed, phrase: Phrase, clause: Clause) -> bool:
        """Whether what may be subject or object is the object: `i odrzucił plan`.

        It may be that of an infinitive, too: `zamierzają zorganizować wybory`.
        """
        verb, reading = clause.verbs[0]
        named = phrase.head.sort is Sort.NAME and phrase.head.readings[0].label == "Person"
        either = phrase.case & ACC and not named and not phrase.members
        either = either and not is_sure_man(phrase, reading) and clause.word != "jak"
        first = all(p.first > verb for p in clause.phrases if not p.preposition)
        alone = sum(bool(p.case & NOM) for p in clause.phrases if not p.preposition) == 1
        transitive = self.resolver.register.transitive
        before = parsed.units[phrase.first - 1] if phrase.first > verb + 1 else None
        done = before is not None and before.reads("inf")
        takes = reading.lemma in transitive or (
            done and before is not None and before.has_lemma(transitive)
        )
        if any(p.case & ACC and not p.case & NOM and not p.preposition for p in clause.phrases):
            return False  # "Poparła go EKRE": it has its object
        return bool(either and first and alone and takes)

    def _elsewhere(self, parsed: Parsed, clause: Clause, reading: Reading) -> Subject | None:
        """The subject of a verb in whose clause none stands."""
        if named_just_before(parsed, clause) or counts_nobody(parsed, clause, reading):
            return None
        if stands_without_noun(parsed, clause, reading):
            return None
        earlier = self._earlier(parsed, clause)
        if earlier is not None:
            subject = self.of(parsed, earlier)
            fits = subject is not None and subject.phrase and agrees(subject.phrase, reading)
            if subject is None or not fits or may_be_object(earlier, subject):
                return None
            several = subject.phrase is not None and subject.phrase.members
            if several and reading.number == SG:
                return None  # "Lis i Kos wrócili, a skrytykował": nobody tells which
            if not subject.how and speaker_may_go_on(parsed, earlier, clause, reading):
                return None
            return Subject(subject.phrase, subject.how or "coordinate", subject.home)
        if clause.marker in ("that", "purpose") and clause.parent is not None:
            other = whom_it_is_about(parsed, clause, reading)
            if other is not None:
                return Subject(other, "control") if agrees(other, reading) else None
            if hangs_on_doubt(parsed, clause):
                return None
        oblique = clause.relative is not None and not clause.relative.case & NOM
        oblique = oblique or (clause.relative is not None and bool(clause.relative.preposition))
        if clause.marker in ("that", "purpose", "other", "condition") or oblique:
            subject = self._above(parsed, clause)
            phrase = subject.phrase if subject is not None else None
            fits = phrase is not None and agrees(phrase, reading)
            one = phrase is not None and not (phrase.members and reading.number == SG)
            return subject if fits and one else None
        return self._dropped(parsed, clause, reading)

    def _earlier(self, parsed: Parsed, clause: Clause) -> Clause | None:
        """The clause of the same sentence whose subject this one shares."""
        at = parsed.clauses.index(clause)
        before = [c for c in parsed.clauses[:at] if c.verbs and c.quoted == clause.quoted]
        if clause.coordinate:
            goes_on = closes(parsed, clause) or speaks_on(parsed, clause, before)
            goes_on = goes_on or bool(before and is_of_another(before[-1], clause))
            if goes_on and not clause.marker:
                before = [c for c in before if not c.marker] or before
            return before[-1] if before else None
        if clause.marker:
            return None
        main = [c for c in before if not c.marker]
        return main[-1] if main else None

    def _pronoun(self, pronoun: Phrase, reading: Reading) -> Subject | None:
        """Whom `on` or `ona` means: the last subject, if it agrees."""
        if self.last is None or pronoun.preposition:
            return None
        phrase, home = self.last
        both = phrase.number & pronoun.number and phrase.gender & pronoun.gender
        if not both or not agrees(phrase, reading) or others_inside(home, phrase, pronoun):
            return None
        return Subject(phrase, "pronoun", home)

    def _above(self, parsed: Parsed, clause: Clause) -> Subject | None:
        if clause.parent is None:
            return None
        subject = self.of(parsed, clause.parent)
        if subject is None or subject.phrase is None:
            return None
        doer = clause.marker == "participle" and not subject.how and clause.parent.verbs
        if doer and self._rather_object(parsed, subject.phrase, clause.parent):
            return None  # "Poparł Peru, krytykując plan": Peru is whom he backed
        return Subject(subject.phrase, "control", subject.home)

    def _relative(
        self, clause: Clause, reading: Reading, explicit: Phrase | None
    ) -> Subject | None:
        pronoun = clause.relative
        assert pronoun is not None
        above = clause.antecedent
        own = pronoun.case & NOM and above is not None and agrees(above, reading)
        sure = own and not pronoun.case & ACC  # "która", "którzy" are nothing but subjects
        if explicit is not None and not sure and not (own and explicit.case & ACC):
            return Subject(explicit)
        return Subject(above, "relative") if own and above and not is_any_such(above) else None

    def _explicit(
        self, parsed: Parsed, clause: Clause, verb: int, reading: Reading
    ) -> Phrase | None:
        # "weźmie udział", but "spotkanie odbyło się".
        itself = any(parsed.units[n].lower == "się" for n in clause.units)
        fixed = (
            frozenset() if itself else self.resolver.register.fixed.get(reading.lemma, frozenset())
        )
        fixed -= words()["arms"]  # with them or by them: "rakiety zaatakowały"
        candidates = [
            p for p in clause.phrases
            if not p.preposition and p.case & NOM and p is not clause.relative
            and agrees(p, reading) and in_nominative(p, reading)
            and not (p.head.sort is Sort.WORD and p.head.has_lemma(("się", "to", "co", "który")))
            and not (p.case & ACC and p.head.has_lemma(fixed))
        ]  # fmt: skip
        candidates = without_shaky(candidates, verb, reading)
        candidates = without_apposed(parsed, candidates, verb)
        if not candidates:
            return unsure(parsed, clause, verb, reading)
        if all(p.first > verb + 1 for p in candidates):
            named = unsure(parsed, clause, verb, reading)
            if named is not None:
                return named
        if (near := neuter(candidates, verb, reading)) is not None:
            return near
        if (near := beside(parsed, candidates, verb)) is not None:
            return near
        sure = [p for p in candidates if not p.case & ACC or before_verb(p, verb)]
        chosen = [p for p in sure if not p.case & ACC] or sure or candidates
        if parsed.units[verb].has_lemma(words()["say"]) and len(chosen) > 1:
            # "powiedział PAP rzecznik": the agency is the one told.
            told = [p for p in chosen if is_outlet(p) and p.case & DAT and p.first == verb + 1]
            chosen = [p for p in chosen if p not in told] or chosen
        names = [p for p in chosen if p.head.sort is Sort.NAME]
        pool = names if names and all(p.case & ACC for p in chosen) else chosen
        before = [p for p in pool if p.last <= verb]
        people = [p for p in before if p.head.sort is Sort.NAME and not p.case & ACC]
        if people:
            return people[-1]
        return named_behind(clause, before[-1] if before else pool[0])

    def _dropped(self, parsed: Parsed, clause: Clause, reading: Reading) -> Subject | None:
        if self.last is None or clause.marker or clause.quoted or parsed.clauses[0] is not clause:
            return None
        if any(is_unknown(parsed.units[n]) for n in clause.units):
            return None
        phrase, home = self.last
        if phrase.members and not reading.number & PL:
            return None  # one of them, and nobody tells which
        stands = any(
            not p.preposition and p.case & NOM and not p.case & ACC
            for p in [*clause.phrases, *cut_off(parsed, clause)]
        )
        if stands or not agrees(phrase, reading):
            return None
        told = partial(self.of, home)
        return (
            None if others_before(home, phrase, reading, told) else Subject(phrase, "dropped", home)
        )

    def owner(self, parsed: Parsed, at: int, allowed: tuple[str, ...]) -> Argument | None:
        """Whose what begins a sentence is (`Jej rzecznik`): the subject before, if it agrees."""
        whose = self._owner(parsed, at)
        if whose is None:
            return None
        phrase, home = whose
        unit = parsed.units[at]
        number, gender = POSSESSIVE[unit.lower]
        one = bool(phrase.entity) and phrase.head.readings[0].label == "Person"
        several = PL if phrase.members else SG if one else phrase.number
        if not several & number or not (gender & phrase.gender or phrase.members):
            return None
        found = self.resolver.of(phrase, allowed, home.units)
        span = Span(unit.start, unit.end)
        return self.resolver.pronoun(found[0], span) if len(found) == 1 else None

    def _speaker(
        self, parsed: Parsed, clause: Clause, allowed: tuple[str, ...]
    ) -> tuple[list[Argument], str]:
        """Who speaks of himself: `„Spotkałem się z Merzem” – powiedział Macron`."""
        reading = clause.verbs[0][1] if clause.verbs else None
        if self.said is None or reading is None or reading.person != "pri" or reading.number != SG:
            return [], ""
        voices = self.said.over(clause)
        if not voices or not voices[-1].entity or not is_person(voices[-1], self.resolver):
            return [], ""
        if not self.resolver.ontology.fits("Person", allowed):
            return [], ""
        at_verb = parsed.units[clause.verbs[0][0]].start
        return [self.resolver.dropped(voices[-1], at_verb)], "speaker"

    def _owner(self, parsed: Parsed, at: int) -> tuple[Phrase, Parsed] | None:
        """The subject before: of the sentence before, or of the clause before in the same one."""
        clause = next((c for c in parsed.clauses if at in c.units), None)
        if clause is None or at == parsed.clauses[0].units[0]:
            return self.last
        begins = [n for n in clause.units if n < at and parsed.units[n].lower not in COORDINATE]
        earlier = None if begins or clause.quoted else self._earlier(parsed, clause)
        subject = self.of(parsed, earlier) if earlier is not None else None
        if subject is None or subject.phrase is None or subject.how not in ("", "dropped"):
            return None
        return subject.phrase, subject.home or parsed

    def arguments(
        self, parsed: Parsed, clause: Clause, allowed: tuple[str, ...]
    ) -> tuple[list[Argument], str]:
        """The entities of the subject, and how it was found."""
        subject = self.of(parsed, clause)
        if subject is None or subject.phrase is None:
            return self._speaker(parsed, clause, allowed)
        phrase = one_of_two_titles(subject.phrase, clause)
        found = self.resolver.of(phrase, allowed, (subject.home or parsed).units)
        if not subject.how:
            return found, ""
        if subject.how == "impersonal":
            return [replace(a, implied=True) for a in found], "impersonal"
        if subject.how == "relative" and clause.relative is not None:
            at = clause.relative.head
            return [self.resolver.pronoun(a, Span(at.start, at.end)) for a in found], "relative"
        first = clause.verbs[0][0] if clause.verbs else clause.units[0]
        at_verb = parsed.units[first].start
        return [self.resolver.dropped(a, at_verb) for a in found], subject.how
