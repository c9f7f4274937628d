"""A corpus to blocks of RDF statements: the one description all formats write.

Blocks come in a fixed order (used predicates, documents, entities with their facts, claims with
their voices and passages) and so do the statements in them: same corpus, same lines.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.edtf import bounds
from kgraph.model import ARTICLE, Verdict
from kgraph.namespaces import EDTF, KG, OA, OWL, PROV, RDF, RDFS, SCHEMA, SKOS, WD, XSD
from kgraph.rdf.terms import iri, literal
from kgraph.warrant import reason, warrants

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kgraph.model import Claim, Corpus, Document, Entity, Evidence, Name
    from kgraph.ontology import Ontology, Predicate
    from kgraph.warrant import Trust

TYPE = iri(RDF + "type")
CONTEXT = 32
"""Characters of the text before and after a quote that go with it as prefix and suffix."""

Statements = list[tuple[str, list[str]]]

VALUES = {
    "+": "Positive", "-": "Negative",
    "CT": "Certain", "PR": "Probable", "PS": "Possible", "U": "Unspecified",
}  # fmt: skip
"""The model's short values whose individual is not just their capitalised name."""


@dataclass(frozen=True, slots=True)
class Block:
    """Everything said of one subject; terms are N-Triples text. `graph` is empty for the default.

    A proposition in RDF 1.2 form is in `reifies`.
    """

    subject: str
    statements: Statements
    graph: str = ""
    reifies: tuple[str, str, str] | None = None


@dataclass(frozen=True, slots=True)
class Describer:
    """What describing needs beside the corpus: vocabulary, trust and the base of IRIs."""

    corpus: Corpus
    ontology: Ontology
    trust: Trust
    base: str

    def entity(self, name: str) -> str:
        """The IRI of an entity."""
        return iri(f"{self.base}entity/{name}")

    def document(self, name: str) -> str:
        """The IRI of a document."""
        return iri(f"{self.base}doc/{name}")

    def claim(self, name: str, part: str = "") -> str:
        """The IRI of a claim, or of a part of it."""
        return iri(f"{self.base}claim/{name}{'#' + part if part else ''}")

    def predicate(self, name: str) -> str:
        """The IRI of a predicate."""
        return iri(self.ontology.predicates[name].iri)

    def blocks(self) -> Iterator[Block]:
        """Describe everything."""
        used = sorted({claim.predicate for claim in self.corpus.claims})
        for name in used:
            yield _predicate_block(self.ontology.predicates[name])
        for document in self.corpus.documents:
            yield Block(self.document(document.id), _document(document, self.ontology))
        yield from self._entities()
        texts = {document.id: document for document in self.corpus.documents}
        for claim in self.corpus.claims:
            yield from self._claim_blocks(claim, texts)

    def _entities(self) -> Iterator[Block]:
        facts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for claim in self.corpus.claims:
            if warrants(claim, self.trust):
                objects = facts[claim.subject][self.predicate(claim.predicate)]
                objects.add(self.entity(claim.object))
        identity: dict[str, Statements] = defaultdict(list)
        for judgement in self.corpus.judgements:
            statement = (iri(_JUDGEMENTS[judgement.verdict]), [self.entity(judgement.right)])
            identity[judgement.left].append(statement)
        declared = {entity.id: entity for entity in self.corpus.entities}
        for name in sorted({*declared, *facts, *identity}):
            statements = _entity(declared[name], self.ontology) if name in declared else []
            statements += identity.get(name, [])
            statements += [(p, sorted(o)) for p, o in sorted(facts.get(name, {}).items())]
            yield Block(self.entity(name), statements)

    def _claim_blocks(self, claim: Claim, texts: Mapping[str, Document]) -> Iterator[Block]:
        graph = self.document(claim.document) if claim.document else ""
        proposition = (
            self.entity(claim.subject), self.predicate(claim.predicate), self.entity(claim.object),
        )  # fmt: skip
        yield Block(self.claim(claim.id), self._claim(claim, texts), graph, proposition)
        for step, voice in enumerate(claim.attribution[1:], 1):
            yield Block(
                self.claim(claim.id, f"voice{step}"),
                [
                    (TYPE, [iri(KG + "Voice"), iri(PROV + "Attribution")]),
                    (iri(PROV + "agent"), [self.entity(voice)]),
                    (iri(KG + "step"), [literal(str(step), XSD + "integer")]),
                ],
                graph,
            )
        for number, evidence in enumerate(claim.evidence, 1):
            subject = self.claim(claim.id, f"e{number}")
            selector = self.claim(claim.id, f"e{number}-selector")
            source = self.document(evidence.document)
            yield Block(subject, _passage(source, selector), graph)
            yield Block(selector, _selector(evidence, texts[evidence.document].text), graph)

    def _claim(self, claim: Claim, texts: Mapping[str, Document]) -> Statements:
        kg = KG
        documents = _documents(claim)
        dates = sorted({day for d in documents if (day := texts[d].published)})
        language = texts[claim.document].language if claim.document else ""
        voices = claim.attribution[1:]
        sources = [self.document(name) for name in documents]
        origins = [self.entity(voices[-1])] if voices else sources
        event = self.ontology.predicates[claim.predicate].event_class(claim)
        fact = warrants(claim, self.trust)
        statements: Statements = [(TYPE, [iri(kg + "Claim")])]
        statements += [(iri(kg + axis), [iri(kg + value)]) for axis, value in _axes(claim)]
        add = statements.append
        add((iri(kg + "factuality"), [literal(claim.factuality)]))
        if claim.condition and claim.condition.claim:
            add((iri(kg + "conditionClaim"), [self.claim(claim.condition.claim)]))
        elif claim.condition:
            add((iri(kg + "conditionText"), [literal(claim.condition.words)]))
        if voices:
            steps = [self.claim(claim.id, f"voice{n}") for n in range(1, len(voices) + 1)]
            add((iri(PROV + "qualifiedAttribution"), steps))
            add((iri(kg + "saidBy"), sorted({self.entity(voice) for voice in voices})))
        if origins:
            add((iri(kg + "origin"), origins))
        add((iri(kg + "chain"), [literal(self.chain(claim))]))
        if documents:
            add((iri(kg + "reportedIn"), sources))
        if dates:
            add((iri(kg + "reportedAt"), [literal(day, XSD + "date") for day in dates]))
        statements += _time(claim, language)
        if claim.evidence:
            passages = [self.claim(claim.id, f"e{n}") for n in range(1, len(claim.evidence) + 1)]
            add((iri(kg + "evidence"), passages))
        if claim.superseded_by:
            add((iri(kg + "supersededBy"), [self.claim(claim.superseded_by)]))
        if claim.confidence is not None:
            add((iri(kg + "confidence"), [literal(repr(claim.confidence), XSD + "double")]))
        if event:
            add((iri(kg + "eventClass"), [literal(event)]))
        add((iri(kg + "madeBy"), [literal(claim.made_by)]))
        if claim.note:
            add((iri(SKOS + "note"), [literal(claim.note)]))
        add((iri(kg + "warranted"), [literal("true" if fact else "false", XSD + "boolean")]))
        if not fact:
            add((iri(kg + "withheld"), [literal(reason(claim, self.trust))]))
        return statements

    def chain(self, claim: Claim) -> str:
        """The chain of voices as one line, for display."""
        declared = {entity.id: entity for entity in self.corpus.entities}
        labels = [
            declared[voice].label("en") if voice in declared else voice
            for voice in claim.attribution[1:]
        ]
        return " > ".join([ARTICLE, *labels])


def describe(corpus: Corpus, ontology: Ontology, trust: Trust, base: str) -> Iterator[Block]:
    """Describe a corpus in RDF; `base` begins the IRIs of its entities, claims and documents."""
    return Describer(corpus, ontology, trust, base).blocks()


_JUDGEMENTS = {
    Verdict.SAME: OWL + "sameAs",
    Verdict.DIFFERENT: OWL + "differentFrom",
    Verdict.UNSURE: KG + "unsureSameAs",
}


def _documents(claim: Claim) -> list[str]:
    """The documents that report a claim: those of its evidence, else its own."""
    own = [claim.document] if claim.document else []
    return sorted({item.document for item in claim.evidence}) or own


def _axes(claim: Claim) -> list[tuple[str, str]]:
    values = {
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "modality": claim.modality,
        "reading": claim.reading,
        "status": claim.status,
    }
    return [(axis, VALUES.get(value, value.capitalize())) for axis, value in values.items()]


def _time(claim: Claim, language: str) -> Statements:
    statements: Statements = []
    if claim.time:
        first, last = bounds(claim.time)
        statements.append((iri(KG + "when"), [literal(claim.time, EDTF + "EDTF")]))
        for name, day in (("from", first), ("until", last)):
            if day:
                statements.append((iri(KG + name), [literal(day.isoformat(), XSD + "date")]))
    if claim.time_text is not None:
        statements.append((iri(KG + "whenText"), [literal(claim.time_text, language=language)]))
    return statements


def _passage(source: str, selector: str) -> Statements:
    return [
        (TYPE, [iri(KG + "Passage"), iri(OA + "SpecificResource")]),
        (iri(OA + "hasSource"), [source]),
        (iri(OA + "hasSelector"), [selector]),
    ]


def _selector(evidence: Evidence, text: str) -> Statements:
    prefix = text[max(0, evidence.start - CONTEXT) : evidence.start]
    suffix = text[evidence.end : evidence.end + CONTEXT]
    number = XSD + "nonNegativeInteger"
    return [
        (TYPE, [iri(OA + "TextPositionSelector"), iri(OA + "TextQuoteSelector")]),
        (iri(OA + "exact"), [literal(evidence.quote)]),
        (iri(OA + "prefix"), [literal(prefix)]),
        (iri(OA + "suffix"), [literal(suffix)]),
        (iri(OA + "start"), [literal(str(evidence.start), number)]),
        (iri(OA + "end"), [literal(str(evidence.end), number)]),
    ]


def _predicate_block(predicate: Predicate) -> Block:
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


def _entity(entity: Entity, ontology: Ontology) -> Statements:
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


def _document(document: Document, ontology: Ontology) -> Statements:
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
