"""The passages of the claims: where each quote is in its document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.model import Document, Evidence
    from kgraph.page.interned import Column, Interned, Table
    from kgraph.page.reader import Reader


def passages(reader: Reader, interned: Interned) -> Table:
    """Give all passages, in the order of the claims.

    `skip` is how far the quote begins behind the end of the passage before it in the same
    document (below zero: before that end); `length` how long it is, both in UTF-16 units, as
    scripts count; `document` its document where that is not the claim's. A quote that is not in
    its document stands itself, by number, in place of the skip, with the length -1.
    """
    documents = {
        each.id: _Counted(each, place) for place, each in enumerate(reader.corpus.documents)
    }
    skips: Column = []
    lengths: Column = []
    others: Column = []
    for claim in reader.claims:
        for each in claim.evidence:
            document = documents.get(each.document)
            same = each.document == claim.document
            others.append(None if same else document.place if document else -1)
            if document is None or not each.verify(document.text):
                skips += interned.column([each.quote])
                lengths.append(-1)
                continue
            skip, length = document.passed(each)
            skips.append(skip)
            lengths.append(length)
    return {"skip": skips, "length": lengths, "document": others}


class _Counted:
    """A document in UTF-16 units, read up to the end of a passage."""

    def __init__(self, document: Document, place: int) -> None:
        self.text, self.place = document.text, place
        self.plain = units(document.text) == len(document.text)
        self.end = 0

    def passed(self, evidence: Evidence) -> tuple[int, int]:
        """The way from the passage before to one that is there, and its length."""
        if self.plain:
            start, length = evidence.start, len(evidence.quote)
        else:
            start, length = units(self.text[: evidence.start]), units(evidence.quote)
        skip, self.end = start - self.end, start + length
        return skip, length


def units(text: str) -> int:
    """How many UTF-16 units a text has.

    >>> units("Kijów"), units("🇷🇺")
    (5, 4)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
