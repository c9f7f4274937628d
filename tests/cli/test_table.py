"""Tables: one line a row in a pipe, folded on a terminal, blocks where columns would be slivers."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from kgraph.cli.show import table

if TYPE_CHECKING:
    import pytest

COLUMNS = ["from", "until", "subject", "predicate", "object", "quote", "claim"]
ROWS: list[list[str | None]] = [
    ["2026-03-11", "2026-03-11", "Anna_Nowak", "met", "Erik_Lund",
     "Anna Nowak, Poland's infrastructure minister, met her colleague Erik Lund", "c1"],
    [None, None, "Recep_Tayyip_Erdogan", "reachedAgreementWith", "Organisation_of_the_city",
     "a quote", "p12c26a7080ec"],
]  # fmt: skip


def printed(
    width: int, rows: list[list[str | None]], monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], columns: list[str] = COLUMNS, *, terminal: bool = True,
) -> list[str]:  # fmt: skip
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    table(columns, rows)
    return [
        re.sub(r"\x1b\[[\d;]*m", "", line).rstrip() for line in capsys.readouterr().out.split("\n")
    ]


def test_a_narrow_terminal_gets_a_block_a_row(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed(60, ROWS, monkeypatch, capsys) == [
        "from        2026-03-11",
        "until       2026-03-11",
        "subject     Anna_Nowak",
        "predicate   met",
        "object      Erik_Lund",
        "quote       Anna Nowak, Poland's infrastructure minister,",
        "            met her colleague Erik Lund",
        "claim       c1",
        "",
        "subject     Recep_Tayyip_Erdogan",
        "predicate   reachedAgreementWith",
        "object      Organisation_of_the_city",
        "quote       a quote",
        "claim       p12c26a7080ec",
        "",
    ]


def test_a_wider_one_gets_columns_in_which_days_and_short_names_are_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = printed(110, ROWS, monkeypatch, capsys)
    assert shown[0].split() == COLUMNS
    assert shown[2].split()[:5] == ["2026-03-11", "2026-03-11", "Anna_Nowak", "met", "Erik_Lund"]
    assert max(map(len, shown)) <= 110


def test_few_short_columns_and_no_rows_stay_a_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    counts: list[list[str | None]] = [["documents", "1"], ["facts", "31"]]
    shown = printed(30, counts, monkeypatch, capsys, ["", "count"])
    assert shown == ["            count", "─" * 17, "documents   1", "facts       31", ""]
    assert printed(80, [], monkeypatch, capsys)[0].split() == COLUMNS


def test_a_pipe_gets_a_line_a_row_at_any_width(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = printed(30, ROWS, monkeypatch, capsys, terminal=False)
    assert len(shown) == 5
    assert str(ROWS[0][5]) in shown[2]
