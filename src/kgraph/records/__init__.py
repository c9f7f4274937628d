"""Claim records: the stable, flat form of a claim for programs and spreadsheets.

Version 1; docs/record.md explains every key, claim-record-1.schema.json checks it. YAML is a
module of its own, `kgraph.records.yamlfile`: loading what it needs takes longer than the rest.
"""

from kgraph.records.jsonlines import parse_jsonl, write_jsonl
from kgraph.records.record import KEYS, VERSION, record_of
from kgraph.records.table import COLUMNS, parse_table, table_rows, write_table

__all__ = [
    "COLUMNS",
    "KEYS",
    "VERSION",
    "parse_jsonl",
    "parse_table",
    "record_of",
    "table_rows",
    "write_jsonl",
    "write_table",
]
