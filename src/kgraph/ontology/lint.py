"""Findings about ontology files: typos, clashes, missing pieces."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kgraph.model import Problem
from kgraph.namespaces import KG, OWL, RDF, RDFS, SCHEMA, SKOS
from kgraph.ontology.terms import SLOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TYPE = RDF + "type"

PREDICATE_PROPERTIES = frozenset(
    {TYPE}
    | {RDFS + name for name in ("label", "comment", "seeAlso", "isDefinedBy", "subPropertyOf")}
    | {SKOS + name for name in ("definition", "example", "note", "scopeNote", "altLabel")}
    | {SKOS + name for name in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch")}
    | {SKOS + "relatedMatch"}
    | {SCHEMA + name for name in ("domainIncludes", "rangeIncludes")}
    | {OWL + name for name in ("inverseOf", "equivalentProperty", "deprecated", "versionInfo")}
    | {KG + name for name in ("group", "verb", "noun", "title", "adjective", "inverseMatch")}
    | {KG + name for name in ("says", "saysAhead", "saysOfActor", "saysNoun")}
    | {KG + name for name in ("ploverActual", "ploverFuture", "ploverNegative")}
)
"""What may be said of a predicate, in the namespaces kgraph reads."""

_WORD_PROPERTIES = frozenset(KG + kind for kind in ("verb", "noun", "title", "adjective"))
_SAYINGS = frozenset(KG + kind for kind in ("says", "saysAhead", "saysOfActor", "saysNoun"))
_WATCHED = (KG, RDF, RDFS, SKOS, SCHEMA, OWL)
_OF_CLASSES = (SCHEMA + "domainIncludes", SCHEMA + "rangeIncludes")
_INFERRING = {
    RDFS + "domain": "schema:domainIncludes",
    RDFS + "range": "schema:rangeIncludes",
}


@dataclass(frozen=True, slots=True)
class Source:
    """An ontology file as read: its text, its triples, what was wrong with it already."""

    file: str
    text: str
    triples: tuple[ox.Triple, ...]
    problems: tuple[Problem, ...] = ()

    def problem(self, needle: str, code: str, finding: str, next_step: str) -> Problem:
        """Make a finding about the place where `needle` first stands in the file."""
        match = re.search(rf"(?<![\w-]){re.escape(needle)}(?![\w-])", self.text)
        start = match.start() if match else 0
        line = self.text.count("\n", 0, start) + 1
        column = start - (self.text.rfind("\n", 0, start) + 1) + 1
        return Problem(self.file, line, column, code, finding, next_step)


def lint(sources: Sequence[Source]) -> list[Problem]:
    """List every finding about the files taken together."""
    typed = _typed(sources)
    problems: list[Problem] = []
    for source in sources:
        problems += _typos(source, typed)
        problems += _incomplete(source, typed)
        problems += _words(source)
    return problems + list(_clashes(sources)) + list(_shared_words(sources))


def _typed(sources: Sequence[Source]) -> dict[str, set[str]]:
    """Collect the types of every subject in all files."""
    typed: dict[str, set[str]] = defaultdict(set)
    for source in sources:
        for triple in source.triples:
            if triple.predicate.value == TYPE and isinstance(triple.object, ox.NamedNode):
                typed[_value(triple.subject)].add(triple.object.value)
    return typed


def _value(term: object) -> str:
    return str(getattr(term, "value", ""))


def _short(iri: str) -> str:
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def _typos(source: Source, typed: dict[str, set[str]]) -> Iterator[Problem]:
    """Find properties of predicates and kg: terms that nothing defines."""
    known_terms = {iri for iri in typed if iri.startswith(KG)}
    for triple in source.triples:
        subject, name = _value(triple.subject), triple.predicate.value
        if KG + "Predicate" in typed.get(subject, ()):
            if name in _INFERRING:
                finding = (
                    f"{_short(subject)}: rdfs:{_short(name)} makes everything it meets "
                    "a thing of that class."
                )
                step = f"Write {_INFERRING[name]}."
                yield source.problem(_short(name), "ontology-property", finding, step)
            elif name.startswith(_WATCHED) and name not in PREDICATE_PROPERTIES:
                finding = f'{_short(subject)}: "{_short(name)}" is not a property of predicates.'
                yield source.problem(
                    _short(name), "ontology-property", finding, _nearest(name, PREDICATE_PROPERTIES)
                )
        used = _value(triple.object)
        is_term = isinstance(triple.object, ox.NamedNode) and used.startswith(KG)
        if is_term and used not in known_terms:
            finding = f'{_short(subject)}: "{_short(used)}" is not defined.'
            yield source.problem(
                _short(used), "ontology-term", finding, _nearest(used, known_terms)
            )
        elif name in _OF_CLASSES and OWL + "Class" not in typed.get(used, ()):
            classes = {iri for iri, types in typed.items() if OWL + "Class" in types}
            finding = f'{_short(subject)}: "{_short(used)}" is no class.'
            yield source.problem(_short(used), "ontology-term", finding, _nearest(used, classes))


def _nearest(name: str, known: frozenset[str] | set[str]) -> str:
    from rapidfuzz import process

    names = sorted({_short(iri) for iri in known})
    match = process.extractOne(_short(name), names, score_cutoff=60)
    return f"Did you mean {match[0]}?" if match else "Define it, or leave it out."


def _incomplete(source: Source, typed: dict[str, set[str]]) -> Iterator[Problem]:
    """Find predicates that have no label, and words of what is no predicate."""
    labelled = {_value(t.subject) for t in source.triples if t.predicate.value == RDFS + "label"}
    for triple in source.triples:
        subject = _value(triple.subject)
        is_predicate = KG + "Predicate" in typed.get(subject, ())
        if triple.predicate.value == TYPE and is_predicate and subject not in labelled:
            finding = f"{_short(subject)} has no label."
            next_step = f'Add rdfs:label "{_short(subject)}"@en .'
            yield source.problem(_short(subject), "ontology-label", finding, next_step)
        types = typed.get(subject, set())
        is_misspelt = any(iri.startswith(KG) and iri not in typed for iri in types)
        if triple.predicate.value in _WORD_PROPERTIES and not (is_predicate or is_misspelt):
            finding = f"{_short(subject)} has words and is not a predicate."
            yield source.problem(
                _short(subject), "ontology-term", finding, "Write `a kg:Predicate`."
            )


def _words(source: Source) -> Iterator[Problem]:
    """Find words with no language or without exactly one object slot."""
    for triple in source.triples:
        if triple.predicate.value not in _WORD_PROPERTIES | _SAYINGS:
            continue
        kind = triple.predicate.value.removeprefix(KG)
        if not isinstance(triple.object, ox.Literal) or not triple.object.language:
            finding = f"{_short(_value(triple.subject))}: a {kind} has no language."
            yield source.problem(_value(triple.object), "ontology-word", finding, "Add @pl or @en.")
        elif len(SLOT.findall(triple.object.value)) != 1:
            finding = f'"{triple.object.value}" does not say once where the object stands.'
            example = "spotkać się z +inst" if triple.object.language == "pl" else "meet (with) +"
            yield source.problem(
                triple.object.value, "ontology-word", finding, f'Write it as in "{example}".'
            )


def _clashes(sources: Sequence[Source]) -> Iterator[Problem]:
    """Find names that two definitions share: the same term twice, or two IRIs with one name."""
    seen: dict[str, tuple[str, Source]] = {}
    for source in sources:
        for triple in source.triples:
            is_term = _value(triple.object) in (KG + "Predicate", OWL + "Class")
            if triple.predicate.value != TYPE or not is_term:
                continue
            name = _short(_value(triple.subject))
            if name in seen:
                finding = f'"{name}" is already defined in {seen[name][1].file}.'
                yield source.problem(name, "ontology-clash", finding, "Give yours another name.")
            seen.setdefault(name, (_value(triple.subject), source))


def _shared_words(sources: Sequence[Source]) -> Iterator[Problem]:
    """Find labels and words that two predicates share."""
    seen: dict[tuple[str, str, str], tuple[str, Source]] = {}
    predicates = {iri for iri, types in _typed(sources).items() if KG + "Predicate" in types}
    for source in sources:
        for triple in source.triples:
            subject, name = _value(triple.subject), triple.predicate.value
            if name not in _WORD_PROPERTIES and not (
                name == RDFS + "label" and subject in predicates
            ):
                continue
            key = (name, _value(triple.object), getattr(triple.object, "language", "") or "")
            owner, first = seen.setdefault(key, (subject, source))
            if _short(owner) != _short(subject):
                where = "" if first is source else f" of {first.file}"
                finding = f'"{key[1]}" expresses {_short(subject)}, and {_short(owner)}{where} too.'
                next_step = "Keep it with one of them, or add the words that tell them apart."
                yield source.problem(key[1], "ontology-clash", finding, next_step)
