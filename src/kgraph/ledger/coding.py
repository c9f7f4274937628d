"""Drafts, claims and the like as JSON text, and back: a ledger holds data, never code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kgraph.draft import DecisionDraft, DocumentDraft, EntityDraft, JudgementDraft, Token
from kgraph.model import (
    Certainty,
    Claim,
    Condition,
    Document,
    Entity,
    Evidence,
    Modality,
    Name,
    Polarity,
    Problem,
    Reading,
    Severity,
    Status,
    Verdict,
)
from kgraph.resolve.claims import Placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Around = dict[Evidence, tuple[str, str]]
"""What stands before and after each passage of a claim."""

packed = json.JSONEncoder(separators=(",", ":")).encode
unpacked = json.JSONDecoder().decode

_POLARITY = {str(value): value for value in Polarity}
_CERTAINTY = {str(value): value for value in Certainty}
_MODALITY = {str(value): value for value in Modality}
_READING = {str(value): value for value in Reading}
_STATUS = {str(value): value for value in Status}


def _token(token: Token | None) -> list[object] | None:
    return [token.text, token.line, token.column, token.quoted] if token else None


def _names(names: Iterable[Name]) -> list[list[str]]:
    return [[name.text, name.language] for name in names]


def _as_names(names: Iterable[list[str]]) -> tuple[Name, ...]:
    return tuple(Name(*name) for name in names)


def pack_entity_draft(draft: EntityDraft) -> str:
    """Pack an entity as declared."""
    return packed(
        [_token(draft.id), _token(draft.kind), _names(draft.names), draft.external,
         _names(draft.descriptions), draft.made_by]
    )  # fmt: skip


def entity_draft(text: str) -> EntityDraft:
    """Unpack an entity as declared."""
    name, kind, names, external, descriptions, made_by = unpacked(text)
    return EntityDraft(
        id=Token(*name), kind=Token(*kind), names=_as_names(names), external=tuple(external),
        descriptions=_as_names(descriptions), made_by=made_by,
    )  # fmt: skip


def pack_judgement(draft: JudgementDraft) -> str:
    """Pack a word on identity."""
    return packed([_token(draft.left), draft.verdict, _token(draft.right)])


def judgement(text: str) -> JudgementDraft:
    """Unpack a word on identity."""
    left, verdict, right = unpacked(text)
    return JudgementDraft(left=Token(*left), verdict=Verdict(verdict), right=Token(*right))


def pack_decision(draft: DecisionDraft) -> str:
    """Pack a later decision."""
    return packed([_token(draft.claim), draft.status, _token(draft.successor)])


def decision(text: str) -> DecisionDraft:
    """Unpack a later decision."""
    claim, status, successor = unpacked(text)
    return DecisionDraft(
        claim=Token(*claim),
        status=_STATUS[status],
        successor=Token(*successor) if successor else None,
    )


def pack_document_draft(draft: DocumentDraft) -> str:
    """Pack a document as declared."""
    settings = [[_token(token), value] for token, value in draft.settings]
    return packed([_token(draft.handle), _token(draft.path), settings])


def pack_entity(entity: Entity) -> str:
    """Pack an entity."""
    return packed([entity.kind, _names(entity.names), entity.external, _names(entity.descriptions)])


def entity(name: str, text: str) -> Entity:
    """Unpack the entity of an id."""
    kind, names, external, descriptions = unpacked(text)
    return Entity(
        id=name, kind=kind, names=_as_names(names), external=tuple(external),
        descriptions=_as_names(descriptions),
    )  # fmt: skip


def pack_document(document: Document, digest: str) -> str:
    """Pack a document, the hash of its text in place of it."""
    return packed(
        [document.id, document.path, digest, document.title, document.outlet, document.url,
         document.published, document.updated, document.language]
    )  # fmt: skip


def document(text: str) -> Document:
    """Unpack a document; its text is the hash of it."""
    name, path, digest, title, outlet, url, published, updated, language = unpacked(text)
    return Document(
        id=name, path=path, text=digest, title=title, outlet=outlet, url=url,
        published=published, updated=updated, language=language,
    )  # fmt: skip


def pack_problem(problem: Problem) -> str:
    """Pack a finding."""
    return packed(
        [problem.file, problem.line, problem.column, problem.code, problem.finding,
         problem.next_step, problem.severity]
    )  # fmt: skip


def problem(text: str) -> Problem:
    """Unpack a finding."""
    file, line, column, code, finding, step, severity = unpacked(text)
    return Problem(file, line, column, code, finding, step, Severity(severity))


def _claim(claim: Claim, around: Mapping[Evidence, tuple[str, str]]) -> list[Any]:
    condition = claim.condition
    return [
        claim.id, claim.subject, claim.predicate, claim.object, claim.polarity, claim.certainty,
        claim.modality, claim.attribution, claim.time, claim.time_text,
        condition and [condition.claim, condition.words], claim.document,
        [[e.document, e.quote, e.start, e.end, *around[e]] for e in claim.evidence],
        claim.reading, claim.status, claim.confidence, claim.made_by, claim.note,
        claim.superseded_by,
    ]  # fmt: skip


def _as_claim(record: list[Any]) -> tuple[Claim, Around]:
    (name, subject, predicate, object_, polarity, certainty, modality, attribution, time, time_text,
     condition, own, evidence, reading, status, confidence, made_by, note,
     superseded_by) = record  # fmt: skip
    around = {
        Evidence(document=source, quote=quote, start=start, end=end): (before, after)
        for source, quote, start, end, before, after in evidence
    }
    claim = Claim(
        id=name, subject=subject, predicate=predicate, object=object_,
        polarity=_POLARITY[polarity], certainty=_CERTAINTY[certainty],
        modality=_MODALITY[modality], attribution=tuple(attribution), time=time,
        time_text=time_text,
        condition=Condition(claim=condition[0], words=condition[1]) if condition else None,
        document=own, evidence=tuple(around), reading=_READING[reading], status=_STATUS[status],
        confidence=confidence, made_by=made_by, note=note, superseded_by=superseded_by,
    )  # fmt: skip
    return claim, around


def pack_claim(claim: Claim, around: Mapping[Evidence, tuple[str, str]]) -> str:
    """Pack a claim with what stands around its passages."""
    return packed(_claim(claim, around))


def claim_around(text: str) -> tuple[Claim, Around]:
    """Unpack a claim, and what stands around its passages."""
    return _as_claim(unpacked(text))


def pack_placed(item: Placed, around: Mapping[Evidence, tuple[str, str]]) -> str:
    """Pack a claim as a file writes it; the file is not in it."""
    return packed([*_claim(item.claim, around), item.at, item.label_at, item.condition_at])


def placed_around(text: str, file: str) -> tuple[Placed, Around]:
    """Unpack a claim of a file, and what stands around its passages."""
    *record, at, label_at, condition_at = unpacked(text)
    claim, around = _as_claim(record)
    return Placed(claim, file, tuple(at), tuple(label_at), tuple(condition_at)), around


def line_of(text: str) -> int:
    """Give the line in which a packed claim of a file begins."""
    *_, at, _, _ = unpacked(text)
    return int(at[0])
