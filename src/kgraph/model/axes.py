"""The axes of a claim, each independent of the others, and what people decided about it."""

from __future__ import annotations

from enum import StrEnum


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

    @property
    def is_held(self) -> bool:
        """Whether somebody may still hold it: it was not rejected, replaced or taken back."""
        return self not in (Status.REJECTED, Status.SUPERSEDED, Status.RETRACTED)
