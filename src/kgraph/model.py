"""What a claim is: the records everything else is a view of.

All of them are frozen and do no input or output. The contract they carry is docs/model.md.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from enum import StrEnum

ARTICLE = "article"
"""The voice of the document itself, first in every chain of attribution."""

HAND = "hand"
"""`made_by` of a claim that a person wrote."""

ID = re.compile(r"[^\W_][\w.\-]*(?<![.\-])|[^\W_]")
"""An entity, claim or document id: letters, digits, `_`, inner `.` and `-`; any script."""


class Polarity(StrEnum):
    """Whether the claim says that the proposition holds, or that it does not."""

    POSITIVE = "+"
    NEGATIVE = "-"


class Certainty(StrEnum):
    """How sure the last voice is (FactBank: Saurí & Pustejovsky 2009)."""

    CERTAIN = "CT"
    PROBABLE = "PR"
    POSSIBLE = "PS"
    UNSPECIFIED = "U"


class Modality(StrEnum):
    """In which world the proposition is placed; only `actual` is this one."""

    ACTUAL = "actual"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    HYPOTHETICAL = "hypothetical"
    DESIRED = "desired"
    OPINION = "opinion"

    @property
    def usual_certainty(self) -> Certainty:
        """The certainty a claim of this modality has when nothing else is said.

        >>> Modality.FUTURE.usual_certainty, Modality.DESIRED.usual_certainty
        (<Certainty.CERTAIN: 'CT'>, <Certainty.UNSPECIFIED: 'U'>)
        """
        if self in (Modality.ACTUAL, Modality.FUTURE, Modality.OPINION):
            return Certainty.CERTAIN
        return Certainty.UNSPECIFIED


class Reading(StrEnum):
    """How the passage says it, the plainest first."""

    EXPLICIT = "explicit"
    COREFERENCE = "coreference"
    IMPLIED = "implied"
    PRESUPPOSED = "presupposed"


class Status(StrEnum):
    """What people decided about a claim."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DISPUTED = "disputed"
    SUPERSEDED = "superseded"
    RETRACTED = "retracted"


class Severity(StrEnum):
    """An error stops a build; a warning is shown and counted."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an entity; `language` is a BCP 47 tag, or empty for any language."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text with identity. `text` is the stored text: every offset counts its code points.

    `published` and `updated` are ISO dates (`2026-01-08`) or None; `language` is `pl`, `en`
    or empty.
    """

    id: str
    path: str
    text: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: str | None = None
    updated: str | None = None
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One passage of one document that states a claim.

    start and end count Unicode code points of the stored text, end excluded.

    >>> passage = Evidence(document="rp", quote="spotkał się", start=9, end=20)
    >>> passage.verify("Dmitriew spotkał się z Witkoffem")
    True
    >>> passage.verify("Dmitriew spotka się z Witkoffem")
    False
    """

    document: str
    quote: str
    start: int
    end: int

    def verify(self, text: str) -> bool:
        """Tell whether `text` has this quote at just this position."""
        return self.end - self.start == len(self.quote) and text.startswith(self.quote, self.start)


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


GENDER = "gender:"
"""What a gender begins with among the ids of an entity."""
GENDERS = ("m", "f", "n", "mpl", "pl")
"""Masculine, feminine, neuter; a plural with men in it (*oni*), any other plural (*one*)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing claims speak of. The first name of each language is its label there.

    `external` holds ids elsewhere as written (`wd:Q212`); `descriptions` are short texts that
    tell namesakes apart.
    """

    id: str
    kind: str
    names: tuple[Name, ...] = ()
    external: tuple[str, ...] = ()
    descriptions: tuple[Name, ...] = ()

    @property
    def gender(self) -> str:
        """What Polish verbs agree with, where it is declared (`gender:f`); one of GENDERS.

        >>> Entity(id="Ola", kind="Person", external=("wd:Q1", "gender:f")).gender
        'f'
        """
        marks = (mark for mark in self.external if mark.startswith(GENDER))
        found = next((mark.removeprefix(GENDER) for mark in marks), "")
        return found if found in GENDERS else ""

    def label(self, language: str = "") -> str:
        """The name to show: in `language`, else without a language, else any, else the id.

        >>> kyiv = Entity(id="Kyiv", kind="Place", names=(Name("Kijów", "pl"), Name("Kyiv", "en")))
        >>> kyiv.label("pl"), kyiv.label("de"), Entity(id="White_House", kind="Place").label()
        ('Kijów', 'Kijów', 'White House')
        """
        for wanted in (language, ""):
            for name in self.names:
                if name.language == wanted:
                    return name.text
        return self.names[0].text if self.names else self.id.replace("_", " ")


class Verdict(StrEnum):
    """A word on identity."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Somebody's word on whether two entity ids are one thing.

    With `same`, the right side gives the name that both then have.
    """

    left: str
    verdict: Verdict
    right: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Everything the files of a project say, once it is checked: sorted, unique, whole.

    The claims speak of canonical entities; `entities` holds every declared one, under the id
    its line gave it, and `judgements` the words on identity that lead from one to the other.
    """

    documents: tuple[Document, ...] = ()
    entities: tuple[Entity, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding about input. Lines and columns count from 1; 0 stands for the whole file.

    `code` is a stable word for machines; `next_step` says what to do about it.
    """

    file: str
    line: int
    column: int
    code: str
    finding: str
    next_step: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """The form of a compiler: file:line:column: finding. Next step.

        >>> print(
        ...     Problem(
        ...         "seeds/a.kg",
        ...         14,
        ...         1,
        ...         "unknown-entity",
        ...         'unknown entity "Dmitriev".',
        ...         "Did you mean Kirill_Dmitriev?",
        ...     )
        ... )
        seeds/a.kg:14:1: unknown entity "Dmitriev". Did you mean Kirill_Dmitriev?
        """
        place = ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])
        mark = "warning: " if self.severity is Severity.WARNING else ""
        return f"{place}: {mark}{self.finding} {self.next_step}".rstrip()
