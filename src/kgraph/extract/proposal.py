"""What an extractor hands over: a claim nobody has decided on, and how it was read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kgraph.model import Claim, Entity


class Span(NamedTuple):
    """A piece of a document's text, in code points, `end` excluded; empty where nothing stands.

    >>> Span(9, 20).of("Dmitriew spotkał się z Witkoffem")
    'spotkał się'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the text that stands there."""
        return text[self.start : self.end]

    def within(self, other: Span) -> bool:
        """Tell whether this lies in another span.

        >>> Span(3, 3).within(Span(0, 3)), Span(3, 5).within(Span(0, 3))
        (True, False)
        """
        return other.start <= self.start <= self.end <= other.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character.

        >>> Span(0, 3).overlaps(Span(2, 5)), Span(0, 3).overlaps(Span(3, 5))
        (True, False)
        """
        return self.start < other.end and other.start < self.end


class Mention(NamedTuple):
    """A name as it stands in a document: the class of what it names, its nominative, whose it is.

    `kind` is the class of the words: *Amerykanami* names a Group, *Amerykanie*, though the entity
    is United_States.
    """

    at: Span
    kind: str
    nominative: str
    entity: str


class Way(StrEnum):
    """How a passage leads to an entity."""

    NAMED = "named"
    """The words are a name of it, in any of its forms."""
    PRONOUN = "pronoun"
    """A pronoun or a relative word (*on*, *who*)."""
    DROPPED = "dropped"
    """Nothing: the verb alone says whose it is (*Odwiedził Kijów*)."""
    DESCRIBED = "described"
    """A title or a description (*the envoy*), of somebody the document names elsewhere."""
    METONYMY = "metonymy"
    """The name of something that stands for it (*Kreml* for Russia)."""
    KNOWN = "known"
    """Words that the gazetteer or the project's own entities explain (*amerykański*, *the US
    president*)."""


ELSEWHERE = frozenset({Way.PRONOUN, Way.DROPPED, Way.DESCRIBED})
"""Ways that need a name elsewhere in the document; such a claim is never read `explicit`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """How one entity of a claim was found.

    `at` is where the passage points at it (empty, at the verb, where it is dropped); `name` is
    where the document names it, for the ways of ELSEWHERE.
    """

    entity: str
    way: Way
    at: Span
    name: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An entity of a claim, and where the document mentions it.

    `entity` is the known one (of the project or the gazetteer), or a new one with an id, a class
    and its names in their basic form.
    """

    entity: Entity
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A claim read in one document, with all that is needed to check the reading by machine.

    `claim` has one piece of evidence. Its `id` is empty, or any word by which the `condition` of
    another proposal of the same document names it. Its `confidence` is the extractor's own
    estimate of the probability that the passage states the claim, or None; what the project
    decided about proposals of the same `rule` is worked in later. Its status and `made_by` are
    set later too.

    `rule` names how it was read, in a few stable words (`verb`, `noun+coreference`): decisions
    are counted by it. `trigger` is the word or words that express the predicate, `clause` the
    stretch whose negation, hedges and wishes are about the predicate; without it, the whole quote
    is taken for the clause, and a "not" anywhere in it must show in the claim. Spans count in
    the text of the document. `flaws` are reasons, found before any check of the text, why it
    cannot hold: it is kept with what did not hold.
    """

    claim: Claim
    rule: str
    links: tuple[Link, ...] = ()
    entities: tuple[Found, ...] = ()
    trigger: Span | None = None
    clause: Span | None = None
    flaws: tuple[str, ...] = ()

    @property
    def quote(self) -> Span:
        """Where its evidence stands."""
        evidence = self.claim.evidence[0]
        return Span(evidence.start, evidence.end)
