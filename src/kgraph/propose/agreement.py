"""Which proposals of two extractors say the same of a passage, and which say otherwise."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kgraph.draft import ClaimDraft
    from kgraph.ontology import Ontology


@dataclass(frozen=True, slots=True)
class Standing:
    """A proposal of other extractors in a file, and where its quote is."""

    label: str
    draft: ClaimDraft
    at: Span


class Beside:
    """The proposals of other extractors on one document, by whom they speak of."""

    def __init__(self, drafts: Mapping[str, ClaimDraft], text: str, ontology: Ontology) -> None:
        self._labels = frozenset(drafts)
        self._ontology = ontology
        self._by_ends: dict[frozenset[str], list[Standing]] = defaultdict(list)
        for label, draft in drafts.items():
            evidence = draft.evidence[0]
            start = text.find(evidence.quote.text) if evidence.start is None else evidence.start
            if start >= 0:
                at = Span(start, start + len(evidence.quote.text))
                self._by_ends[_ends(draft)].append(Standing(label, draft, at))

    def __contains__(self, label: str) -> bool:
        return label in self._labels

    def agreeing(self, draft: ClaimDraft, at: Span) -> Standing | None:
        """Give the first that says just the same of a passage that overlaps.

        Proposition and every axis must be the same; quotes, and how they lead there, may differ.
        """
        said = self._stated(draft)
        return next((o for o in self._near(draft, at) if self._stated(o.draft) == said), None)

    def differs(self, draft: ClaimDraft, at: Span) -> bool:
        """Tell whether one speaks of the same two in the same passage otherwise."""
        said = self._stated(draft)
        return any(self._stated(other.draft) != said for other in self._near(draft, at))

    def _near(self, draft: ClaimDraft, at: Span) -> Iterator[Standing]:
        return (o for o in self._by_ends.get(_ends(draft), ()) if o.at.overlaps(at))

    def _stated(self, draft: ClaimDraft) -> tuple[object, ...]:
        predicate = self._ontology.predicates.get(draft.predicate.text)
        turned = predicate is not None and predicate.symmetric
        return (
            None if turned else draft.subject.text, draft.predicate.text, draft.polarity,
            draft.modality, draft.certainty or draft.modality.usual_certainty,
            tuple(voice.text for voice in draft.voices),
            draft.time.text if draft.time else None,
            draft.condition is not None,
        )  # fmt: skip


def _ends(draft: ClaimDraft) -> frozenset[str]:
    return frozenset({draft.subject.text, draft.object.text})
