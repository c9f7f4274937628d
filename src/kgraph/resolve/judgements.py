"""Words on identity: whether their ids can be ids, exist, agree, and are of one class."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from kgraph.model import ARTICLE, ID, Judgement, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kgraph.draft import JudgementDraft, Token
    from kgraph.identity import Identity
    from kgraph.model import Entity
    from kgraph.names import Names
    from kgraph.resolve.resolver import Resolver

NO_CLASS = ""
"""The class of an entity whose class nobody knows; that is a finding of its own."""


def check_id(token: Token, file: str, notes: Resolver) -> bool:
    """Tell whether a token can be the id of an entity; note it where not."""
    if ID.fullmatch(token.text) and token.text != ARTICLE:
        return True
    step = "Use letters, digits, _ and inner - or .; names stand behind the = sign."
    if not ID.fullmatch(token.text) and ID.fullmatch(unicodedata.normalize("NFC", token.text)):
        step = "A mark in it is a character of its own. Type the letter with its mark as one."
    notes.problem(file, token, "bad-id", f'"{token.text}" cannot be the id of an entity.', step)
    return False


def check_judgements(
    judgements: Iterable[tuple[JudgementDraft, str]],
    identity: Identity,
    entities: Mapping[str, Entity],
    declared: Names,
    notes: Resolver,
) -> None:
    """Note what is wrong with each judgement; a clash of classes once for each entity.

    `declared` are the names of the entities before any judgement.
    """
    wrong = set(identity.contradictions())
    clashing: set[str] = set()
    for draft, file in judgements:
        if not all(check_id(token, file, notes) for token in (draft.left, draft.right)):
            continue
        left, right = draft.left.text, draft.right.text
        if Judgement(left, draft.verdict, right) in wrong:
            finding = f"{left} and {right} are the same by other lines."
            step = "Delete this line, or a same line that joins them."
            notes.problem(file, draft.left, "identity-clash", finding, step)
        is_same = draft.verdict is Verdict.SAME
        for token in [draft.right] if is_same else [draft.left, draft.right]:
            if not any(name in entities for name in identity.group(token.text)):
                finding = f'unknown entity "{token.text}".'
                step = declared.advice(token.text)
                notes.problem(file, token, "unknown-entity", finding, step)
        canonical = identity.canonical(left)
        if is_same and canonical not in clashing and (clash := _clash(identity, left, entities)):
            clashing.add(canonical)
            step = "One thing has one class: change one of them, or delete the line."
            notes.problem(file, draft.left, "class-clash", clash, step)


def _clash(identity: Identity, name: str, entities: Mapping[str, Entity]) -> str:
    """Two ids of one entity that are declared with different classes, or the empty string."""
    members = [entities[member] for member in sorted(identity.group(name)) if member in entities]
    known = [entity for entity in members if entity.kind != NO_CLASS]
    other = next((entity for entity in known if entity.kind != known[0].kind), None)
    if other is None:
        return ""
    first = known[0]
    return f"{first.id} and {other.id} have different classes ({first.kind}, {other.kind})."
