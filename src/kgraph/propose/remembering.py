"""What is remembered of an extractor's run over one article, once its file is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.draft import ClaimDraft, EntityDraft
from kgraph.kgfile.lines import line_of
from kgraph.propose.record import Record, Written

if TYPE_CHECKING:
    from kgraph.draft import Sheet
    from kgraph.extract import Proposal
    from kgraph.propose.drafting import Drafting
    from kgraph.propose.merge import Addition


def remembered(drafting: Drafting, addition: Addition, sheet: Sheet) -> Record:
    """Give the record of a run; `sheet` is the article's file as it now stands.

    What earlier runs of the extractor declared there is still its own: decided claims use it,
    and it must not pass for a person's word on who is called so in other articles.
    """
    former = drafting.former.names if drafting.carried else {}
    names = {
        drafting.renamed.get(name, name): tuple(text.text for text in entity.names)
        for name, entity in drafting.entities.items()
        if name not in drafting.world.entities
    }
    written = {
        label: _written(proposal, draft)
        for label, (proposal, draft) in drafting.drafts.items()
        if label in addition.claims
    }
    still = {
        line: draft
        for draft in sheet.drafts
        if isinstance(draft, EntityDraft) and (line := line_of(draft)) in addition.former
    }
    # Sorted, so that reading an article again leaves the record as it was.
    kinds = {draft.id.text: draft.kind.text for draft in still.values()} | dict(addition.kinds)
    return Record(
        run=drafting.outcome.run,
        text="",
        kinds=dict(sorted(kinds.items())),
        entities=tuple(sorted({*addition.entities, *still})),
        names=dict(sorted((dict(former) | names).items())),
        proposals=dict(sorted((drafting.carried | written).items(), key=_by_place)),
    )


def _written(proposal: Proposal, draft: ClaimDraft) -> Written:
    return Written(
        rule=proposal.rule,
        confidence=draft.confidence,
        subject=draft.subject.text,
        predicate=draft.predicate.text,
        object=draft.object.text,
        polarity=draft.polarity,
        modality=draft.modality,
        start=proposal.quote.start,
        end=proposal.quote.end,
    )


def _by_place(item: tuple[str, Written]) -> tuple[int, int, str]:
    label, said = item
    return said.start, said.end, label
