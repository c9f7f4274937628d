"""A line of a `.kg` file to its tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kgraph.draft import Token
from kgraph.kgfile.escapes import unescape

_TOKEN = re.compile(
    r"""
      (?P<space>[ \t]+)
    | (?P<comment>\#.*)
    | (?P<string>"(?:[^"\\]|\\.)*")(?:@(?P<language>[A-Za-z][A-Za-z0-9-]*))?
    | (?P<words>\(\s*"(?:[^"\\]|\\.)*"\s*\))
    | (?P<described>\(\s*"(?:[^"\\]|\\.)*"@[A-Za-z][A-Za-z0-9-]*\s*\))
    | (?P<bracket>\[[^\]]*\])
    | (?P<ref>\^[^\s"()\[\]|]+)
    | (?P<at>@[^\s"()\[\]|]+)
    | (?P<sign>[|=](?=\s|"|$))
    | (?P<colon>:(?=\s|$))
    | (?P<bare>[^\s"()\[\]|\#^@][^\s"()\[\]|]*)
    """,
    re.VERBOSE,
)

_CURLY = re.compile("[“”„‟«»]")
"""Quotation marks as texts and word processors set them; a bare word never has one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One token: its kind (a group of the pattern above), its text, its language if any."""

    kind: str
    token: Token
    language: str = ""

    @property
    def text(self) -> str:
        """The text of the token, unescaped."""
        return self.token.text

    def is_word(self, *words: str) -> bool:
        """Tell whether this is one of these words, unquoted."""
        return self.kind == "bare" and self.token.text in words


class LexError(ValueError):
    """A place of a line that is no token."""

    def __init__(self, column: int, finding: str, next_step: str) -> None:
        super().__init__(finding)
        self.column, self.finding, self.next_step = column, finding, next_step


def pieces(line: str, number: int) -> tuple[list[Piece], str]:
    """Split a line into tokens and its trailing comment.

    Raises LexError with the column where the line stops making sense.

    >>> [piece.text for piece in pieces('Putin not met "Donald Trump" ^c1  # why', 7)[0]]
    ['Putin', 'not', 'met', 'Donald Trump', 'c1']
    """
    found: list[Piece] = []
    position = 0
    while position < len(line):
        match = _TOKEN.match(line, position)
        if match is None:
            raise _no_token(line, position)
        kind = str(match.lastgroup)
        if kind == "comment":
            return found, match[0]
        if kind == "bare" and (curly := _CURLY.search(match[0])):
            finding = f"{curly[0]} is no quotation mark here."
            raise LexError(position + curly.start() + 1, finding, 'Write " in its place.')
        if kind != "space":
            found.append(_piece(match, number))
        position = match.end()
    return found, ""


def _piece(match: re.Match[str], number: int) -> Piece:
    column = match.start() + 1
    raw = match[0]
    try:
        if match["string"]:
            text = unescape(match["string"][1:-1])
            return Piece("string", Token(text, number, column, True), match["language"] or "")
        if match["words"] or match["described"]:
            inner, _, language = raw[1:-1].strip().rpartition('"')
            text = unescape(inner[1:])
            token = Token(text, number, column + raw.index('"') + 1, True)
            return Piece("words", token, language.removeprefix("@"))
    except ValueError as error:
        raise LexError(column, f"{error}.", "Write \\\\ for a backslash.") from None
    if match["bracket"]:
        return Piece("bracket", Token(raw[1:-1].strip(), number, column))
    if match["ref"] or match["at"]:
        return Piece(str(match.lastgroup), Token(raw[1:], number, column + 1))
    return Piece(str(match.lastgroup), Token(raw, number, column))


def _no_token(line: str, position: int) -> LexError:
    char = line[position]
    if char == '"':
        finding, step = "the quotation mark is never closed.", 'Add the closing ".'
    elif char == "(" and _CURLY.match(line[position + 1 :].lstrip()[:1]):
        curly = line[position + 1 :].lstrip()[0]
        finding, step = f"{curly} is no quotation mark here.", 'Write " in its place.'
    elif char == "(":
        finding, step = "only time words stand in round brackets.", 'Write ("w środę, 7 stycznia").'
    elif char == "[":
        finding, step = "the bracket is never closed.", "Write [coref], [implied] or [presupposed]."
    elif not char.isprintable():
        finding = f"the character {ascii(char)[1:-1]} makes no sense here."
        step = "Delete it, or write a plain space."
    else:
        finding, step = f'"{char}" makes no sense here.', "Put names with signs into double quotes."
    return LexError(position + 1, finding, step)
