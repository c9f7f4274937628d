"""A saved e-mail (newsletters, press releases) to an article."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING

from kgraph.documents.article import Article
from kgraph.documents.bytes import decode
from kgraph.documents.html import text_of_html
from kgraph.documents.text import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_mail(data: bytes, name: str, encoding: str = "") -> Iterator[Article]:
    """Read the plain text of a mail, else that of its HTML. Raises DocumentError."""
    mail = message_from_bytes(data, policy=policy.default)
    part = mail.get_body(preferencelist=("plain", "html"))
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes) or not payload.strip():
        raise DocumentError(1, "the mail has no text.", "Save its text as a .txt file.")
    text = decode(payload, encoding or part.get_content_charset() or "").replace("\r\n", "\n")
    if part.get_content_subtype() == "html":
        text = text_of_html(text) + "\n"
    sender, address = parseaddr(str(mail.get("From", "")))
    yield Article(
        text=text,
        name=name,
        title=" ".join(str(mail.get("Subject", "")).split()),
        outlet=sender or address,
        published=_day(str(mail.get("Date", ""))),
    )


def _day(header: str) -> str:
    """The day of a Date header, in the zone of the sender; empty where it is none."""
    try:
        return parsedate_to_datetime(header).date().isoformat()
    except ValueError:
        return ""
