"""The contract of every extractor, and the table of them."""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from kgraph.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kgraph.extract.proposal import Mention, Proposal
    from kgraph.extract.world import World
    from kgraph.model import Document

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


def extractor(name: str = DEFAULT) -> Extractor:
    """Make the extractor of a name. Raises NotFoundError where there is none."""
    known = extractors()
    if name not in known:
        listed = f"Known are {', '.join(known)}." if known else "None is installed."
        raise NotFoundError(f'there is no extractor "{name}". {listed}')
    return known[name]()()
