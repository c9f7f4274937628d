"""Files of claims in every format kgraph reads, to sheets: one table, by file ending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.draft import Sheet
from kgraph.utf8 import not_utf8

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.ontology import Ontology

    Reader = Callable[[str, str], Sheet]

ENDINGS = {
    ".kg": "kg",
    ".csv": "table",
    ".tsv": "table",
    ".jsonl": "jsonl",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".ttl": "rdf",
    ".nt": "rdf",
    ".nq": "rdf",
    ".trig": "rdf",
    ".jsonld": "rdf",
    ".rdf": "rdf",
}
"""File endings of claims, and the reader of each."""


def read_sheet(data: bytes, file: str, ontology: Ontology) -> Sheet:
    """Read the bytes of a file of claims; its ending says how. Findings are in the sheet."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Sheet(file, [], [not_utf8(file, error)])
    return _reader(_kind(file), ontology)(text, file)


def read_declarations(data: bytes, file: str, ontology: Ontology) -> tuple[Sheet, bool]:
    """Read what a file declares beside its claims; tell whether the sheet is all of the file."""
    kind = _kind(file)
    if kind == "rdf":
        return read_sheet(data, file, ontology), True
    if kind != "kg":
        return Sheet(file), False
    from kgraph.kgfile import parse_declarations

    try:
        return parse_declarations(data.decode("utf-8"), file)
    except UnicodeDecodeError:
        return Sheet(file), False


def _kind(file: str) -> str:
    return ENDINGS["." + file.rsplit(".", 1)[-1].lower()]


def _reader(kind: str, ontology: Ontology) -> Reader:
    # Imported where used: a project of .kg files needs none of the others.
    if kind == "kg":
        from kgraph.kgfile import parse

        return parse
    if kind == "rdf":
        from kgraph.rdf import parse_rdf

        return lambda text, file: parse_rdf(text, file, ontology)
    if kind == "yaml":
        from kgraph.records.yamlfile import parse_yaml

        return parse_yaml
    from kgraph.records import parse_jsonl, parse_table

    return {"table": parse_table, "jsonl": parse_jsonl}[kind]
