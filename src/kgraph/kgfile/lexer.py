"""A line of a `.kg` file to its tokens."""

from __future__ import annotations

import re
from typing import NamedTuple

from kgraph.draft import Token
from kgraph.kgfile.escapes import unescape

_TOKEN = re.compile(
    r"""[ \t]*(?:
      (?P<comment>\#.*)
    | (?P<string>"(?:[^"\\]|\\.)*")(?:@(?P<language>[A-Za-z][A-Za-z0-9-]*))?
    | (?P<words>\(\s*"(?:[^"\\]|\\.)*"\s*\))
    | (?P<described>\(\s*"(?:[^"\\]|\\.)*"@[A-Za-z][A-Za-z0-9-]*\s*\))
    | (?P<bracket>\[[^\]]*\])
    | (?P<ref>\^[^\s"()\[\]|]+)
    | (?P<at>@[^\s"()\[\]|]+)
    | (?P<sign>[|=](?=\s|"|$))
    | (?P<colon>:(?=\s|$))
    | (?P<bare>[^\s"()\[\]|\#^@][^\s"()\[\]|]*)
    )""",
    re.VERBOSE,
)

_CURLY = re.compile("[“”„‟«»]")
"""Quotation marks as texts and word processors set them; a bare word never has one."""


class Piece(NamedTuple):
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
    while match := _TOKEN.match(line, position):
        kind = str(match.lastgroup)
        if kind == "comment":
            return found, match[kind]
        if kind == "bare":
            if curly := _CURLY.search(match[kind]):
                finding = f"{curly[0]} is no quotation mark here."
                column = match.start(kind) + curly.start() + 1
                raise LexError(column, finding, 'Write " in its place.')
            found.append(Piece(kind, Token(match[kind], number, match.start(kind) + 1)))
        else:
            found.append(_piece(match, kind, number))
        position = match.end()
    rest = line[position:].lstrip(" \t")
    if rest:
        raise _no_token(line, len(line) - len(rest))
    return found, ""


def _piece(match: re.Match[str], kind: str, number: int) -> Piece:
    kind = "string" if kind == "language" else kind
    raw, column = match[kind], match.start(kind) + 1
    try:
        if kind == "string":
            text = unescape(raw[1:-1])
            return Piece(kind, Token(text, number, column, True), match["language"] or "")
        if kind in ("words", "described"):
            inner, _, language = raw[1:-1].strip().rpartition('"')
            text = unescape(inner[1:])
            token = Token(text, number, column + raw.index('"') + 1, True)
            return Piece("words", token, language.removeprefix("@"))
    except ValueError as error:
        raise LexError(column, f"{error}.", "Write \\\\ for a backslash.") from None
    if kind == "bracket":
        return Piece(kind, Token(raw[1:-1].strip(), number, column))
    if kind in ("ref", "at"):
        return Piece(kind, Token(raw[1:], number, column + 1))
    return Piece(kind, Token(raw, number, column))


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
