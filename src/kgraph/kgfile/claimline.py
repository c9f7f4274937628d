"""The line of a claim: `Zelensky will probably visited USA @2026-01 via Axios ^c34`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kgraph.draft import Token
from kgraph.kgfile.lexer import LexError
from kgraph.model import Certainty, Modality, Polarity, Reading, Status

if TYPE_CHECKING:
    from kgraph.kgfile.lexer import Piece

STATUS_SIGNS = {
    "?": Status.PROPOSED,
    "x": Status.REJECTED,
    "~": Status.DISPUTED,
    "+": Status.ACCEPTED,
}
MODALITY_WORDS = {
    "will": Modality.FUTURE,
    "będzie": Modality.FUTURE,
    "would": Modality.CONDITIONAL,
    "should": Modality.DESIRED,
    "arguably": Modality.OPINION,
}
CERTAINTY_WORDS = {
    "certainly": Certainty.CERTAIN,
    "probably": Certainty.PROBABLE,
    "prawdopodobnie": Certainty.PROBABLE,
    "possibly": Certainty.POSSIBLE,
    "unspecified": Certainty.UNSPECIFIED,
}
CONDITIONS = ("if", "jeśli", "gdyby")
NEGATIONS = ("not", "nie")
READING_WORDS = {
    "explicit": Reading.EXPLICIT,
    "coref": Reading.COREFERENCE,
    "coreference": Reading.COREFERENCE,
    "implied": Reading.IMPLIED,
    "presupposed": Reading.PRESUPPOSED,
}
_STATUS = re.compile(r"([?x~+])(\d(?:\.\d+)?(?:[eE]-\d+)?)?")
_NUMBER = r"\d*[.,]\d+%?"
_NEARLY = re.compile(rf"[?~+][?xX~+]*[\d.,%]*|[xX](?:[?~+][\d.,%]*|{_NUMBER})|{_NUMBER}")
"""What is meant as a sign, or was left of one; it is no id of an entity."""
_SIGN_STEP = "Write one of ?0.41, x and ~ before the claim, or nothing to accept it."
EXAMPLE = "Kirill_Dmitriev met Steve_Witkoff @2026-01-07 via Axios ^c14"
_PREDICATE_STEP = f"Write subject, predicate, object: {EXAMPLE}."


def claim_axes(found: list[Piece]) -> dict[str, Any]:
    """Read the tokens of a claim's line; give what it says of its draft, by name.

    Raises LexError where the line is no claim.
    """
    axes: dict[str, Any] = {}
    found = _status(found, axes)
    if found and found[0].is_word(*CONDITIONS):
        axes["modality"] = Modality.HYPOTHETICAL
        found = found[1:]
    proposition = 0
    while proposition < len(found) and not _begins_options(found, proposition):
        proposition += 1
    _options(found[proposition:], axes)
    _proposition(found[:proposition], found, axes)
    return axes


def without_modifiers(text: str) -> str:
    """Give the words of a predicate without those for modality, certainty and polarity.

    >>> without_modifiers("will probably not visit")
    'visit'
    """
    modifiers = {*MODALITY_WORDS, *CERTAINTY_WORDS, *NEGATIONS}
    return " ".join(word for word in text.split() if word not in modifiers)


def _status(found: list[Piece], axes: dict[str, Any]) -> list[Piece]:
    if len(found) < 4:
        return found
    match = _STATUS.fullmatch(found[0].text) if found[0].kind == "bare" else None
    claim = found[1:] if match else found
    if claim[0].kind == "bare" and _NEARLY.fullmatch(claim[0].text):
        written = f"{found[0].text} {claim[0].text}" if match else claim[0].text
        raise LexError(found[0].token.column, f'"{written}" is no sign.', _SIGN_STEP)
    if match is None:
        return found
    axes["status"] = STATUS_SIGNS[match[1]]
    if match[2]:
        axes["confidence"] = float(match[2])
        if not 0 <= axes["confidence"] <= 1:
            step = "Write a probability from 0 to 1: ?0.41."
            raise LexError(found[0].token.column, f"{match[2]} is no probability.", step)
    return claim


def _begins_options(found: list[Piece], position: int) -> bool:
    piece = found[position]
    if piece.kind in ("at", "words", "bracket", "ref"):
        return True
    return position > 2 and piece.is_word("via", *CONDITIONS)


def _proposition(found: list[Piece], line: list[Piece], axes: dict[str, Any]) -> None:
    if len(found) < 3:
        column = found[-1].token.column if found else line[0].token.column if line else 1
        missing = ("subject", "predicate", "object")[len(found)]
        raise LexError(column, f"the claim has no {missing}.", _PREDICATE_STEP)
    for piece in found:
        if piece.kind not in ("bare", "string") or piece.language:
            step = "Put names with signs into double quotes."
            raise LexError(piece.token.column, f'"{piece.text}" makes no sense here.', step)
    subject, *middle, last = found
    if subject.is_word(*MODALITY_WORDS, *CERTAINTY_WORDS, *NEGATIONS, *CONDITIONS):
        finding = f'"{subject.text}" stands where the subject belongs.'
        step = f"Write it before the predicate: {EXAMPLE.replace(' met', ' not met')}."
        raise LexError(subject.token.column, finding, step)
    axes["subject"], axes["object"] = subject.token, last.token
    words = [piece for piece in middle if not _modifier(piece, axes)]
    if not words:
        raise LexError(last.token.column, "the claim has no predicate.", _PREDICATE_STEP)
    first = words[0].token
    text = " ".join(piece.text for piece in words)
    axes["predicate"] = Token(text, first.line, first.column, first.quoted)


def _modifier(piece: Piece, axes: dict[str, Any]) -> bool:
    if piece.kind != "bare":
        return False
    for axis, words in (("modality", MODALITY_WORDS), ("certainty", CERTAINTY_WORDS)):
        if piece.text in words:
            if axis in axes:
                finding = f'"{piece.text}" is a second word for {axis}.'
                raise LexError(piece.token.column, finding, "Keep one of them.")
            axes[axis] = words[piece.text]
            return True
    if piece.text in NEGATIONS:
        if "polarity" in axes:
            raise LexError(piece.token.column, f'"{piece.text}" denies twice.', "Keep one of them.")
        axes["polarity"] = Polarity.NEGATIVE
        return True
    return False


def _options(found: list[Piece], axes: dict[str, Any]) -> None:
    position = 0
    while position < len(found):
        piece = found[position]
        if piece.kind == "at":
            _once(axes, "time", piece.token, piece)
        elif piece.kind == "words":
            _once(axes, "time_text", piece.token, piece)
        elif piece.kind == "ref":
            _once(axes, "label", piece.token, piece)
        elif piece.kind == "bracket":
            _once(axes, "reading", _reading(piece), piece)
        elif piece.is_word("via"):
            position = _voices(found, position, axes)
        elif piece.is_word(*CONDITIONS):
            position = _condition(found, position, axes)
        else:
            step = "After the object stand @time, via, if, [reading] and ^id."
            raise LexError(piece.token.column, f'"{piece.text}" makes no sense here.', step)
        position += 1


def _once(axes: dict[str, Any], axis: str, value: object, piece: Piece) -> None:
    if axis in axes:
        finding = f'"{piece.text}" is a second {axis.replace("_", " ")}.'
        raise LexError(piece.token.column, finding, "Keep one of them.")
    axes[axis] = value


def _reading(piece: Piece) -> Reading:
    if piece.text not in READING_WORDS:
        step = "Write [coref], [implied] or [presupposed]; without brackets it is explicit."
        raise LexError(piece.token.column, f'"[{piece.text}]" is no reading.', step)
    return READING_WORDS[piece.text]


def _voices(found: list[Piece], position: int, axes: dict[str, Any]) -> int:
    """Read `via A citing B citing C`; give the position of the last voice."""
    voices: list[Token] = []
    while True:
        position += 1
        if position >= len(found) or found[position].kind not in ("bare", "string"):
            column = found[position - 1].token.column
            raise LexError(
                column, "a voice is missing.", "Write via Axios citing Ukrainian_officials."
            )
        voices.append(found[position].token)
        if position + 1 >= len(found) or not found[position + 1].is_word("citing"):
            break
        position += 1
    _once(axes, "voices", tuple(voices), found[position])
    return position


def _condition(found: list[Piece], position: int, axes: dict[str, Any]) -> int:
    position += 1
    if position >= len(found) or found[position].kind not in ("ref", "string"):
        column = found[position - 1].token.column
        step = 'Write if ^c22, or if "during ceasefire".'
        raise LexError(column, "the condition is missing.", step)
    _once(axes, "condition", found[position].token, found[position])
    axes["condition_is_claim"] = found[position].kind == "ref"
    return position
