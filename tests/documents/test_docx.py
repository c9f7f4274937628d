"""Documents of a word processor: their text, each word of it once."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from kgraph.documents import Article
from kgraph.documents.incoming import incoming
from kgraph.model import Problem

if TYPE_CHECKING:
    from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
PARAGRAPHS = """
<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>
<w:r><w:t>Burmistrz Lipnika</w:t></w:r><w:r><w:t xml:space="preserve"> obie</w:t></w:r><w:r>
<w:t>cał most.</w:t></w:r><w:del><w:r><w:delText> Jutro.</w:delText></w:r></w:del></w:p><w:p/>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Koszt</w:t><w:tab/>
<w:t>9 mln</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Ramka.</w:t></w:r></w:p></mc:Choice>
<mc:Fallback><w:p><w:r><w:t>Ramka.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>"""


def docx(path: Path, body: str, title: str = "") -> Path:
    dc = f'<p xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>{title}</d:title></p>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", body)
        parts.writestr("docProps/core.xml", dc)
    return path


def test_a_document_of_a_word_processor(tmp_path: Path) -> None:
    """Words that are apart in the file for their looks are whole, and nothing is read twice."""
    body = f"<w:document {W} {MC}><w:body>{PARAGRAPHS}</w:body></w:document>"
    (found,) = incoming(docx(tmp_path / "pismo.docx", body, "Most  w Lipniku"), "pismo.docx")
    assert isinstance(found, Article), found
    assert found.text == "Burmistrz Lipnika obiecał most.\n\nKoszt\t9 mln\n\nRamka.\n"
    assert (found.title, found.file_name) == ("Most w Lipniku", "pismo.txt")


def test_what_goes_on_behind_a_box_is_not_put_into_it(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Ramka.</w:t></w:r></w:p></w:txbxContent>"
    said = f"<w:r><w:t>Wczoraj </w:t></w:r><w:r>{box}</w:r><w:r><w:t>w Lipniku.</w:t></w:r>"
    body = f"<w:document {W}><w:body><w:p>{said}</w:p></w:body></w:document>"
    (found,) = incoming(docx(tmp_path / "a.docx", body), "a.docx")
    assert isinstance(found, Article), found
    assert found.text == "Wczoraj w Lipniku.\nRamka.\n"


@pytest.mark.parametrize(
    ("body", "finding"),
    [
        (f"<w:document {W}/>", "has no text"),
        ("<w:document>", "this is not XML"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "declares a DOCTYPE or entities"),
        (f"<w:document {W}>" + " " * (21 << 20) + "</w:document>", "more than 20 MB"),
        (f"<w:document {W}>" + "<w:p>" * 90000 + "</w:p>" * 90000 + "</w:document>", "no text"),
    ],
)
def test_a_document_that_cannot_be_read(tmp_path: Path, body: str, finding: str) -> None:
    (found,) = incoming(docx(tmp_path / "a.docx", body), "a.docx")
    assert isinstance(found, Problem)
    said = str(found)
    assert finding in said, said
    assert "Save its text as a .txt file" in said or "Take the declaration out" in said


@pytest.mark.parametrize("data", [b"", b"PK\3\4 and no more", b"no zip at all"])
def test_what_only_ends_in_docx(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    (found,) = incoming(path, "a.docx")
    assert "this is no .docx document" in str(found)
