"""The line of an entity: `Ukraine : State = "Ukraina"@pl | "Ukraine"@en wd:Q212`."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.draft import EntityDraft
from kgraph.kgfile.lexer import LexError
from kgraph.model import Name

if TYPE_CHECKING:
    from kgraph.kgfile.lexer import Piece

_EXTERNAL = re.compile(r"[^:]+:.+")
_NAMES_STEP = "Put names into double quotes, ids elsewhere as wd:Q212."


def entity_draft(found: list[Piece], comment: str, made_by: str) -> EntityDraft:
    """Read the tokens of an entity's line.

    Raises LexError where the line is wrong.
    """
    subject, colon, *rest = found
    if not rest or rest[0].kind not in ("bare", "string"):
        step = 'Write Steve_Witkoff : Person = "Steve Witkoff" | "Witkoff".'
        raise LexError(colon.token.column, "the class is missing.", step)
    names: list[Name] = []
    external: list[str] = []
    descriptions: list[Name] = []
    for before, piece in pairwise(rest):
        if (piece.kind == "string") != (before.kind == "sign"):
            raise _no_name(before, piece)
        if piece.kind == "string":
            names.append(_name(piece))
        elif piece.kind == "words":
            descriptions.append(Name(piece.text, piece.language))
        elif piece.kind == "bare" and _EXTERNAL.fullmatch(piece.text):
            external.append(piece.text)
        elif piece.kind != "sign":
            raise LexError(piece.token.column, f'"{piece.text}" is no name.', _NAMES_STEP)
    if rest[-1].kind == "sign":
        raise _no_name(rest[-1], rest[-1])
    return EntityDraft(
        id=subject.token,
        kind=rest[0].token,
        names=tuple(dict.fromkeys(names)),
        external=tuple(dict.fromkeys(external)),
        descriptions=tuple(descriptions),
        made_by=made_by,
        comment=comment,
    )


def _name(piece: Piece) -> Name:
    if not piece.text.strip():
        raise LexError(piece.token.column, "the name is empty.", "Write it, or delete the quotes.")
    return Name(piece.text, piece.language)


def _no_name(before: Piece, piece: Piece) -> LexError:
    """What is wrong where a sign has no name behind it, or a name no sign before it."""
    if before.kind != "sign":
        finding = f'before "{piece.text}" a sign is missing.'
        return LexError(piece.token.column, finding, 'Write = "first name" | "second name".')
    if piece.kind == "sign":
        finding = f"behind {before.text} a name is missing."
        return LexError(before.token.column, finding, 'Write it in double quotes: = "Witkoff".')
    return LexError(piece.token.column, f'"{piece.text}" is no name.', _NAMES_STEP)
