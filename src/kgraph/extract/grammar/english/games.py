"""Whether a document tells of games, where the name of a state is that of its team."""

from __future__ import annotations

from typing import Any

from kgraph.extract.grammar.vocabulary import words

_GAME = words("english")["game"]
_KINDS, _EVERY = 3, 45
"""So many different words of games, and one in so many words, make a report of a game."""


def tells_of_games(doc: Any) -> bool:
    """Whether the words of a document are those of the sports pages: `a squad`, `the wicket`."""
    found = [lemma for token in doc if (lemma := token.lemma_) in _GAME]
    return len(set(found)) >= _KINDS and len(found) * _EVERY >= len(doc)
