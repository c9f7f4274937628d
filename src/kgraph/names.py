"""Names to entities: every alias in every language leads to its entity."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NoReturn, Protocol

from kgraph.errors import NotFoundError
from kgraph.model import ARTICLE, ID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set

    from kgraph.identity import Identity
    from kgraph.model import Entity


_LETTERS = str.maketrans("łøđ’‘‐–", "lod''--")
"""What NFKD leaves whole, and the apostrophes and hyphens of careful typography."""
_TELLING = 3
"""So many letters can be like a name; fewer are like any that has them."""
_LONGER = 4
"""A name so many times longer only mentions what is so called: it is a phrase, and no spelling."""


def folded(text: str) -> str:
    """Give a name without case, marks and underscores, its apostrophes and hyphens plain.

    >>> folded("Zełenski") == folded("zelenski"), folded("Biały_Dom")
    (True, 'bialy dom')
    >>> folded("O’Neil") == folded("O'Neil"), folded("Kosiniak‑Kamysz")
    (True, 'kosiniak-kamysz')
    """
    if text.isascii():
        return " ".join(text.replace("_", " ").lower().split())
    plain = unicodedata.normalize("NFKD", text.replace("_", " ").casefold())
    marks_gone = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(marks_gone.translate(_LETTERS).split())


class Index(Protocol):
    """Which entities are declared, and under which names: ids as their own lines give them."""

    def has(self, entity: str) -> bool:
        """Tell whether an entity of this id is declared."""

    def exact(self, name: str) -> Set[str]:
        """Give the entities that have just this name; their id is one."""

    def folded(self, name: str) -> Set[str]:
        """Give the entities that have a name which is this one when folded."""

    def all_folded(self) -> Iterable[str]:
        """Give every name, folded."""


class EntityIndex:
    """The index of entities that are all in memory."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._ids: set[str] = set()
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._folded: dict[str, set[str]] = defaultdict(set)
        for entity in entities:
            self._ids.add(entity.id)
            for name in names_of(entity):
                self._exact[name].add(entity.id)
                self._folded[folded(name)].add(entity.id)

    def has(self, entity: str) -> bool:
        """Tell whether an entity of this id is declared."""
        return entity in self._ids

    def exact(self, name: str) -> Set[str]:
        """Give the entities that have just this name."""
        return self._exact.get(name, frozenset())

    def folded(self, name: str) -> Set[str]:
        """Give the entities that have a name which is this one when folded."""
        return self._folded.get(name, frozenset())

    def all_folded(self) -> Iterable[str]:
        """Give every name, folded."""
        return self._folded.keys()


def names_of(entity: Entity) -> Iterator[str]:
    """Give everything an entity can be called: its id, and its names."""
    yield entity.id
    yield from (name.text for name in entity.names)


class Names:
    """Looks ids and names up: exact first, then without case and diacritics.

    Ids that only judgements name are names too.
    """

    def __init__(self, index: Index, identity: Identity) -> None:
        self._index, self._identity = index, identity
        self._judged = {name for j in identity.judgements for name in (j.left, j.right)}
        self._judged_folded: dict[str, set[str]] = defaultdict(set)
        for name in self._judged:
            self._judged_folded[folded(name)].add(name)
        # Looking through all names takes long, and one mistake is often made many times.
        self._nearest: dict[str, str | None] = {}

    def find(self, text: str) -> list[str]:
        """Give the canonical ids a name can mean: none, one, or several (then it is ambiguous).

        An id wins over a name, an exact name over one that differs in case or diacritics.
        """
        if self._index.has(text):
            return [self._identity.canonical(text)]
        owners = self._index.exact(text) | (self._judged & {text}) or self._folded(folded(text))
        return sorted(set(map(self._identity.canonical, owners)))

    def _folded(self, name: str) -> Set[str]:
        return self._index.folded(name) | self._judged_folded.get(name, frozenset())

    def one(self, text: str) -> str:
        """Give the one id a name can mean; `article` is its own. Raises NotFoundError."""
        if text == ARTICLE:
            return text
        found = self.find(text)
        return found[0] if len(found) == 1 else self._refused(text, found)

    def one_or_person(self, text: str, is_person: Callable[[str], bool]) -> str:
        """Give the one id a name can mean, where nobody has it the one person it is the end of.

        `is_person` tells it of a canonical id. Raises NotFoundError.
        """
        ending = f" {folded(text)}"
        if text == ARTICLE or ending == " " or self.find(text):
            return self.one(text)
        owners = {o for name in self._all if name.endswith(ending) for o in self._folded(name)}
        found = sorted(filter(is_person, set(map(self._identity.canonical, owners))))
        return found[0] if len(found) == 1 else self._refused(text, found)

    def _refused(self, text: str, found: Sequence[str]) -> NoReturn:
        """Raise NotFoundError for a name that nobody has, or several."""
        if found:
            raise NotFoundError(f'"{text}" can be {" or ".join(found)}. Write the id.')
        nearest = self.nearest(text)
        hint = f" Did you mean {nearest}?" if nearest else ""
        raise NotFoundError(f'no entity is called "{text}".{hint}')

    def declared(self, text: str) -> str | None:
        """Give the id a name stands for before judgements join it; None where not just one."""
        if self._index.has(text):
            return text
        index, name = self._index, folded(text)
        found = index.exact(text) | index.folded(text) or index.exact(name) | index.folded(name)
        return min(found) if len(found) == 1 else None

    def advice(self, text: str) -> str:
        """Say what to do about a name that nobody has."""
        nearest = self.nearest(text)
        if nearest:
            return f"Did you mean {nearest}?"
        bare = "_".join(text.split())
        if ID.fullmatch(bare):
            return f"Declare it: {bare} : Person."
        return 'Write an id or a name; a new one is declared as Steve_Witkoff : Person = "Witkoff".'

    def nearest(self, text: str) -> str | None:
        """Give the id whose name is most like `text`, for "did you mean"; None where none is."""
        name = folded(text)
        if len(name) < _TELLING:
            return None  # any name at all is like one letter
        if name not in self._nearest:
            self._nearest[name] = self._most_like(name)
        return self._nearest[name]

    def _most_like(self, name: str) -> str | None:
        from rapidfuzz import fuzz, process

        likely = [known for known in self._all if len(known) <= _LONGER * len(name)]
        match = process.extractOne(name, likely, scorer=fuzz.WRatio, score_cutoff=70)
        return min(map(self._identity.canonical, self._folded(match[0]))) if match else None

    @cached_property
    def _all(self) -> list[str]:
        return sorted({*self._index.all_folded(), *self._judged_folded})


class Kinds:
    """The class of every entity: of its canonical id, else of the ids that it is the same as."""

    def __init__(self, entities: Mapping[str, Entity], identity: Identity) -> None:
        self._entities, self._identity = entities, identity

    def get(self, canonical: str) -> str | None:
        """Give the class of a canonical id; None where nobody declares it."""
        if canonical in self._entities:
            return self._entities[canonical].kind
        for name in sorted(self._identity.group(canonical)):
            if name in self._entities:
                return self._entities[name].kind
        return None
