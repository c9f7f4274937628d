"""Many questions, some of them under way at once; every answer is kept as soon as it is there."""

from __future__ import annotations

from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from kgraph.extract.llm.completions import FailedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kgraph.extract.extractor import Question
    from kgraph.extract.llm.cache import Answer, Cache
    from kgraph.extract.llm.server import Server
    from kgraph.extract.llm.spending import Spending

    Done = tuple[Question, Answer | FailedError]

_IN_A_ROW = 3
"""So many failures, with no answer between them, and no more is asked."""


class Asking:
    """One round of questions. Stopped at any moment, what was answered is kept."""

    def __init__(
        self, server: Server, cache: Cache, spending: Spending, tell: Callable[[str], None]
    ) -> None:
        self.server, self.cache, self.spending, self.tell = server, cache, spending, tell
        self._todo: SimpleQueue[Question | None] = SimpleQueue()
        self._done: SimpleQueue[Done | BaseException] = SimpleQueue()
        self._under_way = self._workers = self._in_a_row = 0
        self._stopped = ""
        self.missing: dict[str, str] = {}

    def ask(self, questions: Iterable[Question]) -> dict[str, str]:
        """Ask them all; give the reasons, by id, of those that have no answer."""
        try:
            for question in questions:
                while self._under_way >= self.server.told.concurrency:
                    self._take()
                if reason := self._stopped or self.spending.refuses(question):
                    self.missing[question.id] = reason
                    continue
                self._give(question)
            while self._under_way:
                self._take()
        finally:
            for _ in range(self._workers):
                self._todo.put(None)
            self.spending.keep()
        return self.missing

    def _give(self, question: Question) -> None:
        if self._workers <= self._under_way:
            # Nobody waits for these to end: Ctrl-C leaves a hung connection to itself.
            Thread(target=self._work, daemon=True).start()
            self._workers += 1
        self.spending.reserve(question)
        self._todo.put(question)
        self._under_way += 1

    def _take(self) -> None:
        done = self._done.get()
        if isinstance(done, BaseException):
            raise done
        question, answer = done
        self._under_way -= 1
        if isinstance(answer, FailedError):
            self.spending.count(question, None)
            self.missing[question.id] = str(answer)
            self._in_a_row += 1
            if answer.for_all or self._in_a_row >= _IN_A_ROW:
                self._stopped = str(answer)
        else:
            self._in_a_row = 0
            self.cache.put(question.id, answer)
            self.spending.count(question, answer)
        self.tell(f"asked {self.spending.asked}, waiting for {self._under_way}")

    def _work(self) -> None:
        while (question := self._todo.get()) is not None:
            try:
                self._done.put((question, self.server.answer(question)))
            except FailedError as error:
                self._done.put((question, error))
            except BaseException as error:  # noqa: BLE001 - our own bug: raised by whoever waits
                self._done.put(error)
