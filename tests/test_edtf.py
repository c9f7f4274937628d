"""Dates: leap years, marks, open intervals, and everything that is no date."""

from __future__ import annotations

from datetime import date

import pytest

from kgraph.edtf import bounds, is_edtf


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28)),
        ("2000-02-29", date(2000, 2, 29), date(2000, 2, 29)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-01-07~", date(2026, 1, 7), date(2026, 1, 7)),
        ("2026-01?", date(2026, 1, 1), date(2026, 1, 31)),
        ("2026%", date(2026, 1, 1), date(2026, 12, 31)),
        ("2025-12/2026-01", date(2025, 12, 1), date(2026, 1, 31)),
        ("2026-01-12~/2026-01-18?", date(2026, 1, 12), date(2026, 1, 18)),
        ("2026-01-07/2026-01-07", date(2026, 1, 7), date(2026, 1, 7)),
        ("2026-01-07/2026-01", date(2026, 1, 7), date(2026, 1, 31)),
        ("../2026-01-08", None, date(2026, 1, 8)),
        ("2025-12/..", date(2025, 12, 1), None),
        ("0001", date(1, 1, 1), date(1, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_bounds_are_the_first_and_the_last_day(
    text: str, first: date | None, last: date | None
) -> None:
    assert bounds(text) == (first, last)
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "..", "../..", "/", "2026/", "/2026", "2026-02-29", "2026-13", "2026-01-32",
        "0000", "7.01.2026", "2026-1-7", "20260107", "2026-01-07T21:58", "2026-01-07~?", "~2026",
        "2026-01-07 ", " 2026", "2026/2027/2028", "2026-W02", "2026-21", "202X", "-2026", "Y20260",
        "٢٠٢٦", "２０２６", "2026-01-07\n", "2026/..~",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not is_edtf(text)
    with pytest.raises(ValueError, match=r"^not an EDTF date: "):
        bounds(text)


@pytest.mark.parametrize(
    "text", ["2026-01-18/2026-01-12", "2026/2025", "2026-02/2026-01-31", "2026-01-08~/2026-01-07"]
)
def test_an_interval_that_ends_before_it_begins_is_told_apart(text: str) -> None:
    with pytest.raises(ValueError, match=r"^the interval ends before it begins: "):
        bounds(text)


@pytest.mark.parametrize("text", ["2026-00", "2026-01-00", "2026-00-07"])
def test_there_is_no_month_and_no_day_0(text: str) -> None:
    assert not is_edtf(text)
