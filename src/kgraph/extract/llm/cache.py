"""Answers that were paid for, by the hash of their question: a file each, whole or not there."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from kgraph.extract.llm.answers import UnreadableError, read_answer
from kgraph.files import write_whole

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a model wrote; the tokens it took, as the server counts them, or None."""

    text: str
    tokens_in: int | None = None
    tokens_out: int | None = None


class Cache:
    """Answers in a folder; without one, in memory."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._held: dict[str, Answer] = {}

    def get(self, name: str) -> Answer | None:
        """Give the answer to a question; None where there is none, or its file is damaged."""
        if self._folder is None:
            return self._held.get(name)
        try:
            answer = Answer(**json.loads(self._path(name).read_bytes()))
            read_answer(answer.text)
        except (OSError, ValueError, TypeError, UnreadableError):
            return None
        return answer

    def put(self, name: str, answer: Answer) -> None:
        """Keep an answer."""
        if self._folder is None:
            self._held[name] = answer
            return
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole({path: [json.dumps(asdict(answer), ensure_ascii=False) + "\n"]})

    def _path(self, name: str) -> Path:
        assert self._folder is not None
        return self._folder / name[:2] / f"{name}.json"
