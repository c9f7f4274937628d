"""Other spellings of a known name, and what is left of a long name when it is said again."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.vocabulary import adjectives, words
from kgraph.names import folded

if TYPE_CHECKING:
    from kgraph.extract.grammar.english.names import EnglishNames
    from kgraph.model import Entity

_BODIES = ("Organisation", "Outlet", "Event")
_WHERE = ("in", "near", "into", "outside", "around", "across")
_TELLS_NOTHING = words("english")["telling_nothing"]


@lru_cache(maxsize=1 << 14)
def spelling(name: str) -> str:
    """One key for the English spellings of a name.

    >>> spelling("Zelenskiy") == spelling("Zelensky") == spelling("Zelenskyy")
    True
    >>> spelling("Sergey Lavrov") == spelling("Sergei Lavrov")
    True
    """
    plain = re.sub("[yj]", "i", folded(name))
    return re.sub(r"(.)\1", r"\1", plain.replace("ks", "x").replace("ph", "f"))


def spelled_alike(names: EnglishNames, text: str) -> Entity | None:
    """The one known person whose name is spelled otherwise here; None where none or several."""
    spelled = names.known.spelled
    if not spelled:
        for entity in names.world.entities.values():
            if entity.kind == "Person":
                for name in entity.names:
                    if name.language in ("", "en"):
                        spelled.setdefault(spelling(name.text), set()).add(entity.id)
    found = spelled.get(spelling(text), set())
    return names.world.entities[next(iter(found))] if len(found) == 1 else None


def shorten(names: EnglishNames, doc: Any) -> None:
    """`Halden`, after Halden Foods; `the Commission`, after the European Commission.

    A word that is what is left of just one longer name of a body in the document names that body.
    """
    longer: dict[str, set[str]] = {}
    for entity in names.entities.values():
        if entity.kind in _BODIES and names.mentions[entity.id]:
            for name in entity.names:
                for part in _parts(name.text):
                    longer.setdefault(part, set()).add(entity.id)
    places = {t.text for t in doc if t.i and t.nbor(-1).lower_ in _WHERE}
    for token in doc:
        whole = longer.get(token.text, ()) if token.text not in places else ()
        if len(whole) != 1 or token.pos_ not in ("PROPN", "NOUN"):
            continue
        body = names.entities[next(iter(whole))]
        first = min(place.start for place in names.mentions[body.id])
        if _stands_alone(names, token) and (token.idx > first or token.idx < _HEADLINE):
            names.forget(token.i)
            names.note(body, doc[token.i : token.i + 1])


_HEADLINE = 200
"""Where the headline and its summary stand, which use the short names."""


def _parts(name: str) -> list[str]:
    """The words that may stand for a longer name: its first, and its last one."""
    said = name.split()
    if len(said) < 2 or not all(word[0].isupper() or word.islower() for word in said):
        return []
    ends = [said[0], said[-1]]
    return [w for w in ends if w[0].isupper() and not w.isupper() and len(w) > 3
            and w.lower() not in _TELLS_NOTHING and w not in adjectives()]  # fmt: skip


def _stands_alone(names: EnglishNames, token: Any) -> bool:
    """Whether a word is no part of a longer name, and names nobody else the document knows."""
    near = [n for n in (token.i - 1, token.i + 1) if 0 <= n < len(token.doc)]
    beside = [token.doc[n] for n in near if token.doc[n].head.i == token.i]
    if any(t.pos_ == "PROPN" and t.dep_ in ("compound", "flat") for t in beside):
        return False
    if token.dep_ == "compound" and token.head.pos_ == "PROPN" and token.head.i == token.i + 1:
        holder = token.head.lemma_.lower() in words("english")["holder"]
        if not holder:
            return False
    if token.i not in names.at:
        return token.text[0].isupper() and not token.is_sent_start
    name, place = names.at[token.i]
    entity = names.entities[name]
    alone = place.end - place.start == len(token)
    return alone and name not in names.world.entities and " " not in entity.label("en")
