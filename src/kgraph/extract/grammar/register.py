"""The entities of one document, and where it names them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kgraph.extract.grammar.guessing import Guess, guesses
from kgraph.model import Entity, Name
from kgraph.names import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.known import Form, Known
    from kgraph.extract.grammar.tokens import Token
    from kgraph.extract.proposal import Span
    from kgraph.extract.world import World


class NameAt(NamedTuple):
    """A name in a sentence: its tokens (`last` excluded), whose it is, and its grammar.

    `said` is the nominative of the words that stand there, `kind` the class of what they name:
    *Amerykanami* says *Amerykanie*, a group, and is the entity United_States.
    """

    first: int
    last: int
    entity: str
    case: int
    gender: int
    number: int
    said: str
    kind: str


@dataclass(slots=True)
class Register:
    """The entities of one document, and where it names them."""

    world: World
    known: Known
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: dict[str, list[Span]] = field(default_factory=dict)
    genders: dict[str, int] = field(default_factory=dict)
    surnames: dict[str, str] = field(default_factory=dict)
    forms: set[str] = field(default_factory=set)
    verbs: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    fixed: dict[str, frozenset[str]] = field(default_factory=dict)
    transitive: frozenset[str] = frozenset()
    guesses: dict[int, list[Guess]] = field(default_factory=dict)

    def add(self, entity: Entity, at: Span) -> str:
        """Note a mention; the entity of that id is the one first added."""
        self.entities.setdefault(entity.id, entity)
        self.mentions.setdefault(entity.id, []).append(at)
        return entity.id

    def note_forms(self, sentences: Sequence[Sequence[Token]]) -> None:
        """Remember every capitalised word, and where names seem to stand.

        The nominative elsewhere is evidence for the nominative, and so is the class.
        """
        for tokens in sentences:
            self.forms.update(token.text for token in tokens if token.is_capital)
        self.guesses = guesses(sentences, self.known)

    def guessed(self, tokens: Sequence[Token]) -> list[Guess]:
        """The names that seem to stand in a sentence of those noted."""
        return self.guesses.get(tokens[0].start, []) if tokens else []

    def note_whole(self, name: Form) -> None:
        """Remember that the document has a person's whole name."""
        self.surnames[name.entity] = name.entity
        self.surnames.setdefault(folded(surname(self.world.entities[name.entity])), name.entity)


def id_of(name: str) -> str:
    """The id of a new entity, from its name.

    >>> id_of("Andrij Kobolew"), id_of("ustawa nr 5 (2019)")
    ('Andrij_Kobolew', 'ustawa_nr_5_2019')
    """
    return re.sub(r"[^\w\-]+", "_", name).strip("_-") or "entity"


def same_or_new(name: str, kind: str, register: Register) -> Entity:
    """The entity of a name and a class: a known one, one of the document, or a new one."""
    found = register.world.names.find(name)
    if len(found) == 1 and register.world.entities[found[0]].kind == kind:
        return register.world.entities[found[0]]
    wanted = folded(name)
    for entity in register.entities.values():
        if entity.kind == kind and any(folded(n.text) == wanted for n in entity.names):
            return entity
    return Entity(id=id_of(name), kind=kind, names=(Name(name, "pl"),))


def surname(entity: Entity) -> str:
    """The last word of a person's name."""
    return entity.label("pl").split()[-1]
