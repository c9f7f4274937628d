"""What an extractor wrote of an article: its record under runs/, and what did not hold."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from kgraph.errors import KgraphError
from kgraph.extract.run import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from kgraph.extract import Proposal, Rejected

FOLDER = "runs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One proposal as it was written: how it was read, and what it said."""

    rule: str
    confidence: float | None
    subject: str
    predicate: str
    object: str
    polarity: str
    modality: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The last run of one extractor over one article.

    `text` is the hash of what was read, `file` that of the file of claims where all of it is this
    run's (else empty), `kinds` the classes of the entities it declares there by id, `entities`
    their lines, `names` what it called those it made up. `proposals` is what it wrote by id: all
    that stand in the file, and those that people have decided on since. An id that is here and in
    no file was taken out by someone.
    """

    run: Run
    text: str
    file: str = ""
    kinds: Mapping[str, str] = field(default_factory=dict)
    entities: tuple[str, ...] = ()
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    proposals: Mapping[str, Written] = field(default_factory=dict)


def hash_of(data: bytes, *more: str) -> str:
    """Hash the bytes of a file, and what else decides what is read in it."""
    return hashlib.sha256(b"\0".join([data, *(text.encode() for text in more)])).hexdigest()


def record_path(root: Path, article: str, extractor: str) -> Path:
    """Give the path of a record; `article` is the path of the text in the project."""
    stem = article.removeprefix("seeds/").rsplit(".", 1)[0]
    return root / FOLDER / f"{stem}.{extractor}.json"


def read_record(path: Path) -> Record | None:
    """Read a record; None where there is none. Raises KgraphError where it is damaged."""
    try:
        found = json.loads(path.read_bytes())
        return Record(
            run=Run(**found["run"]),
            text=found["text"],
            file=found["file"],
            kinds=found["kinds"],
            entities=tuple(found["entities"]),
            names={name: tuple(texts) for name, texts in found["names"].items()},
            proposals={name: Written(**said) for name, said in found["proposals"].items()},
        )
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise KgraphError(
            f"{path} is damaged. Take the copy of your version control, or delete it: then "
            f"proposals that were taken out of files are proposed again."
        ) from None


def write_record(record: Record) -> Iterator[str]:
    """Write a record as JSON, one proposal a line, so that versions compare."""
    found = asdict(record)
    keys = ("run", "text", "file", "kinds", "entities", "names")
    head = {key: found[key] for key in keys}
    yield json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    rows = (f"  {_line(name)}: {_line(said)}" for name, said in found["proposals"].items())
    yield ',\n "proposals": {\n' + ",\n".join(rows) + "\n }\n}\n"


def write_rejects(rejected: Sequence[Rejected]) -> Iterator[str]:
    """Write what did not hold as JSON Lines: the reasons first."""
    for item in rejected:
        yield _line({"reasons": item.reasons, **_said(item.proposal)}) + "\n"


def _said(proposal: Proposal) -> dict[str, Any]:
    claim = proposal.claim
    evidence = claim.evidence[0] if claim.evidence else None
    return {
        "rule": proposal.rule,
        "subject": claim.subject,
        "predicate": claim.predicate,
        "object": claim.object,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "modality": claim.modality,
        "attribution": claim.attribution,
        "time": claim.time,
        "reading": claim.reading,
        "quote": evidence.quote if evidence else None,
        "start": evidence.start if evidence else None,
        "end": evidence.end if evidence else None,
        "links": [{**asdict(link), "at": link.at, "name": link.name} for link in proposal.links],
    }


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
