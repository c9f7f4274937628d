"""The language model as an extractor: it answers, and its word is checked like anybody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import kgraph
from kgraph.errors import KgraphError
from kgraph.extract.extractor import Question
from kgraph.extract.llm.answers import read_answer
from kgraph.extract.llm.batch import batch_lines, take_lines
from kgraph.extract.llm.cache import Cache
from kgraph.extract.llm.passages import passages
from kgraph.extract.llm.prompt import VERSION, named_entities, question, question_id
from kgraph.extract.llm.reading import Reader
from kgraph.extract.llm.spending import Spending
from kgraph.extract.llm.told import Told, read_told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kgraph.extract.llm.passages import Passage
    from kgraph.extract.llm.server import Server
    from kgraph.extract.proposal import Proposal
    from kgraph.extract.world import World
    from kgraph.model import Document, Problem


class Llm:
    """Reads with the answers of a model at any address that speaks OpenAI's chat completions.

    Nothing is sent anywhere but to the `url` under `[extract.llm]`, and nothing where there is
    none.
    """

    name = "llm"

    def __init__(self) -> None:
        self._told = Told()
        self._cache = Cache(None)
        self._spending = Spending(self._told, None)
        self._server: Server | None = None

    @property
    def version(self) -> str:
        """The version of kgraph, and that of the prompt."""
        return f"{kgraph.__version__}-p{VERSION}"

    @property
    def model(self) -> str:
        """The model, as the settings name it."""
        return self._told.model

    def told(self, settings: Mapping[str, object], folder: Path | None) -> None:
        """Take the settings. Raises KgraphError where they are wrong."""
        self._told = read_told(settings)
        self._cache = Cache(folder)
        self._spending = Spending(self._told, folder)

    def extract(self, document: Document, world: World) -> Iterator[Proposal]:
        """Give what the answers about a document say. Raises KgraphError where one is missing."""
        reader = Reader(document, world, named_entities(document, world))
        for passage in self._passages(document):
            answer = self._cache.get(self._id(passage, document, world))
            if answer is None:
                raise KgraphError("one of its passages has no answer yet.")
            yield from reader.proposals(read_answer(answer.text), passage.at)

    def questions(self, document: Document, world: World) -> list[Question]:
        """Give the questions about a document that have no answer yet."""
        open_ = [
            passage for passage in self._passages(document)
            if self._cache.get(self._id(passage, document, world)) is None
        ]  # fmt: skip
        named = named_entities(document, world) if open_ else []
        return [question(passage, document, named, self._told, world) for passage in open_]

    def ask(self, questions: Iterable[Question], tell: Callable[[str], None]) -> Mapping[str, str]:
        """Fetch answers and keep them; give the reason, by id, for each that did not come.

        Raises KgraphError where no address is set or its key is not there.
        """
        waiting = list(questions)
        if not waiting:
            return {}
        from kgraph.extract.llm.asking import Asking

        return Asking(self._asked(), self._cache, self._spending, tell).ask(waiting)

    def estimate(self, questions: Sequence[Question]) -> Iterator[tuple[str, str]]:
        """Say in advance what asking would take."""
        return self._spending.forecast(list(questions))

    def report(self) -> Iterator[tuple[str, str]]:
        """Say what asking did take."""
        return self._spending.report()

    def batch(self, questions: Iterable[Question]) -> Iterator[str]:
        """Write questions as lines of a batch file."""
        return batch_lines(questions, self._told)

    def take_batch(self, lines: Iterable[str], file: str) -> Iterator[Problem]:
        """Keep the answers of a batch file; give what is wrong with its lines."""
        return take_lines(lines, file, self._told, self._cache)

    def _passages(self, document: Document) -> list[Passage]:
        return passages(document.text, self._told.passage)

    def _id(self, passage: Passage, document: Document, world: World) -> str:
        return question_id(passage, document, self._told, world.ontology)

    def _asked(self) -> Server:
        if self._server is None:
            try:
                from kgraph.extract.llm.server import Server
            except ImportError:
                from kgraph.errors import MissingExtraError

                raise MissingExtraError("Asking a model", "httpx", "llm") from None
            from kgraph.extract.llm.keys import key_of

            address = self._told.address  # before a key is looked for
            assert address
            self._server = Server(self._told, key_of(self._told))
        return self._server
