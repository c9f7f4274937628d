"""Drafts to the lines of a `.kg` file: the canonical form, the inverse of the parser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.draft import ClaimDraft, DecisionDraft, DocumentDraft, EntityDraft, JudgementDraft
from kgraph.kgfile.claimline import (
    CERTAINTY_WORDS,
    CONDITIONS,
    MODALITY_WORDS,
    NEGATIONS,
    STATUS_SIGNS,
)
from kgraph.kgfile.escapes import quote_line, quoted
from kgraph.model import ID, Modality, Polarity, Reading, Status, Verdict

if TYPE_CHECKING:
    from kgraph.draft import Draft, EvidenceDraft, Token
    from kgraph.model import Name

RESERVED = frozenset(
    {*MODALITY_WORDS, *CERTAINTY_WORDS, *NEGATIONS, *Verdict, *STATUS_SIGNS}
    | {*CONDITIONS, "via", "citing", "article"}
)
"""Words of the language: an entity of that name is written in quotes."""

_PLAIN = re.compile(r"[\w./+-]+")
_LIKE_STATUS = re.compile(r"x\d.*|X?\d+\.\d+")
_STATUS_SIGN = {status: sign for sign, status in STATUS_SIGNS.items()}
_MODALITY = {modality: word for word, modality in reversed(MODALITY_WORDS.items())}
_CERTAINTY = {certainty: word for word, certainty in reversed(CERTAINTY_WORDS.items())}
_READING = {
    Reading.COREFERENCE: "[coref]",
    Reading.IMPLIED: "[implied]",
    Reading.PRESUPPOSED: "[presupposed]",
}


def line_of(draft: Draft) -> str:
    """Write a draft as its line, its comment included; quotes and notes are not part of it."""
    line = _line(draft)
    return f"{line}  # {draft.comment}" if draft.comment else line


def _line(draft: Draft) -> str:
    match draft:
        case ClaimDraft():
            return claim_line(draft)
        case EntityDraft():
            return _entity_line(draft)
        case JudgementDraft():
            return f"{reference(draft.left)} {draft.verdict} {reference(draft.right)}"
        case DocumentDraft():
            return _document_line(draft)
        case DecisionDraft():
            return _decision_line(draft)


def reference(token: Token) -> str:
    """Write a name: bare where it can be, else in quotes."""
    plain = ID.fullmatch(token.text) and token.text not in RESERVED
    return token.text if plain and not _LIKE_STATUS.fullmatch(token.text) else quoted(token.text)


def claim_line(draft: ClaimDraft) -> str:
    """Write the line of a claim, without its comment.

    >>> from kgraph.kgfile.parser import parse
    >>> line = "Volodymyr_Zelensky will probably visited United_States via Axios ^c34"
    >>> claim_line(parse(line, "a.kg").drafts[0]) == line
    True
    """
    parts = [*_status(draft)]
    if draft.modality is Modality.HYPOTHETICAL:
        parts.append("if")
    parts.append(reference(draft.subject))
    if draft.modality in _MODALITY:
        parts.append(_MODALITY[draft.modality])
    if draft.certainty is not None and draft.certainty is not draft.modality.usual_certainty:
        parts.append(_CERTAINTY[draft.certainty])
    if draft.polarity is Polarity.NEGATIVE:
        parts.append("not")
    parts += [_predicate(draft.predicate), reference(draft.object), *_options(draft)]
    return " ".join(parts)


def evidence_line(evidence: EvidenceDraft) -> str:
    """Write a quote under its claim."""
    place = evidence.document.text if evidence.document else ""
    if evidence.start is not None:
        place += f":{evidence.start}"
    return f"  {'@' + place + ' ' if place else ''}> {quote_line(evidence.quote.text)}"


def note_lines(note: str) -> list[str]:
    """Write a note under its claim, a line each."""
    return [f"  # {line}".rstrip() for line in note.split("\n")] if note else []


def _status(draft: ClaimDraft) -> list[str]:
    # Superseded and retracted are said by a decision line, after the claim.
    status = draft.status if draft.status in _STATUS_SIGN else Status.ACCEPTED
    if status is Status.ACCEPTED and draft.confidence is None:
        return []
    confidence = "" if draft.confidence is None else _number(draft.confidence)
    return [_STATUS_SIGN[status] + confidence]


def _number(value: float) -> str:
    if value in (0, 1):
        return f"{value:.1f}"
    return f"{value:.2f}" if round(value, 2) == value else repr(value)


def _predicate(token: Token) -> str:
    if token.quoted:
        return quoted(token.text)
    return token.text


def _options(draft: ClaimDraft) -> list[str]:
    parts = []
    if draft.time:
        parts.append(f"@{draft.time.text}")
    if draft.time_text:
        parts.append(f"({quoted(draft.time_text.text)})")
    if draft.voices:
        parts.append("via " + " citing ".join(reference(voice) for voice in draft.voices))
    if draft.condition:
        words = quoted(draft.condition.text)
        parts.append(f"if ^{draft.condition.text}" if draft.condition_is_claim else f"if {words}")
    if draft.reading in _READING:
        parts.append(_READING[draft.reading])
    if draft.label:
        parts.append(f"^{draft.label.text}")
    return parts


def _entity_line(draft: EntityDraft) -> str:
    line = f"{reference(draft.id)} : {draft.kind.text}"
    if draft.names:
        line += " = " + " | ".join(_name(name) for name in draft.names)
    parts = [line, *draft.external, *(f"({_name(text)})" for text in draft.descriptions)]
    return " ".join(parts)


def _name(name: Name) -> str:
    return quoted(name.text) + (f"@{name.language}" if name.language else "")


def _document_line(draft: DocumentDraft) -> str:
    parts = [f"@document {draft.handle.text}"]
    if draft.path:
        parts.append(plain_or_quoted(draft.path.text))
    for key, value in draft.settings:
        parts.append(f"{key.text}={plain_or_quoted(value)}")
    return " ".join(parts)


def plain_or_quoted(text: str) -> str:
    """Write a path or a name of a run: bare where it can be, else in quotes."""
    return text if _PLAIN.fullmatch(text) else quoted(text)


def _decision_line(draft: DecisionDraft) -> str:
    if draft.successor:
        return f"^{draft.claim.text} superseded-by ^{draft.successor.text}"
    return f"^{draft.claim.text} {draft.status}"
