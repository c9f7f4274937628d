"""Names to entities: every alias in every language leads to its entity."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from kgraph.errors import NotFoundError
from kgraph.model import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kgraph.identity import Identity
    from kgraph.model import Entity


def folded(text: str) -> str:
    """Give a name without case, marks and underscores, for lookups.

    >>> folded("Zełenski") == folded("zelenski"), folded("Biały_Dom")
    (True, 'bialy dom')
    """
    plain = unicodedata.normalize("NFKD", text.replace("_", " ").casefold())
    marks_gone = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(marks_gone.replace("ł", "l").replace("ø", "o").replace("đ", "d").split())


class Names:
    """An index of ids and names, exact first, then without case and diacritics."""

    def __init__(self, entities: Iterable[Entity], identity: Identity) -> None:
        self._ids: dict[str, str] = {}
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._folded: dict[str, set[str]] = defaultdict(set)
        self._owners: dict[str, set[str]] = defaultdict(set)
        for entity in entities:
            canonical = self._ids[entity.id] = identity.canonical(entity.id)
            for name in (entity.id, *(name.text for name in entity.names)):
                self._exact[name].add(canonical)
                self._folded[folded(name)].add(canonical)
                self._owners[name].add(entity.id)
                self._owners[folded(name)].add(entity.id)
        for judgement in identity.judgements:
            for name in (judgement.left, judgement.right):
                self._exact[name].add(identity.canonical(name))
                self._folded[folded(name)].add(identity.canonical(name))

    def find(self, text: str) -> list[str]:
        """Give the canonical ids a name can mean: none, one, or several (then it is ambiguous).

        An id wins over a name, an exact name over one that differs in case or diacritics.
        """
        if text in self._ids:
            return [self._ids[text]]
        if text in self._exact:
            return sorted(self._exact[text])
        return sorted(self._folded.get(folded(text), ()))

    def one(self, text: str) -> str:
        """Give the one id a name can mean; `article` is its own. Raises NotFoundError."""
        if text == ARTICLE:
            return text
        found = self.find(text)
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFoundError(f'"{text}" can be {" or ".join(found)}. Write the id.')
        nearest = self.nearest(text)
        hint = f" Did you mean {nearest}?" if nearest else ""
        raise NotFoundError(f'no entity is called "{text}".{hint}')

    def declared(self, text: str) -> str | None:
        """Give the id a name stands for before judgements join it; None where not just one."""
        if text in self._ids:
            return text
        found = self._owners.get(text) or self._owners.get(folded(text), set())
        return min(found) if len(found) == 1 else None

    def advice(self, text: str) -> str:
        """Say what to do about a name that nobody has."""
        nearest = self.nearest(text)
        if nearest:
            return f"Did you mean {nearest}?"
        return f"Declare it: {'_'.join(text.split()) or 'Name'} : Person."

    def nearest(self, text: str) -> str | None:
        """Give the id whose name is most like `text`, for "did you mean"; None where none is."""
        from rapidfuzz import fuzz, process

        choices = sorted(self._folded)
        match = process.extractOne(folded(text), choices, scorer=fuzz.WRatio, score_cutoff=70)
        return min(self._folded[match[0]]) if match else None
