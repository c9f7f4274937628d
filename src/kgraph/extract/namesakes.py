"""Which of two declared namesakes a document means, by what it says of them; else neither."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.forms import is_form, named_at
from kgraph.extract.proposal import Span
from kgraph.model import ARTICLE
from kgraph.names import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from kgraph.extract.proposal import Proposal
    from kgraph.extract.world import World
    from kgraph.model import Document, Entity

_WORD = re.compile(r"[^\W\d_]+")
_OPENS = re.compile(r"\s*[,(–]\s*|\s+-\s+")
_ENDS = re.compile(r"[^\w\s]|\n")
_LAST_WORD = re.compile(r"([^\W\d_]+)[ \t]+$")
_LITTLE = 3
"""A word of so many letters tells nothing, if it is not written like *MP* or *KO*."""
_ALIKE = 3
_ENDING = 2
_NO_STEM = str.maketrans("", "", "aeiouy")


class Namesakes:
    """The declared entities that share a whole name, looked for in the words of one document.

    One is meant where only its other name stands there, or only a word of its description, its id
    or its class stands right beside the name: *biskup Jan Kowalski*. The passage decides before
    the rest of the document does, and where that names both, nothing else does; else the claims
    of people on the document may speak of just one.
    """

    def __init__(self, document: Document, world: World) -> None:
        self._text, self._world = document.text, world
        self._by_people = world.meant.get(document.id, frozenset())
        self._found: dict[str, _Shared | None] = {}

    def settled(self, proposal: Proposal) -> Proposal:
        """Give the proposal with whom the text means; with a flaw where it does not tell."""
        claim = proposal.claim
        introduced = {item.entity.id: item.entity for item in proposal.entities}
        meant: dict[str, str] = {}
        flaws: list[str] = []
        for name in dict.fromkeys((claim.subject, claim.object, *claim.attribution)):
            entity = self._world.entities.get(name) or introduced.get(name)
            shared = None if entity is None or name == ARTICLE else self._shared(entity)
            if shared is None:
                continue
            meant[name] = shared.meant(self._text, proposal.quote, self._by_people)
            flaws += [] if meant[name] else [shared.open]
        if flaws:
            return replace(proposal, flaws=(*proposal.flaws, *flaws))
        return self._renamed(proposal, meant) if any(a != b for a, b in meant.items()) else proposal

    def _renamed(self, proposal: Proposal, meant: dict[str, str]) -> Proposal:
        claim = proposal.claim
        return replace(
            proposal,
            claim=replace(
                claim,
                subject=meant.get(claim.subject, claim.subject),
                object=meant.get(claim.object, claim.object),
                attribution=tuple(meant.get(voice, voice) for voice in claim.attribution),
            ),
            links=tuple(
                replace(link, entity=meant.get(link.entity, link.entity)) for link in proposal.links
            ),
            entities=tuple(
                replace(item, entity=self._world.entities[meant[item.entity.id]])
                if item.entity.id in meant
                else item
                for item in proposal.entities
            ),
        )

    def _shared(self, entity: Entity) -> _Shared | None:
        """The entities that an entity shares a name with, two or more of them the project's."""
        if entity.id not in self._found:
            self._found[entity.id] = self._looked_up(entity)
        return self._found[entity.id]

    def _looked_up(self, entity: Entity) -> _Shared | None:
        ids: set[str] = set()
        shared: list[str] = []
        for name in [name.text for name in entity.names] or [entity.label()]:
            found = {n for n in self._called(name) if self._is_like(n, entity)}
            mine = entity.id in found or entity.id not in self._world.entities
            if mine and len(found & self._world.own) > 1:
                ids |= found
                shared.append(name)
        if not shared:
            return None
        return _Shared(shared, {name: self._world.entities[name] for name in ids}, self._world)

    def _called(self, name: str) -> Iterable[str]:
        """Every entity of a name; of an entity without names, its id is one."""
        bare = self._world.entities.get("_".join(name.split()))
        return [*self._world.names.find(name), *([] if bare is None else [bare.id])]

    def _is_like(self, name: str, entity: Entity) -> bool:
        """Whether two are of one class, or both people."""
        kinds = (self._world.entities[name].kind, entity.kind)
        people = ("Person" in self._world.ontology.ancestors(kind) for kind in kinds)
        return kinds[0] == kinds[1] or all(people)


class _Shared:
    """Some entities of one name, and what tells each of them from the others."""

    def __init__(self, shared: list[str], entities: dict[str, Entity], world: World) -> None:
        self.open = f'the text does not tell which "{shared[0]}" is meant'
        self._shared = shared
        self._is_person = "Person" in world.ontology.ancestors(entities[min(entities)].kind)
        self._names = {
            name: [n.text for n in entity.names if _adds_to(n.text, shared)]
            for name, entity in entities.items()
        }
        self._aliases = {
            name: [n.text for n in entity.names if n.text not in shared]
            for name, entity in entities.items()
        }
        said = {name: _said_of(entity, world) for name, entity in entities.items()}
        self._words = {
            name: {
                word for word in words
                if not any(_is_told(word, said[other]) for other in entities if other != name)
            }
            for name, words in said.items()
        }  # fmt: skip
        self._all = {word for words in self._words.values() for word in words}

    def meant(self, text: str, quote: Span, by_people: frozenset[str]) -> str:
        """Give the one that a passage tells of, else people's claims, else the text; or nothing."""
        here, there = (self._told(text, within) for within in (quote, Span(0, len(text))))
        decided = by_people & self._words.keys()
        told = here or (there if len(there) > 1 or len(decided) != 1 else decided)
        if not told and not named_at(text, self._shared):
            told = {name for name, aliases in self._aliases.items() if named_at(text, aliases)}
        return next(iter(told)) if len(told) == 1 else ""

    def _told(self, text: str, within: Span) -> Set[str]:
        return {name for name in self._words if self._tells_of(name, text, within)}

    def _tells_of(self, name: str, text: str, within: Span) -> bool:
        if self._is_named(name, within.of(text)):
            return True
        mentions = named_at(text, self._shared, surname=self._is_person)
        return any(
            _is_told(word, self._words[name])
            for start, end in mentions
            if Span(start, end).within(within)
            for word in (*self._before(text, start), *self._behind(text, end))
        )

    def _is_named(self, name: str, passage: str) -> bool:
        """Whether a name of its own stands there, and not as a part of another's longer one."""
        others = [
            Span(*run)
            for other, names in self._names.items()
            if other != name
            for run in named_at(passage, names)
        ]
        runs = [Span(*run) for run in named_at(passage, self._names[name])]
        return any(not any(r.within(o) and r != o for o in others) for r in runs)

    def _before(self, text: str, start: int) -> Iterable[str]:
        """The words right before a mention that tell of one of them: *poseł PiS | Jan Kowal*."""
        while found := _LAST_WORD.search(text, 0, start):
            word = found[1]
            if not _is_told(word, self._all) and not _is_short(word):
                return
            yield word
            start = found.start(1)

    def _behind(self, text: str, end: int) -> list[str]:
        """What stands behind a mention, set off: *Jan Kowal, poseł z Gdyni*; no other name."""
        opening = _OPENS.match(text, end)
        if opening is None:
            return []
        ending = _ENDS.search(text, opening.end())
        words = _WORD.findall(text[opening.end() : ending.start() if ending else len(text)])
        others = [w for w in words[1:] if w[0].isupper() and not _is_short(w)]
        telling = [w for w in words if len(w) > _LITTLE or _is_short(w)]
        if not telling or not _is_told(telling[0], self._all):
            return []
        return [] if any(not _is_told(word, self._all) for word in others) else telling[:1]


def _adds_to(name: str, shared: list[str]) -> bool:
    """Whether a name has a word that no shared one has: *Jan Maria Kowal* beside *Jan Kowal*."""
    return any(not is_form(word, shared) for word in _WORD.findall(name))


def _said_of(entity: Entity, world: World) -> set[str]:
    """The words that a project says of an entity beside its names."""
    called = {folded(word) for name in entity.names for word in _WORD.findall(name.text)}
    kind = world.ontology.kinds[entity.kind]
    said = [*(d.text for d in entity.descriptions), entity.id, *kind.labels.values()]
    words = {word for text in said for word in _WORD.findall(text.replace("_", " "))}
    return {w for w in words if folded(w) not in called and (len(w) > _LITTLE or _is_short(w))}


def _is_short(word: str) -> bool:
    """Whether a word is written like an abbreviation: *MP*, *PiS*."""
    return len(word) > 1 and word[-1].isupper()


def _is_told(word: str, words: Iterable[str]) -> bool:
    return any(_of_one_stem(word, other) for other in words)


def _of_one_stem(word: str, other: str) -> bool:
    """Whether two words are forms of one, by their consonants: *poseł* and *posła*.

    >>> _of_one_stem("biskupem", "Biskup"), _of_one_stem("posła", "poseł")
    (True, True)
    >>> _of_one_stem("poszedł", "poseł"), _of_one_stem("MP", "mpt")
    (False, False)
    """
    one, two = folded(word), folded(other)
    if one == two:
        return True
    if min(len(one), len(two)) <= _ALIKE or one[:_ALIKE] != two[:_ALIKE]:
        return False
    short, long = sorted((one.translate(_NO_STEM), two.translate(_NO_STEM)), key=len)
    return long.startswith(short) and len(long) - len(short) <= _ENDING
