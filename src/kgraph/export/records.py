"""Claim records: JSON Lines, CSV, TSV, YAML; and `.kg`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.kgfile import write
from kgraph.records import record_of, write_jsonl, write_table
from kgraph.warrant import warrants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.project import Project


def _records(project: Project) -> Iterator[dict[str, Any]]:
    for claim in project.claims():
        yield record_of(claim, project.entities, warrants(claim, project.trust))


def jsonl(project: Project) -> Iterator[str]:
    """Write claim records as JSON Lines."""
    return write_jsonl(_records(project))


def csv(project: Project) -> Iterator[str]:
    """Write claim records as CSV, a row for each piece of evidence."""
    return write_table(_records(project), ",")


def tsv(project: Project) -> Iterator[str]:
    """Write claim records as TSV, a row for each piece of evidence."""
    return write_table(_records(project), "\t")


def yaml(project: Project) -> Iterator[str]:
    """Write claim records as YAML."""
    from kgraph.records.yamlfile import write_yaml

    return write_yaml(_records(project))


def kg(project: Project) -> Iterator[str]:
    """Write everything as one `.kg` file: entities, judgements, documents, claims."""
    return write(project.corpus)
