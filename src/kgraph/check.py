"""What can be doubted about one claim: its classes, itself as object, hedges, time words."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.edtf import bounds
from kgraph.model import Certainty, Modality, Problem, Reading, Severity, Status, stands_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kgraph.draft import ClaimDraft, Token
    from kgraph.model import Claim, Document
    from kgraph.names import Kinds
    from kgraph.ontology import Ontology


def check_claim(
    claim: Claim,
    draft: ClaimDraft,
    file: str,
    ontology: Ontology,
    kinds: Kinds,
    documents: Sequence[Document],
) -> list[Problem]:
    """List what is wrong (error) or doubtful (warning) about a claim that could be read.

    `documents` are those of its evidence, in order; `kinds` gives the class of each entity.
    """
    problems = list(_classes(claim, draft, file, ontology, kinds))
    if claim.subject == claim.object:
        token = draft.object
        finding = f"subject and object are both {claim.subject}"
        problems.append(
            Problem(file, token.line, token.column, "self", finding, "", Severity.WARNING)
        )
    for item in claim.evidence:
        hedge = hedge_in(item.quote, ontology)
        # An extractor's proposal was checked on its clause, of which the quote may be the larger.
        if hedge and _says_certain(claim) and claim.status is not Status.PROPOSED:
            token = draft.subject
            finding = f'the quote hedges ("{hedge}") and the claim does not'
            problems.append(
                Problem(file, token.line, token.column, "hedge", finding, "", Severity.WARNING)
            )
    words = claim.time_text
    if words and documents and not any(stands_in(words, document.text) for document in documents):
        token = draft.time_text or draft.subject
        finding = f'the time words "{words}" are not in the text.'
        step = "Copy them as they stand there."
        problems.append(
            Problem(file, token.line, token.column, "time-words", finding, step, Severity.WARNING)
        )
    if told := _before_it_was(claim, documents):
        token = draft.time or draft.subject
        finding = f"it is told as so on {claim.time}, by an article of {told}."
        step = "Correct the day, or write will before the predicate."
        problems.append(
            Problem(file, token.line, token.column, "foretold", finding, step, Severity.WARNING)
        )
    return problems


def _before_it_was(claim: Claim, documents: Sequence[Document]) -> str:
    """The last day of its articles, where what a person took as actual is only of a later one."""
    days = [document.updated or document.published or "" for document in documents]
    actual = claim.modality is Modality.ACTUAL and claim.status is not Status.PROPOSED
    if not (actual and claim.time and days and all(days)):
        return ""
    first, told = bounds(claim.time)[0], max(days)
    # The day of an article may be that of another time zone.
    late = first and first > date.min and (first - timedelta(days=1)).isoformat() > told
    return told if late else ""


def _classes(
    claim: Claim,
    draft: ClaimDraft,
    file: str,
    ontology: Ontology,
    kinds: Kinds,
) -> Iterator[Problem]:
    predicate = ontology.predicates[claim.predicate]
    sides: tuple[tuple[Token, str, str, tuple[str, ...]], ...] = (
        (draft.subject, claim.subject, "subject", predicate.domain),
        (draft.object, claim.object, "object", predicate.range),
    )
    for token, entity, side, allowed in sides:
        kind = kinds.get(entity)
        if kind and not ontology.fits(kind, allowed):
            finding = f"{entity} is a {kind}, and {predicate.name} takes {_a(allowed)} as {side}."
            step = "Correct the claim, or the class where the entity is declared."
            yield Problem(file, token.line, token.column, "class-clash", finding, step)


def _a(kinds: tuple[str, ...]) -> str:
    return " or ".join(f"a{'n' if kind[0] in 'AEIOU' else ''} {kind}" for kind in kinds)


def _says_certain(claim: Claim) -> bool:
    plain = claim.modality in (Modality.ACTUAL, Modality.FUTURE)
    return (
        plain and claim.certainty is Certainty.CERTAIN and claim.reading is not Reading.PRESUPPOSED
    )


def hedge_in(quote: str, ontology: Ontology) -> str:
    """Give the first hedging phrase of a quote, as it stands there; empty where there is none.

    All languages count: an article quotes others.
    """
    for phrases in ontology.hedges.values():
        if match := _hedges(phrases).search(quote):
            return match[0]
    return ""


@lru_cache(maxsize=16)
def _hedges(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
