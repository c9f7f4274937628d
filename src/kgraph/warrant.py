"""The warrant rule: which claims let a plain triple stand.

The same rule stands in SHACL in ontology/shapes.ttl; a test keeps the two together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.model import Certainty, Modality, Polarity, Reading, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.model import Claim

Triple = tuple[str, str, str]
"""subject, predicate, object: entity id, predicate name, entity id."""


@dataclass(frozen=True, slots=True)
class Trust:
    """The project's trust line: whose word may warrant a fact.

    `only` names the origins that may (empty: everyone), `never` those that may not. The voice
    of a document itself is called `article`.

    >>> Trust(never=frozenset({"TASS"})).passes("Axios")
    True
    """

    only: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()

    def passes(self, origin: str) -> bool:
        """Tell whether claims of this origin may warrant facts."""
        return origin not in self.never and (not self.only or origin in self.only)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the rule: its name, the reason shown when it fails, and its test."""

    name: str
    reason: str
    holds: Callable[[Claim, Trust], bool]


RULE: tuple[Part, ...] = (
    Part("accepted", "not accepted", lambda c, _: c.status is Status.ACCEPTED),
    Part("positive", "denied", lambda c, _: c.polarity is Polarity.POSITIVE),
    Part("actual", "not actual", lambda c, _: c.modality is Modality.ACTUAL),
    Part("certain", "not certain", lambda c, _: c.certainty is Certainty.CERTAIN),
    Part("unconditional", "conditional", lambda c, _: c.condition is None),
    Part("stated", "only presupposed", lambda c, _: c.reading is not Reading.PRESUPPOSED),
    Part("trusted", "origin not trusted", lambda c, trust: trust.passes(c.origin)),
)
"""Every part must hold. `not actual` and `not accepted` are told more exactly by `reason`."""

_MODAL_REASON = {
    Modality.FUTURE: "planned",
    Modality.CONDITIONAL: "conditional",
    Modality.HYPOTHETICAL: "only supposed",
    Modality.DESIRED: "demanded or wished",
    Modality.OPINION: "opinion",
}


def failing(claim: Claim, trust: Trust) -> list[Part]:
    """List the parts of the rule that fail for a claim, in the order of the rule."""
    return [part for part in RULE if not part.holds(claim, trust)]


def warrants(claim: Claim, trust: Trust) -> bool:
    """Tell whether the claim warrants the plain triple of its proposition.

    >>> from kgraph.model import Claim
    >>> annexed = Claim(id="c49", subject="Russia", predicate="annexed", object="Crimea")
    >>> warrants(annexed, Trust()), warrants(annexed, Trust(never=frozenset({"article"})))
    (True, False)
    """
    return all(part.holds(claim, trust) for part in RULE)


def reason(claim: Claim, trust: Trust) -> str:
    """Why a claim is withheld from the facts, in a word or two; empty where it is not.

    The first failing part of the rule decides, so that every withheld claim has one reason.

    >>> from kgraph.model import Claim, Modality
    >>> reason(
    ...     Claim(
    ...         id="c34",
    ...         subject="Volodymyr_Zelensky",
    ...         predicate="visited",
    ...         object="United_States",
    ...         modality=Modality.FUTURE,
    ...     ),
    ...     Trust(),
    ... )
    'planned'
    """
    parts = failing(claim, trust)
    if not parts:
        return ""
    if parts[0].name == "accepted":
        return claim.status.value
    return _MODAL_REASON[claim.modality] if parts[0].name == "actual" else parts[0].reason
