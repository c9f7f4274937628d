"""The proposals of `.kg` files that nobody has decided on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.draft import ClaimDraft
from kgraph.errors import NotFoundError
from kgraph.kgfile import parse
from kgraph.model import Status
from kgraph.propose.blocks import blocks_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from kgraph.model import Claim, Evidence
    from kgraph.project import Project
    from kgraph.propose.blocks import Block

_PROPOSED = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?\?")


@dataclass(slots=True)
class Waiting:
    """A proposal, and what has become of it in this review.

    `line` counts from 1. `proposed` are the claim's line and those under it as they were found,
    `lines` as they stand now, both without their ends. `evidence` are the passages that they give.
    `became` is accepted, rejected, disputed or corrected; empty while nobody has decided.
    """

    path: Path
    file: str
    line: int
    proposed: tuple[str, ...]
    lines: tuple[str, ...]
    claim: Claim
    evidence: tuple[Evidence, ...]
    became: str = ""


def waiting(project: Project, names: Sequence[str] = ()) -> list[Waiting]:
    """List the proposals of a project file by file, in the order of their lines.

    `names` are files of claims, texts, or folders of them, as paths in the project; without any,
    all files count. Raises NotFoundError for a name under which nothing is proposed, ProblemsError
    where the files err.
    """
    claims = {claim.id: claim for claim in project.claims()}
    written = {
        place: claims[name]
        for name, places in project.resolution.places.items()
        if name in claims
        for place in places
    }
    texts = {document.id: document.path for document in project.corpus.documents}
    found = [item for path in project.files for item in _of_file(project, path, written)]
    if not names:
        return found
    kept: set[int] = set()
    for name in names:
        under = {
            position
            for position, item in enumerate(found)
            if _is_under(name, {item.file, *(texts[e.document] for e in item.evidence)})
        }
        if not under:
            raise NotFoundError(f"no proposal waits in {name}. kgraph review alone shows all.")
        kept |= under
    return [item for position, item in enumerate(found) if position in kept]


def _of_file(
    project: Project, path: Path, written: dict[tuple[str, int], Claim]
) -> Iterator[Waiting]:
    if path.suffix.lower() != ".kg":
        return
    data = path.read_bytes()
    if not _PROPOSED.search(data):
        return
    file, text = project.shown(path), data.decode("utf-8")
    line = 1
    for block in blocks_of(text, parse(text, file)):
        claim = written.get((file, line))
        if claim is not None and _is_proposal(block):
            lines = tuple(block.lines)
            yield Waiting(path, file, line, lines, lines, claim, _evidence(block, claim))
        line += len(block.lines)


def _is_proposal(block: Block) -> bool:
    return isinstance(block.draft, ClaimDraft) and block.draft.status is Status.PROPOSED


def _evidence(block: Block, claim: Claim) -> tuple[Evidence, ...]:
    """The passages of a claim that these lines give: others may stand in other files."""
    assert isinstance(block.draft, ClaimDraft)
    quotes = {item.quote.text for item in block.draft.evidence}
    return tuple(item for item in claim.evidence if item.quote in quotes)


def _is_under(name: str, files: Collection[str]) -> bool:
    return any(file == name or file.startswith(f"{name}/") for file in files)
