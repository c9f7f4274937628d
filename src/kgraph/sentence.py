"""A claim as a sentence, in English or Polish.

English is conjugated from the ontology's words. Polish keeps the names in the nominative, after
a colon: no ending of a name is guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.model import Certainty, Modality, Polarity
from kgraph.ontology.terms import SLOT, Word
from kgraph.ontology.words import english_forms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.model import Claim, Entity
    from kgraph.ontology import Ontology, Predicate

_MODAL = {
    Modality.FUTURE: "will",
    Modality.CONDITIONAL: "would",
    Modality.DESIRED: "should",
}
_SURE = {Certainty.PROBABLE: "probably", Certainty.POSSIBLE: "possibly"}
_PL_MODAL = {
    Modality.FUTURE: "planowane",
    Modality.CONDITIONAL: "warunkowo",
    Modality.HYPOTHETICAL: "założenie",
    Modality.DESIRED: "postulowane",
    Modality.OPINION: "opinia",
}
_PL_SURE = {Certainty.PROBABLE: "prawdopodobnie", Certainty.POSSIBLE: "możliwe"}


class Sentences:
    """Writes claims of one corpus as sentences."""

    def __init__(
        self,
        entities: Mapping[str, Entity],
        claims: Mapping[str, Claim],
        ontology: Ontology,
        language: str = "en",
    ) -> None:
        self.entities, self.claims = entities, claims
        self.ontology, self.language = ontology, language

    def label(self, name: str) -> str:
        """The name of an entity in the language of the sentences."""
        found = self.entities.get(name)
        return found.label(self.language) if found else name.replace("_", " ")

    def sentence(self, claim: Claim) -> str:
        """The whole claim: voices, proposition with its axes, condition, time."""
        parts = [self.voices(claim), self.proposition(claim)]
        if claim.condition:
            parts.append(self.condition(claim))
        when = claim.time or ""
        if claim.time_text:
            when += f"{': ' if when else ''}{self._quoted(claim.time_text)}"
        if when:
            parts.append(f"({when})")
        text = " ".join(part for part in parts if part)
        return text[:1].upper() + text[1:] + "."

    def voices(self, claim: Claim) -> str:
        """Whose word it is; empty for the document's own."""
        labels = [self.label(voice) for voice in claim.attribution[1:]]
        if not labels:
            return ""
        if self.language == "pl":
            return f"{labels[0]}{''.join(f' (za: {label})' for label in labels[1:])} –"
        return f"according to {labels[0]}{''.join(f', citing {x}' for x in labels[1:])},"

    def condition(self, claim: Claim) -> str:
        """What the claim depends on; empty where it depends on nothing."""
        if claim.condition is None:
            return ""
        antecedent = self.claims.get(claim.condition.claim)
        word = "jeśli" if self.language == "pl" else "if"
        if antecedent is None:
            return f"– {word}: {self._quoted(claim.condition.words)}"
        said = self.proposition(antecedent)
        return f"– {word} {said.removeprefix('if ').removeprefix('założenie: ')}"

    def _quoted(self, words: str) -> str:
        return f"„{words}”" if self.language == "pl" else f"“{words}”"

    def proposition(self, claim: Claim) -> str:
        """Subject, predicate and object with polarity, certainty and modality."""
        predicate = self.ontology.predicates[claim.predicate]
        subject, object_ = self.label(claim.subject), self.label(claim.object)
        if self.language == "pl":
            return _polish(claim, predicate, subject, object_)
        return _english(claim, predicate, subject, object_)


def _english(claim: Claim, predicate: Predicate, subject: str, object_: str) -> str:
    sure = _SURE.get(claim.certainty, "")
    negative = claim.polarity is Polarity.NEGATIVE
    verb = None if _is_title(predicate, "en") else _verb_of_label(predicate)
    words = [subject]
    if claim.modality in _MODAL:
        words += [_MODAL[claim.modality], sure, "not" if negative else ""]
        words.append(_filled(verb.text, object_) if verb else f"be {predicate.label()} {object_}")
    elif negative and verb:
        third, *_ = english_forms(verb.text.split(" ")[0])
        present = predicate.label().split(" ")[0] == third
        words += [sure, "does not" if present else "did not", _filled(verb.text, object_)]
    else:
        copula = [] if verb else ["is", "not" if negative else "", _article(predicate)]
        words += [sure, *copula, predicate.label(), object_]
    said = " ".join(word for word in words if word)
    if claim.modality is Modality.OPINION:
        return f"in the speaker's opinion, {said}"
    return f"if {said}" if claim.modality is Modality.HYPOTHETICAL else said


def _article(predicate: Predicate) -> str:
    """The indefinite article of a title; an office has none (`is president of`)."""
    if predicate.group == "Offices":
        return ""
    return "an" if predicate.label()[0] in "aeiou" else "a"


def _verb_of_label(predicate: Predicate) -> Word | None:
    """The English verb whose present or past the label is, else the first one."""
    for word in predicate.words:
        if word.kind == "verb" and word.language == "en":
            for phrase in word.phrases():
                verb, _, rest = phrase.partition(" ")
                forms = (f"{form} {rest}".strip() for form in english_forms(verb))
                if predicate.label() in forms:
                    return Word(word.kind, f"{phrase} +", word.language)
    return _first(predicate, "verb", "en")


def _polish(claim: Claim, predicate: Predicate, subject: str, object_: str) -> str:
    denied = "zaprzeczone" if claim.polarity is Polarity.NEGATIVE else ""
    tags = [denied, _PL_MODAL.get(claim.modality, ""), _PL_SURE.get(claim.certainty, "")]
    tag = ", ".join(tag for tag in tags if tag)
    verb = None if _is_title(predicate, "pl") else _first(predicate, "verb", "pl")
    said = predicate.label("pl") if verb else f"– {predicate.label('pl')}"
    if claim.modality in _MODAL and verb:
        said = "– " + _filled(verb.text, "")
    return f"{tag + ': ' if tag else ''}{subject} {said}: {object_}"


def _is_title(predicate: Predicate, language: str) -> bool:
    """Tell whether the label names what the subject is (`ally of`), not what it does."""
    label = predicate.label(language)
    return any(
        label in word.phrases()
        for word in predicate.words
        if word.kind == "title" and word.language == language
    )


def _first(predicate: Predicate, kind: str, language: str) -> Word | None:
    found = (w for w in predicate.words if w.kind == kind and w.language == language)
    return next((word for word in found if not _clausal(word)), None)


def _clausal(word: Word) -> bool:
    return word.text.endswith(("+clause", "+inf"))


def _filled(words: str, object_: str) -> str:
    """The words of a verb with the object in its slot."""
    plain = words.replace("(", "").replace(")", "")
    return " ".join(SLOT.sub(lambda _: object_, plain).split())
