"""Strings in `.kg` files: every text has one written form, and comes back the same."""

from __future__ import annotations

import re
import unicodedata

_SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\\": "\\\\"}
_LONG = {escape[1]: char for char, escape in _SHORT.items()} | {'"': '"'}
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_PLAIN = re.compile(r"[^\\\x00-\x1f\x7f-\x9f\u2028\u2029]*")


def escape(text: str) -> str:
    r"""Write a text so that it stays on one line.

    >>> escape("first line\nsecond \\ line")
    'first line\\nsecond \\\\ line'
    """
    if _PLAIN.fullmatch(text):
        return text
    return "".join(_SHORT.get(char) or _visible(char) for char in text)


def _visible(char: str) -> str:
    hidden = unicodedata.category(char) in ("Cc", "Zl", "Zp")
    return f"\\u{ord(char):04x}" if hidden else char


def unescape(text: str) -> str:
    r"""Read what `escape` wrote. Raises ValueError on an escape that is not known.

    >>> unescape(r"a\u0020b\n")
    'a b\n'
    """
    return _ESCAPE.sub(_char, text) if "\\" in text else text


def _char(match: re.Match[str]) -> str:
    code = match[1]
    if code[0] in "uU" and len(code) > 1:
        number = int(code[1:], 16)
        if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
            raise ValueError(f"\\{code} is no character")
        return chr(number)
    if code not in _LONG:
        raise ValueError(f"\\{code} is not an escape I know")
    return _LONG[code]


def quoted(text: str) -> str:
    r"""Write a text in double quotes.

    >>> print(quoted('the "backstop"'))
    "the \"backstop\""
    """
    return '"' + escape(text).replace('"', '\\"') + '"'


def quote_line(text: str) -> str:
    r"""Write a passage for a `>` line: spaces at its ends stay visible.

    >>> print(quote_line(" Po szczycie "))
    \u0020Po szczycie\u0020
    """
    plain = escape(text)
    head = len(plain) - len(plain.lstrip(" "))
    tail = len(plain) - len(plain.rstrip(" ")) if head < len(plain) else 0
    middle = plain[head : len(plain) - tail]
    return "\\u0020" * head + middle + "\\u0020" * tail
