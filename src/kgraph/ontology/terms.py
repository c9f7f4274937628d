"""Classes, predicates and words, as the ontology files define them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.model import Claim

SLOT = re.compile(r"\+(nom|gen|dat|acc|inst|loc|clause|inf)?(?!\w)")
"""Where a word's text has the object: `+inst` in Polish, a bare `+` in English."""


@dataclass(frozen=True, slots=True)
class Word:
    """One way to say a predicate, in the notation of docs/ontology.md.

    `kind` is verb, noun, title or adjective.

    >>> Word("verb", "meet (with) +", "en").phrases()
    ['meet with', 'meet']
    >>> Word("verb", "dostarczać broń +dat", "pl").phrases()
    ['dostarczać broń']
    """

    kind: str
    text: str
    language: str

    def phrases(self) -> list[str]:
        """The text without its slot, with and without the bracketed words."""
        plain = SLOT.sub("", self.text)
        with_optional = plain.replace("(", "").replace(")", "")
        without = re.sub(r"\([^)]*\)", "", plain)
        found = [" ".join(form.split()) for form in (with_optional, without)]
        return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A class. `parents` are the classes directly above, `also` those of other vocabularies.

    English names of this class that end in one of the words `definite` take *the*.
    """

    name: str
    iri: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    parents: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    definite: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A family of predicates, for legends and facets."""

    name: str
    iri: str
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A tenseless relation. An empty `domain` or `range` admits any class.

    `words` are those by which texts say it, `sayings` those in which kgraph does.
    `plover` maps actual, future and negative to the PLOVER event class of such a claim.
    """

    name: str
    iri: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str] = field(default_factory=dict)
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    group: str = ""
    symmetric: bool = False
    inverse: str = ""
    functional: bool = False
    inverse_functional: bool = False
    words: tuple[Word, ...] = ()
    sayings: tuple[Word, ...] = ()
    plover: Mapping[str, str] = field(default_factory=dict)

    def label(self, language: str = "en") -> str:
        """The label in a language, else in English, else the name."""
        return self.labels.get(language) or self.labels.get("en") or self.name

    def saying(self, kind: str, language: str) -> str:
        """How kgraph says it: `says`, `saysAhead`, `saysOfActor` or `saysNoun`; may be empty."""
        found = (w.text for w in self.sayings if w.kind == kind and w.language == language)
        return next(found, "")

    def event_class(self, claim: Claim) -> str:
        """The PLOVER class of a claim with this predicate, or empty.

        A denial counts as negative, a plan as future; what is only supposed, demanded or
        thought is no event.
        """
        if claim.polarity == "-":
            return self.plover.get("negative", "")
        if claim.modality == "future":
            return self.plover.get("future", "")
        return self.plover.get("actual", "") if claim.modality == "actual" else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """All classes, predicates, groups and hedges of a project, by name.

    `hedges` maps a language to its hedging phrases; `digest` is a hash of the files.
    """

    kinds: Mapping[str, Kind]
    predicates: Mapping[str, Predicate]
    groups: Mapping[str, Group]
    hedges: Mapping[str, tuple[str, ...]]
    digest: str

    def ancestors(self, kind: str) -> set[str]:
        """Give the class itself and every class above it."""
        found: set[str] = set()
        waiting = [kind]
        while waiting:
            name = waiting.pop()
            if name in self.kinds and name not in found:
                found.add(name)
                waiting.extend(self.kinds[name].parents)
        return found

    def nearest_predicate(self, text: str) -> str | None:
        """Give the predicate whose name or label is most like a text; None where none is."""
        from rapidfuzz import fuzz, process

        choices = {name: name for name in self.predicates}
        for predicate in self.predicates.values():
            choices.update(dict.fromkeys(predicate.labels.values(), predicate.name))
        match = process.extractOne(text, sorted(choices), scorer=fuzz.WRatio, score_cutoff=70)
        return choices[match[0]] if match else None

    def kind_named(self, text: str) -> str | None:
        """Give the class of a name or a label in any language; None where there is none."""
        if text in self.kinds:
            return text
        wanted = text.casefold()
        for kind in self.kinds.values():
            if wanted in (label.casefold() for label in kind.labels.values()):
                return kind.name
        return None

    def fits(self, kind: str, allowed: tuple[str, ...]) -> bool:
        """Tell whether an entity of class `kind` may stand where `allowed` classes may."""
        return not allowed or not self.ancestors(kind).isdisjoint(allowed)
