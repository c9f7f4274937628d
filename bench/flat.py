"""The claims as one flat table, and the mappings of that table which other tools want.

A row is a claim with its first passage, whole IRIs where the graph has IRIs: what a mapping by
templates can have at best. About 83 of 100 triples of a generated graph come from it; entities,
documents, voices and further passages do not.
"""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from kgraph.namespaces import EDTF, KG, OA, RDF, XSD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_IRI = ""
_STRING = XSD + "string"

Column = tuple[str, str, str, str]
"""Name, the column of its subject, its predicate (or the column of that), its datatype or _IRI."""


def _claim(name: str, kind: str, predicate: str = "") -> Column:
    return name, "claim", predicate or KG + name, kind


COLUMNS: tuple[Column, ...] = (
    # Names that morph-kgc does not use for columns of its own.
    _claim("left", _IRI, RDF + "subject"),
    _claim("relation", _IRI, RDF + "predicate"),
    _claim("right", _IRI, RDF + "object"),
    *(_claim(name, _IRI) for name in ("polarity", "certainty", "modality", "reading", "status",
                                      "origin", "reportedIn", "evidence")),
    *(_claim(name, _STRING) for name in ("factuality", "chain", "whenText", "eventClass",
                                         "madeBy")),
    *(_claim(name, XSD + "date") for name in ("reportedAt", "from", "until")),
    _claim("when", EDTF + "EDTF"),
    _claim("warranted", XSD + "boolean"),
    ("hasSource", "evidence", OA + "hasSource", _IRI),
    ("hasSelector", "evidence", OA + "hasSelector", _IRI),
    *((name, "hasSelector", OA + name, _STRING) for name in ("exact", "prefix", "suffix")),
    *((name, "hasSelector", OA + name, XSD + "nonNegativeInteger") for name in ("start", "end")),
    ("fact", "left", "{relation}", _IRI),
)  # fmt: skip
CLASSES = (
    ("claim", KG + "Claim"), ("evidence", KG + "Passage"), ("evidence", OA + "SpecificResource"),
    ("hasSelector", OA + "TextPositionSelector"), ("hasSelector", OA + "TextQuoteSelector"),
)  # fmt: skip
NAMES = ("claim", *(column[0] for column in COLUMNS))


def write_table(blocks: Iterable[str], path: Path) -> None:
    """Write the claims of a graph, given as blocks of N-Triples, as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, NAMES, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(_rows(blocks))


def _rows(blocks: Iterable[str]) -> Iterator[dict[str, str]]:
    """A row for every claim; its passages come in the blocks after it."""
    row: dict[str, str] = {}
    names = {predicate: name for name, _, predicate, _ in COLUMNS}
    for line in (line for block in blocks for line in block.splitlines()):
        subject, predicate, rest = line.removesuffix(" .").split(" ", 2)
        node, value = subject[1:-1], _value(rest)
        if predicate == f"<{RDF}type>" and value == KG + "Claim":
            if row:
                yield _finished(row)
            row = {"claim": node}
        name = names.get(predicate[1:-1])
        if name and row and node in (row["claim"], row.get("evidence"), row.get("hasSelector")):
            row.setdefault(name, value)
    if row:
        yield _finished(row)


def _finished(row: dict[str, str]) -> dict[str, str]:
    return row | ({"fact": row["right"]} if row["warranted"] == "true" else {})


def _value(term: str) -> str:
    if term.startswith("<"):
        return term[1:-1]
    text: str = json.loads(term[: term.rindex('"') + 1])
    return text


def template() -> str:
    """The mapping as a template of OTTR, for maplib."""
    parameters = ", ".join(
        ["ottr:IRI ?claim", *(f"? {f'<{kind}>' if kind else 'ottr:IRI'} ?{name}"
                              for name, _, _, kind in COLUMNS)]
    )  # fmt: skip
    triples = [f"ottr:Triple(?{subject}, <{RDF}type>, <{kind}>)" for subject, kind in CLASSES]
    for name, subject, predicate, _ in COLUMNS:
        said = f"?{predicate[1:-1]}" if predicate.startswith("{") else f"<{predicate}>"
        triples.append(f"ottr:Triple(?{subject}, {said}, ?{name})")
    head = "@prefix ottr: <http://ns.ottr.xyz/0.4/> .\n"
    body = " ,\n  ".join(triples)
    return f"{head}<urn:bench#Claim> [ {parameters} ] :: {{\n  {body}\n}} .\n"


def rml(table: Path) -> str:
    """The mapping as RML, for morph-kgc."""
    maps = []
    for subject in dict.fromkeys(column[1] for column in COLUMNS):
        classes = " , ".join(f"<{kind}>" for owner, kind in CLASSES if owner == subject)
        kinds = f" ; rr:class {classes}" if classes else ""
        said = "".join(_object_map(column) for column in COLUMNS if column[1] == subject)
        maps.append(
            f'<#{subject}> a rr:TriplesMap ; rml:logicalSource [ rml:source "{table}" ; '
            "rml:referenceFormulation ql:CSV ] ;\n"
            f'  rr:subjectMap [ rml:reference "{subject}" ; rr:termType rr:IRI{kinds} ]{said} .\n'
        )
    return (
        "@prefix rr: <http://www.w3.org/ns/r2rml#> .\n"
        "@prefix rml: <http://semweb.mmlab.be/ns/rml#> .\n"
        "@prefix ql: <http://semweb.mmlab.be/ns/ql#> .\n"
        "@base <urn:bench> .\n" + "".join(maps)
    )


def _object_map(column: Column) -> str:
    name, _, predicate, kind = column
    said = f"rr:predicate <{predicate}>"
    if predicate.startswith("{"):
        said = f'rr:predicateMap [ rml:reference "{predicate[1:-1]}" ]'
    more = f"rr:datatype <{kind}>" if kind not in (_IRI, _STRING) else "rr:termType " + (
        "rr:IRI" if kind == _IRI else "rr:Literal"
    )  # fmt: skip
    return (
        f' ;\n  rr:predicateObjectMap [ {said} ; rr:objectMap [ rml:reference "{name}" ; {more} ] ]'
    )
