"""Many articles: read in parallel, written one by one in their order, each as a whole.

What is read but not yet written is bounded, so memory does not grow with the number of articles.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.extract import World
from kgraph.model import Problem
from kgraph.propose.article import Added, write_article
from kgraph.propose.confidence import read_confidence
from kgraph.propose.drafting import Desk
from kgraph.propose.reading import Read, Reading, Seat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from kgraph.extract import Question
    from kgraph.project import Project

    Result = Added | tuple[Problem, ...]
    Task = tuple[str, Mapping[str, str]] | Problem

_AHEAD = 4
"""So many articles for each process may be read before their turn to be written comes."""
_FEW = 4
"""So few are read faster here than by processes that must start first."""
_TOGETHER = 64
"""So many articles are asked about together, so that many questions are under way at once."""


def extract_articles(
    project: Project,
    paths: Sequence[str],
    names: Sequence[str],
    *,
    again: bool = False,
    jobs: int | None = None,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> Iterator[Result]:
    """Propose claims from the texts at `paths` (from the project's folder), in their order.

    `names` are the extractors. An article that they, with this ontology, have read as it stands
    is left out, unless `again`. Gives what became of each, or its findings; `progress` is told
    how many are done. Stopped at any moment, whatever is written is whole, and the next call
    goes on.
    """
    return read_articles(Reading(project, names), paths, again=again, jobs=jobs, progress=progress)


def read_articles(
    reading: Reading,
    paths: Sequence[str],
    *,
    again: bool = False,
    jobs: int | None = None,
    ask: bool = True,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
    tell: Callable[[str], None] = lambda _step: None,
) -> Iterator[Result]:
    """Do the same for a run that is prepared.

    Without `ask`, an extractor reads with the answers that it has; `tell` hears of each that
    comes.
    """
    desk = Desk(reading.known, next(iter(reading.worlds.values())), read_confidence(reading.root))
    todo = reading.todo(paths, again)
    tasks = _tasks(reading, todo, ask, tell)
    progress(0, len(todo))
    for done, found in enumerate(_all_read(reading, tasks, len(todo), jobs or os.cpu_count()), 1):
        yield (found,) if isinstance(found, Problem) else write_article(desk, *found)
        progress(done, len(todo))


def _tasks(
    reading: Reading, paths: Sequence[str], ask: bool, tell: Callable[[str], None]
) -> Iterator[Task]:
    """Every article once all that is asked about it has its answer, or the reason why not."""
    if not reading.asking:
        yield from ((path, reading.settings(path)) for path in paths)
        return
    rest = iter(paths)
    while some := list(islice(rest, _TOGETHER)):
        missing = _asked(reading, some, ask, tell)
        for path in some:
            reason = missing.get(path)
            said = Problem(path, 0, 0, "no-answer", reason) if reason else None
            yield said or (path, reading.settings(path))


def _asked(
    reading: Reading, paths: Sequence[str], ask: bool, tell: Callable[[str], None]
) -> dict[str, str]:
    """Ask about some articles; why some of them cannot be read yet."""
    open_ = {path: list(reading.questions(path)) for path in paths}
    said: dict[str, str] = {}
    for reader, _ in reading.asking:
        questions: dict[str, Question] = {
            q.id: q for found in open_.values() for asker, q in found if asker is reader
        }
        said |= reader.ask(questions.values(), tell) if ask else dict.fromkeys(
            questions, "no answer to it is there."
        )  # fmt: skip
    missing = {path: [q.id for _, q in found if q.id in said] for path, found in open_.items()}
    return {
        path: f"{len(ids)} of its passages {'has' if len(ids) == 1 else 'have'} no answer: "
        f"{said[ids[0]]}"
        for path, ids in missing.items() if ids
    }  # fmt: skip


def _all_read(
    reading: Reading, tasks: Iterable[Task], number: int, jobs: int | None
) -> Iterator[Read]:
    if jobs == 1 or number <= _FEW:
        for task in tasks:
            yield task if isinstance(task, Problem) else reading.seat.read(*task)
        return
    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(reading.root, reading.worlds))
    try:
        yield from _in_order(pool, tasks, (jobs or 1) * _AHEAD)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _in_order(pool: ProcessPoolExecutor, tasks: Iterable[Task], most: int) -> Iterator[Read]:
    waiting: deque[Future[Read] | Problem] = deque()
    for task in tasks:
        waiting.append(task if isinstance(task, Problem) else pool.submit(_read_here, *task))
        if len(waiting) >= most:
            yield _result(waiting.popleft())
    while waiting:
        yield _result(waiting.popleft())


def _result(found: Future[Read] | Problem) -> Read:
    return found if isinstance(found, Problem) else found.result()


_here: list[Seat] = []
"""What a process reads with, put there once when it starts."""


def _begin(root: Path, worlds: Mapping[str, World]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process stops us all, in order
    _here.append(Seat.taken(root, worlds))


def _read_here(path: str, settings: Mapping[str, str]) -> Read:
    return _here[0].read(path, settings)
