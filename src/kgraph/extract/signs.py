"""The words of a clause that a claim must reflect: negations, conditions, hedges, wishes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.check import hedge_in
from kgraph.extract.proposal import Span
from kgraph.model import Certainty, Modality, Polarity, Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kgraph.model import Claim
    from kgraph.ontology import Ontology

_NEGATION = (
    r"nie(?! tylko\b)|nigdy|bynajmniej|zaprzecz\w*|odm[óa]wi\w*|not(?! only\b)|\w+n['’]t|never"
    r"|cannot|neither|nor|no(?! doubt\b)(?= [^\W\d])|den(?:y|ies|ied)|refus(?:es?|ed|ing)"
    r"|fail(?:s|ed) to"
)
_CONDITION = (
    r"jeśli|jeżeli|gdyby\w*|o ile|pod warunkiem|chyba że|\w+(?:ł[aoy]?|li)by(?:m|ś|śmy|ście)?"
    r"|if|unless|provided that|would|could|might"
)
_WISH = (
    r"żąda\w*|domaga\w*|domagał\w*|chc[eą]\w*|chciał\w*|powin(?:ien|na|no|ni|ny)\w*"
    r"|wzyw[aoz]\w*|wezwa\w*|apel(?:uje|ują|ował\w*)|żeby\w*|aby|oby|planuj[eą]|zamierza\w*"
    r"|wants?|wanted|demand(?:s|ed)?|should|must|urge[sd]?|hope[sd]?|plan(?:s|ned)? to"
    r"|intend(?:s|ed)?"
)


def _words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


def _denies(claim: Claim) -> bool:
    open_ = claim.certainty in (Certainty.POSSIBLE, Certainty.UNSPECIFIED)
    return claim.polarity is Polarity.NEGATIVE or open_ or claim.modality in _OTHER_WORLDS


def _doubts(claim: Claim) -> bool:
    return (
        claim.certainty is not Certainty.CERTAIN
        or claim.modality in _OTHER_WORLDS
        or claim.reading is Reading.PRESUPPOSED
    )


def _depends(claim: Claim) -> bool:
    return _doubts(claim) or claim.condition is not None


def _is_not_yet(claim: Claim) -> bool:
    return claim.modality is not Modality.ACTUAL or _doubts(claim)


_OTHER_WORLDS = frozenset(Modality) - {Modality.ACTUAL, Modality.FUTURE}
_SIGNS: tuple[tuple[str, re.Pattern[str], Callable[[Claim], bool]], ...] = (
    ("denies", _words(_NEGATION), _denies),
    ("sets a condition", _words(_CONDITION), _depends),
    ("speaks of a wish", _words(_WISH), _is_not_yet),
)


def sign_in(words: str) -> str:
    """Give the first word that denies, supposes or wishes; empty where none does.

    >>> sign_in("he did not"), sign_in("the envoy")
    ('not', '')
    """
    found = (pattern.search(words) for _, pattern, _ in _SIGNS)
    return next((match[0] for match in found if match), "")


def unreflected(
    claim: Claim, text: str, clause: Span, own: tuple[Span, ...], ontology: Ontology
) -> Iterator[str]:
    """Give a reason for every sign of the clause that the claim does not reflect.

    `own` are the words that express the predicate and name the entities: in "Russia demands X"
    the demand is what is claimed, and no wish about it.
    """
    for says, pattern, reflects in _SIGNS:
        if reflects(claim):
            continue
        for match in pattern.finditer(text, clause.start, clause.end):
            if not any(Span(*match.span()).overlaps(span) for span in own):
                yield f'the clause {says} ("{match[0]}") and the claim does not'
                break
    hedge = hedge_in(clause.of(text), ontology)
    if hedge and not _doubts(claim):
        yield f'the clause hedges ("{hedge}") and the claim does not'
