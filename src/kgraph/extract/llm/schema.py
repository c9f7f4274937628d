"""The form of an answer, as a JSON schema made from the ontology."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.model import Certainty, Modality, Polarity, Reading

if TYPE_CHECKING:
    from kgraph.ontology import Ontology

POLARITY = {"positive": Polarity.POSITIVE, "negative": Polarity.NEGATIVE}
CERTAINTY = {
    "certain": Certainty.CERTAIN,
    "probable": Certainty.PROBABLE,
    "possible": Certainty.POSSIBLE,
    "unspecified": Certainty.UNSPECIFIED,
}
MODALITY = {str(modality): modality for modality in Modality}
READING = {str(reading): reading for reading in Reading}
WORDS = (
    "quote", "subject", "subject_words", "predicate", "predicate_words", "object",
    "object_words", "time_words", "condition_words",
)  # fmt: skip
"""What an answer says of a claim in plain words; each is a text."""
AXES: dict[str, dict[str, Any]] = {
    "polarity": POLARITY,
    "certainty": CERTAINTY,
    "modality": MODALITY,
    "reading": READING,
}


_TEXT = {"type": "string"}


def kinds(ontology: Ontology) -> list[str]:
    """Give the classes that may stand in a claim: those of subjects and objects, and below."""
    sides = {
        side for predicate in ontology.predicates.values()
        for side in (*predicate.domain, *predicate.range)
    }  # fmt: skip
    return [name for name in ontology.kinds if not ontology.ancestors(name).isdisjoint(sides)]


def schema(ontology: Ontology) -> dict[str, Any]:
    """Give the schema: only predicates and classes of the ontology, only values of the axes."""
    entity = _object({"name": _TEXT, "class": {"enum": kinds(ontology), "type": "string"}})
    values: dict[str, Any] = dict.fromkeys(WORDS, _TEXT)
    values["predicate"] = {"enum": list(ontology.predicates), "type": "string"}
    values |= {name: {"enum": list(axis), "type": "string"} for name, axis in AXES.items()}
    values["voices"] = _list(_TEXT)
    return _object({"entities": _list(entity), "claims": _list(_object(values))})


def _list(item: Any) -> dict[str, Any]:
    return {"type": "array", "items": item}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
