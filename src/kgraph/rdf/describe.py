"""A corpus to blocks of RDF statements: the one description all formats write.

Blocks come in a fixed order (used classes and predicates, documents, entities with their facts,
claims with their voices and passages) and so do the statements in them: same corpus, same lines.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.edtf import bounds
from kgraph.model import ARTICLE, Verdict
from kgraph.namespaces import EDTF, KG, OA, OWL, PROV, SKOS, XSD
from kgraph.rdf.block import TYPE, Block
from kgraph.rdf.terms import iri, literal
from kgraph.rdf.things import (
    describe_document,
    describe_entity,
    describe_kind,
    describe_predicate,
)
from kgraph.warrant import reason, warrants

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from kgraph.model import Claim, Corpus, Document, Entity, Evidence, Judgement
    from kgraph.ontology import Ontology
    from kgraph.rdf.block import Statements
    from kgraph.warrant import Triple, Trust

CONTEXT = 32
"""Characters of the text before and after a quote that go with it as prefix and suffix."""

VALUES = {
    "+": "Positive", "-": "Negative",
    "CT": "Certain", "PR": "Probable", "PS": "Possible", "U": "Unspecified",
}  # fmt: skip
"""The model's short values whose individual is not just their capitalised name."""


class Describer:
    """Describes things one by one; the methods up to `predicate` give their IRIs.

    `around` gives the beginning of what stands before a passage, and of what stands behind it.
    """

    def __init__(
        self,
        entities: Mapping[str, Entity],
        documents: Mapping[str, Document],
        around: Callable[[Evidence], tuple[str, str]],
        ontology: Ontology,
        trust: Trust,
        base: str,
    ) -> None:
        self.entities, self.documents, self.around = entities, documents, around
        self.ontology, self.trust, self.base = ontology, trust, base

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

    def vocabulary(self, kinds: Iterable[str], predicates: Iterable[str]) -> Iterator[Block]:
        """Describe the classes, those above them, and the predicates that are used."""
        for name in sorted(set().union(*map(self.ontology.ancestors, set(kinds)))):
            yield describe_kind(self.ontology.kinds[name], self.ontology)
        for name in sorted(set(predicates)):
            yield describe_predicate(self.ontology.predicates[name])

    def document_block(self, document: Document) -> Block:
        """Describe a document."""
        return Block(self.document(document.id), describe_document(document, self.ontology))

    def entity_block(
        self, name: str, judgements: Iterable[Judgement], facts: Iterable[Triple]
    ) -> Block:
        """Describe an entity, with the judgements it stands left in and the facts about it."""
        found: dict[str, set[str]] = defaultdict(set)
        for _, predicate, value in facts:
            found[self.predicate(predicate)].add(self.entity(value))
        declared = self.entities.get(name)
        statements = describe_entity(declared, self.ontology) if declared else []
        for judgement in judgements:
            right = self.entity(judgement.right)
            statements.append((iri(_JUDGEMENTS[judgement.verdict]), [right]))
        statements += [(p, sorted(o)) for p, o in sorted(found.items())]
        return Block(self.entity(name), statements)

    def claim_blocks(self, claim: Claim) -> Iterator[Block]:
        """Describe a claim, its voices and its passages."""
        graph = self.document(claim.document) if claim.document else ""
        proposition = (
            self.entity(claim.subject), self.predicate(claim.predicate), self.entity(claim.object),
        )  # fmt: skip
        yield Block(self.claim(claim.id), self._claim(claim), graph, proposition)
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
            yield Block(selector, _selector(evidence, *self.around(evidence)), graph)

    def _claim(self, claim: Claim) -> Statements:
        statements: Statements = [(TYPE, [iri(KG + "Claim")]), *_axes(claim)]
        statements.append((iri(KG + "factuality"), [literal(claim.factuality)]))
        if claim.condition and claim.condition.claim:
            antecedent = self.claim(claim.condition.claim)
            statements.append((iri(KG + "conditionClaim"), [antecedent]))
        elif claim.condition:
            statements.append((iri(KG + "conditionText"), [literal(claim.condition.words)]))
        statements += self._voices(claim)
        statements += _time(
            claim, self.documents[claim.document].language if claim.document else ""
        )
        if claim.evidence:
            passages = [self.claim(claim.id, f"e{n}") for n in range(1, len(claim.evidence) + 1)]
            statements.append((iri(KG + "evidence"), passages))
        return statements + self._record(claim)

    def _voices(self, claim: Claim) -> Statements:
        """Whose word it is, and where and when it was reported."""
        documents = _documents(claim)
        sources = [self.document(name) for name in documents]
        days = sorted({day for name in documents if (day := self.documents[name].published)})
        voices = [self.entity(voice) for voice in claim.attribution[1:]]
        steps = [self.claim(claim.id, f"voice{n}") for n in range(1, len(voices) + 1)]
        found = [
            (iri(PROV + "qualifiedAttribution"), steps),
            (iri(KG + "saidBy"), sorted(set(voices))),
            (iri(KG + "origin"), voices[-1:] or sources),
            (iri(KG + "chain"), [literal(self.chain(claim))]),
            (iri(KG + "reportedIn"), sources),
            (iri(KG + "reportedAt"), [literal(day, XSD + "date") for day in days]),
        ]
        return [(name, values) for name, values in found if values]

    def _record(self, claim: Claim) -> Statements:
        """Who made the record, what became of it, and whether it warrants a fact."""
        event = self.ontology.predicates[claim.predicate].event_class(claim)
        fact = warrants(claim, self.trust)
        found: Statements = []
        if claim.superseded_by:
            found.append((iri(KG + "supersededBy"), [self.claim(claim.superseded_by)]))
        if claim.confidence is not None:
            confidence = literal(repr(claim.confidence), XSD + "double")
            found.append((iri(KG + "confidence"), [confidence]))
        if event:
            found.append((iri(KG + "eventClass"), [literal(event)]))
        found.append((iri(KG + "madeBy"), [literal(claim.made_by)]))
        if claim.note:
            found.append((iri(SKOS + "note"), [literal(claim.note)]))
        warranted = literal("true" if fact else "false", XSD + "boolean")
        found.append((iri(KG + "warranted"), [warranted]))
        if not fact:
            found.append((iri(KG + "withheld"), [literal(reason(claim, self.trust))]))
        return found

    def chain(self, claim: Claim) -> str:
        """The chain of voices as one line, for display."""
        labels = [
            self.entities[voice].label("en") if voice in self.entities else voice
            for voice in claim.attribution[1:]
        ]
        return " > ".join([ARTICLE, *labels])


def describe(corpus: Corpus, ontology: Ontology, trust: Trust, base: str) -> Iterator[Block]:
    """Describe a corpus in RDF; `base` begins the IRIs of its entities, claims and documents."""
    entities = {entity.id: entity for entity in corpus.entities}
    documents = {document.id: document for document in corpus.documents}

    def around_in_text(evidence: Evidence) -> tuple[str, str]:
        return around(evidence, documents[evidence.document].text)

    describer = Describer(entities, documents, around_in_text, ontology, trust, base)
    kinds = (entity.kind for entity in corpus.entities)
    yield from describer.vocabulary(kinds, (claim.predicate for claim in corpus.claims))
    yield from map(describer.document_block, corpus.documents)
    facts: dict[str, list[Triple]] = defaultdict(list)
    for claim in corpus.claims:
        if warrants(claim, trust):
            facts[claim.subject].append((claim.subject, claim.predicate, claim.object))
    judgements: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in corpus.judgements:
        judgements[judgement.left].append(judgement)
    for name in sorted({*entities, *facts, *judgements}):
        yield describer.entity_block(name, judgements.get(name, ()), facts.get(name, ()))
    for claim in corpus.claims:
        yield from describer.claim_blocks(claim)


def around(evidence: Evidence, text: str) -> tuple[str, str]:
    """Give what stands before and after a passage in the text of its document."""
    before = text[max(0, evidence.start - CONTEXT) : evidence.start]
    return before, text[evidence.end : evidence.end + CONTEXT]


_JUDGEMENTS = {
    Verdict.SAME: OWL + "sameAs",
    Verdict.DIFFERENT: OWL + "differentFrom",
    Verdict.UNSURE: KG + "unsureSameAs",
}


def _documents(claim: Claim) -> list[str]:
    """The documents that report a claim: those of its evidence, else its own."""
    own = [claim.document] if claim.document else []
    return sorted({item.document for item in claim.evidence}) or own


def _axes(claim: Claim) -> list[tuple[str, list[str]]]:
    return [
        _axis("polarity", claim.polarity),
        _axis("certainty", claim.certainty),
        _axis("modality", claim.modality),
        _axis("reading", claim.reading),
        _axis("status", claim.status),
    ]


@lru_cache(maxsize=64)
def _axis(axis: str, value: str) -> tuple[str, list[str]]:
    return iri(KG + axis), [iri(KG + VALUES.get(value, value.capitalize()))]


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


def _selector(evidence: Evidence, prefix: str, suffix: str) -> Statements:
    number = XSD + "nonNegativeInteger"
    return [
        (TYPE, [iri(OA + "TextPositionSelector"), iri(OA + "TextQuoteSelector")]),
        (iri(OA + "exact"), [literal(evidence.quote)]),
        (iri(OA + "prefix"), [literal(prefix)]),
        (iri(OA + "suffix"), [literal(suffix)]),
        (iri(OA + "start"), [literal(str(evidence.start), number)]),
        (iri(OA + "end"), [literal(str(evidence.end), number)]),
    ]
