"""What is wrong with a record of a gold: figures over mistyped claims would look plausible."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kgraph.edtf import is_edtf
from kgraph.model import Certainty, Modality, Polarity, Reading
from kgraph.records.record import KEYS, did_you_mean, wrong_type

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

KNOWN = (*KEYS, "doc", "start", "end", "quote", "core", "note")
"""The keys of a claim record, and those that golds have beside them. Others are nobody's typo."""
SHORT = {"coref": str(Reading.COREFERENCE)}
"""Readings as a `.kg` file marks them, and golds too."""
_NEEDED = ("id", "subject", "predicate", "object")
_VALUES = {
    "polarity": tuple(map(str, Polarity)),
    "certainty": tuple(map(str, Certainty)),
    "modality": tuple(map(str, Modality)),
    "reading": (*map(str, Reading), *SHORT),
}


class Fault(NamedTuple):
    """A key of a record, what is wrong with it, and what to do about that."""

    key: str
    finding: str
    next_step: str


def faults(record: dict[str, Any], predicates: Collection[str]) -> Iterator[Fault]:
    """Say everything that is wrong with a record; without `predicates` any may be named.

    >>> record = {
    ...     "id": "g1",
    ...     "subject": "Ann",
    ...     "predicate": "visitd",
    ...     "object": "Rome",
    ...     "start": 0,
    ...     "end": 9,
    ...     "modality": "futur",
    ... }
    >>> for fault in faults(record, ["visited"]):
    ...     print(fault.finding, fault.next_step)
    "visitd" is no predicate. Did you mean visited?
    "futur" is no modality. Did you mean future?
    """
    for key in sorted(record.keys() - set(KNOWN)):
        step = did_you_mean(key, KNOWN)
        if step.startswith("Did"):
            yield Fault(key, f'"{key}" is no key of a claim record.', step)
    for key in _NEEDED:
        if not (isinstance(record.get(key), str) and record[key]):
            yield Fault(key, f"{key} is missing.", "Write a text.")
    predicate = record.get("predicate")
    if predicates and isinstance(predicate, str) and predicate not in predicates:
        step = did_you_mean(predicate, sorted(predicates))
        step = step if step.startswith("Did") else "kgraph lists them in docs/predicates.md."
        yield Fault("predicate", f'"{predicate}" is no predicate.', step)
    for key, values in _VALUES.items():
        if (value := record.get(key)) is not None and value not in values:
            yield Fault(key, f'"{value}" is no {key}.', did_you_mean(str(value), values))
    yield from _others(record)


def _others(record: dict[str, Any]) -> Iterator[Fault]:
    voices = record.get("attribution")
    if voices is not None and not _is_texts(voices):
        yield Fault("attribution", *wrong_type("attribution"))
    time = record.get("time")
    if time is not None and not (isinstance(time, str) and is_edtf(time)):
        finding = f'"{time}" is no time of EDTF.'
        yield Fault("time", finding, "Write a day as 2026-01-08, or an interval, 2026-01/2026-02.")
    passages = record.get("evidence") or [record]
    if not (isinstance(passages, list) and all(isinstance(each, dict) for each in passages)):
        yield Fault("evidence", *wrong_type("evidence"))
        return
    for each in passages:
        if not (type(each.get("start")) is type(each.get("end")) is int):
            finding = "start and end of the passage are missing."
            yield Fault("start", finding, "Write where it begins and ends, in letters of the text.")


def outside(start: int, end: int, text: str) -> Fault | None:
    """Say that a passage is none of a text."""
    if 0 <= start < end <= len(text):
        return None
    finding = f"no passage of the text goes from {start} to {end}: it has {len(text)} letters."
    return Fault("start", finding, "Count letters from 0, the end not included.")


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
