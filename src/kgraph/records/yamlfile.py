"""YAML: a list of claim records. Every value is text as written: `NO` stays NO."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from kgraph.draft import Sheet, Token
from kgraph.model import Problem
from kgraph.records.record import (
    EVIDENCE_KEYS,
    KEYS,
    VERSION,
    RawRecord,
    did_you_mean,
    wrong_type,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_DERIVED = ("fact", "subject_names", "object_names")
_DEEPEST = 8


def write_yaml(records: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Write records as a list, keys in the order of the record."""
    yield f"# kgraph claim records, version {VERSION}\n"
    empty = True
    for record in records:
        empty = False
        yield yaml.dump(
            [record], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1 << 20
        )
    if empty:
        yield "[]\n"


def parse_yaml(text: str, file: str) -> Sheet:
    """Read a list of claim records.

    Aliases, duplicate keys and deep nesting are refused.

    >>> sheet = parse_yaml("- {subject: Norway, predicate: met, object: NO}", "a.yaml")
    >>> sheet.drafts[0].object.text
    'NO'
    """
    sheet = Sheet(file)
    try:
        if (refused := _refused(text)) is not None:
            line, column, finding, step = refused
            sheet.problems.append(Problem(file, line, column, "yaml-syntax", finding, step))
            return sheet
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        said = getattr(error, "problem", None) or str(error).split("\n", 1)[0]
        finding = f"this is not YAML: {said}."
        step = "Indent with spaces, the keys of a claim alike; put texts with : or # into quotes."
        sheet.problems.append(Problem(file, line, column, "yaml-syntax", finding, step))
        return sheet
    if root is None:
        return sheet
    if not isinstance(root, yaml.SequenceNode):
        step = "Begin every claim with a dash."
        problem = _problem(file, root, "the file is not a list of claim records.", step)
        sheet.problems.append(problem)
        return sheet
    for node in root.value:
        _read(sheet, node)
    return sheet


def _refused(text: str) -> tuple[int, int, str, str] | None:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        mark = event.start_mark
        place = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        if isinstance(event, yaml.AliasEvent):
            return *place, "aliases (*name) are not read.", "Write the value."
        if isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            depth += 1
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            depth -= 1
        if depth > _DEEPEST:
            return *place, "this is nested too deeply.", "A record has two levels."
    return None


def _problem(file: str, node: yaml.Node, finding: str, step: str) -> Problem:
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    return Problem(file, line, column, "record", finding, step)


def _read(sheet: Sheet, node: yaml.Node) -> None:
    raw = RawRecord(sheet.file, _token(node))
    for key, value in _pairs(raw, node, KEYS):
        if key in _DERIVED or _is_null(value):
            continue
        if key == "attribution" and isinstance(value, yaml.SequenceNode):
            raw.attribution = [_token(voice) for voice in value.value]
        elif key == "evidence" and isinstance(value, yaml.SequenceNode):
            raw.evidence = [
                {k: _token(v) for k, v in _pairs(raw, item, EVIDENCE_KEYS) if not _is_null(v)}
                for item in value.value
            ]
        elif isinstance(value, yaml.ScalarNode):
            raw.values[key] = _token(value)
        else:
            raw.problem(_token(value), *wrong_type(key))
    draft = raw.draft() if not raw.problems else None
    sheet.problems += raw.problems
    if draft is not None:
        sheet.drafts.append(draft)


def _pairs(
    raw: RawRecord, node: yaml.Node, known: tuple[str, ...]
) -> Iterator[tuple[str, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        raw.problem(_token(node), "this is not a list of key: value.", "Write subject: Russia.")
        return
    seen = set()
    for key, value in node.value:
        token = _token(key)
        if token.text in seen:
            raw.problem(token, f'the key "{token.text}" stands twice.', "Keep one of them.")
        elif token.text not in known:
            finding = f'"{token.text}" is no key of a claim record.'
            raw.problem(token, finding, did_you_mean(token.text, known))
        else:
            yield token.text, value
        seen.add(token.text)


def _token(node: yaml.Node) -> Token:
    text = node.value if isinstance(node, yaml.ScalarNode) else ""
    return Token(text, node.start_mark.line + 1, node.start_mark.column + 1)


def _is_null(node: yaml.Node) -> bool:
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    return plain and node.value in ("", "~", "null")
