"""The contract of every extractor, and the table of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from kgraph.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kgraph.extract.proposal import Mention, Proposal
    from kgraph.extract.world import World
    from kgraph.model import Document, Problem

GROUP = "kgraph.extractors"
DEFAULT = "grammar"
"""The extractor that is taken where nobody names one."""


class Extractor(Protocol):
    """Reads one document at a time; equal documents and worlds give equal proposals.

    `name` and `version` go into every claim it makes; another version may read the same text
    otherwise. `model` names the weights or the model it uses, and is empty where there are none.
    What it yields is checked (kgraph.extract.ground) before anybody sees it.
    """

    @property
    def name(self) -> str:
        """The name it is chosen by: letters, digits, inner dots and dashes."""
        ...

    @property
    def version(self) -> str:
        """Its version."""
        ...

    @property
    def model(self) -> str:
        """The model behind it, with its version or hash; empty where there is none."""
        ...

    def extract(self, document: Document, world: World) -> Iterable[Proposal]:
        """Read a document, in the light of what the project and the gazetteer know."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a server about one passage.

    `id` is a hash of all that decides the answer; `body` is the request as the server takes it.
    """

    id: str
    body: Mapping[str, object]


@runtime_checkable
class Asking(Extractor, Protocol):
    """An extractor that reads with the answers of a server.

    Answers are fetched before it reads, and kept: reading itself opens no connection, and gives
    the same each time. What has no answer is read another time.
    """

    def told(self, settings: Mapping[str, object], folder: Path | None) -> None:
        """Take its settings. Raises KgraphError where they are wrong."""
        ...

    def questions(self, document: Document, world: World) -> list[Question]:
        """Give the questions about a document that have no answer yet."""
        ...

    def ask(self, questions: Iterable[Question], tell: Callable[[str], None]) -> Mapping[str, str]:
        """Fetch answers and keep them; give the reason, by id, for each that did not come."""
        ...

    def estimate(self, questions: Sequence[Question]) -> Iterator[tuple[str, str]]:
        """Say in advance what asking would take: names of figures, and the figures."""
        ...

    def report(self) -> Iterator[tuple[str, str]]:
        """Say what asking did take; nothing where nothing was asked."""
        ...

    def batch(self, questions: Iterable[Question]) -> Iterator[str]:
        """Write questions as lines of a batch file, for a server that answers them at leisure."""
        ...

    def take_batch(self, lines: Iterable[str], file: str) -> Iterator[Problem]:
        """Keep the answers of a batch file, in any order; give what is wrong with its lines."""
        ...


@runtime_checkable
class TellsNames(Protocol):
    """An extractor that also tells which names it finds, claims or none."""

    def names(self, document: Document, world: World) -> Iterable[Mention]:
        """Give the names of a document in the order of the text."""
        ...


@lru_cache(maxsize=1)
def extractors() -> dict[str, Callable[[], Callable[[], Extractor]]]:
    """Give every extractor by name; calling the value imports what makes one."""
    found = sorted(entry_points(group=GROUP), key=lambda entry: entry.name)
    return {entry.name: entry.load for entry in found}


def extractor(
    name: str = DEFAULT,
    settings: Mapping[str, object] | None = None,
    folder: Path | None = None,
) -> Extractor:
    """Make the extractor of a name. Raises NotFoundError where there is none.

    One that asks a server is told what kgraph.toml says of it under `[extract.NAME]`, and in
    which `folder` it may keep the answers.
    """
    known = extractors()
    if name not in known:
        listed = f"Known are {', '.join(known)}." if known else "None is installed."
        raise NotFoundError(f'there is no extractor "{name}". {listed}')
    made = known[name]()()
    if isinstance(made, Asking):
        made.told(settings or {}, folder)
    return made
