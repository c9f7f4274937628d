"""Which proposals of two extractors say the same of a passage, and which say otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kgraph.draft import ClaimDraft
    from kgraph.ontology import Ontology


@dataclass(frozen=True, slots=True)
class Standing:
    """A proposal of other extractors in a file, and where its quote is."""

    label: str
    draft: ClaimDraft
    at: Span


def standing_of(label: str, draft: ClaimDraft, text: str) -> Standing | None:
    """Find the passage of a proposal; None where its quote is not in the text."""
    evidence = draft.evidence[0]
    start = text.find(evidence.quote.text) if evidence.start is None else evidence.start
    return (
        Standing(label, draft, Span(start, start + len(evidence.quote.text)))
        if start >= 0
        else None
    )


def agreeing(
    draft: ClaimDraft, at: Span, standing: Iterable[Standing], ontology: Ontology
) -> Standing | None:
    """Give the first proposal that says just the same of a passage that overlaps.

    Proposition and every axis must be the same; quotes, and how they lead there, may differ.
    """
    for other in standing:
        if other.at.overlaps(at) and _stated(other.draft, ontology) == _stated(draft, ontology):
            return other
    return None


def differing(
    draft: ClaimDraft, at: Span, standing: Iterable[Standing], ontology: Ontology
) -> bool:
    """Tell whether another extractor speaks of the same two in the same passage otherwise."""
    ends = {draft.subject.text, draft.object.text}
    return any(
        other.at.overlaps(at)
        and {other.draft.subject.text, other.draft.object.text} == ends
        and _stated(other.draft, ontology) != _stated(draft, ontology)
        for other in standing
    )


def _stated(draft: ClaimDraft, ontology: Ontology) -> tuple[object, ...]:
    ends: tuple[str, ...] = (draft.subject.text, draft.object.text)
    predicate = ontology.predicates.get(draft.predicate.text)
    if predicate is not None and predicate.symmetric:
        ends = tuple(sorted(ends))
    return (
        ends, draft.predicate.text, draft.polarity, draft.modality,
        draft.certainty or draft.modality.usual_certainty,
        tuple(voice.text for voice in draft.voices),
        draft.time.text if draft.time else None,
        draft.condition is not None,
    )  # fmt: skip
