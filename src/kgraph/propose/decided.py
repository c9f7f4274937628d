"""What people decided about passages, so that no reading of one is proposed a second time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract import Span
from kgraph.model import Status
from kgraph.ontology import phrase_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kgraph.draft import ClaimDraft
    from kgraph.extract import Proposal, World
    from kgraph.propose.record import Written


@dataclass(frozen=True, slots=True)
class Decision:
    """One reading of one passage on which somebody has a word.

    Names and predicate are as written. `rejected` closes this reading only: the same proposition,
    polarity and modality. Any other decision closes the proposition, however it is read there.
    """

    subject: str
    predicate: str
    object: str
    polarity: str
    modality: str
    rejected: bool
    quote: str
    start: int | None


def decisions_of(draft: ClaimDraft) -> Iterable[tuple[str | None, Decision]]:
    """Give a decision for every quote of a claim, with the name of its document if it has one."""
    for evidence in draft.evidence:
        yield (
            evidence.document.text if evidence.document else None,
            Decision(
                subject=draft.subject.text,
                predicate=draft.predicate.text,
                object=draft.object.text,
                polarity=draft.polarity,
                modality=draft.modality,
                rejected=draft.status is Status.REJECTED,
                quote=evidence.quote.text,
                start=evidence.start,
            ),
        )


def taken_out(said: Written, text: str) -> Decision:
    """Give the decision that a proposal is not wanted as it was written: changed, or deleted."""
    return Decision(
        said.subject, said.predicate, said.object, said.polarity, said.modality, True,
        text[said.start : said.end], said.start,
    )  # fmt: skip


class Decided:
    """The decisions on one document, ready to be asked.

    `renamed` gives the ids that the document's proposals have in its file, where an extractor
    calls them otherwise: people decided on what stands there.
    """

    def __init__(
        self,
        decisions: Sequence[Decision],
        text: str,
        world: World,
        renamed: Mapping[str, str],
    ) -> None:
        self.world, self.renamed = world, renamed
        self._by_proposition: dict[frozenset[str], list[tuple[Decision, Span]]] = {}
        for decision in decisions:
            at = decision.start if decision.start is not None else text.find(decision.quote)
            if at < 0:
                continue
            names = {self._called(decision.subject), self._called(decision.object)}
            phrases = phrase_of(world.ontology, decision.predicate)
            for predicate in {phrase.predicate for phrase in phrases}:
                key = frozenset({*names, f"({predicate})"})
                span = Span(at, at + len(decision.quote))
                self._by_proposition.setdefault(key, []).append((decision, span))

    def _called(self, name: str) -> str:
        found = self.world.names.find(name)
        return found[0] if len(found) == 1 else self.world.identity.canonical(name)

    def closes(self, proposal: Proposal) -> bool:
        """Tell whether somebody decided on what a proposal reads in its passage."""
        claim = proposal.claim
        names = (self.renamed.get(name, name) for name in (claim.subject, claim.object))
        key = frozenset({*map(self._called, names), f"({claim.predicate})"})
        for decision, span in self._by_proposition.get(key, ()):
            same = (decision.polarity, decision.modality) == (claim.polarity, claim.modality)
            if span.overlaps(proposal.quote) and (same or not decision.rejected):
                return True
        return False
