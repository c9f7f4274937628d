"""Whether a first name is a man's or a woman's."""

from __future__ import annotations

from kgraph.extract.grammar.morphology import F, readings
from kgraph.extract.grammar.vocabulary import words
from kgraph.names import folded

_MEN, _WOMEN = words("english")["man"], words("english")["woman"]


def sex_of(first: str) -> str:
    """Give m or f; empty where the name does not tell.

    >>> sex_of("Morag"), sex_of("Julio"), sex_of("Andrea")
    ('f', 'm', '')
    """
    told = folded(first)
    if told in _MEN:
        return "" if told in _WOMEN else "m"
    if told in _WOMEN:
        return "f"
    # Carla is a name, and a form of the Polish Carl.
    named = [r for r in readings(first) if r.label == "imię" and r.lemma == first]
    if named:
        female = any(r.gender & F for r in named)
        male = any(not r.gender & F for r in named)
        return "" if female and male else "f" if female else "m"
    return "f" if first.endswith("a") else ""
