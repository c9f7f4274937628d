"""Many articles: read in parallel, written one by one in their order, each as a whole.

What is read but not yet written is bounded, so memory does not grow with the number of articles.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.documents import DocumentError
from kgraph.documents import read as read_document
from kgraph.errors import KgraphError
from kgraph.extract import Outcome, World, extractor, propose
from kgraph.model import Document, Problem
from kgraph.propose.article import Added, write_article
from kgraph.propose.confidence import read_confidence
from kgraph.propose.drafting import Desk
from kgraph.propose.known import Known
from kgraph.propose.record import hash_of, read_record, record_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Future

    from kgraph.extract import Extractor
    from kgraph.project import Project

    Read = tuple[Document, Outcome, str] | Problem
    Result = Added | tuple[Problem, ...]

_AHEAD = 4
"""So many articles for each process may be read before their turn to be written comes."""
_FEW = 4
"""So few are read faster here than by processes that must start first."""


def extract_articles(
    project: Project,
    paths: Sequence[str],
    name: str,
    *,
    again: bool = False,
    jobs: int | None = None,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> Iterator[Result]:
    """Propose claims from the texts at `paths` (from the project's folder), in their order.

    An article that this extractor, with this ontology, has read as it stands is left out, unless
    `again`. Gives what became of each, or its findings; `progress` is told how many are done.
    Stopped at any moment, whatever is written is whole, and the next call goes on.
    """
    reader = extractor(name)
    known = Known(project)
    world = known.world(name)
    desk = Desk(known, world, read_confidence(project.root))
    todo = paths if again else [path for path in paths if not _is_read(known, path, reader, world)]
    progress(0, len(todo))
    for done, found in enumerate(_all_read(known, todo, name, world, jobs or os.cpu_count()), 1):
        yield (found,) if isinstance(found, Problem) else write_article(desk, *found)
        progress(done, len(todo))


def _is_read(known: Known, path: str, reader: Extractor, world: World) -> bool:
    """Whether the last run over an article was this very run."""
    record = read_record(record_path(known.project.root, path, reader.name))
    if record is None:
        return False
    run = record.run
    now = (reader.version, reader.model, world.ontology.digest)
    if (run.version, run.model, run.ontology) != now:
        return False
    return _hash(known.project.root, path, _settings(known, path)) == record.text


def _settings(known: Known, path: str) -> Mapping[str, str]:
    draft = known.documents.get(path)
    return {key.text: value for key, value in draft.settings} if draft else {}


def _hash(root: Path, path: str, settings: Mapping[str, str]) -> str:
    """The hash of all that decides what is read in a text, beside the run."""
    return hash_of((root / path).read_bytes(), *(part for row in settings.items() for part in row))


def _document(root: Path, path: str, settings: Mapping[str, str]) -> Document | Problem:
    try:
        return read_document(root / path, path, settings)
    except DocumentError as error:
        return Problem(path, error.line, 1, "document", error.finding, error.next_step)
    except OSError as error:
        return Problem(path, 0, 0, "no-file", f"{error.strerror}.", "Give the path of a text.")


def _all_read(
    known: Known, paths: Sequence[str], name: str, world: World, jobs: int | None
) -> Iterator[Read]:
    root = known.project.root
    tasks = ((path, _settings(known, path)) for path in paths)
    if jobs == 1 or len(paths) <= _FEW:
        reader = extractor(name)
        for path, settings in tasks:
            yield _read(root, path, settings, reader, world)
        return
    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(str(root), name, world))
    try:
        yield from _in_order(pool, tasks, (jobs or 1) * _AHEAD)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor, tasks: Iterable[tuple[str, Mapping[str, str]]], most: int
) -> Iterator[Read]:
    waiting: deque[Future[Read]] = deque()
    for path, settings in tasks:
        waiting.append(pool.submit(_read_here, path, settings))
        if len(waiting) >= most:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _read(
    root: Path, path: str, settings: Mapping[str, str], reader: Extractor, world: World
) -> Read:
    document = _document(root, path, settings)
    if isinstance(document, Problem):
        return document
    try:
        return document, propose(document, world, reader), _hash(root, path, settings)
    except KgraphError as error:  # what a user can mend stops this article only
        return Problem(path, 0, 0, "extractor", str(error))
    except Exception as error:
        error.add_note(f"while {reader.name} read {path}")
        raise


_here: list[tuple[Path, Extractor, World]] = []
"""What a process reads with, put there once when it starts."""


def _begin(root: str, name: str, world: World) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process stops us all, in order
    _here.append((Path(root), extractor(name), world))


def _read_here(path: str, settings: Mapping[str, str]) -> Read:
    root, reader, world = _here[0]
    return _read(root, path, settings, reader, world)
