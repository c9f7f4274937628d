"""A `.kg` file as blocks of lines that can be kept byte for byte, taken out or joined by others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.documents import document_id
from kgraph.draft import ClaimDraft, DocumentDraft, line_number
from kgraph.kgfile import parse
from kgraph.model import HAND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.draft import Draft, Sheet


@dataclass(slots=True)
class Block:
    """A line and what stands indented under it, with the document and author that hold below it.

    `lines` are as they stand, without their ends.
    """

    lines: list[str]
    draft: Draft | None = None
    document: str = ""
    made_by: str = HAND

    @property
    def head(self) -> str:
        """Its first line, however that ends."""
        return self.lines[0].removesuffix("\r")

    @property
    def is_blank(self) -> bool:
        """Whether it is an empty line."""
        return not self.head.strip()

    def says(self, lines: Sequence[str]) -> bool:
        """Tell whether it has just these lines."""
        return [line.removesuffix("\r") for line in self.lines] == list(lines)

    def start(self, text: str) -> int:
        """Where its first quote stands in the text of its document; -1 where it has none."""
        if not isinstance(self.draft, ClaimDraft) or not self.draft.evidence:
            return -1
        first = self.draft.evidence[0]
        return text.find(first.quote.text) if first.start is None else first.start


def handles_of(sheet: Sheet) -> dict[str, str]:
    """Give the id of every document by the name a file has for it."""
    return {
        draft.handle.text: document_id(draft.path.text) if draft.path else draft.handle.text
        for draft in reversed(sheet.drafts)
        if isinstance(draft, DocumentDraft)
    }


def blocks_of(text: str, sheet: Sheet) -> list[Block]:
    """Split a file that was read without findings."""
    handles = handles_of(sheet)
    by_line = {line_number(draft): draft for draft in sheet.drafts}
    blocks: list[Block] = []
    document, made_by, blanks = "", HAND, 0
    lines = text.split("\n")
    for number, line in enumerate(lines[:-1] if lines[-1] == "" else lines, 1):
        indented = line[:1] in (" ", "\t") and line.strip()
        if indented and len(blocks) > blanks:
            kept = blocks[len(blocks) - blanks :] if blanks else []
            del blocks[len(blocks) - blanks :]
            blocks[-1].lines += [row for block in kept for row in block.lines] + [line]
            blanks = 0
            continue
        draft = by_line.get(number)
        if isinstance(draft, DocumentDraft):
            document = handles.get(draft.handle.text, draft.handle.text)
        elif line.startswith("@document"):
            document = ""
        elif line.startswith("@by"):
            made_by = _author(line)
        blocks.append(Block([line], draft, document, made_by))
        blanks = 0 if line.strip() else blanks + 1
    return blocks


def _author(line: str) -> str:
    """Who a line of `@by` names, as the parser reads it."""
    (claim,) = parse(f"{line}\na b c\n", "").drafts
    assert isinstance(claim, ClaimDraft)
    return claim.made_by
