"""What is said of predicates, entities and documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.namespaces import KG, OWL, RDFS, SCHEMA, SKOS, WD, XSD
from kgraph.rdf.block import TYPE, Block
from kgraph.rdf.terms import iri, literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.model import Document, Entity, Name
    from kgraph.ontology import Kind, Ontology, Predicate
    from kgraph.rdf.block import Statements


def describe_kind(kind: Kind, ontology: Ontology) -> Block:
    """A class with the classes above it, so that a query for these finds its entities too."""
    labels = [literal(text, language=lang) for lang, text in sorted(kind.labels.items())]
    above = [iri(ontology.kinds[name].iri) for name in sorted(kind.parents)]
    statements = [(TYPE, [iri(OWL + "Class")]), (iri(RDFS + "label"), labels)]
    if above:
        statements.append((iri(RDFS + "subClassOf"), above))
    return Block(iri(kind.iri), statements)


def describe_predicate(predicate: Predicate) -> Block:
    """What a reader of the file needs to know of a predicate; its words stay in the ontology."""
    types = [iri(KG + "Predicate")]
    for holds, name in (
        (predicate.symmetric, "SymmetricProperty"),
        (predicate.functional, "FunctionalProperty"),
        (predicate.inverse_functional, "InverseFunctionalProperty"),
    ):
        types += [iri(OWL + name)] if holds else []
    labels = [literal(text, language=lang) for lang, text in sorted(predicate.labels.items())]
    statements = [(TYPE, types), (iri(RDFS + "label"), labels)]
    if predicate.group:
        statements.append((iri(KG + "group"), [iri(KG + predicate.group)]))
    return Block(iri(predicate.iri), statements)


def describe_entity(entity: Entity, ontology: Ontology) -> Statements:
    """Its class, also in other vocabularies, its names, descriptions and ids elsewhere."""
    preferred, others = _labels(entity.names)
    kind = ontology.kinds[entity.kind]
    statements: Statements = [(TYPE, [iri(kind.iri), *map(iri, kind.also)])]
    if preferred:
        statements.append((iri(SKOS + "prefLabel"), preferred))
    if others:
        statements.append((iri(SKOS + "altLabel"), others))
    if entity.descriptions:
        texts = [literal(d.text, language=d.language) for d in entity.descriptions]
        statements.append((iri(SCHEMA + "description"), sorted(texts)))
    wikidata = [x for x in entity.external if x.startswith("wd:Q") and x[4:].isdigit()]
    other = sorted(set(entity.external) - set(wikidata))
    if wikidata:
        matches = sorted(iri(WD + name.removeprefix("wd:")) for name in wikidata)
        statements.append((iri(SKOS + "exactMatch"), matches))
    if other:
        statements.append((iri(KG + "external"), [literal(name) for name in other]))
    return statements


def _labels(names: Sequence[Name]) -> tuple[list[str], list[str]]:
    """The first name of each language, and all others."""
    first = {name.language: name for name in reversed(names)}
    preferred = sorted(literal(name.text, language=lang) for lang, name in first.items())
    others = {literal(name.text, language=name.language) for name in names} - set(preferred)
    return preferred, sorted(others)


def describe_document(document: Document, ontology: Ontology) -> Statements:
    """Its title, outlet, address, days, language and file; never its text."""
    kind = ontology.kinds["Document"]
    day = XSD + "date"
    values = [
        (SCHEMA + "headline", document.title, "", document.language),
        (KG + "outlet", document.outlet, "", ""),
        (SCHEMA + "url", document.url, XSD + "anyURI", ""),
        (SCHEMA + "datePublished", document.published, day, ""),
        (SCHEMA + "dateModified", document.updated, day, ""),
        (SCHEMA + "inLanguage", document.language, "", ""),
        (KG + "file", document.path, "", ""),
    ]
    statements: Statements = [(TYPE, [iri(kind.iri), *map(iri, kind.also)])]
    for name, value, datatype, language in values:
        if value:
            statements.append((iri(name), [literal(value, datatype, language)]))
    return statements
