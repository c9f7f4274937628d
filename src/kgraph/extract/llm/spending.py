"""Tokens and money: estimated before, counted after, and stopped at what the user allows."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from kgraph.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kgraph.extract.extractor import Question
    from kgraph.extract.llm.cache import Answer
    from kgraph.extract.llm.told import Told

CHARACTERS = 3.0
"""Characters a token, until the server's own counts say better: between Polish and English."""
ANSWER = 0.25
"""Tokens of an answer for each of its passage's characters, until counts say better."""
_FILE = "usage.json"
_ENOUGH = 3


@dataclass(slots=True)
class Counts:
    """What a server counted of one model, over all runs."""

    answers: int = 0
    characters: int = 0
    tokens_in: int = 0
    tokens_out: int = 0


class Spending:
    """The figures of one run, and those of earlier ones that estimates are made from."""

    def __init__(self, told: Told, folder: Path | None) -> None:
        self.told = told
        self._path = folder / _FILE if folder else None
        self._all = self._read()
        self.known = self._all.setdefault(told.model, Counts())
        self.asked = self.failed = self.uncounted = 0
        self.tokens_in = self.tokens_out = 0
        self._reserved: dict[str, int] = {}
        self._begun: float | None = None

    def estimate(self, question: Question) -> int:
        """Estimate the tokens of a question."""
        if self.known.answers >= _ENOUGH:
            return round(length(question) * self.known.tokens_in / self.known.characters)
        return round(length(question) / CHARACTERS)

    def estimate_answer(self) -> int:
        """Estimate the tokens of an answer: the mean so far, else what a full passage gives."""
        if self.known.answers >= _ENOUGH:
            return round(self.known.tokens_out / self.known.answers)
        return min(self.told.answer_tokens, round(self.told.passage * ANSWER))

    def refuses(self, question: Question) -> str:
        """Say which limit one more question would break; empty where none."""
        self._begun = self._begun or time.monotonic()
        coming = self.estimate(question) + self.told.answer_tokens
        total = self.tokens_in + self.tokens_out + sum(self._reserved.values()) + coming
        limits = self.told
        if limits.seconds is not None and time.monotonic() - self._begun > limits.seconds:
            return f"the {limits.seconds:g} seconds of this run are over."
        if limits.tokens is not None and total > limits.tokens:
            return f"the {limits.tokens:,} tokens of this run are used up."
        if limits.cost is not None and self._worst(question) > limits.cost:
            return f"the {limits.cost:g} that this run may cost are used up."
        return ""

    def reserve(self, question: Question) -> None:
        """Count a question that is under way as if it took all that it may."""
        self._reserved[question.id] = self.estimate(question) + self.told.answer_tokens

    def count(self, question: Question, answer: Answer | None) -> None:
        """Count what came, or that nothing did."""
        self._reserved.pop(question.id, None)
        self.asked += 1
        if answer is None:
            self.failed += 1
            return
        if answer.tokens_in is None or answer.tokens_out is None:
            self.uncounted += 1
            self.tokens_in += self.estimate(question)
            self.tokens_out += round(len(answer.text) / CHARACTERS)
            return
        self.tokens_in += answer.tokens_in
        self.tokens_out += answer.tokens_out
        self.known.answers += 1
        self.known.characters += length(question)
        self.known.tokens_in += answer.tokens_in
        self.known.tokens_out += answer.tokens_out

    def cost(self, tokens_in: int, tokens_out: int) -> float | None:
        """Give a cost by the user's prices; None where there are none."""
        if self.told.price_in is None or self.told.price_out is None:
            return None
        return (tokens_in * self.told.price_in + tokens_out * self.told.price_out) / 1_000_000

    def keep(self) -> None:
        """Remember the server's counts for the estimates to come."""
        if self._path is not None and self.asked > self.failed:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            found = {name: asdict(counts) for name, counts in sorted(self._all.items())}
            write_whole({self._path: [json.dumps(found, indent=1) + "\n"]})

    def forecast(self, questions: list[Question]) -> Iterator[tuple[str, str]]:
        """Say what some questions would take."""
        tokens_in = sum(map(self.estimate, questions))
        tokens_out = self.estimate_answer() * len(questions)
        most = self.told.answer_tokens * len(questions)
        rule = (
            f"{self.known.characters / self.known.tokens_in:.2f} characters a token, as counted"
            if self.known.answers >= _ENOUGH
            else f"{CHARACTERS:g} characters a token, not yet counted"
        )
        yield "questions", f"{len(questions):,}"
        yield "tokens in, estimated", f"{tokens_in:,} ({rule})"
        yield "tokens out, estimated", f"{tokens_out:,} (at most {most:,})"
        cost, worst = self.cost(tokens_in, tokens_out), self.cost(tokens_in, most)
        if cost is not None and worst is not None:
            yield "cost, by your prices", f"{cost:.4f} (at most {worst:.4f})"

    def report(self) -> Iterator[tuple[str, str]]:
        """Say what the run took."""
        if not self.asked:
            return
        yield "questions asked", f"{self.asked:,}"
        if self.failed:
            yield "without an answer", f"{self.failed:,}"
        note = f" ({self.uncounted:,} answers estimated)" if self.uncounted else ""
        yield "tokens in", f"{self.tokens_in:,}{note}"
        yield "tokens out", f"{self.tokens_out:,}{note}"
        cost = self.cost(self.tokens_in, self.tokens_out)
        if cost is not None:
            yield "cost, by your prices", f"{cost:.4f}"

    def _worst(self, question: Question) -> float:
        """The cost if this question, and all under way, take as much as they may."""
        under_way = sum(self._reserved.values()) + self.estimate(question)
        most_out = self.told.answer_tokens * (len(self._reserved) + 1)
        tokens_in = self.tokens_in + under_way - self.told.answer_tokens * len(self._reserved)
        return self.cost(tokens_in, self.tokens_out + most_out) or 0.0

    def _read(self) -> dict[str, Counts]:
        if self._path is None or not self._path.is_file():
            return {}
        try:
            found = json.loads(self._path.read_bytes())
            return {name: Counts(**counts) for name, counts in found.items()}
        except (ValueError, TypeError, AttributeError):
            return {}  # estimates only: they begin anew


def length(question: Question) -> int:
    """Give the characters of a question, its schema included."""
    return len(json.dumps(question.body, ensure_ascii=False))
