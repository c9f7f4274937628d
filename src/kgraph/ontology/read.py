"""Ontology files to an `Ontology`, or to every finding about them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kgraph.errors import ProblemsError
from kgraph.model import Problem
from kgraph.namespaces import KG, OWL, RDF, RDFS, SCHEMA, SKOS
from kgraph.ontology.lint import Source, lint
from kgraph.ontology.terms import Group, Kind, Ontology, Predicate, Word
from kgraph.utf8 import not_utf8

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Node = ox.NamedNode | ox.BlankNode
Facts = dict[str, dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]]]
"""subject IRI > property IRI > values, of all files."""

WORD_KINDS = ("verb", "noun", "title", "adjective")
SAYINGS = ("says", "saysAhead", "saysOfActor", "saysNoun")


def built_in_files() -> list[Path]:
    """The ontology files kgraph comes with: beside the package, or in its source tree."""
    here = Path(__file__).resolve().parent.parent
    installed = here / "ontology_files"
    folder = installed if installed.is_dir() else here.parent.parent / "ontology"
    return sorted(folder.glob("*.ttl"))


def read(files: Iterable[Path], root: Path | None = None) -> Ontology:
    """Read ontology files together.

    A file takes the place of an earlier one of the same name, so that a project may keep its
    own copy of a built-in file. Messages show paths relative to `root`.

    Raises ProblemsError with every finding of all files.
    """
    chosen = {path.name: path for path in files}
    # In the order given, so that a clash is the fault of the file that joins the others.
    sources = [source_of(path, root) for path in chosen.values()]
    problems = [problem for source in sources for problem in source.problems]
    # Of kgraph's own files alone, a test says that there is nothing to find.
    if not problems and not set(chosen.values()) <= set(built_in_files()):
        problems = lint(sources)
    if problems:
        raise ProblemsError(sorted(problems, key=lambda p: (p.file, p.line, p.column)))
    return _ontology(_merge(sources), _digest(source.text for source in sources))


def digest(files: Iterable[Path]) -> str:
    """Give the digest that the ontology of these files would have, without reading it."""
    chosen = {path.name: path for path in files}
    return _digest(_text(path.read_bytes()) for path in chosen.values())


def _digest(texts: Iterable[str]) -> str:
    return hashlib.sha256(b"\0".join(text.encode() for text in texts)).hexdigest()[:16]


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace").removeprefix("\ufeff")


def source_of(path: Path, root: Path | None = None) -> Source:
    """Read an ontology file, with what is wrong with it as Turtle."""
    shown = _shown(path, root)
    data = path.read_bytes()
    text = ""
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
        triples = [quad.triple for quad in ox.parse(text, ox.RdfFormat.TURTLE)]
    except UnicodeDecodeError as error:
        return Source(shown, "", (), (not_utf8(shown, error),))
    except SyntaxError as error:
        problem = Problem(
            shown,
            error.lineno or 0,
            error.offset or 0,
            "turtle-syntax",
            f"this is not Turtle: {_message(error)}.",
            "Mend the line, or the end of the one before it.",
        )
        return Source(shown, text, (), (problem,))
    return Source(shown, text, tuple(triples))


def _shown(path: Path, root: Path | None) -> str:
    """A path as messages show it: from `root`, or as the name of a file of kgraph's own."""
    if root and path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    return f"kgraph's {path.name}" if path in built_in_files() else str(path)


def _message(error: SyntaxError) -> str:
    return (error.msg or "").split(": ", 1)[-1].rstrip(".")


def _merge(sources: Sequence[Source]) -> Facts:
    facts: Facts = defaultdict(lambda: defaultdict(list))
    for source in sources:
        for triple in source.triples:
            if isinstance(triple.subject, ox.NamedNode):
                values = facts[triple.subject.value][triple.predicate.value]
                if triple.object not in values:
                    values.append(triple.object)
    return facts


def local_name(iri: str) -> str:
    """The part of an IRI after the last `#` or `/`: the name used in claims."""
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def _ontology(facts: Facts, digest: str) -> Ontology:
    of_type: dict[str, list[str]] = defaultdict(list)
    for subject, properties in facts.items():
        for value in properties.get(RDF + "type", ()):
            if isinstance(value, ox.NamedNode):
                of_type[value.value].append(subject)
    predicates = [_predicate(iri, facts[iri]) for iri in of_type[KG + "Predicate"]]
    of_class = set(of_type[OWL + "Class"])
    superclasses = {iri: sorted(_iris(facts[iri], RDFS + "subClassOf")) for iri in of_class}
    kinds = [
        Kind(
            name=local_name(iri),
            iri=iri,
            labels=_by_language(facts[iri], RDFS + "label"),
            definitions=_by_language(facts[iri], SKOS + "definition"),
            parents=tuple(local_name(above) for above in superclasses[iri] if above in of_class),
            also=tuple(above for above in superclasses[iri] if above not in of_class),
            definite=frozenset(
                word.value.casefold() for word in _literals(facts[iri], KG + "definite")
            ),
        )
        for iri in of_type[OWL + "Class"]
    ]
    groups = [
        Group(name=local_name(iri), iri=iri, labels=_by_language(facts[iri], RDFS + "label"))
        for iri in of_type[KG + "PredicateGroup"]
    ]
    return Ontology(
        kinds={kind.name: kind for kind in kinds},
        predicates={predicate.name: predicate for predicate in predicates},
        groups={group.name: group for group in groups},
        hedges=_hedges(facts),
        digest=digest,
    )


def _predicate(iri: str, properties: Mapping[str, Sequence[object]]) -> Predicate:
    types = _iris(properties, RDF + "type")
    words, sayings = (
        tuple(
            Word(kind, literal.value, literal.language or "")
            for kind in kinds
            for literal in _literals(properties, KG + kind)
        )
        for kinds in (WORD_KINDS, SAYINGS)
    )
    plover = {
        case: literal.value
        for case in ("actual", "future", "negative")
        for literal in _literals(properties, KG + "plover" + case.capitalize())
    }
    return Predicate(
        name=local_name(iri),
        iri=iri,
        labels=_by_language(properties, RDFS + "label"),
        definitions=_by_language(properties, SKOS + "definition"),
        domain=tuple(_names(properties, SCHEMA + "domainIncludes")),
        range=tuple(_names(properties, SCHEMA + "rangeIncludes")),
        group=next(iter(_names(properties, KG + "group")), ""),
        symmetric=OWL + "SymmetricProperty" in types,
        inverse=next(iter(_names(properties, OWL + "inverseOf")), ""),
        functional=OWL + "FunctionalProperty" in types,
        inverse_functional=OWL + "InverseFunctionalProperty" in types,
        words=words,
        sayings=sayings,
        plover=plover,
    )


def _hedges(facts: Facts) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for properties in facts.values():
        for literal in _literals(properties, KG + "hedge"):
            found[literal.language or ""].append(literal.value)
    return {language: tuple(sorted(phrases)) for language, phrases in sorted(found.items())}


def _literals(properties: Mapping[str, Sequence[object]], name: str) -> list[ox.Literal]:
    return [value for value in properties.get(name, ()) if isinstance(value, ox.Literal)]


def _iris(properties: Mapping[str, Sequence[object]], name: str) -> list[str]:
    return [value.value for value in properties.get(name, ()) if isinstance(value, ox.NamedNode)]


def _names(properties: Mapping[str, Sequence[object]], name: str) -> list[str]:
    return [local_name(iri) for iri in _iris(properties, name)]


def _by_language(properties: Mapping[str, Sequence[object]], name: str) -> dict[str, str]:
    return {
        literal.language or "": literal.value for literal in reversed(_literals(properties, name))
    }
