"""One article's proposals into its file, with the record of the run beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kgraph.draft import Sheet
from kgraph.files import write_whole
from kgraph.propose.drafting import Desk, Drafting
from kgraph.propose.merge import Addition, merged
from kgraph.propose.record import (
    hash_of,
    record_path,
    write_record,
    write_rejects,
)
from kgraph.readers import read_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from kgraph.extract import Outcome
    from kgraph.model import Document, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of one article: how many proposals stand in its file, how many are new there.

    `decided` counts what was read again and is decided already, `rejected` what did not hold, by
    reason.
    """

    article: str
    file: str
    proposals: int = 0
    new: int = 0
    decided: int = 0
    rejected: Mapping[str, int] = field(default_factory=dict)


def write_article(
    desk: Desk, document: Document, outcome: Outcome, text: str
) -> Added | tuple[Problem, ...]:
    """Bring the files of an article up to date; its findings where they cannot be read.

    `text` is the hash of what was read. Articles are written one after the other, in the order of
    a run: each may declare entities that the next has to know of.
    """
    path = (desk.root / document.path).with_suffix(".kg")
    shown = desk.known.project.shown(path)
    data = path.read_bytes() if path.is_file() else b""
    sheet = read_sheet(data, shown, desk.world.ontology)
    if sheet.problems:
        return tuple(sheet.problems)
    old = data.decode("utf-8")
    drafting = Drafting(desk, document, outcome, sheet, bool(old))
    addition = drafting.addition()
    new = merged(old, sheet, addition)
    record = replace(drafting.record(addition), text=text, file=_hash_if_ours(new, addition))
    target = record_path(desk.root, document.path, outcome.run.extractor)
    rejects = target.with_suffix(".rejects.jsonl")
    target.parent.mkdir(parents=True, exist_ok=True)
    contents: dict[Path, Iterable[str]] = {path: [new]} if new != old else {}
    contents[target] = write_record(record)
    if outcome.rejected:
        contents[rejects] = write_rejects(outcome.rejected)
    # Killed between two files, a record must not name what is in no file: that would be taken
    # for a person's doing. Without a file of claims it is not.
    write_whole(contents if old else dict(reversed(contents.items())))
    if not outcome.rejected:
        rejects.unlink(missing_ok=True)
    standing = drafting.loose & addition.claims.keys()
    return Added(
        article=document.path,
        file=shown,
        proposals=len(addition.claims),
        new=len(addition.claims) - len(standing),
        decided=len(outcome.proposals) - len(drafting.open),
        rejected=Counter(item.reasons[0] for item in outcome.rejected),
    )


def _hash_if_ours(new: str, addition: Addition) -> str:
    """The hash of a file that holds nothing but what a run wrote; empty for any other."""
    plain = merged("", Sheet(""), addition)
    return hash_of(new.encode("utf-8")) if new == plain else ""
