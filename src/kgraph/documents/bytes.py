"""Bytes to text, strictly: a wrong letter in a quote is worse than a question."""

from __future__ import annotations

import codecs
import re

from kgraph.documents.text import DocumentError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LARGEST = 20 << 20
"""More bytes than this are no article."""
_ELSE = "Give its text, or its encoding if it is text: --encoding utf-16-le."
_AS_THE_WEB = {"iso8859-1": "cp1252", "ascii": "cp1252"}
"""Encodings whose name, on the web, means a larger one (WHATWG Encoding Standard)."""
_WORDS = 3
_HALF = re.compile(r"[\ud800-\udfff]")
"""What UTF-8 cannot write; some other encodings can."""
_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)


def decode(data: bytes, encoding: str = "") -> str:
    """Decode bytes in an encoding that is given or marked; else they are UTF-8.

    Raises DocumentError where they are not in that encoding, nobody knows it, or they are too
    many for an article.

    >>> decode("Kijów".encode("cp1250"), "windows-1250")
    'Kijów'
    >>> decode("Kijów".encode("cp1250"))
    Traceback (most recent call last):
    kgraph.documents.text.DocumentError: byte 3 is not utf-8, behind "Kij".
    """
    if len(data) > LARGEST:
        step = "Split it into its articles."
        raise DocumentError(1, f"more than {LARGEST >> 20} MB are no article.", step)
    if data.startswith(b"%PDF-"):
        step = "Save its text as a .txt file, as pdftotext does, and add that."
        raise DocumentError(1, "this is a PDF.", step)
    marked = next((name for mark, name in _BOMS if data.startswith(mark)), "")
    wanted = marked or _known(encoding) if encoding or marked else "utf-8"
    try:
        text = data.decode(wanted)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        step = "Say in which encoding it is, as in --encoding windows-1250."
        finding = f"byte {error.start} is not {wanted}{_behind(data[: error.start], wanted)}."
        raise DocumentError(line, finding, step) from None
    if wanted != "utf-8" and _HALF.search(text):
        raise DocumentError(1, f"it holds half a character in {wanted}.", _ELSE)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise DocumentError(line, "this is no text: it has null characters.", _ELSE)
    return text


def _behind(before: bytes, encoding: str) -> str:
    """The last words before a place, by which people find it."""
    words = before.decode(encoding, "ignore").rpartition("\n")[2].split()[-_WORDS:]
    return f', behind "{" ".join(words)}"' if words else ""


def declared_encoding(data: bytes) -> str:
    """Give the encoding that HTML or XML says it is in; empty where it says none.

    >>> declared_encoding(b'<html><meta charset="iso-8859-2">')
    'iso-8859-2'
    """
    head = data[:4096]
    match = _XML_DECLARED.search(head) or _DECLARED.search(head)
    return match[1].decode("ascii") if match else ""


def _known(encoding: str) -> str:
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        step = "Name another with --encoding."
        raise DocumentError(1, f'"{encoding}" is no encoding I know.', step) from None
    return _AS_THE_WEB.get(name, name)
