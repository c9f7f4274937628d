"""Texts in UTF-8, or one finding where they are none, for files of every kind."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kgraph.errors import ProblemsError
from kgraph.model import Problem

if TYPE_CHECKING:
    from pathlib import Path


def not_utf8(file: str, error: UnicodeDecodeError) -> Problem:
    r"""Give the problem of a file whose bytes could not be decoded, at its first wrong byte.

    >>> try:
    ...     text = b"# Kiel\n# \xc5\x81\xf3d\xbc".decode("utf-8")
    ... except UnicodeDecodeError as error:
    ...     print(not_utf8("a.kg", error))
    a.kg:2:4: byte 11 is not UTF-8. Save the file as UTF-8.
    """
    before = error.object[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8").removeprefix("\ufeff")) + 1
    finding = f"byte {error.start} is not UTF-8."
    return Problem(file, line, column, "encoding", finding, "Save the file as UTF-8.")


def read_utf8(path: Path, shown: str) -> str:
    """Read a file that must be UTF-8, without its byte-order mark; `shown` is its name.

    Raises ProblemsError where it is not.
    """
    try:
        return path.read_bytes().decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise ProblemsError([not_utf8(shown, error)]) from None


def half_a_character(line: str, value: object) -> bool:
    r"""Tell whether a JSON value, read from a line, holds half a character: UTF-8 has none.

    >>> import json
    >>> lines = [r'"\ud83d\ude00"', r'"\ud83d"', '"a"']
    >>> [half_a_character(line, json.loads(line)) for line in lines]
    [False, True, False]
    """
    if "\\ud" not in line.lower():
        return False
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    return False
