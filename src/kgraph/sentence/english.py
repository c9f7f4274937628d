"""An English clause: its verb in the form that modality, polarity and certainty ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.model import Certainty, Modality, Polarity
from kgraph.ontology.terms import SLOT
from kgraph.ontology.words import english_forms
from kgraph.sentence.sayings import is_past, saying

if TYPE_CHECKING:
    from kgraph.model import Claim, Entity
    from kgraph.ontology import Ontology, Predicate

_MODAL = {
    Modality.FUTURE: "will",
    Modality.CONDITIONAL: "would",
    Modality.DESIRED: "should",
}
_SURE = {Certainty.PROBABLE: "probably", Certainty.POSSIBLE: "possibly"}
_TAGS = {
    Modality.FUTURE: "planned",
    Modality.CONDITIONAL: "conditional",
    Modality.DESIRED: "demanded",
}
_SEVERAL = ("Group", "Topic", "Event")
"""Classes whose names may be plurals: `Ukrainian officials`, `security guarantees`."""
_ENDS_OF_HEADS = (
    " of ", " for ", " to ", " with ", " in ", " on ", " at ", " from ", " after ", " before ",
    " between ", " about ", " against ", " by ", ", ", " (",
)  # fmt: skip


def english(claim: Claim, predicate: Predicate, *, plural: bool, of_actor: bool) -> str:
    """The predicate of a clause with `+` where the object stands: `will probably meet +`."""
    text = saying(predicate, "en", ahead=claim.modality in _MODAL, of_actor=of_actor)
    if not text:
        return _labelled(claim, predicate)
    verb, _, rest = text.replace("(", "").replace(")", "").partition(" ")
    negative = claim.polarity is Polarity.NEGATIVE
    sure = _SURE.get(claim.certainty, "")
    if claim.modality in _MODAL:
        words = [_MODAL[claim.modality], sure, "not" if negative else "", verb, rest]
    elif verb == "be":
        past = is_past(predicate, "en")
        copula = ("were" if plural else "was") if past else ("are" if plural else "is")
        words = [copula, sure, "not" if negative else "", rest]
    else:
        words = [sure, _finite(verb, predicate, negative=negative, plural=plural), rest]
    return " ".join(" ".join(words).split())


def _finite(verb: str, predicate: Predicate, *, negative: bool, plural: bool) -> str:
    third, *others = english_forms(verb)
    if is_past(predicate, "en"):
        return f"did not {verb}" if negative else others[0]
    if negative:
        return f"{'do' if plural else 'does'} not {verb}"
    return verb if plural else third


def _labelled(claim: Claim, predicate: Predicate) -> str:
    """A label that is no verb kgraph knows, as it is, with what is said of it before it."""
    tags = [_TAGS.get(claim.modality, ""), _SURE.get(claim.certainty, "")]
    if claim.polarity is Polarity.NEGATIVE:
        tags.insert(0, "denied")
    said = ", ".join(tag for tag in tags if tag)
    return f"– {said + ': ' if said else ''}{predicate.label()} – +"


def is_several(entity: Entity | None, ontology: Ontology) -> bool:
    """Tell whether an English verb of this subject is in the plural."""
    if entity is None or ontology.ancestors(entity.kind).isdisjoint(_SEVERAL):
        return False
    head = head_of(entity.label("en"))
    return head == "people" or (head.endswith("s") and not head.endswith(("ss", "us", "is")))


def takes_the(entity: Entity | None, ontology: Ontology) -> bool:
    """Tell whether the English name of an entity takes the definite article in a sentence."""
    if entity is None or not entity.kind:
        return False
    name = entity.label("en").casefold()
    if name.startswith(("the ", "a ", "an ")) or "'s " in name or "’s " in name:
        return False
    head = head_of(name)
    kinds = (ontology.kinds[kind] for kind in ontology.ancestors(entity.kind))
    return any(head in kind.definite for kind in kinds)


def head_of(name: str) -> str:
    """The word that says what the name of a thing names.

    >>> head_of("participants of the Paris summit"), head_of("White House")
    ('participants', 'house')
    """
    name = name.casefold()
    for end in _ENDS_OF_HEADS:
        name = name.split(end)[0]
    return name.split()[-1] if name.split() else ""


def with_object(said: str, object_: str) -> str:
    """A predicate with its object in the slot."""
    return SLOT.sub(lambda _: object_, said)
