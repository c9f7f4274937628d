"""One proposition as a source states it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field

from kgraph.model.axes import Certainty, Modality, Polarity, Reading, Status
from kgraph.model.document import Evidence
from kgraph.model.ids import ARTICLE, HAND, ID


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a claim depends on: another claim (its id), or words; exactly one is set."""

    claim: str = ""
    words: str = ""

    def __str__(self) -> str:
        """The form of the claim record: an id as it is, words that look like an id in quotes.

        >>> print(
        ...     Condition(claim="c22"), Condition(words="during ceasefire"), Condition(words="c22")
        ... )
        c22 during ceasefire "c22"
        """
        if self.claim:
            return self.claim
        if ID.fullmatch(self.words) or (self.words[:1] == self.words[-1:] == '"'):
            return f'"{self.words}"'
        return self.words

    @classmethod
    def read(cls, text: str) -> Condition:
        """Read what `str` wrote.

        >>> Condition.read("c22").claim, Condition.read('"c22"').words
        ('c22', 'c22')
        """
        if ID.fullmatch(text):
            return cls(claim=text)
        if len(text) > 1 and text[0] == text[-1] == '"':
            return cls(words=text[1:-1])
        return cls(words=text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition (subject, predicate, object) as one source states it.

    subject, object and the voices of `attribution` are entity ids; `attribution` goes from the
    outermost voice, `article`, to the origin. `time` is EDTF. `confidence` is the probability
    that the passage states the claim (0..1), never that it is true. `note` and `superseded_by`
    are remarks beside the claim: two claims that differ only there are equal.
    """

    id: str
    subject: str
    predicate: str
    object: str
    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty = Certainty.CERTAIN
    modality: Modality = Modality.ACTUAL
    attribution: tuple[str, ...] = (ARTICLE,)
    time: str | None = None
    time_text: str | None = None
    condition: Condition | None = None
    document: str | None = None
    evidence: tuple[Evidence, ...] = ()
    reading: Reading = Reading.EXPLICIT
    status: Status = Status.ACCEPTED
    confidence: float | None = None
    made_by: str = HAND
    note: str = field(default="", compare=False)
    superseded_by: str = field(default="", compare=False)

    @property
    def origin(self) -> str:
        """The last voice of the chain: whose word it is."""
        return self.attribution[-1]

    @property
    def factuality(self) -> str:
        """Certainty and polarity in one value, as in FactBank; `Uu` where nothing is committed to.

        >>> Claim(
        ...     id="c34",
        ...     subject="Volodymyr_Zelensky",
        ...     predicate="visited",
        ...     object="United_States",
        ...     certainty=Certainty.PROBABLE,
        ... ).factuality
        'PR+'
        """
        if self.certainty is Certainty.UNSPECIFIED:
            return "Uu"
        return self.certainty + self.polarity


_said = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def content_id(claim: Claim, condition_content: str = "") -> str:
    """The id a claim has when nobody gave it one: a hash of what it states.

    Proposition, polarity, certainty, modality, condition, attribution and when; not its
    evidence, status or time words. `condition_content` is the content id of the claim it
    depends on, so that labels do not matter.

    >>> met = Claim(
    ...     id="",
    ...     subject="Kirill_Dmitriev",
    ...     predicate="met",
    ...     object="Steve_Witkoff",
    ...     attribution=("article", "Axios"),
    ...     time="2026-01-07",
    ... )
    >>> content_id(met)
    'k616c281d9af7'
    """
    condition = condition_content or (claim.condition.words if claim.condition else "")
    stated = [
        claim.subject,
        claim.predicate,
        claim.object,
        claim.polarity,
        claim.certainty,
        claim.modality,
        bool(condition_content),
        condition,
        claim.attribution,
        claim.time or "",
    ]
    return "k" + hashlib.sha256(_said(stated).encode("utf-8", "surrogatepass")).hexdigest()[:12]
