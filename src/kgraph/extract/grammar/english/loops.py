"""Words that hang on each other in a circle: no tree, and nothing can be read of such."""

from __future__ import annotations

from typing import Any


def part_loops(doc: Any) -> None:
    """Hang a word of every circle on the head of its sentence.

    A parse put right in two places can have one: what was put right there is given up.
    """
    safe: set[int] = set()
    for token in doc:
        path: list[Any] = []
        at, walked = token, set()
        while at.i not in safe and at.i not in walked:
            walked.add(at.i)
            path.append(at)
            if at.head.i == at.i:
                break
            at = at.head
        else:
            if at.i not in safe:
                _part(at, path)
        safe |= walked


def _part(token: Any, path: list[Any]) -> None:
    circle = {t.i for t in path[next(n for n, t in enumerate(path) if t.i == token.i) :]}
    roots = (t for t in token.sent if t.head.i == t.i and t.i not in circle)
    root = next(roots, None)
    token.head, token.dep_ = (token, "ROOT") if root is None else (root, "dep")
