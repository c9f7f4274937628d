"""A Polish clause: its verb agrees with the subject; where nothing is known of that, a noun.

The object follows in the case that the words govern; see `declension` and `sentences`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.model import Certainty, Modality, Polarity
from kgraph.ontology.polish import Agreement, future, genitive, past, present, should
from kgraph.ontology.terms import SLOT
from kgraph.sentence.sayings import is_past, noun, saying

if TYPE_CHECKING:
    from kgraph.model import Claim
    from kgraph.ontology import Predicate

_SURE = {Certainty.PROBABLE: "prawdopodobnie", Certainty.POSSIBLE: "być może"}
_AHEAD = (Modality.FUTURE, Modality.CONDITIONAL, Modality.DESIRED)
# In a denial the genitive takes the place of an accusative that no preposition asks for.
_WITH_ACCUSATIVE = ("na", "o", "za", "w", "przez", "pod", "nad", "po", "przed", "między")
_TAGS = {
    Modality.FUTURE: "planowane",
    Modality.CONDITIONAL: "warunkowo",
    Modality.DESIRED: "postulat",
}


class _Words:
    """The words of a saying: the verb, *się*, the rest as polarity and gender choose them."""

    def __init__(self, text: str, *, negative: bool, agreement: Agreement) -> None:
        slot = SLOT.search(text)
        self.case = (slot.group(1) if slot else "") or ""
        plain = SLOT.sub("", text).replace("(", "").replace(")", "").split()
        self.verb, *rest = plain
        self.reflexive = ["się"] if rest[:1] == ["się"] else []
        feminine = agreement is Agreement.FEMININE
        self.rest = [
            each.split("|")[-1 if negative else 0].split("/")[-1 if feminine else 0]
            for each in rest[len(self.reflexive) :]
        ]
        after_preposition = bool(self.rest) and self.rest[-1] in _WITH_ACCUSATIVE
        if negative and self.case == "acc" and not after_preposition:
            self.case = "gen"


def polish(
    claim: Claim, predicate: Predicate, agreement: Agreement, *, of_actor: bool
) -> tuple[str, str]:
    """The predicate of a clause, and the case that it governs; empty where that is not known."""
    text = saying(predicate, "pl", ahead=claim.modality in _AHEAD, of_actor=of_actor)
    negative = claim.polarity is Polarity.NEGATIVE
    if text:
        words = _Words(text, negative=negative, agreement=agreement)
        verb = _verb(claim, predicate, words, agreement)
        if verb is not None:
            return " ".join([*verb, *words.rest]), words.case
    return _named(claim, predicate)


def _verb(
    claim: Claim, predicate: Predicate, words: _Words, agreement: Agreement
) -> list[str] | None:
    """The verb with its particles; None where its form is not known."""
    negation = ["nie"] if claim.polarity is Polarity.NEGATIVE else []
    sure = [_SURE[claim.certainty]] if claim.certainty in _SURE else []
    plural = agreement.plural
    infinitive = [*words.reflexive, words.verb]
    if claim.modality is Modality.FUTURE and not (negation or sure):
        return ["mają" if plural else "ma", *infinitive]
    if claim.modality is Modality.DESIRED:
        form = should(agreement)
        infinitive.reverse()
        return [*sure, *negation, form, *infinitive] if form else None
    if claim.modality is Modality.FUTURE:
        form = future(words.verb, plural=plural)
    elif claim.modality is Modality.CONDITIONAL:
        form = past(words.verb, agreement)
        form = form and f"{form}by"
    elif is_past(predicate, "pl") or claim.modality is Modality.HYPOTHETICAL:
        form = past(words.verb, agreement)
    else:
        form = present(words.verb, plural=plural)
    return [*sure, *negation, form, *words.reflexive] if form else None


def _named(claim: Claim, predicate: Predicate) -> tuple[str, str]:
    """The predicate by its noun, which is the same of every subject: `– spotkanie z`."""
    text = noun(predicate)
    said, slot = SLOT.sub("", text).strip(), SLOT.search(text)
    tags = [_TAGS.get(claim.modality, ""), _SURE.get(claim.certainty, "")]
    if claim.polarity is Polarity.NEGATIVE:
        first, _, rest = said.partition(" ")
        lacking = genitive(first) if first else None
        tags += [] if lacking else ["zaprzeczone"]
        said = f"brak {lacking} {rest}".strip() if lacking else said
    tag = ", ".join(tag for tag in tags if tag)
    said = f"– {tag + ': ' if tag else ''}{said or predicate.label('pl')}"
    return said, (slot.group(1) or "") if slot else ""
