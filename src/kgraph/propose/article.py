"""One article's proposals into its file, with the record of the run beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kgraph.draft import Sheet
from kgraph.files import write_whole
from kgraph.kgfile import parse
from kgraph.lock import alone
from kgraph.propose.drafting import Desk, Drafting
from kgraph.propose.merge import Addition, merged
from kgraph.propose.record import (
    hash_of,
    record_path,
    write_record,
    write_rejects,
)
from kgraph.propose.remembering import remembered
from kgraph.readers import read_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from kgraph.extract import Outcome
    from kgraph.model import Document, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of one article: how many proposals stand in its file, how many are new there.

    `decided` counts what was read again and is decided already, `rejected` what did not hold, by
    reason; `agreed` what two extractors say alike, `differing` what they read otherwise in one
    passage. `language` is that of the article, empty where it is not known.
    """

    article: str
    file: str
    language: str = ""
    proposals: int = 0
    new: int = 0
    decided: int = 0
    agreed: int = 0
    differing: int = 0
    rejected: Mapping[str, int] = field(default_factory=dict)


def write_article(
    desk: Desk, document: Document, outcomes: Sequence[Outcome], text: str
) -> Added | tuple[Problem, ...]:
    """Bring the files of an article up to date; its findings where they cannot be read.

    `outcomes` are those of one or several extractors: what a later one says just as an earlier
    one did is one proposal of both. `text` is the hash of what was read. Articles are written one
    after the other, in the order of a run: each may declare entities that the next has to know of.
    No other kgraph writes there meanwhile: a decision of a review would be lost.
    """
    path = (desk.root / document.path).with_suffix(".kg")
    with alone(path.parent):
        return _written(desk, document, outcomes, text, path)


def _written(
    desk: Desk, document: Document, outcomes: Sequence[Outcome], text: str, path: Path
) -> Added | tuple[Problem, ...]:
    shown = desk.known.project.shown(path)
    data = path.read_bytes() if path.is_file() else b""
    sheet = read_sheet(data, shown, desk.world.ontology)
    if sheet.problems:
        return tuple(sheet.problems)
    writing = _Writing(desk, document, data.decode("utf-8"), sheet, outcomes)
    for outcome in outcomes:
        writing.take(outcome)
    writing.write(path, text)
    return writing.added(shown)


class _Writing:
    """The files of one article while the outcomes of its extractors go into them."""

    def __init__(
        self,
        desk: Desk,
        document: Document,
        old: str,
        sheet: Sheet,
        outcomes: Sequence[Outcome],
    ) -> None:
        self.desk, self.document, self.old, self.sheet = desk, document, old, sheet
        self.new = old
        self.outcomes = outcomes
        # Those who read now speak for themselves, each when its turn comes.
        now = {outcome.run.extractor for outcome in outcomes}
        self.others = [] if not old else [
            record for record in desk.known.records(document.path)
            if record.run.extractor not in now
        ]  # fmt: skip
        self.taken: list[tuple[Outcome, Drafting, Addition]] = []

    def take(self, outcome: Outcome) -> None:
        """Let one outcome join what stands there."""
        exists = bool(self.old)
        drafting = Drafting(self.desk, self.document, outcome, self.sheet, exists, self.others)
        addition = drafting.addition()
        self.new = merged(self.new, self.sheet, addition)
        self.sheet = parse(self.new, self.sheet.file)
        self.others = [*self.others, remembered(drafting, addition, self.sheet)]
        self.taken.append((outcome, drafting, addition))

    def write(self, path: Path, text: str) -> None:
        """Write the file of claims and the records, all of them or none."""
        alone = self.taken[0][2] if len(self.taken) == 1 else None
        file = _hash_if_ours(self.new, alone)
        contents: dict[Path, Iterable[str]] = {path: [self.new]} if self.new != self.old else {}
        gone = []
        records = self.others[len(self.others) - len(self.taken) :]
        for (outcome, _, _), record in zip(self.taken, records, strict=True):
            target = record_path(self.desk.root, self.document.path, outcome.run.extractor)
            target.parent.mkdir(parents=True, exist_ok=True)
            contents[target] = write_record(replace(record, text=text, file=file))
            rejects = target.with_suffix(".rejects.jsonl")
            if outcome.rejected:
                contents[rejects] = write_rejects(outcome.rejected)
            else:
                gone.append(rejects)
        # Killed between two files, a record must not name what is in no file: that would be taken
        # for a person's doing. Without a file of claims it is not.
        write_whole(contents if self.old else dict(reversed(contents.items())))
        for rejects in gone:
            rejects.unlink(missing_ok=True)

    def added(self, shown: str) -> Added:
        """Count what became of it."""
        said = [set(addition.claims) for _, _, addition in self.taken]
        before = {name for _, drafting, _ in self.taken[:1] for name in drafting.loose}
        reasons = (item.reasons[0] for outcome in self.outcomes for item in outcome.rejected)
        theirs = [set(record.proposals) for record in self.others[: -len(self.taken)]]
        return Added(
            article=self.document.path,
            file=shown,
            language=self.document.language or "",
            proposals=len(set().union(*said)),
            new=len(set().union(*said) - before),
            decided=sum(len(o.proposals) - len(d.open) for o, d, _ in self.taken),
            agreed=sum(
                n > 1
                for n in Counter(name for names in (*theirs, *said) for name in names).values()
            ),
            differing=sum(drafting.differing for _, drafting, _ in self.taken),
            rejected=Counter(reasons),
        )


def _hash_if_ours(new: str, addition: Addition | None) -> str:
    """The hash of a file that holds nothing but what one run wrote; empty for any other."""
    plain = addition and merged("", Sheet(""), addition)
    return hash_of(new.encode("utf-8")) if new == plain else ""
