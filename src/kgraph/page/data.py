"""The page's data: claims, entities and documents as columns of interned texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.model import ARTICLE
from kgraph.page.interned import Interned, Row
from kgraph.page.marks import MARKS, Mark, look_of, mark_of
from kgraph.page.reader import LANGUAGES
from kgraph.page.words import words
from kgraph.warrant import RULE, failing, warrants

if TYPE_CHECKING:
    from kgraph.model import Claim, Document, Entity, Evidence
    from kgraph.page.reader import Reader
    from kgraph.sentence import Sentences

FORMAT = "kgraph-page/1"
AXES = ("polarity", "certainty", "modality", "reading", "status")


def page_data(reader: Reader) -> dict[str, Any]:
    """Everything the page shows, ready for JSON.

    `claims`, `entities` and `documents` are columns; where a text was stands its place in
    `texts`. Claims name entities and documents by their place. A pair of texts is English, Polish.
    """
    interned = Interned()
    marks = marks_used(reader)
    documents = {document.id: document for document in reader.corpus.documents}
    order = {name: place for place, name in enumerate(documents)}
    claims = [_claim(reader, claim, marks, documents, order) for claim in reader.claims]
    quoted = {each.document for claim in reader.claims for each in claim.evidence}
    tables = {
        "claims": interned.table(claims),
        "entities": interned.table([_entity(entity) for entity in reader.entities]),
        "documents": interned.table(
            [_document(each, shown=each.id in quoted) for each in documents.values()]
        ),
    }
    return {
        "format": FORMAT,
        **tables,
        "texts": interned.texts,
        "kinds": _kinds(reader),
        "marks": [_mark(mark) for mark in marks],
        "rule": [part.name for part in RULE],
        "facts": len(
            {(c.subject, c.predicate, c.object) for c in reader.claims if warrants(c, reader.trust)}
        ),
        "words": words(),
    }


def marks_used(reader: Reader) -> list[Mark]:
    """The marks that claims of the corpus have, in the order of the legend."""
    used = {mark_of(claim, reader.trust) for claim in reader.claims}
    known = [mark for mark in MARKS if mark in used]
    return known + sorted(used.difference(MARKS), key=lambda mark: mark.name)


def _mark(mark: Mark) -> dict[str, Any]:
    return {"name": mark.name, "dashes": list(mark.dashes), "arrow": mark.arrow, "tone": mark.tone}


def _kinds(reader: Reader) -> list[dict[str, Any]]:
    """The classes in use, in the order of the ontology, with how they look."""
    used = {entity.kind for entity in reader.entities}
    known = [name for name in reader.ontology.kinds if name in used]
    found = []
    for name in known + sorted(used.difference(known)):
        look = look_of(name, reader.ontology)
        labels = reader.ontology.kinds[name].labels if name in known else {}
        found.append(
            {
                "name": name,
                "labels": [labels.get(language) or name or "?" for language in LANGUAGES],
                "shape": look.shape,
                "tone": look.tone,
                "hollow": look.hollow,
            }
        )
    return found


def _claim(
    reader: Reader,
    claim: Claim,
    marks: list[Mark],
    documents: dict[str, Document],
    order: dict[str, int],
) -> Row:
    predicate = reader.ontology.predicates[claim.predicate]
    failed = {part.name for part in failing(claim, reader.trust)}
    condition = claim.condition
    return {
        "id": claim.id,
        "subject": reader.place[claim.subject],
        "object": reader.place[claim.object],
        "predicate": claim.predicate,
        "label": [predicate.label(language) for language in LANGUAGES],
        **{axis: str(getattr(claim, axis)) for axis in AXES},
        "voices": [reader.place[voice] for voice in claim.attribution if voice != ARTICLE],
        "time": claim.time or "",
        "said": claim.time_text or "",
        "condition": [condition.claim, condition.words] if condition else ["", ""],
        "document": order.get(claim.document or "", -1),
        "evidence": [_passage(each, documents, order) for each in claim.evidence],
        "sentence": [_sentence(each, claim, voices=True) for each in reader.sentences],
        "brief": [_sentence(each, claim, voices=False) for each in reader.sentences],
        "mark": marks.index(mark_of(claim, reader.trust)),
        "failing": [place for place, part in enumerate(RULE) if part.name in failed],
        **_remarks(claim),
    }


def _remarks(claim: Claim) -> Row:
    return {
        "confidence": claim.confidence,
        "made": claim.made_by,
        "note": claim.note,
        "superseded": claim.superseded_by,
    }


def _sentence(sentences: Sentences, claim: Claim, *, voices: bool) -> str:
    """The claim as a sentence, without the time, which the page says in its own words."""
    parts = [sentences.voices(claim)] if voices else []
    parts += [sentences.proposition(claim), sentences.condition(claim)]
    text = " ".join(part for part in parts if part)
    return f"{text[:1].upper()}{text[1:]}."


def _passage(
    evidence: Evidence, documents: dict[str, Document], order: dict[str, int]
) -> list[str | int]:
    """Document, start and end of the quote in its text in UTF-16 units, as scripts count.

    A quote that is not there stands itself in place of the numbers.
    """
    place, document = order.get(evidence.document, -1), documents.get(evidence.document)
    if document is None or not evidence.verify(document.text):
        return [place, evidence.quote]
    start = _units(document.text[: evidence.start])
    return [place, start, start + _units(evidence.quote)]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _entity(entity: Entity) -> Row:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "label": [entity.label(language) for language in LANGUAGES],
        "names": [[name.text, name.language] for name in entity.names],
        "external": list(entity.external),
        "descriptions": [[each.text, each.language] for each in entity.descriptions],
    }


def _document(document: Document, *, shown: bool) -> Row:
    """What is known about a document; its text only where claims have evidence in it."""
    return {
        "id": document.id,
        "title": document.title,
        "outlet": document.outlet,
        "url": document.url,
        "published": document.published or "",
        "updated": document.updated or "",
        "language": document.language,
        "text": document.text if shown else "",
    }
