"""The page's data: claims, entities, predicates and documents as columns of interned texts."""

from __future__ import annotations

import textwrap
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from kgraph.documents import article_start
from kgraph.edtf import bounds, is_edtf
from kgraph.model import ARTICLE
from kgraph.page.interned import Interned, Row
from kgraph.page.marks import MARKS, Mark, look_of, mark_of
from kgraph.page.reader import LANGUAGES
from kgraph.page.wording import CASES, Wordings
from kgraph.page.words import words
from kgraph.sentence import named
from kgraph.warrant import RULE, failing, warrants

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.model import Claim, Document, Entity, Evidence
    from kgraph.ontology import Predicate
    from kgraph.page.reader import Reader

FORMAT = "kgraph-page/2"
AXES = ("polarity", "certainty", "modality", "reading", "status")
_Key = TypeVar("_Key")
OWN = ("id", "path", "url", "title", "opening", "text", "edtf")
"""Columns whose texts are held where they stand: they seldom stand twice."""
_EPOCH = date(1970, 1, 1)


def page_data(reader: Reader, base: str) -> dict[str, Any]:
    """Everything the page shows, ready for JSON.

    `claims`, `entities`, `predicates` and `documents` are columns; where a text was stands its
    place in `texts`. Claims name what they share (entities, predicates, documents, wordings,
    chains of voices, conditions, failing parts of the rule, times) by its place, and say how
    many of the `passages`, which stand in their order, are theirs. A pair of texts is English,
    Polish; days count from 1970-01-01.
    """
    interned = Interned()
    marks = marks_used(reader)
    predicates = predicates_used(reader)
    quoted = {each.document for claim in reader.claims for each in claim.evidence}
    rows = _ClaimRows(reader, marks, predicates)
    tables = {
        "claims": interned.table([rows.row(claim) for claim in reader.claims], own=OWN),
        "entities": interned.table(
            [_entity(entity, rows.cases.get(entity.id, {})) for entity in reader.entities], own=OWN
        ),
        "predicates": interned.table([_predicate(each, reader) for each in predicates]),
        "documents": interned.table(
            [_document(each, shown=each.id in quoted) for each in reader.corpus.documents], own=OWN
        ),
        "passages": interned.table(rows.passages),
        "wordings": interned.table([{"texts": list(texts)} for texts in rows.wordings]),
        "chains": interned.table([{"voices": list(voices)} for voices in rows.chains]),
        "conditions": interned.table([{"condition": list(pair)} for pair in rows.conditions]),
        "failings": interned.table([{"parts": list(parts)} for parts in rows.failings]),
        "times": interned.table([_time(text) for text in rows.times], own=OWN),
    }
    return {
        "format": FORMAT,
        "base": base,
        "documentTypes": _document_types(reader),
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


def predicates_used(reader: Reader) -> list[Predicate]:
    """The predicates that claims of the corpus have, in the order of the ontology."""
    used = {claim.predicate for claim in reader.claims}
    return [each for name, each in reader.ontology.predicates.items() if name in used]


def _mark(mark: Mark) -> dict[str, Any]:
    return {
        "name": mark.name,
        "dashes": list(mark.dashes),
        "arrow": mark.arrow,
        "tone": mark.tone,
        "signs": list(mark.signs),
    }


def _kinds(reader: Reader) -> list[dict[str, Any]]:
    """The classes in use, in the order of the ontology, with how they look."""
    used = {entity.kind for entity in reader.entities}
    known = [name for name in reader.ontology.kinds if name in used]
    found = []
    for name in known + sorted(used.difference(known)):
        look = look_of(name, reader.ontology)
        kind = reader.ontology.kinds[name] if name in known else None
        labels = kind.labels if kind else {}
        found.append(
            {
                "name": name,
                "labels": [labels.get(language) or name or "?" for language in LANGUAGES],
                "types": [kind.iri, *kind.also] if kind else [],
                "shape": look.shape,
                "tone": look.tone,
                "hollow": look.hollow,
            }
        )
    return found


def _document_types(reader: Reader) -> list[str]:
    kind = reader.ontology.kinds.get("Document")
    return [kind.iri, *kind.also] if kind else []


def _predicate(predicate: Predicate, reader: Reader) -> Row:
    group = reader.ontology.groups.get(predicate.group)
    labels = group.labels if group else {}
    return {
        "name": predicate.name,
        "label": [named(predicate, language) for language in LANGUAGES],
        "iri": predicate.iri,
        "group": [labels.get(language, predicate.group) for language in LANGUAGES],
        "symmetric": predicate.symmetric,
        "functional": predicate.functional,
        "inverseFunctional": predicate.inverse_functional,
    }


class _ClaimRows:
    """Makes the rows of claims, and the lists of what several of them share."""

    def __init__(self, reader: Reader, marks: list[Mark], predicates: list[Predicate]) -> None:
        self.reader = reader
        self.passages: list[Row] = []
        self.wordings: dict[tuple[str, ...], int] = {}
        self.chains: dict[tuple[int, ...], int] = {}
        self.conditions: dict[tuple[str, str], int] = {}
        self.failings: dict[tuple[int, ...], int] = {}
        self.times: dict[str, int] = {}
        self._wording = Wordings(reader)
        self.cases = self._wording.cases
        self._marks = {mark: place for place, mark in enumerate(marks)}
        self._predicates = {each.name: place for place, each in enumerate(predicates)}
        self._documents = {document.id: document for document in reader.corpus.documents}
        self._order = {name: place for place, name in enumerate(self._documents)}

    def row(self, claim: Claim) -> Row:
        reader, condition = self.reader, claim.condition
        failed = {part.name for part in failing(claim, reader.trust)}
        voices = tuple(reader.place[voice] for voice in claim.attribution if voice != ARTICLE)
        parts = tuple(place for place, part in enumerate(RULE) if part.name in failed)
        self.passages += [
            _passage(each, claim, self._documents, self._order) for each in claim.evidence
        ]
        return {
            "id": claim.id,
            "subject": reader.place[claim.subject],
            "object": reader.place[claim.object],
            "predicate": self._predicates[claim.predicate],
            **{axis: str(getattr(claim, axis)) for axis in AXES},
            "chain": _shared(self.chains, voices),
            "time": _shared(self.times, claim.time or ""),
            "said": claim.time_text or "",
            "condition": _shared(
                self.conditions, (condition.claim, condition.words) if condition else ("", "")
            ),
            "document": self._order.get(claim.document or "", -1),
            "evidence": len(claim.evidence),
            "wording": _shared(self.wordings, self._wording.of(claim)),
            "mark": self._marks[mark_of(claim, reader.trust)],
            "failing": _shared(self.failings, parts),
            "confidence": claim.confidence,
            "made": claim.made_by,
            "note": claim.note,
            "superseded": claim.superseded_by,
            "event": reader.ontology.predicates[claim.predicate].event_class(claim),
        }


def _shared(known: dict[_Key, int], value: _Key) -> int:
    """The place of a value in a list that holds it once."""
    return known.setdefault(value, len(known))


def _time(text: str) -> Row:
    """A date with its first and last day; none where it is open, or no date."""
    first, last = bounds(text) if is_edtf(text) else (None, None)
    return {
        "edtf": text,
        "first": (first - _EPOCH).days if first else None,
        "last": (last - _EPOCH).days if last else None,
    }


def _passage(
    evidence: Evidence,
    claim: Claim,
    documents: Mapping[str, Document],
    order: Mapping[str, int],
) -> Row:
    """Where the quote begins in its document, how long it is, and the document if not the claim's.

    Begin and length count UTF-16 units, as scripts do. A quote that is not there stands itself
    in place of the begin, with the length -1.
    """
    document = documents.get(evidence.document)
    same = evidence.document == claim.document
    place = None if same else order.get(evidence.document, -1)
    if document is None or not evidence.verify(document.text):
        return {"start": evidence.quote, "length": -1, "document": place}
    start = _units(document.text[: evidence.start])
    return {"start": start, "length": _units(evidence.quote), "document": place}


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _entity(entity: Entity, cases: Mapping[str, str]) -> Row:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "label": [entity.label(language) for language in LANGUAGES],
        "names": [[name.text, name.language] for name in entity.names],
        "cases": [cases.get(case, "") for case in CASES] if cases else [],
        "external": list(entity.external),
        "descriptions": [[each.text, each.language] for each in entity.descriptions],
    }


def _document(document: Document, *, shown: bool) -> Row:
    """What is known about a document; its text only where claims have evidence in it.

    `begin` is where the article does, behind what only tells about it, in UTF-16 units; `opening`
    is its first line, for a name where it has no title but is shown.
    """
    begin = article_start(document.text)
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "opening": "" if document.title or not shown else _first_line(document.text[begin:]),
        "outlet": document.outlet,
        "url": document.url,
        "published": document.published or "",
        "updated": document.updated or "",
        "language": document.language,
        "text": document.text if shown else "",
        "begin": _units(document.text[:begin]) if shown else 0,
    }


def _first_line(text: str) -> str:
    """The first line of a text that is not empty, cut where it is too long for a name."""
    return textwrap.shorten(text.strip().partition("\n")[0][:200], 90, placeholder=" …")
