"""The id of a proposal: a hash of its lines, so that a changed line shows by itself."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.kgfile.lines import evidence_line, line_of, note_lines
from kgraph.model import HAND, Status

if TYPE_CHECKING:
    from kgraph.draft import ClaimDraft


def label_of(draft: ClaimDraft, document: str) -> str:
    r"""Give the id of a proposal about a document: of all that its lines say but its confidence.

    >>> from kgraph.kgfile import parse
    >>> met, met_again = parse("?0.8 A met B\n  > met\n?0.7 A met B\n  > met\n", "a.kg").drafts
    >>> label_of(met, "rp"), label_of(met, "rp") == label_of(met_again, "rp")
    ('p4fd83ef09d9a', True)
    """
    bare = replace(draft, label=None, confidence=None, status=Status.PROPOSED)
    lines = [line_of(bare), *map(evidence_line, draft.evidence), *note_lines(draft.note)]
    text = "\n".join([document, *lines])
    return "p" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def is_untouched(draft: ClaimDraft, document: str) -> bool:
    """Tell whether a claim is a proposal just as an extractor wrote it."""
    written = draft.made_by != HAND and draft.status is Status.PROPOSED and draft.label is not None
    return written and draft.label is not None and draft.label.text == label_of(draft, document)
