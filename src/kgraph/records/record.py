"""A claim to its record, and a record to a draft."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar

from kgraph.draft import ClaimDraft, EvidenceDraft, Token
from kgraph.model import (
    ARTICLE,
    HAND,
    Certainty,
    Claim,
    Condition,
    Modality,
    Polarity,
    Problem,
    Reading,
    Status,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import StrEnum

    from kgraph.model import Entity

VERSION = "1"
"""Version of the record; it changes when a key changes its name, place or meaning."""

KEYS = (
    "id", "document", "subject", "subject_names", "predicate", "object", "object_names",
    "polarity", "certainty", "modality", "attribution", "time", "time_text", "condition",
    "evidence", "reading", "status", "confidence", "fact", "made_by",
)  # fmt: skip
"""The keys of a record, in order."""

EVIDENCE_KEYS = ("document", "quote", "start", "end")

_VALUES = {
    "attribution": 'a list of voices, as ["article", "Axios"]',
    "confidence": "a number from 0 to 1",
    "evidence": 'a list of passages, as [{"document": "rp", "quote": "they met"}]',
    "fact": "true or false",
    "subject_names": "a list of texts",
    "object_names": "a list of texts",
}
"""What keys hold that hold no text."""

_E = TypeVar("_E", bound="StrEnum")

_POSITION = re.compile(r"[0-9]{1,9}")
_ALIKE = 0.7
"""How like a key a name is that was meant for it: "date" is not like "predicate"."""


def wrong_type(key: str) -> tuple[str, str]:
    """Give the finding and the next step for a value that a key cannot have.

    >>> wrong_type("confidence")
    ('confidence has a value of the wrong type.', 'Write a number from 0 to 1.')
    """
    return f"{key} has a value of the wrong type.", f"Write {_VALUES.get(key, 'a text')}."


def did_you_mean(name: str, known: Sequence[str]) -> str:
    """Say what to do about a name that is not known.

    >>> did_you_mean("predicat", KEYS), did_you_mean("page", EVIDENCE_KEYS)
    ('Did you mean predicate?', 'Known are document, quote, start, end.')
    """
    nearest = get_close_matches(name, known, n=1, cutoff=_ALIKE)
    return f"Did you mean {nearest[0]}?" if nearest else f"Known are {', '.join(known)}."


def record_of(claim: Claim, entities: Mapping[str, Entity], fact: bool) -> dict[str, Any]:
    """Give the record of a claim; `fact` says whether it warrants its plain triple.

    >>> met = Claim(id="c14", subject="Kirill_Dmitriev", predicate="met", object="Steve_Witkoff")
    >>> record = record_of(met, {}, True)
    >>> tuple(record) == KEYS, record["attribution"], record["fact"]
    (True, ['article'], True)
    """
    return {
        "id": claim.id,
        "document": claim.document,
        "subject": claim.subject,
        "subject_names": _names(entities.get(claim.subject)),
        "predicate": claim.predicate,
        "object": claim.object,
        "object_names": _names(entities.get(claim.object)),
        "polarity": str(claim.polarity),
        "certainty": str(claim.certainty),
        "modality": str(claim.modality),
        "attribution": list(claim.attribution),
        "time": claim.time,
        "time_text": claim.time_text,
        "condition": str(claim.condition) if claim.condition else None,
        "evidence": [
            {"document": e.document, "quote": e.quote, "start": e.start, "end": e.end}
            for e in claim.evidence
        ],
        "reading": str(claim.reading),
        "status": str(claim.status),
        "confidence": claim.confidence,
        "fact": fact,
        "made_by": claim.made_by,
    }


def _names(entity: Entity | None) -> list[str]:
    return list(dict.fromkeys(name.text for name in entity.names)) if entity else []


@dataclass(slots=True)
class RawRecord:
    """A record as read: every value a token with its place; None where it is null or absent."""

    file: str
    place: Token
    values: dict[str, Token] = field(default_factory=dict)
    attribution: list[Token] = field(default_factory=list)
    evidence: list[dict[str, Token]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, token: Token, finding: str, next_step: str) -> None:
        """Note a finding about a value."""
        self.problems.append(
            Problem(self.file, token.line, token.column, "record", finding, next_step)
        )

    def draft(self) -> ClaimDraft | None:
        """Give the draft; None, with findings, where the record is no claim."""
        if missing := [k for k in ("subject", "predicate", "object") if k not in self.values]:
            self.problem(self.place, f"the record has no {missing[0]}.", "Every claim needs one.")
            return None
        condition, is_claim = self._condition()
        modality = self._one_of("modality", Modality, Modality.ACTUAL)
        draft = ClaimDraft(
            subject=self.values["subject"],
            predicate=self.values["predicate"],
            object=self.values["object"],
            polarity=self._one_of("polarity", Polarity, Polarity.POSITIVE),
            certainty=self._one_of("certainty", Certainty, modality.usual_certainty),
            modality=modality,
            voices=tuple(self._voices()),
            time=self.values.get("time"),
            time_text=self.values.get("time_text"),
            condition=condition,
            condition_is_claim=is_claim,
            document=self.values.get("document"),
            evidence=tuple(filter(None, map(self._evidence, self.evidence))),
            reading=self._one_of("reading", Reading, Reading.EXPLICIT),
            status=self._one_of("status", Status, Status.ACCEPTED),
            confidence=self._confidence(),
            label=self.values.get("id"),
            made_by=self.values["made_by"].text if "made_by" in self.values else HAND,
        )
        return None if self.problems else draft

    def _one_of(self, key: str, values: type[_E], default: _E) -> _E:
        token = self.values.get(key)
        if token is None:
            return default
        if token.text in list(values):
            return values(token.text)
        *most, last = values
        self.problem(token, f'"{token.text}" is no {key}.', f"Write {', '.join(most)} or {last}.")
        return default

    def _condition(self) -> tuple[Token | None, bool]:
        token = self.values.get("condition")
        if token is None:
            return None, False
        read = Condition.read(token.text)
        return Token(read.claim or read.words, token.line, token.column), bool(read.claim)

    def _voices(self) -> list[Token]:
        if self.attribution and self.attribution[0].text != ARTICLE:
            finding = "the attribution does not begin with the document's own voice."
            self.problem(self.attribution[0], finding, 'Put "article" first.')
        return self.attribution[1:]

    def _confidence(self) -> float | None:
        token = self.values.get("confidence")
        if token is None:
            return None
        try:
            value = float(token.text)
        except ValueError:
            value = -1
        if not 0 <= value <= 1:
            self.problem(
                token, f'"{token.text}" is no probability.', "Write 0 to 1, or leave it out."
            )
        return value

    def _evidence(self, item: Mapping[str, Token]) -> EvidenceDraft | None:
        if "quote" not in item:
            self.problem(self.place, "a piece of evidence has no quote.", "Copy the passage.")
            return None
        numbers = [self._position(item[key]) for key in ("start", "end") if key in item]
        if len(numbers) == 2 and numbers[1] - numbers[0] != len(item["quote"].text):
            length = len(item["quote"].text)
            finding = f"the quote has {length} characters, not {numbers[1] - numbers[0]}."
            self.problem(item["end"], finding, "Let end - start be its length.")
        start = numbers[0] if "start" in item else None
        return EvidenceDraft(quote=item["quote"], document=item.get("document"), start=start)

    def _position(self, token: Token) -> int:
        if _POSITION.fullmatch(token.text):
            return int(token.text)
        self.problem(token, f'"{token.text}" is no position.', "Write a whole number from 0.")
        return 0
