"""Sentences of one corpus."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.model import Modality, stands_in
from kgraph.ontology.polish import Agreement
from kgraph.ontology.terms import SLOT
from kgraph.sentence.agreement import agreement_of
from kgraph.sentence.declension import declined
from kgraph.sentence.english import english, is_several, takes_the, with_object
from kgraph.sentence.polish import polish

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kgraph.model import Claim, Entity
    from kgraph.ontology import Ontology

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]")
_ISOLATE, _END = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Clause:
    """The predicate of a clause in the form that fits, and the case that it governs in Polish.

    English words have `+` where the object stands; it follows the Polish ones.
    """

    said: str
    case: str = ""


class Sentences:
    """Writes claims of one corpus as sentences.

    `texts` are those of the documents: words that stand in theirs are put in quotation marks.
    `shown` makes a text of a file safe for where the sentence will stand.
    """

    def __init__(
        self,
        entities: Mapping[str, Entity],
        claims: Mapping[str, Claim],
        ontology: Ontology,
        language: str = "en",
        *,
        texts: Mapping[str, str] | None = None,
        shown: Callable[[str], str] = str,
    ) -> None:
        self.entities, self.claims = entities, claims
        self.ontology, self.language = ontology, language
        self.texts, self.shown = texts or {}, shown
        self._clauses: dict[tuple[object, ...], Clause] = {}
        self._agreements: dict[str, Agreement] = {}
        self._forms: dict[tuple[str, str], str | None] = {}
        self._plurals: dict[str, bool] = {}
        self._articles: dict[str, bool] = {}
        self._actors: dict[str, bool] = {}

    def label(self, name: str) -> str:
        """The name of an entity in the language of the sentences.

        One from right to left stands in isolates, so that it does not turn the words around it.
        """
        found = self.entities.get(name)
        label = self.shown(found.label(self.language) if found else name.replace("_", " "))
        return f"{_ISOLATE}{label}{_END}" if _RIGHT_TO_LEFT.search(label) else label

    def sentence(self, claim: Claim) -> str:
        """The whole claim: voices, proposition with its axes, condition, time."""
        parts = [self.voices(claim), self.proposition(claim) + self.condition(claim)]
        when = claim.time or ""
        if claim.time_text:
            when += f"{': ' if when else ''}{self._said(claim.time_text, claim)}"
        if when:
            parts.append(f"({when})")
        said = capitalised(" ".join(part for part in parts if part))
        return said if said.endswith(".") else f"{said}."  # "Nordvik Ltd." ends it

    def voices(self, claim: Claim, *, named: bool = True) -> str:
        """Whose word or opinion it is; of the document's own plain word, or not `named`, empty."""
        is_opinion = claim.modality is Modality.OPINION
        names = claim.attribution[1:]
        if not names or not named:
            words = ("in the author's opinion,", "zdaniem autora")
            words = words if named else ("opinion:", "opinia:")
            return words[self.language == "pl"] if is_opinion else ""
        labels = [self._named(voice) for voice in names]
        if self.language == "pl":
            notes = [*(["opinia"] if is_opinion else []), *(f"za: {each}" for each in labels[1:])]
            return labels[0] + "".join(f" ({note})" for note in notes) + ":"
        note = " (opinion)" if is_opinion else ""
        cited = "".join(f", citing {each}" for each in labels[1:])
        return f"according to {labels[0]}{note}{cited},"

    def condition(self, claim: Claim) -> str:
        """What the claim depends on, with what joins it; empty where it depends on nothing."""
        if claim.condition is None:
            return ""
        antecedent = self.claims.get(claim.condition.claim)
        is_polish = self.language == "pl"
        if antecedent is None:
            words = self._said(claim.condition.words or claim.condition.claim, claim)
            return f" ({'warunek' if is_polish else 'condition'}: {words})"
        said = self.proposition(antecedent)
        joined = said if antecedent.modality is Modality.HYPOTHETICAL else f"{self._if}{said}"
        return f", {joined}" if is_polish else f" {joined}"

    @property
    def _if(self) -> str:
        return "jeśli " if self.language == "pl" else "if "

    def _said(self, words: str, claim: Claim) -> str:
        """Words of a claim, in quotation marks where they stand in its document."""
        if not words or not stands_in(words, self.texts.get(claim.document or "", "")):
            return self.shown(words)
        return f"„{self.shown(words)}”" if self.language == "pl" else f"“{self.shown(words)}”"

    def proposition(self, claim: Claim) -> str:
        """Subject, predicate and object with polarity, certainty and modality."""
        clause, subject = self.clause(claim), self._named(claim.subject)
        is_hypothetical = claim.modality is Modality.HYPOTHETICAL
        if self.language == "pl":
            start = "jeśli " if clause.said.startswith("–") else "gdyby "
            said = f"{subject} {self._with_polish_object(clause, claim.object)}"
            return f"{start}{said}" if is_hypothetical else said
        said = f"{subject} {with_object(clause.said, self._named(claim.object))}"
        return f"if {said}" if is_hypothetical else said

    def _with_polish_object(self, clause: Clause, name: str) -> str:
        """The object in its case, or as it is called, after a colon: no ending is guessed."""
        form = self.form(name, clause.case)
        if form is None:
            return f"{clause.said}: {self.label(name)}"
        return f"{before(clause.said, form)} {self.inflected(name, clause.case, form)}"

    def form(self, name: str, case: str) -> str | None:
        """The Polish name of an entity in a case; None where that is not known."""
        key = (name, case)
        if key not in self._forms:
            self._forms[key] = self._declined(name, case)
        return self._forms[key]

    def _declined(self, name: str, case: str) -> str | None:
        entity = self.entities.get(name)
        if entity is None or not case:
            return None
        is_person = "Person" in self.ontology.ancestors(entity.kind)
        person = self._agreement(name) if is_person else None
        return declined(entity.label("pl"), case, person)

    def inflected(self, name: str, case: str, form: str) -> str:
        """The form of a name as it stands in the sentence."""
        return self.label(name) if case == "nom" else self.shown(form)

    def caption(self, claim: Claim) -> str:
        """The predicate alone, in the form that fits: `will meet`, `nie spotkał się z`."""
        clause = self.clause(claim)
        said = re.sub(r" ?\+$", "", clause.said).strip("– ")
        said = SLOT.sub("…", said)
        if claim.modality is not Modality.HYPOTHETICAL:
            return said
        if self.language == "pl":
            return said if clause.said.startswith("–") else f"gdyby {said}"
        return f"if {said}"

    def clause(self, claim: Claim) -> Clause:
        """The predicate in the form that the axes and the subject ask for; each is made once."""
        of_actor = self._is_actor(claim.object)
        agreement = self._agreement(claim.subject)
        plural = self._several(claim.subject)
        axes = (claim.predicate, claim.polarity, claim.certainty, claim.modality)
        key = (*axes, agreement, plural, of_actor)
        if key not in self._clauses:
            predicate = self.ontology.predicates[claim.predicate]
            if self.language == "pl":
                self._clauses[key] = Clause(*polish(claim, predicate, agreement, of_actor=of_actor))
            else:
                said = english(claim, predicate, plural=plural, of_actor=of_actor)
                self._clauses[key] = Clause(said)
        return self._clauses[key]

    def traits(self, name: str) -> tuple[object, ...]:
        """What decides how sentences speak of an entity, its name and its cases apart."""
        return (
            self._agreement(name),
            self._several(name),
            self._takes_the(name),
            self._is_actor(name),
        )

    def _is_actor(self, name: str) -> bool:
        if name not in self._actors:
            entity = self.entities.get(name)
            is_actor = entity is not None and "Actor" in self.ontology.ancestors(entity.kind)
            self._actors[name] = is_actor
        return self._actors[name]

    def _agreement(self, name: str) -> Agreement:
        if self.language != "pl":
            return Agreement.UNKNOWN
        if name not in self._agreements:
            self._agreements[name] = agreement_of(self.entities.get(name), self.ontology)
        return self._agreements[name]

    def _several(self, name: str) -> bool:
        """Tell whether an English verb of this subject is in the plural."""
        if self.language != "en":
            return False
        if name not in self._plurals:
            self._plurals[name] = is_several(self.entities.get(name), self.ontology)
        return self._plurals[name]

    def _named(self, name: str) -> str:
        """A name as it stands in a sentence: English ones of some kinds with their article."""
        return f"the {self.label(name)}" if self._takes_the(name) else self.label(name)

    def _takes_the(self, name: str) -> bool:
        if self.language != "en":
            return False
        if name not in self._articles:
            self._articles[name] = takes_the(self.entities.get(name), self.ontology)
        return self._articles[name]


def before(said: str, form: str) -> str:
    """Words before a name: a last *z* or *w* is *ze* or *we* where that is easier to say."""
    if not said.endswith((" z", " w")):
        return said
    name = form.lstrip('„“”"«(').lower()
    if said.endswith(" z") and re.match(r"[szśźż][^aeiouyąęó]|w[sz]|mn", name):
        return f"{said}e"
    return f"{said}e" if said.endswith(" w") and re.match(r"[wf][^aeiouyąęó]", name) else said


def capitalised(text: str) -> str:
    """A text that begins with a capital letter, whatever marks stand before it."""
    start = next((place for place, letter in enumerate(text) if letter not in "„“”" + _ISOLATE), 0)
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]
