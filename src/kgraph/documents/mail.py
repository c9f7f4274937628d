"""A saved e-mail (newsletters, press releases) to an article."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.utils import parseaddr
from typing import TYPE_CHECKING

from kgraph.documents.article import Article
from kgraph.documents.bytes import decode
from kgraph.documents.dateline import mail_day
from kgraph.documents.html import text_of_html
from kgraph.documents.text import DocumentError
from kgraph.documents.wrapping import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

_LONGEST_HEAD = 1 << 16
"""The library takes minutes and gigabytes for the subject of a longer one."""
_SAVE_TEXT = "Save its text as a .txt file and add that."


def read_mail(data: bytes, name: str, encoding: str = "") -> Iterator[Article]:
    """Read the plain text of a mail, else that of its HTML. Raises DocumentError."""
    if len(re.split(rb"\r?\n\r?\n", data, maxsplit=1)[0]) > _LONGEST_HEAD:
        raise DocumentError(1, "its head is too long for a mail.", _SAVE_TEXT)
    try:
        mail = message_from_bytes(data, policy=policy.default)
        part = mail.get_body(preferencelist=("plain", "html"))
    except RecursionError:
        raise DocumentError(1, "its parts are nested too deeply.", _SAVE_TEXT) from None
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes) or not payload.strip():
        raise DocumentError(1, "the mail has no text.", _SAVE_TEXT)
    text = decode(payload, encoding or part.get_content_charset() or "").replace("\r\n", "\n")
    is_html = part.get_content_subtype() == "html"
    text = text_of_html(text) + "\n" if is_html else unwrapped(text)
    sender, address = parseaddr(_header(mail, "from"))
    yield Article(
        text=text,
        name=name,
        title=_header(mail, "subject"),
        outlet=sender or address,
        published=mail_day(_header(mail, "date")),
    )


def _header(mail: EmailMessage, name: str) -> str:
    """A header decoded; as it stands where it is malformed (the library's own reader crashes).

    Bytes that stand there unencoded are UTF-8; those that are not are lost.
    """
    found = next((value for key, value in mail.raw_items() if key.lower() == name), "")
    raw = str(found).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        text = str(make_header(decode_header(raw)))
    except (LookupError, ValueError, HeaderParseError):
        text = raw
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
