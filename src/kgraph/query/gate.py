"""What a query may not do: reach the network, read files, change the graph, nest without bound."""

from __future__ import annotations

import re

from kgraph.errors import QueryError

LONGEST = 64 * 1024
"""Longest query, in characters."""
DEEPEST = 100
"""Deepest nesting of brackets."""
MOST_GROUPS = 200
"""Most groups in braces; thousands in a row overflow the stack of the engine."""
MOST_OPERATORS = 400
"""Most operators of expressions and paths, for the same reason."""

MOST_PATTERNS = 200
"""Most triple patterns: the engine tries to order them, in time that grows with their square."""

_REFUSED = {
    "SERVICE": "a query that calls another server is refused: kgraph opens no connection",
    "LOAD": "LOAD is refused: kgraph opens no connection",
    "FROM": "FROM is refused: the project is the dataset",
    **dict.fromkeys(
        ("INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD"),
        "updates are refused: the files in seeds/ are what is changed",
    ),
}
_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_TOKEN = re.compile(
    r"""
      (?P<skip>\s+|\#[^\n\r]*)
    | (?P<string>\"\"\"(?:(?:\"|\"\")?(?:[^\"\\]|\\.))*\"\"\"|'''(?:(?:'|'')?(?:[^'\\]|\\.))*'''
                |\"(?:[^\"\\\n\r]|\\.)*\"|'(?:[^'\\\n\r]|\\.)*')
    | (?P<declared>(?i:PREFIX\s+[\w.\-]*:|BASE)\s*<[^<>\"{}|^`\\\x00-\x20]*>)
    | (?P<iri><[^<>\"{}|^`\\\x00-\x20]*>)
    | (?P<name>[?$]\w+|@[A-Za-z][A-Za-z0-9-]*|[\w.\-]*:(?:(?:[\w:%]|\\.)(?:[\w.\-:%]|\\.)*)?)
    | (?P<word>[A-Za-z_]\w*)
    | (?P<open>[({\[])
    | (?P<close>[)}\]])
    | (?P<operator>[!^*/|&=<>+-])
    | (?P<number>[0-9]*\.[0-9]+)
    | (?P<end>[.;])
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_WHOLE = re.compile(r"<(?:[A-Za-z][\w+.-]*://|(?:claim|doc|entity)/)")
"""How an IRI begins that no expression could: `<` may also stand between two values."""


def check(text: str) -> str:
    r"""Give the query with its code-point escapes resolved, or refuse it.

    Raises QueryError. The query is split into tokens, so that a word in a string, an IRI, a
    comment or a name is just a word there.

    >>> check('SELECT * { ?s ?p "SERVICE" } # LOAD')
    'SELECT * { ?s ?p "SERVICE" } # LOAD'
    >>> check("SELECT * { SERV\\u0049CE <urn:x> {} }")
    Traceback (most recent call last):
    kgraph.errors.QueryError: line 1: a query that calls another server is refused: ...
    """
    if not text.strip():
        raise QueryError("the query is empty.")
    if len(text) > LONGEST:
        raise QueryError(f"the query has {len(text)} characters; the most is {LONGEST}.")
    plain = _CODEPOINT.sub(lambda match: _char(match[1] or match[2]), text)
    depth = 0
    counts = {"{": 0, "operator": 0, "end": 0}
    for match in _TOKEN.finditer(plain):
        kind = match.lastgroup
        if kind in ("word", "name") and (refusal := _refusal(match[0])):
            line = plain.count("\n", 0, match.start()) + 1
            raise QueryError(f"line {line}: {refusal}.")
        if kind == "iri" and _two_ways(match[0]):
            line = plain.count("\n", 0, match.start()) + 1
            raise QueryError(
                f"line {line}: {match[0]} can be an IRI, or begin with a less-than sign. "
                "Write the IRI in full, or put a space behind the sign."
            )
        depth += (kind == "open") - (kind == "close")
        counts["{"] += match[0] == "{"
        if kind in counts:
            counts[kind] += 1
        if depth > DEEPEST:
            raise QueryError(f"the query nests more than {DEEPEST} deep.")
    most = {"{": MOST_GROUPS, "operator": MOST_OPERATORS, "end": MOST_PATTERNS}
    if any(counts[kind] > number for kind, number in most.items()):
        raise QueryError(
            f"the query is too large: the most is {MOST_GROUPS} groups in braces, "
            f"{MOST_OPERATORS} operators and {MOST_PATTERNS} patterns."
        )
    return plain


def names_graphs(text: str) -> bool:
    """Tell whether a query that has passed asks for named graphs.

    >>> names_graphs("SELECT * { GRAPH?g { ?s ?p 1 } }"), names_graphs('{ ?graph ?p "GRAPH" }')
    (True, False)
    """
    found = (match for match in _TOKEN.finditer(text) if match.lastgroup in ("word", "name"))
    return any("GRAPH" in m[0].upper().partition(":")[0] for m in found if m[0][0] not in "?$@")


def _refusal(token: str) -> str:
    """Why a word or a name is refused, or the empty string.

    Engines need no space around a keyword: `SERVICE:x`, `SERVICESILENT<urn:x>` and `1SERVICE:x`
    call a server too. So a keyword counts anywhere in a word, and in a name before its colon.
    """
    before, colon, _ = token.upper().partition(":")
    if token[0] in "?$":
        return ""
    if colon:
        return _REFUSED["SERVICE"] if "SERVICE" in before else ""
    return next((why for word, why in _REFUSED.items() if word in before), "")


def _two_ways(iri: str) -> bool:
    """Tell whether an engine could read `1 <` for it, and then a text or comment that begins in it.

    What looks like a text here would be a part of the query there: `1<'>'&&EXISTS{...}&&'x'='x'`.
    """
    return ("'" in iri or "#" in iri) and not _WHOLE.match(iri)


def _char(code: str) -> str:
    number = int(code, 16)
    if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        raise QueryError(f"\\u{code} is no character.")
    return chr(number)
