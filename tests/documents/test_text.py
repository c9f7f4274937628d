"""Articles: the stored text is the file, offsets count its code points; dates and front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kgraph.documents import document_id, read
from kgraph.documents.text import DocumentError
from kgraph.model import Evidence

if TYPE_CHECKING:
    from pathlib import Path

    from kgraph.model import Document

FRONT = "---\ntitle: Talks\npublished: 2026-01-08\n---\nZełenski met Witkoff.\n"


def _read(folder: Path, data: str | bytes, **settings: str) -> Document:
    file = folder / "note.txt"
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read(file, "seeds/note.txt", settings)


@pytest.mark.parametrize(
    ("text", "published", "updated"),
    [
        ("date 2026-01-08 Aktualizacja: 09.01.2026 00:01 Publikacja: 08.01.2026 21:58\nx",
         "2026-01-08", "2026-01-09"),
        ("Published: 08.01.2026 | Updated: 10.01.2026\nx", "2026-01-08", "2026-01-10"),
        ("x\nupdated 2026-01-08\n", None, None),
        ("date 2026-13-08 Publikacja: 32.01.2026\nx", None, None),
        ("candidate 2026-01-08\nx", None, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_the_head_gives_dates(
    text: str, published: str | None, updated: str | None, tmp_path: Path
) -> None:
    found = _read(tmp_path, text)
    assert (found.published, found.updated) == (published, updated)
    assert found.text == text


def test_settings_win_over_front_matter_and_that_over_the_first_line(tmp_path: Path) -> None:
    found = _read(tmp_path, FRONT)
    assert (found.title, found.published, found.text) == ("Talks", "2026-01-08", FRONT)
    found = _read(tmp_path, FRONT, published="2026-01-09", outlet="Axios")
    assert (found.title, found.published, found.outlet) == ("Talks", "2026-01-09", "Axios")


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    found = _read(tmp_path, b"\xef\xbb\xbf" + FRONT.encode())
    assert (found.text, found.title) == (FRONT, "Talks")


def test_line_ends_stay_and_count_as_they_are(tmp_path: Path) -> None:
    text = FRONT.replace("\n", "\r\n")
    found = _read(tmp_path, text)
    assert (found.text, found.published) == (text, "2026-01-08")
    start = text.index("Witkoff")
    assert start == FRONT.index("Witkoff") + 4
    assert Evidence(document="note", quote="Witkoff", start=start, end=start + 7).verify(found.text)


@pytest.mark.parametrize(
    ("front", "line", "said"),
    [
        ("title: a\npublisher: b", 3, '"publisher" is not front matter I know.'),
        ("title: a\npublished: 8.01.2026", 3, '"8.01.2026" is no day for published.'),
        ("published: 2026-13-08", 2, '"2026-13-08" is no day for published.'),
        ("published: 2026-01-08T21:58", 2, '"2026-01-08T21:58" is no day for published.'),
        ("title: a\noutlet: [b, c]", 3, "outlet is not one text."),
        ("title: a\ntitle: b", 2, '"title" stands twice in the front matter.'),
        ("title: a: b", 2, "the front matter is not YAML."),
        ("- a", 2, "the front matter is not key: value lines."),
    ],
)
def test_wrong_front_matter_has_its_line(front: str, line: int, said: str, tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as caught:
        _read(tmp_path, f"---\n{front}\n---\ntext\n")
    assert (caught.value.line, caught.value.finding) == (line, said)
    assert caught.value.next_step


def test_bytes_that_are_not_utf_8_are_refused_with_their_line(tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as caught:
        _read(tmp_path, "date\nZełenski".encode("iso-8859-2"))
    assert (caught.value.line, caught.value.finding) == (2, "byte 7 is not UTF-8.")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("seeds/000_6ea63a04d097cb71.txt", "000_6ea63a04d097cb71"),
        ("Wizyta w Moskwie (1).txt", "Wizyta_w_Moskwie_1"),
        ("a/b/Zełenski.md", "Zełenski"),
        ("2026.01.08.txt", "2026.01.08"),
        ("...txt", "document"),
    ],
)
def test_document_id(path: str, name: str) -> None:
    assert document_id(path) == name
