"""CSV and TSV for spreadsheets: one row for each piece of evidence of a claim.

Rows with the same id are one claim. A cell that a spreadsheet would take for a formula has a
`'` before it; reading takes one leading `'` away.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from kgraph.draft import Sheet, Token
from kgraph.model import Problem
from kgraph.records.record import RawRecord, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

COLUMNS = (
    "id", "document", "subject", "subject_names", "predicate", "object", "object_names",
    "polarity", "certainty", "modality", "attribution", "time", "time_text", "condition",
    "quote", "start", "end", "reading", "status", "confidence", "fact", "made_by",
)  # fmt: skip
"""The columns of a table, in order. Reading needs subject, predicate and object only."""

_DERIVED = ("subject_names", "object_names", "fact")
_EVIDENCE = ("quote", "start", "end")
_CHAIN = " > "
_LONGEST_CELL = 1 << 24


def write_table(records: Iterable[dict[str, Any]], delimiter: str) -> Iterator[str]:
    """Write records as rows, the header first; `delimiter` is a comma or a tab."""
    yield _line(COLUMNS, delimiter)
    for record in records:
        yield from table_rows(record, delimiter)


def table_rows(record: dict[str, Any], delimiter: str) -> Iterator[str]:
    """Write the rows of one record."""
    for evidence in record["evidence"] or [{}]:
        row = record | evidence | {"document": evidence.get("document", record["document"])}
        yield _line([_cell(column, row.get(column)) for column in COLUMNS], delimiter)


def _line(cells: Sequence[str], delimiter: str) -> str:
    # csv.writer leaves a lone carriage return unquoted (CPython 3.11), and no reader takes it.
    return delimiter.join([
        '"' + cell.replace('"', '""') + '"'
        if delimiter in cell or '"' in cell or "\n" in cell or "\r" in cell
        else cell
        for cell in cells
    ]) + "\n"  # fmt: skip


def _cell(column: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value if column == "polarity" else _inert(value)
    if isinstance(value, list):
        return _inert((_CHAIN if column == "attribution" else " | ").join(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)


def _inert(text: str) -> str:
    return f"'{text}" if text and text[0] in "=+-@\t\r'" else text


_SEPARATORS = {
    "\t": ("tabs", "Save the table with commas, or give the file the ending .tsv."),
    ",": ("commas", "Save the table with tabs, or give the file the ending .csv."),
}
"""What programs put between cells, by its sign: its name, and what to do where it is not ours."""


def parse_table(text: str, file: str) -> Sheet:
    r"""Read a table with a header; the ending of `file` tells commas from tabs.

    Semicolons in the header of a .csv are those of spreadsheets where a comma is in numbers.

    >>> sheet = parse_table("subject,predicate,object\nRussia,annexed,Crimea\n", "a.csv")
    >>> sheet.drafts[0].predicate
    Token(text='annexed', line=2, column=8, quoted=False)
    """
    sheet = Sheet(file)
    csv.field_size_limit(_LONGEST_CELL)
    source = text.removeprefix("\ufeff").split("\n")
    delimiter = _delimiter(file, source[0])
    # Split by us: a text stream would also count a carriage return in a cell as a line.
    lines = [f"{line}\n" for line in source[:-1]] + [line for line in source[-1:] if line]
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    header: list[str] | None = None
    first = 1
    try:
        for row in reader:
            if header is None:
                header = row
                sheet.problems += _header_problems(row, file, cell_starts(source[0], delimiter))
                if sheet.problems:
                    return sheet
            elif any(cell.strip() for cell in row):  # a program may leave rows of nothing
                _row(sheet, row, header, first, source[first - 1], delimiter)
            first = reader.line_num + 1
    except csv.Error as error:
        finding = f"the row that begins here is broken: {error}."
        step = 'Close every quotation mark; write " inside a cell as "".'
        sheet.problems.append(Problem(file, first, 1, "table-syntax", finding, step))
    return sheet


def _delimiter(file: str, header: str) -> str:
    if file.lower().endswith(".tsv"):
        return "\t"
    return ";" if ";" in header and "," not in header else ","


def _header_problems(header: list[str], file: str, starts: list[int]) -> Iterator[Problem]:
    """Findings about the first row; a column that is only misspelt is not missing too."""
    other = next((sign for sign in _SEPARATORS if sign in header[0]), None) if header else None
    if len(header) == 1 and other:
        name, step = _SEPARATORS[other]
        finding = f"the cells are separated by {name}."
        yield Problem(file, 1, 1, "table-header", finding, step)
        return
    meant = set(header)
    for index, name in enumerate(header):
        column = starts[index] if index < len(starts) else 1
        if name not in COLUMNS:
            step = did_you_mean(name, COLUMNS)
            meant.update(column for column in COLUMNS if f" {column}?" in step)
            finding = f'"{name}" is no column of a table of claims.'
            yield Problem(file, 1, column, "table-header", finding, step)
        elif name in header[:index]:
            finding = f"the column {name} stands twice."
            yield Problem(file, 1, column, "table-header", finding, "Keep one of them.")
    for name in ("subject", "predicate", "object"):
        if name not in meant:
            finding = f"the column {name} is missing."
            step = "The first row names the columns."
            yield Problem(file, 1, 1, "table-header", finding, step)


def _row(
    sheet: Sheet, row: list[str], header: list[str], line: int, source: str, delimiter: str
) -> None:
    raw = RawRecord(sheet.file, Token("", line, 1))
    if len(row) != len(header):
        finding = f"the row has {len(row)} cells, the header {len(header)}."
        raw.problem(raw.place, finding, 'Put cells with a separator inside into "".')
        sheet.problems += raw.problems
        return
    starts = cell_starts(source, delimiter)
    evidence: dict[str, Token] = {}
    for index, (name, cell) in enumerate(zip(header, row, strict=True)):
        if cell == "" or name in _DERIVED:
            continue
        content = cell[1:] if cell[0] == "'" else cell
        if delimiter == ";" and name == "confidence":
            content = content.replace(",", ".", 1)
        token = Token(content, line, starts[index] if index < len(starts) else 1)
        if name in _EVIDENCE:
            evidence[name] = token
        elif name == "attribution":
            raw.attribution = [Token(voice, line, token.column) for voice in content.split(_CHAIN)]
        else:
            raw.values[name] = token
    if evidence:
        raw.evidence.append(evidence)
    draft = raw.draft()
    sheet.problems += raw.problems
    if draft is not None:
        sheet.drafts.append(draft)


def cell_starts(line: str, delimiter: str) -> list[int]:
    """Give the column where each cell of a line begins, counted from 1."""
    starts, quoted = [1], False
    for position, char in enumerate(line):
        if char == '"':
            quoted = not quoted
        elif char == delimiter and not quoted:
            starts.append(position + 2)
    return starts
