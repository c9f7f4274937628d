"""Gold: claims that people read in some texts, from the forms they are kept in."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import kgraph.project
from kgraph.documents import DocumentError
from kgraph.documents import read as read_document
from kgraph.errors import KgraphError, NotFoundError, ProblemsError
from kgraph.extract import Span
from kgraph.measure.faults import SHORT, faults, outside
from kgraph.measure.names import ENDING, MarkedName, read_names
from kgraph.measure.statement import Statement, Thing
from kgraph.model import ARTICLE, Problem, Status
from kgraph.utf8 import read_utf8

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kgraph.model import Claim, Document, Entity

ENTITIES = "entities.jsonl"
_GIVE = " Give a project, a folder with claims.jsonl, or a .jsonl file."
_Names = dict[tuple[str, str], Thing]


@dataclass(slots=True)
class Gold:
    """The claims of some documents, and their texts by the id that the claims have for them.

    `names` are the names marked in those documents of which they are.
    """

    statements: list[Statement] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)
    names: dict[str, list[MarkedName]] = field(default_factory=dict)

    def join(self, other: Gold) -> None:
        """Take in more. Raises KgraphError where both have a document of one id."""
        if both := self.documents.keys() & other.documents.keys():
            raise KgraphError(f"the document {min(both)} stands in two of the golds.")
        self.statements += other.statements
        self.documents |= other.documents
        self.names |= other.names


def read_gold(
    path: Path, entities: Mapping[str, Entity] | None = None, predicates: Collection[str] = ()
) -> Gold:
    """Read a project, a folder with claims.jsonl, or a file of claim records (JSON Lines).

    Beside the file stand the texts, and perhaps entities.jsonl with the names of its entities
    and, for a text `a.txt`, its names in `a.ner.tsv`, which may stand there without claims.
    `entities` lends names to ids that have none; where `predicates` are given, records may name
    no others. Raises ProblemsError with every line at fault, KgraphError for a file that is none.
    """
    if path.is_dir():
        claims = path / "claims.jsonl"
        if claims.is_file():
            return _with_names(_of_records(claims, entities or {}, predicates), path)
        if any(path.glob(f"*{ENDING}")):
            return _with_names(Gold(), path)
        return _of_project(path)
    if not path.is_file():
        raise KgraphError(f"there is no gold {path}.{_GIVE}")
    return _with_names(_of_records(path, entities or {}, predicates), path.parent)


def _with_names(gold: Gold, folder: Path) -> Gold:
    for path in sorted(folder.glob(f"*{ENDING}")):
        name = path.name.removesuffix(ENDING)
        if name not in gold.documents:
            gold.documents[name] = _text(path, name)
        gold.names[name] = read_names(path)
    return gold


def _of_project(path: Path) -> Gold:
    """The accepted claims of a project, once for each passage."""
    try:
        project = kgraph.project.open(path)
    except NotFoundError:
        finding = f"{path} is no gold: it is no project, and has no claims.jsonl."
        raise KgraphError(f"{finding}{_GIVE}") from None
    documents = {document.id: document for document in project.corpus.documents}
    things = {
        entity.id: Thing.called([entity.id, *(name.text for name in entity.names)], entity.kind)
        for entity in project.corpus.entities
    }
    gold = Gold()
    for claim in project.claims():
        if claim.status in (Status.ACCEPTED, Status.SUPERSEDED):
            for document in dict.fromkeys(e.document for e in claim.evidence):
                gold.statements.append(_of_claim(claim, document, things))
                gold.documents[document] = documents[document]
    return gold


def _of_claim(claim: Claim, document: str, things: Mapping[str, Thing]) -> Statement:
    passages = [e for e in claim.evidence if e.document == document]
    known = {**things, ARTICLE: Thing.called([ARTICLE])}
    return Statement(
        document=document, id=claim.id, subject=known[claim.subject], predicate=claim.predicate,
        object=known[claim.object], polarity=claim.polarity, certainty=claim.certainty,
        modality=claim.modality, origin=known[claim.origin], time=claim.time,
        is_conditional=claim.condition is not None, reading=claim.reading,
        passages=tuple(Span(e.start, e.end) for e in passages),
    )  # fmt: skip


def _of_records(path: Path, entities: Mapping[str, Entity], predicates: Collection[str]) -> Gold:
    things = _things(path.parent / ENTITIES)
    gold, problems, lines = Gold(), [], list(_rows(path))
    for number, record in lines:
        found = list(faults(record, predicates))
        for statement in () if found else _of_record(record, path, things, entities):
            gold.statements.append(statement)
            if statement.document not in gold.documents:
                gold.documents[statement.document] = _text(path, statement.document)
            text = gold.documents[statement.document].text
            found += filter(None, (outside(*span, text) for span in statement.passages))
        problems += [
            Problem(str(path), number, 1, f"gold-{key}", finding, step)
            for key, finding, step in found
        ]
    if problems:
        raise ProblemsError(problems)
    if not lines:
        raise KgraphError(f"{path} holds no claims.{_GIVE}")
    return gold


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(read_utf8(path, str(path)).split("\n"), 1):
        if line.strip():
            try:
                record = json.loads(line)
            except ValueError:
                record = None
            if not isinstance(record, dict):
                said = f"{path}:{number}:1: this line is not JSON of an object."
                raise KgraphError(f"{said} A gold is a project, or JSON Lines.")
            yield number, record


def _things(path: Path) -> _Names:
    if not path.is_file():
        return {}
    return {
        (row["doc"], row["id"]): Thing.called(
            [row["id"], *row.get("names", [])],
            row.get("class", ""),
            [Span(*mention) for mention in row.get("mentions", [])],
        )
        for _, row in _rows(path)
    }


def _of_record(
    record: dict[str, Any], path: Path, things: _Names, entities: Mapping[str, Entity]
) -> Iterator[Statement]:
    def thing(name: str, more: list[str]) -> Thing:
        known = things.get((record.get("doc", ""), name))
        if known is not None:
            return known
        entity = entities.get(name)
        names = [text.text for text in entity.names] if entity else []
        return Thing.called([name, *names, *more], entity.kind if entity else "")

    passages: dict[str, list[Span]] = defaultdict(list)
    for item in record.get("evidence") or [record]:
        document = item.get("document") or record.get("doc") or record.get("document")
        passages[document or _only_text(path)].append(Span(int(item["start"]), int(item["end"])))
    reading = record.get("reading", "explicit")
    for document, spans in passages.items():
        yield Statement(
            document=document,
            id=str(record["id"]),
            subject=thing(record["subject"], record.get("subject_names") or []),
            predicate=record["predicate"],
            object=thing(record["object"], record.get("object_names") or []),
            polarity=record.get("polarity", "+"),
            certainty=record.get("certainty", "CT"),
            modality=record.get("modality", "actual"),
            origin=thing((record.get("attribution") or [ARTICLE])[-1], []),
            time=record.get("time"),
            is_conditional=bool(record.get("condition")),
            reading=SHORT.get(reading, reading),
            passages=tuple(spans),
            core=bool(record.get("core", True)),
        )


def _only_text(path: Path) -> str:
    texts = sorted(path.parent.glob("*.txt"))
    if len(texts) != 1:
        said = f"{path}: a claim names no document, and there is not just one text beside the file."
        raise KgraphError(f"{said} Name it as doc.")
    return texts[0].stem


def _text(path: Path, name: str) -> Document:
    for candidate in (path.parent / f"{name}.txt", path.parent / "seeds" / f"{name}.txt"):
        if candidate.is_file():
            try:
                return read_document(candidate, f"{name}.txt", {})
            except DocumentError as error:
                raise KgraphError(f"{candidate}:{error.line}:1: {error.finding}") from None
    raise KgraphError(
        f"{path} speaks of the document {name}, and there is no {name}.txt beside it."
    )
