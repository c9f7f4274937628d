"""The claims of the page as columns, with tables of what several of them share."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from kgraph.edtf import bounds, is_edtf
from kgraph.model import ARTICLE
from kgraph.warrant import RULE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kgraph.page.interned import Column, Interned, Table
    from kgraph.page.marks import Mark
    from kgraph.page.reader import Reader

_EPOCH = date(1970, 1, 1)
_Key = TypeVar("_Key")


def claim_tables(
    reader: Reader, interned: Interned, marks: Sequence[Mark], predicates: Sequence[str]
) -> dict[str, Table]:
    """Give the claims, and the forms, standings, chains, conditions and times that they name.

    `marks` and `predicates` are those of the page, in its order.
    """
    claims, place = reader.claims, reader.place
    documents = {each.id: number for number, each in enumerate(reader.corpus.documents)}
    forms = [reader.wordings.form(number, claim) for number, claim in enumerate(claims)]
    chains, chain = _shared(
        tuple(place[voice] for voice in claim.attribution if voice != ARTICLE) for claim in claims
    )
    times, time = _shared((claim.time or "", claim.time_text or "") for claim in claims)
    conditions, condition = _shared(
        (c.condition.claim, c.condition.words) if c.condition else ("", "") for c in claims
    )
    return {
        "claims": {
            "id": [claim.id for claim in claims],
            "subject": [place[claim.subject] for claim in claims],
            "object": [place[claim.object] for claim in claims],
            "form": list(forms),
            "chain": chain,
            "time": time,
            "condition": condition,
            "document": [documents.get(claim.document or "", -1) for claim in claims],
            "evidence": [len(claim.evidence) for claim in claims],
            "confidence": [claim.confidence for claim in claims],
            "made": interned.column(claim.made_by for claim in claims),
            "note": interned.column(claim.note for claim in claims),
            "superseded": interned.column(claim.superseded_by for claim in claims),
        },
        "forms": _forms(reader, interned, predicates),
        "standings": _standings(reader, interned, marks),
        "chains": {"voices": list(chains)},
        "conditions": {"condition": interned.column(conditions)},
        "times": _times(times, interned),
    }


def _shared(values: Iterable[_Key]) -> tuple[list[_Key], Column]:
    """The values, each once, and by row the place of its own."""
    known: dict[_Key, int] = {}
    places: Column = [known.setdefault(value, len(known)) for value in values]
    return list(known), places


def _forms(reader: Reader, interned: Interned, predicates: Sequence[str]) -> Table:
    places = {name: number for number, name in enumerate(predicates)}
    forms = reader.wordings.forms
    return {
        "predicate": [places[form.predicate] for form in forms],
        "standing": [form.standing for form in forms],
        "event": interned.column(form.event for form in forms),
        "sentence": interned.column(form.sentence for form in forms),
        "brief": interned.column(form.brief for form in forms),
        "caption": interned.column(form.caption for form in forms),
    }


def _standings(reader: Reader, interned: Interned, marks: Sequence[Mark]) -> Table:
    places = {mark: number for number, mark in enumerate(marks)}
    parts = {part.name: number for number, part in enumerate(RULE)}
    found = reader.standings.all
    return {
        "polarity": interned.column(str(each.polarity) for each in found),
        "certainty": interned.column(str(each.certainty) for each in found),
        "modality": interned.column(str(each.modality) for each in found),
        "reading": interned.column(str(each.reading) for each in found),
        "status": interned.column(str(each.status) for each in found),
        "mark": [places[each.mark] for each in found],
        "failing": [[parts[name] for name in each.failing] for each in found],
    }


def _times(times: Sequence[tuple[str, str]], interned: Interned) -> Table:
    """Dates with their words, first and last day; no day where a date is open, or none."""
    days = [bounds(edtf) if is_edtf(edtf) else (None, None) for edtf, _ in times]
    return {
        "edtf": [edtf for edtf, _ in times],
        "said": interned.column(said for _, said in times),
        "first": [_day(first) for first, _ in days],
        "last": [_day(last) for _, last in days],
    }


def _day(day: date | None) -> int | None:
    return (day - _EPOCH).days if day else None
