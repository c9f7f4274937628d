"""What a Polish verb agrees with: declared with the entity, else read from its Polish name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.ontology.polish import Agreement, readings
from kgraph.sentence.heads import head, is_nominative

if TYPE_CHECKING:
    from kgraph.model import Entity
    from kgraph.ontology import Ontology
    from kgraph.ontology.polish import Reading

_ONE = {"m1": "m", "m2": "m", "m3": "m", "f": "f", "n": "n"}


def agreement_of(entity: Entity | None, ontology: Ontology) -> Agreement:
    """The gender and number of an entity, as far as they are known."""
    if entity is None:
        return Agreement.UNKNOWN
    if entity.gender:
        return Agreement(entity.gender)
    words = entity.label("pl").split()
    if "Person" in ontology.ancestors(entity.kind):
        return _of_person(words) or _of_person_described(entity)
    return _of_thing(words)


def _of_person(words: list[str]) -> Agreement:
    """By the first name, else by a surname that is an adjective (`Zełenski`, `-ska`)."""
    if len(words) > 1:
        first = {
            tag.split(":")[3]
            for _, tag, kinds in readings(words[0])
            if "imię" in kinds and tag.startswith("subst:sg") and is_nominative(tag)
        }
        if len(first) == 1:
            return Agreement(_ONE[first.pop()])
    last = words[-1] if words else ""
    if last.endswith(("ski", "cki", "dzki")):
        return Agreement.MASCULINE
    return Agreement.FEMININE if last.endswith(("ska", "cka", "dzka")) else Agreement.UNKNOWN


def _of_person_described(entity: Entity) -> Agreement:
    """By what a Polish description calls a person: `rosyjski wysłannik`."""
    for description in entity.descriptions:
        if description.language == "pl":
            found = _agreement(head(description.text.split())[1])
            if found in (Agreement.MASCULINE, Agreement.FEMININE):
                return found
    return Agreement.UNKNOWN


def _of_thing(words: list[str]) -> Agreement:
    """By the first noun; a single word that no dictionary has by its ending."""
    found = _agreement(head(words)[1])
    if found or len(words) != 1 or readings(words[0]):
        return found
    word = words[0]
    if word.isupper() or not word.isalpha():
        return Agreement.UNKNOWN
    if word.endswith("a"):
        return Agreement.FEMININE
    if word.endswith(("o", "um")):
        return Agreement.NEUTER
    return Agreement.UNKNOWN if word[-1] in "eiyuąęó" else Agreement.MASCULINE


def _agreement(nouns: list[Reading]) -> Agreement:
    """What all readings agree in; an abbreviation that may be neuter is so."""
    found = set()
    for _, tag, _ in nouns:
        _, number, _, gender, *_ = tag.split(":")
        if number == "pl":
            found.add("mpl" if gender == "m1" else "pl")
        else:
            found.add(_ONE[gender])
    if len(found) == 2 and "n" in found and "f" in found:
        return Agreement.NEUTER
    return Agreement(found.pop()) if len(found) == 1 else Agreement.UNKNOWN
