"""The words that name a thing: whole where a hyphen would cut them, and without who says so."""

from __future__ import annotations

import re
from typing import Any

from kgraph.extract.grammar.english.nodes import child, is_verb
from kgraph.extract.grammar.vocabulary import words

_LISTS = words("english")
_OPENS, _GOES_ON = re.compile(r"\w+-$"), re.compile(r"-\w+")
_SHORT_FORM = re.compile(r"\s*\([A-Z][A-Za-z&]{1,7}\)")


def uncut(text: str, first: int, last: int) -> tuple[int, int]:
    """Where a stretch begins and ends that would cut a word at its hyphen.

    >>> uncut("a ban on non-members", 2, 12)
    (2, 20)
    """
    if text[last - 1 : last] == "-":
        last -= 1
    while (more := _GOES_ON.match(text, last)) is not None and text[last - 1 : last].isalnum():
        last = more.end()
    if (before := _OPENS.search(text, 0, first)) is not None:
        first = before.start()
    return first, last


def without_short_form(name: str) -> str:
    """A name without its short form in brackets: `Green Party (GP) leader`."""
    return _SHORT_FORM.sub("", name)


def without_source(told: list[Any]) -> list[Any]:
    """The words of a clause up to who says it: `that it lied, according to Lee`.

    Nor with what is added at its end: `that it harms Chad, which left`.
    """
    for n, token in enumerate(told):
        behind = n > 1 and told[n - 1].text == ","
        if behind and (_tells_source(token, told[n:]) or _adds(told[n:])):
            return told[: n - 1]
    return told


def _tells_source(first: Any, rest: list[Any]) -> bool:
    """Whether a stretch behind a comma tells whose word it is to the end of what is told."""
    if first.lower_ in ("according", "per"):
        return True
    if first.lower_ == "as":
        rest = rest[1:]
    saying = [t for t in rest if is_verb(t) and t.lemma_ in _SAYING and child(t, "nsubj")]
    return any(
        child(verb, "nsubj").left_edge.i == rest[0].i
        and child(verb, "ccomp", "dobj", "xcomp") is None
        for verb in saying
        if rest
    )


def _adds(rest: list[Any]) -> bool:
    """Whether what is left is a clause that is only added: `, which left`."""
    return rest[0].tag_ in ("WDT", "WRB", "WP") and all(t.text != "," for t in rest)


_SAYING = _LISTS["say"] | {"learn", "hear", "understand"}
