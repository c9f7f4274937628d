"""The page's data: claims, entities, predicates and documents as columns of interned texts."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from kgraph.documents import article_start
from kgraph.documents.dateline import is_dateline
from kgraph.page.claims import claim_tables
from kgraph.page.interned import Interned
from kgraph.page.marks import MARKS, Mark, look_of
from kgraph.page.passages import passages, units
from kgraph.page.wording import CASES
from kgraph.page.words import LANGUAGES, words
from kgraph.sentence import named
from kgraph.warrant import RULE

if TYPE_CHECKING:
    from kgraph.model import Entity
    from kgraph.ontology import Predicate
    from kgraph.page.interned import Table
    from kgraph.page.reader import Reader

FORMAT = "kgraph-page/3"
_OPENING = 2000
"""In so much of a text stands the line by which it is called."""


def page_data(reader: Reader, base: str) -> dict[str, Any]:
    """Everything the page shows but the texts of documents, ready for JSON.

    Tables are columns. In most of them the place of a text in `texts` stands for it; a column in
    which few texts would stand twice has them as they are. Claims name what they share (entities,
    forms, documents, chains of voices, conditions, times) by its place, and say how many of the
    `passages`, which stand in their order, are theirs. A form has its predicate and its
    standing, and a standing its mark and the parts of the rule that fail, by place too. A pair
    of texts is English, Polish; days count from 1970-01-01.
    """
    interned = Interned()
    marks, predicates = marks_used(reader), predicates_used(reader)
    return {
        "format": FORMAT,
        "base": base,
        "documentTypes": _document_types(reader),
        **claim_tables(reader, interned, marks, [each.name for each in predicates]),
        "entities": _entities(reader, interned),
        "predicates": _predicates(predicates, reader, interned),
        "documents": _documents(reader, interned),
        "passages": passages(reader, interned),
        "texts": interned.texts,
        "kinds": _kinds(reader),
        "marks": [_mark(mark) for mark in marks],
        "rule": [part.name for part in RULE],
        "facts": _facts(reader),
        "words": words(),
    }


def texts_shown(reader: Reader) -> list[str]:
    """The texts of the documents: empty where no claim has evidence in it."""
    quoted = reader.quoted
    return [each.text if each.id in quoted else "" for each in reader.corpus.documents]


def marks_used(reader: Reader) -> list[Mark]:
    """The marks that claims of the corpus have, in the order of the legend."""
    used = {standing.mark for standing in reader.standings.all}
    return [mark for mark in MARKS if mark in used]


def predicates_used(reader: Reader) -> list[Predicate]:
    """The predicates that claims of the corpus have, in the order of the ontology."""
    used = {claim.predicate for claim in reader.claims}
    return [each for name, each in reader.ontology.predicates.items() if name in used]


def _facts(reader: Reader) -> int:
    """How many triples the claims warrant."""
    warranted = [not standing.failing for standing in reader.standings.all]
    pairs = zip(reader.claims, reader.standings.of, strict=True)
    return len({(c.subject, c.predicate, c.object) for c, place in pairs if warranted[place]})


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


def _predicates(predicates: list[Predicate], reader: Reader, interned: Interned) -> Table:
    groups = []
    for each in predicates:
        group = reader.ontology.groups.get(each.group)
        called = group.labels if group else {}
        groups.append([called.get(language, each.group) for language in LANGUAGES])
    labels = [[named(each, language) for language in LANGUAGES] for each in predicates]
    return {
        "name": interned.column(each.name for each in predicates),
        "label": interned.column(labels),
        "iri": interned.column(each.iri for each in predicates),
        "group": interned.column(groups),
        "symmetric": [each.symmetric for each in predicates],
        "functional": [each.functional for each in predicates],
        "inverseFunctional": [each.inverse_functional for each in predicates],
    }


def _entities(reader: Reader, interned: Interned) -> Table:
    """Entities; a name that only says the id with its spaces is empty.

    `cases` has the names in the cases of Polish that stand in sentences.
    """
    entities, cases = reader.entities, reader.wordings.cases
    return {
        "id": [entity.id for entity in entities],
        "kind": interned.column(entity.kind for entity in entities),
        "names": [_names(entity) for entity in entities],
        "cases": interned.column(_cases(cases.get(entity.id)) for entity in entities),
        "external": interned.column(entity.external for entity in entities),
        "descriptions": interned.column(
            [(each.text, each.language) for each in entity.descriptions] for entity in entities
        ),
    }


def _names(entity: Entity) -> list[list[str]]:
    plain = entity.id.replace("_", " ")
    return [["" if each.text == plain else each.text, each.language] for each in entity.names]


def _cases(cases: dict[str, str] | None) -> list[str]:
    return [cases.get(case, "") for case in CASES] if cases else []


def _documents(reader: Reader, interned: Interned) -> Table:
    """What is known about the documents, their texts apart.

    `begin` is where the article does, behind what only tells about it, in UTF-16 units; `opening`
    is its first line, for a name where it has no title but is shown.
    """
    documents, quoted = reader.corpus.documents, reader.quoted
    begins = [article_start(each.text) if each.id in quoted else 0 for each in documents]
    openings = [
        "" if each.title or each.id not in quoted else _first_line(each.text[begin:])
        for each, begin in zip(documents, begins, strict=True)
    ]
    return {
        "id": [each.id for each in documents],
        "path": [each.path for each in documents],
        "title": [each.title for each in documents],
        "opening": list(openings),
        "outlet": interned.column(each.outlet for each in documents),
        "url": [each.url for each in documents],
        "published": interned.column(each.published or "" for each in documents),
        "updated": interned.column(each.updated or "" for each in documents),
        "language": interned.column(each.language for each in documents),
        "begin": [units(each.text[:begin]) for each, begin in zip(documents, begins, strict=True)],
    }


def _first_line(text: str) -> str:
    """The first line of a text that says more than where and when, cut where it is too long."""
    lines = [line.strip()[:200] for line in text[:_OPENING].split("\n") if line.strip()]
    told = next((line for line in lines if not is_dateline(line)), "".join(lines[:1]))
    return textwrap.shorten(told, 90, placeholder=" …")
