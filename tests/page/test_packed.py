"""Data that are compressed in the page: what a reader sees does not depend on it."""

from __future__ import annotations

import base64
import json
import string
from typing import TYPE_CHECKING

import pytest

from kgraph.model import Document, Evidence
from kgraph.page.files import SIGNS, base85
from tests.page.test_tabs import claim, small

if TYPE_CHECKING:
    from tests.page.conftest import Opener

pytestmark = pytest.mark.browser

DIGITS = f"{string.digits}{string.ascii_uppercase}{string.ascii_lowercase}!#$%&()*+-;<=>?@^_`{{|}}~"
"""Those of Python's own base 85."""


def unpacked(text: str) -> bytes:
    """Bytes in base 85, by the digits of Python's own."""
    digits = dict(zip(SIGNS, DIGITS, strict=True))
    return base64.b85decode("".join(digits[sign] for sign in text))


def test_base_85_is_the_usual_one_with_other_signs() -> None:
    for count in range(12):
        data = bytes(range(250, 250 - count, -1))
        assert unpacked(base85(data)) == data
    assert not set(SIGNS) & set("&<>\"'\\`")


def test_a_page_whose_data_are_packed_shows_the_same(
    open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\ufeff\U0001f4f0 W 2014 roku 🇷🇺 Rosja anektowała Krym\udc00, mówi 🇺🇦 Kijów."
    start = text.index("Rosja")
    there = Evidence(document="read", quote=text[start:-1], start=start, end=len(text) - 1)
    late = Evidence(document="read", quote="Kijów", start=len(text) - 6, end=len(text) - 1)
    gone = Evidence(document="read", quote="Rosja oddała Krym", start=start, end=start + 17)
    documents = (
        Document(id="other", path="other.txt", text="Nikt tego nie cytuje."),
        Document(id="read", path="read.txt", text=text),
    )
    claims = (claim(1, evidence=(late, gone, there)), claim(2, evidence=(there, late)))
    html = small(documents, claims)
    monkeypatch.setattr("kgraph.page.files.LARGE", 10)
    packed = small(documents, claims)
    assert packed.count("application/gzip;base85") == 2
    seen = []
    for each in (html, packed):
        opened = open_page(each, at="#tab=document&claim=c1")
        quotes = opened.page.locator("#panel mark").all_inner_texts()
        evidence = opened.page.evaluate("() => kgraph.book.claims.map(each => each.evidence)")
        seen.append((quotes, evidence, opened.page.locator("#view-document").inner_text()))
        assert opened.quiet()
    assert len(seen[0][0]) == 3
    shown = json.dumps(seen).replace("\\udc00", "\\ufffd")
    assert json.loads(shown)[0] == json.loads(shown)[1]
