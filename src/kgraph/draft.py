"""What a file literally says, before anything is looked up: the common form of all readers.

A `.kg` file, a CSV table, JSON Lines, YAML and RDF all become sheets of drafts; one place
(resolve.py) turns drafts into claims, so that every format is checked by the same rules and
every finding has a file, a line and a column.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kgraph.model import HAND, Modality, Polarity, Reading, Status

if TYPE_CHECKING:
    from kgraph.model import Certainty, Name, Problem, Verdict


class Token(NamedTuple):
    """Some text and where it stands; lines and columns count from 1."""

    text: str
    line: int
    column: int
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceDraft:
    """A quote; `document` is None for the claim's own, `start` where the writer gave it."""

    quote: Token
    document: Token | None = None
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDraft:
    """A claim as written: names in any alias, predicate in any of its words.

    `certainty` None means the usual one of the modality. `condition` is an id where
    `condition_is_claim`, else words; it is None where there is none. `voices` leaves the
    article's own voice out. `label` is the id a person gave.
    """

    subject: Token
    predicate: Token
    object: Token
    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty | None = None
    modality: Modality = Modality.ACTUAL
    voices: tuple[Token, ...] = ()
    time: Token | None = None
    time_text: Token | None = None
    condition: Token | None = None
    condition_is_claim: bool = False
    document: Token | None = None
    evidence: tuple[EvidenceDraft, ...] = ()
    reading: Reading = Reading.EXPLICIT
    status: Status = Status.ACCEPTED
    confidence: float | None = None
    label: Token | None = None
    made_by: str = HAND
    note: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityDraft:
    """An entity as declared, and by whom."""

    id: Token
    kind: Token
    names: tuple[Name, ...] = ()
    external: tuple[str, ...] = ()
    descriptions: tuple[Name, ...] = ()
    made_by: str = HAND
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementDraft:
    """A word on identity as written."""

    left: Token
    verdict: Verdict
    right: Token
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDraft:
    """A document as declared; `path` is None where an earlier one is chosen again."""

    handle: Token
    path: Token | None = None
    settings: tuple[tuple[Token, str], ...] = ()
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionDraft:
    """A later decision about a claim: superseded (by another, perhaps), or retracted."""

    claim: Token
    status: Status
    successor: Token | None = None
    comment: str = ""


Draft = ClaimDraft | EntityDraft | JudgementDraft | DocumentDraft | DecisionDraft


def line_number(draft: Draft) -> int:
    """Give the line that a draft begins on."""
    match draft:
        case ClaimDraft():
            return draft.subject.line
        case EntityDraft():
            return draft.id.line
        case JudgementDraft():
            return draft.left.line
        case DocumentDraft():
            return draft.handle.line
        case DecisionDraft():
            return draft.claim.line


@dataclass(slots=True)
class Sheet:
    """One file as read: its drafts in order, and what was wrong with it already."""

    file: str
    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
