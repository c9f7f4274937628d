"""A corpus to one `.kg` file that reads back as the same corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.draft import (
    ClaimDraft,
    DecisionDraft,
    DocumentDraft,
    EntityDraft,
    EvidenceDraft,
    JudgementDraft,
    Token,
)
from kgraph.kgfile.lines import claim_line, evidence_line, line_of, note_lines, plain_or_quoted
from kgraph.model import HAND, Status, stands_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kgraph.model import Claim, Corpus, Document, Entity, Evidence


def write(corpus: Corpus) -> Iterator[str]:
    """Write documents, entities, judgements, claims and decisions, a line each.

    Lines end in a line feed. The texts of documents stay in their files.
    """
    for entity in corpus.entities:
        yield line_of(_entity(entity)) + "\n"
    for judgement in corpus.judgements:
        draft = JudgementDraft(
            left=_token(judgement.left), verdict=judgement.verdict, right=_token(judgement.right)
        )
        yield line_of(draft) + "\n"
    for document in corpus.documents:
        yield line_of(_document(document)) + "\n"
    yield from _claims(corpus)
    yield from _decisions(corpus.claims)


def _claims(corpus: Corpus) -> Iterator[str]:
    texts = {document.id: document for document in corpus.documents}
    current, author = (corpus.documents[-1].id if corpus.documents else None), HAND
    for claim in corpus.claims:
        if claim.made_by != author:
            author = claim.made_by
            yield f"@by {plain_or_quoted(author)}\n"
        if claim.document != current:
            current = claim.document
            yield f"@document {texts[current].id if current else '-'}\n"
        yield claim_line(_claim(claim)) + "\n"
        for evidence in claim.evidence:
            yield evidence_line(_evidence(evidence, current, texts[evidence.document])) + "\n"
        for line in note_lines(claim.note):
            yield line + "\n"


def _decisions(claims: Sequence[Claim]) -> Iterator[str]:
    for claim in claims:
        if claim.status in (Status.SUPERSEDED, Status.RETRACTED):
            successor = _token(claim.superseded_by) if claim.superseded_by else None
            draft = DecisionDraft(claim=_token(claim.id), status=claim.status, successor=successor)
            yield line_of(draft) + "\n"


def _token(text: str) -> Token:
    return Token(text, 0, 0)


def _entity(entity: Entity) -> EntityDraft:
    return EntityDraft(
        id=_token(entity.id),
        kind=_token(entity.kind),
        names=entity.names,
        external=entity.external,
        descriptions=entity.descriptions,
    )


def _document(document: Document) -> DocumentDraft:
    settings = {
        "title": document.title,
        "outlet": document.outlet,
        "url": document.url,
        "published": document.published,
        "updated": document.updated,
        "language": document.language,
    }
    return DocumentDraft(
        handle=_token(document.id),
        path=_token(document.path),
        settings=tuple((_token(key), value) for key, value in settings.items() if value),
    )


def _claim(claim: Claim) -> ClaimDraft:
    condition = claim.condition
    return ClaimDraft(
        subject=_token(claim.subject),
        predicate=_token(claim.predicate),
        object=_token(claim.object),
        polarity=claim.polarity,
        certainty=claim.certainty,
        modality=claim.modality,
        voices=tuple(_token(voice) for voice in claim.attribution[1:]),
        time=_token(claim.time) if claim.time else None,
        time_text=_token(claim.time_text) if claim.time_text is not None else None,
        condition=_token(condition.claim or condition.words) if condition else None,
        condition_is_claim=bool(condition and condition.claim),
        reading=claim.reading,
        status=claim.status,
        confidence=claim.confidence,
        label=_token(claim.id),
    )


def _evidence(evidence: Evidence, current: str | None, document: Document) -> EvidenceDraft:
    """Name the document where it is another one, the position where the quote stands twice."""
    unique = stands_once(evidence.quote, document.text)
    other = evidence.document != current
    return EvidenceDraft(
        quote=_token(evidence.quote),
        document=_token(document.id) if other else None,
        start=None if unique else evidence.start,
    )
