"""One extractor over one document: what holds, and what does not and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.grounding import ungrounded
from kgraph.extract.namesakes import Namesakes
from kgraph.model import Condition, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.extract.extractor import Extractor
    from kgraph.extract.proposal import Proposal
    from kgraph.extract.world import World
    from kgraph.model import Claim, Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Who read: all that decides, beside the text, what a run finds.

    `learned` tells what it knew of names from decisions, and is empty where that was nothing.
    It has no time: equal runs are equal, whenever they are.
    """

    extractor: str
    version: str
    model: str
    ontology: str
    learned: str = ""

    @property
    def made_by(self) -> str:
        """What its claims say of their maker.

        >>> Run(extractor="grammar", version="0.1.0", model="", ontology="5f1c").made_by
        'grammar-0.1.0'
        """
        # "+" joins the makers of what several extractors say.
        return f"{self.extractor}-{self.version.replace('+', '.')}"


@dataclass(frozen=True, slots=True)
class Rejected:
    """A proposal that does not hold to its text or its ontology, and every reason."""

    proposal: Proposal
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found in one document, in the order of the text."""

    run: Run
    proposals: tuple[Proposal, ...]
    rejected: tuple[Rejected, ...]


def run_of(extractor: Extractor, world: World) -> Run:
    """Give the record of a run before it begins."""
    return Run(
        extractor=extractor.name,
        version=extractor.version,
        model=extractor.model,
        ontology=world.ontology.digest,
        learned=world.learned,
    )


def propose(document: Document, world: World, extractor: Extractor) -> Outcome:
    """Let an extractor read a document, and check all that it says."""
    run = run_of(extractor, world)
    kept: dict[tuple[object, ...], Proposal] = {}
    rejected: list[Rejected] = []
    namesakes = Namesakes(document, world)
    for proposal in map(namesakes.settled, extractor.extract(document, world)):
        if reasons := ungrounded(proposal, document, world):
            rejected.append(Rejected(proposal, tuple(reasons)))
            continue
        claim = replace(
            proposal.claim, status=Status.PROPOSED, made_by=run.made_by, document=document.id
        )
        kept.setdefault(_read(claim), replace(proposal, claim=claim))
    ordered = _with_conditions(sorted(kept.values(), key=_place), rejected)
    return Outcome(run, ordered, tuple(sorted(rejected, key=_rejected_place)))


def _read(claim: Claim) -> tuple[object, ...]:
    """What makes two proposals of one document one: the same said in the same place."""
    return (*_stated(claim), claim.evidence)


def _stated(claim: Claim) -> tuple[object, ...]:
    return (claim.subject, claim.predicate, claim.object, claim.polarity, claim.certainty,
            claim.modality, claim.attribution, claim.time, claim.condition)  # fmt: skip


def _with_conditions(proposals: list[Proposal], rejected: list[Rejected]) -> tuple[Proposal, ...]:
    """Let a condition stand in words where its claim did not hold, or leads back to itself."""
    there = {proposal.claim.id: proposal.claim for proposal in proposals if proposal.claim.id}
    fallen = {item.proposal.claim.id: item.proposal.claim for item in rejected}
    found = []
    for proposal in proposals:
        condition = proposal.claim.condition
        if condition and condition.claim and not _leads_somewhere(condition.claim, there):
            other = there.get(condition.claim) or fallen.get(condition.claim, proposal.claim)
            words = " ".join(other.evidence[0].quote.split())
            in_words = replace(proposal.claim, condition=Condition(words=words))
            found.append(replace(proposal, claim=in_words))
        else:
            found.append(proposal)
    return tuple(found)


def _leads_somewhere(name: str, there: Mapping[str, Claim]) -> bool:
    """Whether the conditions that begin with this one are all there, and end."""
    seen: set[str] = set()
    while name in there and name not in seen:
        seen.add(name)
        condition = there[name].condition
        if condition is None or not condition.claim:
            return True
        name = condition.claim
    return False


def _place(proposal: Proposal) -> tuple[object, ...]:
    claim = proposal.claim
    return (*proposal.quote, *map(str, _stated(claim)))


def _rejected_place(item: Rejected) -> tuple[object, ...]:
    evidence = item.proposal.claim.evidence
    first = (evidence[0].start, evidence[0].end) if evidence else (0, 0)
    return (*first, *map(str, _stated(item.proposal.claim)))
