"""JSON Lines: one claim record a line, UTF-8."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kgraph.draft import Sheet, Token
from kgraph.model import Problem
from kgraph.records.record import EVIDENCE_KEYS, KEYS, RawRecord, did_you_mean, wrong_type
from kgraph.utf8 import half_a_character

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_said = json.JSONEncoder(ensure_ascii=False).encode
_DERIVED = ("fact", "subject_names", "object_names")
_TEXTS = frozenset(KEYS) - {"attribution", "evidence", "confidence", *_DERIVED}


def write_jsonl(records: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Write records, a line each, keys in the order of the record."""
    for record in records:
        yield _said(record) + "\n"


def parse_jsonl(text: str, file: str) -> Sheet:
    """Read claim records. What a record leaves out has its usual value.

    >>> line = '{"subject": "Russia", "predicate": "annexed", "object": "Crimea"}'
    >>> parse_jsonl(line, "a.jsonl").drafts[0].object.text
    'Crimea'
    """
    sheet = Sheet(file)
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line, object_pairs_hook=_unique, parse_constant=_no_constant)
            if half_a_character(line, value):
                raise ValueError("it holds half a character")
        except json.JSONDecodeError as error:
            finding = f"this line is not JSON: {error.msg}."
            sheet.problems.append(_problem(file, number, error.colno, finding))
            continue
        except (ValueError, RecursionError) as error:
            sheet.problems.append(_problem(file, number, 1, f"this line is not a record: {error}."))
            continue
        if not isinstance(value, dict):
            sheet.problems.append(_problem(file, number, 1, "this line is not a JSON object."))
            continue
        raw = raw_record(value, file, number, line)
        draft = raw.draft()
        sheet.problems += raw.problems
        if draft is not None:
            sheet.drafts.append(draft)
    return sheet


def _problem(file: str, line: int, column: int, finding: str) -> Problem:
    return Problem(file, line, column, "jsonl-syntax", finding, "Write one claim record a line.")


def _no_constant(text: str) -> float:
    raise ValueError(f"{text} is no number")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f'the key "{twice}" stands twice')
    return found


def raw_record(value: dict[str, Any], file: str, line: int, source: str) -> RawRecord:
    """Give the values of a parsed object their places; report wrong keys and types."""
    raw = RawRecord(file, Token("", line, 1))

    def token(key: str, content: Any) -> Token:
        at = source.find(f'"{key}"')
        return Token(_text(content), line, at + 1 if at >= 0 else 1)

    for key, content in value.items():
        if key not in KEYS:
            finding = f'"{key}" is no key of a claim record.'
            raw.problem(token(key, ""), finding, did_you_mean(key, KEYS))
        elif content is None or key in _DERIVED:
            continue
        elif key == "attribution" and _is_texts(content):
            raw.attribution = [token(key, voice) for voice in content]
        elif key == "evidence" and _is_evidence(content):
            raw.evidence = [
                {name: token(name, part) for name, part in item.items() if part is not None}
                for item in content
            ]
        elif (key in _TEXTS and isinstance(content, str)) or (
            key == "confidence" and type(content) in (int, float)
        ):
            raw.values[key] = token(key, content)
        else:
            raw.problem(token(key, ""), *wrong_type(key))
    return raw


def _text(content: object) -> str:
    return content if isinstance(content, str) else repr(content)


def _is_texts(content: object) -> bool:
    return isinstance(content, list) and all(isinstance(item, str) for item in content)


def _is_evidence(content: object) -> bool:
    return isinstance(content, list) and all(
        isinstance(item, dict)
        and set(item) <= set(EVIDENCE_KEYS)
        and all(type(item.get(key)) in (str, type(None)) for key in ("document", "quote"))
        and all(type(item.get(key)) in (int, type(None)) for key in ("start", "end"))
        for item in content
    )
