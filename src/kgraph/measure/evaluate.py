"""An extractor over the texts of a gold, as it would read them in a project without entities."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.errors import KgraphError
from kgraph.extract import Asking, TellsNames, propose
from kgraph.measure.names import MarkedName, score_names
from kgraph.measure.score import score
from kgraph.measure.statement import Statement, Thing
from kgraph.model import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kgraph.extract import Extractor, Proposal, Span, World
    from kgraph.measure.gold import Gold
    from kgraph.measure.score import Score
    from kgraph.model import Document, Entity


def evaluate(
    gold: Gold,
    extractor: Extractor,
    world: World,
    progress: Callable[[str], None] = lambda _: None,
) -> tuple[Score, list[Statement]]:
    """Read all documents of a gold; give the figures, and what was proposed.

    One that asks a server asks first. Raises KgraphError where a passage has no answer.
    """
    if isinstance(extractor, Asking):
        _ask(gold, extractor, world, progress)
    proposed: list[Statement] = []
    rejected = 0
    for name, document in sorted(gold.documents.items()):
        progress(f"{extractor.name} reads {name}")
        outcome = propose(document, world, extractor)
        rejected += len(outcome.rejected)
        proposed += _statements(name, document, outcome.proposals, world)
    found = score(sorted(gold.documents), gold.statements, proposed, world.ontology, rejected)
    if gold.names and (named := names_found(gold, extractor, world)) is not None:
        found = replace(found, names=score_names(gold.names, named))
    return found, proposed


def names_found(
    gold: Gold, extractor: Extractor, world: World
) -> dict[str, list[MarkedName]] | None:
    """Give the names that an extractor finds in the documents whose names were marked.

    None where the extractor does not tell names.
    """
    if not isinstance(extractor, TellsNames):
        return None
    return {
        document: [
            MarkedName(name.at, name.kind, name.nominative)
            for name in extractor.names(gold.documents[document], world)
        ]
        for document in gold.names
    }


def _ask(gold: Gold, reader: Asking, world: World, progress: Callable[[str], None]) -> None:
    questions = {
        question.id: question
        for _, document in sorted(gold.documents.items())
        for question in reader.questions(document, world)
    }
    missing = reader.ask(questions.values(), progress)
    if missing:
        reason = next(iter(missing.values()))
        raise KgraphError(f"{len(missing)} of {len(questions)} passages have no answer: {reason}")


def _statements(
    name: str, document: Document, proposals: tuple[Proposal, ...], world: World
) -> list[Statement]:
    mentions = _mentions(proposals)
    return [
        _statement(name, f"{document.id}-{number}", proposal, world.entities, mentions)
        for number, proposal in enumerate(proposals, 1)
    ]


def _mentions(proposals: tuple[Proposal, ...]) -> dict[str, set[Span]]:
    """Where each entity is named or pointed at, by all proposals of a document."""
    found: dict[str, set[Span]] = {}
    for proposal in proposals:
        for item in proposal.entities:
            found.setdefault(item.entity.id, set()).update(item.mentions)
        for link in proposal.links:
            if link.at.start < link.at.end:
                found.setdefault(link.entity, set()).add(link.at)
    return found


def _statement(
    name: str,
    number: str,
    proposal: Proposal,
    known: Mapping[str, Entity],
    mentions: Mapping[str, set[Span]],
) -> Statement:
    introduced = {item.entity.id: item.entity for item in proposal.entities}
    claim = proposal.claim

    def thing(entity_id: str) -> Thing:
        if entity_id == ARTICLE:
            return Thing.called([ARTICLE])
        entity = known.get(entity_id) or introduced[entity_id]
        names = [entity_id, *(text.text for text in entity.names)]
        return Thing.called(names, entity.kind, sorted(mentions.get(entity_id, ())))

    return Statement(
        document=name, id=number, subject=thing(claim.subject), predicate=claim.predicate,
        object=thing(claim.object), polarity=claim.polarity, certainty=claim.certainty,
        modality=claim.modality, origin=thing(claim.origin), time=claim.time,
        is_conditional=claim.condition is not None, reading=claim.reading,
        passages=(proposal.quote,), confidence=claim.confidence,
    )  # fmt: skip
