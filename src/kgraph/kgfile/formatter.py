"""`kgraph fmt`: the canonical form of a `.kg` file, keeping its comments and its order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.draft import ClaimDraft, line_number
from kgraph.kgfile.lines import evidence_line, line_of
from kgraph.kgfile.parser import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.draft import Draft, EvidenceDraft


def format_text(text: str, canonical: Callable[[Draft], Draft] = lambda draft: draft) -> str:
    r"""Rewrite a `.kg` file without findings to its canonical form.

    `canonical` replaces the names of a draft by ids and the words of a predicate by its name.
    Comments, blank lines (at most two together) and the order stay. Formatting twice changes
    nothing more.

    >>> print(format_text('Putin   nie met   "Trump"  via Axios ^c1\n    > quote'), end="")
    Putin not met Trump via Axios ^c1
      > quote
    """
    sheet = parse(text, "text")
    if sheet.problems:
        raise ValueError(str(sheet.problems[0]))
    drafts = {line_number(draft): canonical(draft) for draft in sheet.drafts}
    quotes = {
        evidence.quote.line: evidence
        for draft in sheet.drafts
        if isinstance(draft, ClaimDraft)
        for evidence in draft.evidence
    }
    lines: list[str] = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        new = _formatted(line.rstrip(), drafts.get(number), quotes.get(number))
        if new or lines[-2:] not in ([], ["", ""]):
            lines.append(new)
    return "\n".join(lines).rstrip("\n") + "\n" if any(lines) else ""


def _formatted(line: str, draft: Draft | None, quote: EvidenceDraft | None) -> str:
    if draft is not None:
        return line_of(draft)
    if quote is not None:
        return evidence_line(quote)
    if line[:1] in (" ", "\t"):
        return "  # " + line.strip().lstrip("#").strip() if line.strip() else ""
    return line
